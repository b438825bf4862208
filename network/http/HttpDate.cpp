#include "network/http/HttpDate.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace paydeck::http {

namespace {

constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 7> kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

std::optional<int> number(std::string_view text) {
  if (text.empty() || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return std::nullopt;
  int value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc()) return std::nullopt;
  return value;
}

std::optional<std::chrono::sys_days> date(std::string_view text) {
  const auto month = std::find(kMonths.begin(), kMonths.end(), text.substr(3, 3));
  const auto day = number(text.substr(0, 2));
  const auto year = number(text.substr(7, 4));
  if (month == kMonths.end() || !day || !year || text[2] != ' ' || text[6] != ' ') return std::nullopt;
  const std::chrono::year_month_day result{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(month - kMonths.begin()) + 1},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
  if (!result.ok() || *year < 1970) return std::nullopt;
  return std::chrono::sys_days{result};
}

}  // namespace

std::optional<UtcTime> parseHttpDate(std::string_view text) {
  if (text.size() != 29 || text.substr(3, 2) != ", " || !text.ends_with(" GMT") || text[16] != ' ' || text[19] != ':' ||
      text[22] != ':') {
    return std::nullopt;
  }
  const auto days = date(text.substr(5, 11));
  const auto hour = number(text.substr(17, 2));
  const auto minute = number(text.substr(20, 2));
  const auto second = number(text.substr(23, 2));
  if (!days || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
  if (kDays[std::chrono::weekday{*days}.c_encoding()] != text.substr(0, 3)) return std::nullopt;
  return UtcTime{*days} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} + std::chrono::seconds{*second};
}

std::optional<std::chrono::milliseconds> parseRetryAfter(std::string_view text, UtcTime now) {
  if (const auto seconds = number(text)) return std::chrono::seconds{*seconds};
  const auto time = parseHttpDate(text);
  if (!time) return std::nullopt;
  return std::max(std::chrono::milliseconds{0}, *time - now);
}

}  // namespace paydeck::http
