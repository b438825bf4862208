#pragma once

#include <QString>
#include <QStringList>

#include "models/view/format/StatusLook.h"

namespace paydeck {

/// One line of the palette's list, ready to draw. The title is in three parts so that what was typed can stand out.
struct PaletteRow {
  enum class Kind { Heading, Payment, Customer, Action };
  Kind kind = Kind::Heading;
  QString before{};
  QString match{};
  QString after{};
  QString detail{};
  QString trailing{};  ///< amount, or counts; on a heading "14 found, all saved locally"
  QString icon{};
  QString initials{};
  QString symbol{};
  QString network{};
  QString cardBrand{};
  StatusLook status{};
  QStringList keys{};
  qint64 payment = 0;  ///< PaymentKey
  QString filter{};    ///< of a customer: what to filter payments by
  QString action{};
  QString copy{};  ///< what Ctrl C takes

  QString title() const { return before + match + after; }
  friend bool operator==(const PaletteRow&, const PaletteRow&) = default;
};

}  // namespace paydeck
