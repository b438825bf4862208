#pragma once

#include <QString>
#include <QStringList>

#include "models/domain/Result.h"

namespace paydeck {

/// What `paydeck` was started with.
struct Arguments {
  QString workspace{};   ///< folder; empty: the person's default one
  bool sandbox = false;  ///< start the embedded sandbox and connect it
  QString tour{};        ///< folder for the tour's pictures; empty: no tour
  QString style{};       ///< "light", "dark"; empty: the setting
  QString language{};    ///< BCP 47 tag; empty: the system's
  bool help = false;
  bool version = false;

  friend bool operator==(const Arguments&, const Arguments&) = default;
};

/// Reads the command line without the program's name. InvalidInput names the argument that is wrong.
Result<Arguments> readArguments(const QStringList& words);

/// What --help prints.
QString usage();

}  // namespace paydeck
