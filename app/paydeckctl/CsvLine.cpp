#include "app/paydeckctl/CsvLine.h"

namespace paydeck::ctl {

CsvLine& CsvLine::text(std::string_view value) {
  const bool formula = !value.empty() && std::string_view("=+-@\t\r").find(value.front()) != std::string_view::npos;
  return exact(formula ? "'" + std::string(value) : std::string(value));
}

CsvLine& CsvLine::exact(std::string_view value) {
  if (!first_) line_ += ',';
  first_ = false;
  if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
    line_ += value;
    return *this;
  }
  line_ += '"';
  for (const char c : value) {
    if (c == '"') line_ += '"';
    line_ += c;
  }
  line_ += '"';
  return *this;
}

}  // namespace paydeck::ctl
