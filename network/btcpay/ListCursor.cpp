#include "network/btcpay/ListCursor.h"

#include <charconv>
#include <optional>
#include <vector>

#include "network/http/UrlText.h"

namespace paydeck::btcpay {
namespace {

constexpr std::string_view kVersion = "b1";

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::optional<unsigned> hexDigit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  return std::nullopt;
}

std::optional<std::string> percentDecoded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      result += text[i];
      continue;
    }
    const auto high = i + 1 < text.size() ? hexDigit(text[i + 1]) : std::nullopt;
    const auto low = i + 2 < text.size() ? hexDigit(text[i + 2]) : std::nullopt;
    if (!high || !low) return std::nullopt;
    result += static_cast<char>(*high * 16 + *low);
    i += 2;
  }
  return result.empty() ? std::nullopt : std::optional(result);
}

/// "STORE,SECOND,ID,ID" or "STORE,end".
bool readStore(std::string_view text, ListCursor& cursor) {
  const auto parts = split(text, ',');
  const auto store = percentDecoded(parts[0]);
  if (!store || parts.size() < 2 || cursor.stores.contains(*store)) return false;
  StorePosition position;
  if (parts[1] == "end") {
    position.exhausted = true;
  } else {
    const auto [end, error] = std::from_chars(parts[1].data(), parts[1].data() + parts[1].size(), position.second);
    if (error != std::errc{} || end != parts[1].data() + parts[1].size() || position.second < 0) return false;
    for (std::size_t i = 2; i < parts.size(); ++i) {
      auto id = percentDecoded(parts[i]);
      if (!id) return false;
      position.delivered.insert(std::move(*id));
    }
  }
  cursor.stores.emplace(*store, std::move(position));
  return true;
}

}  // namespace

std::string ListCursor::encode() const {
  std::string text(kVersion);
  for (const auto& [store, position] : stores) {
    text += ";" + http::escapeQuery(store) + "," + (position.exhausted ? "end" : std::to_string(position.second));
    if (position.exhausted) continue;
    for (const std::string& id : position.delivered) text += "," + http::escapeQuery(id);
  }
  return text;
}

Result<ListCursor> ListCursor::decode(std::string_view text) {
  ListCursor cursor;
  if (text.empty()) return cursor;
  const auto parts = split(text, ';');
  bool good = parts[0] == kVersion && parts.size() > 1;
  for (std::size_t i = 1; good && i < parts.size(); ++i) good = readStore(parts[i], cursor);
  if (good) return cursor;
  return failure(ErrorKind::InvalidInput, "The place in the invoice list cannot be read. Start the list again.");
}

}  // namespace paydeck::btcpay
