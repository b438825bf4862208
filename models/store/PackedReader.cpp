#include "models/store/PackedReader.h"

namespace paydeck {

std::uint64_t PackedReader::unsignedNumber() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
  ok_ = false;
  rest_ = {};
  return 0;
}

std::int64_t PackedReader::number() {
  const std::uint64_t bits = unsignedNumber();
  const std::uint64_t sign = (bits & 1) != 0 ? ~std::uint64_t{0} : 0;
  return static_cast<std::int64_t>((bits >> 1) ^ sign);
}

std::string PackedReader::text() {
  const std::uint64_t length = unsignedNumber();
  if (length > rest_.size()) {
    ok_ = false;
    rest_ = {};
    return {};
  }
  std::string value(rest_.substr(0, length));
  rest_.remove_prefix(length);
  return value;
}

bool PackedReader::flag() {
  if (rest_.empty()) {
    ok_ = false;
    return false;
  }
  const bool value = rest_.front() != '\0';
  rest_.remove_prefix(1);
  return value;
}

std::size_t PackedReader::count() {
  const std::int64_t items = number();
  if (items >= 0 && static_cast<std::uint64_t>(items) <= rest_.size()) return static_cast<std::size_t>(items);
  ok_ = false;
  return 0;
}

}  // namespace paydeck
