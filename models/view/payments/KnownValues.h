#pragma once

#include <map>
#include <vector>

#include "models/query/ResolveConnections.h"
#include "models/query/ValueSource.h"
#include "models/store/CacheReader.h"

namespace paydeck {

/// The values completion offers, read once in a while on the pool and answered from memory.
class KnownValues : public ValueSource {
 public:
  using Counts = std::vector<std::pair<std::string, std::int64_t>>;

  /// For a reading thread.
  static Result<KnownValues> read(CacheReader& reader);

  std::vector<std::pair<std::string, std::int64_t>> values(QueryField field) const override;
  std::optional<std::int64_t> total() const override { return total_; }
  /// Connections are offered by the name the person gave them.
  void nameConnections(const std::vector<ConnectionName>& names);

 private:
  std::map<QueryField, Counts> values_;
  std::optional<std::int64_t> total_;
};

}  // namespace paydeck
