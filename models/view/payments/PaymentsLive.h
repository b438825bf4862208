#pragma once

#include <QString>
#include <map>
#include <optional>
#include <set>

#include "models/domain/Ids.h"
#include "models/domain/Time.h"

namespace paydeck {

/// What the payments page has to know of the connections; set by the composition root whenever it changes.
struct PaymentsLive {
  std::map<ConnectionId, QString> names{};
  std::set<ConnectionId> stale{};  ///< offline or behind: what can still change is shown as old
  bool updating = true;            ///< at least one connection brings changes by itself
  std::optional<UtcTime> offlineSince{};
  std::optional<UtcTime> asOf{};  ///< of the oldest copy among the stale connections
  QString loading{};              ///< "Loading older payments from BTCPay Server"; empty when the history is whole
  int loadedPercent = -1;         ///< -1 unknown
  QString error{};                ///< why nothing can be fetched, in words; empty while all is well
  friend bool operator==(const PaymentsLive&, const PaymentsLive&) = default;
};

}  // namespace paydeck
