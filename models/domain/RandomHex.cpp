#include "models/domain/RandomHex.h"

#include <random>

namespace paydeck {

std::string randomHex(unsigned bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::random_device source;
  std::string text;
  for (unsigned i = 0; i < bytes; ++i) {
    const unsigned value = source() & 0xffU;
    text.push_back(kDigits[value >> 4U]);
    text.push_back(kDigits[value & 0xfU]);
  }
  return text;
}

}  // namespace paydeck
