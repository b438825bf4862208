#pragma once

#include <string>

#include "models/domain/Asset.h"
#include "models/domain/Result.h"

namespace paydeck {

/// A transaction's hash as that network writes it, letters in the network's own case: EVM 0x and 64 hex digits, Bitcoin
/// and Tron 64 hex digits, Lightning the 64 of the payment hash, Solana a base58 signature of 64 bytes. Nothing else is
/// taken and nothing repaired but the case of hex digits. InvalidInput with a sentence.
Result<std::string> checkTransactionHash(const std::string& text, const Asset& asset);

}  // namespace paydeck
