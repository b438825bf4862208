#pragma once

#include <filesystem>
#include <string>

#include "models/domain/Result.h"

namespace paydeck {

/// The folder of one workspace and the names of what is in it.
struct WorkspaceFolder {
  std::filesystem::path path{};
  std::string cacheFile() const { return (path / "cache.db").string(); }
  std::string workspaceFile() const { return (path / "workspace.db").string(); }
};

/// `paydeck` in XDG_DATA_HOME, else in ~/.local/share. InvalidInput when neither is known.
Result<std::filesystem::path> defaultWorkspacePath();

/// Makes the folder when it is missing, readable by this person only. An empty path means the default. Storage,
/// DiskFull.
Result<WorkspaceFolder> openWorkspaceFolder(const std::string& path);

}  // namespace paydeck
