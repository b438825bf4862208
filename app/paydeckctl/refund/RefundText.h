#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/paydeckctl/Session.h"
#include "models/address/DestinationVerdict.h"
#include "models/refunds/OutboxEntry.h"
#include "models/store/OutboxRecord.h"

namespace paydeck::ctl {

nlohmann::ordered_json quoteJson(const RefundQuote& quote);
nlohmann::ordered_json refundJson(const Refund& refund);
nlohmann::ordered_json entryJson(const OutboxEntry& entry, const Refund* refund);
nlohmann::ordered_json verdictJson(const DestinationVerdict& verdict);
nlohmann::ordered_json recordsJson(const std::vector<OutboxRecord>& records);

void printQuote(Session& session, const RefundQuote& quote);
void printRefund(Session& session, const Refund& refund);
void printEntry(Session& session, const OutboxEntry& entry, const Refund* refund);
void printVerdict(Session& session, const DestinationVerdict& verdict);

/// "awaiting approval": the state a person sees, wherever the refund is.
std::string shownStateText(const OutboxEntry* entry, const Refund* refund);
/// One line of JSON on standard output.
void printJson(Session& session, const nlohmann::ordered_json& json);

}  // namespace paydeck::ctl
