#pragma once

#include <memory>
#include <string>

#include "models/query/ZoneRules.h"

namespace paydeck {

/// Days as the system's time zone data has them. `name` is an IANA name or "UTC"; UTC where the system does not know
/// it.
std::unique_ptr<ZoneRules> systemZone(const std::string& name);

}  // namespace paydeck
