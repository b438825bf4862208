#include "models/query/QueryFields.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "models/query/QueryWords.h"

namespace paydeck {
namespace {

using Kind = QueryFieldKind;

constexpr std::array<QueryFieldInfo, 14> kFields = {{
    {QueryField::Status, "status", Kind::ClosedSet, "where the payment is in its life", "status:underpaid,overpaid"},
    {QueryField::Asset, "asset", Kind::OpenSet, "what it is paid in", "asset:USDC"},
    {QueryField::Network, "network", Kind::OpenSet, "the chain it is paid on", "network:base"},
    {QueryField::Method, "method", Kind::ClosedSet, "on chain, Lightning or card", "method:lightning"},
    {QueryField::Amount, "amount", Kind::Number, "amount asked for, or received in a coin", "amount:>0.5BTC"},
    {QueryField::Value, "value", Kind::Number, "value in money", "value:10..50EUR"},
    {QueryField::Customer, "customer", Kind::Text, "the payer's name", "customer:ingrid"},
    {QueryField::Email, "email", Kind::Text, "the payer's e-mail", "email:studio.example"},
    {QueryField::Order, "order", Kind::Text, "your order reference", "order:LA-20430"},
    {QueryField::Transaction, "tx", Kind::Text, "transaction hash", "tx:0x46b8"},
    {QueryField::Address, "address", Kind::Text, "receiving or sending address", "address:bc1q"},
    {QueryField::Connection, "connection", Kind::Text, "the connected account", "connection:\"BTCPay Server\""},
    {QueryField::Created, "created", Kind::Time, "when the payment was made", "created:2026-11-01..2026-11-18"},
    {QueryField::Text, "text", Kind::Text, "anywhere in the payment", "text:headphones"},
}};

constexpr std::array<std::pair<std::string_view, QueryField>, 18> kOtherNames = {{
    {"state", QueryField::Status},
    {"coin", QueryField::Asset},
    {"token", QueryField::Asset},
    {"chain", QueryField::Network},
    {"fiat", QueryField::Value},
    {"name", QueryField::Customer},
    {"payer", QueryField::Customer},
    {"mail", QueryField::Email},
    {"ref", QueryField::Order},
    {"reference", QueryField::Order},
    {"invoice", QueryField::Order},
    {"transaction", QueryField::Transaction},
    {"txid", QueryField::Transaction},
    {"hash", QueryField::Transaction},
    {"wallet", QueryField::Address},
    {"account", QueryField::Connection},
    {"date", QueryField::Created},
    {"time", QueryField::Created},
}};

}  // namespace

std::span<const QueryFieldInfo> queryFields() {
  return kFields;
}

const QueryFieldInfo& queryField(QueryField field) {
  return *std::find_if(kFields.begin(), kFields.end(), [field](const auto& f) { return f.field == field; });
}

std::optional<QueryField> queryFieldFromName(std::string_view name) {
  const std::string key = foldWord(name);
  for (const auto& info : kFields) {
    if (info.name == key) return info.field;
  }
  for (const auto& [other, field] : kOtherNames) {
    if (other == key) return field;
  }
  return std::nullopt;
}

std::optional<QueryField> nearestQueryField(std::string_view name) {
  std::vector<std::string_view> names;
  for (const auto& info : kFields) names.push_back(info.name);
  for (const auto& [other, field] : kOtherNames) names.push_back(other);
  const auto nearest = nearestWord(name, names);
  return nearest ? queryFieldFromName(*nearest) : std::nullopt;
}

}  // namespace paydeck
