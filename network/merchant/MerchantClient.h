#pragma once

#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "models/backend/Secret.h"
#include "network/http/ApiBase.h"
#include "network/http/HttpTransport.h"

namespace paydeck::merchant {

/// What to ask for: where, how logs name it, and what it is in a sentence.
struct Question {
  std::vector<std::string> segments{};   ///< below the base URL: {"v1", "payments", id}
  std::string pathTemplate{};            ///< "/v1/payments/{id}"
  std::string_view what{};               ///< "payments"; a literal
  http::Query query{};
};

/// Asks the Merchant API. The token goes to the base URL's origin only. Blocking; one thread at a time.
class MerchantClient {
 public:
  /// `transport` outlives the client.
  MerchantClient(http::HttpTransport& transport, http::ApiBase base, Secret token);

  /// A 2xx answer; every other one as an Error in words.
  Result<http::HttpResponse> get(const Question& question, std::stop_token stop);

  /// As get, for an answer that `read` maps; an answer that cannot be read becomes an Error in words.
  template <class Read>
  auto ask(const Question& question, std::stop_token stop, Read read) -> decltype(read(std::string_view{})) {
    const auto answer = get(question, std::move(stop));
    if (!answer) return failure(answer.error());
    auto mapped = read(std::string_view(answer->body));
    if (!mapped) return failure(explain(mapped.error(), *answer, question));
    return mapped;
  }

  /// The request without sending it, for streams.
  Result<http::HttpRequest> request(const Question& question) const;
  http::HttpTransport& transport() { return transport_; }

 private:
  static Error explain(const Error& why, const http::HttpResponse& answer, const Question& question);

  http::HttpTransport& transport_;
  http::ApiBase base_;
  Secret token_;
};

}  // namespace paydeck::merchant
