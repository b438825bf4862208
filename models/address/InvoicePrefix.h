#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "models/address/BitcoinNetwork.h"
#include "models/domain/Result.h"

namespace paydeck {

/// The part of a BOLT 11 invoice before its "1": the network and the amount.
struct InvoicePrefix {
  BitcoinNetwork network = BitcoinNetwork::Main;
  std::optional<std::int64_t> millisatoshi;
};

/// `prefix` in lower case, such as "lnbc2500u". Refuses leading zeros, zero, parts of a millisatoshi and more than 21
/// million bitcoin.
Result<InvoicePrefix> readInvoicePrefix(std::string_view prefix);

}  // namespace paydeck
