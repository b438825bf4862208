#pragma once

#include "models/view/CacheNotifier.h"
#include "models/view/ReadPool.h"
#include "models/view/refunds/RefundReads.h"

namespace paydeck {

/// The reads of the refund screens, from the cache. GUI thread; pool and notifier outlive it.
class CacheRefundReads : public RefundReads {
  Q_OBJECT

 public:
  CacheRefundReads(ReadPool& pool, CacheNotifier& changes, QObject* parent = nullptr);

  void list(QObject* context, const RefundListing& listing, Answer<std::vector<Refund>> answer) override;
  void counts(QObject* context, Answer<std::map<RefundStatus, std::int64_t>> answer) override;
  void surroundings(QObject* context, const Refund& refund, Answer<RefundSurroundings> answer) override;
  void payments(QObject* context, std::vector<std::string> references,
                Answer<std::map<std::string, std::vector<RefundablePayment>>> answer) override;
  void chosenPayments(QObject* context, std::vector<PaymentKey> keys,
                      Answer<std::vector<RefundablePayment>> answer) override;

 private:
  ReadPool& pool_;
};

}  // namespace paydeck
