#include "tests/bench/SyntheticPayments.h"

#include <array>

namespace paydeck::bench {
namespace {

constexpr std::array<std::string_view, 24> kFirst = {
    "Maria", "Jonas", "Aiko",  "Luca",  "Zoë",   "Nils",  "Priya", "Omar",   "Elena", "Tom",   "Chloé", "Mateo",
    "Ines",  "Pavel", "Sofia", "Kenji", "Amara", "Felix", "Greta", "Hassan", "Wanda", "Yusuf", "Bo",    "Dita"};
constexpr std::array<std::string_view, 26> kLast = {
    "Kern",   "Lindqvist", "Tanaka",   "Rossi", "Müller", "Novak",   "Patel",   "Haddad", "Costa",
    "Becker", "Dubois",    "García",   "Silva", "Orlov",  "Marin",   "Sato",    "Okafor", "Schmidt",
    "Weber",  "Aziz",      "Kowalska", "Demir", "Larsen", "Fischer", "Ivanova", "Brandt"};
constexpr std::array<std::string_view, 6> kHosts = {"gmail.com", "example.com", "example.org",
                                                    "web.de",    "proton.me",   "example.net"};

struct Way {
  MethodKind kind;
  std::string_view symbol;
  std::string_view network;
  unsigned decimals;
  std::int64_t atomsPerCent;
};
constexpr std::array<Way, 8> kWays = {{{MethodKind::Onchain, "USDC", "polygon", 6, 10800},
                                       {MethodKind::Onchain, "BTC", "bitcoin", 8, 11},
                                       {MethodKind::Lightning, "BTC", "lightning", 11, 11000},
                                       {MethodKind::Onchain, "USDT", "tron", 6, 10800},
                                       {MethodKind::Onchain, "ETH", "ethereum", 18, 3'100'000'000'000},
                                       {MethodKind::Onchain, "USDC", "base", 6, 10800},
                                       {MethodKind::Card, "EUR", "card", 2, 1},
                                       {MethodKind::Onchain, "USDC", "solana", 6, 10800}}};

/// splitmix64: a stream of good numbers from any start.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  std::int64_t below(std::int64_t end) { return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(end)); }
  std::string hex(std::size_t digits) {
    std::string text;
    while (text.size() < digits) {
      std::uint64_t bits = next();
      for (int i = 0; i < 16 && text.size() < digits; ++i, bits >>= 4) text.push_back("0123456789abcdef"[bits & 15]);
    }
    return text;
  }

