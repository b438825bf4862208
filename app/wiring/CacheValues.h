#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "models/query/ValueSource.h"
#include "models/store/CacheReader.h"

namespace paydeck {

/// The values of the cache for completion, read once on a reader's thread and then answered from memory anywhere.
class CacheValues final : public ValueSource {
 public:
  static Result<CacheValues> read(CacheReader& reader);
  std::vector<std::pair<std::string, std::int64_t>> values(QueryField field) const override;
  std::optional<std::int64_t> total() const override { return total_; }

 private:
  std::map<QueryField, std::vector<std::pair<std::string, std::int64_t>>> values_{};
  std::int64_t total_ = 0;
};

}  // namespace paydeck
