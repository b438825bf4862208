#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace paydeck {

/// Packs fields one after the other: numbers as variable-length integers, texts with their length before them, so that
/// any bytes may be in them. Read back in the same order by PackedReader.
class PackedWriter {
 public:
  void number(std::int64_t value);
  void text(std::string_view value);
  void flag(bool value) { bytes_.push_back(value ? '\1' : '\0'); }

  template <class T, class Write>
  void optional(const std::optional<T>& value, Write&& write) {
    flag(value.has_value());
    if (value) write(*value);
  }

  std::string take() { return std::move(bytes_); }

 private:
  void unsignedNumber(std::uint64_t value);
  std::string bytes_;
};

}  // namespace paydeck
