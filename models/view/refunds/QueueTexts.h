#pragma once

#include "models/view/Formatter.h"
#include "models/view/refunds/QueuePlan.h"
#include "models/view/refunds/QueueRow.h"

namespace paydeck {

/// What the rows are written with, beside the items.
struct QueueWording {
  const Formatter& format;
  const RefundAbilities& abilities;
  Currency columnCurrency{};  ///< amounts in it are bare digits
  bool stale = false;         ///< offline: what can still change is shown as old
};

/// The state of an item in a word or two, with tone and icon.
struct QueueStateLook {
  QString text{};
  QString tone{};
  QString icon{};
};

// All of these are pure.

QueueStateLook queueStateLook(const QueueItem& item, const Formatter& format);
QueueRow writeQueueRow(const QueueItem& item, QueueGroup group, const QueueWording& wording);
QueueRow writeQueueHeading(const QueueGroupPlan& plan, const QueueWording& wording);
/// "€1,284.50 · $210.00"; bare digits when it is only the column's currency and `bare` is wanted.
QString queueSum(const QueueSums& sums, const QueueWording& wording, bool bare);
/// The currency most rows have; empty when none has one.
Currency columnCurrencyOf(const std::vector<QueueGroupPlan>& groups);
/// "Duplicate order" for "duplicate"; words Paydeck does not know as they are.
QString refundReasonWords(const std::string& reason);
/// "Joana Pires", harmless; "No name" for none.
QString queuePerson(const std::string& name);
/// Who asked for it: "You", a name, "Somebody else".
QString queueMaker(const QueueItem& item, const RefundAbility& ability);

}  // namespace paydeck
