// Refund options, refund links and approval policies.
#include <algorithm>

#include "models/domain/Time.h"
#include "network/sandbox/AddressForge.h"
#include "network/sandbox/JsonText.h"
#include "network/sandbox/PaymentJson.h"
#include "network/sandbox/RefundDesk.h"
#include "network/sandbox/RefundPlan.h"
#include "network/sandbox/StaffRefund.h"

namespace paydeck::sandbox {
namespace {

tl::unexpected<Problem> refuse(int status, std::string_view code, std::string detail) {
  return tl::unexpected<Problem>(Problem{status, code, std::move(detail)});
}

std::optional<PaymentRecord> paymentIn(const ShopWork& work, const std::string& id) {
  const auto key = paymentKeyOf(id);
  if (!key) return std::nullopt;
  const PaymentRecord* alive = work.shop.alive(*key);
  return alive != nullptr ? std::optional(*alive) : work.file.payment(*key);
}

/// What stands behind an address, made up from the address itself: mostly wallets, some exchanges, few contracts.
const char* kindOfPayer(const std::string& address) {
  const auto draw = mixSeed(seedOfText(address), 99) % 100;
  return draw < 18 ? "exchange" : draw < 22 ? "contract" : draw < 27 ? "unknown" : "wallet";
}

void writePayer(JsonText& json, const PaymentRecord& payment) {
  const auto& transactions = payment.transactions;
  const auto counted = std::find_if(transactions.rbegin(), transactions.rend(),
                                    [](const TransactionRecord& t) { return t.counted && !t.from.empty(); });
  json.key("payer");
  if (counted == transactions.rend()) {
    json.null();
    return;
  }
  json.open('{').key("address").text(counted->from).key("network").text(rail(payment.railIndex).network);
  json.key("kind").text(kindOfPayer(counted->from)).close('}');
}

}  // namespace

tl::expected<std::string, Problem> refundOptions(const ShopWork& work, const std::string& paymentId) {
  const auto payment = paymentIn(work, paymentId);
  if (!payment) return refuse(404, "not_found", "There is no such payment.");
  std::string out;
  JsonText json(out);
  json.open('{').key("payment_id").text(paymentId);
  json.key("refundable").raw(writeMoney(refundableMinorOf(*payment).value_or(0), payment->currency));
  json.key("already_refunded").raw(writeMoney(payment->refundedMinor.value_or(0), payment->currency));
  json.key("in_flight").raw(writeMoney(payment->inFlightMinor, payment->currency)).key("assets").open('[');
  for (const RailIndex index : refundRails(*payment)) {
    json.open('{').key("asset").text(rail(index).symbol).key("network").text(rail(index).network).close('}');
  }
  json.close(']');
  writePayer(json, *payment);
  json.key("reasons").open('[');
  for (const char* reason :
       {"requested_by_customer", "duplicate", "overpaid", "not_delivered", "item_returned", "goodwill", "other"}) {
    json.text(reason);
  }
  json.close(']').key("refundable_version").number(payment->version).close('}');
  return out;
}

Answered createRefundLink(const ShopWork& work, const LinkRequest& request, const std::string& baseUrl) {
  const auto payment = paymentIn(work, request.paymentId);
  if (!payment) return refuse(404, "not_found", "There is no such payment.");
  if (auto obstacle = refundObstacle(*payment, 0)) return tl::unexpected<Problem>(*obstacle);
  RefundLinkRecord link;
  link.railIndex = request.asset.empty() ? payment->railIndex : findRail(request.asset, request.network);
  const auto offered = refundRails(*payment);
  const bool known = std::find(offered.begin(), offered.end(), link.railIndex) != offered.end();
  if (!known || rail(link.railIndex).kind == MethodKind::Card)
    return refuse(422, "asset_not_offered", "There is nothing to ask for: no address is needed for that.");
  link.paymentKey = payment->key;
  link.createdAt = work.now;
  link.expiresAt = work.now + request.expiresInSeconds * 1000;
  const auto number = static_cast<std::uint64_t>(work.now) ^ seedOfText(request.paymentId);
  Rng rng(mixSeed(mixSeed(work.shop.seed(), 919), number));
  // Two links of a payment may be asked for within one millisecond.
  do link.token = forgeHex(rng, 16);
  while (work.file.linkWithToken(link.token));
  const Rail& r = rail(link.railIndex);
  const std::string planned =
      r.kind == MethodKind::Lightning ? "refunds@wallet.example" : payersDestination(*payment, r, 0, work.now, rng);
  work.file.storeLink(link, planned);
  work.shop.expectLinkAnswer(link.key, planned, work.now);
  return KeyedAnswer{201, writeRefundLink(link, baseUrl, work.now), false};
}

tl::expected<std::string, Problem> replacePolicy(const ShopWork& work, const std::string& policyId,
                                                 const std::string& body) {
  std::vector<ApprovalPolicy> policies = work.shop.policies();
  const auto it = std::find_if(policies.begin(), policies.end(),
                               [&](const ApprovalPolicy& policy) { return policyIdOf(policy.key) == policyId; });
  if (it == policies.end()) return refuse(404, "not_found", "There is no such policy.");
  auto policy = readPolicy(body);
  if (!policy) return refuse(422, "invalid_policy", policy.error().message);
  if (policy->key != it->key)
    return refuse(422, "invalid_policy", "id must be the one of the policy that is replaced.");
  *it = std::move(*policy);
  std::string text = writePolicy(*it);
  work.file.storePolicies(policies);
  work.shop.setPolicies(std::move(policies));
  return text;
}

std::string approvalUsage(const ShopWork& work) {
  std::map<std::string, std::int64_t> limits;
  for (const ApprovalPolicy& policy : work.shop.policies()) {
    if (!policy.dailyTotalMinor) continue;
    const auto [it, added] = limits.emplace(policy.currency, *policy.dailyTotalMinor);
    if (!added) it->second = std::min(it->second, *policy.dailyTotalMinor);
  }
  std::string out;
  JsonText json(out);
  json.open('{').key("data").open('[');
  for (const auto& [currency, limit] : limits) {
    json.open('{').key("limit").raw(writeMoney(limit, currency));
    json.key("used").raw(writeMoney(work.shop.refunds().usedOn(currency, work.now), currency));
    json.key("day").text(formatRfc3339(fromUnixMillis(work.now)).substr(0, 10)).close('}');
  }
  json.close(']').close('}');
  return out;
}

}  // namespace paydeck::sandbox
