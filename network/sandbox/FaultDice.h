#pragma once

#include <cstdint>
#include <mutex>

#include "network/sandbox/FaultSpec.h"
#include "network/sandbox/Rng.h"

namespace paydeck::sandbox {

/// Decides for each answer and each streamed event whether it goes wrong: the n-th decision of a server with the same
/// seed and faults is always the same. Callable from any thread; the faults may change at any time.
class FaultDice {
 public:
  enum class Outcome { Fine, TooManyRequests, ServerError, Unavailable, Drop, Truncate, DropBefore, ErrorAfter };
  struct AnswerFault {
    Outcome outcome = Outcome::Fine;
    std::chrono::milliseconds delay{0};
  };
  enum class StreamFault { Fine, Drop, Duplicate, Reorder };

  FaultDice(std::uint64_t seed, FaultSpec spec)
      : answers_(mixSeed(seed, 909)), streams_(mixSeed(seed, 910)), spec_(spec) {}

  FaultSpec spec() const;
  void set(const FaultSpec& spec);
  AnswerFault rollAnswer();
  StreamFault rollStreamEvent();

 private:
  mutable std::mutex mutex_;
  Rng answers_;
  Rng streams_;
  FaultSpec spec_;
};

}  // namespace paydeck::sandbox
