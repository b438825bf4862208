#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "models/domain/Result.h"

namespace paydeck::btcpay {

/// How far one store's list has been delivered. Lists are newest first and shift while one pages, so the position is a
/// time, not a row number: the next question asks for everything up to and including this second once more and leaves
/// out what was already delivered.
struct StorePosition {
  std::int64_t second = 0;           ///< creation second (Unix) of the oldest delivered invoice; 0: nothing delivered
  std::set<std::string> delivered{}; ///< ids delivered in that second or the one after it
  bool exhausted = false;

  friend bool operator==(const StorePosition&, const StorePosition&) = default;
};

/// A position in the merged list of several stores, by store id. Written as opaque text that survives a restart.
struct ListCursor {
  std::map<std::string, StorePosition> stores{};

  std::string encode() const;
  /// Empty text is the start of the list; anything not written by encode is ErrorKind::InvalidInput.
  static Result<ListCursor> decode(std::string_view text);

  friend bool operator==(const ListCursor&, const ListCursor&) = default;
};

}  // namespace paydeck::btcpay
