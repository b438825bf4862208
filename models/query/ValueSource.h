#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "models/query/PaymentQuery.h"

namespace paydeck {

/// Which values the payments at hand have, and how often; made from CacheReader::distinctValues. Used on the calling
/// thread, so it answers from memory.
class ValueSource {
 public:
  virtual ~ValueSource() = default;
  /// Most frequent first; empty for fields whose values are not kept.
  virtual std::vector<std::pair<std::string, std::int64_t>> values(QueryField field) const = 0;
  /// All payments, to count what a negated value leaves; none when it is not known.
  virtual std::optional<std::int64_t> total() const = 0;
};

}  // namespace paydeck
