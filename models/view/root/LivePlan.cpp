#include "models/view/root/LivePlan.h"

#include <QCoreApplication>
#include <algorithm>

#include "models/view/format/UserText.h"

namespace paydeck {
namespace {

using Facts = std::vector<ConnectionFacts>;

QString tr(const char* text) {
  return QCoreApplication::translate("LivePlan", text);
}

QString nameOf(const ConnectionFacts& c) {
  return isolatedUserText(QString::fromStdString(c.config.name), 60);
}

bool matters(const ConnectionFacts& c) {
  return c.status.phase != SyncPhase::Paused;
}

bool isUp(SyncPhase phase) {
  return phase == SyncPhase::Live || phase == SyncPhase::Polling || phase == SyncPhase::Backfilling;
}

std::int64_t countOf(const Facts& all, SyncPhase phase) {
  return std::count_if(all.begin(), all.end(), [&](const auto& c) { return matters(c) && c.status.phase == phase; });
}

std::int64_t counted(const Facts& all) {
  return std::count_if(all.begin(), all.end(), matters);
}

// Everything older than this is in the cache for every one of them.
std::optional<UtcTime> syncedTo(const Facts& all, std::optional<SyncPhase> only = std::nullopt) {
  std::optional<UtcTime> earliest;
  for (const auto& c : all) {
    if (!matters(c) || !c.status.syncedTo || (only && c.status.phase != *only)) continue;
    if (!earliest || *c.status.syncedTo < *earliest) earliest = c.status.syncedTo;
  }
  return earliest;
}

template <class Member>
std::optional<UtcTime> earliestOf(const Facts& all, SyncPhase phase, Member member) {
  std::optional<UtcTime> earliest;
  for (const auto& c : all) {
    const std::optional<UtcTime> value = c.status.*member;
    if (c.status.phase == phase && value && (!earliest || *value < *earliest)) earliest = value;
  }
  return earliest;
}

QString percentOf(const ConnectionStatus& status) {
  if (status.total <= 0) return {};
  return QStringLiteral("%1%").arg(std::clamp<std::int64_t>(status.have * 100 / status.total, 0, 99));
}

QString tryingAgain(std::optional<UtcTime> next, UtcTime now) {
  if (!next) return {};
  const auto left = std::chrono::ceil<std::chrono::seconds>(*next - now);
  return left.count() <= 0 ? tr("Trying now") : tr("Trying again in %1").arg(TimeFormat::duration(left));
}

QString sinceWords(std::optional<UtcTime> since, const TimeFormat& times, UtcTime now) {
  if (!since) return tr("Offline");
  const QString at = times.dateOf(*since) == times.dateOf(now)
                         ? times.minutes(*since)
                         : QStringLiteral("%1, %2").arg(times.day(times.dateOf(*since), now), times.minutes(*since));
  return tr("Offline since %1").arg(at);
}

BannerPlan offlineBanner(const Facts& all, const TimeFormat& times, UtcTime now) {
  BannerPlan banner;
  const std::int64_t offline = countOf(all, SyncPhase::Offline);
  if (offline == 0) return banner;
  banner.strong = sinceWords(earliestOf(all, SyncPhase::Offline, &ConnectionStatus::offlineSince), times, now);
  if (offline < counted(all)) {
    const auto it =
        std::find_if(all.begin(), all.end(), [](const auto& c) { return c.status.phase == SyncPhase::Offline; });
    banner.strong = offline == 1 ? QStringLiteral("%1: %2").arg(nameOf(*it), banner.strong)
                                 : tr("%1 connections: %2").arg(offline).arg(banner.strong);
  }
  if (const auto to = syncedTo(all, SyncPhase::Offline))
    banner.text = tr("— showing data as of %1").arg(times.asOf(*to, now));
  banner.aside = tryingAgain(earliestOf(all, SyncPhase::Offline, &ConnectionStatus::nextTryAt), now);
  banner.actionText = tr("Try now");
  banner.action = QStringLiteral("try-now");
  return banner;
}

BannerPlan watchingBanner(const std::optional<LeaseHolder>& holder) {
  BannerPlan banner;
  banner.strong = tr("Another Paydeck syncs this workspace.");
  if (holder && holder->program == "paydeckctl")
    banner.strong = tr("paydeckctl, process %1, syncs this workspace.").arg(holder->process);
  else if (holder)
    banner.strong = tr("Another Paydeck, process %1, syncs this workspace.").arg(holder->process);
  banner.text = tr("This window watches: changes show here as they land. It takes over when that one ends.");
  banner.tone = QStringLiteral("info");
  banner.icon = QStringLiteral("eye");
  return banner;
}

BannerPlan troubleBanner(const Facts& all, const std::optional<LeaseHolder>& holder) {
  for (const auto& c : all) {
    BannerPlan banner;
    banner.connection = c.config.id;
    if (c.status.phase == SyncPhase::NeedsSignIn) {
      banner.strong = tr("%1 needs you to sign in again.").arg(nameOf(c));
      banner.text = tr("Its saved payments are still here.");
      banner.icon = QStringLiteral("key");
      banner.actionText = tr("Sign in");
      banner.action = QStringLiteral("sign-in");
      return banner;
    }
    if (c.status.phase == SyncPhase::Error && c.status.error) {
      banner.strong = tr("%1 has a problem.").arg(nameOf(c));
      banner.text = plainUserText(QString::fromStdString(c.status.error->message), 300);
      banner.icon = QStringLiteral("alert");
      banner.tone = QStringLiteral("danger");
      banner.actionText = tr("Settings");
      banner.action = QStringLiteral("settings");
      return banner;
    }
    if (c.status.phase == SyncPhase::NotSyncingHere) return watchingBanner(holder);
  }
  return {};
}

void planPill(LivePlan& plan, const Facts& all) {
  const std::int64_t total = counted(all);
  const std::int64_t live = countOf(all, SyncPhase::Live) + countOf(all, SyncPhase::Polling);
  const auto loading =
      std::find_if(all.begin(), all.end(), [](const auto& c) { return c.status.phase == SyncPhase::Backfilling; });
  const auto set = [&plan](const QString& pill, const char* tone, const char* icon, const QString& subtitle) {
    plan.pill = pill;
    plan.tone = QLatin1String(tone);
    plan.icon = QLatin1String(icon);
    plan.subtitle = subtitle;
  };
  if (all.empty()) return set(tr("No connection"), "neutral", "", tr("Connect a backend to begin"));
  if (total == 0) return set(tr("Paused"), "neutral", "pause", tr("Paused, local copy"));
  if (plan.offline) return set(tr("Offline"), "warning", "offline", tr("Offline, local copy"));
  if (countOf(all, SyncPhase::NotSyncingHere) == total) {
    return set(tr("Watching"), "info", "eye", tr("Another Paydeck syncs this workspace"));
  }
  if (countOf(all, SyncPhase::Connecting) == total) return set(tr("Connecting"), "neutral", "", tr("Connecting"));
  if (loading != all.end()) {
    const QString percent = percentOf(loading->status);
    return set(percent.isEmpty() ? tr("Loading") : tr("Loading %1").arg(percent), "info", "download",
               tr("Loading history, live already"));
  }
  if (live == total) return set(tr("Live"), "success", "", total == 1 ? tr("Live") : tr("Live, all connections"));
  return set(tr("Partly live"), "warning", "", tr("%1 of %2 connections live").arg(live).arg(total));
}

// Names that all connections that know one agree on.
QString agreed(const Facts& all, std::string AccountInfo::*name) {
  QString out;
  for (const auto& c : all) {
    if (!c.status.account || ((*c.status.account).*name).empty()) continue;
    const QString text = plainUserText(QString::fromStdString((*c.status.account).*name), 60);
    if (!out.isEmpty() && out != text) return {};
    out = text;
  }
  return out;
}

}  // namespace

QString providerName(ProviderKind kind) {
  return kind == ProviderKind::BtcPay ? tr("BTCPay Server") : tr("Merchant API");
}

LivePlan planLive(const std::vector<ConnectionFacts>& connections, const TimeFormat& times, UtcTime now,
                  const std::optional<LeaseHolder>& holder) {
  LivePlan plan;
  const std::int64_t total = counted(connections);
  plan.offline = total > 0 && countOf(connections, SyncPhase::Offline) == total;
  plan.watching = countOf(connections, SyncPhase::NotSyncingHere) > 0;
  planPill(plan, connections);
  plan.merchant = agreed(connections, &AccountInfo::merchantName);
  if (plan.merchant.isEmpty()) plan.merchant = QStringLiteral("Paydeck");
  plan.person = agreed(connections, &AccountInfo::personName);
  plan.role = agreed(connections, &AccountInfo::role);
  plan.banner = offlineBanner(connections, times, now);
  if (plan.banner.strong.isEmpty()) plan.banner = troubleBanner(connections, holder);
  if (const auto to = syncedTo(connections)) {
    plan.saved = plan.offline ? tr("Reading the local copy") : tr("Saved locally %1").arg(times.asOf(*to, now));
  }
  return plan;
}

ConnectionLook planConnectionLook(const ConnectionFacts& c, const TimeFormat& times, UtcTime now) {
  ConnectionLook look;
  look.stale = !isUp(c.status.phase) && c.status.phase != SyncPhase::NotSyncingHere;
  const auto set = [&look](const QString& words, const char* tone, const char* icon) {
    look.words = words;
    look.tone = QLatin1String(tone);
    look.icon = QLatin1String(icon);
  };
  switch (c.status.phase) {
    case SyncPhase::Connecting:
      set(tr("Connecting"), "neutral", "");
      break;
    case SyncPhase::Backfilling:
      set(percentOf(c.status).isEmpty() ? tr("Loading") : percentOf(c.status), "info", "");
      break;
    case SyncPhase::Live:
      set(tr("Live"), "success", "");
      break;
    case SyncPhase::Polling:
      set(c.status.syncedTo ? tr("%1 ago").arg(times.age(*c.status.syncedTo, now)) : tr("Live"), "success", "");
      break;
    case SyncPhase::Offline:
      set(tr("Offline"), "neutral", "offline");
      break;
    case SyncPhase::NeedsSignIn:
      set(tr("Sign in"), "warning", "alert");
      break;
    case SyncPhase::Error:
      set(tr("Problem"), "danger", "alert");
      break;
    case SyncPhase::Paused:
      set(tr("Paused"), "neutral", "pause");
      break;
    case SyncPhase::NotSyncingHere:
      set(tr("Watching"), "info", "eye");
      break;
  }
  if (look.words == tr("%1 ago").arg(tr("now"))) look.words = tr("Live");
  if (c.status.error)
    look.detail = plainUserText(QString::fromStdString(c.status.error->message), 300);
  else if (!c.status.warning.empty())
    look.detail = plainUserText(QString::fromStdString(c.status.warning), 300);
  if (c.status.error || c.status.warning.empty() || look.tone != u"success") return look;
  look.tone = QStringLiteral("warning");
  return look;
}

}  // namespace paydeck
