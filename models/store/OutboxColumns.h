#pragma once

#include <string>

#include "models/refunds/OutboxEntry.h"
#include "models/store/Statement.h"

namespace paydeck {

/// "SELECT id, connection, ... FROM outbox " for readOutboxEntry.
const std::string& outboxSelect();
/// "INSERT INTO outbox (...) VALUES (?, ...)" and "UPDATE outbox SET ... = ?, ... WHERE id = ? AND version = ?", for
/// bindOutboxEntry; the latter's last two are bound by the caller.
const std::string& outboxInsert();
const std::string& outboxUpdate();

void bindOutboxEntry(Statement& statement, const OutboxEntry& entry);
/// Corrupt when an amount or the state cannot be read: such an entry must not be acted on.
Result<OutboxEntry> readOutboxEntry(Statement& row);

}  // namespace paydeck
