#pragma once

#include <algorithm>
#include <optional>
#include <ostream>
#include <string>

#include "app/paydeckctl/ShownText.h"
#include "models/domain/Time.h"

namespace paydeck::ctl {

/// `Name:   value` lines; what is not known is left out.
class Facts {
 public:
  explicit Facts(std::ostream& out) : out_(out) {}
  void fact(const std::string& name, const std::string& value) {
    if (value.empty()) return;
    std::string left = name + ":";
    left.resize(std::max<std::size_t>(left.size() + 1, 16), ' ');
    out_ << left << shownText(value, 400) << "\n";
  }
  void fact(const std::string& name, const std::optional<UtcTime>& time) {
    if (time) fact(name, formatRfc3339(*time));
  }

 private:
  std::ostream& out_;
};

}  // namespace paydeck::ctl
