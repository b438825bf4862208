#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/address/BitcoinNetwork.h"
#include "models/address/Hashes.h"
#include "models/domain/Time.h"

namespace paydeck {

/// What a BOLT 11 invoice says. Only invoices whose checksum and signature hold are made.
struct LightningInvoice {
  std::string text;  ///< in lower case
  BitcoinNetwork network = BitcoinNetwork::Main;
  std::optional<std::int64_t> millisatoshi;  ///< none: the payer chooses
  UtcTime created;
  std::chrono::seconds lifetime{3600};
  Hash256 paymentHash{};
  std::string description;                 ///< from outside: valid UTF-8, else unchecked
  std::optional<Hash256> descriptionHash;  ///< of a longer description that is known elsewhere
  Bytes payee;                             ///< public key of the node that signed, 33 bytes

  UtcTime expires() const { return created + lifetime; }
};

/// Reads an invoice as BOLT 11 asks readers to. Error codes: those of decodeBech32, "invoice_prefix", "invoice_amount",
/// "invoice_fields", "invoice_feature", "invoice_signature".
Result<LightningInvoice> parseLightningInvoice(std::string_view text);

}  // namespace paydeck
