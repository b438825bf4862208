#pragma once

#include <optional>
#include <string>

#include "models/store/Database.h"
#include "models/store/PaymentRow.h"

namespace paydeck {

/// What the search index knows of one payment.
struct SearchEntry {
  PaymentKey key = 0;
  std::string id{};
  std::string orderRef{};
  std::string customerName{};
  std::string customerId{};
  std::string customerEmail{};
  std::string hashes{};
  std::string addresses{};

  friend bool operator==(const SearchEntry&, const SearchEntry&) = default;
};

/// The entry as the stored row implies it; none when there is no such row.
Result<std::optional<SearchEntry>> readSearchEntry(Database& database, PaymentKey key);
Result<void> addSearchEntry(Database& database, const SearchEntry& entry);
/// The entry must be exactly what was added.
Result<void> removeSearchEntry(Database& database, const SearchEntry& entry);
/// Takes out everything of the connection with this number.
Result<void> removeSearchEntries(Database& database, std::int64_t connection);
/// Empties the index and builds it again from the rows; inside the caller's transaction.
Result<void> rebuildSearchIndex(Database& database);

}  // namespace paydeck
