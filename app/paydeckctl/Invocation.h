#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/paydeckctl/CommandSpec.h"
#include "models/domain/Result.h"

namespace paydeck::ctl {

/// A command line, read. `--workspace`, `--json`, `--help` and `--version` may stand anywhere.
struct Invocation {
  std::string workspace{};
  bool json = false;
  bool help = false;
  bool version = false;
  std::string command{};
  std::vector<std::string> words{};
  std::map<std::string, std::vector<std::string>, std::less<>> options{};

  bool has(std::string_view option) const { return options.find(option) != options.end(); }
  /// The last value given; empty without the option.
  std::string value(std::string_view option) const;
  std::vector<std::string> values(std::string_view option) const;
};

/// InvalidInput, without ever repeating a value: it might be a key given in the wrong place.
Result<Invocation> readInvocation(std::span<const std::string> arguments, std::span<const CommandSpec> commands);

std::string helpText(const CommandSpec& command);
std::string overviewText(std::span<const CommandSpec> commands);

}  // namespace paydeck::ctl
