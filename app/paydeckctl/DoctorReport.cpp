#include "app/paydeckctl/DoctorReport.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/paydeckctl/ShownText.h"

namespace paydeck::ctl {
namespace {

std::string_view levelName(DoctorReport::Level level) {
  switch (level) {
    case DoctorReport::Level::Ok:
      return "OK";
    case DoctorReport::Level::Warn:
      return "WARN";
    case DoctorReport::Level::Fail:
      return "FAIL";
  }
  return "FAIL";
}

}  // namespace

bool DoctorReport::failed() const {
  return std::any_of(lines_.begin(), lines_.end(), [](const Line& line) { return line.level == Level::Fail; });
}

void DoctorReport::printWords(std::ostream& out) const {
  for (const Line& line : lines_) {
    std::string level(levelName(line.level));
    level.resize(5, ' ');
    out << level << shownText(line.subject) << ": " << shownText(line.finding);
    if (!line.advice.empty()) out << " " << shownText(line.advice);
    out << "\n";
  }
}

void DoctorReport::printJson(std::ostream& out) const {
  auto json = nlohmann::ordered_json::array();
  for (const Line& line : lines_) {
    json.push_back({{"level", levelName(line.level)},
                    {"subject", line.subject},
                    {"finding", line.finding},
                    {"advice", line.advice}});
  }
  out << json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
}

}  // namespace paydeck::ctl
