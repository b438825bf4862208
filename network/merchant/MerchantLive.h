#pragma once

#include "models/backend/LiveApi.h"
#include "network/http/ApiClient.h"

namespace paydeck::merchant {

/// The event sequence, asked for (/v1/events) or streamed (/v1/events/stream).
class MerchantLive final : public LiveApi {
 public:
  MerchantLive(http::ApiClient& client, ConnectionId connection) : client_(client), connection_(std::move(connection)) {}

  std::optional<std::chrono::milliseconds> pollInterval() const override { return std::nullopt; }
  Result<EventPage> eventsAfter(std::int64_t sequence, unsigned limit, std::stop_token stop) override;
  Error streamEvents(std::int64_t afterSequence, const std::function<void(BackendEvent)>& onEvent,
                     const std::function<void()>& onAlive, std::stop_token stop) override;
  Result<PollAnswer> poll(const PollRequest& request, std::stop_token stop) override;

 private:
  http::ApiClient& client_;
  ConnectionId connection_;
};

}  // namespace paydeck::merchant
