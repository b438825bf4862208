#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "models/backend/ConnectionConfig.h"
#include "models/store/Lease.h"
#include "models/sync/ConnectionStatus.h"
#include "models/view/format/TimeFormat.h"

namespace paydeck {

/// One connection as the person named it, and how its sync is doing.
struct ConnectionFacts {
  ConnectionConfig config{};
  ConnectionStatus status{};
};

/// What a band across the page says, by rank: offline, a connection in trouble. Empty `strong`: nothing to say.
struct BannerPlan {
  QString strong{};
  QString text{};
  QString aside{};
  QString actionText{};
  QString action{};  ///< "try-now", "sign-in", "settings"; empty for none
  QString tone = QStringLiteral("warning");
  QString icon = QStringLiteral("offline");
  ConnectionId connection{};
  friend bool operator==(const BannerPlan&, const BannerPlan&) = default;
};

/// The workspace's connections in one word, one band and one line.
struct LivePlan {
  QString pill{};  ///< "Live", "Offline", "Loading 62%"
  QString tone = QStringLiteral("neutral");
  QString icon{};      ///< empty: a dot
  QString subtitle{};  ///< under the workspace's name: "Live, all connections"
  QString saved{};     ///< status bar: "Saved locally 14:01:58 UTC", "Reading the local copy"
  QString merchant{};  ///< as the backends name it; "Paydeck" until one did, or when they differ
  QString person{};    ///< whose key it is; empty when no backend says
  QString role{};
  bool offline = false;   ///< nothing can be reached
  bool watching = false;  ///< another process syncs
  BannerPlan banner{};
  friend bool operator==(const LivePlan&, const LivePlan&) = default;
};

/// `holder`: who syncs the workspace while this process only watches, where that is known.
LivePlan planLive(const std::vector<ConnectionFacts>& connections, const TimeFormat& times, UtcTime now,
                  const std::optional<LeaseHolder>& holder = std::nullopt);

/// A connection's line in the navigation: words beside its name, tone and icon (empty: a dot).
struct ConnectionLook {
  QString words{};
  QString tone = QStringLiteral("neutral");
  QString icon{};
  QString detail{};   ///< the error or warning in full, for a tooltip
  bool stale = true;  ///< statuses that can still change may be out of date
  friend bool operator==(const ConnectionLook&, const ConnectionLook&) = default;
};

ConnectionLook planConnectionLook(const ConnectionFacts& connection, const TimeFormat& times, UtcTime now);

QString providerName(ProviderKind kind);

}  // namespace paydeck
