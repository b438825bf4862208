#pragma once

#include "tests/view/refunds/queue/QueueFakes.h"

namespace paydeck::test {

UtcTime queueNow();  ///< 18 Nov 2026, 14:01:58 UTC
ConnectionId queueConnection();
/// A refund that waits for one of two approvals of others than `maker`.
Refund waitingRefund(const std::string& number, const std::string& customer, const std::string& value,
                     const std::string& maker = "p_tom");
/// The queue of the design.
std::vector<Refund> designRefunds();
/// Writes the digests of a history as a server does.
void chainHistory(Refund& refund);
OutboxEntry queuedEntry(const std::string& id, OutboxState state, const std::string& value = "40.00");

}  // namespace paydeck::test
