#pragma once

#include <QTemporaryDir>
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "tests/sandbox/SandboxClient.h"

namespace paydeck::sandbox {

/// A shop whose clock stands still, with money on its wallets, and people who ask it for refunds.
class RefundRig {
 public:
  using Json = nlohmann::json;
  using Answer = SandboxClient::Answer;

  static constexpr const char* kAddress = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
  static constexpr std::int64_t kNoon = 1'763'467'200'000;  // 2025-11-18T12:00Z

  explicit RefundRig(const std::string& file = {}, const std::string& faults = {}) {
    options_.history = 0;
    options_.arrivalsPerThousandSeconds = 0;
    options_.ticking = false;
    options_.dataFile = file;
    options_.clock = clock_;
    options_.faults = FaultSpec::parse(faults).value();
    start();
  }

  /// Ends the server and starts another on the same file.
  void restart() {
    people_.clear();
    server_.reset();
    start();
  }

  void pass(std::chrono::milliseconds time) {
    clock_->advance(time);
    server_->tick();
  }

  SandboxServer& server() { return *server_; }

  /// The client of a person such as "per_support".
  SandboxClient& as(const std::string& id) {
    auto& client = people_[id];
    if (!client) {
      client = std::make_unique<SandboxClient>(*server_, "viewer");
      for (const Person& person : server_->people()) {
        if (person.id == id) client->setToken(person.token);
      }
    }
    return *client;
  }

  /// A payment that has succeeded.
  std::string paid(std::int64_t minor, const std::string& asset = "USDC", const std::string& network = "base") {
    PaymentWish wish;
    wish.requestedMinor = minor;
    wish.asset = asset;
    wish.network = network;
    wish.fate = Fate::Manual;
    const auto payment = server_->createPayment(wish);
    if (!payment) qFatal("%s", payment.error().message.c_str());
    const std::string id = paymentIdOf(payment->key);
    for (const LifeStepKind step : {LifeStepKind::Offer, LifeStepKind::See, LifeStepKind::Settle}) {
      if (step == LifeStepKind::See && rail(payment->railIndex).kind != MethodKind::Onchain) continue;
      if (const auto done = server_->advance(id, step); !done) qFatal("%s", done.error().message.c_str());
    }
    return id;
  }

  std::string key() { return "key-" + std::to_string(10'000'000 + ++keys_); }

  Answer post(const std::string& who, const std::string& path, const Json& body) {
    return as(who).post(path, body.dump(), key());
  }

  Answer quote(const std::string& payment, const std::string& amount, Json more = Json::object(),
               const std::string& who = "per_support") {
    Json body = {{"payment_id", payment}, {"amount", {{"amount", amount}, {"currency", "EUR"}}}};
    body.update(more);
    return post(who, "/v1/refund-quotes", body);
  }

  static Json refundBody(const Json& quote, Json more = Json::object()) {
    Json body = {{"quote_id", quote["id"]},
                 {"destination", kAddress},
                 {"reason", "other"},
                 {"refundable_seen", quote["refundable_before"]}};
    body.update(more);
    return body;
  }

  /// Quotes and creates.
  Answer refund(const std::string& payment, const std::string& amount, Json more = Json::object(),
                const std::string& who = "per_support") {
    const Answer quoted = quote(payment, amount, Json::object(), who);
    return quoted.status == 201 ? post(who, "/v1/refunds", refundBody(quoted.json(), std::move(more))) : quoted;
  }

  Answer decide(const std::string& who, const Json& refund, const std::string& word) {
    return post(who, "/v1/refunds/" + refund["id"].get<std::string>() + "/" + word,
                {{"version", refund["version"]}, {"comment", "Looked at it"}});
  }

  Json get(const std::string& path) { return as("per_admin").get(path).json(); }
  Json refundNow(const Json& refund) { return get("/v1/refunds/" + refund["id"].get<std::string>()); }

 private:
  void start() {
    auto server = SandboxServer::start(options_);
    if (!server) qFatal("%s", server.error().message.c_str());
    server_ = std::move(*server);
  }

  SandboxOptions options_{};
  std::shared_ptr<ManualClock> clock_ = std::make_shared<ManualClock>(fromUnixMillis(kNoon));
  std::unique_ptr<SandboxServer> server_;
  std::map<std::string, std::unique_ptr<SandboxClient>> people_;
  int keys_ = 0;
};

}  // namespace paydeck::sandbox
