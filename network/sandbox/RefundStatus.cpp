#include "network/sandbox/RefundStatus.h"

#include <algorithm>
#include <array>

namespace paydeck::sandbox {
namespace {

constexpr std::array<std::string_view, 7> kNames = {"awaiting_approval", "processing", "succeeded", "failed",
                                                    "cancelled",         "rejected",   "expired"};

}  // namespace

std::string_view refundStatusName(RefundStatus status) {
  return kNames[static_cast<std::size_t>(status)];
}

std::optional<RefundStatus> refundStatusFromName(std::string_view name) {
  const auto it = std::find(kNames.begin(), kNames.end(), name);
  if (it == kNames.end()) return std::nullopt;
  return static_cast<RefundStatus>(it - kNames.begin());
}

}  // namespace paydeck::sandbox
