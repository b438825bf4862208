#include "network/btcpay/BtcPayPayments.h"

#include <algorithm>

#include "network/btcpay/InvoiceState.h"

namespace paydeck::btcpay {
namespace {

constexpr unsigned kMostPerPage = 1000;
constexpr std::size_t kFewestPerStore = 10;

struct Fetched {
  MergeInput input{};
  std::map<std::string, UtcTime> askedAt{};   ///< by store
};

void keepWanted(const PaymentListRequest& request, PaymentPage& page) {
  if (request.statuses.empty()) return;
  std::erase_if(page.payments, [&](const Payment& payment) {
    return std::find(request.statuses.begin(), request.statuses.end(), payment.state.status) == request.statuses.end();
  });
}

/// Asks every store that is not exhausted for its share of the page.
Result<Fetched> fetch(InvoiceReader& reader, const std::vector<std::string>& stores, const PaymentListRequest& request,
                      const std::stop_token& stop) {
  auto cursor = ListCursor::decode(request.cursor);
  if (!cursor) return failure(std::move(cursor.error()));
  const InvoiceFilter filter{request.createdFrom, request.createdBefore, invoiceStatusesFor(request.statuses)};
  const std::size_t limit = std::clamp(request.limit, 1U, kMostPerPage);
  Fetched fetched;
  fetched.input.limit = limit;
  // A store that is no longer chosen drops out of the list.
  std::erase_if(cursor->stores, [&](const auto& entry) {
    return std::find(stores.begin(), stores.end(), entry.first) == stores.end();
  });
  const std::size_t share = std::min(limit, std::max(kFewestPerStore, limit / stores.size() + 1));
  for (const std::string& store : stores) {
    const StorePosition position = cursor->stores[store];
    if (position.exhausted) continue;
    fetched.askedAt[store] = reader.now();
    auto rows = reader.rowsAfter(store, position, filter, share, stop);
    if (!rows) return failure(std::move(rows.error()));
    fetched.input.fetched.emplace(store, std::move(*rows));
  }
  fetched.input.cursor = std::move(*cursor);
  return fetched;
}

}  // namespace

Result<PaymentPage> BtcPayPayments::listPayments(const PaymentListRequest& request, std::stop_token stop) {
  const auto stores = stores_.ids(stop);
  if (!stores) return failure(stores.error());
  auto fetched = fetch(reader_, *stores, request, stop);
  if (!fetched) return failure(std::move(fetched.error()));
  const MergeResult merged = planMerge(std::move(fetched->input));
  PaymentPage page;
  for (const MergedInvoice& row : merged.invoices) {
    const auto mapped = reader_.map(row.storeId, row.invoice, fetched->askedAt[row.storeId], page, stop);
    if (!mapped) return failure(mapped.error());
  }
  keepWanted(request, page);
  if (!merged.finished) page.nextCursor = merged.next.encode();
  return page;
}

Result<Payment> BtcPayPayments::payment(const PaymentId& id, std::stop_token stop) {
  auto stores = stores_.ids(stop);
  if (!stores) return failure(std::move(stores.error()));
  if (const KnownInvoice* known = reader_.directory().find(id.value())) stores = std::vector{known->storeId};
  for (const std::string& store : *stores) {
    const UtcTime askedAt = reader_.now();
    auto row = reader_.invoice(store, id.value(), stop);
    if (!row && row.error().kind == ErrorKind::NotFound) continue;
    if (!row) return failure(std::move(row.error()));
    // This call, unlike the list, can also show payments that were replaced: they are shown struck out.
    row->hasPaymentMethods = false;
    PaymentPage page;
    const auto mapped = reader_.map(store, *row, askedAt, page, stop);
    if (!mapped) return failure(mapped.error());
    if (!page.payments.empty()) return std::move(page.payments.front());
    return failure(ErrorKind::Protocol, "BTCPay Server's answer about this invoice cannot be read (" +
                                            page.unreadable.front().reason + ").");
  }
  return failure(ErrorKind::NotFound, "BTCPay Server no longer has this invoice. What Paydeck saved is still here.");
}

Result<std::vector<TimelineEntry>> BtcPayPayments::timeline(const PaymentId&, std::stop_token) {
  return failure(ErrorKind::Unsupported, "BTCPay Server keeps no history of an invoice's steps.");
}

Result<PaymentTotals> BtcPayPayments::totals(std::optional<UtcTime>, std::stop_token) {
  return failure(ErrorKind::Unsupported, "BTCPay Server does not count invoices, so the cache cannot be compared with it.");
}

}  // namespace paydeck::btcpay
