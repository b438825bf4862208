#include "network/merchant/MerchantClient.h"

#include "network/merchant/MerchantErrors.h"

namespace paydeck::merchant {

MerchantClient::MerchantClient(http::HttpTransport& transport, http::ApiBase base, Secret token)
    : transport_(transport), base_(std::move(base)), token_(std::move(token)) {}

Result<http::HttpRequest> MerchantClient::request(const Question& question) const {
  auto url = base_.url(question.segments, question.query);
  if (!url) return failure(std::move(url.error()));
  http::HttpRequest request;
  request.url = std::move(*url);
  request.pathTemplate = question.pathTemplate;
  request.headers = {{"Accept", "application/json, application/problem+json"}};
  request.authorizationScheme = "Bearer";
  request.credential = token_;
  return request;
}

Result<http::HttpResponse> MerchantClient::get(const Question& question, std::stop_token stop) {
  const auto request = this->request(question);
  if (!request) return failure(request.error());
  auto answer = transport_.send(*request, std::move(stop));
  if (!answer || (answer->status >= 200 && answer->status < 300)) return answer;
  return failure(errorFromAnswer(*answer, question.what));
}

Error MerchantClient::explain(const Error& why, const http::HttpResponse& answer, const Question& question) {
  return unreadableAnswer(why, answer, question.what);
}

}  // namespace paydeck::merchant
