#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace paydeck::sandbox {

/// The numbers are stored in sandbox files: append only.
enum class RefundStatus : std::uint8_t {
  AwaitingApproval,
  Processing,
  Succeeded,
  Failed,
  Cancelled,
  Rejected,
  Expired
};

std::string_view refundStatusName(RefundStatus status);
std::optional<RefundStatus> refundStatusFromName(std::string_view name);

/// Its value is still taken from what is refundable.
inline bool isInFlight(RefundStatus status) {
  return status == RefundStatus::AwaitingApproval || status == RefundStatus::Processing;
}

}  // namespace paydeck::sandbox
