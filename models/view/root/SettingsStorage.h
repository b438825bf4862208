#pragma once

#include <QString>
#include <optional>

namespace paydeck {

/// Where settings are kept (the workspace's database). `value` answers from memory; `set` returns at once and writes on
/// another thread.
class SettingsStorage {
 public:
  virtual ~SettingsStorage() = default;
  virtual std::optional<QString> value(const QString& key) const = 0;
  virtual void set(const QString& key, const QString& value) = 0;
};

}  // namespace paydeck
