#pragma once

#include "models/query/ZoneRules.h"

namespace paydeck {

/// What the words of a query are relative to. The rules must outlive the call.
struct ParseContext {
  UtcTime now{};
  const ZoneRules& zone;
};

}  // namespace paydeck
