#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "models/domain/Asset.h"
#include "models/domain/Ids.h"
#include "models/domain/PaymentMethod.h"
#include "models/domain/Result.h"
#include "models/store/Database.h"

namespace paydeck {

/// The small numbers that stand for connections, ways to pay and assets in the cache. Writer's side: makes them when
/// needed and remembers them; forget() after a rollback.
class Numbering {
 public:
  explicit Numbering(Database& database) : database_(database) {}

  Result<std::int64_t> connection(const ConnectionId& id);
  Result<std::int64_t> method(const PaymentMethod& method);
  Result<std::int64_t> asset(const Asset& asset);
  void forget() { known_.clear(); }

 private:
  Result<std::int64_t> number(const std::string& table, const std::string& columns, const std::string& parameters,
                              const std::vector<std::string>& values);

  Database& database_;
  std::unordered_map<std::string, std::int64_t> known_{};
};

}  // namespace paydeck
