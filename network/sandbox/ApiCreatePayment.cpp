// POST /v1/payments.
#include <httplib.h>

#include <nlohmann/json.hpp>

#include "network/sandbox/ApiServer.h"
#include "network/sandbox/PaymentJson.h"
#include "network/sandbox/Problem.h"

namespace paydeck::sandbox {
namespace {

using nlohmann::json;

/// A text member; the fallback when it is absent; throws json::exception when it is something else or too long.
std::string textOf(const json& object, const char* name, std::string fallback, std::size_t most) {
  const auto it = object.find(name);
  if (it == object.end()) return fallback;
  std::string text = it->get<std::string>();
  if (text.size() > most) throw json::other_error::create(501, std::string(name) + " is too long", &object);
  return text;
}

Result<PaymentWish> wishOf(const json& body) {
  PaymentWish wish;
  const json& requested = body.at("requested");
  wish.currency = requested.at("currency").get<std::string>();
  const auto minor = atomsFromText(requested.at("amount").get_ref<const std::string&>(), 2);
  constexpr std::int64_t kMost = 1'000'000'000'000;
  if (!minor || *minor <= 0 || *minor > kMost) {
    return failure(ErrorKind::InvalidInput, "requested.amount must be a positive decimal such as 12.50.");
  }
  wish.requestedMinor = static_cast<std::int64_t>(*minor);
  if (const auto method = body.find("method"); method != body.end()) {
    wish.network = method->at("network").get<std::string>();
    wish.asset = textOf(*method, "asset", wish.network == "lightning" ? "BTC" : wish.asset, 32);
  }
  wish.orderRef = textOf(body, "order_ref", "", 800);
  wish.description = textOf(body, "description", "", 4000);
  if (const auto customer = body.find("customer"); customer != body.end()) {
    wish.customer = {"cus_guest", textOf(*customer, "name", "", 40'000), textOf(*customer, "email", "", 1000),
                     textOf(*customer, "country", "", 2)};
  }
  if (const auto metadata = body.find("metadata"); metadata != body.end()) {
    for (const auto& [name, value] : metadata->items()) wish.metadata.emplace_back(name, value.get<std::string>());
  }
  if (const auto seconds = body.find("expires_in"); seconds != body.end()) {
    const auto number = seconds->get<std::int64_t>();
    if (number < 60 || number > 86'400)
      return failure(ErrorKind::InvalidInput, "expires_in must be 60 to 86400 seconds.");
    wish.lifetimeMillis = number * 1000;
  }
  return wish;
}

}  // namespace

void ApiServer::postPayment(const Request& request, Response& response) {
  Result<PaymentWish> wish = failure(ErrorKind::InvalidInput, "");
  try {
    wish = wishOf(json::parse(request.body));
  } catch (const json::exception&) {
    return answer(response, {400, "invalid_body", "The body is not a payment request as the API describes it."});
  }
  if (!wish) return answer(response, {422, "invalid_amount", wish.error().message});
  once(request, response, [&](const ShopWork& work) -> Answered {
    const auto payment = work.shop.create(*wish, work.now);
    if (!payment) return tl::unexpected<Problem>(Problem{422, "invalid_payment", payment.error().message});
    return KeyedAnswer{201, writePayment(*payment), false};
  });
}

}  // namespace paydeck::sandbox
