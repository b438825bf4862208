#include "models/address/PastedText.h"

#include "models/address/CharacterName.h"
#include "models/address/CodePoint.h"

namespace paydeck {
namespace {

constexpr std::string_view kTrimmed = " \r\n";

}  // namespace

PastedText readPastedText(std::string_view given) {
  PastedText read;
  const auto first = given.find_first_not_of(kTrimmed);
  const auto begin = first == std::string_view::npos ? given.size() : first;
  const auto last = given.find_last_not_of(kTrimmed);
  const auto end = last == std::string_view::npos ? begin : last + 1;
  read.text = given.substr(begin, end - begin);
  read.trimmed = read.text.size() != given.size();
  std::size_t position = begin;  // what was trimmed is ASCII: one byte each
  for (std::size_t at = 0; at < read.text.size();) {
    const CodePoint point = codePointAt(read.text, at);
    ++position;
    if (!point.valid || point.code <= 0x20 || point.code >= 0x7f) {
      read.odd = OddCharacter{point.code, position, point.valid};
      break;
    }
    at += point.length;
  }
  return read;
}

std::string describeOddCharacter(const OddCharacter& odd) {
  const std::string where = "Character " + std::to_string(odd.position) + " is ";
  return where + (odd.validUtf8 ? characterName(odd.code) : std::string("damaged (not UTF-8)")) + ".";
}

}  // namespace paydeck
