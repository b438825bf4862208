#pragma once

#include <string>
#include <string_view>

#include "models/domain/Time.h"
#include "models/query/FixedOffsetZone.h"
#include "models/query/ParsePaymentQuery.h"

namespace paydeck::test {

inline const FixedOffsetZone kUtc;

inline UtcTime at(std::string_view text) {
  return *parseRfc3339(text);
}

/// Wednesday 18 November 2026, 14:01:26 UTC, as in the design's pictures.
inline ParseContext designMoment(const ZoneRules& zone = kUtc) {
  return {at("2026-11-18T14:01:26Z"), zone};
}

inline ParsedQuery parse(std::string_view text, const ZoneRules& zone = kUtc) {
  return parsePaymentQuery(text, designMoment(zone));
}

}  // namespace paydeck::test
