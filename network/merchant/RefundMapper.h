#pragma once

#include <string_view>

#include "models/backend/BooksApi.h"
#include "models/domain/Refund.h"
#include "network/json/JsonValue.h"

namespace paydeck::merchant {

/// Maps the document's Refund. Needs id, payment_id, status, version, created_at and value; what else is missing or of
/// another form than documented fails it too where money is concerned, since a refund shown wrongly is worse than one
/// shown as unreadable.
Result<Refund> refundFromJson(json::JsonValue value, const ConnectionId& connection);
Result<Refund> refundFromText(std::string_view text, const ConnectionId& connection);
Result<Page<Refund>> refundPageFromJson(std::string_view text, const ConnectionId& connection);

}  // namespace paydeck::merchant
