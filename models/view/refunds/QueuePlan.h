#pragma once

#include <string>
#include <vector>

#include "models/view/refunds/QueueItem.h"
#include "models/view/refunds/QueueRights.h"
#include "models/view/refunds/QueueSums.h"

namespace paydeck {

enum class QueueGroup { ForYou, ByYou, ForOthers, DecidedToday, NeedsYou, Leaving, Processing, Paid, NotPaid, Failed };

/// Rows under one heading, newest first.
struct QueueGroupPlan {
  QueueGroup group = QueueGroup::ForYou;
  std::vector<QueueItem> items{};
  QueueSums sums{};  ///< of DecidedToday: only of what is paid or on its way
};

struct QueueQuestion {
  QueueTab tab = QueueTab::Awaiting;
  std::string search{};
  UtcTime startOfToday{};
};

// All of these are pure.

/// One item per refund: an outbox entry and the refund its key made are one.
std::vector<QueueItem> mergeQueue(const std::vector<Refund>& refunds, const std::vector<OutboxEntry>& entries);

QueueTab tabOf(const QueueItem& item);

/// Number, order, customer or destination contain the text, without regard to case.
bool matchesSearch(const QueueItem& item, const std::string& search);

/// What a tab shows. Groups without rows are left out.
std::vector<QueueGroupPlan> planQueue(const std::vector<QueueItem>& items, const QueueQuestion& question,
                                      const RefundAbilities& abilities);

}  // namespace paydeck
