#include "network/merchant/MerchantLive.h"

#include <algorithm>

#include "network/merchant/EventMapper.h"

namespace paydeck::merchant {

Result<EventPage> MerchantLive::eventsAfter(std::int64_t sequence, unsigned limit, std::stop_token stop) {
  http::Question question{{"v1", "events"}, "/v1/events", "changes", {}};
  question.query = {{"after", std::to_string(sequence)}, {"limit", std::to_string(std::clamp(limit, 1U, 1000U))}};
  return client_.ask(question, std::move(stop), [&](std::string_view text) {
    auto page = eventPageFromJson(text, connection_);
    if (page && page->more && page->events.empty()) {
      page = failure(ErrorKind::Protocol, "more: there is more, but nothing was given");
    }
    return page;
  });
}

Result<PollAnswer> MerchantLive::poll(const PollRequest&, std::stop_token) {
  return failure(ErrorKind::Unsupported, "This backend tells of changes by itself; it is not asked on a timer.");
}

}  // namespace paydeck::merchant
