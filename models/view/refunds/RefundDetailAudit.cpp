// The people and the audit trail of the side panel.
#include <QCoreApplication>
#include <map>

#include "models/view/refunds/QueueTexts.h"
#include "models/view/refunds/RefundDetailChain.h"
#include "models/view/refunds/RefundDetailParts.h"

namespace paydeck {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("RefundDetail", text);
}

QString outside(const std::string& text, qsizetype longest) {
  return plainUserText(QString::fromStdString(text), longest);
}

QVariantMap person(const QString& name, const QString& role, const QString& line) {
  return {{"name", name}, {"role", role},   {"line", line}, {"state", QString()}, {"tone", "neutral"},
          {"icon", ""},   {"initials", ""}, {"you", false}, {"turn", false}};
}

QString withComment(const QString& time, const std::string& comment) {
  const QString said = outside(comment, 300);
  return said.isEmpty() ? time : tr("%1, “%2”").arg(time, said);
}

QVariantMap maker(const QueueItem& item, const RefundDetailContext& context, const Formatter& format) {
  const std::string& name = item.refund ? item.refund->createdByName : item.entry->draft.createdBy;
  const std::string& note = item.refund ? item.refund->note : item.entry->draft.note;
  const bool you = isOwnRequest(item, context.ability);
  QVariantMap row =
      person(queueMaker(item, context.ability), tr("maker"), withComment(format.time(item.createdAt()), note));
  row["initials"] =
      initials(you && !context.ability.personName.isEmpty() ? context.ability.personName : outside(name, 60));
  row["you"] = you;
  row["state"] = item.refund ? tr("Requested") : tr("Wrote it");
  row["icon"] = QStringLiteral("send");
  return row;
}

QVariantMap checker(const RefundApproval& approval, int number, const RefundDetailContext& context,
                    const Formatter& format) {
  const bool you = !approval.personId.empty() && approval.personId == context.ability.personId.toStdString();
  const QString role = outside(approval.role, 30);
  QVariantMap row = person(you ? tr("You") : outside(approval.name, 60),
                           role.isEmpty() ? tr("checker %1").arg(number) : tr("%1, checker %2").arg(role).arg(number),
                           withComment(format.time(approval.at), approval.comment));
  row["initials"] = initials(outside(approval.name, 60));
  row["you"] = you;
  row["state"] = approval.approved ? tr("Approved") : tr("Rejected");
  row["tone"] = approval.approved ? "success" : "danger";
  row["icon"] = approval.approved ? "s-succeeded" : "s-failed";
  return row;
}

QVariantMap nextChecker(const Refund& refund, const RefundDetailContext& context, bool yourTurn) {
  const auto missing = static_cast<int>(refund.approval.required) - static_cast<int>(refund.approval.given);
  const int number = static_cast<int>(refund.approvals.size()) + 1;
  if (yourTurn) {
    QVariantMap row = person(
        tr("You"), tr("checker %1").arg(number),
        missing <= 1 ? tr("Last approval. It is sent right after.") : tr("%1 approvals are missing.").arg(missing));
    row["initials"] = initials(context.ability.personName);
    row["you"] = true;
    row["turn"] = true;
    row["state"] = tr("Your turn");
    row["tone"] = "info";
    row["icon"] = "s-pending";
    return row;
  }
  QStringList names;
  for (const RefundApprover& approver : refund.approval.approvers) names.append(outside(approver.name, 40));
  QVariantMap row = person(
      tr("Somebody else"), tr("checker %1").arg(number),
      names.isEmpty() ? tr("Anybody who may approve, but not who asked.") : names.mid(0, 4).join(QStringLiteral(", ")));
  row["initials"] = QStringLiteral("?");
  row["state"] = tr("Waiting");
  row["icon"] = "s-pending";
  return row;
}

