#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "network/sandbox/Atoms.h"
#include "network/sandbox/Rng.h"

namespace paydeck::sandbox {

/// A BOLT 11 invoice with amount, payment hash, payment secret, description and expiry and a valid bech32 checksum. The
/// signature is made up: nobody can pay it.
std::string forgeLightningInvoice(Atoms millisatoshi, std::int64_t unixSeconds, std::int64_t expirySeconds,
                                  std::string_view description, Rng& rng);

}  // namespace paydeck::sandbox
