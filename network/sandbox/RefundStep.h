#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "network/sandbox/RefundRecord.h"
#include "network/sandbox/Rng.h"

namespace paydeck::sandbox {

/// One thing that happens to a refund by itself.
enum class RefundStepKind { StaffApprove, StaffReject, Expire, Send, Confirm, Succeed, Fail };

struct RefundStep {
  RefundStepKind kind = RefundStepKind::Send;
  std::int64_t delayMillis = 0;  ///< after the step before, before any time scale
  unsigned have = 0;             ///< confirmations after a Confirm
  std::string failure{};         ///< with Fail
};

/// The failure somebody asked for with a note such as "[fail:network_congested]"; "" for none. "[hold]" is "hold".
std::string wantedFailure(const RefundRecord& refund);

/// What happens next; none when its life is over or nothing happens by itself. `byStaff`: the simulated people approve.
std::optional<RefundStep> planNextRefundStep(const RefundRecord& refund, bool byStaff, Rng& rng);

}  // namespace paydeck::sandbox
