#include "app/wiring/WorkspaceFolder.h"

#include <cstdlib>
#include <system_error>

namespace paydeck {
namespace {

namespace fs = std::filesystem;

std::string variable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): read once at the start
  return value == nullptr ? std::string{} : std::string(value);
}

tl::unexpected<Error> cannot(const fs::path& path, const std::error_code& why) {
  const bool full = why == std::errc::no_space_on_device;
  return failure(full ? ErrorKind::DiskFull : ErrorKind::Storage, "The workspace folder " + path.string() +
                                                                      " cannot be used: " + why.message() +
                                                                      ". Choose another one with --workspace.");
}

}  // namespace

Result<fs::path> defaultWorkspacePath() {
  const std::string data = variable("XDG_DATA_HOME");
  if (!data.empty() && fs::path(data).is_absolute()) return fs::path(data) / "paydeck";
  const std::string home = variable("HOME");
  if (!home.empty()) return fs::path(home) / ".local" / "share" / "paydeck";
  return failure(ErrorKind::InvalidInput, "There is no home folder to keep a workspace in. Name one with --workspace.");
}

Result<WorkspaceFolder> openWorkspaceFolder(const std::string& path) {
  Result<fs::path> chosen = path.empty() ? defaultWorkspacePath() : Result<fs::path>(fs::path(path));
  if (!chosen) return failure(chosen.error());
  std::error_code error;
  const fs::path folder = fs::absolute(*chosen, error).lexically_normal();
  if (error) return cannot(*chosen, error);
  if (fs::is_directory(folder, error)) return WorkspaceFolder{folder};
  if (fs::exists(folder, error)) return cannot(folder, std::make_error_code(std::errc::not_a_directory));
  fs::create_directories(folder, error);
  if (error) return cannot(folder, error);
  fs::permissions(folder, fs::perms::owner_all, error);
  if (error) return cannot(folder, error);
  return WorkspaceFolder{folder};
}

}  // namespace paydeck
