#pragma once

#include <string>
#include <tl/expected.hpp>

namespace paydeck {

/// Why one value could not be read; the parser adds where it is.
struct ValueComplaint {
  std::string message{};
  std::string expected{};
};

inline tl::unexpected<ValueComplaint> complain(std::string message, std::string expected) {
  return tl::unexpected<ValueComplaint>(ValueComplaint{std::move(message), std::move(expected)});
}

/// The text between typographic quotes, cut where it is long.
std::string shown(std::string_view text);

}  // namespace paydeck
