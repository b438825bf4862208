#include "models/sync/RelistPlan.h"

#include <algorithm>

namespace paydeck {
namespace {

constexpr std::size_t kListFrom = 8;  // fewer are cheaper one by one than a listing

int urgency(PaymentStatus status) {
  switch (status) {
    case PaymentStatus::Confirming:
      return 0;
    case PaymentStatus::Pending:
    case PaymentStatus::Created:
      return 1;
    case PaymentStatus::Underpaid:
      return 2;
    case PaymentStatus::Unknown:
      return 3;
    case PaymentStatus::PaidLate:
    case PaymentStatus::Disputed:
      return 4;
    default:
      return 5;
  }
}

bool canBeListed(const WatchedPayment& payment) {
  return payment.status != PaymentStatus::Unknown && !isFinal(payment.status);
}

}  // namespace

void sortByUrgency(std::vector<WatchedPayment>& watched) {
  std::stable_sort(watched.begin(), watched.end(), [](const WatchedPayment& a, const WatchedPayment& b) {
    const int left = urgency(a.status);
    const int right = urgency(b.status);
    return left != right ? left < right : a.createdAt > b.createdAt;
  });
}

RelistPlan planRelist(const std::vector<WatchedPayment>& watched, unsigned page) {
  RelistPlan plan;
  const auto listable = static_cast<std::size_t>(std::count_if(watched.begin(), watched.end(), canBeListed));
  const bool listThem = listable >= kListFrom;
  if (listThem) {
    plan.list.emplace();
    plan.list->limit = page;
    for (const PaymentStatus status : allPaymentStatuses()) {
      if (status != PaymentStatus::Unknown && !isFinal(status)) plan.list->statuses.push_back(status);
    }
    for (const WatchedPayment& payment : watched) {
      if (!canBeListed(payment)) continue;
      if (!plan.list->createdFrom || payment.createdAt < *plan.list->createdFrom)
        plan.list->createdFrom = payment.createdAt;
    }
  }
  std::vector<WatchedPayment> sorted = watched;
  sortByUrgency(sorted);
  for (const WatchedPayment& payment : sorted) {
    if (!listThem || !canBeListed(payment)) plan.ask.push_back(payment.id);
  }
  return plan;
}

std::vector<PaymentId> planAskAfterList(const std::vector<WatchedPayment>& watched, const std::set<PaymentId>& listed) {
  std::vector<WatchedPayment> sorted = watched;
  sortByUrgency(sorted);
  std::vector<PaymentId> ask;
  for (const WatchedPayment& payment : sorted) {
    if (canBeListed(payment) && !listed.contains(payment.id)) ask.push_back(payment.id);
  }
  return ask;
}

}  // namespace paydeck
