#include "app/paydeckctl/CountingBackends.h"

#include <utility>

namespace paydeck::ctl {
namespace {

class CountingPayments final : public PaymentsApi {
 public:
  CountingPayments(PaymentsApi& inner, CountingBackends& counts, ConnectionId connection)
      : inner_(inner), counts_(counts), connection_(std::move(connection)) {}
  Result<PaymentPage> listPayments(const PaymentListRequest& request, std::stop_token stop) override {
    return inner_.listPayments(request, stop);
  }
  Result<Payment> payment(const PaymentId& id, std::stop_token stop) override { return inner_.payment(id, stop); }
  Result<std::vector<TimelineEntry>> timeline(const PaymentId& id, std::stop_token stop) override {
    return inner_.timeline(id, stop);
  }
  Result<PaymentTotals> totals(std::optional<UtcTime> before, std::stop_token stop) override {
    auto answer = inner_.totals(before, stop);
    if (answer && !before) counts_.remember(connection_, *answer);
    return answer;
  }

 private:
  PaymentsApi& inner_;
  CountingBackends& counts_;
  ConnectionId connection_;
};

class CountingBackend final : public Backend {
 public:
  CountingBackend(std::unique_ptr<Backend> inner, CountingBackends& counts, ConnectionId connection)
      : inner_(std::move(inner)), payments_(inner_->payments(), counts, std::move(connection)) {}
  Capabilities capabilities() const override { return inner_->capabilities(); }
  AccountApi& account() override { return inner_->account(); }
  PaymentsApi& payments() override { return payments_; }
  LiveApi& live() override { return inner_->live(); }
  BooksApi& books() override { return inner_->books(); }

 private:
  std::unique_ptr<Backend> inner_;
  CountingPayments payments_;
};

}  // namespace

Result<std::unique_ptr<Backend>> CountingBackends::open(const ConnectionConfig& config, const Secret& secret) {
  auto backend = inner_.open(config, secret);
  if (!backend) return failure(backend.error());
  return std::make_unique<CountingBackend>(std::move(*backend), *this, config.id);
}

std::optional<PaymentTotals> CountingBackends::lastCount(const ConnectionId& connection) const {
  const std::scoped_lock lock(mutex_);
  const auto it = counts_.find(connection);
  return it == counts_.end() ? std::nullopt : std::optional(it->second);
}

void CountingBackends::remember(const ConnectionId& connection, const PaymentTotals& totals) {
  const std::scoped_lock lock(mutex_);
  counts_.insert_or_assign(connection, totals);
}

}  // namespace paydeck::ctl
