#include "models/view/refunds/SheetOutcomeWords.h"

#include <QCoreApplication>

#include "models/refunds/ShownRefundState.h"

namespace paydeck {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("RefundSheet", text);
}

struct Look {
  const char* title;
  const char* icon;
  const char* tone;
};

Look lookOf(OutboxState state) {
  switch (state) {
    case OutboxState::Held:
      return {QT_TRANSLATE_NOOP("RefundSheet", "Held"), "clock", "info"};
    case OutboxState::Queued:
      return {QT_TRANSLATE_NOOP("RefundSheet", "Queued"), "queue", "info"};
    case OutboxState::Sending:
      return {QT_TRANSLATE_NOOP("RefundSheet", "On its way"), "send", "info"};
    case OutboxState::Unknown:
      return {QT_TRANSLATE_NOOP("RefundSheet", "Not known yet"), "help", "warning"};
    case OutboxState::Sent:
      return {QT_TRANSLATE_NOOP("RefundSheet", "Sent"), "s-succeeded", "success"};
    case OutboxState::Returned:
      return {QT_TRANSLATE_NOOP("RefundSheet", "Came back"), "alert", "warning"};
    case OutboxState::Cancelled:
      return {QT_TRANSLATE_NOOP("RefundSheet", "Cancelled"), "ban", "neutral"};
    case OutboxState::Draft:
      break;
  }
  return {QT_TRANSLATE_NOOP("RefundSheet", "Draft"), "s-pending", "neutral"};
}

QString number(const OutboxEntry& entry) {
  return plainUserText(QString::fromStdString(entry.refundNumber.empty() ? entry.refund.value() : entry.refundNumber),
                       40);
}

}  // namespace

SheetOutcome sheetOutcome(const OutboxEntry& entry, const SheetFacts& facts, const Formatter& format) {
  SheetOutcome out;
  const Look look = lookOf(entry.state);
  const ShownRefund shown = shownRefundState(&entry, nullptr);
  out.title = tr(look.title);
  out.icon = QString::fromLatin1(look.icon);
  out.tone = QString::fromLatin1(look.tone);
  out.text = QString::fromStdString(shown.next);
  out.canEdit = shown.canEdit;
  out.canCancel = shown.canCancel;
  if (entry.state == OutboxState::Held && entry.heldUntil)
    out.text = tr("It leaves at %1. Until then you can edit or cancel it.").arg(format.times().clock(*entry.heldUntil));
  if (entry.state == OutboxState::Sent && facts.quote && facts.quote->approvalsRequired > 0) {
    out.title = tr("Waits for approval");
    out.icon = QStringLiteral("s-pending");
    out.tone = QStringLiteral("info");
    out.text = tr("%1 is sent as soon as a second person approves it. You can withdraw it in Refunds before then.")
                   .arg(number(entry));
  } else if (entry.state == OutboxState::Sent) {
    out.title = tr("Refund sent");
    out.text = tr("The backend has it as %1. Its way is shown in Refunds.").arg(number(entry));
  }
  return out;
}

}  // namespace paydeck
