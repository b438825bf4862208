#pragma once

#include <string_view>

#include "models/backend/PaymentsApi.h"
#include "models/domain/Ids.h"
#include "models/domain/Payment.h"
#include "models/domain/Result.h"
#include "network/json/JsonValue.h"

namespace paydeck::merchant {

/// Maps the document's Payment. Needs id, status, version and created_at; everything else may be missing. Members it
/// does not know stay in `raw`.
Result<Payment> paymentFromJson(json::JsonValue value, const ConnectionId& connection);

/// The document's Transaction, of a payment or a refund.
Result<ChainTransaction> transactionFromJson(json::JsonValue value);

/// An object that could not be mapped, with its id as far as it can be read.
UnreadableObject unreadableFromJson(json::JsonValue value, const Error& why);

/// {"data":[Payment],"next_cursor":...}. An element that cannot be mapped goes to `unreadable`; the rest survives.
Result<PaymentPage> paymentPageFromJson(std::string_view text, const ConnectionId& connection);

Result<PaymentTotals> paymentTotalsFromJson(std::string_view text);

}  // namespace paydeck::merchant
