#include "network/btcpay/UnixTime.h"

namespace paydeck::btcpay {
namespace {

constexpr std::int64_t kEndOfYear9999 = 253'402'300'799;

}  // namespace

std::optional<UtcTime> readOptionalUnixTime(json::JsonFields& in, std::string_view name) {
  const auto seconds = in.optionalInt64(name);
  if (!seconds) return std::nullopt;
  if (*seconds >= 0 && *seconds <= kEndOfYear9999) return fromUnixSeconds(*seconds);
  in.fail(name, "not a time between 1970 and 9999");
  return std::nullopt;
}

UtcTime readUnixTime(json::JsonFields& in, std::string_view name) {
  const auto time = readOptionalUnixTime(in, name);
  if (!time && !in.failed()) in.fail(name, "the time is missing");
  return time.value_or(UtcTime{});
}

}  // namespace paydeck::btcpay
