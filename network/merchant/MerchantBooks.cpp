#include "network/merchant/MerchantBooks.h"

#include <algorithm>

#include "network/merchant/BooksMapper.h"

namespace paydeck::merchant {
namespace {

http::Query pageQuery(const std::string& cursor, unsigned limit) {
  http::Query query{{"limit", std::to_string(std::clamp(limit, 1U, 1000U))}};
  if (!cursor.empty()) query.emplace_back("cursor", cursor);
  return query;
}

template <class T>
Result<Page<T>> movingOn(Result<Page<T>> page, const std::string& cursor) {
  if (page && !page->nextCursor.empty() && page->nextCursor == cursor) {
    return failure(ErrorKind::Protocol, "next_cursor: the list does not move on");
  }
  return page;
}

}  // namespace

Result<std::vector<Balance>> MerchantBooks::balances(std::stop_token stop) {
  return client_.ask({{"v1", "balances"}, "/v1/balances", "balances", {}}, std::move(stop), balancesFromJson);
}

Result<Page<LedgerEntry>> MerchantBooks::ledgerEntries(std::int64_t afterSequence, unsigned limit,
                                                       std::stop_token stop) {
  http::Question question{{"v1", "ledger-entries"}, "/v1/ledger-entries", "ledger entries", pageQuery({}, limit)};
  question.query.emplace_back("after", std::to_string(afterSequence));
  return client_.ask(question, std::move(stop), ledgerPageFromJson);
}

Result<Page<Payout>> MerchantBooks::payouts(const std::string& cursor, unsigned limit, std::stop_token stop) {
  const http::Question question{{"v1", "payouts"}, "/v1/payouts", "payouts", pageQuery(cursor, limit)};
  return client_.ask(question, std::move(stop),
                     [&](std::string_view text) { return movingOn(payoutPageFromJson(text), cursor); });
}

Result<Page<Customer>> MerchantBooks::customers(const std::string& cursor, unsigned limit, std::stop_token stop) {
  const http::Question question{{"v1", "customers"}, "/v1/customers", "customers", pageQuery(cursor, limit)};
  return client_.ask(question, std::move(stop),
                     [&](std::string_view text) { return movingOn(customerPageFromJson(text), cursor); });
}

Result<std::vector<RateQuote>> MerchantBooks::rates(std::stop_token stop) {
  return client_.ask({{"v1", "rates"}, "/v1/rates", "exchange rates", {}}, std::move(stop), ratesFromJson);
}

}  // namespace paydeck::merchant
