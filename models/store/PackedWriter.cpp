#include "models/store/PackedWriter.h"

namespace paydeck {

void PackedWriter::unsignedNumber(std::uint64_t value) {
  while (value >= 0x80) {
    bytes_.push_back(static_cast<char>((value & 0x7f) | 0x80));
    value >>= 7;
  }
  bytes_.push_back(static_cast<char>(value));
}

void PackedWriter::number(std::int64_t value) {
  // Zigzag: small negative numbers stay short.
  const auto bits = static_cast<std::uint64_t>(value);
  unsignedNumber((bits << 1) ^ (value < 0 ? ~std::uint64_t{0} : 0));
}

void PackedWriter::text(std::string_view value) {
  unsignedNumber(value.size());
  bytes_.append(value);
}

}  // namespace paydeck
