#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "network/sandbox/PaymentFilter.h"
#include "network/sandbox/RefundFilter.h"
#include "network/sandbox/SqlFile.h"
#include "network/sandbox/SqlStatement.h"

namespace paydeck::sandbox {

/// The reading side of the sandbox file: answers as JSON text. Each call sees one moment. One thread at a time; take
/// one from a ReaderPool. Throws like SqlFile.
class ShopReader {
 public:
  explicit ShopReader(const std::string& path);

  /// {"data":[...],"next_cursor":...}
  std::string payments(const PaymentFilter& filter);
  std::optional<std::string> payment(std::int64_t key);
  std::optional<std::string> timeline(std::int64_t key);
  std::string totals(std::optional<std::int64_t> createdBefore);

  struct EventRange {
    std::int64_t oldest = 1;
    std::int64_t latest = 0;
  };
  EventRange eventRange();
  /// {"data":[...],"more",...} after a sequence that is still kept; none when it is not, or was never reached.
  std::optional<std::string> events(std::optional<std::int64_t> after, std::int64_t limit);

  struct StreamEvent {
    std::int64_t sequence = 0;
    std::string type;
    std::string json;
  };
  std::vector<StreamEvent> eventsAfter(std::int64_t after, std::int64_t limit);

  std::string refunds(const RefundFilter& filter);
  std::string refundTotals(std::optional<std::int64_t> createdBefore);

  std::string balances();
  std::string ledger(std::int64_t after, std::int64_t limit);
  /// Newest first; `before` from the cursor. The table is "payouts", "customers", "refunds" or "quotes".
  std::string newestFirst(const char* table, std::optional<std::int64_t> before, std::int64_t limit);
  std::optional<std::string> one(const char* table, std::int64_t key);

 private:
  class Moment;
  std::string listRows(SqlStatement& statement, std::int64_t limit);

  SqlFile file_;
};

/// The cursor of a newest-first list and its inverse; none for anything else.
std::string cursorOf(std::int64_t key);
std::optional<std::int64_t> keyOfCursor(std::string_view cursor);

}  // namespace paydeck::sandbox
