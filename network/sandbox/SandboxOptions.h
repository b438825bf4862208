#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "models/domain/Clock.h"
#include "network/sandbox/FaultSpec.h"

namespace paydeck::sandbox {

struct SandboxOptions {
  int port = 0;                                   ///< 0: any free port; always on the loopback interface
  std::string dataFile{};                         ///< empty: a temporary file that goes away with the server
  std::uint64_t seed = 1;                         ///< ignored when dataFile already holds a shop
  std::int64_t history = 1200;                    ///< payments made up for the past
  std::int64_t arrivalsPerThousandSeconds = 100;  ///< new orders in the live simulation; 1000 is one per second
  std::int64_t timeScale = 1;                     ///< payments live so many times faster
  bool nasty = false;                             ///< some customers have names that try to break screens
  bool ticking = true;                            ///< false: time passes only by SandboxServer::tick
  std::int64_t keptEvents = 500'000;
  std::int64_t requestsPerMinute = 60'000;     ///< per token
  std::int64_t quoteLifetimeMillis = 300'000;  ///< how long the rate of a refund quote is held
  FaultSpec faults{};
  std::shared_ptr<const Clock> clock{};  ///< null: the system's
};

}  // namespace paydeck::sandbox
