#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "models/store/PaymentRow.h"

namespace paydeck {

/// An ordered list of payment keys that stays cheap at a million: kept in chunks of a few thousand, so that inserting
/// or removing in the middle moves one chunk, and copies (snapshots for a reading thread) share the chunks until one
/// side changes them. Eight bytes a key.
class KeySequence {
 public:
  KeySequence() = default;
  explicit KeySequence(std::span<const PaymentKey> keys);

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  /// The key at `index`, which must be below size().
  PaymentKey at(std::size_t index) const;
  /// Index of the first chunked position of `key`, or size() when it is not in the list. Linear.
  std::size_t indexOf(PaymentKey key) const;

  /// Index of the first key for which `belongsBefore` is false; the keys must be sorted by it.
  template <class Predicate>
  std::size_t partitionPoint(Predicate belongsBefore) const {
    std::size_t before = 0;
    for (const auto& chunk : chunks_) {
      if (belongsBefore(chunk->back())) {
        before += chunk->size();
        continue;
      }
      return before + static_cast<std::size_t>(std::partition_point(chunk->begin(), chunk->end(), belongsBefore) -
                                               chunk->begin());
    }
    return size_;
  }

  /// Inserts before `index` (size() appends).
  void insert(std::size_t index, std::span<const PaymentKey> keys);
  void remove(std::size_t index, std::size_t count);

  std::vector<PaymentKey> toVector() const;
  friend bool operator==(const KeySequence& a, const KeySequence& b) { return a.toVector() == b.toVector(); }

 private:
  using Chunk = std::vector<PaymentKey>;
  struct Place {
    std::size_t chunk;
    std::size_t offset;
  };

  Place locate(std::size_t index) const;
  Chunk& writable(std::size_t chunk);
  void splitIfLarge(std::size_t chunk);

  std::vector<std::shared_ptr<Chunk>> chunks_;
  std::size_t size_ = 0;
};

}  // namespace paydeck
