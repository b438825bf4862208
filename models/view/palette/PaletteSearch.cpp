#include "models/view/palette/PaletteSearch.h"

#include <algorithm>
#include <chrono>
#include <set>

namespace paydeck {
namespace {

constexpr unsigned kPayments = 4;
constexpr std::size_t kCustomers = 3;
constexpr std::size_t kLookedAtForCustomers = 60;

PaymentQuery words(const std::string& text) {
  PaymentQuery query;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) {
      query.terms.push_back({.field = QueryField::Text, .values = {TextMatch{text.substr(begin, end - begin)}}});
    }
    begin = end + 1;
  }
  return query;
}

bool containsFolded(const std::string& where, const std::string& what) {
  const auto lower = [](unsigned char c) { return c < 128 ? static_cast<unsigned char>(std::tolower(c)) : c; };
  return std::search(where.begin(), where.end(), what.begin(), what.end(), [&](char a, char b) {
           return lower(static_cast<unsigned char>(a)) == lower(static_cast<unsigned char>(b));
         }) != where.end();
}

Result<std::vector<FoundCustomer>> customersOf(CacheReader& reader, const std::vector<PaymentRow>& rows,
                                               const std::string& text) {
  std::vector<FoundCustomer> found;
  std::set<std::string> seen;
  const std::string firstWord = text.substr(0, text.find(' '));
  for (const PaymentRow& row : rows) {
    if (row.customerEmail.empty() || found.size() == kCustomers || seen.contains(row.customerEmail)) continue;
    if (!containsFolded(row.customerName, firstWord) && !containsFolded(row.customerEmail, firstWord)) continue;
    seen.insert(row.customerEmail);
    const PaymentQuery query{{{.field = QueryField::Email, .values = {TextMatch{row.customerEmail, true}}}}};
    const auto summary = reader.summary(query);
    if (!summary) return tl::unexpected(summary.error());
    found.push_back({row.customerName, row.customerEmail, *summary});
  }
  return found;
}

}  // namespace

Result<PaletteFindings> searchCache(CacheReader& reader, const std::string& text) {
  const auto start = std::chrono::steady_clock::now();
  const std::string plain = text.starts_with('#') ? text.substr(1) : text;
  PaletteFindings findings;
  auto keys = reader.lookUp(plain, kPayments);
  if (!keys) return tl::unexpected(keys.error());
  const auto matches = reader.keys(words(plain), PaymentSort::Newest, kCountedAtMost + 1);
  if (!matches) return tl::unexpected(matches.error());
  for (const PaymentKey key : *matches) {
    if (std::find(keys->begin(), keys->end(), key) == keys->end()) keys->push_back(key);
    if (keys->size() >= kLookedAtForCustomers) break;
  }
  auto rows = reader.rows(*keys);
  if (!rows) return tl::unexpected(rows.error());
  findings.paymentCount = static_cast<std::int64_t>(
      std::max<std::size_t>(std::min<std::size_t>(matches->size(), kCountedAtMost), keys->size()));
  findings.moreThanCounted = matches->size() > kCountedAtMost;
  auto customers = customersOf(reader, *rows, plain);
  if (!customers) return tl::unexpected(customers.error());
  findings.customers = std::move(*customers);
  rows->resize(std::min<std::size_t>(rows->size(), kPayments));
  findings.payments = std::move(*rows);
  findings.took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
  return findings;
}

}  // namespace paydeck
