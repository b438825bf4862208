#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace paydeck::ctl {

/// What the doctor found, line by line.
class DoctorReport {
 public:
  enum class Level { Ok, Warn, Fail };
  struct Line {
    Level level = Level::Ok;
    std::string subject{};
    std::string finding{};
    std::string advice{};  ///< what to do; empty when all is well
  };

  void ok(std::string subject, std::string finding) {
    lines_.push_back({Level::Ok, std::move(subject), std::move(finding), {}});
  }
  void warn(std::string subject, std::string finding, std::string advice) {
    lines_.push_back({Level::Warn, std::move(subject), std::move(finding), std::move(advice)});
  }
  void fail(std::string subject, std::string finding, std::string advice = {}) {
    lines_.push_back({Level::Fail, std::move(subject), std::move(finding), std::move(advice)});
  }
  bool failed() const;
  void printWords(std::ostream& out) const;
  void printJson(std::ostream& out) const;

 private:
  std::vector<Line> lines_{};
};

}  // namespace paydeck::ctl
