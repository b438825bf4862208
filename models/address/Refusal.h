#pragma once

#include <string>
#include <string_view>

#include "models/domain/Result.h"

namespace paydeck {

/// What a person gave can't be used: a stable code for programs, and the reason as a sentence.
inline tl::unexpected<Error> refusal(std::string_view code, std::string message) {
  return failure(Error{.kind = ErrorKind::InvalidInput, .message = std::move(message), .code = std::string(code)});
}

}  // namespace paydeck
