#include "tests/view/refunds/queue/SampleRefunds.h"

#include <array>

#include "models/view/refunds/RefundDetailChain.h"

namespace paydeck::test {
namespace {

struct Person {
  const char* id;
  const char* name;
};
constexpr Person kTom{"p_tom", "Tom Okonjo"};
constexpr Person kPriya{"p_priya", "Priya Nair"};
constexpr Person kMaya{"p_maya", "Maya Lindqvist"};

const Person& personOf(const std::string& id) {
  return id == kTom.id ? kTom : id == kMaya.id ? kMaya : kPriya;
}

struct Sample {
  const char* number;
  const char* order;
  const char* customer;
  const char* symbol;
  const char* network;
  const char* address;
  const char* maker;
  const char* reason;
  const char* value;
  int minutesAgo;
  RefundStatus status;
  unsigned given;
  unsigned required;
};

using enum RefundStatus;
constexpr const char* kEvm = "0x1F096eD9Ed9cC372A9F8188dc54e547E274b4b1A";
constexpr std::array<Sample, 12> kSamples{{
    {"RF-1085", "LA-20388", "Joana Pires", "USDC", "polygon", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "p_tom",
     "duplicate", "425.50", 4, AwaitingApproval, 1, 2},
    {"RF-1084", "LA-20402", "Hanna Virtanen", "EUR", "card", "Mastercard ·· 0932", "p_priya", "item_returned", "219.00",
     11, AwaitingApproval, 0, 1},
    {"RF-1082", "LA-20391", "Marcus Feld", "USDT", "tron", "TLd4zbsSzYpaT5LdXy8JNSVjxQkaUx9Rw1", "p_tom", "cancelled",
     "640.00", 22, AwaitingApproval, 1, 2},
    {"RF-1086", "LA-20414", "Ingrid Halvorsen", "USDC", "base", kEvm, "p_maya", "item_returned", "180.00", 0,
     AwaitingApproval, 0, 1},
    {"RF-1077", "LA-20414", "Ingrid Halvorsen", "USDC", "base", kEvm, "p_priya", "price_match", "62.00", 21, Succeeded,
     1, 1},
    {"RF-1081", "LA-20410", "Grace Mwangi", "USDC", "base", kEvm, "p_priya", "item_returned", "198.00", 40, Succeeded,
     1, 1},
    {"RF-1080", "LA-20377", "Aaro Lehtonen", "BTC", "bitcoin", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "p_tom",
     "overpaid", "164.20", 47, Processing, 1, 1},
    {"RF-1079", "LA-20369", "Rosa Jiménez", "EUR", "card", "Visa ·· 6610", "p_priya", "goodwill", "310.00", 69,
     Rejected, 0, 1},
    {"RF-1078", "LA-20366", "Kofi Mensah", "USDC", "solana", "7Yq2dBkvPnVJ4nRyLYDqMrjVHkGqEUVSmoVvWCCkLm8d", "p_maya",
     "duplicate", "88.40", 90, Succeeded, 1, 1},
    {"RF-1076", "LA-20350", "Lena Brandt", "USDC", "polygon", kEvm, "p_priya", "item_returned", "149.00", 123,
     Succeeded, 1, 1},
    {"RF-1075", "LA-20344", "Owen Clarke", "EUR", "card", "Visa ·· 1190", "p_tom", "duplicate", "219.00", 161,
     Succeeded, 1, 1},
    {"RF-1070", "LA-20300", "Nadia Rahal", "USDC", "base", kEvm, "p_tom", "duplicate", "75.00", 300, Failed, 0, 0},
}};

Refund refundOf(const Sample& sample) {
  Refund refund = waitingRefund(sample.number, sample.customer, sample.value, sample.maker);
  refund.orderRef = sample.order;
  refund.reason = sample.reason;
  refund.destination = sample.address;
  refund.createdAt = queueNow() - std::chrono::minutes(sample.minutesAgo);
  refund.state.status = sample.status;
  const bool card = std::string(sample.network) == "card";
  const auto coins = AssetAmount::parse(card ? sample.value : "493.96", sample.symbol, sample.network, std::nullopt);
  if (coins) refund.customerReceives = refund.leavesWallet = *coins;
  refund.approval.given = sample.given;
  refund.approval.required = sample.required;
  refund.approvals.clear();
  const bool rejected = sample.status == Rejected;
  if (sample.given > 0 || rejected) {
    refund.approvals.push_back({"p_amira", "Amira Haddad", "Owner", !rejected,
                                refund.createdAt + std::chrono::minutes(2), rejected ? "Ask the bank first" : ""});
  }
  if (sample.status != AwaitingApproval) refund.approval.approvers.clear();
  return refund;
}

}  // namespace

UtcTime queueNow() {
  return *parseRfc3339("2026-11-18T14:01:58Z");
}

ConnectionId queueConnection() {
  return ConnectionId("merchant");
}

void chainHistory(Refund& refund) {
  std::string before;
  for (RefundEvent& event : refund.history) {
    event.digest = refundEventDigest(before, refund.id, event);
    before = event.digest;
  }
}

Refund waitingRefund(const std::string& number, const std::string& customer, const std::string& value,
                     const std::string& maker) {
  Refund refund;
  refund.connection = queueConnection();
  refund.id = RefundId("re_" + number);
  refund.number = number;
  refund.payment = PaymentId("pay_" + number);
  refund.orderRef = "LA-20388";
  refund.customerName = customer;
  refund.state.status = AwaitingApproval;
  refund.createdAt = queueNow() - std::chrono::minutes(4);
  refund.revision = 1;
  refund.createdById = maker;
  refund.createdByName = personOf(maker).name;
  refund.value = *Money::parse(value, "EUR");
  refund.customerReceives = *AssetAmount::parse("493.96", "USDC", "polygon", std::nullopt);
  refund.networkFee = *AssetAmount::parse("0.01", "USDC", "polygon", std::nullopt);
  refund.leavesWallet = *AssetAmount::parse("493.97", "USDC", "polygon", std::nullopt);
  refund.destination = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
  refund.reason = "duplicate";
  refund.note = "Ordered twice by mistake";
  refund.approval = {2, 1, "Large refunds", {{"p_maya", "Maya Lindqvist", "Finance lead"}}, std::nullopt};
  refund.approvals = {{"p_amira", "Amira Haddad", "Owner", true, queueNow() - std::chrono::minutes(2), ""}};
  refund.history = {{refund.createdAt, maker, refund.createdByName, "requested", "Ordered twice by mistake", ""},
                    {refund.createdAt + std::chrono::seconds(1), "", "", "checks_passed", "", ""},
                    {refund.createdAt + std::chrono::minutes(2), "p_amira", "Amira Haddad", "approved", "", ""}};
  chainHistory(refund);
  return refund;
}

std::vector<Refund> designRefunds() {
  std::vector<Refund> refunds;
  for (const Sample& sample : kSamples) refunds.push_back(refundOf(sample));
  return refunds;
}

OutboxEntry queuedEntry(const std::string& id, OutboxState state, const std::string& value) {
  OutboxEntry entry;
  entry.draft.id = OutboxId(id);
  entry.draft.connection = queueConnection();
  entry.draft.question.payment = PaymentId("pay_" + id);
  entry.draft.question.amount = *Money::parse(value, "EUR");
  entry.draft.question.asset = findAsset("USDC", "base");
  entry.draft.orderRef = "LA-30001";
  entry.draft.customerName = "Wei Ling Tan";
  entry.draft.destination = kEvm;
  entry.draft.reason = "duplicate";
  entry.draft.createdBy = "Maya Lindqvist";
  entry.createdAt = queueNow() - std::chrono::minutes(3);
  entry.state = state;
  entry.asksPerson = state == OutboxState::Unknown;
  entry.reason.words = state == OutboxState::Unknown ? "It may have arrived. Look at the backend for it."
                                                     : "Waits until the backend answers.";
  return entry;
}

}  // namespace paydeck::test
