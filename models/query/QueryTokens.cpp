#include "models/query/QueryTokens.h"

#include "models/query/Utf8.h"

namespace paydeck {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool isFieldLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// Reads one text from front to back.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text.substr(0, utf8Boundary(text, kMaxQueryBytes))) {}

  bool nextTerm(TermToken& term) {
    skipBlanks();
    if (atEnd()) return false;
    term = TermToken{};
    term.begin = at_;
    if (text_[at_] == '-') {
      term.negated = true;
      ++at_;
      skipMarks();
    }
    term.fieldBegin = at_;
    readField(term);
    readValues(term);
    term.end = at_;
    return true;
  }

 private:
  bool atEnd() const { return at_ >= text_.size(); }
  bool at(char c) const { return !atEnd() && text_[at_] == c; }

  void skipMarks() {
    while (!atEnd()) {
      const Utf8Char c = utf8At(text_, at_);
      if (!isInvisibleMark(c.code)) return;
      at_ += c.length;
    }
  }

  void skipBlanks() {
    while (!atEnd()) {
      const Utf8Char c = utf8At(text_, at_);
      if (!isBlank(c.code) && !isInvisibleMark(c.code)) return;
      at_ += c.length;
    }
  }

  void readField(TermToken& term) {
    std::size_t end = at_;
    while (end < text_.size() && isFieldLetter(text_[end])) ++end;
    if (end == at_ || end >= text_.size() || text_[end] != ':') return;
    term.hasField = true;
    term.field = text_.substr(at_, end - at_);
    at_ = end + 1;
  }

  void readValues(TermToken& term) {
    while (true) {
      skipMarks();
      term.values.push_back(at('"') ? quotedValue() : bareValue());
      if (!at(',')) break;
      ++at_;
    }
    const bool followed = !atEnd() && !isBlank(utf8At(text_, at_).code) && !isInvisibleMark(utf8At(text_, at_).code);
    term.glued = followed;
  }

  ValueToken bareValue() {
    ValueToken value;
    value.begin = at_;
    while (!atEnd() && text_[at_] != ',') {
      const Utf8Char c = utf8At(text_, at_);
      if (isBlank(c.code)) break;
      append(value.text, c);
      at_ += c.length;
    }
    value.end = at_;
    return value;
  }

  ValueToken quotedValue() {
    ValueToken value;
    value.quoted = true;
    value.closed = false;
    value.begin = at_++;
    while (!atEnd() && !value.closed) {
      if (at('"')) {
        value.closed = true;
        ++at_;
        break;
      }
      const bool escape = at('\\') && at_ + 1 < text_.size() && (text_[at_ + 1] == '"' || text_[at_ + 1] == '\\');
      if (escape) ++at_;
      const Utf8Char c = utf8At(text_, at_);
      append(value.text, c);
      at_ += c.length;
    }
    value.end = at_;
    return value;
  }

  void append(std::string& out, const Utf8Char& c) const {
    if (!c.valid) {
      out += kReplacement;
    } else if (isBlank(c.code)) {
      out += ' ';
    } else if (!isInvisibleMark(c.code)) {
      out += text_.substr(at_, c.length);
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<TermToken> queryTokens(std::string_view text) {
  std::vector<TermToken> tokens;
  Scanner scanner(text);
  TermToken token;
  while (scanner.nextTerm(token)) tokens.push_back(std::move(token));
  return tokens;
}

std::string quoteValue(std::string_view value) {
  std::string out = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string quoteValueIfNeeded(std::string_view value) {
  if (value.empty() || value.front() == '"') return quoteValue(value);
  for (std::size_t at = 0; at < value.size();) {
    const Utf8Char c = utf8At(value, at);
    if (c.code == U',' || isBlank(c.code)) return quoteValue(value);
    at += c.length;
  }
  return std::string(value);
}

}  // namespace paydeck
