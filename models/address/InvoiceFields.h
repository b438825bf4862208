#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "models/address/Hashes.h"
#include "models/domain/Result.h"

namespace paydeck {

/// The tagged fields of a BOLT 11 invoice that matter to somebody who wants to know what it asks for.
struct InvoiceFields {
  std::optional<Hash256> paymentHash;
  std::optional<Hash256> secret;
  std::optional<std::string> description;
  std::optional<Hash256> descriptionHash;
  std::optional<Bytes> payee;
  std::optional<std::chrono::seconds> lifetime;
};

/// `groups` are those between the time and the signature. Refuses fields that are cut off, of a wrong length or there
/// twice, a missing payment hash or secret, and required features that nobody has described yet.
Result<InvoiceFields> readInvoiceFields(ByteView groups);

}  // namespace paydeck
