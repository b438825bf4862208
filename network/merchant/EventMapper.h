#pragma once

#include <string_view>

#include "models/backend/LiveApi.h"
#include "network/json/JsonValue.h"

namespace paydeck::merchant {

/// {"data":[Event],"more":bool,"latest_sequence":n,"oldest_sequence":n}. An event whose payment cannot be mapped keeps
/// its sequence and carries the reason; an event without a readable sequence spoils the page, since a gap could hide in it.
Result<EventPage> eventPageFromJson(std::string_view text, const ConnectionId& connection);

/// The `data` of one stream event. `streamSequence` is the stream's own id; it and the event's sequence must agree.
Result<BackendEvent> eventFromJson(std::string_view text, std::int64_t streamSequence, const ConnectionId& connection);

}  // namespace paydeck::merchant
