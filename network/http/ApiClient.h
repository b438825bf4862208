#pragma once

#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "models/backend/Secret.h"
#include "network/http/ApiBase.h"
#include "network/http/HttpTransport.h"

namespace paydeck::http {

/// What to ask an API for: where, how logs name it, and what it is in a sentence.
struct Question {
  std::vector<std::string> segments{};  ///< below the base URL: {"v1", "payments", id}
  std::string pathTemplate{};           ///< "/v1/payments/{id}"
  std::string_view what{};              ///< "payments"; a literal
  Query query{};
};

/// What a POST carries.
struct Outgoing {
  /// One: a request whose outcome somebody keeps a book of; it is never sent again behind their back.
  enum class Attempts { AsPlanned, One };
  std::string body{};            ///< JSON
  std::string idempotencyKey{};  ///< empty: none, and then it is sent once
  Attempts attempts = Attempts::AsPlanned;
};

/// How one API's answers become errors in words.
struct AnswerErrors {
  /// For an answer that is not 2xx.
  Error (*refused)(const HttpResponse& answer, std::string_view what);
  /// For a 2xx answer that could not be read, and why.
  Error (*unreadable)(const Error& why, const HttpResponse& answer, std::string_view what);
};

/// Asks a JSON API with a credential that goes to the base URL's origin only. Blocking; one thread at a time.
class ApiClient {
 public:
  /// `transport` outlives the client. `scheme`: "Bearer", "token".
  ApiClient(HttpTransport& transport, ApiBase base, std::string scheme, Secret credential, AnswerErrors errors);

  /// A 2xx answer; every other one as an Error in words.
  Result<HttpResponse> get(const Question& question, std::stop_token stop);

  /// As get, for an answer that `read` maps; an answer that cannot be read becomes an Error in words.
  template <class Read>
  auto ask(const Question& question, std::stop_token stop, Read read) -> decltype(read(std::string_view{})) {
    return mapped(get(question, std::move(stop)), question, read);
  }

  /// POSTs it; a 2xx answer, every other one as an Error in words.
  Result<HttpResponse> post(const Question& question, const Outgoing& outgoing, std::stop_token stop);

  /// As post, for an answer that `read` maps.
  template <class Read>
  auto tell(const Question& question, const Outgoing& outgoing, std::stop_token stop, Read read)
      -> decltype(read(std::string_view{})) {
    return mapped(post(question, outgoing, std::move(stop)), question, read);
  }

  /// The request without sending it, for streams.
  Result<HttpRequest> request(const Question& question) const;
  HttpTransport& transport() { return transport_; }
  const AnswerErrors& errors() const { return errors_; }

 private:
  template <class Read>
  auto mapped(const Result<HttpResponse>& answer, const Question& question, Read& read)
      -> decltype(read(std::string_view{})) {
    if (!answer) return failure(answer.error());
    auto value = read(std::string_view(answer->body));
    if (!value) return failure(errors_.unreadable(value.error(), *answer, question.what));
    return value;
  }
  Result<HttpResponse> judged(Result<HttpResponse> answer, const Question& question) const;

  HttpTransport& transport_;
  ApiBase base_;
  std::string scheme_;
  Secret credential_;
  AnswerErrors errors_;
};

}  // namespace paydeck::http
