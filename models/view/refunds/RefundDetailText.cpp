#include "models/view/refunds/RefundDetailText.h"

#include <QCoreApplication>

#include "models/view/refunds/QueueTexts.h"
#include "models/view/refunds/RefundDetailParts.h"

namespace paydeck {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("RefundDetail", text);
}

QString outside(const std::string& text, qsizetype longest) {
  return plainUserText(QString::fromStdString(text), longest);
}

QVariantMap leavesLine(const QString& label, const QString& number, const QString& unit, bool strong = false) {
  return {{"label", label}, {"number", number}, {"unit", unit}, {"strong", strong}};
}

QVariantList leavesWallet(const QueueItem& item, const Formatter& format) {
  QVariantList lines;
  if (!item.refund) return lines;
  const Refund& refund = *item.refund;
  if (refund.rate) {
    const QString label = refund.rateKind == RefundRate::AtPayment
                              ? tr("Rate at payment, %1").arg(format.time(refund.rate->at))
                              : tr("Rate at %1").arg(format.time(refund.rate->at));
    lines.append(
        leavesLine(label, format.amounts().numbers().whole(refund.rate->value), outside(refund.rate->quote.code(), 8)));
  }
  if (refund.networkFee) {
    const AmountText fee = format.amounts().coin(*refund.networkFee);
    lines.append(leavesLine(
        refund.feePaidBy == RefundFeePayer::Merchant ? tr("Network fee, you pay") : tr("Network fee, customer pays"),
        fee.number, fee.unit));
  }
  if (refund.leavesWallet) {
    const AmountText leaves = format.amounts().coin(*refund.leavesWallet);
    lines.append(leavesLine(tr("%1 wallet sends").arg(networkName(refund.leavesWallet->asset.network)), leaves.number,
                            leaves.unit, true));
  }
  return lines;
}

QString partOf(const QueueItem& item, const RefundDetailContext& context) {
  const QString order = outside(item.orderRef().empty() ? item.payment().value() : item.orderRef(), 40);
  const auto value = item.value();
  const auto& payment = context.around ? context.around->payment : std::nullopt;
  if (!value || !payment || !payment->requested) return tr("Refund of %1").arg(order);
  return *payment->requested == *value ? tr("Full refund of %1").arg(order) : tr("Part of %1").arg(order);
}

QString whyNot(const QueueItem& item, const RefundDetailContext& context) {
  switch (planRight(item, context.ability)) {
    case QueueRight::Own:
      return tr("You asked for it, so somebody else decides.");
    case QueueRight::AlreadyDecided:
      return tr("You approved it. Somebody else’s approval is missing.");
    case QueueRight::OthersOnly:
      return tr("Its policy names other people to decide.");
    case QueueRight::NotAllowed:
      return context.ability.why.isEmpty() ? tr("Approving needs another role.") : context.ability.why;
    case QueueRight::WhoAmI:
      return tr("%1 doesn’t tell who you are, so Paydeck can’t know whether you asked for it yourself.")
          .arg(context.ability.backendName);
    default:
      return {};
  }
}

void writeAmount(const QueueItem& item, const Formatter& format, RefundDetailText& text) {
  const auto value = item.value();
  if (const auto coins = item.receives()) {
    const AmountText amount = format.amounts().coin(*coins);
    text.amount = amount.number;
    text.unit = amount.unit;
    text.value = value ? format.money(*value) : QString();
  } else if (value) {
    text.amount = format.money(*value);
    text.value = tr("coins are counted when it is sent");
  }
}

void writeChecks(const QueueItem& item, const RefundDetailContext& context, const Formatter& format,
                 RefundDetailText& text) {
  qsizetype passed = 0;
  qsizetype failed = 0;
  for (const RefundCheck& check : planRefundChecks(item, context, format)) {
    const bool good = check.state == RefundCheck::State::Passed;
    const bool bad = check.state == RefundCheck::State::Failed;
    passed += good ? 1 : 0;
    failed += bad ? 1 : 0;
    text.checks.append(QVariantMap{{"text", check.text},
                                   {"fact", plainUserText(check.fact, 120)},
                                   {"state", good  ? "passed"
                                             : bad ? "failed"
                                                   : "unknown"}});
  }
  text.checksText = failed > 0 ? tr("%1 of %2 failed").arg(failed).arg(text.checks.size())
                               : tr("%1 of %2 passed").arg(passed).arg(text.checks.size());
  text.checksTone = failed > 0 ? "danger" : passed == text.checks.size() ? "success" : "neutral";
}

void writeRights(const QueueItem& item, const RefundDetailContext& context, RefundDetailText& text) {
  const bool waiting = item.shown.state == ShownRefundState::AwaitingApproval;
  text.mayDecide = planRight(item, context.ability) == QueueRight::MayDecide;
  text.whyNot = whyNot(item, context);
  text.mayWithdraw = waiting && isOwnRequest(item, context.ability) && context.ability.create;
  text.inOutbox = !item.refund;
  text.mayEdit = text.inOutbox && item.shown.canEdit;
  text.mayCancel = text.inOutbox && item.shown.canCancel && item.entry->state != OutboxState::Draft;
  text.mayDiscard = text.inOutbox && item.entry->state == OutboxState::Draft;
  text.asksPerson = text.inOutbox && item.shown.asksPerson;
  text.approveText = tr("Approve");
  if (text.mayDecide && !item.refund->createdByName.empty()) {
    text.askText = tr("Ask %1").arg(outside(item.refund->createdByName, 40).section(u' ', 0, 0));
  } else if (waiting && !item.refund->approval.approvers.empty()) {
    text.askText = tr("Ask %1").arg(outside(item.refund->approval.approvers.front().name, 40).section(u' ', 0, 0));
  }
}

}  // namespace

RefundDetailText makeRefundDetail(const QueueItem& item, const RefundDetailContext& context, const Formatter& format) {
  RefundDetailText text;
  text.title = item.number().empty() ? tr("Not sent yet") : outside(item.number(), 40);
  text.receiver = tr("%1 receives").arg(isolatedUserText(queuePerson(item.customer()), 60));
  text.part = partOf(item, context);
  writeAmount(item, format, text);
  text.destination = outside(item.destination(), 1'000);
  text.address = addressInGroups(text.destination);
  if (const auto asset = item.asset()) {
    text.symbol = outside(asset->symbol, 12);
    text.networkId = QString::fromStdString(asset->network);
    text.network = assetOnNetwork(*asset);
  }
  const QueueStateLook look = queueStateLook(item, format);
  const bool waiting = item.shown.state == ShownRefundState::AwaitingApproval;
  text.state = waiting ? tr("Waiting, %1").arg(look.text) : look.text;
  text.stateTone = look.tone;
  text.stateIcon = look.icon;
  text.next = outside(item.shown.next, 400);
  if (planRight(item, context.ability) == QueueRight::MayDecide) {
    text.next = tr("Look at the checks, then approve or reject it.");
  }
  if (item.shown.at) text.nextTime = format.times().clock(*item.shown.at);
  text.people = refundPeople(item, context, format);
  if (waiting || !item.refund) writeChecks(item, context, format, text);
  text.leaves = leavesWallet(item, format);
  writeRefundAudit(item, context, format, text);
  writeRights(item, context, text);
  return text;
}

}  // namespace paydeck
