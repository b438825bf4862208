#include "tests/store/NaiveMatch.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace paydeck::test {
namespace {

using Words = std::vector<std::string>;

std::string lowered(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

Words wordsOf(const std::string& text) {
  Words words;
  bool inside = false;
  for (const char c : lowered(text)) {
    const bool word = std::isalnum(static_cast<unsigned char>(c)) != 0;
    if (word && !inside) words.emplace_back();
    if (word) words.back().push_back(c);
    inside = word;
  }
  return words;
}

bool textMatches(const TextMatch& match, const std::string& text) {
  const Words wanted = wordsOf(match.text);
  const Words found = wordsOf(text);
  if (wanted.empty()) return false;
  for (std::size_t start = 0; start + wanted.size() <= found.size(); ++start) {
    bool all = true;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const bool beginning = !match.exact && i + 1 == wanted.size();
      all = all && (beginning ? found[start + i].starts_with(wanted[i]) : found[start + i] == wanted[i]);
    }
    if (all) return true;
  }
  return false;
}

std::vector<std::string> textsOf(QueryField field, const Payment& payment) {
  std::vector<std::string> hashes;
  std::vector<std::string> addresses{payment.payAddress};
  for (const ChainTransaction& transaction : payment.transactions) {
    hashes.push_back(transaction.hash);
    addresses.push_back(transaction.from);
    addresses.push_back(transaction.to);
  }
  const std::vector<std::string> customer{payment.customer.name, payment.customer.id.value(), payment.customer.email};
  switch (field) {
    case QueryField::Customer:
      return customer;
    case QueryField::Email:
      return {payment.customer.email};
    case QueryField::Order:
      return {payment.orderRef};
    case QueryField::Transaction:
      return hashes;
    case QueryField::Address:
      return addresses;
    default:
      break;
  }
  std::vector<std::string> all{payment.id.value(), payment.orderRef};
  for (const std::vector<std::string>& list : {customer, hashes, addresses})
    all.insert(all.end(), list.begin(), list.end());
  return all;
}

bool within(const NumberRange& range, const Decimal& value) {
  if (range.from && (range.fromInclusive ? value < *range.from : value <= *range.from)) return false;
  return !range.to || (range.toInclusive ? value <= *range.to : value < *range.to);
}

bool statusMatches(const std::string& name, PaymentStatus status) {
  if (name == "attention") return needsAttention(status);
  if (name == "open") return !isFinal(status);
  return name == paymentStatusName(status);
}

bool wordMatches(QueryField field, const std::string& word, const Payment& payment) {
  const std::string wanted = lowered(word);
  switch (field) {
    case QueryField::Status:
      return statusMatches(wanted, payment.state.status);
    case QueryField::Asset:
      return wanted == lowered(payment.method.symbol);
    case QueryField::Network:
      return wanted == lowered(payment.method.network);
    case QueryField::Method:
      return wanted == methodKindName(payment.method.kind) || wanted == lowered(payment.method.cardBrand);
    case QueryField::Connection:
      return wanted == lowered(payment.connection.value());
    default:
      return false;
  }
}

bool numberMatches(QueryField field, const NumberRange& range, const Payment& payment) {
  const bool coin = field == QueryField::Amount && (range.unit == "BTC" || range.unit == "ETH" || range.unit == "USDC");
  if (coin) {
    return payment.received && payment.received->asset.symbol == range.unit &&
           within(range, payment.received->decimal());
  }
  if (!payment.requested || (!range.unit.empty() && payment.requested->currency().code() != range.unit)) return false;
  return within(range, payment.requested->decimal());
}

bool valueMatches(QueryField field, const QueryValue& value, const Payment& payment) {
  if (const auto* time = std::get_if<TimeRange>(&value)) {
    return (!time->from || payment.createdAt >= *time->from) && (!time->to || payment.createdAt < *time->to);
  }
  if (const auto* range = std::get_if<NumberRange>(&value)) return numberMatches(field, *range, payment);
  const auto& match = std::get<TextMatch>(value);
  const bool word = field == QueryField::Status || field == QueryField::Asset || field == QueryField::Network ||
                    field == QueryField::Method || field == QueryField::Connection;
  if (word) return wordMatches(field, match.text, payment);
  const std::vector<std::string> texts = textsOf(field, payment);
  return std::any_of(texts.begin(), texts.end(),
                     [&match](const std::string& text) { return textMatches(match, text); });
}

}  // namespace

bool matchesNaively(const PaymentQuery& query, const Payment& payment) {
  return std::all_of(query.terms.begin(), query.terms.end(), [&payment](const QueryTerm& term) {
    const bool any = std::any_of(term.values.begin(), term.values.end(),
                                 [&](const QueryValue& value) { return valueMatches(term.field, value, payment); });
    return any != term.negated;
  });
}

}  // namespace paydeck::test
