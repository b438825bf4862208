#include "network/merchant/AccountMapper.h"

#include <algorithm>
#include <array>

#include "network/json/JsonDocument.h"
#include "network/json/JsonFields.h"
#include "network/merchant/WireValues.h"

namespace paydeck::merchant {
namespace {

constexpr std::array kNeeded = {"payments:read", "ledger:read", "payouts:read", "customers:read", "rates:read"};

Result<StoreInfo> merchantFromJson(json::JsonValue value) {
  json::JsonFields in(value);
  StoreInfo store;
  store.id = in.text("id");
  store.name = in.freeText("name");
  store.defaultCurrency = in.freeText("default_currency");
  if (in.failed()) return failure(in.error());
  return store;
}

void readPermissions(json::JsonFields& in, AccountInfo& info) {
  for (const json::JsonValue element : in.array("permissions")) {
    const auto name = element.asString();
    if (!name) return in.fail(name.error());
    info.permissions.emplace_back(*name);
  }
  for (const char* needed : kNeeded) {
    if (std::find(info.permissions.begin(), info.permissions.end(), needed) == info.permissions.end()) {
      info.missing.emplace_back(needed);
    }
  }
}

void readMerchants(json::JsonFields& in, AccountInfo& info) {
  for (const json::JsonValue element : in.optionalArray("merchants")) {
    auto store = merchantFromJson(element);
    if (!store) return in.fail(std::move(store.error()));
    info.stores.push_back(std::move(*store));
  }
  if (!info.stores.empty()) info.merchantName = info.stores.front().name;
}

}  // namespace

Result<AccountInfo> accountFromJson(std::string_view text) {
  const auto document = json::JsonDocument::parse(text);
  if (!document) return failure(document.error());
  json::JsonFields in(document->root());
  AccountInfo info;
  info.personId = in.text("id");
  info.personName = in.freeText("name");
  info.role = in.freeText("role");
  readPermissions(in, info);
  readMerchants(in, info);
  if (const auto server = in.optionalValue("server")) {
    json::JsonFields fields(*server);
    info.serverName = fields.freeText("name");
    const auto version = fields.freeText("version");
    if (!version.empty()) info.serverName.append(" ").append(version);
    if (fields.failed()) in.fail(fields.error());
  }
  info.serverTime = readOptionalTime(in, "server_time").value_or(UtcTime{});
  if (in.failed()) return failure(in.error());
  return info;
}

}  // namespace paydeck::merchant
