#pragma once

#include <QString>
#include <QStringList>
#include <functional>

namespace paydeck {

/// Something a person can do from the command palette. `key` is stable; `words` are also searched, not shown.
struct PaletteAction {
  QString key{};
  QString title{};
  QString icon{};
  QStringList keys{};  ///< key caps, e.g. {"G", "P"}
  QString words{};
  std::function<void()> run{};
};

}  // namespace paydeck
