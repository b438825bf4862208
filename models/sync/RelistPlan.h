#pragma once

#include <optional>
#include <set>
#include <vector>

#include "models/backend/PaymentsApi.h"
#include "models/store/WatchedPayment.h"

namespace paydeck {

/// How to learn about every payment that may still change.
struct RelistPlan {
  std::optional<PaymentListRequest> list{};  ///< first list these (all its pages); none when nothing is listable
  std::vector<PaymentId> ask{};              ///< then ask for these one by one, most urgent first
};

/// Lists by status from the oldest watched payment on when many are watched, else asks one by one. Payments watched
/// although their status looks final (a payer may still pay late) and those of unknown status cannot be listed.
RelistPlan planRelist(const std::vector<WatchedPayment>& watched, unsigned page);

/// The watched payments a listing did not bring: they changed their status meanwhile, so each is asked for.
std::vector<PaymentId> planAskAfterList(const std::vector<WatchedPayment>& watched, const std::set<PaymentId>& listed);

/// Most urgent first: money on its way, then open ones, then those that wait for a person; newer before older.
void sortByUrgency(std::vector<WatchedPayment>& watched);

}  // namespace paydeck
