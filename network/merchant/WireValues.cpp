#include "network/merchant/WireValues.h"

#include <limits>

namespace paydeck::merchant {
namespace {

/// Runs `map` on the member when it is there; its failure becomes the failure of `in`.
template <class Map>
auto readOptional(json::JsonFields& in, std::string_view name, Map map)
    -> std::optional<typename decltype(map(std::declval<json::JsonValue>()))::value_type> {
  const auto member = in.optionalValue(name);
  if (!member) return std::nullopt;
  auto mapped = map(*member);
  if (mapped) return std::move(*mapped);
  in.fail(std::move(mapped.error()));
  return std::nullopt;
}

Result<Money> moneyFromJson(json::JsonValue value) {
  json::JsonFields in(value);
  const auto amount = in.decimalText("amount");
  const auto currency = in.text("currency");
  if (in.failed()) return failure(in.error());
  auto money = Money::parse(amount, currency);
  if (!money) return failure(value.problem(money.error().message));
  return money;
}

}  // namespace

UtcTime readTime(json::JsonFields& in, std::string_view name) {
  const auto text = in.text(name);
  if (in.failed()) return {};
  const auto time = parseRfc3339(text);
  if (time) return *time;
  in.fail(name, time.error().message);
  return {};
}

std::optional<UtcTime> readOptionalTime(json::JsonFields& in, std::string_view name) {
  const auto text = in.optionalText(name);
  if (!text) return std::nullopt;
  const auto time = parseRfc3339(*text);
  if (time) return *time;
  in.fail(name, time.error().message);
  return std::nullopt;
}

std::optional<Money> readOptionalMoney(json::JsonFields& in, std::string_view name) {
  return readOptional(in, name, moneyFromJson);
}

Result<AssetAmount> assetAmountFromJson(json::JsonValue value) {
  json::JsonFields in(value);
  const auto amount = in.decimalText("amount");
  const auto asset = in.text("asset");
  const auto network = in.text("network");
  const auto decimals = in.optionalInt64("decimals");
  if (in.failed()) return failure(in.error());
  if (decimals && (*decimals < 0 || *decimals > static_cast<std::int64_t>(Decimal::kMaxScale))) {
    return failure(value.problem("decimals must be 0 to 38"));
  }
  auto parsed = AssetAmount::parse(amount, asset, network,
                                   decimals ? std::optional(static_cast<std::uint8_t>(*decimals)) : std::nullopt);
  if (!parsed) return failure(value.problem(parsed.error().message));
  return parsed;
}

AssetAmount readAssetAmount(json::JsonFields& in, std::string_view name) {
  const auto member = in.value(name);
  if (!member) return {};
  auto amount = assetAmountFromJson(*member);
  if (amount) return std::move(*amount);
  in.fail(std::move(amount.error()));
  return {};
}

std::optional<AssetAmount> readOptionalAssetAmount(json::JsonFields& in, std::string_view name) {
  return readOptional(in, name, assetAmountFromJson);
}

Result<ExchangeRate> exchangeRateFromJson(json::JsonValue value) {
  json::JsonFields in(value);
  const auto text = in.decimalText("value");
  const auto quote = in.text("quote");
  ExchangeRate rate;
  rate.at = readTime(in, "at");
  rate.source = in.freeText("source");
  if (in.failed()) return failure(in.error());
  const auto number = Decimal::parse(text);
  if (!number) return failure(value.problem(number.error().message));
  const auto currency = Currency::parse(quote);
  if (!currency) return failure(value.problem("the quote is not a currency code"));
  rate.value = *number;
  rate.quote = *currency;
  return rate;
}

unsigned readCount(json::JsonFields& in, std::string_view name) {
  const std::int64_t number = in.optionalInt64(name).value_or(0);
  if (number >= 0 && number <= std::numeric_limits<std::int32_t>::max()) return static_cast<unsigned>(number);
  in.fail(name, "expected a count");
  return 0;
}

}  // namespace paydeck::merchant
