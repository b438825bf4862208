#pragma once

#include <memory>

#include "models/store/Database.h"
#include "models/store/OverviewReader.h"

namespace paydeck {

/// The figures of one snapshot of the cache, on the caller's connection and thread.
Result<OverviewFigures> overviewFigures(Database& database, const OverviewRequest& request);

/// The overview's figures on its own connection.
class SqliteOverviewReader final : public OverviewReader {
 public:
  explicit SqliteOverviewReader(std::unique_ptr<Database> database) : database_(std::move(database)) {}
  Result<OverviewFigures> figures(const OverviewRequest& request) override;

 private:
  std::unique_ptr<Database> database_;
};

}  // namespace paydeck
