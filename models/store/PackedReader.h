#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace paydeck {

/// Reads what PackedWriter wrote. After a damaged field everything reads as empty and `ok` is false.
class PackedReader {
 public:
  explicit PackedReader(std::string_view bytes) : rest_(bytes) {}

  std::int64_t number();
  std::string text();
  bool flag();

  template <class T, class Read>
  std::optional<T> optional(Read&& read) {
    if (!flag()) return std::nullopt;
    return read();
  }

  /// How many items follow; never more than there are bytes left.
  std::size_t count();
  bool ok() const { return ok_; }
  bool atEnd() const { return rest_.empty(); }

 private:
  std::uint64_t unsignedNumber();
  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace paydeck
