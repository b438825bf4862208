#include "network/http/ApiClient.h"

namespace paydeck::http {

ApiClient::ApiClient(HttpTransport& transport, ApiBase base, std::string scheme, Secret credential, AnswerErrors errors)
    : transport_(transport),
      base_(std::move(base)),
      scheme_(std::move(scheme)),
      credential_(std::move(credential)),
      errors_(errors) {}

Result<HttpRequest> ApiClient::request(const Question& question) const {
  auto url = base_.url(question.segments, question.query);
  if (!url) return failure(std::move(url.error()));
  HttpRequest request;
  request.url = std::move(*url);
  request.pathTemplate = question.pathTemplate;
  request.headers = {{"Accept", "application/json, application/problem+json"}};
  request.authorizationScheme = scheme_;
  request.credential = credential_;
  return request;
}

Result<HttpResponse> ApiClient::get(const Question& question, std::stop_token stop) {
  const auto request = this->request(question);
  if (!request) return failure(request.error());
  return judged(transport_.send(*request, std::move(stop)), question);
}

Result<HttpResponse> ApiClient::post(const Question& question, const Outgoing& outgoing, std::stop_token stop) {
  auto request = this->request(question);
  if (!request) return failure(request.error());
  request->verb = Verb::Post;
  request->body = outgoing.body;
  request->contentType = "application/json";
  request->idempotencyKey = outgoing.idempotencyKey;
  request->onlyOnce = outgoing.attempts == Outgoing::Attempts::One;
  return judged(transport_.send(*request, std::move(stop)), question);
}

Result<HttpResponse> ApiClient::judged(Result<HttpResponse> answer, const Question& question) const {
  if (!answer || (answer->status >= 200 && answer->status < 300)) return answer;
  return failure(errors_.refused(*answer, question.what));
}

}  // namespace paydeck::http
