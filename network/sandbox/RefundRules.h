#pragma once

#include <cstdint>
#include <optional>

#include "network/sandbox/Person.h"
#include "network/sandbox/Problem.h"
#include "network/sandbox/RefundRecord.h"

namespace paydeck::sandbox {

/// Why this person cannot approve or reject this refund, having looked at that version; none when they can.
std::optional<Problem> decisionObstacle(const RefundRecord& refund, const Person& person, std::int64_t version);

/// Why this person cannot withdraw it.
std::optional<Problem> withdrawalObstacle(const RefundRecord& refund, const Person& person,
                                          std::optional<std::int64_t> version);

}  // namespace paydeck::sandbox
