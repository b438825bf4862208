#pragma once

#include <optional>
#include <vector>

#include "models/store/OutboxRecord.h"
#include "models/view/Formatter.h"
#include "models/view/refunds/QueueRights.h"
#include "models/view/refunds/RefundDetailText.h"
#include "models/view/refunds/RefundReads.h"

namespace paydeck {

/// What the panel knows beside the refund itself.
struct RefundDetailContext {
  RefundAbility ability{};
  std::optional<RefundSurroundings> around{};  ///< none: not read yet
  std::vector<RefundAllowance> allowances{};
  std::vector<OutboxRecord> history{};  ///< of the outbox entry, oldest first
  bool stale = false;
};

/// One of the checks of the panel. Passed only when this program looked and it held.
struct RefundCheck {
  enum class State { Passed, Failed, Unknown } state = State::Unknown;
  QString text{};
  QString fact{};
};

// All of these are pure.

RefundDetailText makeRefundDetail(const QueueItem& item, const RefundDetailContext& context, const Formatter& format);
std::vector<RefundCheck> planRefundChecks(const QueueItem& item, const RefundDetailContext& context,
                                          const Formatter& format);
QVariantList refundPeople(const QueueItem& item, const RefundDetailContext& context, const Formatter& format);
void writeRefundAudit(const QueueItem& item, const RefundDetailContext& context, const Formatter& format,
                      RefundDetailText& text);

}  // namespace paydeck
