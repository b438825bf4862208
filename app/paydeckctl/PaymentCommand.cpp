#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/paydeckctl/ChosenPayment.h"
#include "app/paydeckctl/Commands.h"
#include "app/paydeckctl/Facts.h"
#include "app/paydeckctl/OpenedWorkspace.h"
#include "app/paydeckctl/PaymentRowText.h"
#include "app/paydeckctl/ShownText.h"

namespace paydeck::ctl {
namespace {

using Json = nlohmann::ordered_json;

struct Found {
  StoredPayment stored{};
  std::vector<TimelineEntry> timeline{};
};

Result<Found> read(CacheReader& reader, PaymentKey key) {
  auto stored = reader.payment(key);
  if (!stored) return failure(stored.error());
  if (!*stored) return failure(ErrorKind::NotFound, "The payment is not in the local copy any more. Run sync.");
  auto timeline = reader.timeline(key);
  if (!timeline) return failure(timeline.error());
  return Found{std::move(**stored), std::move(*timeline)};
}

Json transactionJson(const ChainTransaction& t) {
  return {{"hash", t.hash},
          {"from", t.from},
          {"to", t.to},
          {"amount", amountJson(t.amount)},
          {"block_height", t.blockHeight ? Json(*t.blockHeight) : Json(nullptr)},
          {"confirmations", t.confirmations},
          {"seen_at", timeJson(t.seenAt)},
          {"counted", t.counted}};
}

Json toJson(const Found& found) {
  const Payment& p = found.stored.payment;
  Json json = {{"connection", p.connection.value()},
               {"id", p.id.value()},
               {"order", p.orderRef},
               {"description", p.description},
               {"status", paymentStatusName(p.state.status)},
               {"provider_status", p.state.providerText},
               {"confirmations", p.state.confirmations},
               {"confirmations_required", p.state.required},
               {"created_at", formatRfc3339(p.createdAt)},
               {"updated_at", formatRfc3339(p.updatedAt)},
               {"expires_at", timeJson(p.expiresAt)},
               {"seen_at", timeJson(p.seenAt)},
               {"final_at", timeJson(p.finalAt)},
               {"fetched_at", formatRfc3339(found.stored.fetchedAt)},
               {"method", methodKindName(p.method.kind)},
               {"value", moneyJson(p.requested)},
               {"due", amountJson(p.due)},
               {"received", amountJson(p.received)},
               {"fee", moneyJson(p.fee)},
               {"net", moneyJson(p.net)},
               {"refunded", moneyJson(p.refunded)},
               {"rate", nullptr},
               {"pay_address", p.payAddress},
               {"transactions", Json::array()},
               {"customer",
                {{"id", p.customer.id.value()},
                 {"name", p.customer.name},
                 {"email", p.customer.email},
                 {"country", p.customer.country}}},
               {"customer_payments", found.stored.paymentsOfCustomer},
               {"failure_reason", p.failureReason},
               {"metadata", Json::object()},
               {"timeline", Json::array()}};
  if (p.rate) {
    json["rate"] = {{"value", p.rate->value.toString()},
                    {"quote", p.rate->quote.code()},
                    {"at", formatRfc3339(p.rate->at)},
                    {"source", p.rate->source}};
  }
  for (const ChainTransaction& t : p.transactions) json["transactions"].push_back(transactionJson(t));
  for (const auto& [key, value] : p.metadata) json["metadata"][key] = value;
  for (const TimelineEntry& e : found.timeline) {
    json["timeline"].push_back({{"kind", e.kind}, {"at", formatRfc3339(e.at)}, {"text", e.text}});
  }
  return json;
}

void printAmounts(Facts& facts, const Payment& p) {
  facts.fact("Value", moneyText(p.requested));
  if (p.rate)
    facts.fact("Rate", p.rate->value.toString() + " " + p.rate->quote.code() + ", " + p.rate->source + ", " +
                           formatRfc3339(p.rate->at));
  const auto onNetwork = [](const std::optional<AssetAmount>& a) {
    return a ? amountText(a) + " on " + a->asset.network : std::string{};
  };
  facts.fact("Due", onNetwork(p.due));
  facts.fact("Received", onNetwork(p.received));
  facts.fact("Fee", moneyText(p.fee));
  facts.fact("You receive", moneyText(p.net));
  facts.fact("Refunded", moneyText(p.refunded));
}

void printWords(Session& session, const Found& found) {
  const Payment& p = found.stored.payment;
  Facts facts(session.out);
  facts.fact("Payment", p.id.value());
  facts.fact("Order", p.orderRef);
  facts.fact("Description", p.description);
  facts.fact("Status", statusText(p.state));
  facts.fact("Provider says", p.state.providerText);
  facts.fact("Failure", p.failureReason);
  facts.fact("Created", p.createdAt);
  facts.fact("Seen", p.seenAt);
  facts.fact("Final", p.finalAt);
  facts.fact("Expires", p.expiresAt);
  facts.fact("Method", methodText(p.method));
  printAmounts(facts, p);
  facts.fact("Pay address", p.payAddress);
  for (const ChainTransaction& t : p.transactions) {
    facts.fact(t.counted ? "Transaction" : "Not counted",
               t.hash + "  " + amountText(t.amount) +
                   (t.blockHeight ? "  block " + std::to_string(*t.blockHeight) : "") + "  " +
                   std::to_string(t.confirmations) + " confirmations");
  }
  facts.fact("Customer", p.customer.name);
  facts.fact("E-mail", p.customer.email);
  for (const auto& [key, value] : p.metadata) facts.fact("  " + shownText(key, 40), value);
  facts.fact("Fetched", found.stored.fetchedAt);
  if (!found.timeline.empty()) session.out << "\nTimeline, UTC\n";
  for (const TimelineEntry& e : found.timeline) {
    session.out << "  " << formatRfc3339(e.at) << "  " << shownText(e.text.empty() ? e.kind : e.text, 200) << "\n";
  }
}

}  // namespace

CommandSpec paymentSpec() {
  return {"payment",
          "payment ID",
          "Shows everything the local copy knows about one payment.",
          {{"--connection", "C", false, "the connection it belongs to, when several have the id"}},
          1,
          1,
          "ID is the payment's id, your order reference or a transaction hash."};
}

Result<ExitCode> runPayment(Session& session) {
  auto opened = OpenedWorkspace::open(session);
  if (!opened) return failure(opened.error());
  const auto reader = (*opened)->cache().openReader();
  if (!reader) return failure(reader.error());
  const auto key = choosePayment(session, **opened, **reader, session.invocation.words[0]);
  if (!key) return failure(key.error());
  const auto found = read(**reader, *key);
  if (!found) return failure(found.error());
  if (session.invocation.json) {
    session.out << toJson(*found).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
  } else {
    printWords(session, *found);
  }
  return ExitCode::Done;
}

}  // namespace paydeck::ctl
