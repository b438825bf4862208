#include "models/refunds/OutboxId.h"

#include <algorithm>
#include <random>

namespace paydeck {
namespace {

bool isIdCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

}  // namespace

OutboxId newOutboxId() {
  std::random_device random;  // the kernel's, on every system Paydeck runs on
  std::string id;
  for (int word = 0; word < 4; ++word) {
    const auto bits = static_cast<std::uint32_t>(random());
    for (unsigned shift = 0; shift < 32; shift += 4) id.push_back("0123456789abcdef"[(bits >> shift) & 15U]);
  }
  return OutboxId(std::move(id));
}

bool isUsableOutboxId(const std::string& text) {
  return text.size() >= 8 && text.size() <= 64 && std::all_of(text.begin(), text.end(), isIdCharacter);
}

}  // namespace paydeck
