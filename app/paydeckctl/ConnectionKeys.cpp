#include "app/paydeckctl/ConnectionKeys.h"

#include "app/paydeckctl/ShownText.h"

namespace paydeck::ctl {

Result<Secret> keyOf(Session& session, OpenedWorkspace& opened, const ConnectionConfig& config) {
  auto key = givenKey(session);
  if (!key) return failure(key.error());
  if (!*key) key = opened.secrets().read(config.id);
  if (!key) return failure(key.error());
  if (*key) return std::move(**key);
  const std::string why = opened.secrets().isPersistent() ? "The key store has none." : opened.secrets().describe();
  return failure(ErrorKind::Unauthorized,
                 "There is no key for " + shownText(config.name) + ". " + why + " Pass --key-file FILE.");
}

}  // namespace paydeck::ctl
