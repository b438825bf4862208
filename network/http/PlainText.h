#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace paydeck::http {

/// Text a server sent, made fit for one line of an error message: control characters become blanks, it is cut at a
/// character boundary after `maxBytes`.
std::string plainText(std::string_view text, std::size_t maxBytes = 300);

}  // namespace paydeck::http
