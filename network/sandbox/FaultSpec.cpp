#include "network/sandbox/FaultSpec.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "network/sandbox/Atoms.h"

namespace paydeck::sandbox {
namespace {

tl::unexpected<Error> refuse(std::string_view part) {
  return failure(ErrorKind::InvalidInput, "The fault \"" + std::string(part) +
                                              "\" is not known. Use for example latency=200ms:0.2,429=0.05,drop=0.05.");
}

std::optional<unsigned> shareOf(std::string_view text) {
  const auto permille = atomsFromText(text, 3);
  if (!permille || *permille < 0 || *permille > 1000) return std::nullopt;
  return static_cast<unsigned>(*permille);
}

std::optional<std::chrono::milliseconds> timeOf(std::string_view text) {
  const bool milliseconds = text.ends_with("ms");
  if (!milliseconds && !text.ends_with("s")) return std::nullopt;
  text.remove_suffix(milliseconds ? 2 : 1);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  constexpr std::int64_t kDay = 86'400'000;
  if (std::abs(number) > kDay) return std::nullopt;
  return std::chrono::milliseconds(milliseconds ? number : number * 1000);
}

bool readLatency(FaultSpec& spec, std::string_view value) {
  const std::size_t colon = std::min(value.find(':'), value.size());
  const auto time = timeOf(value.substr(0, colon));
  const auto share = colon < value.size() ? shareOf(value.substr(colon + 1)) : std::optional(1000U);
  if (!time || time->count() < 0 || !share) return false;
  spec.latency = *time;
  spec.latencyShare = *share;
  return true;
}

unsigned* shareNamed(FaultSpec& spec, std::string_view name) {
  if (name == "429") return &spec.tooManyRequests;
  if (name == "500") return &spec.serverError;
  if (name == "503") return &spec.unavailable;
  if (name == "drop") return &spec.drop;
  if (name == "drop-before") return &spec.dropBefore;
  if (name == "500-after") return &spec.errorAfter;
  if (name == "truncate") return &spec.truncate;
  if (name == "duplicate") return &spec.duplicate;
  if (name == "reorder") return &spec.reorder;
  return nullptr;
}

bool readPart(FaultSpec& spec, std::string_view part) {
  if (part == "silent") return spec.silent = true;
  if (part == "401") return spec.unauthorized = true;
  const std::size_t equals = part.find('=');
  if (equals == std::string_view::npos) return false;
  const std::string_view value = part.substr(equals + 1);
  const std::string_view name = part.substr(0, equals);
  if (name == "latency") return readLatency(spec, value);
  if (name == "skew") {
    const auto time = timeOf(value);
    spec.skew = time.value_or(std::chrono::milliseconds(0));
    return time.has_value();
  }
  unsigned* share = shareNamed(spec, name);
  const auto permille = shareOf(value);
  if (share == nullptr || !permille) return false;
  *share = *permille;
  return true;
}

}  // namespace

Result<FaultSpec> FaultSpec::parse(std::string_view text) {
  FaultSpec spec;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!readPart(spec, part)) return refuse(part);
  }
  return spec;
}

}  // namespace paydeck::sandbox
