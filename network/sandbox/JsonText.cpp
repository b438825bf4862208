#include "network/sandbox/JsonText.h"

#include "models/domain/Time.h"

namespace paydeck::sandbox {

void JsonText::separate() {
  if (needsComma_) out_.push_back(',');
  needsComma_ = true;
}

JsonText& JsonText::open(char bracket) {
  separate();
  out_.push_back(bracket);
  needsComma_ = false;
  return *this;
}

JsonText& JsonText::close(char bracket) {
  out_.push_back(bracket);
  needsComma_ = true;
  return *this;
}

JsonText& JsonText::key(std::string_view name) {
  text(name);
  out_.push_back(':');
  needsComma_ = false;
  return *this;
}

JsonText& JsonText::text(std::string_view value) {
  static constexpr char kHex[] = "0123456789abcdef";
  separate();
  out_.push_back('"');
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out_.push_back('\\');
      out_.push_back(c);
    } else if (byte < 0x20 || byte == 0x7f) {
      out_ += "\\u00";
      out_.push_back(kHex[byte >> 4]);
      out_.push_back(kHex[byte & 15]);
    } else {
      out_.push_back(c);
    }
  }
  out_.push_back('"');
  return *this;
}

JsonText& JsonText::number(std::int64_t value) {
  return raw(std::to_string(value));
}
JsonText& JsonText::boolean(bool value) {
  return raw(value ? "true" : "false");
}
JsonText& JsonText::null() {
  return raw("null");
}

JsonText& JsonText::time(std::int64_t unixMillis) {
  return text(formatRfc3339(fromUnixMillis(unixMillis)));
}

JsonText& JsonText::time(const std::optional<std::int64_t>& unixMillis) {
  return unixMillis ? time(*unixMillis) : null();
}

JsonText& JsonText::decimal(Atoms units, unsigned decimals) {
  separate();
  out_.push_back('"');
  appendAtoms(out_, units, decimals);
  out_.push_back('"');
  return *this;
}

JsonText& JsonText::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

}  // namespace paydeck::sandbox
