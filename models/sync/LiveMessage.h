#pragma once

#include <variant>

#include "models/backend/LiveApi.h"

namespace paydeck {

/// The stream is connected (again).
struct StreamOpened {};

/// The stream ended and why; it is opened again by itself unless a person must act.
struct StreamEnded {
  Error error{};
};

/// The history was listed to its end.
struct HistoryListed {};

/// What the live lane is told.
using LiveMessage = std::variant<BackendEvent, StreamOpened, StreamEnded, HistoryListed>;

}  // namespace paydeck
