#pragma once

#include <cstdint>
#include <string_view>

#include "network/json/JsonValue.h"

namespace paydeck::json {

/// The members of an object, for a range-for; none by default.
class JsonMembers {
 public:
  struct Member {
    std::string_view key;  ///< decoded
    JsonValue value;
  };

  class Iterator {
   public:
    Iterator(const JsonTape* tape, std::uint32_t index) : tape_(tape), index_(index) {}
    Member operator*() const { return {tape_->string(index_), JsonValue(*tape_, index_ + 1)}; }
    Iterator& operator++() {
      index_ = tape_->after(index_ + 1);
      return *this;
    }
    bool operator==(const Iterator& other) const { return index_ == other.index_; }

   private:
    const JsonTape* tape_;
    std::uint32_t index_;
  };

  JsonMembers() = default;
  JsonMembers(const JsonTape& tape, std::uint32_t index) : tape_(&tape), begin_(index + 1), end_(tape.after(index)) {}
  Iterator begin() const { return {tape_, begin_}; }
  Iterator end() const { return {tape_, end_}; }
  bool empty() const { return begin_ == end_; }

 private:
  const JsonTape* tape_ = nullptr;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
};

}  // namespace paydeck::json
