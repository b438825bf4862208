#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "models/domain/RefundQuote.h"
#include "network/json/JsonFields.h"

namespace paydeck::merchant {

/// {"kind":"now","asset":...,"network":...,"value":"0.8627","quote":"EUR","at":...,"source":"Kraken"}; may be absent.
void readRefundRate(json::JsonFields& in, RefundRate& kind, std::optional<ExchangeRate>& rate);

/// [{"person_id":...,"name":...,"role":...}]
std::vector<RefundApprover> readPeople(json::JsonFields& in, std::string_view name);

}  // namespace paydeck::merchant
