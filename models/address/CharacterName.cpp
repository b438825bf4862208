#include "models/address/CharacterName.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace paydeck {
namespace {

struct Twin {
  char32_t code;
  char ascii;
};

// The letters of Unicode's confusables (UTS 39) that stand for a single ASCII letter or digit in the common fonts.
constexpr std::array kTwins = {
    Twin{0x0391, 'A'}, Twin{0x0392, 'B'}, Twin{0x0395, 'E'}, Twin{0x0396, 'Z'}, Twin{0x0397, 'H'}, Twin{0x0399, 'I'},
    Twin{0x039a, 'K'}, Twin{0x039c, 'M'}, Twin{0x039d, 'N'}, Twin{0x039f, 'O'}, Twin{0x03a1, 'P'}, Twin{0x03a4, 'T'},
    Twin{0x03a5, 'Y'}, Twin{0x03a7, 'X'}, Twin{0x03b1, 'a'}, Twin{0x03b3, 'y'}, Twin{0x03b9, 'i'}, Twin{0x03bd, 'v'},
    Twin{0x03bf, 'o'}, Twin{0x03c1, 'p'}, Twin{0x03c5, 'u'}, Twin{0x0405, 'S'}, Twin{0x0406, 'I'}, Twin{0x0408, 'J'},
    Twin{0x0410, 'A'}, Twin{0x0412, 'B'}, Twin{0x0415, 'E'}, Twin{0x0417, '3'}, Twin{0x041a, 'K'}, Twin{0x041c, 'M'},
    Twin{0x041d, 'H'}, Twin{0x041e, 'O'}, Twin{0x0420, 'P'}, Twin{0x0421, 'C'}, Twin{0x0422, 'T'}, Twin{0x0425, 'X'},
    Twin{0x042c, 'b'}, Twin{0x0430, 'a'}, Twin{0x0433, 'r'}, Twin{0x0435, 'e'}, Twin{0x043e, 'o'}, Twin{0x0440, 'p'},
    Twin{0x0441, 'c'}, Twin{0x0443, 'y'}, Twin{0x0445, 'x'}, Twin{0x0455, 's'}, Twin{0x0456, 'i'}, Twin{0x0458, 'j'},
    Twin{0x04ae, 'Y'}, Twin{0x04bb, 'h'}, Twin{0x04c0, 'I'}, Twin{0x04cf, 'l'}, Twin{0x0501, 'd'}, Twin{0x051b, 'q'},
    Twin{0x051d, 'w'}, Twin{0x0131, 'i'}, Twin{0x0251, 'a'}, Twin{0x0261, 'g'}, Twin{0x01c0, 'l'}, Twin{0x2113, 'l'},
    Twin{0x212a, 'K'}, Twin{0x2212, '-'}, Twin{0x2010, '-'}, Twin{0x2011, '-'}, Twin{0x2024, '.'}, Twin{0x066b, ','},
};

struct Named {
  char32_t first;
  char32_t last;
  std::string_view name;
};

constexpr std::array kInvisible = {
    Named{0x00ad, 0x00ad, "a soft hyphen"},
    Named{0x034f, 0x034f, "an invisible joiner"},
    Named{0x061c, 0x061c, "an invisible direction mark"},
    Named{0x180b, 0x180e, "an invisible Mongolian mark"},
    Named{0x200b, 0x200b, "a zero-width space"},
    Named{0x200c, 0x200c, "a zero-width non-joiner"},
    Named{0x200d, 0x200d, "a zero-width joiner"},
    Named{0x200e, 0x200f, "an invisible direction mark"},
    Named{0x202a, 0x202e, "an invisible mark that changes the reading direction"},
    Named{0x2060, 0x2064, "an invisible word joiner"},
    Named{0x2066, 0x2069, "an invisible mark that changes the reading direction"},
    Named{0x206a, 0x206f, "an invisible control character"},
    Named{0xfe00, 0xfe0f, "an invisible variation mark"},
    Named{0xfeff, 0xfeff, "an invisible byte order mark"},
    Named{0xe0000, 0xe01ef, "an invisible tag character"},
};

constexpr std::array kVisible = {
    Named{0x0009, 0x0009, "a tab"},
    Named{0x000a, 0x000a, "a line break"},
    Named{0x000d, 0x000d, "a line break"},
    Named{0x0020, 0x0020, "a space"},
    Named{0x0000, 0x001f, "a control character"},
    Named{0x007f, 0x009f, "a control character"},
    Named{0x00a0, 0x00a0, "a no-break space"},
    Named{0x2000, 0x200a, "a space of special width"},
    Named{0x2028, 0x2029, "a line break of a special kind"},
    Named{0x202f, 0x202f, "a narrow no-break space"},
    Named{0x205f, 0x205f, "a space of special width"},
    Named{0x3000, 0x3000, "an ideographic space"},
    Named{0x0660, 0x0669, "an Arabic-Indic digit"},
    Named{0x06f0, 0x06f9, "an Eastern Arabic-Indic digit"},
    Named{0x0966, 0x096f, "a Devanagari digit"},
};

constexpr std::array kScripts = {
    Named{0x0370, 0x03ff, "a Greek letter"},         Named{0x0400, 0x052f, "a Cyrillic letter"},
    Named{0xff00, 0xff5e, "a full-width character"}, Named{0x0590, 0x05ff, "a Hebrew character"},
    Named{0x0600, 0x06ff, "an Arabic character"},    Named{0x3040, 0x30ff, "a Japanese character"},
    Named{0x4e00, 0x9fff, "a Chinese character"},
};

template <class Table>
std::string_view nameIn(const Table& table, char32_t code) {
  const auto it =
      std::find_if(table.begin(), table.end(), [&](const Named& n) { return code >= n.first && code <= n.last; });
  return it == table.end() ? std::string_view{} : it->name;
}

std::string codeText(char32_t code) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text;
  for (unsigned shift = code > 0xffff ? 20 : 12;; shift -= 4) {
    text += kDigits[(code >> shift) & 15U];
    if (shift == 0) break;
  }
  const bool padded = text.size() == 6 && text.front() == '0';
  return "U+" + (padded ? text.substr(1) : text);
}

}  // namespace

std::optional<char> looksLike(char32_t code) {
  if (code >= 0xff01 && code <= 0xff5e) return static_cast<char>(code - 0xff01 + '!');
  const auto it = std::find_if(kTwins.begin(), kTwins.end(), [&](const Twin& t) { return t.code == code; });
  if (it == kTwins.end()) return std::nullopt;
  return it->ascii;
}

bool isInvisible(char32_t code) {
  return !nameIn(kInvisible, code).empty();
}

std::string characterName(char32_t code) {
  std::string_view name = nameIn(kInvisible, code);
  if (name.empty()) name = nameIn(kVisible, code);
  if (name.empty()) name = nameIn(kScripts, code);
  std::string text(name.empty() ? "a character" : name);
  if (const auto twin = looksLike(code)) text += std::string(" that looks like “") + *twin + "”";
  return text + " (" + codeText(code) + ")";
}

}  // namespace paydeck
