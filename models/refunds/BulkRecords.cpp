#include "models/refunds/BulkRecords.h"

namespace paydeck {
namespace {

std::string trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t";
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(kBlanks) - first + 1));
}

}  // namespace

tl::unexpected<Error> BulkRecords::refused(std::size_t line, const std::string& words) const {
  return failure(ErrorKind::InvalidInput, "Line " + std::to_string(line) + ": " + words);
}

bool BulkRecords::atEndOfLine() const {
  return at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r';
}

void BulkRecords::endLine() {
  if (at_ < text_.size() && text_[at_] == '\r') ++at_;
  if (at_ < text_.size() && text_[at_] == '\n') ++at_;
  ++line_;
}

Result<std::string> BulkRecords::quotedCell() {
  const std::size_t opened = line_;
  std::string content;
  for (++at_; at_ < text_.size(); ++at_) {
    if (text_[at_] == '\n') ++line_;
    if (text_[at_] == '"') {
      if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') break;
      ++at_;
    }
    content += text_[at_];
    if (content.size() > longestCell_) return refused(opened, "a cell is far too long, or a quote is never closed.");
  }
  if (at_ >= text_.size()) return refused(opened, "a quote is never closed.");
  ++at_;
  while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  if (!atEndOfLine() && text_[at_] != separator_) return refused(line_, "text follows a closed quote.");
  return trimmed(content);
}

Result<std::string> BulkRecords::cell() {
  if (at_ < text_.size() && text_[at_] == '"') return quotedCell();
  const std::size_t begin = at_;
  while (!atEndOfLine() && text_[at_] != separator_) {
    if (text_[at_] == '"') return refused(line_, "a quote stands in the middle of a cell.");
    ++at_;
  }
  if (at_ - begin > longestCell_) return refused(line_, "a cell is far too long.");
  return trimmed(text_.substr(begin, at_ - begin));
}

Result<std::optional<BulkRecord>> BulkRecords::next() {
  if (at_ >= text_.size()) return std::nullopt;
  BulkRecord record{line_, {}};
  while (true) {
    Result<std::string> content = cell();
    if (!content) return failure(content.error());
    record.cells.push_back(std::move(*content));
    if (atEndOfLine()) break;
    ++at_;
  }
  endLine();
  return record;
}

}  // namespace paydeck