QString eventWords(const std::string& kind) {
  static const std::map<std::string, const char*> kWords{
      {"requested", QT_TRANSLATE_NOOP("RefundDetail", "requested it")},
      {"checks_passed", QT_TRANSLATE_NOOP("RefundDetail", "ran the checks, all passed")},
      {"opened", QT_TRANSLATE_NOOP("RefundDetail", "opened the request")},
      {"approved", QT_TRANSLATE_NOOP("RefundDetail", "approved")},
      {"rejected", QT_TRANSLATE_NOOP("RefundDetail", "rejected")},
      {"withdrawn", QT_TRANSLATE_NOOP("RefundDetail", "withdrew it")},
      {"sent", QT_TRANSLATE_NOOP("RefundDetail", "sent it")},
      {"seen", QT_TRANSLATE_NOOP("RefundDetail", "saw it on the chain")},
      {"confirming", QT_TRANSLATE_NOOP("RefundDetail", "saw it confirmed in part")},
      {"succeeded", QT_TRANSLATE_NOOP("RefundDetail", "saw it arrive")},
      {"failed", QT_TRANSLATE_NOOP("RefundDetail", "failed")},
      {"expired", QT_TRANSLATE_NOOP("RefundDetail", "let it lapse")}};
  const auto known = kWords.find(kind);
  return known != kWords.end() ? tr(known->second) : outside(kind, 40).replace(u'_', u' ');
}

QVariantMap auditLine(UtcTime at, const QString& actor, const QString& text, const QString& digest, bool broken,
                      const Formatter& format) {
  return {{"time", format.time(at)}, {"fullTime", format.fullTime(at)},
          {"actor", actor},          {"text", text},
          {"digest", digest},        {"broken", broken}};
}

QString shortDigest(const std::string& digest) {
  const QString text = outside(digest, 64);
  return text.size() <= 12 ? text : text.left(4) + QStringLiteral("…") + text.right(4);
}

void writeChainState(const Refund& refund, const RefundChainVerdict& verdict, const Formatter& format,
                     RefundDetailText& text) {
  using State = RefundChainVerdict::State;
  if (verdict.state == State::Intact) {
    text.chainText = tr("Chain intact");
    text.chainTone = QStringLiteral("success");
    text.chainIcon = QStringLiteral("shield-check");
  } else if (verdict.state == State::Broken) {
    text.chainText = tr("Chain broken at %1").arg(format.time(refund.history[verdict.brokenAt].at));
    text.chainTone = QStringLiteral("danger");
    text.chainIcon = QStringLiteral("alert");
  } else if (!refund.history.empty()) {
    text.chainText = tr("No chain to check");
    text.chainTone = QStringLiteral("neutral");
    text.chainIcon = QStringLiteral("shield");
  }
}

}  // namespace

QVariantList refundPeople(const QueueItem& item, const RefundDetailContext& context, const Formatter& format) {
  QVariantList people{maker(item, context, format)};
  if (!item.refund) return people;
  int number = 0;
  for (const RefundApproval& approval : item.refund->approvals) {
    people.append(checker(approval, ++number, context, format));
  }
  if (item.refund->state.status == RefundStatus::AwaitingApproval) {
    people.append(nextChecker(*item.refund, context, planRight(item, context.ability) == QueueRight::MayDecide));
  }
  return people;
}

void writeRefundAudit(const QueueItem& item, const RefundDetailContext& context, const Formatter& format,
                      RefundDetailText& text) {
  if (item.refund) {
    const RefundChainVerdict verdict = verifyRefundChain(*item.refund);
    writeChainState(*item.refund, verdict, format, text);
    const bool broken = verdict.state == RefundChainVerdict::State::Broken;
    for (std::size_t i = item.refund->history.size(); i-- > 0;) {
      const RefundEvent& event = item.refund->history[i];
      const QString actor = event.actorName.empty() ? context.ability.backendName : outside(event.actorName, 40);
      text.audit.append(auditLine(event.at, actor, withComment(eventWords(event.kind), event.note),
                                  shortDigest(event.digest), broken && i >= verdict.brokenAt, format));
    }
  }
  for (std::size_t i = context.history.size(); i-- > 0;) {
    const OutboxRecord& record = context.history[i];
    text.audit.append(auditLine(record.at, outside(record.actor, 40), outside(record.words, 200), tr("this computer"),
                                false, format));
  }
}

}  // namespace paydeck
