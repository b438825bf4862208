#include "network/sandbox/PaymentRecord.h"

namespace paydeck::sandbox {

namespace {
constexpr std::string_view kDigits = "0123456789abcdefghijklmnopqrstuvwxyz";
}

std::string paymentIdOf(std::int64_t key) {
  std::string id = "pay_00000000";
  for (std::size_t i = id.size(); i-- > 4 && key > 0; key /= 36) id[i] = kDigits[static_cast<std::size_t>(key % 36)];
  return id;
}

std::optional<std::int64_t> paymentKeyOf(std::string_view id) {
  if (id.size() != 12 || id.substr(0, 4) != "pay_") return std::nullopt;
  std::int64_t key = 0;
  for (const char c : id.substr(4)) {
    const std::size_t digit = kDigits.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    key = key * 36 + static_cast<std::int64_t>(digit);
  }
  return key;
}

std::int64_t valueMinorOf(const PaymentRecord& payment, Atoms amount) {
  if (amount == payment.due) return payment.requestedMinor;
  const Atoms unit = atomsPowerOfTen(rail(payment.railIndex).decimals + payment.rate.scale);
  return static_cast<std::int64_t>(scaleNearest(amount, static_cast<Atoms>(payment.rate.value) * 100, unit));
}

}  // namespace paydeck::sandbox
