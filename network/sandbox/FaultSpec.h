#pragma once

#include <chrono>
#include <string_view>

#include "models/domain/Result.h"

namespace paydeck::sandbox {

/// How the sandbox misbehaves. Shares are in permille of the answers (or of the events on a stream).
struct FaultSpec {
  std::chrono::milliseconds latency{0};
  unsigned latencyShare = 1000;
  unsigned tooManyRequests = 0;       ///< 429 with Retry-After
  unsigned serverError = 0;           ///< 500
  unsigned unavailable = 0;           ///< 503 with Retry-After
  unsigned drop = 0;                  ///< the connection ends without an answer, a POST is carried out before; a
                                      ///< stream ends in the middle of an event, ten times less often per event
  unsigned dropBefore = 0;            ///< the connection ends and nothing was done
  unsigned errorAfter = 0;            ///< a POST is carried out and then answered 500
  unsigned truncate = 0;              ///< the body ends half-way
  unsigned duplicate = 0;             ///< a stream says an event twice; /v1/events never does
  unsigned reorder = 0;               ///< a stream swaps an event with the next one; /v1/events never does
  std::chrono::milliseconds skew{0};  ///< Date and server_time are wrong by this much
  bool silent = false;                ///< streams stay open and say nothing, not even heartbeats
  bool unauthorized = false;          ///< every token is refused

  /// "latency=200ms:0.2,429=0.05,500=0.05,503=0.01,drop=0.05,truncate=0.02,drop-before=0.05,500-after=0.05,duplicate=0.05,reorder=0.05,skew=90s,silent,401".
  /// Shares are decimals from 0 to 1 with at most three digits after the point; times end in ms or s.
  static Result<FaultSpec> parse(std::string_view text);

  friend bool operator==(const FaultSpec&, const FaultSpec&) = default;
};

}  // namespace paydeck::sandbox
