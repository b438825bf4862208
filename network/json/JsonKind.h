#pragma once

#include <cstdint>

namespace paydeck::json {

enum class JsonKind : std::uint8_t { Null, Bool, Number, String, Array, Object };

}  // namespace paydeck::json
