#include "models/view/refunds/QueueItem.h"

#include <algorithm>

namespace paydeck {

std::optional<Money> QueueItem::value() const {
  if (refund) return refund->value;
  if (const auto* money = std::get_if<Money>(&entry->draft.question.amount)) return *money;
  return std::nullopt;
}

std::optional<AssetAmount> QueueItem::receives() const {
  if (refund) return refund->customerReceives;
  if (entry->terms) return entry->terms->customerReceives;
  if (entry->draft.termsSeen) return entry->draft.termsSeen->customerReceives;
  if (const auto* coins = std::get_if<AssetAmount>(&entry->draft.question.amount)) return *coins;
  return std::nullopt;
}

std::optional<Asset> QueueItem::asset() const {
  if (const auto amount = receives()) return amount->asset;
  if (refund && refund->leavesWallet) return refund->leavesWallet->asset;
  return entry ? entry->draft.question.asset : std::nullopt;
}

const RefundApproval* QueueItem::lastDecision() const {
  if (!refund || refund->approvals.empty()) return nullptr;
  return &*std::max_element(refund->approvals.begin(), refund->approvals.end(),
                            [](const RefundApproval& a, const RefundApproval& b) { return a.at < b.at; });
}

}  // namespace paydeck
