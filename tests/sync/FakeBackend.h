#pragma once

#include <memory>

#include "tests/sync/FakeServer.h"

namespace paydeck::test {

/// The port to a FakeServer.
class FakeBackend final : public Backend, AccountApi, PaymentsApi, LiveApi, BooksApi {
 public:
  explicit FakeBackend(FakeServer& server) : server_(server) {}

  Capabilities capabilities() const override;
  AccountApi& account() override { return *this; }
  PaymentsApi& payments() override { return *this; }
  LiveApi& live() override { return *this; }
  BooksApi& books() override { return *this; }

 private:
  template <class Answer>
  auto answer(const char* call, std::stop_token stop, Answer&& make) -> decltype(make()) {
    if (auto error = server_.trouble(call, std::move(stop))) return failure(*error);
    return make();
  }

  Result<AccountInfo> account(std::stop_token stop) override;
  Result<PaymentPage> listPayments(const PaymentListRequest& request, std::stop_token stop) override;
  Result<Payment> payment(const PaymentId& id, std::stop_token stop) override;
  Result<std::vector<TimelineEntry>> timeline(const PaymentId& id, std::stop_token stop) override;
  Result<PaymentTotals> totals(std::optional<UtcTime> before, std::stop_token stop) override;
  std::optional<std::chrono::milliseconds> pollInterval() const override;
  Result<EventPage> eventsAfter(std::int64_t sequence, unsigned limit, std::stop_token stop) override;
  Error streamEvents(std::int64_t afterSequence, const std::function<void(BackendEvent)>& onEvent,
                     const std::function<void()>& onAlive, std::stop_token stop) override;
  Result<PollAnswer> poll(const PollRequest& request, std::stop_token stop) override;
  Result<std::vector<Balance>> balances(std::stop_token stop) override;
  Result<Page<LedgerEntry>> ledgerEntries(std::int64_t afterSequence, unsigned limit, std::stop_token stop) override;
  Result<Page<Payout>> payouts(const std::string& cursor, unsigned limit, std::stop_token stop) override;
  Result<Page<Customer>> customers(const std::string& cursor, unsigned limit, std::stop_token stop) override;
  Result<std::vector<RateQuote>> rates(std::stop_token stop) override;

  FakeServer& server_;
};

/// Opens FakeBackends; refuses every secret but "good".
class FakeBackendFactory final : public BackendFactory {
 public:
  explicit FakeBackendFactory(FakeServer& server) : server_(server) {}
  Result<std::unique_ptr<Backend>> open(const ConnectionConfig& config, const Secret& secret) override;

 private:
  FakeServer& server_;
};

}  // namespace paydeck::test
