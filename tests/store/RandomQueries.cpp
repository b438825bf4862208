#include "tests/store/RandomQueries.h"

namespace paydeck::test {

PaymentQuery RandomQueries::next() {
  PaymentQuery query;
  const int terms = 1 + pick(3);
  for (int i = 0; i < terms; ++i) query.terms.push_back(term());
  return query;
}

std::string RandomQueries::part(const std::string& text) {
  if (text.empty()) return "none";
  return text.substr(0, 1 + static_cast<std::size_t>(pick(static_cast<int>(text.size()))));
}

std::string RandomQueries::wordFor(QueryField field) {
  const Payment& payment = any();
  switch (field) {
    case QueryField::Status: {
      const std::vector<std::string> names{"attention", "open", "nonsense", "SUCCEEDED", "disputed", "paid_late"};
      return names[static_cast<std::size_t>(pick(6))];
    }
    case QueryField::Asset:
      return payment.method.symbol;
    case QueryField::Network:
      return payment.method.network;
    case QueryField::Method:
      return pick(2) == 0 ? std::string(methodKindName(payment.method.kind)) : "VISA";
    case QueryField::Connection:
      return pick(4) == 0 ? "nowhere" : "Shop-Two";
    case QueryField::Customer:
      return part(pick(3) == 0 ? payment.customer.id.value() : payment.customer.name);
    case QueryField::Email:
      return part(payment.customer.email);
    case QueryField::Order:
      return part(payment.orderRef);
    case QueryField::Transaction:
      return payment.transactions.empty() ? "0x1" : part(payment.transactions.front().hash);
    case QueryField::Address:
      return part(payment.payAddress);
    default:
      return part(pick(2) == 0 ? payment.id.value() : payment.customer.email);
  }
}

QueryValue RandomQueries::valueFor(QueryField field) {
  if (field == QueryField::Created) {
    const UtcTime from = any().createdAt;
    return TimeRange{from, from + std::chrono::hours(pick(200))};
  }
  if (field == QueryField::Amount || field == QueryField::Value) {
    NumberRange range;
    const std::vector<std::string> units{"", "EUR", "USD", field == QueryField::Amount ? "ETH" : "GBP"};
    range.unit = units[static_cast<std::size_t>(pick(4))];
    range.fromInclusive = pick(2) == 0;
    range.toInclusive = pick(2) == 0;
    const bool coin = range.unit == "ETH";
    if (pick(3) > 0) range.from = *Decimal::parse(coin ? "0.0123" : std::to_string(pick(200)) + ".005");
    if (pick(3) > 0) range.to = *Decimal::parse(coin ? "0.031" : std::to_string(pick(5000)) + ".5");
    return range;
  }
  return TextMatch{wordFor(field), pick(3) == 0};
}

QueryTerm RandomQueries::term() {
  QueryTerm made;
  made.field = static_cast<QueryField>(pick(static_cast<int>(QueryField::Text) + 1));
  made.negated = pick(4) == 0;
  const int values = 1 + pick(2);
  for (int i = 0; i < values; ++i) made.values.push_back(valueFor(made.field));
  return made;
}

}  // namespace paydeck::test
