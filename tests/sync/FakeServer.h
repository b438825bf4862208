#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <set>
#include <stop_token>
#include <vector>

#include "models/backend/Backend.h"
#include "tests/sync/FakeFaults.h"

namespace paydeck::test {

/// A payments backend in memory with a life of its own: seedable, stateful, able to misbehave. Thread-safe; FakeBackend
/// is the port to it.
class FakeServer {
 public:
  explicit FakeServer(unsigned seed);

  // The life of the shop.
  void makeHistory(int payments);           ///< created and settled in the past, with their events
  void createAtOnce(int payments);          ///< all within one millisecond
  void live(int changes);                   ///< new payments and changes to old ones, each with an event
  PaymentId create(bool withEvent = true);  ///< one payment now
  void change(const PaymentId& id, PaymentStatus status, bool withEvent = true);
  void remove(const PaymentId& id);    ///< as if archived: no list or total knows it any more
  void forgetEvents();                 ///< all events so far are no longer kept
  void startSequenceAnew();            ///< as after a restore from a backup
  void setTotalsOff(std::int64_t by);  ///< totals claim that many payments more than there are

  // What tests look at.
  std::map<PaymentId, Payment> payments() const;
  PaymentTotals truth() const;
  std::int64_t latest() const;
  int calls() const;
  int listedRows() const;  ///< of history listings, not of re-lists by status
  std::vector<PaymentListRequest> listRequests() const;
  std::vector<std::string> log() const;  ///< names of calls in order

  // How it answers.
  void setFaults(FakeFaults faults);
  void setClockDifference(std::chrono::milliseconds serverMinusLocal);
  void setStreams(bool streams) { streams_ = streams; }
  void refuseCursors(bool refuse);  ///< every cursor is unknown (expired)
  void setForbidden(std::set<std::string> calls);
  void setTooLargeAbove(unsigned limit);

  // For FakeBackend.
  bool streams() const { return streams_; }
  std::optional<Error> trouble(const char* call, std::stop_token stop);
  Result<AccountInfo> account();
  Result<PaymentPage> list(const PaymentListRequest& request);
  Result<Payment> payment(const PaymentId& id);
  Result<PaymentTotals> totals(std::optional<UtcTime> before);
  Result<EventPage> eventsAfter(std::int64_t sequence, unsigned limit);
  Error stream(std::int64_t after, const std::function<void(BackendEvent)>& onEvent,
               const std::function<void()>& onAlive, std::stop_token stop);
  Result<PollAnswer> poll(const PollRequest& request);
  Result<Page<LedgerEntry>> ledger(std::int64_t after, unsigned limit);

 private:
  bool chance(int percent);
  int below(int limit);
  Payment& createLocked(UtcTime at);
  void changeLocked(Payment& payment, PaymentStatus status);
  void emitLocked(const char* type, const Payment& payment);
  void randomChangeLocked();

  mutable std::mutex mutex_;
  std::condition_variable_any changed_;
  std::minstd_rand random_;
  FakeFaults faults_{};
  std::map<PaymentId, Payment> payments_{};
  std::vector<PaymentId> order_{};  // as created
  std::set<std::pair<std::int64_t, PaymentId>> byTime_{};
  std::vector<BackendEvent> events_{};  // event n has sequence firstSequence_ + n
  std::int64_t firstSequence_ = 1;
  UtcTime now_{};
  std::chrono::milliseconds clockDifference_{0};
  int nextId_ = 1;
  int calls_ = 0;
  int listedRows_ = 0;
  std::int64_t totalsOff_ = 0;
  bool streams_ = true;
  bool refuseCursors_ = false;
  unsigned tooLargeAbove_ = 0;
  std::set<std::string> forbidden_{};
  std::vector<PaymentListRequest> listRequests_{};
  std::vector<std::string> log_{};
};

}  // namespace paydeck::test
