#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "network/btcpay/ListCursor.h"

namespace paydeck::btcpay {

/// One invoice of a list answer: as much as paging needs, and its JSON.
struct ListedInvoice {
  std::string id{};             ///< empty when it could not be read
  std::int64_t createdSecond = 0;
  std::string raw{};
  std::string unreadable{};     ///< why it cannot be mapped; empty when it can
};

/// What one store answered beyond its position, newest first.
struct StoreRows {
  std::vector<ListedInvoice> rows{};
  bool complete = false;        ///< the server has nothing older
};

struct MergeInput {
  ListCursor cursor{};
  std::map<std::string, StoreRows> fetched{};   ///< by store id
  std::size_t limit = 100;
};

struct MergedInvoice {
  std::string storeId{};
  ListedInvoice invoice{};
};

struct MergeResult {
  std::vector<MergedInvoice> invoices{};        ///< newest first, at most `limit`
  ListCursor next{};
  bool finished = false;                        ///< every store is exhausted
};

/// Merges the stores' lists into one, newest first, and says where to go on. Rows older than what another store has not
/// yet shown wait for a later page; they are asked again, never lost.
MergeResult planMerge(MergeInput input);

}  // namespace paydeck::btcpay
