#include "models/query/QueryWords.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "models/domain/Asset.h"
#include "models/domain/Currency.h"

namespace paydeck {
namespace {

constexpr std::array<std::string_view, 15> kStatusWords = {
    "pending",  "confirming", "succeeded",          "underpaid", "overpaid", "paid_late",    "expired", "failed",
    "disputed", "refunded",   "partially_refunded", "created",   "unknown",  kAttentionWord, kOpenWord};

constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kStatusSpellings = {{
    {"needs_attention", kAttentionWord},
    {"needs_you", kAttentionWord},
    {"unfinished", kOpenWord},
    {"new", "created"},
    {"waiting", "pending"},
    {"processing", "confirming"},
    {"success", "succeeded"},
    {"successful", "succeeded"},
    {"complete", "succeeded"},
    {"completed", "succeeded"},
    {"settled", "succeeded"},
    {"paid", "succeeded"},
    {"late", "paid_late"},
    {"paidlate", "paid_late"},
    {"dispute", "disputed"},
    {"chargeback", "disputed"},
    {"refund", "refunded"},
    {"partial", "partially_refunded"},
    {"partial_refund", "partially_refunded"},
    {"partiallyrefunded", "partially_refunded"},
    {"declined", "failed"},
    {"timed_out", "expired"},
}};

constexpr std::array<std::string_view, 4> kMethodWords = {"onchain", "lightning", "card", "unknown"};

/// Accepted after `method:` too, because a card payment is looked for by its brand; not offered.
constexpr std::array<std::string_view, 7> kCardBrands = {"visa",     "mastercard", "amex",    "maestro",
                                                         "discover", "jcb",        "unionpay"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kMethodSpellings = {
    {{"on_chain", "onchain"},
     {"chain", "onchain"},
     {"ln", "lightning"},
     {"cards", "card"},
     {"crypto", "onchain"},
     {"american_express", "amex"}}};

template <class Words, class Spellings>
std::optional<std::string_view> lookUp(std::string_view typed, const Words& words, const Spellings& spellings) {
  const std::string key = foldWord(typed);
  const auto word = std::find(words.begin(), words.end(), key);
  if (word != words.end()) return *word;
  const auto other = std::find_if(spellings.begin(), spellings.end(), [&](const auto& s) { return s.first == key; });
  return other == spellings.end() ? std::nullopt : std::optional(other->second);
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equalIgnoringCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0U : 1U);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row[b.size()];
}

}  // namespace

std::string foldWord(std::string_view word) {
  std::string out;
  out.reserve(word.size());
  for (const char c : word) out += c == ' ' || c == '-' ? '_' : lower(c);
  return out;
}

std::optional<std::string_view> statusWord(std::string_view typed) {
  return lookUp(typed, kStatusWords, kStatusSpellings);
}

std::vector<PaymentStatus> statusesOfWord(std::string_view word) {
  std::vector<PaymentStatus> result;
  for (const PaymentStatus status : allPaymentStatuses()) {
    const bool meant = word == kAttentionWord ? needsAttention(status)
                       : word == kOpenWord    ? !isFinal(status)
                                              : paymentStatusName(status) == word;
    if (meant) result.push_back(status);
  }
  return result;
}

std::span<const std::string_view> statusWords() {
  return kStatusWords;
}

std::optional<std::string_view> methodWord(std::string_view typed) {
  const std::string key = foldWord(typed);
  const auto brand = std::find(kCardBrands.begin(), kCardBrands.end(), key);
  return brand != kCardBrands.end() ? *brand : lookUp(typed, kMethodWords, kMethodSpellings);
}

std::span<const std::string_view> methodWords() {
  return kMethodWords;
}

std::string assetWord(std::string_view typed) {
  for (const Asset& asset : knownAssets()) {
    if (equalIgnoringCase(asset.symbol, typed)) return asset.symbol;
  }
  return std::string(typed);
}

std::string networkWord(std::string_view typed) {
  for (const Network& network : knownNetworks()) {
    if (equalIgnoringCase(network.id, typed) || equalIgnoringCase(network.name, typed)) return std::string(network.id);
  }
  return std::string(typed);
}

bool isAssetUnit(std::string_view unit) {
  if (unit.empty()) return false;
  const auto assets = knownAssets();
  const bool known = std::any_of(assets.begin(), assets.end(), [unit](const Asset& asset) {
    return asset.network != "card" && equalIgnoringCase(asset.symbol, unit);
  });
  return known || !Currency::parse(unit);
}

std::optional<std::string_view> nearestWord(std::string_view typed, std::span<const std::string_view> candidates) {
  const std::string key = foldWord(typed.substr(0, 40));
  const std::size_t allowed = std::max<std::size_t>(1, key.size() / 3);
  std::optional<std::string_view> best;
  std::size_t bestDistance = allowed + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = editDistance(key, candidate);
    if (distance < bestDistance && distance < candidate.size()) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

}  // namespace paydeck
