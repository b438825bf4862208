#pragma once

#include <tl/expected.hpp>
#include <utility>

#include "models/domain/Error.h"

namespace paydeck {

/// A value or the reason there is none. "Nothing there" is std::optional, not an error.
template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorKind kind, std::string message) {
  return tl::unexpected<Error>(Error{kind, std::move(message)});
}

inline tl::unexpected<Error> failure(Error error) {
  return tl::unexpected<Error>(std::move(error));
}

}  // namespace paydeck
