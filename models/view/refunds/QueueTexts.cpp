#include "models/view/refunds/QueueTexts.h"

#include <QCoreApplication>
#include <map>

namespace paydeck {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("QueueTexts", text);
}

QString outside(const std::string& text, qsizetype longest = 80) {
  return plainUserText(QString::fromStdString(text), longest);
}

QString groupTitle(QueueGroup group) {
  switch (group) {
    case QueueGroup::ForYou:
      return tr("For you to approve, %1");
    case QueueGroup::ByYou:
      return tr("Requested by you, %1");
    case QueueGroup::ForOthers:
      return tr("Waiting for others, %1");
    case QueueGroup::DecidedToday:
      return tr("Decided today, %1");
    case QueueGroup::NeedsYou:
      return tr("Needs you, %1");
    case QueueGroup::Leaving:
      return tr("On the way out, %1");
    case QueueGroup::Processing:
      return tr("On their way, %1");
    case QueueGroup::Paid:
      return tr("Paid, %1");
    case QueueGroup::NotPaid:
      return tr("Not paid, %1");
    case QueueGroup::Failed:
      break;
  }
  return tr("Failed, nothing was paid, %1");
}

QString amountOf(const QueueItem& item, const QueueWording& wording) {
  const AmountFormat& amounts = wording.format.amounts();
  if (const auto value = item.value()) {
    return value->currency() == wording.columnCurrency ? amounts.bare(value) : amounts.money(*value);
  }
  if (const auto coins = item.receives()) return amounts.coin(*coins).text();
  return QStringLiteral("–");
}

QString ageOf(const QueueItem& item, QueueGroup group, const Formatter& format) {
  if (group == QueueGroup::DecidedToday) return format.times().minutes(item.lastDecision()->at);
  if (group == QueueGroup::Paid || group == QueueGroup::NotPaid) {
    return format.time(item.refund && item.refund->finalAt ? *item.refund->finalAt : item.createdAt());
  }
  return format.age(item.createdAt());
}

void writeDestination(const QueueItem& item, QueueRow& row) {
  const auto asset = item.asset();
  if (asset) {
    row.symbol = outside(asset->symbol, 12);
    row.networkId = QString::fromStdString(asset->network);
    const bool card = asset->network == "card";
    row.asset = card ? tr("Card") : row.symbol;
    row.network = card ? QString() : plainUserText(networkName(asset->network), 24);
    row.address = card ? outside(item.destination(), 24) : shortHash(outside(item.destination(), 200));
    return;
  }
  row.asset = tr("As paid");
  row.address = shortHash(outside(item.destination(), 200));
}

QueueStateLook outboxLook(const QueueItem& item, const Formatter& format) {
  switch (item.entry->state) {
    case OutboxState::Draft:
      return {tr("Draft"), "neutral", "s-pending"};
    case OutboxState::Held:
      return item.shown.at
                 ? QueueStateLook{tr("Held until %1").arg(format.times().minutes(*item.shown.at)), "info", "pause"}
                 : QueueStateLook{tr("Held"), "info", "pause"};
    case OutboxState::Queued:
      return {tr("Queued"), "neutral", "queue"};
    case OutboxState::Sending:
      return {tr("Sending"), "info", "refresh"};
    case OutboxState::Unknown:
      return {item.shown.asksPerson ? tr("Unknown, look") : tr("Unknown, asking"), "warning", "alert"};
    case OutboxState::Sent:
      return {tr("Sent, fetching"), "info", "refresh"};
    case OutboxState::Returned:
      return {tr("Back to you"), "warning", "history"};
    case OutboxState::Cancelled:
      break;
  }
  return {tr("Cancelled"), "neutral", "ban"};
}

QString backendName(const QueueItem& item) {
  return item.number().empty() ? tr("Not sent yet") : plainUserText(QString::fromStdString(item.number()), 30);
}

}  // namespace

QueueStateLook queueStateLook(const QueueItem& item, const Formatter& format) {
  if (!item.refund) return outboxLook(item, format);
  const RefundState& state = item.refund->state;
  switch (state.status) {
    case RefundStatus::AwaitingApproval:
      return {tr("%1 of %2").arg(item.refund->approval.given).arg(item.refund->approval.required), "neutral",
              "s-pending"};
    case RefundStatus::Processing:
      if (state.required > 0) {
        return {tr("Confirming %1/%2").arg(state.confirmations).arg(state.required), "info", "refresh"};
      }
      return {tr("Sending"), "info", "refresh"};
    case RefundStatus::Succeeded:
      return {tr("Sent"), "success", "s-succeeded"};
    case RefundStatus::Failed:
      return {tr("Failed"), "danger", "s-failed"};
    case RefundStatus::Cancelled:
      return {tr("Withdrawn"), "neutral", "ban"};
    case RefundStatus::Rejected:
      return {tr("Rejected"), "danger", "s-failed"};
    case RefundStatus::Expired:
      return {tr("Lapsed"), "neutral", "s-expired"};
    case RefundStatus::Unknown:
      break;
  }
  return {tr("Unknown"), "warning", "alert"};
}

