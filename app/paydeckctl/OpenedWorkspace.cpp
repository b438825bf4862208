#include "app/paydeckctl/OpenedWorkspace.h"

#include <filesystem>
#include <fstream>
#include <istream>
#include <iterator>
#include <ostream>

#include "app/paydeckctl/ShownText.h"
#include "app/wiring/OpenSecretStore.h"
#include "app/wiring/SystemZone.h"

namespace paydeck::ctl {
namespace {

constexpr std::size_t kLongestKey = 16 << 10;

Result<std::optional<Secret>> readKey(std::istream& in) {
  std::string text(kLongestKey + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  const auto end = text.find_last_not_of(" \t\r\n");
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos)
    return failure(ErrorKind::InvalidInput, "The key is empty. Give the key the backend shows.");
  text.erase(end + 1);
  text.erase(0, begin);
  const bool oneWord = text.find_first_of(std::string_view(" \t\r\n\0", 5)) == std::string::npos;
  if (!oneWord || text.size() > kLongestKey) {
    return failure(ErrorKind::InvalidInput, "The key is not one line without blanks. Give only the key.");
  }
  return std::optional(Secret(std::move(text)));
}

}  // namespace

OpenedWorkspace::OpenedWorkspace(WorkspaceFolder folder, const Clock& clock)
    : folder_(std::move(folder)), backends_(clock, [](std::string_view) {}) {}

OpenedWorkspace::~OpenedWorkspace() = default;

Result<std::unique_ptr<OpenedWorkspace>> OpenedWorkspace::open(Session& session) {
  auto folder = openWorkspaceFolder(session.invocation.workspace);
  if (!folder) return failure(folder.error());
  std::unique_ptr<OpenedWorkspace> opened(new OpenedWorkspace(std::move(*folder), session.clock));
  auto workspace = Workspace::open(opened->folder_.workspaceFile());
  if (!workspace) return failure(workspace.error());
  opened->workspace_ = std::move(*workspace);
  auto cache = Cache::open(opened->folder_.cacheFile(), session.clock);
  if (!cache) return failure(cache.error());
  opened->cache_ = std::move(*cache);
  const CacheCondition& condition = opened->cache_->condition();
  if (condition.rebuilt) {
    session.err << "paydeckctl: The local copy was damaged and is kept as " << shownText(condition.damagedCopy)
                << ". Run sync to fetch everything again.\n";
  }
  const auto zone = opened->workspace_->setting("ui.time_zone");
  if (!zone) return failure(zone.error());
  opened->zone_ = systemZone(zone->value_or("UTC"));
  return opened;
}

SecretStore& OpenedWorkspace::secrets() {
  if (!secrets_) secrets_ = openSecretStore();
  return *secrets_;
}

Result<std::optional<Secret>> givenKey(Session& session) {
  const std::string path = session.invocation.value("--key-file");
  const bool fromInput = session.invocation.has("--key-stdin");
  if (!path.empty() && fromInput)
    return failure(ErrorKind::InvalidInput, "--key-file and --key-stdin exclude each other.");
  if (fromInput) return readKey(session.in);
  if (path.empty()) return std::optional<Secret>{};
  std::error_code error;
  const auto rights = std::filesystem::status(path, error).permissions();
  std::ifstream file(path, std::ios::binary);
  if (error || !file)
    return failure(ErrorKind::InvalidInput, "The key file cannot be read. Check its name and rights.");
  const bool open = (rights & std::filesystem::perms::others_read) != std::filesystem::perms::none;
  if (open)
    return failure(ErrorKind::InvalidInput, "Everybody on this computer can read the key file. Run chmod 600 on it.");
  return readKey(file);
}

}  // namespace paydeck::ctl
