#pragma once

#include <vector>

#include "models/view/payments/SavedView.h"

namespace paydeck {

/// Where the person's own views are kept (workspace.db). `views` answers from memory; the others return at once and
/// write on another thread.
class SavedViewStorage {
 public:
  virtual ~SavedViewStorage() = default;
  virtual std::vector<SavedView> views() const = 0;
  virtual void save(const SavedView& view) = 0;
  virtual void remove(const QString& id) = 0;
};

}  // namespace paydeck
