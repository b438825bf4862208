#include "models/refunds/RefundAmountInput.h"

#include <algorithm>
#include <optional>

#include "models/address/CharacterName.h"
#include "models/address/CodePoint.h"
#include "models/address/PastedText.h"
#include "models/address/Refusal.h"

namespace paydeck {
namespace {

/// The unit an amount is typed in, and how much of it there is.
struct Limit {
  std::string symbol;
  unsigned decimals = 0;
  Decimal refundable{};
};

std::optional<Error> wrongCharacter(std::string_view typed) {
  const auto at = typed.find_first_not_of("0123456789.");
  if (at == std::string_view::npos) return std::nullopt;
  const CodePoint point = codePointAt(typed, at);
  const std::size_t position = at + 1;  // everything before it is ASCII
  switch (point.valid ? point.code : U'\0') {
    case U',':
      return refusal("amount_comma", "Use a point for decimals and nothing for thousands, like 1234.56.").value();
    case U'-':
    case U'+':
    case U'−':
      return refusal("amount_sign", "Leave out the sign: a refund is always more than 0.").value();
    case U' ':
      return refusal("amount_blank", "Leave out the space at character " + std::to_string(position) + ".").value();
    case U'e':
    case U'E':
      return refusal("amount_exponent", "Write the number out, without “e”.").value();
    default:
      break;
  }
  if (point.valid && point.code > 0x20 && point.code < 0x7f) {
    return refusal("amount_character",
                   std::string("“") + typed[at] + "” can’t stand in an amount. Use the digits 0 to 9.")
        .value();
  }
  const std::string what = describeOddCharacter({point.code, position, point.valid});
  return refusal("amount_character", what + " Use the digits 0 to 9.").value();
}

std::optional<Error> wrongForm(std::string_view typed) {
  if (typed.empty()) return refusal("amount_empty", "Enter an amount.").value();
  if (auto error = wrongCharacter(typed)) return error;
  const bool onePoint = std::count(typed.begin(), typed.end(), '.') <= 1;
  if (!onePoint || typed.front() == '.' || typed.back() == '.') {
    return refusal("amount_point", "A point needs digits on both sides, like 0.50.").value();
  }
  if (typed.size() > 1 && typed.front() == '0' && typed[1] != '.') {
    return refusal("amount_zero_first", "Leave out the 0 at the beginning.").value();
  }
  return std::nullopt;
}

std::string decimalsInWords(const Limit& limit) {
  if (limit.decimals == 0) return limit.symbol + " has no decimals.";
  return limit.symbol + " has " + std::to_string(limit.decimals) + " decimals";
}

Result<Decimal> readAmount(std::string_view typed, const Limit& limit) {
  if (const auto error = wrongForm(typed)) return failure(*error);
  const auto point = typed.find('.');
  const std::size_t decimals = point == std::string_view::npos ? 0 : typed.size() - point - 1;
  if (decimals > limit.decimals) {
    const std::string count = limit.decimals == 0 ? "" : ", this amount has " + std::to_string(decimals) + ".";
    return refusal("amount_decimals", decimalsInWords(limit) + count);
  }
  const auto amount = Decimal::parse(typed);
  if (!amount) return refusal("amount_large", "This amount is larger than Paydeck can hold.");
  if (amount->isZero()) return refusal("amount_zero", "A refund is more than 0.");
  if (*amount > limit.refundable) {
    return refusal("amount_over", "Up to " + limit.refundable.toString() + " " + limit.symbol + " can be refunded.");
  }
  return *amount;
}

}  // namespace

Result<Money> readRefundAmount(std::string_view typed, const Money& refundable) {
  const Currency& currency = refundable.currency();
  const auto amount = readAmount(typed, {currency.code(), currency.decimals(), refundable.decimal()});
  if (!amount) return failure(amount.error());
  return Money::fromDecimal(*amount, currency, Rounding::Exact);
}

Result<AssetAmount> readRefundAmount(std::string_view typed, const AssetAmount& refundable) {
  const Asset& asset = refundable.asset;
  const auto amount = readAmount(typed, {asset.symbol, asset.decimals, refundable.decimal()});
  if (!amount) return failure(amount.error());
  const auto atoms = amount->atScale(asset.decimals, Rounding::Exact);
  if (!atoms) return failure(atoms.error());
  return AssetAmount{*atoms, asset};
}

}  // namespace paydeck
