#include "models/view/refunds/QueuePolicies.h"

#include <algorithm>

namespace paydeck {
namespace {

/// A whole sum without its cents: "€150".
QString shortMoney(const Money& money, const Formatter& format) {
  const AmountText parts = format.amounts().moneyParts(money);
  const bool zeros =
      std::all_of(parts.tail.begin(), parts.tail.end(), [](QChar c) { return !c.isDigit() || c.digitValue() == 0; });
  return zeros && !parts.lead.isEmpty() ? parts.lead : format.money(money);
}

QString approvals(unsigned count, bool first) {
  if (count == 1) return first ? QueuePolicies::tr("One approval") : QueuePolicies::tr("one");
  if (count == 2) return first ? QueuePolicies::tr("Two approvals") : QueuePolicies::tr("two");
  return first ? QueuePolicies::tr("%1 approvals").arg(count) : QString::number(count);
}

QString outside(const std::string& text, qsizetype longest) {
  return plainUserText(QString::fromStdString(text), longest);
}

QString joined(const std::vector<std::string>& texts) {
  QStringList list;
  for (const std::string& text : texts) list.append(outside(text, 30));
  return list.join(QStringLiteral(", "));
}

QString policyText(const ApprovalPolicy& policy, const Formatter& format) {
  QStringList parts{
      QueuePolicies::tr("%1 over %2").arg(approvals(policy.approvals, true), shortMoney(policy.above, format))};
  if (!policy.assets.empty()) parts.append(QueuePolicies::tr("only %1").arg(joined(policy.assets)));
  if (!policy.roles.empty()) parts.append(QueuePolicies::tr("by %1").arg(joined(policy.roles)));
  if (policy.dailyTotal) {
    parts.append(QueuePolicies::tr("always once a day’s refunds pass %1").arg(shortMoney(*policy.dailyTotal, format)));
  }
  if (policy.expiresAfter.count() > 0) {
    parts.append(QueuePolicies::tr("lapses after %1").arg(TimeFormat::duration(policy.expiresAfter)));
  }
  return parts.join(QStringLiteral(", "));
}

}  // namespace

QString policyLine(std::vector<ApprovalPolicy> policies, const Formatter& format) {
  std::erase_if(policies, [](const ApprovalPolicy& policy) { return !policy.assets.empty(); });
  std::sort(policies.begin(), policies.end(), [](const ApprovalPolicy& a, const ApprovalPolicy& b) {
    return std::pair(a.above.currency(), a.above.minor()) < std::pair(b.above.currency(), b.above.minor());
  });
  QStringList parts;
  for (const ApprovalPolicy& policy : policies) {
    parts.append(QueuePolicies::tr("%1 over %2")
                     .arg(approvals(policy.approvals, parts.isEmpty()), shortMoney(policy.above, format)));
  }
  return parts.join(QStringLiteral(", "));
}

QueuePolicies::QueuePolicies(RefundActions& actions, const Formatter& format, QObject* parent)
    : QObject(parent), actions_(actions), format_(format) {}

void QueuePolicies::ask(const RefundAbilities& abilities) {
  abilities_ = abilities;
  std::erase_if(policies_, [&](const auto& known) { return !abilities.contains(known.first); });
  std::erase_if(allowances_, [&](const auto& known) { return !abilities.contains(known.first); });
  for (const auto& [connection, ability] : abilities_) {
    if (!ability.refunds) continue;
    const ConnectionId id = connection;
    actions_.askPolicies(this, id, [this, id](const Result<std::vector<ApprovalPolicy>>& policies) {
      if (!policies || !abilities_.contains(id)) return;
      policies_[id] = *policies;
      write();
    });
    actions_.askAllowances(this, id, [this, id](const Result<std::vector<RefundAllowance>>& allowances) {
      if (!allowances || !abilities_.contains(id)) return;
      allowances_[id] = *allowances;
      write();
    });
  }
  write();
}

void QueuePolicies::write() {
  std::vector<ApprovalPolicy> all;
  for (const auto& [connection, policies] : policies_) {
    if (all.empty()) all = policies;
  }
  line_ = policyLine(all, format_);
  const bool enforced =
      std::any_of(abilities_.begin(), abilities_.end(), [](const auto& known) { return known.second.serverChecks; });
  if (line_.isEmpty()) line_ = enforced ? tr("No approval is needed") : tr("No backend here enforces approvals");
  writeLimit();
  QVariantList rows;
  for (const auto& [connection, ability] : abilities_) writeRows(connection, ability, rows);
  rows_.setRows(rows);
  emit changed();
}

void QueuePolicies::writeLimit() {
  used_.clear();
  limit_.clear();
  percent_ = 0;
  for (const auto& [connection, allowances] : allowances_) {
    for (const RefundAllowance& allowance : allowances) {
      if (!allowance.limit || !limit_.isEmpty()) continue;
      used_ = format_.money(allowance.used);
      limit_ = tr("of %1").arg(shortMoney(*allowance.limit, format_));
      if (allowance.limit->minor() > 0) {
        const Int256 share = Int256(std::clamp<std::int64_t>(allowance.used.minor(), 0, allowance.limit->minor()));
        const auto percent =
            Decimal(share, 0).dividedBy(Decimal(Int256(allowance.limit->minor()), 2), 0, Rounding::Down);
        percent_ = percent ? std::stoi(percent->toString()) : 0;
      }
    }
  }
}

void QueuePolicies::writeRows(const ConnectionId& connection, const RefundAbility& ability, QVariantList& rows) const {
  const auto add = [&rows](const QString& title, const QString& text, bool quiet) {
    rows.append(QVariantMap{{"title", title}, {"text", text}, {"quiet", quiet}});
  };
  if (!ability.refunds) return add(ability.backendName, tr("It has no refunds."), true);
  const auto policies = policies_.find(connection);
  if (policies != policies_.end()) {
    for (const ApprovalPolicy& policy : policies->second)
      add(outside(policy.name, 60), policyText(policy, format_), false);
  }
  const auto allowances = allowances_.find(connection);
  if (allowances != allowances_.end()) {
    for (const RefundAllowance& allowance : allowances->second) {
      add(tr("Daily limit, %1").arg(QString::fromStdString(allowance.used.currency().code())),
          allowance.limit ? tr("%1 of %2 used").arg(format_.money(allowance.used), format_.money(*allowance.limit))
                          : tr("%1 today, no limit is set").arg(format_.money(allowance.used)),
          false);
    }
  }
  add(ability.backendName,
      ability.serverChecks ? tr("The server enforces these rules: nobody approves their own request.")
                           : tr("The server does not tell maker and checker apart. Paydeck asks for it, but anybody "
                                "with the key can pay without it."),
      true);
}

}  // namespace paydeck
