#pragma once

#include <string>

#include "models/domain/Ids.h"
#include "models/domain/Time.h"

namespace paydeck {

/// What the person wrote about a payment. Belongs to the backend's id, so it survives a rebuilt cache.
struct Note {
  ConnectionId connection{};
  PaymentId payment{};
  std::string text{};
  UtcTime changedAt{};

  friend bool operator==(const Note&, const Note&) = default;
};

}  // namespace paydeck