 private:
  std::uint64_t state_;
};

PaymentStatus statusFor(std::int64_t number, Dice& dice) {
  const std::int64_t roll = dice.below(1000);
  if (number < 40) return roll < 500 ? PaymentStatus::Pending : PaymentStatus::Confirming;
  if (roll < 850) return PaymentStatus::Succeeded;
  if (roll < 925) return PaymentStatus::Expired;
  if (roll < 945) return PaymentStatus::Refunded;
  if (roll < 960) return PaymentStatus::PartiallyRefunded;
  if (roll < 975) return PaymentStatus::Failed;
  if (roll < 985) return PaymentStatus::Overpaid;
  if (roll < 994) return PaymentStatus::Underpaid;
  return roll < 998 ? PaymentStatus::PaidLate : PaymentStatus::Disputed;
}

std::string asJson(const Payment& payment, Dice& dice) {
  std::string json =
      "{\"id\":\"" + payment.id.value() + "\",\"order_ref\":\"" + payment.orderRef + "\",\"status\":\"" +
      std::string(paymentStatusName(payment.state.status)) + "\",\"version\":" + std::to_string(payment.revision) +
      ",\"created_at\":\"" + formatRfc3339(payment.createdAt) + "\",\"customer\":{\"name\":\"" + payment.customer.name +
      "\",\"email\":\"" + payment.customer.email + "\"},\"pay_address\":\"" + payment.payAddress + "\",\"metadata\":{";
  for (int i = 0; i < 12; ++i) {
    json += (i == 0 ? "\"" : ",\"") + std::string("field_") + std::to_string(i) + "\":\"" + dice.hex(64) + "\"";
  }
  return json + "}}";
}

void fillCustomer(Payment& payment, Dice& dice) {
  // A quarter of the payments come from two hundred regulars.
  const std::int64_t who = dice.below(4) == 0 ? dice.below(200) : 200 + dice.below(400'000);
  Dice person(static_cast<std::uint64_t>(who) + 77);
  const std::string first(kFirst[static_cast<std::size_t>(person.below(kFirst.size()))]);
  const std::string last(kLast[static_cast<std::size_t>(person.below(kLast.size()))]);
  payment.customer.id = CustomerId("cus_" + person.hex(12));
  payment.customer.name = first + " " + last;
  payment.customer.email = "c" + std::to_string(who) + "." + person.hex(3) + "@" +
                           std::string(kHosts[static_cast<std::size_t>(person.below(kHosts.size()))]);
  payment.customer.country = "DE";
}

void fillMoney(Payment& payment, Dice& dice) {
  const Way& way = kWays[static_cast<std::size_t>(dice.below(kWays.size()))];
  const Currency currency = *Currency::parse(dice.below(10) < 8 ? "EUR" : dice.below(2) == 0 ? "USD" : "GBP");
  const std::int64_t cents = 300 + dice.below(dice.below(20) == 0 ? 500'000 : 20'000);
  payment.requested = Money(cents, currency);
  payment.method.kind = way.kind;
  payment.method.symbol = way.symbol;
  payment.method.network = way.network;
  if (way.kind == MethodKind::Card) payment.method.cardBrand = dice.below(2) == 0 ? "visa" : "mastercard";
  if (way.kind == MethodKind::Card) payment.method.cardLast4 = std::to_string(1000 + dice.below(9000));
  AssetAmount amount;
  amount.atoms = *Int256(cents).times(Int256(way.atomsPerCent));
  amount.asset = Asset{std::string(way.symbol), std::string(way.network), static_cast<std::uint8_t>(way.decimals)};
  payment.due = amount;
  if (!hasReceivedMoney(payment.state.status) && payment.state.status != PaymentStatus::Refunded) return;
  payment.received = amount;
  payment.seenAt = payment.createdAt + std::chrono::seconds(20 + dice.below(400));
  payment.finalAt = *payment.seenAt + std::chrono::seconds(5 + dice.below(900));
  payment.fee = Money(cents / 100, currency);
  if (payment.state.status == PaymentStatus::Refunded) payment.refunded = payment.requested;
  if (payment.state.status == PaymentStatus::PartiallyRefunded) payment.refunded = Money(cents / 3, currency);
  if (way.kind == MethodKind::Card) return;
  payment.payAddress = "0x" + dice.hex(40);
  ChainTransaction transaction;
  transaction.hash = "0x" + dice.hex(64);
  transaction.from = "0x" + dice.hex(40);
  transaction.to = payment.payAddress;
  transaction.amount = amount;
  transaction.blockHeight = 60'000'000U + static_cast<std::uint64_t>(dice.below(1'000'000));
  transaction.confirmations = 40;
  payment.transactions.push_back(std::move(transaction));
}

}  // namespace

UtcTime SyntheticPayments::newest() {
  return fromUnixMillis(1'795'010'400'000);
}

Payment SyntheticPayments::payment(std::int64_t number) const {
  Dice dice(static_cast<std::uint64_t>(number) * 1'000'003 + 1);
  Payment payment;
  payment.connection = ConnectionId(connection_);
  payment.id = PaymentId("pay_" + dice.hex(20));
  payment.merchant = MerchantId("mer_1");
  payment.orderRef = "ORD-" + std::to_string(2'000'000 - number);
  payment.description = "Order " + std::to_string(2'000'000 - number);
  payment.createdAt = newest() - std::chrono::milliseconds(number * spacing_ + dice.below(spacing_ / 2 + 1));
  payment.state.status = statusFor(number, dice);
  payment.revision = 3;
  payment.updatedAt = payment.createdAt + std::chrono::minutes(12);
  fillCustomer(payment, dice);
  fillMoney(payment, dice);
  payment.metadata.emplace_back("cart", dice.hex(12));
  payment.raw = asJson(payment, dice);
  return payment;
}

}  // namespace paydeck::bench
