#pragma once

#include <variant>

#include "models/domain/Ids.h"

namespace paydeck {

/// Somebody looks at this payment: fetch it and its timeline now.
struct PaymentOpened {
  PaymentId payment{};
};

/// SyncState::remaining has ranges to list.
struct ListingWanted {};

/// Counts or totals differ from the server's: find out where and list that again.
struct RepairWanted {};

/// Balances, ledger or payouts changed.
struct BooksMoved {};

/// Whatever waits for a retry is tried now.
struct TryNow {};

/// What the history lane is told.
using HistoryMessage = std::variant<PaymentOpened, ListingWanted, RepairWanted, BooksMoved, TryNow>;

}  // namespace paydeck
