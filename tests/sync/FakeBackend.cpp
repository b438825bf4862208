#include "tests/sync/FakeBackend.h"

namespace paydeck::test {

Capabilities FakeBackend::capabilities() const {
  if (!server_.streams()) return {Capability::Timeline, Capability::Balances};
  return {Capability::Timeline, Capability::EventStream, Capability::PaymentTotals, Capability::Ledger,
          Capability::Balances};
}

Result<AccountInfo> FakeBackend::account(std::stop_token stop) {
  return answer("account", stop, [&] { return server_.account(); });
}

Result<PaymentPage> FakeBackend::listPayments(const PaymentListRequest& request, std::stop_token stop) {
  return answer(request.statuses.empty() ? "list" : "relist", stop, [&] { return server_.list(request); });
}

Result<Payment> FakeBackend::payment(const PaymentId& id, std::stop_token stop) {
  return answer("payment", stop, [&] { return server_.payment(id); });
}

Result<std::vector<TimelineEntry>> FakeBackend::timeline(const PaymentId& id, std::stop_token stop) {
  return answer("timeline", stop, [&]() -> Result<std::vector<TimelineEntry>> {
    if (const auto found = server_.payment(id); !found) return failure(found.error());
    return std::vector<TimelineEntry>{{.kind = "created"}, {.kind = "succeeded"}};
  });
}

Result<PaymentTotals> FakeBackend::totals(std::optional<UtcTime> before, std::stop_token stop) {
  return answer("totals", stop, [&] { return server_.totals(before); });
}

std::optional<std::chrono::milliseconds> FakeBackend::pollInterval() const {
  if (server_.streams()) return std::nullopt;
  return std::chrono::milliseconds{3};
}

Result<EventPage> FakeBackend::eventsAfter(std::int64_t sequence, unsigned limit, std::stop_token stop) {
  return answer("events", stop, [&] { return server_.eventsAfter(sequence, limit); });
}

Error FakeBackend::streamEvents(std::int64_t afterSequence, const std::function<void(BackendEvent)>& onEvent,
                                const std::function<void()>& onAlive, std::stop_token stop) {
  if (auto error = server_.trouble("stream", stop)) return *error;
  return server_.stream(afterSequence, onEvent, onAlive, stop);
}

Result<PollAnswer> FakeBackend::poll(const PollRequest& request, std::stop_token stop) {
  return answer("poll", stop, [&] { return server_.poll(request); });
}

Result<std::vector<Balance>> FakeBackend::balances(std::stop_token stop) {
  return answer("balances", stop, [&]() -> Result<std::vector<Balance>> { return std::vector<Balance>(2); });
}

Result<Page<LedgerEntry>> FakeBackend::ledgerEntries(std::int64_t afterSequence, unsigned limit, std::stop_token stop) {
  return answer("ledger", stop, [&] { return server_.ledger(afterSequence, limit); });
}

Result<Page<Payout>> FakeBackend::payouts(const std::string&, unsigned, std::stop_token) {
  return failure(ErrorKind::Unsupported, "No payouts.");
}

Result<Page<Customer>> FakeBackend::customers(const std::string&, unsigned, std::stop_token) {
  return failure(ErrorKind::Unsupported, "No customers.");
}

Result<std::vector<RateQuote>> FakeBackend::rates(std::stop_token) {
  return failure(ErrorKind::Unsupported, "No rates.");
}

Result<std::unique_ptr<Backend>> FakeBackendFactory::open(const ConnectionConfig&, const Secret& secret) {
  if (secret.reveal() != "good") return failure(ErrorKind::Unauthorized, "The key was refused.");
  return std::make_unique<FakeBackend>(server_);
}

}  // namespace paydeck::test
