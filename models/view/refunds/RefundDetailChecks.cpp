// The checks of the side panel: what this program looked at itself, and what came of it.
#include <QCoreApplication>

#include "models/address/DestinationCheck.h"
#include "models/view/refunds/QueueTexts.h"
#include "models/view/refunds/RefundDetailParts.h"

namespace paydeck {
namespace {

using State = RefundCheck::State;

QString tr(const char* text) {
  return QCoreApplication::translate("RefundDetail", text);
}

RefundCheck checkAddress(const QueueItem& item, const Formatter& format) {
  RefundCheck check{State::Unknown, tr("Address checksum and network"), tr("not checked")};
  const auto asset = item.asset();
  if (!asset || asset->network == "card") return check;
  DestinationQuestion question;
  question.text = item.destination();
  question.asset = *asset;
  question.amount = item.receives();
  question.now = format.now();
  const DestinationVerdict verdict = checkDestination(question);
  if (verdict.isRefused()) {
    const QString why =
        verdict.findings.empty() ? tr("cannot be read") : QString::fromStdString(verdict.findings.front().text);
    return {State::Failed, check.text, why};
  }
  if (!verdict.destination->checksummed) return {State::Unknown, check.text, tr("written without a checksum")};
  return {State::Passed, check.text, plainUserText(networkName(asset->network), 24)};
}

RefundCheck checkUsedBefore(const QueueItem& item, const RefundDetailContext& context) {
  RefundCheck check{State::Unknown, tr("Used before by this customer"), tr("not known yet")};
  if (!context.around) return check;
  qsizetype arrived = 0;
  for (const Refund& refund : context.around->earlier) {
    if (refund.customerName != item.customer()) {
      return {State::Failed, check.text, tr("used for %1").arg(queuePerson(refund.customerName))};
    }
    arrived += refund.state.status == RefundStatus::Succeeded ? 1 : 0;
  }
  if (arrived == 0) return {State::Unknown, check.text, tr("first refund to it")};
  return {State::Passed, check.text, arrived == 1 ? tr("1 refund") : tr("%1 refunds").arg(arrived)};
}

unsigned confirmationsOf(const Payment& payment) {
  unsigned most = payment.state.confirmations;
  for (const ChainTransaction& transaction : payment.transactions) {
    if (transaction.counted) most = std::max(most, transaction.confirmations);
  }
  return most;
}

RefundCheck checkFinal(const RefundDetailContext& context, const Formatter& format) {
  RefundCheck check{State::Unknown, tr("Original payment is final"), tr("payment not saved here")};
  if (!context.around || !context.around->payment) return check;
  const Payment& payment = *context.around->payment;
  if (!hasReceivedMoney(payment.state.status) || payment.state.status == PaymentStatus::Confirming) {
    return {State::Failed, check.text, statusWords(payment.state.status)};
  }
  if (context.stale) return {State::Unknown, check.text, tr("offline, may have changed")};
  const unsigned seen = confirmationsOf(payment);
  return {State::Passed, check.text,
          seen > 0 ? tr("%1 confirmations").arg(format.count(seen)) : statusWords(payment.state.status)};
}

RefundCheck checkWallet(const QueueItem& item, const RefundDetailContext& context, const Formatter& format) {
  RefundCheck check{State::Unknown, tr("Wallet balance covers it"), tr("balance not known")};
  const auto leaves = item.refund ? item.refund->leavesWallet : std::nullopt;
  if (!leaves || !context.around || !context.around->balance) return check;
  const AssetAmount& available = context.around->balance->available;
  const auto left = available.minus(*leaves);
  if (!left) return check;
  if (left->atoms.isNegative()) {
    return {State::Failed, check.text, tr("%1 are there").arg(format.amounts().coin(available).text())};
  }
  if (context.stale) return {State::Unknown, check.text, tr("offline, may have changed")};
  return {State::Passed, check.text, format.amounts().coin(available).text()};
}

RefundCheck checkLimit(const QueueItem& item, const RefundDetailContext& context, const Formatter& format) {
  RefundCheck check{State::Unknown, tr("Inside daily limit"), tr("limit not known")};
  const auto value = item.value();
  if (!value) return check;
  for (const RefundAllowance& allowance : context.allowances) {
    if (allowance.used.currency() != value->currency()) continue;
    if (!allowance.limit) return {State::Passed, check.text, tr("no limit is set")};
    const QString fact = tr("%1 of %2 used").arg(format.money(allowance.used), format.money(*allowance.limit));
    if (context.stale) return {State::Unknown, check.text, fact};
    const bool inside = allowance.used.minor() <= allowance.limit->minor();
    return {inside ? State::Passed : State::Failed, check.text, fact};
  }
  return check;
}

}  // namespace

std::vector<RefundCheck> planRefundChecks(const QueueItem& item, const RefundDetailContext& context,
                                          const Formatter& format) {
  return {checkAddress(item, format), checkUsedBefore(item, context), checkFinal(context, format),
          checkWallet(item, context, format), checkLimit(item, context, format)};
}

}  // namespace paydeck
