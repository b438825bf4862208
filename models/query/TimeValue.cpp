#include "models/query/TimeValue.h"

#include <algorithm>
#include <cstdio>
#include <optional>

#include "models/query/QueryWords.h"

namespace paydeck {
namespace {

using namespace std::chrono;

constexpr std::string_view kExpected = "today, yesterday, 7d, 24h, 2026-11, 2026-11-18 or 2026-11-01..2026-11-18";
constexpr int kFirstYear = 1971;  // so that every zone's first day is after the epoch
constexpr int kLastYear = 9998;   // so that the end of the last year can be written

std::optional<int> digits(std::string_view text) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

TimeRange daysFrom(local_days first, local_days end, const ZoneRules& zone) {
  return TimeRange{zone.startOfDay(first), zone.startOfDay(end)};
}

/// `2026`, `2026-11`, `2026-11-18`.
std::optional<TimeRange> readCalendar(std::string_view text, const ZoneRules& zone) {
  const bool shape = text.size() == 4 || (text.size() == 7 && text[4] == '-') ||
                     (text.size() == 10 && text[4] == '-' && text[7] == '-');
  if (!shape) return std::nullopt;
  const auto y = digits(text.substr(0, 4));
  const auto m = text.size() >= 7 ? digits(text.substr(5, 2)) : std::optional(1);
  const auto d = text.size() == 10 ? digits(text.substr(8, 2)) : std::optional(1);
  if (!y || !m || !d || *y < kFirstYear || *y > kLastYear) return std::nullopt;
  const year_month_day first{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
  if (!first.ok()) return std::nullopt;
  const local_days begin{first};
  if (text.size() == 10) return daysFrom(begin, begin + days{1}, zone);
  const year_month_day next = text.size() == 7 ? first + months{1} : first + years{1};
  return daysFrom(begin, local_days{next}, zone);
}

std::optional<TimeRange> readInstant(std::string_view text) {
  const auto instant = parseRfc3339(text);
  if (!instant) return std::nullopt;
  // The step to the next millisecond must still be a time that can be written.
  if (*instant < UtcTime{} || *instant >= sys_days{year{9999} / December / 31}) return std::nullopt;
  return TimeRange{*instant, *instant};
}

/// Something with a beginning and an end; an instant ends where it begins.
std::optional<TimeRange> readPoint(std::string_view text, const ParseContext& context) {
  const std::string word = foldWord(text.substr(0, 40));
  const local_days today = context.zone.dayOf(context.now);
  if (word == "today") return daysFrom(today, today + days{1}, context.zone);
  if (word == "yesterday") return daysFrom(today - days{1}, today, context.zone);
  if (const auto calendar = readCalendar(text, context.zone)) return calendar;
  return readInstant(text);
}

/// `24h`, `7d`, `2w`: until now, open at the end because payments keep arriving.
std::optional<TimeRange> readRecent(std::string_view text, const ParseContext& context) {
  if (text.size() < 2) return std::nullopt;
  const auto count = digits(text.substr(0, text.size() - 1));
  if (!count || *count < 1 || (text.size() > 2 && text.front() == '0')) return std::nullopt;
  const local_days today = context.zone.dayOf(context.now);
  switch (text.back()) {
    case 'h':
    case 'H':
      return TimeRange{context.now - hours{*count}, std::nullopt};
    case 'd':
    case 'D':
      return TimeRange{context.zone.startOfDay(today - days{*count - 1}), std::nullopt};
    case 'w':
    case 'W':
      if (*count > 1000) return std::nullopt;
      return TimeRange{context.zone.startOfDay(today - days{7 * *count - 1}), std::nullopt};
    default:
      return std::nullopt;
  }
}

tl::unexpected<ValueComplaint> notATime(std::string_view text) {
  return complain(shown(text) + " is not a day or a time.", std::string(kExpected));
}

tl::expected<TimeRange, ValueComplaint> readCompared(std::string_view text, const ParseContext& context) {
  const bool after = text.front() == '>';
  text.remove_prefix(1);
  const bool inclusive = !text.empty() && text.front() == '=';
  if (inclusive) text.remove_prefix(1);
  if (text.empty()) return complain("A day is missing after the sign.", "a day such as 2026-11-18");
  const auto point = readPoint(text, context);
  if (!point) return notATime(text);
  const bool instant = point->from == point->to;
  const UtcTime past = instant ? *point->to + milliseconds{1} : *point->to;
  if (after) return TimeRange{inclusive ? *point->from : past, std::nullopt};
  return TimeRange{std::nullopt, inclusive ? past : *point->from};
}

tl::expected<TimeRange, ValueComplaint> readBetween(std::string_view low, std::string_view high,
                                                    const ParseContext& context) {
  if (low.empty() && high.empty()) return complain("Both ends of the range are missing.", std::string(kExpected));
  TimeRange range;
  if (!low.empty()) {
    const auto from = readPoint(low, context);
    if (!from) return notATime(low);
    range.from = from->from;
  }
  if (!high.empty()) {
    const auto to = readPoint(high, context);
    if (!to) return notATime(high);
    range.to = to->to;
  }
  if (range.from && range.to && *range.to <= *range.from) {
    return complain("The range ends before it begins.", "the earlier day first");
  }
  return range;
}

std::optional<std::string> dayText(UtcTime time, const ZoneRules& zone) {
  const local_days day = zone.dayOf(time);
  const year_month_day date{day};
  const int y = static_cast<int>(date.year());
  if (zone.startOfDay(day) != time || y < kFirstYear || y > kLastYear) return std::nullopt;
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", y, static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return text;
}

std::string pointText(UtcTime time, const ZoneRules& zone) {
  return dayText(time, zone).value_or(formatRfc3339(time));
}

}  // namespace

tl::expected<TimeRange, ValueComplaint> readTime(std::string_view text, const ParseContext& context) {
  if (text.empty()) return complain("A day or a range of days is missing.", std::string(kExpected));
  if (text.front() == '>' || text.front() == '<') return readCompared(text, context);
  const auto dots = text.find("..");
  if (dots != std::string_view::npos) return readBetween(text.substr(0, dots), text.substr(dots + 2), context);
  if (const auto recent = readRecent(text, context)) return *recent;
  const auto point = readPoint(text, context);
  if (!point) return notATime(text);
  if (point->from == point->to) {
    return complain("An instant is one millisecond long; give a range.", ">=" + std::string(text.substr(0, 40)));
  }
  return *point;
}

std::string formatTime(const TimeRange& range, const ZoneRules& zone) {
  if (!range.from && !range.to) return {};
  if (!range.to) return ">=" + pointText(*range.from, zone);
  if (!range.from) return "<" + pointText(*range.to, zone);
  const auto first = dayText(*range.from, zone);
  const auto end = dayText(*range.to, zone);
  if (!first || !end) return formatRfc3339(*range.from) + ".." + formatRfc3339(*range.to);
  const UtcTime lastDay = zone.startOfDay(zone.dayOf(*range.to) - days{1});
  const auto last = dayText(lastDay, zone);
  return first == last ? *first : *first + ".." + last.value_or(*first);
}

}  // namespace paydeck
