#include "app/paydeckctl/PaymentRowText.h"

#include <nlohmann/json.hpp>

#include "app/paydeckctl/CsvLine.h"

namespace paydeck::ctl {
namespace {

using Json = nlohmann::ordered_json;

std::string sentence(std::string_view name) {
  std::string out(name);
  for (char& c : out) c = c == '_' ? ' ' : c;
  if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
    out.front() = static_cast<char>(out.front() - 'a' + 'A');
  return out;
}

Json textOrNull(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

}  // namespace

std::string statusText(const PaymentState& state) {
  if (state.status == PaymentStatus::Unknown && !state.providerText.empty()) return state.providerText;
  std::string text = sentence(paymentStatusName(state.status));
  if (state.status == PaymentStatus::Confirming && state.required > 0) {
    text += " " + std::to_string(state.confirmations) + "/" + std::to_string(state.required);
  }
  return text;
}

std::string methodText(const PaymentMethod& method) {
  if (method.kind == MethodKind::Card) {
    return "card" + (method.cardBrand.empty() ? "" : " " + method.cardBrand) +
           (method.cardLast4.empty() ? "" : " ··" + method.cardLast4);
  }
  if (method.symbol.empty()) return method.kind == MethodKind::Unknown ? "" : std::string(methodKindName(method.kind));
  return method.symbol + (method.network.empty() ? "" : " " + method.network);
}

std::string amountText(const std::optional<AssetAmount>& amount) {
  if (!amount) return {};
  Decimal value = amount->decimal().normalized();
  if (value.scale() < 2) {
    const auto two = value.atScale(2, Rounding::Exact);
    if (two) value = Decimal(*two, 2);
  }
  return value.toString() + " " + amount->asset.symbol;
}

std::string moneyText(const std::optional<Money>& money) {
  return money ? money->toString() + " " + money->currency().code() : std::string{};
}

Json moneyJson(const std::optional<Money>& money) {
  if (!money) return nullptr;
  return {{"amount", money->toString()}, {"currency", money->currency().code()}};
}

Json amountJson(const std::optional<AssetAmount>& amount) {
  if (!amount) return nullptr;
  return {{"amount", amount->toString()}, {"asset", amount->asset.symbol}, {"network", amount->asset.network}};
}

Json timeJson(const std::optional<UtcTime>& time) {
  return time ? Json(formatRfc3339(*time)) : Json(nullptr);
}

Json rowJson(const PaymentRow& row) {
  return {{"connection", row.connection.value()},
          {"id", row.id.value()},
          {"order", textOrNull(row.orderRef)},
          {"status", paymentStatusName(row.state.status)},
          {"provider_status", textOrNull(row.state.providerText)},
          {"confirmations", row.state.confirmations},
          {"confirmations_required", row.state.required},
          {"created_at", formatRfc3339(row.createdAt)},
          {"updated_at", formatRfc3339(row.updatedAt)},
          {"seen_at", timeJson(row.seenAt)},
          {"method", methodKindName(row.method.kind)},
          {"asset", textOrNull(row.method.symbol)},
          {"network", textOrNull(row.method.network)},
          {"value", moneyJson(row.requested)},
          {"received", amountJson(row.received)},
          {"refunded", moneyJson(row.refunded)},
          {"customer", textOrNull(row.customerName)},
          {"email", textOrNull(row.customerEmail)},
          {"transaction", textOrNull(row.transactionHash)}};
}

std::string csvHeader() {
  return "connection,id,order,status,created_at,updated_at,method,asset,network,value,value_currency,received,received_"
         "asset,"
         "received_network,refunded,refunded_currency,customer,email,transaction\r\n";
}

std::string rowCsv(const PaymentRow& row) {
  CsvLine line;
  line.text(row.connection.value()).text(row.id.value()).text(row.orderRef);
  const bool own = row.state.status == PaymentStatus::Unknown && !row.state.providerText.empty();
  line.text(own ? row.state.providerText : std::string(paymentStatusName(row.state.status)));
  line.exact(formatRfc3339(row.createdAt)).exact(formatRfc3339(row.updatedAt));
  line.exact(methodKindName(row.method.kind)).text(row.method.symbol).text(row.method.network);
  line.exact(row.requested ? row.requested->toString() : "")
      .exact(row.requested ? row.requested->currency().code() : "");
  line.exact(row.received ? row.received->toString() : "");
  line.text(row.received ? row.received->asset.symbol : "").text(row.received ? row.received->asset.network : "");
  line.exact(row.refunded ? row.refunded->toString() : "").exact(row.refunded ? row.refunded->currency().code() : "");
  return line.text(row.customerName).text(row.customerEmail).text(row.transactionHash).finish();
}

}  // namespace paydeck::ctl
