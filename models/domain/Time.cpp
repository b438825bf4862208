#include "models/domain/Time.h"

#include <cstdio>
#include <optional>

namespace paydeck {
namespace {

using namespace std::chrono;

class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  std::optional<int> number(std::size_t digits) {
    if (text_.size() < digits) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      const char c = text_[i];
      if (c < '0' || c > '9') return std::nullopt;
      value = value * 10 + (c - '0');
    }
    text_.remove_prefix(digits);
    return value;
  }

  bool skip(std::string_view anyOf) {
    if (text_.empty() || anyOf.find(text_.front()) == std::string_view::npos) return false;
    text_.remove_prefix(1);
    return true;
  }

  std::optional<char> next() {
    if (text_.empty()) return std::nullopt;
    const char c = text_.front();
    text_.remove_prefix(1);
    return c;
  }

  char peek() const { return text_.empty() ? '\0' : text_.front(); }
  bool atEnd() const { return text_.empty(); }

 private:
  std::string_view text_;
};

std::optional<milliseconds> readFraction(Cursor& in) {
  if (!in.skip(".")) return milliseconds{0};
  int value = 0;
  int digits = 0;
  while (in.peek() >= '0' && in.peek() <= '9') {
    const int digit = *in.next() - '0';
    if (digits < 3) value = value * 10 + digit;
    ++digits;
  }
  if (digits == 0) return std::nullopt;
  for (; digits < 3; ++digits) value *= 10;
  return milliseconds{value};
}

std::optional<minutes> readOffset(Cursor& in) {
  if (in.skip("Zz")) return minutes{0};
  const auto sign = in.next();
  if (!sign || (*sign != '+' && *sign != '-')) return std::nullopt;
  const auto hour = in.number(2);
  if (!hour || *hour > 23 || !in.skip(":")) return std::nullopt;
  const auto minute = in.number(2);
  if (!minute || *minute > 59) return std::nullopt;
  const minutes offset = hours{*hour} + minutes{*minute};
  return *sign == '-' ? -offset : offset;
}

std::optional<UtcTime> parse(std::string_view text) {
  Cursor in(text);
  const auto y = in.number(4);
  if (!y || !in.skip("-")) return std::nullopt;
  const auto mo = in.number(2);
  if (!mo || !in.skip("-")) return std::nullopt;
  const auto d = in.number(2);
  if (!d || !in.skip("Tt ")) return std::nullopt;
  const auto h = in.number(2);
  if (!h || !in.skip(":")) return std::nullopt;
  const auto mi = in.number(2);
  if (!mi || !in.skip(":")) return std::nullopt;
  const auto s = in.number(2);
  if (!s) return std::nullopt;
  const auto fraction = readFraction(in);
  if (!fraction) return std::nullopt;
  const auto offset = readOffset(in);
  const year_month_day date{year{*y}, month{static_cast<unsigned>(*mo)}, day{static_cast<unsigned>(*d)}};
  // A leap second (:60) is a valid RFC 3339 time; it is the first instant of the next minute in Unix time.
  if (!offset || !in.atEnd() || !date.ok() || *y < 1970 || *h > 23 || *mi > 59 || *s > 60) return std::nullopt;
  return UtcTime{sys_days{date} + hours{*h} + minutes{*mi} + seconds{*s} + *fraction - *offset};
}

}  // namespace

Result<UtcTime> parseRfc3339(std::string_view text) {
  if (const auto time = parse(text)) return *time;
  return failure(ErrorKind::InvalidInput, "\"" + std::string(text.substr(0, 40)) +
                                              "\" is not a time. Expected a form such as 2026-11-18T14:01:26Z.");
}

std::string formatRfc3339(UtcTime time) {
  const auto midnight = floor<days>(time);
  const year_month_day date{midnight};
  const hh_mm_ss clock{time - midnight};
  char buffer[48];
  std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
  return buffer;
}

}  // namespace paydeck
