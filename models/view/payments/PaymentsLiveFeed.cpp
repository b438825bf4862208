#include "models/view/payments/PaymentsLiveFeed.h"

#include <algorithm>

namespace paydeck {
namespace {

bool brings(SyncPhase phase) {
  return phase == SyncPhase::Live || phase == SyncPhase::Polling || phase == SyncPhase::Backfilling ||
         phase == SyncPhase::NotSyncingHere;
}

void earliest(std::optional<UtcTime>& to, const std::optional<UtcTime>& time) {
  if (time && (!to || *time < *to)) to = time;
}

}  // namespace

PaymentsLive planPaymentsLive(const ConnectionList& connections, const Formatter& format) {
  PaymentsLive live;
  std::int64_t have = 0;
  std::int64_t total = 0;
  QStringList loading;
  bool allFailed = !connections.facts().empty();
  live.updating = connections.facts().empty();
  for (const ConnectionFacts& facts : connections.facts()) {
    const ConnectionStatus& status = facts.status;
    live.names[facts.config.id] = QString::fromStdString(facts.config.name);
    live.updating = live.updating || brings(status.phase);
    allFailed = allFailed && status.error.has_value();
    if (status.error && live.error.isEmpty()) live.error = QString::fromStdString(status.error->message);
    if (connections.isStale(facts.config.id)) {
      live.stale.insert(facts.config.id);
      earliest(live.asOf, status.syncedTo);
      earliest(live.offlineSince, status.offlineSince);
    }
    if (status.phase != SyncPhase::Backfilling || status.historyWhole) continue;
    loading.append(plainUserText(live.names[facts.config.id], 60));
    have += status.have;
    total += status.total;
  }
  if (!allFailed) live.error.clear();
  if (!loading.isEmpty()) {
    live.loading =
        PaymentsLiveFeed::tr("Loading older payments from %1").arg(format.locale().createSeparatedList(loading));
    if (total > 0) live.loadedPercent = static_cast<int>(std::clamp<std::int64_t>(have * 100 / total, 0, 100));
  }
  return live;
}

PaymentsLiveFeed::PaymentsLiveFeed(const ConnectionList& connections, const Formatter& format, PaymentsPage& page,
                                   QObject* parent)
    : QObject(parent) {
  const auto tell = [&connections, &format, &page] { page.setLive(planPaymentsLive(connections, format)); };
  connect(&connections, &ConnectionList::changed, this, tell);
  tell();
}

}  // namespace paydeck
