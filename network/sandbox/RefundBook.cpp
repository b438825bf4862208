#include "network/sandbox/RefundBook.h"

#include <algorithm>

namespace paydeck::sandbox {
namespace {

constexpr std::int64_t kDay = 86'400'000;

}  // namespace

RefundBook::RefundBook() : reserved_(rails().size()) {}

RefundBook::Life& RefundBook::open(RefundRecord refund, bool byStaff) {
  const std::int64_t key = refund.key;
  reserved_[refund.terms.railIndex] += refund.terms.leaves();
  use(refund.terms.currency, refund.createdAt, refund.terms.valueMinor);
  return lives_.insert_or_assign(key, Life{std::move(refund), {}, 0, byStaff}).first->second;
}

void RefundBook::close(std::int64_t key, bool succeeded) {
  const auto it = lives_.find(key);
  if (it == lives_.end()) return;
  const RefundRecord& refund = it->second.refund;
  reserved_[refund.terms.railIndex] -= refund.terms.leaves();
  const auto day = days_.find(refund.terms.currency);
  if (!succeeded && day != days_.end() && day->second.day == refund.createdAt / kDay)
    day->second.used -= refund.terms.valueMinor;
  lives_.erase(it);
}

RefundBook::Life* RefundBook::find(std::int64_t key) {
  const auto it = lives_.find(key);
  return it == lives_.end() ? nullptr : &it->second;
}

void RefundBook::forEach(const std::function<void(const RefundRecord&)>& visit) const {
  for (const auto& [key, life] : lives_) visit(life.refund);
}

std::int64_t RefundBook::usedOn(std::string_view currency, std::int64_t atMillis) const {
  const auto it = days_.find(currency);
  return it == days_.end() || it->second.day != atMillis / kDay ? 0 : it->second.used;
}

void RefundBook::use(std::string_view currency, std::int64_t atMillis, std::int64_t valueMinor) {
  Day& day = days_[std::string(currency)];
  const std::int64_t number = atMillis / kDay;
  if (number < day.day) return;
  if (number > day.day) day = {number, 0};
  day.used += valueMinor;
}

}  // namespace paydeck::sandbox
