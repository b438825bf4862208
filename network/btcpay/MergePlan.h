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
  std::string id{};   ///< empty when it could not be read
  std::string key{};  ///< the id, or else something to recognise the same text by
  std::int64_t createdSecond = 0;
  std::string status{};  ///< the server's word; empty when it could not be read
  bool hasPaymentMethods = false;
  std::string raw{};
  std::string unreadable{};  ///< why paging could not read it; empty when it could
};

/// What one store answered beyond its position, newest first.
struct StoreRows {
  std::vector<ListedInvoice> rows{};
  bool complete = false;  ///< the server has nothing older
};

struct MergeInput {
  ListCursor cursor{};
  std::map<std::string, StoreRows> fetched{};  ///< by store id
  std::size_t limit = 100;
};

struct MergedInvoice {
  std::string storeId{};
  ListedInvoice invoice{};
};

struct MergeResult {
  std::vector<MergedInvoice> invoices{};  ///< newest first, at most `limit`
  ListCursor next{};
  bool finished = false;  ///< every store is exhausted
};

/// Merges the stores' lists into one, newest first, and says where to go on. Rows older than what another store has not
/// yet shown wait for a later page; they are asked again, never lost.
MergeResult planMerge(MergeInput input);

}  // namespace paydeck::btcpay
