#include "models/store/PackedPayment.h"

#include "models/store/PackedReader.h"
#include "models/store/PackedWriter.h"

namespace paydeck {
namespace {

constexpr std::int64_t kFormat = 1;

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
template <class T>
void write(PackedWriter& out, const std::optional<T>& value) {
  out.optional(value, [&out](const T& held) { write(out, held); });
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

}  // namespace

std::string packPaymentDetails(const Payment& payment) {
  PackedWriter out;
  out.number(kFormat);
  out.text(payment.merchant.value());
  out.text(payment.description);
  write(out, payment.expiresAt);
  write(out, payment.due);
  write(out, payment.rate);
  write(out, payment.fee);
  write(out, payment.net);
  out.text(payment.payAddress);
  out.number(static_cast<std::int64_t>(payment.transactions.size()));
  for (const ChainTransaction& transaction : payment.transactions) write(out, transaction);
  out.text(payment.customer.country);
  out.text(payment.failureReason);
  out.number(static_cast<std::int64_t>(payment.metadata.size()));
  for (const auto& [name, value] : payment.metadata) {
    out.text(name);
    out.text(value);
  }
  return out.take();
}

Result<void> unpackPaymentDetails(std::string_view packed, Payment& payment) {
  PackedReader in(packed);
  if (in.number() != kFormat) return failure(ErrorKind::Corrupt, "A payment's stored details cannot be read.");
  payment.merchant = MerchantId(in.text());
  payment.description = in.text();
  payment.expiresAt = in.optional<UtcTime>([&in] { return readTime(in); });
  payment.due = in.optional<AssetAmount>([&in] { return readAmount(in); });
  payment.rate = in.optional<ExchangeRate>([&in] { return readRate(in); });
  payment.fee = in.optional<Money>([&in] { return readMoney(in); });
  payment.net = in.optional<Money>([&in] { return readMoney(in); });
  payment.payAddress = in.text();
  for (std::size_t left = in.count(); left > 0; --left) payment.transactions.push_back(readTransaction(in));
  payment.customer.country = in.text();
  payment.failureReason = in.text();
  for (std::size_t left = in.count(); left > 0; --left) {
    std::string name = in.text();
    payment.metadata.emplace_back(std::move(name), in.text());
  }
  if (!in.ok() || !in.atEnd()) return failure(ErrorKind::Corrupt, "A payment's stored details cannot be read.");
  return {};
}

}  // namespace paydeck
