#pragma once

#include <chrono>

namespace paydeck {

/// How often and how much a sync asks. One set for real servers; tests shrink the times.
struct SyncTiming {
  using Millis = std::chrono::milliseconds;

  Millis retryFirst{500};                        ///< first wait after a transient failure; doubles, with jitter
  Millis retryMost{std::chrono::minutes{1}};     ///< longest wait of our own; a server's Retry-After may be longer
  Millis retryAfterMost{std::chrono::hours{1}};  ///< a longer Retry-After is cut to this
  Millis slowRetry{std::chrono::minutes{2}};     ///< certificate, permission, refusal: somebody must act first
  Millis diskRetry{std::chrono::seconds{10}};    ///< local disk full or not writable

  Millis probeEvery{std::chrono::seconds{10}};  ///< a silent event stream is verified this often
  Millis relistEvery{std::chrono::minutes{5}};  ///< everything not final is asked again
  Millis checkEvery{std::chrono::minutes{30}};  ///< counts and totals are compared with the server
  Millis sweepEvery{std::chrono::hours{24}};    ///< backends without events: recent history is listed again
  Millis sweepDepth{std::chrono::hours{24 * 30}};
  Millis accountEvery{std::chrono::minutes{10}};
  Millis balancesEvery{std::chrono::minutes{1}};
  Millis ratesEvery{std::chrono::minutes{1}};
  Millis ledgerEvery{std::chrono::minutes{1}};
  Millis payoutsEvery{std::chrono::minutes{5}};
  Millis refundsEvery{std::chrono::minutes{1}};  ///< without events: new refunds, and those not final
  Millis customersEvery{std::chrono::hours{1}};
  Millis booksDelay{std::chrono::seconds{1}};  ///< payments come first at start
  Millis leaseEvery{std::chrono::seconds{3}};
  Millis clockTolerance{std::chrono::minutes{2}};  ///< a larger difference to the server's clock is worth a warning

  unsigned firstPage = 100;  ///< small, so that the first screenful is there at once
  unsigned page = 1000;
  unsigned eventsPage = 1000;
  unsigned liveBatch = 1000;  ///< events written in one transaction
  unsigned askedPerRound = 200;
};

}  // namespace paydeck
