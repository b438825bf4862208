#include "network/btcpay/InvoiceReader.h"

#include <algorithm>

namespace paydeck::btcpay {
namespace {

// A page that only repeats known rows is asked again twice as long. More than this in one second is not a shop.
constexpr std::size_t kLongestPage = 32'768;

std::int64_t floorSeconds(UtcTime time) {
  return std::chrono::floor<std::chrono::seconds>(time.time_since_epoch()).count();
}
std::int64_t ceilSeconds(UtcTime time) {
  return std::chrono::ceil<std::chrono::seconds>(time.time_since_epoch()).count();
}

/// The server compares with fractions of a second that it does not show: an invoice shown with second S lies between S
/// and S+1, so the end of the question is S+1 and rows beyond are left out here.
http::Query listQuery(const StorePosition& position, const InvoiceFilter& filter, std::size_t take) {
  http::Query query;
  for (const std::string& status : filter.statuses) query.emplace_back("status", status);
  if (filter.createdFrom) query.emplace_back("startDate", std::to_string(floorSeconds(*filter.createdFrom)));
  std::optional<std::int64_t> end;
  if (filter.createdBefore) end = ceilSeconds(*filter.createdBefore);
  if (position.second > 0) end = std::min(end.value_or(position.second + 1), position.second + 1);
  if (end) query.emplace_back("endDate", std::to_string(*end));
  query.emplace_back("take", std::to_string(take));
  query.emplace_back("includePaymentMethods", "true");
  query.emplace_back("includeArchived", "true");
  return query;
}

bool isWanted(const ListedInvoice& row, const StorePosition& position, const InvoiceFilter& filter) {
  const UtcTime created = fromUnixSeconds(row.createdSecond);
  if (filter.createdFrom && created < *filter.createdFrom) return false;
  if (filter.createdBefore && created >= *filter.createdBefore) return false;
  return !position.delivered.contains(row.key);
}

}  // namespace

Result<std::vector<ListedInvoice>> InvoiceReader::list(const std::string& storeId, const http::Query& query,
                                                       std::stop_token stop) {
  const http::Question question{
      {"api", "v1", "stores", storeId, "invoices"}, "/api/v1/stores/{storeId}/invoices", "invoices", query};
  return client_.ask(question, std::move(stop), listedInvoicesFromJson);
}

Result<StoreRows> InvoiceReader::rowsAfter(const std::string& storeId, const StorePosition& position,
                                           const InvoiceFilter& filter, std::size_t take, std::stop_token stop) {
  for (std::size_t length = take + position.delivered.size(); length <= kLongestPage; length *= 2) {
    auto rows = list(storeId, listQuery(position, filter, length), stop);
    if (!rows) return failure(std::move(rows.error()));
    StoreRows result;
    result.complete = rows->size() < length;
    std::erase_if(*rows, [&](const ListedInvoice& row) { return !isWanted(row, position, filter); });
    result.rows = std::move(*rows);
    if (result.complete || !result.rows.empty()) return result;
  }
  return failure(ErrorKind::Protocol,
                 "BTCPay Server repeats the same invoices instead of older ones. Your saved payments "
                 "are still here.");
}

Result<ListedInvoice> InvoiceReader::invoice(const std::string& storeId, const std::string& id, Methods methods,
                                             std::stop_token stop) {
  http::Question question{
      {"api", "v1", "stores", storeId, "invoices", id}, "/api/v1/stores/{storeId}/invoices/{invoiceId}", "invoice", {}};
  if (methods == Methods::WithInvoice) question.query = {{"includePaymentMethods", "true"}};
  return client_.ask(question, std::move(stop), [&](std::string_view text) -> Result<ListedInvoice> {
    auto row = listedInvoiceFromJson(text);
    if (row && !row->id.empty() && row->id != id)
      return failure(ErrorKind::Protocol, "id: another invoice than asked for");
    return row;
  });
}

Result<void> InvoiceReader::map(const std::string& storeId, const ListedInvoice& row, UtcTime askedAt,
                                PaymentPage& into, std::stop_token stop) {
  std::string text = row.raw;
  if (!row.hasPaymentMethods && row.unreadable.empty()) {
    const http::Question question{{"api", "v1", "stores", storeId, "invoices", row.id, "payment-methods"},
                                  "/api/v1/stores/{storeId}/invoices/{invoiceId}/payment-methods",
                                  "payment methods",
                                  {{"onlyAccountedPayments", "false"}}};
    auto joined = client_.ask(question, std::move(stop),
                              [&](std::string_view methods) { return withPaymentMethods(row.raw, methods); });
    // Deleted between the two questions: what was listed is still worth showing.
    if (!joined && joined.error().kind != ErrorKind::NotFound) return failure(std::move(joined.error()));
    if (joined) text = std::move(*joined);
  }
  auto payment = paymentFromInvoice(text, {connection_, askedAt});
  if (!payment) {
    into.unreadable.push_back(
        {row.id, row.unreadable.empty() ? payment.error().message : row.unreadable, std::move(text)});
    return {};
  }
  if (payment->merchant.empty()) payment->merchant = MerchantId(storeId);
  note(storeId, row, *payment, askedAt);
  into.payments.push_back(std::move(*payment));
  return {};
}

void InvoiceReader::note(const std::string& storeId, const ListedInvoice& row, const Payment& payment, UtcTime now) {
  if (needsWatching(payment, now)) {
    directory_.remember(row.id, {storeId, row.createdSecond, row.status});
  } else {
    directory_.forget(row.id);
  }
}

}  // namespace paydeck::btcpay
