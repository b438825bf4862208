#pragma once

#include <string>

namespace paydeck {

/// A token or key in memory. Wiped when destroyed, not comparable, not streamable, so that it cannot end up in a log.
class Secret {
 public:
  Secret() = default;
  explicit Secret(std::string value) : value_(std::move(value)) {}
  Secret(const Secret&) = default;
  Secret(Secret&& other) noexcept;
  Secret& operator=(const Secret& other);
  Secret& operator=(Secret&& other) noexcept;
  ~Secret();

  bool empty() const { return value_.empty(); }
  /// The secret itself, for the one call that puts it on the wire or into the key store.
  const std::string& reveal() const { return value_; }
  /// The last four characters for a person to recognise it by; empty when it is shorter than 12.
  std::string tail() const;

 private:
  void wipe();
  std::string value_;
};

}  // namespace paydeck
