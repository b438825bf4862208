#pragma once

#include <chrono>

#include "app/paydeckctl/ExitCode.h"
#include "app/paydeckctl/refund/RefundTarget.h"
#include "models/sync/RefundDesk.h"

namespace paydeck::ctl {

/// Sees to it that a confirmed entry is sent: by this process when no other has the workspace, else by waiting for the
/// one that has. Answers the entry as it is when it is settled (sent, returned, cancelled, or asking a person) or when
/// the time is over; whatever has not been settled then goes on the next time Paydeck runs.
Result<OutboxEntry> sendEntry(Session& session, OpenedWorkspace& opened, const RefundBackend& at, RefundDesk& desk,
                              const OutboxId& id, std::chrono::seconds patience);

/// How a command about that entry ends: 0 accepted, 4 still queued, 5 returned, 6 outcome unknown.
ExitCode exitCodeOf(const OutboxEntry& entry);

}  // namespace paydeck::ctl
