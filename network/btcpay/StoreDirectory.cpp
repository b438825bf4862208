#include "network/btcpay/StoreDirectory.h"

#include "network/json/JsonDocument.h"
#include "network/json/JsonFields.h"

namespace paydeck::btcpay {
namespace {

Result<std::vector<StoreInfo>> storesFromJson(std::string_view text) {
  const auto document = json::JsonDocument::parse(text);
  if (!document) return failure(document.error());
  const auto list = document->root().asArray();
  if (!list) return failure(list.error());
  std::vector<StoreInfo> stores;
  for (const json::JsonValue element : *list) {
    json::JsonFields in(element);
    StoreInfo store;
    store.id = in.text("id");
    store.name = in.freeText("name");
    store.defaultCurrency = in.freeText("defaultCurrency");
    const bool archived = in.optionalBoolean("archived").value_or(false);
    if (in.failed()) return failure(in.error());
    if (!archived) stores.push_back(std::move(store));
  }
  return stores;
}

}  // namespace

Result<std::vector<StoreInfo>> StoreDirectory::visible(std::stop_token stop) {
  return client_.ask({{"api", "v1", "stores"}, "/api/v1/stores", "stores", {}}, std::move(stop), storesFromJson);
}

Result<std::vector<std::string>> StoreDirectory::ids(std::stop_token stop) {
  if (!chosen_.empty()) return chosen_;
  const auto stores = visible(std::move(stop));
  if (!stores) return failure(stores.error());
  for (const StoreInfo& store : *stores) chosen_.push_back(store.id);
  if (!chosen_.empty()) return chosen_;
  return failure(ErrorKind::Forbidden, "This API key can see no store. Connect again and choose at least one.");
}

}  // namespace paydeck::btcpay
