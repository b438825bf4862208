#pragma once

#include <span>
#include <string>

#include "models/domain/Ids.h"
#include "models/query/PaymentQuery.h"

namespace paydeck {

struct ConnectionName {
  ConnectionId id{};
  std::string name{};
};

/// Replaces what a person typed after `connection:` by the ids of the connections whose name contains it (or whose id
/// it is), because the cache knows ids only. What matches nothing stays and then selects no payments.
PaymentQuery resolveConnections(PaymentQuery query, std::span<const ConnectionName> connections);

}  // namespace paydeck
