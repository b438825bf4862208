#pragma once

#include <map>

#include "models/view/refunds/QueueItem.h"
#include "models/view/refunds/RefundActions.h"

namespace paydeck {

using RefundAbilities = std::map<ConnectionId, RefundAbility>;

/// What the person at this computer may do with a refund that waits for approval.
enum class QueueRight {
  MayDecide,
  Own,             ///< they asked for it
  AlreadyDecided,  ///< their approval counts, others are missing
  OthersOnly,      ///< other people may
  NotAllowed,      ///< this key may not decide at all
  WhoAmI,          ///< nobody can tell whether it is their own, and the backend would not notice
  NotWaiting,      ///< it does not wait for approval
};

/// Pure. The server has the last word; this only decides what is offered.
QueueRight planRight(const QueueItem& item, const RefundAbility& ability);

/// True when the person at this computer asked for it.
bool isOwnRequest(const QueueItem& item, const RefundAbility& ability);

}  // namespace paydeck
