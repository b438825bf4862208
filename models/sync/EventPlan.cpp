#include "models/sync/EventPlan.h"

#include <algorithm>
#include <unordered_map>

namespace paydeck {
namespace {

template <class Id, class T>
void keepNewest(std::vector<T>& kept, std::unordered_map<Id, std::size_t>& places, T report) {
  const auto [it, added] = places.try_emplace(report.id, kept.size());
  if (added) {
    kept.push_back(std::move(report));
  } else if (kept[it->second].revision <= report.revision) {
    kept[it->second] = std::move(report);
  }
}

bool concernsBooks(const std::string& type) {
  return type.starts_with("balance.") || type.starts_with("payout.") || type.starts_with("ledger.");
}

}  // namespace

EventPlan planEvents(std::int64_t known, std::vector<BackendEvent> events, std::optional<std::int64_t> last) {
  std::stable_sort(events.begin(), events.end(),
                   [](const BackendEvent& a, const BackendEvent& b) { return a.sequence < b.sequence; });
  EventPlan plan;
  plan.sequence = known;
  std::unordered_map<PaymentId, std::size_t> places;
  std::unordered_map<RefundId, std::size_t> refundPlaces;
  for (BackendEvent& event : events) {
    if (event.sequence <= plan.sequence) continue;
    if (last && event.sequence > *last) break;
    if (event.sequence != plan.sequence + 1) {
      plan.gap = true;
      break;
    }
    plan.sequence = event.sequence;
    plan.at = event.at;
    plan.booksMoved = plan.booksMoved || concernsBooks(event.type);
    if (event.payment) keepNewest(plan.payments, places, std::move(*event.payment));
    if (event.refund) keepNewest(plan.refunds, refundPlaces, std::move(*event.refund));
    if (event.unreadable) plan.unreadable.push_back(std::move(*event.unreadable));
  }
  return plan;
}

}  // namespace paydeck
