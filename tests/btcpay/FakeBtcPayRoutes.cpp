#include <httplib.h>

#include <algorithm>
#include <charconv>

#include "FakeBtcPay.h"

namespace paydeck::test {
namespace {

using Json = nlohmann::ordered_json;

void reply(httplib::Response& response, int status, const Json& json) {
  response.status = status;
  response.set_content(json.dump(), "application/json");
}

std::optional<std::int64_t> number(const std::string& text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

struct ListQuery {
  std::vector<std::string> statuses{};
  std::optional<std::int64_t> start{};
  std::optional<std::int64_t> end{};
  std::size_t skip = 0;
  std::optional<std::size_t> take{};
  bool archived = false;
  Json faults = Json::array();
};

ListQuery readQuery(const httplib::Request& request) {
  ListQuery query;
  for (const auto& [name, value] : request.params) {
    const auto parsed = number(value);
    const bool numeric = name == "startDate" || name == "endDate" || name == "skip" || name == "take";
    if (numeric && !parsed) query.faults.push_back({{"path", name}, {"message", "The value '" + value + "' is not valid."}});
    if (name == "status") query.statuses.push_back(value);
    if (name == "includeArchived") query.archived = value == "true";
    if (!parsed) continue;
    if (name == "startDate") query.start = *parsed;
    if (name == "endDate") query.end = *parsed;
    if (name == "skip") query.skip = static_cast<std::size_t>(*parsed);
    if (name == "take") query.take = static_cast<std::size_t>(*parsed);
  }
  return query;
}

bool matches(const FakeInvoice& invoice, const ListQuery& query) {
  if (invoice.archived && !query.archived) return false;
  // Compared with fractions of a second, although only whole seconds are shown.
  if (query.start && invoice.createdMillis < *query.start * 1000) return false;
  if (query.end && invoice.createdMillis > *query.end * 1000) return false;
  return query.statuses.empty() ||
         std::find(query.statuses.begin(), query.statuses.end(), invoice.status) != query.statuses.end();
}

bool grants(const std::vector<std::string>& granted, const std::string& wanted, const std::string& storeId) {
  return std::any_of(granted.begin(), granted.end(), [&](const std::string& grant) {
    const std::string policy = grant.substr(0, grant.find(':'));
    const bool covers = policy == wanted || policy == "unrestricted" ||
                        (policy == "btcpay.store.canviewstoresettings" && wanted == "btcpay.store.canviewinvoices");
    const bool here = grant.find(':') == std::string::npos || storeId.empty() || grant.ends_with(":" + storeId);
    return covers && here;
  });
}

Json storeJson(const std::string& id) {
  return {{"id", id}, {"name", id == FakeBtcPay::kStoreA ? "Roastery" : "Corner shop"}, {"website", nullptr},
          {"defaultCurrency", "EUR"}, {"speedPolicy", "MediumSpeed"}, {"archived", false}};
}

}  // namespace

FakeJsonOptions FakeBtcPay::jsonOptions(const httplib::Request& request) const {
  return {versionAtLeast("2.1.2"),
          versionAtLeast("2.3.6") && request.get_param_value("includePaymentMethods") == "true"};
}

/// Notes the request, then answers instead of the route when a failure is due or the key may not do it.
bool FakeBtcPay::admit(const httplib::Request& request, httplib::Response& response, const std::string& permission,
                       const std::string& storeId) {
  const std::scoped_lock lock(mutex_);
  requests_.push_back(request.target);
  if (!failures_.empty()) {
    response.status = failures_.front().first;
    if (!failures_.front().second.empty()) response.set_content(failures_.front().second, "application/json");
    failures_.pop_front();
    return false;
  }
  if (request.get_header_value("Authorization") != "token " + key_) {
    reply(response, 401, {{"code", "unauthenticated"}, {"message", "Authentication is required for accessing this endpoint"}});
    return false;
  }
  if (permission.empty() || grants(permissions_, permission, storeId)) return true;
  reply(response, 403, {{"code", "missing-permission"}, {"message", "Insufficient API Permissions."}, {"missingPermission", permission}});
  return false;
}

void FakeBtcPay::list(const httplib::Request& request, httplib::Response& response) {
  std::function<void()> hook;
  {
    const std::scoped_lock lock(mutex_);
    hook = onList_;
  }
  if (hook) hook();
  const ListQuery query = readQuery(request);
  if (!query.faults.empty()) return reply(response, 422, query.faults);
  const std::scoped_lock lock(mutex_);
  const FakeJsonOptions options = jsonOptions(request);
  Json answer = Json::array();
  std::size_t skipped = 0;
  for (const FakeInvoice& invoice : stores_[request.matches[1].str()]) {
    if (query.take && answer.size() >= *query.take) break;
    if (!matches(invoice, query) || skipped++ < query.skip) continue;
    answer.push_back(invoiceJson(invoice, url_, options));
  }
  reply(response, 200, answer);
}

void FakeBtcPay::route() {
  using httplib::Request;
  using httplib::Response;
  const std::string store = R"(/api/v1/stores/([^/]+))";
  const Json notFound = {{"code", "invoice-not-found"}, {"message", "The invoice was not found"}};
  server_->Get("/api/v1/api-keys/current", [this](const Request& in, Response& out) {
    if (!admit(in, out, "")) return;
    const std::scoped_lock lock(mutex_);
    reply(out, 200, {{"apiKey", key_}, {"label", "Paydeck"}, {"permissions", permissions_}});
  });
  server_->Get("/api/v1/server/info", [this](const Request& in, Response& out) {
    if (!admit(in, out, "")) return;
    const std::scoped_lock lock(mutex_);
    reply(out, 200, {{"version", version_}, {"onion", nullptr}, {"supportedPaymentMethods", {"BTC-CHAIN", "BTC-LN"}}, {"fullySynched", true}});
  });
  server_->Get("/api/v1/users/me", [this](const Request& in, Response& out) {
    if (!admit(in, out, "btcpay.user.canviewprofile")) return;
    reply(out, 200, {{"id", "user1"}, {"email", "owner@shop.example"}, {"name", "Olga Owner"}, {"roles", Json::array()}});
  });
  server_->Get("/api/v1/stores", [this](const Request& in, Response& out) {
    if (!admit(in, out, "btcpay.store.canviewstoresettings")) return;
    const std::scoped_lock lock(mutex_);
    Json answer = Json::array();
    for (const auto& [id, list] : stores_) {
      if (grants(permissions_, "btcpay.store.canviewstoresettings", id)) answer.push_back(storeJson(id));
    }
    reply(out, 200, answer);
  });
  server_->Get(store + "/invoices", [this](const Request& in, Response& out) {
    if (admit(in, out, "btcpay.store.canviewinvoices", in.matches[1].str())) list(in, out);
  });
  server_->Get(store + "/invoices/([^/]+)", [=, this](const Request& in, Response& out) {
    if (!admit(in, out, "btcpay.store.canviewinvoices", in.matches[1].str())) return;
    const std::scoped_lock lock(mutex_);
    const FakeInvoice* invoice = find(in.matches[2].str());
    if (invoice == nullptr || invoice->storeId != in.matches[1].str()) return reply(out, 404, notFound);
    reply(out, 200, invoiceJson(*invoice, url_, jsonOptions(in)));
  });
  server_->Get(store + "/invoices/([^/]+)/payment-methods", [=, this](const Request& in, Response& out) {
    if (!admit(in, out, "btcpay.store.canviewinvoices", in.matches[1].str())) return;
    const std::scoped_lock lock(mutex_);
    const FakeInvoice* invoice = find(in.matches[2].str());
    if (invoice == nullptr || invoice->storeId != in.matches[1].str()) return reply(out, 404, notFound);
    reply(out, 200, paymentMethodsJson(*invoice, in.get_param_value("onlyAccountedPayments") != "false"));
  });
  server_->Get(store + "/rates", [this](const Request& in, Response& out) {
    if (!admit(in, out, "btcpay.store.canviewstoresettings", in.matches[1].str())) return;
    reply(out, 200, Json::array({{{"currencyPair", "BTC_EUR"}, {"errors", Json::array()}, {"rate", "60000.00"}},
                                 {{"currencyPair", "BTC_GBP"}, {"errors", {"no source"}}, {"rate", nullptr}}}));
  });
}

}  // namespace paydeck::test
