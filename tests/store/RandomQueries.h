#pragma once

#include <random>
#include <string>

#include "tests/store/FilledCache.h"

namespace paydeck::test {

/// Queries about a filled cache: mostly about what is there, now and then about what is not.
class RandomQueries {
 public:
  RandomQueries(const FilledCache& filled, unsigned seed) : filled_(filled), random_(seed) {}

  PaymentQuery next();

 private:
  int pick(int end) { return std::uniform_int_distribution<int>(0, end - 1)(random_); }
  const Payment& any() { return filled_.all[static_cast<std::size_t>(pick(static_cast<int>(filled_.all.size())))]; }

  std::string part(const std::string& text);
  std::string wordFor(QueryField field);
  QueryValue valueFor(QueryField field);
  QueryTerm term();

  const FilledCache& filled_;
  std::mt19937 random_;
};

}  // namespace paydeck::test
