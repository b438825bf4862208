#include "models/address/InvoicePrefix.h"

#include <algorithm>
#include <string>

#include "models/address/Refusal.h"

namespace paydeck {
namespace {

constexpr std::int64_t kMillisatoshiPerBitcoin = 100'000'000'000;
constexpr std::int64_t kSupply = 21'000'000 * kMillisatoshiPerBitcoin;

tl::unexpected<Error> notAnAmount() {
  return refusal("invoice_amount", "The amount in the invoice can’t be read.");
}

/// Millisatoshi of one unit of a multiplier; pico is a tenth of a millisatoshi and not here.
std::optional<std::int64_t> unitOf(char multiplier) {
  switch (multiplier) {
    case 'm':
      return kMillisatoshiPerBitcoin / 1'000;
    case 'u':
      return kMillisatoshiPerBitcoin / 1'000'000;
    case 'n':
      return kMillisatoshiPerBitcoin / 1'000'000'000;
    default:
      return std::nullopt;
  }
}

Result<std::int64_t> readCount(std::string_view digits) {
  const bool number = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!number || digits.empty() || digits.size() > 19 || digits.front() == '0') return notAnAmount();
  std::int64_t count = 0;
  for (const char c : digits) {
    if (__builtin_mul_overflow(count, 10, &count) || __builtin_add_overflow(count, c - '0', &count)) {
      return notAnAmount();
    }
  }
  return count;
}

Result<std::int64_t> readAmount(std::string_view text) {
  const char last = text.back();
  const bool plain = last >= '0' && last <= '9';
  const auto count = readCount(plain ? text : text.substr(0, text.size() - 1));
  if (!count) return failure(count.error());
  std::int64_t amount = 0;
  if (last == 'p') {
    if (*count % 10 != 0) return refusal("invoice_amount", "The invoice asks for a part of a millisatoshi.");
    amount = *count / 10;
  } else {
    const auto unit = plain ? std::optional(kMillisatoshiPerBitcoin) : unitOf(last);
    if (!unit || __builtin_mul_overflow(*count, *unit, &amount)) return notAnAmount();
  }
  if (amount > kSupply) return refusal("invoice_amount", "The invoice asks for more bitcoin than there are.");
  return amount;
}

}  // namespace

Result<InvoicePrefix> readInvoicePrefix(std::string_view prefix) {
  const auto digits = std::min(prefix.find_first_of("0123456789"), prefix.size());
  const auto network = prefix.starts_with("ln") ? bitcoinNetworkOfPrefix(prefix.substr(2, digits - 2)) : std::nullopt;
  if (!network) return refusal("invoice_prefix", "This is an invoice of another network than Bitcoin’s Lightning.");
  InvoicePrefix read{*network, std::nullopt};
  if (digits == prefix.size()) return read;
  const auto amount = readAmount(prefix.substr(digits));
  if (!amount) return failure(amount.error());
  read.millisatoshi = *amount;
  return read;
}

}  // namespace paydeck
