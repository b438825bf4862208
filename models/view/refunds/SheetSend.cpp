#include "models/view/refunds/SheetSend.h"

#include <QCoreApplication>

#include "models/view/refunds/SheetApproval.h"

namespace paydeck {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("RefundSheet", text);
}

QString destinationReason(const DestinationInput& destination) {
  if (destination.text().isEmpty()) return tr("Enter where the refund goes.");
  if (destination.verdict().isRefused() || !destination.readable())
    return tr("Nothing can be sent to this destination.");
  if (!destination.isSettled()) return tr("Confirm the warning about the destination.");
  return {};
}

QString walletReason(const SheetFacts& facts, const Formatter& format) {
  if (!facts.quote || !facts.quote->walletAfter || !facts.quote->walletAfter->atoms.isNegative()) return {};
  const AssetAmount missing{facts.quote->walletAfter->atoms.absolute(), facts.quote->walletAfter->asset};
  return tr("Wallet is %1 short.").arg(format.amounts().coin(missing).text());
}

/// Offline nothing is quoted; the outbox asks before it leaves.
QString quoteReason(const SheetFacts& facts) {
  if (facts.offline) return {};
  if (!facts.options) return tr("Asking what can be refunded.");
  switch (facts.quoteState) {
    case SheetQuote::State::Held:
      return {};
    case SheetQuote::State::Expired:
      return tr("The rate expired. Renew it.");
    case SheetQuote::State::Failed:
      return facts.quoteError ? QString::fromStdString(facts.quoteError->message) : tr("There is no rate.");
    default:
      return tr("Asking for the rate.");
  }
}

}  // namespace

SheetSend planSheetSend(const SheetFacts& facts, const SheetAmount& amount, const DestinationInput& destination,
                        const Formatter& format) {
  SheetSend send;
  send.icon = QStringLiteral("send");
  if (facts.offline) {
    send.text = tr("Queue refund");
    send.icon = QStringLiteral("queue");
  } else {
    send.text = sheetNeedsApproval(facts, amount) ? tr("Send for approval") : tr("Send refund");
  }
  if (!facts.ability.create) {
    send.reason = facts.ability.why.isEmpty() ? tr("Refunds need another role.") : facts.ability.why;
  } else if (facts.changedTo) {
    send.reason = tr("Look at what changed first.");
  } else if (!amount.error.isEmpty()) {
    send.reason = tr("Correct the amount first.");
  } else if (!amount.amount) {
    send.reason = tr("Enter an amount.");
  } else if (auto why = destinationReason(destination); !why.isEmpty()) {
    send.reason = why;
  } else if (why = quoteReason(facts); !why.isEmpty()) {
    send.reason = why;
  } else {
    send.reason = walletReason(facts, format);
  }
  return send;
}

}  // namespace paydeck
