#include "network/sandbox/ApprovalPolicy.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "network/sandbox/JsonText.h"
#include "network/sandbox/PaymentJson.h"
#include "network/sandbox/RefundRecord.h"

namespace paydeck::sandbox {
namespace {

using nlohmann::json;

constexpr std::int64_t kMost = 1'000'000'000'000;

void writeTexts(JsonText& out, const char* name, const std::vector<std::string>& texts) {
  out.key(name).open('[');
  for (const std::string& text : texts) out.text(text);
  out.close(']');
}

std::optional<std::int64_t> minorOf(const json& money) {
  const auto atoms = atomsFromText(money.at("amount").get_ref<const std::string&>(), 2);
  if (!atoms || *atoms < 0 || *atoms > kMost) return std::nullopt;
  return static_cast<std::int64_t>(*atoms);
}

Result<ApprovalPolicy> policyOf(const json& body) {
  ApprovalPolicy policy;
  policy.key = shortKeyOf("pol_", body.at("id").get<std::string>()).value_or(0);
  policy.name = body.at("name").get<std::string>();
  policy.currency = body.at("above").at("currency").get<std::string>();
  const auto above = minorOf(body.at("above"));
  const json& daily = body.at("daily_total");
  if (!daily.is_null()) policy.dailyTotalMinor = minorOf(daily);
  policy.assets = body.at("assets").get<std::vector<std::string>>();
  policy.roles = body.at("roles").get<std::vector<std::string>>();
  const auto approvals = body.at("approvals").get<std::int64_t>();
  policy.expiresAfterSeconds = body.at("expires_after_seconds").get<std::int64_t>();
  const auto wrong = [](const char* words) { return failure(ErrorKind::InvalidInput, words); };
  if (policy.name.empty() || policy.name.size() > 800) return wrong("name must have 1 to 200 characters.");
  if (policy.currency != "EUR" && policy.currency != "USD" && policy.currency != "GBP")
    return wrong("above.currency must be EUR, USD or GBP.");
  if (!above || (!daily.is_null() && (!policy.dailyTotalMinor || daily.at("currency") != policy.currency)))
    return wrong("above and daily_total must be plain decimals in one currency.");
  if (approvals < 0 || approvals > 2) return wrong("approvals must be 0, 1 or 2.");
  if (approvals > 0 && policy.roles.empty()) return wrong("roles must name who may approve.");
  for (const std::string& role : policy.roles) {
    if (role != "finance" && role != "admin") return wrong("Only finance and admin may approve refunds.");
  }
  if (policy.expiresAfterSeconds < 60 || policy.expiresAfterSeconds > 2'592'000)
    return wrong("expires_after_seconds must be 60 to 2592000.");
  policy.aboveMinor = *above;
  policy.approvals = static_cast<unsigned>(approvals);
  return policy;
}

}  // namespace

std::string policyIdOf(std::int64_t key) {
  return shortIdOf("pol_", key);
}

std::string writePolicy(const ApprovalPolicy& policy) {
  std::string text;
  JsonText out(text);
  out.open('{').key("id").text(policyIdOf(policy.key)).key("name").text(policy.name);
  out.key("above").raw(writeMoney(policy.aboveMinor, policy.currency)).key("daily_total");
  policy.dailyTotalMinor ? out.raw(writeMoney(*policy.dailyTotalMinor, policy.currency)) : out.null();
  writeTexts(out, "assets", policy.assets);
  writeTexts(out, "roles", policy.roles);
  out.key("approvals").number(policy.approvals);
  out.key("expires_after_seconds").number(policy.expiresAfterSeconds).close('}');
  return text;
}

Result<ApprovalPolicy> readPolicy(std::string_view text) {
  try {
    return policyOf(json::parse(text));
  } catch (const json::exception&) {
    return failure(ErrorKind::InvalidInput, "The body is not an approval policy as the API describes it.");
  }
}

std::vector<ApprovalPolicy> usualPolicies() {
  std::vector<ApprovalPolicy> policies;
  for (const char* currency : {"EUR", "USD", "GBP"}) {
    const auto next = [&] { return static_cast<std::int64_t>(policies.size()) + 1; };
    policies.push_back({next(),
                        std::string("One approval over 150 ") + currency,
                        15'000,
                        currency,
                        1'000'000,
                        {},
                        {"finance", "admin"},
                        1,
                        86'400});
    policies.push_back({next(),
                        std::string("Two approvals over 400 ") + currency,
                        40'000,
                        currency,
                        std::nullopt,
                        {},
                        {"finance", "admin"},
                        2,
                        86'400});
  }
  return policies;
}

}  // namespace paydeck::sandbox
