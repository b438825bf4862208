#pragma once

#include "models/backend/PaymentsApi.h"
#include "models/domain/Ids.h"
#include "models/domain/Time.h"

namespace paydeck {

/// An object a backend sent that could not be read, as the cache keeps it.
struct UnreadableRow {
  ConnectionId connection{};
  UnreadableObject object{};
  UtcTime fetchedAt{};  ///< when it was last seen so
};

}  // namespace paydeck
