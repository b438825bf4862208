#pragma once

#include <string>
#include <string_view>

namespace paydeck::ctl {

/// One record of RFC 4180: comma, quotes where needed, CRLF at the end.
class CsvLine {
 public:
  /// Text from outside. One that a spreadsheet would run as a formula (= + - @, tab, carriage return at its beginning)
  /// gets an apostrophe in front.
  CsvLine& text(std::string_view value);
  /// A number, id or time of our own making, written as it is.
  CsvLine& exact(std::string_view value);
  std::string finish() const { return line_ + "\r\n"; }

 private:
  std::string line_{};
  bool first_ = true;
};

}  // namespace paydeck::ctl
