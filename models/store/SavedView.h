#pragma once

#include <string>
#include <vector>

namespace paydeck {

/// A tab above the payments table: a query in the filter language with its columns and order.
struct SavedView {
  std::string id{};  ///< made by Paydeck
  std::string name{};
  std::string query{};                 ///< as typed
  std::vector<std::string> columns{};  ///< column names in order; empty: the default ones
  std::string sort{};                  ///< name of the order; empty: newest first

  friend bool operator==(const SavedView&, const SavedView&) = default;
};

}  // namespace paydeck
