#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

#include "models/domain/Result.h"
#include "network/http/HttpTypes.h"

namespace paydeck::http {

/// Writes one line per exchange: "GET /v1/payments/{id} 200 34ms req_8f2". Never the URL, a query, a header, a body or
/// an error's text; the request id only when it looks like one. As thread-safe as its sink.
class HttpLog {
 public:
  using Sink = std::function<void(std::string_view line)>;
  explicit HttpLog(Sink sink) : sink_(std::move(sink)) {}

  void exchanged(const HttpRequest& request, const Result<HttpResponse>& outcome,
                 std::chrono::milliseconds duration) const;

 private:
  Sink sink_;
};

}  // namespace paydeck::http
