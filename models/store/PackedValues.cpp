#include "models/store/PackedValues.h"

namespace paydeck {

void write(PackedWriter& out, UtcTime time) {
  out.number(toUnixMillis(time));
}
void write(PackedWriter& out, const Money& money) {
  out.number(money.minor());
  out.text(money.currency().code());
}
void write(PackedWriter& out, const AssetAmount& amount) {
  out.text(amount.atoms.toString());
  out.text(amount.asset.symbol);
  out.text(amount.asset.network);
  out.number(amount.asset.decimals);
}
void write(PackedWriter& out, const ExchangeRate& rate) {
  out.text(rate.value.coefficient().toString());
  out.number(rate.value.scale());
  out.text(rate.quote.code());
  write(out, rate.at);
  out.text(rate.source);
}
void write(PackedWriter& out, const ChainTransaction& transaction) {
  out.text(transaction.hash);
  out.text(transaction.from);
  out.text(transaction.to);
  write(out, transaction.amount);
  out.optional(transaction.blockHeight,
               [&out](std::uint64_t height) { out.number(static_cast<std::int64_t>(height)); });
  out.number(transaction.confirmations);
  write(out, transaction.seenAt);
  out.flag(transaction.counted);
}

Currency readCurrency(PackedReader& in) {
  return Currency::parse(in.text()).value_or(Currency{});
}
UtcTime readTime(PackedReader& in) {
  return fromUnixMillis(in.number());
}
Money readMoney(PackedReader& in) {
  const std::int64_t minor = in.number();
  return Money(minor, readCurrency(in));
}
Int256 readAtoms(PackedReader& in) {
  return Int256::parse(in.text()).value_or(Int256{});
}
AssetAmount readAmount(PackedReader& in) {
  AssetAmount amount;
  amount.atoms = readAtoms(in);
  amount.asset.symbol = in.text();
  amount.asset.network = in.text();
  amount.asset.decimals = static_cast<std::uint8_t>(in.number());
  return amount;
}
ExchangeRate readRate(PackedReader& in) {
  ExchangeRate rate;
  const Int256 coefficient = readAtoms(in);
  rate.value = Decimal(coefficient, static_cast<unsigned>(in.number()));
  rate.quote = readCurrency(in);
  rate.at = readTime(in);
  rate.source = in.text();
  return rate;
}
ChainTransaction readTransaction(PackedReader& in) {
  ChainTransaction transaction;
  transaction.hash = in.text();
  transaction.from = in.text();
  transaction.to = in.text();
  transaction.amount = in.optional<AssetAmount>([&in] { return readAmount(in); });
  transaction.blockHeight = in.optional<std::uint64_t>([&in] { return static_cast<std::uint64_t>(in.number()); });
  transaction.confirmations = static_cast<unsigned>(in.number());
  transaction.seenAt = in.optional<UtcTime>([&in] { return readTime(in); });
  transaction.counted = in.flag();
  return transaction;
}

}  // namespace paydeck
