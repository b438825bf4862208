#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/refunds/OutboxId.h"
#include "models/store/Database.h"
#include "models/store/OutboxRecord.h"

namespace paydeck {

/// Adds one record to outbox_events, chained to the last one. Inside the caller's transaction; number and digest of the
/// argument are made here.
Result<void> appendOutboxRecord(Database& database, const OutboxRecord& record);

/// Oldest first.
Result<std::vector<OutboxRecord>> readOutboxRecords(Database& database, const OutboxId& entry);

/// The number of the first record whose digest does not fit, none when the chain holds.
Result<std::optional<std::int64_t>> findBrokenOutboxRecord(Database& database);

}  // namespace paydeck
