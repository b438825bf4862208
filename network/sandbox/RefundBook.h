#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "network/sandbox/RefundRecord.h"
#include "network/sandbox/RefundStep.h"

namespace paydeck::sandbox {

/// The refunds that are in flight, what they hold back on the wallets, and what was refunded today.
class RefundBook {
 public:
  struct Life {
    RefundRecord refund;
    RefundStep next{};
    std::int64_t due = 0;  ///< 0: nothing is planned
    bool byStaff = false;
  };

  RefundBook();

  Life& open(RefundRecord refund, bool byStaff);
  /// Takes an ended one out; its value no longer counts for the day unless it succeeded.
  void close(std::int64_t key, bool succeeded);
  Life* find(std::int64_t key);
  void forEach(const std::function<void(const RefundRecord&)>& visit) const;

  Atoms reserved(RailIndex railIndex) const { return reserved_[railIndex]; }
  /// Minor units refunded on the UTC day of a time.
  std::int64_t usedOn(std::string_view currency, std::int64_t atMillis) const;
  /// Adds what a stored refund took from its day; open() does so by itself.
  void use(std::string_view currency, std::int64_t atMillis, std::int64_t valueMinor);

 private:
  struct Day {
    std::int64_t day = 0;
    std::int64_t used = 0;
  };
  std::map<std::int64_t, Life> lives_;
  std::vector<Atoms> reserved_;
  std::map<std::string, Day, std::less<>> days_;
};

}  // namespace paydeck::sandbox
