#pragma once

#include <cstdint>
#include <string_view>

#include "models/domain/Payment.h"

namespace paydeck {

/// A 64-bit digest of everything a payment says except its revision, to tell an unchanged report from a change. Not
/// cryptographic: it protects against work, not against the backend, which may say what it likes about its payments.
std::int64_t contentHash(const Payment& payment, std::string_view packedDetails);

}  // namespace paydeck
