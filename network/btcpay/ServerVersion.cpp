#include "network/btcpay/ServerVersion.h"

namespace paydeck::btcpay {
namespace {

std::optional<unsigned> takeNumber(std::string_view& text) {
  unsigned value = 0;
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9' && digits < 6) {
    value = value * 10 + static_cast<unsigned>(text[digits++] - '0');
  }
  if (digits == 0) return std::nullopt;
  text.remove_prefix(digits);
  return value;
}

bool takePoint(std::string_view& text) {
  if (!text.starts_with('.')) return false;
  text.remove_prefix(1);
  return true;
}

}  // namespace

std::optional<ServerVersion> ServerVersion::parse(std::string_view text) {
  if (text.starts_with('v')) text.remove_prefix(1);
  const auto first = takeNumber(text);
  const auto second = first && takePoint(text) ? takeNumber(text) : std::nullopt;
  const auto third = second && takePoint(text) ? takeNumber(text) : std::nullopt;
  if (!third) return std::nullopt;
  return ServerVersion{*first, *second, *third};
}

std::string ServerVersion::toString() const {
  return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(patch);
}

}  // namespace paydeck::btcpay
