#include "network/merchant/RefundQuoteMapper.h"

#include "network/json/JsonDocument.h"
#include "network/json/JsonFields.h"
#include "network/merchant/Lists.h"
#include "network/merchant/RefundParts.h"
#include "network/merchant/WireValues.h"

namespace paydeck::merchant {
namespace {

using json::JsonFields;
using json::JsonValue;

Money readMoney(JsonFields& in, std::string_view name) {
  const auto money = readOptionalMoney(in, name);
  if (!money && !in.failed()) in.fail(name, "the amount is missing");
  return money.value_or(Money());
}

std::vector<std::string> readWords(JsonFields& in, std::string_view name) {
  std::vector<std::string> words;
  for (const JsonValue element : in.optionalArray(name)) {
    const auto word = element.asString();
    if (!word) {
      in.fail(word.error());
      break;
    }
    words.emplace_back(*word);
  }
  return words;
}

PayerAddress::Kind payerKind(std::string_view word) {
  using enum PayerAddress::Kind;
  if (word == "wallet") return Wallet;
  if (word == "exchange") return Exchange;
  return word == "contract" ? Contract : Unknown;
}

std::optional<PayerAddress> readPayer(JsonFields& in) {
  const auto member = in.optionalValue("payer");
  if (!member) return std::nullopt;
  JsonFields fields(*member);
  PayerAddress payer;
  payer.address = fields.text("address");
  payer.network = fields.text("network");
  payer.kind = payerKind(fields.optionalText("kind").value_or(""));
  if (fields.failed()) in.fail(fields.error());
  return payer;
}

/// Assets Paydeck does not know are left out: it could neither check an address nor show an amount of them.
std::vector<Asset> readAssets(JsonFields& in) {
  std::vector<Asset> assets;
  for (const JsonValue element : in.array("assets")) {
    JsonFields fields(element);
    const auto symbol = fields.text("asset");
    const auto network = fields.text("network");
    if (fields.failed()) in.fail(fields.error());
    if (const auto known = findAsset(symbol, network)) {
      assets.push_back(*known);
    } else if (const auto currency = Currency::parse(symbol); network == "card" && currency) {
      assets.push_back({std::string(symbol), "card", static_cast<std::uint8_t>(currency->decimals())});
    }
  }
  return assets;
}

void readWallet(JsonFields& in, RefundQuote& quote) {
  const auto member = in.optionalValue("wallet");
  if (!member) return;
  JsonFields fields(*member);
  quote.walletName = fields.freeText("name");
  quote.walletAvailable = readOptionalAssetAmount(fields, "available");
  quote.walletAfter = readOptionalAssetAmount(fields, "after");
  if (fields.failed()) in.fail(fields.error());
}

void readApproval(JsonFields& in, RefundQuote& quote) {
  const auto member = in.optionalValue("approval");
  if (!member) return;
  JsonFields fields(*member);
  quote.approvalsRequired = readCount(fields, "required");
  quote.policyName = fields.freeText("policy_name");
  quote.approvers = readPeople(fields, "approvers");
  if (fields.failed()) in.fail(fields.error());
}

Result<RefundQuote> quoteFromValue(JsonValue value) {
  JsonFields in(value);
  RefundQuote quote;
  quote.id = in.text("id");
  quote.payment = PaymentId(std::string(in.text("payment_id")));
  quote.createdAt = readTime(in, "created_at");
  quote.expiresAt = readTime(in, "expires_at");
  readRefundRate(in, quote.rateKind, quote.rate);
  quote.value = readMoney(in, "value");
  quote.customerReceives = readAssetAmount(in, "customer_receives");
  quote.networkFee = readAssetAmount(in, "network_fee");
  quote.leavesWallet = readAssetAmount(in, "leaves_wallet");
  quote.feePaidBy = refundFeePayerFromName(in.text("fee_paid_by"));
  quote.refundableBefore = readMoney(in, "refundable_before");
  quote.refundableAfter = readMoney(in, "refundable_after");
  readWallet(in, quote);
  if (const auto seconds = in.optionalInt64("arrives_in_seconds"); seconds && *seconds >= 0 && *seconds < 1'000'000'000)
    quote.arrivesInSeconds = static_cast<unsigned>(*seconds);
  readApproval(in, quote);
  if (!in.failed() && quote.id.empty()) in.fail("id", "the id is empty");
  if (in.failed()) return failure(in.error());
  return quote;
}

Result<ApprovalPolicy> policyFromValue(JsonValue value) {
  JsonFields in(value);
  ApprovalPolicy policy;
  policy.id = in.text("id");
  policy.name = in.freeText("name");
  policy.above = readMoney(in, "above");
  policy.dailyTotal = readOptionalMoney(in, "daily_total");
  policy.assets = readWords(in, "assets");
  policy.roles = readWords(in, "roles");
  policy.approvals = readCount(in, "approvals");
  policy.expiresAfter = std::chrono::seconds(in.optionalInt64("expires_after_seconds").value_or(0));
  if (in.failed()) return failure(in.error());
  return policy;
}

Result<RefundAllowance> allowanceFromValue(JsonValue value) {
  JsonFields in(value);
  RefundAllowance allowance;
  allowance.used = readMoney(in, "used");
  allowance.limit = readOptionalMoney(in, "limit");
  if (in.failed()) return failure(in.error());
  return allowance;
}

RefundLink::Status linkStatus(std::string_view word) {
  using enum RefundLink::Status;
  if (word == "answered") return Answered;
  if (word == "expired") return Expired;
  return word == "cancelled" ? Cancelled : Open;
}

}  // namespace

Result<RefundOptions> refundOptionsFromJson(std::string_view text) {
  const auto document = json::JsonDocument::parse(text);
  if (!document) return failure(document.error());
  JsonFields in(document->root());
  RefundOptions options;
  options.payment = PaymentId(std::string(in.text("payment_id")));
  options.refundable = readMoney(in, "refundable");
  options.alreadyRefunded = readMoney(in, "already_refunded");
  options.inFlight = readMoney(in, "in_flight");
  options.assets = readAssets(in);
  options.payer = readPayer(in);
  if (in.failed()) return failure(in.error());
  return options;
}

Result<RefundQuote> refundQuoteFromJson(std::string_view text) {
  const auto document = json::JsonDocument::parse(text);
  if (!document) return failure(document.error());
  return quoteFromValue(document->root());
}

Result<std::vector<ApprovalPolicy>> approvalPoliciesFromJson(std::string_view text) {
  return wholeListFromJson<ApprovalPolicy>(text, policyFromValue);
}

Result<std::vector<RefundAllowance>> refundAllowancesFromJson(std::string_view text) {
  return wholeListFromJson<RefundAllowance>(text, allowanceFromValue);
}

Result<RefundLink> refundLinkFromJson(std::string_view text) {
  const auto document = json::JsonDocument::parse(text);
  if (!document) return failure(document.error());
  JsonFields in(document->root());
  RefundLink link;
  link.id = in.text("id");
  link.url = in.text("url");
  link.status = linkStatus(in.text("status"));
  link.destination = in.optionalText("destination").value_or("");
  link.answeredAt = readOptionalTime(in, "answered_at");
  link.expiresAt = readTime(in, "expires_at");
  if (in.failed()) return failure(in.error());
  return link;
}

}  // namespace paydeck::merchant
