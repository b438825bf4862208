#include "models/view/refunds/QueuePlan.h"

#include <QString>
#include <algorithm>
#include <map>

namespace paydeck {
namespace {

using Place = std::pair<ConnectionId, std::string>;

std::map<Place, std::size_t> refundsByName(const std::vector<Refund>& refunds) {
  std::map<Place, std::size_t> places;
  for (std::size_t i = 0; i < refunds.size(); ++i) {
    places.emplace(Place(refunds[i].connection, "id " + refunds[i].id.value()), i);
    if (!refunds[i].idempotencyKey.empty()) {
      places.emplace(Place(refunds[i].connection, "key " + refunds[i].idempotencyKey), i);
    }
  }
  return places;
}

/// Where the refund of an entry is in the list; none when it is not there.
std::optional<std::size_t> refundOf(const OutboxEntry& entry, const std::map<Place, std::size_t>& places) {
  const auto find = [&](const std::string& name) -> std::optional<std::size_t> {
    const auto it = places.find(Place(entry.draft.connection, name));
    return it == places.end() ? std::nullopt : std::optional(it->second);
  };
  if (!entry.refund.empty()) return find("id " + entry.refund.value());
  for (unsigned generation = entry.keyGeneration; generation > 0; --generation) {
    if (const auto place = find("key " + idempotencyKey(entry, generation))) return place;
  }
  return std::nullopt;
}

std::string keyOf(const Refund& refund) {
  return "r " + refund.connection.value() + " " + refund.id.value();
}

bool isDecidedSince(const QueueItem& item, UtcTime start) {
  const RefundApproval* decision = item.lastDecision();
  return decision != nullptr && decision->at >= start;
}

bool isPaidOrOnItsWay(const QueueItem& item) {
  return item.shown.state == ShownRefundState::Processing || item.shown.state == ShownRefundState::Succeeded;
}

QueueGroup waitingGroup(const QueueItem& item, const RefundAbilities& abilities) {
  const auto ability = abilities.find(item.connection());
  switch (planRight(item, ability == abilities.end() ? RefundAbility() : ability->second)) {
    case QueueRight::MayDecide:
      return QueueGroup::ForYou;
    case QueueRight::Own:
      return QueueGroup::ByYou;
    default:
      return QueueGroup::ForOthers;
  }
}

QueueGroup outboxGroup(const QueueItem& item) {
  const bool person = item.shown.state == ShownRefundState::Draft || item.shown.asksPerson;
  return person ? QueueGroup::NeedsYou : QueueGroup::Leaving;
}

/// Under which heading it stands in that tab; none when it does not.
std::optional<QueueGroup> groupOf(const QueueItem& item, const QueueQuestion& question,
                                  const RefundAbilities& abilities) {
  const QueueTab tab = tabOf(item);
  if (question.tab == QueueTab::Awaiting) {
    if (tab == QueueTab::Awaiting) return waitingGroup(item, abilities);
    return isDecidedSince(item, question.startOfToday) ? std::optional(QueueGroup::DecidedToday) : std::nullopt;
  }
  if (tab != question.tab) return std::nullopt;
  switch (tab) {
    case QueueTab::Outbox:
      return outboxGroup(item);
    case QueueTab::Processing:
      return QueueGroup::Processing;
    case QueueTab::Failed:
      return QueueGroup::Failed;
    default:
      return item.shown.state == ShownRefundState::Succeeded ? QueueGroup::Paid : QueueGroup::NotPaid;
  }
}

UtcTime sortTime(const QueueItem& item, QueueGroup group) {
  if (group == QueueGroup::DecidedToday) return item.lastDecision()->at;
  if (group == QueueGroup::Paid && item.refund->finalAt) return *item.refund->finalAt;
  return item.createdAt();
}

}  // namespace

std::vector<QueueItem> mergeQueue(const std::vector<Refund>& refunds, const std::vector<OutboxEntry>& entries) {
  const auto places = refundsByName(refunds);
  std::vector<bool> taken(refunds.size());
  std::vector<QueueItem> items;
  items.reserve(refunds.size() + entries.size());
  for (const OutboxEntry& entry : entries) {
    QueueItem item;
    item.key = "o " + entry.draft.id.value();
    item.entry = entry;
    if (const auto place = refundOf(entry, places)) {
      item.refund = refunds[*place];
      taken[*place] = true;
    }
    item.shown = shownRefundState(&entry, item.refund ? &*item.refund : nullptr);
    items.push_back(std::move(item));
  }
  for (std::size_t i = 0; i < refunds.size(); ++i) {
    if (!taken[i]) {
      items.push_back({keyOf(refunds[i]), refunds[i], std::nullopt, shownRefundState(nullptr, &refunds[i])});
    }
  }
  return items;
}

QueueTab tabOf(const QueueItem& item) {
  if (!item.refund) {
    const OutboxState state = item.entry->state;
    if (state == OutboxState::Sent) return QueueTab::Processing;
    return state == OutboxState::Cancelled ? QueueTab::Completed : QueueTab::Outbox;
  }
  switch (item.refund->state.status) {
    case RefundStatus::AwaitingApproval:
      return QueueTab::Awaiting;
    case RefundStatus::Processing:
    case RefundStatus::Unknown:
      return QueueTab::Processing;
    case RefundStatus::Failed:
      return QueueTab::Failed;
    default:
      return QueueTab::Completed;
  }
}

bool matchesSearch(const QueueItem& item, const std::string& search) {
  const QString wanted = QString::fromStdString(search).trimmed();
  if (wanted.isEmpty()) return true;
  const std::string number = item.number();
  for (const std::string* text : {&number, &item.orderRef(), &item.customer(), &item.destination()}) {
    if (QString::fromStdString(*text).contains(wanted, Qt::CaseInsensitive)) return true;
  }
  return false;
}

std::vector<QueueGroupPlan> planQueue(const std::vector<QueueItem>& items, const QueueQuestion& question,
                                      const RefundAbilities& abilities) {
  std::map<QueueGroup, QueueGroupPlan> groups;
  for (const QueueItem& item : items) {
    const auto group = groupOf(item, question, abilities);
    if (!group || !matchesSearch(item, question.search)) continue;
    QueueGroupPlan& plan = groups[*group];
    plan.group = *group;
    plan.items.push_back(item);
    if (*group != QueueGroup::DecidedToday || isPaidOrOnItsWay(item)) plan.sums.add(item);
  }
  std::vector<QueueGroupPlan> result;
  for (auto& [group, plan] : groups) {
    std::sort(plan.items.begin(), plan.items.end(), [g = group](const QueueItem& a, const QueueItem& b) {
      const UtcTime first = sortTime(a, g);
      const UtcTime second = sortTime(b, g);
      return first != second ? first > second : a.key < b.key;
    });
    result.push_back(std::move(plan));
  }
  return result;
}

}  // namespace paydeck
