#include "app/paydeckctl/ShownText.h"

#include <algorithm>
#include <array>
#include <utility>

#include "models/query/Utf8.h"

namespace paydeck::ctl {
namespace {

using Range = std::pair<char32_t, char32_t>;

constexpr std::array<Range, 10> kZeroWidth = {{{0x0300, 0x036F},
                                               {0x0483, 0x0489},
                                               {0x0591, 0x05BD},
                                               {0x064B, 0x065F},
                                               {0x0E31, 0x0E3A},
                                               {0x0E47, 0x0E4E},
                                               {0x200B, 0x200F},
                                               {0x20D0, 0x20FF},
                                               {0xFE00, 0xFE0F},
                                               {0xFE20, 0xFE2F}}};
constexpr std::array<Range, 12> kDoubleWidth = {{{0x1100, 0x115F},
                                                 {0x2E80, 0x303E},
                                                 {0x3041, 0x33FF},
                                                 {0x3400, 0x4DBF},
                                                 {0x4E00, 0x9FFF},
                                                 {0xA000, 0xA4CF},
                                                 {0xAC00, 0xD7A3},
                                                 {0xF900, 0xFAFF},
                                                 {0xFE30, 0xFE6F},
                                                 {0xFF00, 0xFF60},
                                                 {0x1F300, 0x1FAFF},
                                                 {0x20000, 0x3FFFD}}};

template <std::size_t N>
bool within(const std::array<Range, N>& ranges, char32_t code) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [code](const Range& r) { return code >= r.first && code <= r.second; });
}

std::size_t widthOf(char32_t code) {
  if (within(kZeroWidth, code)) return 0;
  return within(kDoubleWidth, code) ? 2 : 1;
}

}  // namespace

std::string shownText(std::string_view text, std::size_t columns) {
  std::string out;
  std::size_t width = 0;
  std::size_t cutAt = 0;  // where the text ends if an ellipsis must follow
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char c = utf8At(text, at);
    const std::size_t next = at + c.length;
    if (!isInvisibleMark(c.code) || !c.valid) {
      const std::size_t wide = isBlank(c.code) ? 1 : widthOf(c.code);
      if (columns > 0 && width + wide > columns) return out.substr(0, cutAt) + "…";
      width += wide;
      out += !c.valid ? "\xEF\xBF\xBD" : isBlank(c.code) ? " " : std::string(text.substr(at, c.length));
      if (width < columns) cutAt = out.size();
    }
    at = next;
  }
  return out;
}

std::size_t columnsOf(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char c = utf8At(text, at);
    width += isInvisibleMark(c.code) ? 0 : widthOf(c.code);
    at += c.length;
  }
  return width;
}

}  // namespace paydeck::ctl
