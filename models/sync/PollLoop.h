#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <stop_token>

#include "models/store/CacheReader.h"
#include "models/sync/LaneCaller.h"

namespace paydeck {

/// The live lane of a backend that cannot tell of changes: asks for new payments and for those that may still change.
///
/// "Synced to" is the time at which the oldest part of the last whole round over the watched payments was asked. What
/// changes on payments that looked final is only found by the daily sweep of the history lane; nothing can tell sooner.
class PollLoop {
 public:
  PollLoop(SyncSession& session, Backend& backend);
  /// Blocks until stopped or until the session must end; returns why.
  Error run(std::stop_token stop);

 private:
  Result<void> round(std::stop_token stop);
  Result<PollRequest> nextRequest(bool& wholeRound);
  Result<void> take(PollAnswer answer, UtcTime syncedTo, bool wholeRound);
  Result<void> listWhatWasMissed(std::optional<UtcTime> newestKnown);

  SyncSession& session_;
  Backend& backend_;
  LaneCaller caller_;
  std::unique_ptr<CacheReader> reader_;
  std::size_t offset_ = 0;
  UtcTime roundBegan_{};
  bool mayHaveMissed_ = true;  ///< the network was away (or we were): new payments may fill more than one answer
  std::map<PaymentId, std::chrono::steady_clock::time_point> gone_{};  ///< the backend does not have them; asked daily
};

}  // namespace paydeck
