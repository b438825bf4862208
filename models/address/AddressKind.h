#pragma once

#include <string_view>

#include "models/domain/Asset.h"

namespace paydeck {

/// What a destination is written as.
enum class AddressKind { Evm, Bitcoin, Tron, Solana, LightningInvoice, LightningAddress, Lnurl };

/// Stable name for files and JSON: "evm", "bitcoin", "tron", "solana", "bolt11", "lightning_address", "lnurl".
std::string_view addressKindName(AddressKind kind);

/// With its article, for a sentence: "an EVM address", "a Tron address", "a Lightning invoice".
std::string_view addressKindInWords(AddressKind kind);

/// The family of networks that pays to this kind. One EVM address is good on every EVM network.
Network::Family familyOf(AddressKind kind);

}  // namespace paydeck
