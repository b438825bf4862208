#include "tests/view/SamplePayments.h"

#include <array>

namespace paydeck {
namespace {

UtcTime at(const char* clock) {
  return *parseRfc3339(std::string("2026-11-18T") + clock + "Z");
}

Money eur(const char* amount) {
  return *Money::parse(amount, "EUR");
}

PaymentMethod coin(const char* symbol, const char* network) {
  const bool lightning = std::string_view(network) == "lightning";
  return {lightning ? MethodKind::Lightning : MethodKind::Onchain, symbol, network, {}, {}};
}

PaymentMethod card(const char* brand, const char* last4) {
  return {MethodKind::Card, "EUR", "card", brand, last4};
}

struct Line {
  const char* clock;
  const char* name;
  const char* order;
  PaymentStatus status;
  PaymentMethod method;
  const char* paid;
  const char* value;
  unsigned confirmations = 0;
  unsigned required = 0;
};

Payment make(const Line& line) {
  Payment p;
  p.connection = ConnectionId("merchant");
  p.id = PaymentId(std::string("pay_7Qm2x") + line.order);
  p.orderRef = line.order;
  p.state = {line.status, {}, line.confirmations, line.required};
  p.createdAt = at(line.clock);
  p.updatedAt = sampleNow();
  p.method = line.method;
  p.requested = eur(line.value);
  p.customer.name = line.name;
  if (line.paid != nullptr) {
    p.received = *AssetAmount::parse(line.paid, line.method.symbol, line.method.network, std::uint8_t{2});
  }
  return p;
}

void fillChidi(Payment& p) {
  p.seenAt = at("14:01:26");
  p.due = p.received;
  p.rate = ExchangeRate{*Decimal::parse("0.8614"), *Currency::parse("EUR"), at("14:00:12"), "Kraken"};
  p.fee = eur("3.12");
  p.net = eur("1244.88");
  p.payAddress = "0x1230B8a1c9e6F4b53e4E26C0Cd5fA92B9C2e62EA";
  p.transactions.push_back({"0x46b8e1d0a7c25b9f3c6d8e4f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2bcebb",
                            "0x6Ce3a1b2c3d4e5f60718293a4b5c6d7e8f9060d2", p.payAddress, p.received, 94'996'801, 3,
                            at("14:01:26"), true});
  p.customer.email = "chidi@okafor.studio";
  p.metadata = {{"cart", "8841"}, {"channel", "web"}, {"vat", "DE19"}};
  p.raw = "{\"id\":\"pay_7Qm2xLA-20430\",\"status\":\"confirming\"}";
}

}  // namespace

UtcTime sampleNow() {
  return *parseRfc3339("2026-11-18T14:01:58Z");
}

std::vector<Payment> samplePayments() {
  using S = PaymentStatus;
  const std::vector<Line> lines{
      {"14:01:41", "Wei Ling Tan", "LA-20431", S::Pending, coin("USDT", "tron"), nullptr, "186.00"},
      {"14:01:26", "Chidi Okafor", "LA-20430", S::Confirming, coin("USDC", "polygon"), "1448.80", "1248.00", 3, 12},
      {"14:00:58", "Elin Sørensen", "LA-20429", S::Succeeded, coin("BTC", "lightning"), "0.00133918", "118.40"},
      {"13:59:12", "Studio Kant GmbH", "LA-20428", S::Confirming, coin("BTC", "bitcoin"), "0.03352467", "2964.00", 1,
       2},
      {"13:57:40", "Lucas Moreau", "LA-20427", S::Succeeded, card("visa", "4417"), "342.00", "342.00"},
      {"13:55:03", "Tomasz Zieliński", "LA-20425", S::Underpaid, coin("USDT", "tron"), "454.30", "412.00"},
      {"13:52:31", "Sofia Marchetti", "LA-20424", S::Succeeded, coin("USDC", "base"), "614.12", "529.00"},
      {"13:49:18", "Northwave Records", "LA-20423", S::Confirming, coin("ETH", "ethereum"), "0.641069", "1890.00", 9,
       12},
      {"13:46:55", "Kenji Watanabe", "LA-20422", S::Succeeded, coin("USDC", "solana"), "307.06", "264.50"},
      {"13:41:20", "Ana Beatriz Costa", "LA-20420", S::Overpaid, coin("USDC", "base"), "178.78", "149.00"},
      {"13:38:02", "Hanna Virtanen", "LA-20419", S::Succeeded, card("mastercard", "0932"), "219.00", "219.00"},
      {"13:29:10", "Priyanka Rao", "LA-20416", S::Succeeded, coin("USDC", "polygon"), "1300.21", "1120.00"},
      {"13:24:36", "Ingrid Halvorsen", "LA-20414", S::PartiallyRefunded, coin("USDC", "base"), "478.29", "412.00"},
      {"13:18:09", "Noah de Vries", "LA-20413", S::Failed, card("visa", "7781"), nullptr, "312.00"},
      {"13:11:52", "Diego Álvarez", "LA-20412", S::Succeeded, coin("USDT", "tron"), "783.88", "675.00"},
      {"13:04:27", "Grace Mwangi", "LA-20410", S::Refunded, coin("USDC", "base"), "229.86", "198.00"},
      {"12:58:40", "Béla Nagy", "LA-20409", S::Disputed, card("mastercard", "2205"), "549.00", "549.00"},
      {"12:51:15", "Oleksandr Bondar", "LA-20408", S::Succeeded, coin("BTC", "bitcoin"), "0.01481691", "1310.00"},
      {"12:44:02", "Chidi Okafor", "LA-20407", S::Expired, coin("USDC", "base"), nullptr, "88.00"},
      {"12:31:44", "Yusuf Demir", "LA-20405", S::PaidLate, coin("USDC", "base"), "161.20", "139.00"},
  };
  std::vector<Payment> payments;
  for (const Line& line : lines) payments.push_back(make(line));
  fillChidi(payments[1]);
  payments[18].customer.email = "chidi@okafor.studio";
  return payments;
}

std::vector<TimelineEntry> sampleTimeline() {
  return {{"created", at("14:00:12"), {}, {}, 0, 0},
          {"seen", at("14:01:26"), {}, {}, 0, 0},
          {"in_block", at("14:01:30"), {}, 94'996'801, 1, 12},
          {"confirming", at("14:01:50"), {}, {}, 3, 12}};
}

std::vector<Payment> uglyPayments() {
  std::vector<Payment> all = samplePayments();
  all.resize(12);
  all[0].customer.name = std::string(10'000, 'W');
  all[1].customer.name = "<b>x</b><img src=\"http://127.0.0.1:9/x.png\">";
  all[1].metadata = {{"<b>bold</b>", std::string(5000, 'm')}, {"\x01\x02", "line\nbreak\ttab"}};
  all[1].transactions.push_back(all[1].transactions.front());
  all[1].transactions.back().counted = false;
  all[1].customer.email = std::string(3000, 'e') + "@x";
  all[2].customer.name = "محمد عبد الله الطويل";
  all[3].customer.name =
      "control\x01\x02\x1b[31m \xE2\x80\xAE"
      "evil\xE2\x80\xAC";
  all[4].customer.name.clear();
  all[4].customer.email = "only@mail.example";
  all[5].customer.name.clear();
  all[5].orderRef.clear();
  all[6].state = {PaymentStatus::Unknown, "Quantum / Entangled and more than fits in a small pill", 0, 0};
  all[7].method = {MethodKind::Onchain, "WEIRDCOIN<b>", "moonchain-mainnet-beta-9000", {}, {}};
  all[7].received = *AssetAmount::parse("1234567.123456789012345678", "WEIRDCOIN", "moonchain", std::uint8_t{18});
  all[8].requested.reset();
  all[8].method = {};
  all[8].received.reset();
  all[9].requested = *Money::parse("9007199254740993.99", "USD");
  all[10].requested = *Money::parse("123456", "JPY");
  all[11].orderRef = std::string(400, 'O');
  return all;
}

std::vector<Payment> manyPayments(int count, std::chrono::milliseconds spacing) {
  static constexpr std::array<PaymentStatus, 8> kStatuses{
      PaymentStatus::Succeeded, PaymentStatus::Succeeded, PaymentStatus::Confirming, PaymentStatus::Succeeded,
      PaymentStatus::Expired,   PaymentStatus::Underpaid, PaymentStatus::Refunded,   PaymentStatus::Succeeded};
  const std::vector<Payment> models = samplePayments();
  std::vector<Payment> payments;
  payments.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    const auto n = static_cast<std::size_t>(i);
    Payment p = models[(n * 7) % models.size()];
    p.id = PaymentId("pay_" + std::to_string(i));
    p.orderRef = "LA-" + std::to_string(count - i);
    p.createdAt = sampleNow() - spacing * i;
    p.updatedAt = p.createdAt;
    p.state = {kStatuses[(n * 5) % kStatuses.size()], {}, static_cast<unsigned>(n % 12), 12};
    p.requested = Money(static_cast<std::int64_t>(500 + (n * 7919) % 300'000), *Currency::parse("EUR"));
    payments.push_back(std::move(p));
  }
  return payments;
}

}  // namespace paydeck
