#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "network/sandbox/PaymentRecord.h"
#include "network/sandbox/Person.h"
#include "network/sandbox/RefundOrder.h"
#include "network/sandbox/Rng.h"

namespace paydeck::sandbox {

/// What one of the simulated people asks for: `permille` of what is refundable, for a believable reason. None when the
/// payment cannot bear it.
std::optional<RefundOrder> draftStaffRefund(const PaymentRecord& payment, const std::vector<Person>& people,
                                            std::int64_t permille, std::int64_t atMillis, std::uint64_t seed);

/// Where the payer would like to have money sent on a rail.
std::string payersDestination(const PaymentRecord& payment, const Rail& rail, Atoms amount, std::int64_t atMillis,
                              Rng& rng);

}  // namespace paydeck::sandbox
