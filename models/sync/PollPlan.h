#pragma once

#include <cstddef>
#include <vector>

#include "models/domain/Ids.h"
#include "models/store/WatchedPayment.h"

namespace paydeck {

/// Which watched payments one polling round asks for.
struct PollPlan {
  std::vector<PaymentId> watched{};
  std::size_t nextOffset = 0;  ///< where the next round goes on
  bool wholeRound = false;     ///< with this round, everything watched has been asked since the offset was 0
};

/// Half of a round goes to the most urgent payments every time; the other half goes round the rest, so that every
/// watched payment has its turn. `offset` is the previous plan's nextOffset.
PollPlan planPoll(std::vector<WatchedPayment> watched, std::size_t offset, std::size_t most);

}  // namespace paydeck
