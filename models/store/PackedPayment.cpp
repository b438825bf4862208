#include "models/store/PackedPayment.h"

#include "models/store/PackedValues.h"

namespace paydeck {
namespace {

constexpr std::int64_t kFormat = 1;

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