QString refundReasonWords(const std::string& reason) {
  static const std::map<std::string, const char*> kWords{
      {"requested_by_customer", QT_TRANSLATE_NOOP("QueueTexts", "Asked by the customer")},
      {"duplicate", QT_TRANSLATE_NOOP("QueueTexts", "Duplicate order")},
      {"item_returned", QT_TRANSLATE_NOOP("QueueTexts", "Item returned")},
      {"not_delivered", QT_TRANSLATE_NOOP("QueueTexts", "Not delivered")},
      {"overpaid", QT_TRANSLATE_NOOP("QueueTexts", "Overpaid part")},
      {"cancelled", QT_TRANSLATE_NOOP("QueueTexts", "Cancelled in time")},
      {"price_match", QT_TRANSLATE_NOOP("QueueTexts", "Price match")},
      {"goodwill", QT_TRANSLATE_NOOP("QueueTexts", "Goodwill")},
      {"fraud", QT_TRANSLATE_NOOP("QueueTexts", "Fraud")},
      {"other", QT_TRANSLATE_NOOP("QueueTexts", "Other reason")}};
  if (reason.empty()) return tr("No reason given");
  const auto known = kWords.find(reason);
  if (known != kWords.end()) return tr(known->second);
  QString words = outside(reason, 60).replace(u'_', u' ');
  if (!words.isEmpty()) words[0] = words.at(0).toUpper();
  return words;
}

QString queuePerson(const std::string& name) {
  const QString person = outside(name, 80);
  return person.isEmpty() ? tr("No name") : person;
}

QString queueMaker(const QueueItem& item, const RefundAbility& ability) {
  if (isOwnRequest(item, ability)) return tr("You");
  return item.refund->createdByName.empty() ? tr("Somebody else") : outside(item.refund->createdByName, 60);
}

QueueRow writeQueueRow(const QueueItem& item, QueueGroup group, const QueueWording& wording) {
  const auto found = wording.abilities.find(item.connection());
  const RefundAbility ability = found == wording.abilities.end() ? RefundAbility() : found->second;
  QueueRow row;
  row.customer = isolatedUserText(queuePerson(item.customer()), 80);
  const QString order = outside(item.orderRef(), 40);
  row.reference = order.isEmpty() ? backendName(item) : tr("%1, %2").arg(backendName(item), order);
  writeDestination(item, row);
  row.byYou = isOwnRequest(item, ability);
  row.by = queueMaker(item, ability);
  const std::string& name = item.refund ? item.refund->createdByName : item.entry->draft.createdBy;
  row.initials = initials(row.byYou && !ability.personName.isEmpty() ? ability.personName : outside(name));
  row.reason = refundReasonWords(item.reason());
  if (item.shown.state == ShownRefundState::AwaitingApproval) {
    row.given = static_cast<int>(std::min(item.refund->approval.given, 9U));
    row.required = static_cast<int>(std::min(item.refund->approval.required, 9U));
  }
  const QueueStateLook look = queueStateLook(item, wording.format);
  const bool canChange = item.refund && !isFinal(item.refund->state.status);
  const bool old = wording.stale && canChange;
  row.state = look.text;
  row.stateTone = old ? QStringLiteral("neutral") : look.tone;
  row.stateIcon = old ? QStringLiteral("history") : look.icon;
  row.amount = amountOf(item, wording);
  row.age = ageOf(item, group, wording.format);
  const auto value = item.value();
  row.spoken = QStringList{row.customer,
                           row.reference,
                           value ? wording.format.money(*value) : row.amount,
                           tr("%1 %2 to %3").arg(row.asset, row.network, row.address),
                           tr("requested by %1").arg(row.by),
                           row.required > 0 ? tr("approvals %1").arg(row.state) : row.state,
                           row.age}
                   .join(QStringLiteral(", "));
  return row;
}

QString queueSum(const QueueSums& sums, const QueueWording& wording, bool bare) {
  const AmountFormat& amounts = wording.format.amounts();
  QStringList parts;
  for (const auto& [currency, sum] : sums.money) {
    const bool alone = bare && sums.money.size() == 1 && sums.coins.empty() && currency == wording.columnCurrency;
    parts.append(alone ? amounts.bare(sum) : amounts.money(sum));
  }
  for (const auto& [asset, sum] : sums.coins) parts.append(amounts.coinOnNetwork(sum));
  const QString text = parts.join(QStringLiteral(" · "));
  return sums.complete ? text : tr("%1 and more").arg(text);
}

QueueRow writeQueueHeading(const QueueGroupPlan& plan, const QueueWording& wording) {
  QueueRow row;
  row.heading = true;
  row.title = groupTitle(plan.group).arg(wording.format.count(static_cast<std::int64_t>(plan.items.size())));
  const QString sum = queueSum(plan.sums, wording, true);
  row.sum = plan.group == QueueGroup::DecidedToday && !plan.sums.empty() ? tr("Sent %1").arg(sum) : sum;
  row.spoken = row.title + QStringLiteral(", ") + row.sum;
  return row;
}

Currency columnCurrencyOf(const std::vector<QueueGroupPlan>& groups) {
  std::map<Currency, int> counts;
  for (const QueueGroupPlan& group : groups) {
    for (const QueueItem& item : group.items) {
      if (const auto value = item.value()) ++counts[value->currency()];
    }
  }
  Currency most;
  for (const auto& [currency, count] : counts) {
    if (most.empty() || count > counts[most]) most = currency;
  }
  return most;
}

}  // namespace paydeck
