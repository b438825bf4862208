#include "models/domain/PaymentStatus.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace paydeck {
namespace {

using enum PaymentStatus;

constexpr std::array kAll = {Created,  Pending, Confirming,        Succeeded, Underpaid, Overpaid, Expired,
                             PaidLate, Failed,  PartiallyRefunded, Refunded,  Disputed,  Unknown};

constexpr std::array<std::string_view, kAll.size()> kNames = {
    "created",   "pending", "confirming",         "succeeded", "underpaid", "overpaid", "expired",
    "paid_late", "failed",  "partially_refunded", "refunded",  "disputed",  "unknown"};

bool oneOf(PaymentStatus status, std::initializer_list<PaymentStatus> list) {
  return std::find(list.begin(), list.end(), status) != list.end();
}

}  // namespace

std::span<const PaymentStatus> allPaymentStatuses() {
  return kAll;
}

std::string_view paymentStatusName(PaymentStatus status) {
  return kNames[static_cast<std::size_t>(status)];
}

PaymentStatus paymentStatusFromName(std::string_view name) {
  const auto it = std::find(kNames.begin(), kNames.end(), name);
  return it == kNames.end() ? Unknown : kAll[static_cast<std::size_t>(it - kNames.begin())];
}

bool isFinal(PaymentStatus status) {
  return oneOf(status, {Succeeded, Overpaid, Expired, Failed, PartiallyRefunded, Refunded});
}

bool hasReceivedMoney(PaymentStatus status) {
  return oneOf(status, {Succeeded, Underpaid, Overpaid, PaidLate, PartiallyRefunded, Disputed});
}

bool needsAttention(PaymentStatus status) {
  return oneOf(status, {Underpaid, Overpaid, PaidLate, Disputed, Unknown});
}

bool isExpectedTransition(PaymentStatus from, PaymentStatus to) {
  if (from == to || from == Unknown || to == Unknown) return true;
  switch (from) {
    case Created:
      return true;
    case Pending:
      return to != Created;
    case Confirming:
      return to != Created;
    case Underpaid:
      return oneOf(to, {Confirming, Succeeded, Overpaid, Expired, PaidLate, PartiallyRefunded, Refunded, Failed});
    case Overpaid:
      return oneOf(to, {Succeeded, PartiallyRefunded, Refunded, Disputed});
    case Succeeded:
      return oneOf(to, {PartiallyRefunded, Refunded, Disputed, Overpaid, Failed});
    case Expired:
      return oneOf(to, {PaidLate, Underpaid, Succeeded, Confirming, Failed});
    case PaidLate:
      return oneOf(to, {Succeeded, PartiallyRefunded, Refunded, Failed});
    case Failed:
      return oneOf(to, {Pending, Confirming, Succeeded});
    case PartiallyRefunded:
      return oneOf(to, {Refunded, Disputed});
    case Refunded:
      return to == Disputed;
    case Disputed:
      return oneOf(to, {Succeeded, Refunded, PartiallyRefunded, Failed});
    case Unknown:
      return true;
  }
  return true;
}

}  // namespace paydeck
