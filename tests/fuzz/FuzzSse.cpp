#include <cstdlib>
#include <string>
#include <string_view>

#include "network/http/SseParser.h"

using namespace paydeck::http;

namespace {

constexpr std::size_t kLimit = 4096;

std::string read(std::string_view text, std::size_t piece) {
  std::string seen;
  SseParser parser(kLimit);
  const SseParser::Receiver receiver{
      .onEvent =
          [&](const SseEvent& event) {
            if (event.data.size() > kLimit || event.type.empty()) std::abort();
            if (event.data.find('\r') != std::string::npos || event.id.find('\0') != std::string::npos) std::abort();
            seen += event.type + '|' + event.id + '|' + event.data + ';';
          },
      .onComment = [&] { seen += '#'; }};
  for (std::size_t at = 0; at < text.size(); at += piece) {
    if (!parser.feed(text.substr(at, piece), receiver)) return seen + "too large";
  }
  return seen + parser.lastEventId() + std::to_string(parser.retry() ? parser.retry()->count() : -1);
}

}  // namespace

/// Any bytes, cut in pieces of any size (the first byte says which), read the same as in one piece.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  if (text.size() < kLimit && read(text, text.size() + 1) != read(text, bytes[0] + 1U)) std::abort();
  read(text, bytes[0] + 1U);
  return 0;
}
