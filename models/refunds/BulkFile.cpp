#include "models/refunds/BulkFile.h"

#include <algorithm>
#include <array>
#include <optional>

#include "models/refunds/BulkEncoding.h"
#include "models/refunds/BulkRecords.h"

namespace paydeck {
namespace {

enum Column : std::size_t { kPayment, kAmount, kDestination, kReason, kColumns };
constexpr std::array<std::string_view, kColumns> kNames{"payment", "amount", "destination", "reason"};

struct Alias {
  std::string_view word;
  Column column;
};
constexpr std::array<Alias, 17> kAliases{{{"payment", kPayment},
                                          {"payment_id", kPayment},
                                          {"payment id", kPayment},
                                          {"order", kPayment},
                                          {"order_ref", kPayment},
                                          {"invoice", kPayment},
                                          {"id", kPayment},
                                          {"amount", kAmount},
                                          {"value", kAmount},
                                          {"refund", kAmount},
                                          {"destination", kDestination},
                                          {"address", kDestination},
                                          {"to", kDestination},
                                          {"wallet", kDestination},
                                          {"reason", kReason},
                                          {"note", kReason},
                                          {"why", kReason}}};

using Places = std::array<std::optional<std::size_t>, kColumns>;

std::string lowered(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

std::string quoted(const std::string& text) {
  return "“" + text + "”";
}

tl::unexpected<Error> refused(std::string words) {
  return failure(ErrorKind::InvalidInput, std::move(words));
}

Result<Places> readHeader(const std::vector<std::string>& cells) {
  Places places{};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string name = lowered(cells[i]);
    const auto* alias =
        std::find_if(kAliases.begin(), kAliases.end(), [&](const Alias& known) { return known.word == name; });
    if (alias == kAliases.end()) continue;  // other columns may be there; they are not read
    if (places[alias->column]) {
      return refused("Two columns could be the " + std::string(kNames[alias->column]) + ": " +
                     quoted(cells[*places[alias->column]]) + " and " + quoted(cells[i]) + ". Keep one of them.");
    }
    places[alias->column] = i;
  }
  for (const Column column : {kPayment, kAmount, kDestination}) {
    if (!places[column]) {
      return refused("The first line must name the columns payment, amount, destination and reason. " +
                     quoted(std::string(kNames[column])) + " is missing.");
    }
  }
  return places;
}

std::string cellAt(std::vector<std::string>& cells, std::optional<std::size_t> place) {
  return place && *place < cells.size() ? std::move(cells[*place]) : std::string();
}

/// The separator that the first line uses most, outside quotes.
char separatorOf(std::string_view text) {
  std::array<std::size_t, 3> counts{};
  constexpr std::string_view kSeparators = ",;\t";
  bool inQuotes = false;
  for (const char c : text) {
    if (c == '"') inQuotes = !inQuotes;
    if ((c == '\n' || c == '\r') && !inQuotes) break;
    const std::size_t which = kSeparators.find(c);
    if (which != std::string_view::npos && !inQuotes) ++counts[which];
  }
  return kSeparators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

bool isBlank(const std::vector<std::string>& cells) {
  return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); });
}

}  // namespace

Result<BulkFile> readBulkFile(std::string_view bytes, const BulkLimits& limits) {
  if (bytes.size() > limits.bytes) {
    return failure(ErrorKind::TooLarge,
                   "This file is larger than " + std::to_string(limits.bytes / 1024 / 1024) + " MB. Split it.");
  }
  const Result<BulkText> text = decodeBulkText(bytes);
  if (!text) return failure(text.error());
  BulkFile file{text->encoding, separatorOf(text->utf8), {}};
  BulkRecords records(text->utf8, file.separator, limits.cell);
  std::optional<Places> places;
  while (true) {
    Result<std::optional<BulkRecord>> record = records.next();
    if (!record) return failure(record.error());
    if (!*record) break;
    std::vector<std::string>& cells = (*record)->cells;
    if (isBlank(cells)) continue;
    if (!places) {
      const Result<Places> header = readHeader(cells);
      if (!header) return failure(header.error());
      places = *header;
      continue;
    }
    if (file.lines.size() == limits.lines) {
      return failure(ErrorKind::TooLarge,
                     "This file has more than " + std::to_string(limits.lines) + " lines. Split it.");
    }
    file.lines.push_back({(*record)->line, cellAt(cells, (*places)[kPayment]), cellAt(cells, (*places)[kAmount]),
                          cellAt(cells, (*places)[kDestination]), cellAt(cells, (*places)[kReason])});
  }
  if (!places) return refused("This file is empty.");
  if (file.lines.empty()) return refused("This file names its columns and has no line below them.");
  return file;
}

}  // namespace paydeck
