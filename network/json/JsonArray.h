#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

#include "network/json/JsonValue.h"

namespace paydeck::json {

/// The elements of an array, for a range-for; none by default.
class JsonArray {
 public:
  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = JsonValue;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = JsonValue;

    Iterator(const JsonTape* tape, std::uint32_t index) : tape_(tape), index_(index) {}
    JsonValue operator*() const { return {*tape_, index_}; }
    Iterator& operator++() {
      index_ = tape_->after(index_);
      return *this;
    }
    bool operator==(const Iterator& other) const { return index_ == other.index_; }

   private:
    const JsonTape* tape_;
    std::uint32_t index_;
  };

  JsonArray() = default;
  JsonArray(const JsonTape& tape, std::uint32_t index) : tape_(&tape), begin_(index + 1), end_(tape.after(index)) {}
  Iterator begin() const { return {tape_, begin_}; }
  Iterator end() const { return {tape_, end_}; }
  bool empty() const { return begin_ == end_; }
  /// Counts by walking over the elements.
  std::size_t size() const { return static_cast<std::size_t>(std::distance(begin(), end())); }

 private:
  const JsonTape* tape_ = nullptr;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
};

}  // namespace paydeck::json
