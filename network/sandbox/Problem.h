#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace httplib {
struct Response;
}

namespace paydeck::sandbox {

/// RFC 9457 problem details. The request id is taken from the response's X-Request-Id.
struct Problem {
  int status = 400;
  std::string_view code;
  std::string detail;
  std::string_view permission{};                 ///< with missing_permission
  std::optional<std::int64_t> oldestSequence{};  ///< with events_gone
  std::optional<std::int64_t> latestSequence{};
  std::string refundable{};               ///< money as JSON, with payment_changed and amount_above_refundable
  std::optional<std::int64_t> version{};  ///< with refund_changed
};

void answer(httplib::Response& response, const Problem& problem);

}  // namespace paydeck::sandbox
