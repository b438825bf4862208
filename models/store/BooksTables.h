#pragma once

#include "models/store/CacheWriter.h"
#include "models/store/Database.h"
#include "models/store/Numbering.h"

namespace paydeck {

/// Writes a batch's balances, ledger entries, payouts, customers and rates; inside the caller's transaction. Payouts
/// and customers are monotone by revision; ledger entries never change once written.
Result<void> writeBooks(Database& database, Numbering& numbering, std::int64_t connection, const CacheBatch& batch);

}  // namespace paydeck
