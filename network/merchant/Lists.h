#pragma once

#include <string_view>
#include <vector>

#include "models/backend/BooksApi.h"
#include "network/json/JsonDocument.h"
#include "network/json/JsonFields.h"
#include "network/merchant/PaymentMapper.h"

namespace paydeck::merchant {

/// {"data":[...],"next_cursor":...}: an element that cannot be mapped goes to `unreadable`, the rest survives.
template <class T, class Map>
Result<Page<T>> pageFromJson(std::string_view text, Map map) {
  const auto document = json::JsonDocument::parse(text);
  if (!document) return failure(document.error());
  json::JsonFields in(document->root());
  const auto list = in.array("data");
  Page<T> page;
  page.nextCursor = in.optionalText("next_cursor").value_or("");
  if (in.failed()) return failure(in.error());
  for (const json::JsonValue element : list) {
    auto item = map(element);
    if (item) {
      page.items.push_back(std::move(*item));
    } else {
      page.unreadable.push_back(unreadableFromJson(element, item.error()));
    }
  }
  return page;
}

/// {"data":[...]} where a hole would mislead: one element that cannot be mapped fails all of it.
template <class T, class Map>
Result<std::vector<T>> wholeListFromJson(std::string_view text, Map map) {
  const auto document = json::JsonDocument::parse(text);
  if (!document) return failure(document.error());
  json::JsonFields in(document->root());
  const auto list = in.array("data");
  if (in.failed()) return failure(in.error());
  std::vector<T> items;
  for (const json::JsonValue element : list) {
    auto item = map(element);
    if (!item) return failure(std::move(item.error()));
    items.push_back(std::move(*item));
  }
  return items;
}

}  // namespace paydeck::merchant
