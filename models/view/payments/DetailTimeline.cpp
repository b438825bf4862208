#include <QCoreApplication>
#include <algorithm>

#include "models/view/payments/DetailParts.h"

namespace paydeck::detail {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("PaymentDetail", text);
}

struct StepLook {
  QString text;
  const char* icon = "s-succeeded";
  const char* tone = "success";
};

StepLook stepLook(const TimelineEntry& entry, const Formatter& format) {
  const std::string& kind = entry.kind;
  if (kind == "created") return {tr("Invoice created")};
  if (kind == "seen") return {tr("Seen on the network")};
  if (kind == "in_block" && entry.blockHeight) {
    return {tr("In block %1").arg(format.count(static_cast<std::int64_t>(*entry.blockHeight)))};
  }
  if (kind == "in_block") return {tr("In a block")};
  if (kind == "confirming" && entry.required > 0)
    return {tr("Confirming, %1 of %2").arg(entry.confirmations).arg(entry.required)};
  if (kind == "confirming") return {tr("Confirming")};
  if (kind == "succeeded") return {tr("Succeeded")};
  if (kind == "underpaid") return {tr("Paid less than due"), "s-underpaid", "warning"};
  if (kind == "overpaid") return {tr("Paid more than due"), "s-overpaid", "teal"};
  if (kind == "expired") return {tr("Time ran out"), "s-expired", "neutral"};
  if (kind == "paid_late") return {tr("Paid after the time ran out"), "s-pending", "warning"};
  if (kind == "failed") return {tr("Failed"), "s-failed", "danger"};
  if (kind == "reorganised") return {tr("The chain took the transaction back"), "alert", "warning"};
  if (kind == "refunded") return {tr("Refunded"), "s-refunded", "violet"};
  if (kind == "disputed") return {tr("Dispute opened"), "s-disputed", "magenta"};
  const std::string& words = entry.text.empty() ? kind : entry.text;
  return {isolatedUserText(outside(words, 200)), "info", "neutral"};
}

QVariantMap step(const QString& text, const QString& time, const QString& fullTime, const QString& icon,
                 const QString& tone, bool strong = false, bool quiet = false) {
  return {{"text", text}, {"time", time},     {"fullTime", fullTime}, {"icon", icon},
          {"tone", tone}, {"strong", strong}, {"quiet", quiet}};
}

/// A backend without a timeline: what the payment's own times tell.
std::vector<TimelineEntry> ownTimes(const Payment& p) {
  std::vector<TimelineEntry> entries{{"created", p.createdAt, {}, {}, 0, 0}};
  if (p.seenAt) entries.push_back({"seen", *p.seenAt, {}, {}, 0, 0});
  if (p.finalAt) entries.push_back({std::string(paymentStatusName(p.state.status)), *p.finalAt, {}, {}, 0, 0});
  return entries;
}

void addUnderWay(const Payment& p, const DetailContext& context, const Formatter& format, QVariantList& list) {
  const bool counts = p.state.status == PaymentStatus::Confirming && p.state.required > 0;
  const QString progress = counts ? tr("%1 of %2").arg(p.state.confirmations).arg(p.state.required) : QString();
  if (context.stale) {
    const QString lost = counts ? tr("Lost connection at %1").arg(progress) : tr("Lost connection");
    const QString at = context.offlineSince ? format.time(*context.offlineSince) : QString();
    list.append(step(lost, at, {}, QStringLiteral("offline"), QStringLiteral("warning"), true));
    list.append(step(tr("Succeeded, will check on reconnect"), {}, {}, QStringLiteral("s-pending"),
                     QStringLiteral("neutral"), false, true));
    return;
  }
  if (p.state.status == PaymentStatus::Confirming) {
    list.append(step(counts ? tr("Confirming, %1").arg(progress) : tr("Confirming"), tr("now"), {},
                     statusLook(p.state).icon, QStringLiteral("info"), true));
  } else {
    list.append(step(tr("Waiting for the customer"), tr("now"), {}, QStringLiteral("s-pending"),
                     QStringLiteral("neutral"), true));
  }
  const auto left = timeToFinal(p, format.now());
  const QString when = left ? u'~' + format.times().clock(format.now() + *left) : QString();
  list.append(step(tr("Succeeded"), when, {}, QStringLiteral("s-pending"), QStringLiteral("neutral"), false, true));
}

}  // namespace

QVariantList timeline(const Payment& payment, const DetailContext& context, const Formatter& format) {
  std::vector<TimelineEntry> entries = context.timeline.empty() ? ownTimes(payment) : context.timeline;
  std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
  const bool underWay = payment.state.status == PaymentStatus::Confirming ||
                        payment.state.status == PaymentStatus::Pending ||
                        payment.state.status == PaymentStatus::Created;
  QVariantList list;
  for (const TimelineEntry& entry : entries) {
    if (underWay && entry.kind == "confirming") continue;  // told below, as it stands now
    const StepLook look = stepLook(entry, format);
    list.append(step(look.text, format.time(entry.at), format.fullTime(entry.at), QString::fromLatin1(look.icon),
                     QString::fromLatin1(look.tone)));
  }
  if (underWay) addUnderWay(payment, context, format, list);
  return list;
}

std::optional<std::chrono::milliseconds> timeToFinal(const Payment& p, UtcTime now) {
  const unsigned have = p.state.confirmations;
  if (p.state.status != PaymentStatus::Confirming || have == 0 || have >= p.state.required || !p.seenAt)
    return std::nullopt;
  const UtcTime last = std::min(p.updatedAt, now);
  if (last <= *p.seenAt) return std::nullopt;
  return (last - *p.seenAt) / have * (p.state.required - have);
}

}  // namespace paydeck::detail
