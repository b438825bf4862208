// What the refund queue says about itself: tabs, sums, states.
#include "models/view/refunds/RefundsPage.h"

namespace paydeck {

void RefundsPage::writeTabs() {
  const auto counts = source_.counts();
  const auto tab = [&](QueueTab which, const QString& text, bool urgent) {
    const auto found = counts.find(which);
    const std::int64_t count = found == counts.end() ? 0 : found->second;
    return QVariantMap{{"text", text}, {"count", format_.count(count)}, {"urgent", urgent && count > 0}};
  };
  QVariantList rows{tab(QueueTab::Awaiting, tr("Awaiting approval"), waitingForYou_ > 0),
                    tab(QueueTab::Outbox, tr("Outbox"), true), tab(QueueTab::Processing, tr("Processing"), false),
                    tab(QueueTab::Completed, tr("Completed"), false), tab(QueueTab::Failed, tr("Failed"), true)};
  if (rows == tabs_) return;
  tabs_ = std::move(rows);
  emit tabsChanged();
}

RefundsPage::Content RefundsPage::content() const {
  const auto has = [](const auto& known) { return known.second.refunds; };
  const bool denied = !abilities_.empty() && std::none_of(abilities_.begin(), abilities_.end(), has);
  if (model_.count() > 0) return Rows;
  if (source_.error()) return Failed;
  if (denied && source_.items().empty()) return Denied;
  if (!source_.isKnown()) return Loading;
  return search().isEmpty() ? Empty : NoResults;
}

QString RefundsPage::emptyTitle() const {
  switch (question_.tab) {
    case QueueTab::Awaiting:
      return tr("Nothing waits for approval");
    case QueueTab::Outbox:
      return tr("The outbox is empty");
    case QueueTab::Processing:
      return tr("No refund is on its way");
    case QueueTab::Completed:
      return tr("No refunds yet");
    case QueueTab::Failed:
      break;
  }
  return tr("No refund failed");
}

QString RefundsPage::emptyText() const {
  switch (question_.tab) {
    case QueueTab::Awaiting:
      return tr("Requests show up here seconds after somebody makes one.");
    case QueueTab::Outbox:
      return tr("Refunds you confirm wait here until the backend has them.");
    case QueueTab::Completed:
      return tr("Open a payment and press R to refund it.");
    default:
      return tr("There is nothing to do here.");
  }
}

QString RefundsPage::errorText() const {
  return source_.error() ? plainUserText(QString::fromStdString(source_.error()->message), 300) : QString();
}

QString RefundsPage::errorDetail() const {
  if (!source_.error() || source_.error()->requestId.empty()) return {};
  return tr("Request %1").arg(plainUserText(QString::fromStdString(source_.error()->requestId), 60));
}

QString RefundsPage::deniedText() const {
  for (const auto& [connection, ability] : abilities_) {
    if (!ability.why.isEmpty()) return ability.why;
  }
  return tr("None of the connected backends lets this key see refunds.");
}

QString RefundsPage::columnCurrency() const {
  return QString::fromStdString(columnCurrency_.code());
}

QString RefundsPage::stateColumn() const {
  return question_.tab == QueueTab::Awaiting ? tr("Approvals") : tr("State");
}

QString RefundsPage::sumName() const {
  if (sums_.empty()) return {};
  switch (question_.tab) {
    case QueueTab::Completed:
      return tr("Paid");
    case QueueTab::Failed:
      return tr("Not paid");
    case QueueTab::Processing:
      return tr("On their way");
    default:
      return tr("Waiting");
  }
}

QString RefundsPage::sum() const {
  return sums_.empty() ? QString() : queueSum(sums_, {format_, abilities_, columnCurrency_, false}, false);
}

QString RefundsPage::selectedText() const {
  if (model_.selected().empty()) return {};
  QueueSums sums;
  for (const QueueItem& item : selectedItems()) sums.add(item);
  return tr("%1 selected, %2")
      .arg(format_.count(static_cast<std::int64_t>(model_.selected().size())),
           queueSum(sums, {format_, abilities_, columnCurrency_, false}, false));
}

int RefundsPage::approvable() const {
  int count = 0;
  for (const QueueItem& item : selectedItems()) {
    count += planRight(item, abilityOf(item)) == QueueRight::MayDecide ? 1 : 0;
  }
  return count;
}

}  // namespace paydeck
