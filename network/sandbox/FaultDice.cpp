#include "network/sandbox/FaultDice.h"

namespace paydeck::sandbox {

FaultSpec FaultDice::spec() const {
  const std::lock_guard lock(mutex_);
  return spec_;
}

void FaultDice::set(const FaultSpec& spec) {
  const std::lock_guard lock(mutex_);
  spec_ = spec;
}

FaultDice::AnswerFault FaultDice::rollAnswer() {
  const std::lock_guard lock(mutex_);
  AnswerFault fault;
  if (spec_.latency.count() > 0 && answers_.chance(spec_.latencyShare)) fault.delay = spec_.latency;
  auto left = static_cast<unsigned>(answers_.below(1000));
  const auto hits = [&left](unsigned share) {
    if (left < share) return true;
    left -= share;
    return false;
  };
  if (hits(spec_.tooManyRequests)) {
    fault.outcome = Outcome::TooManyRequests;
  } else if (hits(spec_.serverError)) {
    fault.outcome = Outcome::ServerError;
  } else if (hits(spec_.unavailable)) {
    fault.outcome = Outcome::Unavailable;
  } else if (hits(spec_.drop)) {
    fault.outcome = Outcome::Drop;
  } else if (hits(spec_.truncate)) {
    fault.outcome = Outcome::Truncate;
  } else if (hits(spec_.dropBefore)) {
    fault.outcome = Outcome::DropBefore;
  } else if (hits(spec_.errorAfter)) {
    fault.outcome = Outcome::ErrorAfter;
  }
  return fault;
}

FaultDice::StreamFault FaultDice::rollStreamEvent() {
  const std::lock_guard lock(mutex_);
  // Streams say many events, so connections drop there ten times less often than answers do.
  if (streams_.below(10'000) < spec_.drop) return StreamFault::Drop;
  if (streams_.chance(spec_.duplicate)) return StreamFault::Duplicate;
  if (streams_.chance(spec_.reorder)) return StreamFault::Reorder;
  return StreamFault::Fine;
}

}  // namespace paydeck::sandbox
