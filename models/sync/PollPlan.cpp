#include "models/sync/PollPlan.h"

#include <algorithm>

#include "models/sync/RelistPlan.h"

namespace paydeck {

PollPlan planPoll(std::vector<WatchedPayment> watched, std::size_t offset, std::size_t most) {
  sortByUrgency(watched);
  PollPlan plan;
  if (watched.size() <= most) {
    for (WatchedPayment& payment : watched) plan.watched.push_back(std::move(payment.id));
    plan.wholeRound = true;
    return plan;
  }
  const std::size_t always = most / 2;
  for (std::size_t i = 0; i < always; ++i) plan.watched.push_back(watched[i].id);
  const std::size_t rest = watched.size() - always;
  const std::size_t begin = std::min(offset, rest);
  const std::size_t end = std::min(begin + (most - always), rest);
  for (std::size_t i = begin; i < end; ++i) plan.watched.push_back(watched[always + i].id);
  plan.wholeRound = end == rest;
  plan.nextOffset = plan.wholeRound ? 0 : end;
  return plan;
}

}  // namespace paydeck
