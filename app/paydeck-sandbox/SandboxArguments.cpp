#include "app/paydeck-sandbox/SandboxArguments.h"

#include <charconv>
#include <optional>

#include "network/sandbox/Atoms.h"

namespace paydeck {
namespace {

std::optional<std::int64_t> wholeNumber(const std::string& text, std::int64_t low, std::int64_t high) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < low || value > high) return std::nullopt;
  return value;
}

template <class Number>
bool set(Number& target, const std::optional<std::int64_t>& value) {
  if (value) target = static_cast<Number>(*value);
  return value.has_value();
}

/// Payments per second with up to three decimals.
std::optional<std::int64_t> rateOf(const std::string& text) {
  const auto value = sandbox::atomsFromText(text, 3);
  if (!value || *value < 0 || *value > 100'000'000) return std::nullopt;
  return static_cast<std::int64_t>(*value);
}

Result<bool> readValue(sandbox::SandboxOptions& options, const std::string& name, const std::string& value) {
  constexpr std::int64_t kMany = 100'000'000;
  bool read = true;
  if (name == "--port") {
    read = set(options.port, wholeNumber(value, 0, 65535));
  } else if (name == "--data") {
    options.dataFile = value;
  } else if (name == "--seed") {
    read = set(options.seed, wholeNumber(value, 0, INT64_MAX));
  } else if (name == "--history") {
    read = set(options.history, wholeNumber(value, 0, kMany));
  } else if (name == "--rate") {
    read = set(options.arrivalsPerThousandSeconds, rateOf(value));
  } else if (name == "--time-scale") {
    read = set(options.timeScale, wholeNumber(value, 1, 1'000'000));
  } else if (name == "--requests-per-minute") {
    read = set(options.requestsPerMinute, wholeNumber(value, 1, kMany));
  } else if (name == "--keep-events") {
    read = set(options.keptEvents, wholeNumber(value, 1, kMany));
  } else if (name == "--fault") {
    const auto faults = sandbox::FaultSpec::parse(value);
    if (!faults) return failure(faults.error());
    options.faults = *faults;
  } else {
    return failure(ErrorKind::InvalidInput, "The option " + name + " is not known.");
  }
  if (!read) return failure(ErrorKind::InvalidInput, name + " cannot be " + value + ".");
  return true;
}

}  // namespace

Result<SandboxArguments> SandboxArguments::parse(const std::vector<std::string>& words) {
  SandboxArguments arguments;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word == "--people") {
      arguments.listPeople = true;
    } else if (word == "--nasty") {
      arguments.options.nasty = true;
    } else if (word == "--help") {
      arguments.help = true;
    } else if (i + 1 < words.size() && word.substr(0, 2) == "--") {
      if (const auto read = readValue(arguments.options, word, words[++i]); !read) return failure(read.error());
    } else {
      return failure(ErrorKind::InvalidInput, "The option " + word + " is not known or lacks its value.");
    }
  }
  return arguments;
}

const char* SandboxArguments::usage() {
  return R"(Usage: paydeck-sandbox [--port P] [--data FILE] [--seed N] [--history N] [--rate PER_SECOND] [--time-scale X]
                       [--fault SPEC] [--people] [--nasty] [--keep-events N] [--requests-per-minute N]

Serves the Paydeck Merchant API on the loopback interface for a made-up shop. The first line on standard output is one
JSON object with "url" and the demo people's tokens. Ends on SIGTERM and SIGINT.

  --port P         port to listen on; without it any free one
  --data FILE      keep the shop in this file and go on with it next time; without it a temporary one
  --seed N         the same seed makes the same shop (default 1)
  --history N      payments in the past (default 1200)
  --rate R         new payments per second, e.g. 20 or 0.5 (default 0.1)
  --time-scale X   payments live X times faster
  --fault SPEC     misbehave: latency=200ms:0.2,429=0.05,500=0.05,503=0.01,drop=0.05,truncate=0.02,
                   drop-before=0.05,500-after=0.05,duplicate=0.05,reorder=0.05,skew=90s,silent,401
                   (a POST that is hit by drop, truncate or 500-after has been carried out)
  --people         also tell who the demo people are
  --nasty          some customers have names that try to break screens

A refund whose note contains [fail:REASON] fails with it: insufficient_balance, destination_refused, network_congested
or payment_changed. With [hold] in its note it stays in processing. A refund to the zero address is refused.
)";
}

}  // namespace paydeck
