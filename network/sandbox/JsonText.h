#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "network/sandbox/Atoms.h"

namespace paydeck::sandbox {

/// Appends JSON to a text, member by member. Payments are written a million times when a history is made; a DOM would
/// be most of the work. The caller writes braces and knows the order; commas and escapes come from here.
class JsonText {
 public:
  explicit JsonText(std::string& out) : out_(out) {}

  JsonText& open(char bracket);
  JsonText& close(char bracket);
  /// Starts a member; a value must follow.
  JsonText& key(std::string_view name);
  JsonText& text(std::string_view value);
  JsonText& number(std::int64_t value);
  JsonText& boolean(bool value);
  JsonText& null();
  /// RFC 3339 with milliseconds.
  JsonText& time(std::int64_t unixMillis);
  JsonText& time(const std::optional<std::int64_t>& unixMillis);
  /// An exact decimal as a string.
  JsonText& decimal(Atoms units, unsigned decimals);
  /// JSON that is already written.
  JsonText& raw(std::string_view json);

 private:
  void separate();
  std::string& out_;
  bool needsComma_ = false;
};

}  // namespace paydeck::sandbox
