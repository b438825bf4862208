#include "app/paydeckctl/Invocation.h"

#include <algorithm>
#include <array>

namespace paydeck::ctl {
namespace {

constexpr std::array<std::string_view, 7> kSecretNames = {"--key",     "--token",  "--secret", "--password",
                                                          "--api-key", "--apikey", "--bearer"};

tl::unexpected<Error> badUsage(std::string message) {
  return failure(ErrorKind::InvalidInput, std::move(message));
}

const CommandSpec* findCommand(std::string_view name, std::span<const CommandSpec> commands) {
  const auto it = std::find_if(commands.begin(), commands.end(), [name](const auto& c) { return c.name == name; });
  return it == commands.end() ? nullptr : &*it;
}

/// Reads words one after the other.
class Reader {
 public:
  Reader(std::span<const std::string> words, std::span<const CommandSpec> commands)
      : words_(words), commands_(commands) {}

  Result<Invocation> run() {
    while (at_ < words_.size()) {
      const std::string& word = words_[at_++];
      const bool option = !onlyWords_ && word.size() > 1 && word.starts_with("--");
      const auto read = word == "--" && !onlyWords_ ? (onlyWords_ = true, Result<void>{})
                        : option                    ? readOption(word)
                                                    : readWord(word);
      if (!read) return failure(read.error());
    }
    return checked();
  }

 private:
  Result<void> readWord(const std::string& word) {
    if (spec_ != nullptr) {
      result_.words.push_back(word);
      return {};
    }
    spec_ = findCommand(word, commands_);
    if (spec_ == nullptr) return badUsage("That command is not known. paydeckctl --help lists all.");
    result_.command = word;
    return {};
  }

  Result<void> readOption(const std::string& word) {
    const auto equals = word.find('=');
    const std::string name = word.substr(0, equals);
    if (name == "--json") return (result_.json = true, Result<void>{});
    if (name == "--help") return (result_.help = true, Result<void>{});
    if (name == "--version") return (result_.version = true, Result<void>{});
    const OptionSpec* known = nullptr;
    if (spec_ != nullptr) {
      for (const OptionSpec& option : spec_->options) known = option.name == name ? &option : known;
    }
    // To a command that knows such an option it means something else: the --key of a refund names it.
    const bool secret = std::find(kSecretNames.begin(), kSecretNames.end(), name) != kSecretNames.end();
    if (secret && known == nullptr)
      return badUsage("A key on the command line could be read by others. Use --key-file FILE or --key-stdin.");
    const bool global = name == "--workspace";
    if (known == nullptr && !global)
      return badUsage("The option " + name + " is not known here. Add --help to see all.");
    if (known != nullptr && known->value.empty()) {
      if (equals != std::string::npos) return badUsage(name + " takes no value.");
      return (result_.options[name].push_back("yes"), Result<void>{});
    }
    if (equals == std::string::npos && at_ >= words_.size()) return badUsage("A value is missing after " + name + ".");
    std::string value = equals != std::string::npos ? word.substr(equals + 1) : words_[at_++];
    if (global) return (result_.workspace = std::move(value), Result<void>{});
    auto& values = result_.options[name];
    if (!known->repeatable && !values.empty()) return badUsage(name + " was given twice.");
    values.push_back(std::move(value));
    return {};
  }

  Result<Invocation> checked() {
    if (result_.help || result_.version) return std::move(result_);
    if (spec_ == nullptr) return badUsage("A command is missing. paydeckctl --help lists all.");
    const bool fits = result_.words.size() >= spec_->least && result_.words.size() <= spec_->most;
    if (!fits) return badUsage("Usage: paydeckctl " + std::string(spec_->usage) + ". Add --help for more.");
    return std::move(result_);
  }

  std::span<const std::string> words_;
  std::span<const CommandSpec> commands_;
  std::size_t at_ = 0;
  bool onlyWords_ = false;
  const CommandSpec* spec_ = nullptr;
  Invocation result_{};
};

std::string optionLine(const OptionSpec& option) {
  std::string left = "  " + std::string(option.name) + (option.value.empty() ? "" : " " + std::string(option.value));
  left.resize(std::max<std::size_t>(left.size() + 2, 24), ' ');
  return left + std::string(option.meaning) + "\n";
}

}  // namespace

std::string Invocation::value(std::string_view option) const {
  const auto it = options.find(option);
  return it == options.end() ? std::string{} : it->second.back();
}

std::vector<std::string> Invocation::values(std::string_view option) const {
  const auto it = options.find(option);
  return it == options.end() ? std::vector<std::string>{} : it->second;
}

Result<Invocation> readInvocation(std::span<const std::string> arguments, std::span<const CommandSpec> commands) {
  return Reader(arguments, commands).run();
}

std::string helpText(const CommandSpec& command) {
  std::string text = "Usage: paydeckctl [--workspace DIR] [--json] " + std::string(command.usage) + "\n\n" +
                     std::string(command.summary) + "\n";
  if (!command.options.empty()) text += "\n";
  for (const OptionSpec& option : command.options) text += optionLine(option);
  if (!command.details.empty()) text += "\n" + std::string(command.details) + "\n";
  return text;
}

std::string overviewText(std::span<const CommandSpec> commands) {
  std::string text = "Usage: paydeckctl [--workspace DIR] [--json] COMMAND\n\n";
  for (const CommandSpec& command : commands) {
    std::string left = "  " + std::string(command.name);
    left.resize(16, ' ');
    text += left + std::string(command.summary) + "\n";
  }
  return text +
         "\npaydeckctl COMMAND --help says more about one.\n"
         "Exit codes: 0 done, 1 failed, 2 bad usage, 3 not permitted, 4 offline, 5 refused by the backend, 6 outcome "
         "unknown.\n";
}

}  // namespace paydeck::ctl
