#pragma once

#include <QString>

namespace paydeck {

/// A named filter: a tab of the payments page.
struct SavedFilter {
  QString id{};  ///< built-in ones have a fixed id, the person's own a random one
  QString name{};
  QString query{};  ///< in the filter language
  bool builtIn = false;
  bool urgent = false;  ///< its count asks for a person
  friend bool operator==(const SavedFilter&, const SavedFilter&) = default;
};

}  // namespace paydeck
