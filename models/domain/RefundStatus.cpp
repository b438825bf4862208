#include "models/domain/RefundStatus.h"

#include <array>
#include <utility>

namespace paydeck {
namespace {

constexpr std::array<std::pair<RefundStatus, std::string_view>, 8> kNames{{
    {RefundStatus::AwaitingApproval, "awaiting_approval"},
    {RefundStatus::Processing, "processing"},
    {RefundStatus::Succeeded, "succeeded"},
    {RefundStatus::Failed, "failed"},
    {RefundStatus::Cancelled, "cancelled"},
    {RefundStatus::Rejected, "rejected"},
    {RefundStatus::Expired, "expired"},
    {RefundStatus::Unknown, "unknown"},
}};

}  // namespace

std::string_view refundStatusName(RefundStatus status) {
  for (const auto& [known, name] : kNames) {
    if (known == status) return name;
  }
  return "unknown";
}

RefundStatus refundStatusFromName(std::string_view name) {
  for (const auto& [status, known] : kNames) {
    if (known == name) return status;
  }
  return RefundStatus::Unknown;
}

bool isFinal(RefundStatus status) {
  return !isInFlight(status) && status != RefundStatus::Unknown;
}

bool isInFlight(RefundStatus status) {
  return status == RefundStatus::AwaitingApproval || status == RefundStatus::Processing;
}

std::string_view refundRateName(RefundRate rate) {
  return rate == RefundRate::AtPayment ? "at_payment" : "now";
}

std::string_view refundFeePayerName(RefundFeePayer payer) {
  return payer == RefundFeePayer::Customer ? "customer" : "merchant";
}

RefundRate refundRateFromName(std::string_view name) {
  return name == "at_payment" ? RefundRate::AtPayment : RefundRate::Now;
}

RefundFeePayer refundFeePayerFromName(std::string_view name) {
  return name == "customer" ? RefundFeePayer::Customer : RefundFeePayer::Merchant;
}

}  // namespace paydeck
