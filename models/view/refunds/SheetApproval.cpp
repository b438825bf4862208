#include "models/view/refunds/SheetApproval.h"

#include <QCoreApplication>
#include <QVariantMap>
#include <algorithm>

#include "models/view/format/UserText.h"

namespace paydeck {
namespace {

QString tr(const char* text, int n = -1) {
  return QCoreApplication::translate("RefundSheet", text, nullptr, n);
}

QString outside(const std::string& text, qsizetype longest = 60) {
  return isolatedUserText(QString::fromStdString(text), longest);
}

/// The policy that asks for it: by the name in the quote, else by the amount.
const ApprovalPolicy* policyFor(const SheetFacts& facts, const SheetAmount& amount) {
  const auto& all = facts.policies;
  const auto applies = [&](const ApprovalPolicy& policy) {
    if (facts.quote && !facts.quote->policyName.empty()) return policy.name == facts.quote->policyName;
    return amount.value && amount.value->currency() == policy.above.currency() &&
           amount.value->minor() > policy.above.minor();
  };
  const auto found = std::find_if(all.begin(), all.end(), applies);
  return found == all.end() ? nullptr : &*found;
}

QString reasonFor(const ApprovalPolicy* policy, const SheetFacts& facts, const Formatter& format) {
  const QString own = tr("You can’t approve your own.");
  if (policy != nullptr && !policy->above.currency().empty())
    return tr("Refunds over %1 go to a second person. %2").arg(format.money(policy->above), own);
  if (facts.quote && !facts.quote->policyName.empty())
    return tr("The policy “%1” asks for a second person. %2").arg(outside(facts.quote->policyName), own);
  return tr("A second person has to agree. %1").arg(own);
}

QString driftWords(const SheetFacts& facts) {
  if (!facts.quote) return tr("The rate is asked for when it leaves, so the amount may differ from the estimate.");
  return tr(
      "A new quote is made when it leaves. It comes back to you if the amount moved by more than 0.5%, or a "
      "network fee in another asset rose by more than 25%.");
}

void writeNoApproval(const SheetFacts& facts, SheetSummary& head) {
  head.approvalIcon = QStringLiteral("shield");
  if (!facts.ability.refunds) {
    head.approvalTitle = tr("Pay it yourself");
    head.approvalText = tr("%1 has no refunds. Paydeck checks the destination and writes the request; you pay it with "
                           "your own wallet.")
                            .arg(outside(facts.ability.backendName.toStdString()));
  } else if (!facts.ability.serverChecks) {
    head.approvalTitle = tr("No second person is asked");
    head.approvalText = tr("%1 can’t tell who asked for a refund from who approves it, so this one is sent when you "
                           "confirm it.")
                            .arg(outside(facts.ability.backendName.toStdString()));
  } else if (facts.quote) {
    head.approvalTitle = tr("No approval needed");
    head.approvalText = tr("It is within what you may refund alone.");
  }
  head.closing = tr("Money that left the wallet can’t be called back.");
}

}  // namespace

bool sheetNeedsApproval(const SheetFacts& facts, const SheetAmount& amount) {
  if (facts.quote) return facts.quote->approvalsRequired > 0;
  return facts.ability.serverChecks && policyFor(facts, amount) != nullptr;
}

void writeSheetApproval(const SheetFacts& facts, const SheetAmount& amount, const Formatter& format,
                        SheetSummaryWords& out) {
  SheetSummary& head = out.head;
  if (sheetNeedsApproval(facts, amount)) {
    const ApprovalPolicy* policy = policyFor(facts, amount);
    const unsigned needed = facts.quote ? facts.quote->approvalsRequired : policy->approvals;
    head.approvalIcon = QStringLiteral("shield");
    head.approvalTitle = needed == 1 ? tr("Needs one approval") : tr("Needs %1 approvals").arg(needed);
    head.approvalText = reasonFor(policy, facts, format);
    head.closing = tr("Nothing is sent until it is approved. You can withdraw the request before then.");
    if (facts.quote) {
      for (const RefundApprover& person : facts.quote->approvers) {
        out.approvers.append(QVariantMap{{"name", outside(person.name, 40)},
                                         {"initials", initials(QString::fromStdString(person.name))}});
      }
    }
  } else {
    writeNoApproval(facts, head);
  }
  if (facts.offline) {
    head.closing = tr("Nothing is sent while you are offline. %1 Until it leaves you can edit or cancel it.")
                       .arg(driftWords(facts));
  }
}

}  // namespace paydeck
