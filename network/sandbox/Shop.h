#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <queue>
#include <string>
#include <unordered_map>
#include <vector>

#include "models/domain/Result.h"
#include "network/sandbox/ApprovalPolicy.h"
#include "network/sandbox/Books.h"
#include "network/sandbox/LifeStep.h"
#include "network/sandbox/PaymentDraft.h"
#include "network/sandbox/Person.h"
#include "network/sandbox/RefundBook.h"
#include "network/sandbox/RefundOrder.h"
#include "network/sandbox/ShopSink.h"

namespace paydeck::sandbox {

/// The simulated shop: orders arrive, payments live, books are kept, payouts go out every Monday. Driven by time that
/// is given to it; the same seed, orders and time steps tell the sink the same story. One thread at a time.
class Shop {
 public:
  struct Settings {
    std::uint64_t seed = 1;
    bool nasty = false;
    std::int64_t timeScale = 1;  ///< how many times faster payments live
  };
  /// Where a stored shop stopped.
  struct Progress {
    std::int64_t lastPaymentKey = 0;
    std::int64_t lastPayoutKey = 0;
    std::int64_t customers = 0;
    std::vector<Books::Balance> balances{};
    std::int64_t lastLedgerSequence = 0;
    std::int64_t lastCreatedAt = 0;  ///< Unix ms; later payments are never older
    std::int64_t lastRefundKey = 0;
    std::int64_t lastRefundAt = 0;
    /// Succeeded refunds of the last day, by currency, with the time of one of them.
    struct Used {
      std::string currency{};
      std::int64_t at = 0;
      std::int64_t minor = 0;
    };
    std::vector<Used> used{};
  };

  Shop(Settings settings, ShopSink& sink);

  void restore(const Progress& progress);
  /// Gives a stored payment that is still alive its next step, not before `nowMillis`.
  void resume(PaymentRecord payment, std::int64_t nowMillis);

  /// The same for a payout that has not arrived.
  void resumePayout(PayoutRecord payout, std::int64_t nowMillis);

  /// The same for a refund in flight, with its payment; after every resume().
  void resumeRefund(RefundRecord refund, PaymentRecord payment, std::int64_t nowMillis);

  void setTimeScale(std::int64_t scale) { settings_.timeScale = scale; }
  /// New orders come by themselves from now on, so many per 1,000 seconds; 0 stops them.
  void setArrivals(std::int64_t perThousandSeconds, std::int64_t nowMillis);
  void startPayouts(std::int64_t nowMillis);

  /// One order at a time not before the last one.
  void arrive(std::int64_t atMillis);
  /// Everything due up to then, at most `maxSteps` things; true when that was all.
  bool runUntil(std::int64_t nowMillis, std::size_t maxSteps);
  /// When the next thing is due.
  std::optional<std::int64_t> nextDue() const;
  /// Nothing overdue is left behind after a pause: it becomes due now.
  void postponeOverdue(std::int64_t nowMillis);

  Result<PaymentRecord> create(const PaymentWish& wish, std::int64_t nowMillis);
  /// Applies a step now. Refused when the payment is not alive here or the step is impossible in its status.
  Result<PaymentRecord> advance(PaymentRecord payment, LifeStepKind kind, unsigned have, std::int64_t nowMillis);
  const PaymentRecord* alive(std::int64_t paymentKey) const;
  void forEachAlive(const std::function<void(const PaymentRecord&)>& visit) const;
  const Books& books() const { return books_; }

  std::uint64_t seed() const { return settings_.seed; }
  const std::vector<ApprovalPolicy>& policies() const { return policies_; }
  void setPolicies(std::vector<ApprovalPolicy> policies) { policies_ = std::move(policies); }
  const RefundBook& refunds() const { return refunds_; }
  /// The balance less what refunds on their way hold back.
  Atoms freeBalance(RailIndex railIndex) const;
  ApprovalNeed approvalFor(const RefundTerms& terms, std::string_view requesterId, std::int64_t atMillis) const;
  /// The caller has checked that the payment and the balance bear it. `byStaff`: simulated people approve it.
  RefundRecord openRefund(PaymentRecord payment, RefundOrder order, bool byStaff, std::int64_t nowMillis);
  const RefundRecord* refundInFlight(std::int64_t key);
  /// For a refund in flight; the caller has checked that the person may.
  void decideRefund(std::int64_t key, const PersonRef& person, bool approved, std::string comment, std::int64_t at);
  void withdrawRefund(std::int64_t key, const PersonRef& person, std::string comment, std::int64_t at);
  /// One of the simulated people asks for a refund of a share of what is refundable; false when it cannot be.
  bool askStaff(const PaymentRecord& payment, std::int64_t permille, bool byStaff, std::string note, std::int64_t at);
  /// The simulated customer answers a refund link after a while.
  void expectLinkAnswer(std::int64_t linkKey, std::string destination, std::int64_t nowMillis);

 private:
  enum class Kind : std::uint8_t { Arrival, Payment, Payouts, Payout, Refund, Link };
  struct Entry {
    std::int64_t at = 0;
    std::uint64_t order = 0;
    Kind kind = Kind::Payment;
    std::int64_t key = 0;
    friend bool operator>(const Entry& a, const Entry& b) { return std::tie(a.at, a.order) > std::tie(b.at, b.order); }
  };
  struct Life {
    PaymentRecord payment;
    LifeStep next;
    std::int64_t due = 0;
  };

  void push(std::int64_t at, Kind kind, std::int64_t key);
  void process(const Entry& entry);
  void processPayment(const Entry& entry);
  void processPayout(const Entry& entry);
  void runPayouts(std::int64_t at);
  void change(PaymentRecord& payment, const LifeStep& step, std::int64_t at);
  /// Plans what comes next, tells the sink, and lets go of a payment whose life is over.
  void goOn(PaymentRecord payment, bool isNew, std::int64_t at);
  /// Like goOn, but a payment with refunds in flight stays.
  void keep(PaymentRecord payment, std::int64_t at);
  void processRefund(const Entry& entry);
  void processLink(const Entry& entry);
  void scheduleRefund(RefundBook::Life& life, std::int64_t at);
  void refundTouched(RefundBook::Life& life, std::int64_t at);
  void sendRefund(RefundBook::Life& life, std::int64_t at);
  void confirmRefund(RefundBook::Life& life, unsigned have, std::int64_t at);
  void succeedRefund(RefundBook::Life& life, std::int64_t at);
  void failRefund(RefundBook::Life& life, const std::string& reason, std::int64_t at);
  void endRefund(RefundBook::Life& life, RefundStatus status, std::int64_t at);
  ShopCustomer nextCustomer(std::int64_t at);
  void scheduleArrival(std::int64_t after);

  Settings settings_;
  ShopSink& sink_;
  Books books_;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue_;
  std::unordered_map<std::int64_t, Life> lives_;
  std::map<std::int64_t, PayoutRecord> openPayouts_;
  std::vector<Person> people_;
  std::vector<ApprovalPolicy> policies_;
  RefundBook refunds_;
  std::map<std::int64_t, std::string> linkAnswers_;
  std::int64_t lastRefundKey_ = 0;
  std::int64_t lastRefundAt_ = 0;
  std::uint64_t order_ = 0;
  std::int64_t lastPaymentKey_ = 0;
  std::int64_t lastPayoutKey_ = 0;
  std::int64_t customers_ = 0;
  std::int64_t lastCreatedAt_ = 0;
  std::int64_t arrivalsPerThousandSeconds_ = 0;
  std::uint64_t arrivalSeries_ = 0;
};

}  // namespace paydeck::sandbox
