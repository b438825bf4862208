#include "models/store/ContentHash.h"

#include <cstring>

#include "models/store/PackedWriter.h"

namespace paydeck {
namespace {

constexpr std::uint64_t kPrime = 0x9E3779B97F4A7C15ULL;

std::uint64_t mix(std::uint64_t state, std::uint64_t word) {
  state = (state ^ word) * kPrime;
  return state ^ (state >> 29);
}

std::uint64_t digest(std::string_view bytes, std::uint64_t state) {
  state = mix(state, bytes.size());
  while (bytes.size() >= sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data(), sizeof word);
    state = mix(state, word);
    bytes.remove_prefix(sizeof word);
  }
  std::uint64_t tail = 0;
  if (!bytes.empty()) std::memcpy(&tail, bytes.data(), bytes.size());
  return mix(state, tail);
}

std::int64_t millisOrMinusOne(const std::optional<UtcTime>& time) {
  return time ? toUnixMillis(*time) : -1;
}

void writeMoney(PackedWriter& out, const std::optional<Money>& money) {
  out.optional(money, [&out](const Money& held) {
    out.number(held.minor());
    out.text(held.currency().code());
  });
}

}  // namespace

std::int64_t contentHash(const Payment& payment, std::string_view packedDetails) {
  PackedWriter out;
  out.text(payment.orderRef);
  out.number(static_cast<std::int64_t>(payment.state.status));
  out.text(payment.state.providerText);
  out.number(payment.state.confirmations);
  out.number(payment.state.required);
  out.number(toUnixMillis(payment.createdAt));
  out.number(toUnixMillis(payment.updatedAt));
  out.number(millisOrMinusOne(payment.seenAt));
  out.number(millisOrMinusOne(payment.finalAt));
  out.number(millisOrMinusOne(payment.watchUntil));
  out.number(static_cast<std::int64_t>(payment.method.kind));
  out.text(payment.method.symbol);
  out.text(payment.method.network);
  out.text(payment.method.cardBrand);
  out.text(payment.method.cardLast4);
  writeMoney(out, payment.requested);
  writeMoney(out, payment.refunded);
  out.optional(payment.received, [&out](const AssetAmount& amount) {
    out.text(amount.atoms.toString());
    out.text(amount.asset.symbol);
    out.text(amount.asset.network);
    out.number(amount.asset.decimals);
  });
  out.text(payment.customer.id.value());
  out.text(payment.customer.name);
  out.text(payment.customer.email);
  std::uint64_t state = digest(out.take(), kPrime);
  state = digest(packedDetails, state);
  return static_cast<std::int64_t>(digest(payment.raw, state));
}

}  // namespace paydeck
