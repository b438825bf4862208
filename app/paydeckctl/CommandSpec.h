#pragma once

#include <string_view>
#include <vector>

namespace paydeck::ctl {

struct OptionSpec {
  std::string_view name;   ///< "--limit"
  std::string_view value;  ///< "N"; empty for a switch
  bool repeatable = false;
  std::string_view meaning;
};

/// What a command takes; read by the parser and printed by --help.
struct CommandSpec {
  std::string_view name;
  std::string_view usage;  ///< without options: "payments [QUERY]"
  std::string_view summary;
  std::vector<OptionSpec> options{};
  std::size_t least = 0;  ///< words besides options
  std::size_t most = 0;
  std::string_view details{};  ///< more lines for --help
};

}  // namespace paydeck::ctl
