#pragma once

#include <QObject>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "models/domain/Books.h"
#include "models/domain/Payment.h"
#include "models/domain/Refund.h"
#include "models/domain/Result.h"
#include "models/store/PaymentRow.h"

namespace paydeck {

/// Which cached refunds to read, newest first.
struct RefundListing {
  std::vector<RefundStatus> statuses{};
  std::optional<UtcTime> orDecidedSince{};                ///< and those a checker decided since, whatever their status
  std::vector<std::pair<ConnectionId, RefundId>> also{};  ///< and these, whatever their status
  std::string search{};                                   ///< in number, order, customer, destination; empty: no filter
  unsigned limit = 500;                                   ///< of those by status
};

/// What the cache knows around one refund, for its checks.
struct RefundSurroundings {
  std::optional<Payment> payment{};
  std::vector<Refund> earlier{};     ///< other refunds to the same destination
  std::optional<Balance> balance{};  ///< of the asset that leaves
};

/// A payment that rows of a bulk file may name, with what the cache says is left of it.
struct RefundablePayment {
  ConnectionId connection{};
  PaymentId id{};
  std::string orderRef{};
  std::string customerName{};
  std::string paidFrom{};  ///< the sender's address, when the chain tells
  std::optional<Asset> asset{};
  std::optional<Money> refundable{};  ///< none: nobody can say
};

/// Reads of the local copy for the refund screens. Answers come on the GUI thread, later, and only while `context`
/// lives; nothing here blocks.
class RefundReads : public QObject {
  Q_OBJECT

 public:
  template <class T>
  using Answer = std::function<void(const Result<T>&)>;
  using QObject::QObject;

  virtual void list(QObject* context, const RefundListing& listing, Answer<std::vector<Refund>> answer) = 0;
  virtual void counts(QObject* context, Answer<std::map<RefundStatus, std::int64_t>> answer) = 0;
  virtual void surroundings(QObject* context, const Refund& refund, Answer<RefundSurroundings> answer) = 0;
  /// For each reference (id or order) the payments it may mean; references nobody knows are not in the answer.
  virtual void payments(QObject* context, std::vector<std::string> references,
                        Answer<std::map<std::string, std::vector<RefundablePayment>>> answer) = 0;
  /// The payments somebody chose in a list; those that are gone are left out.
  virtual void chosenPayments(QObject* context, std::vector<PaymentKey> keys,
                              Answer<std::vector<RefundablePayment>> answer) = 0;

 signals:
  /// Cached refunds changed.
  void changed();
};

}  // namespace paydeck
