#include "models/view/payments/KeySequence.h"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace paydeck {
namespace {

constexpr std::size_t kChunk = 4096;
constexpr std::size_t kSplitAt = 2 * kChunk;

std::ptrdiff_t offset(std::size_t n) {
  return static_cast<std::ptrdiff_t>(n);
}

}  // namespace

KeySequence::KeySequence(std::span<const PaymentKey> keys) : size_(keys.size()) {
  for (std::size_t from = 0; from < keys.size(); from += kChunk) {
    const auto part = keys.subspan(from, std::min(kChunk, keys.size() - from));
    chunks_.push_back(std::make_shared<Chunk>(part.begin(), part.end()));
  }
}

KeySequence::Place KeySequence::locate(std::size_t index) const {
  for (std::size_t chunk = 0; chunk < chunks_.size(); ++chunk) {
    const std::size_t count = chunks_[chunk]->size();
    if (index < count) return {chunk, index};
    index -= count;
  }
  return {chunks_.size(), 0};
}

PaymentKey KeySequence::at(std::size_t index) const {
  assert(index < size_);
  const Place place = locate(index);
  return (*chunks_[place.chunk])[place.offset];
}

std::size_t KeySequence::indexOf(PaymentKey key) const {
  std::size_t before = 0;
  for (const auto& chunk : chunks_) {
    const auto it = std::find(chunk->begin(), chunk->end(), key);
    if (it != chunk->end()) return before + static_cast<std::size_t>(it - chunk->begin());
    before += chunk->size();
  }
  return size_;
}

KeySequence::Chunk& KeySequence::writable(std::size_t chunk) {
  auto& shared = chunks_[chunk];
  if (shared.use_count() > 1) shared = std::make_shared<Chunk>(*shared);
  return *shared;
}

void KeySequence::insert(std::size_t index, std::span<const PaymentKey> keys) {
  if (keys.empty()) return;
  if (chunks_.empty()) {
    *this = KeySequence(keys);
    return;
  }
  Place place = locate(index);
  if (place.chunk == chunks_.size()) place = {chunks_.size() - 1, chunks_.back()->size()};
  Chunk& chunk = writable(place.chunk);
  chunk.insert(chunk.begin() + offset(place.offset), keys.begin(), keys.end());
  size_ += keys.size();
  splitIfLarge(place.chunk);
}

void KeySequence::splitIfLarge(std::size_t index) {
  if (chunks_[index]->size() <= kSplitAt) return;
  const std::shared_ptr<Chunk> large = chunks_[index];
  std::vector<std::shared_ptr<Chunk>> parts;
  for (std::size_t from = 0; from < large->size(); from += kChunk) {
    const std::size_t to = std::min(large->size(), from + kChunk);
    parts.push_back(std::make_shared<Chunk>(large->begin() + offset(from), large->begin() + offset(to)));
  }
  const auto at = chunks_.erase(chunks_.begin() + offset(index));
  chunks_.insert(at, std::make_move_iterator(parts.begin()), std::make_move_iterator(parts.end()));
}

void KeySequence::remove(std::size_t index, std::size_t count) {
  assert(index + count <= size_);
  while (count > 0) {
    const Place place = locate(index);
    Chunk& chunk = writable(place.chunk);
    const std::size_t here = std::min(count, chunk.size() - place.offset);
    const auto first = chunk.begin() + offset(place.offset);
    chunk.erase(first, first + offset(here));
    if (chunk.empty()) chunks_.erase(chunks_.begin() + offset(place.chunk));
    count -= here;
    size_ -= here;
  }
}

std::vector<PaymentKey> KeySequence::toVector() const {
  std::vector<PaymentKey> keys;
  keys.reserve(size_);
  for (const auto& chunk : chunks_) keys.insert(keys.end(), chunk->begin(), chunk->end());
  return keys;
}

}  // namespace paydeck
