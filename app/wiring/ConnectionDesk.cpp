#include "app/wiring/ConnectionDesk.h"

#include <algorithm>

#include <utility>

#include "models/domain/RandomHex.h"
#include "models/query/Utf8.h"
#include "network/http/ApiBase.h"
#include "network/http/BaseUrl.h"

namespace paydeck {
namespace {

constexpr std::size_t kLongestName = 80;

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  return first == std::string::npos ? std::string{} : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool printable(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char c = utf8At(text, at);
    if (!c.valid || (isBlank(c.code) && c.code != U' ') || isInvisibleMark(c.code)) return false;
    at += c.length;
  }
  return true;
}

std::string labelOf(const AccountInfo& account) {
  const std::string& who = account.merchantName.empty() ? account.personName : account.merchantName;
  return account.role.empty() ? who : who + ", " + account.role;
}

Result<ConnectionConfig> configOf(const ConnectRequest& request) {
  const auto url = http::ApiBase::parse(trimmed(request.url));
  if (!url) return failure(url.error());
  if (request.secret.empty())
    return failure(ErrorKind::InvalidInput, "The key is empty. Give the key the backend shows.");
  ConnectionConfig config;
  config.provider = request.provider;
  config.name = trimmed(request.name);
  config.baseUrl = url->root();
  config.storeIds = request.storeIds;
  config.caFile = request.caFile;
  config.pinnedKey = request.pinnedKey;
  config.proxy = request.proxy;
  return config;
}

bool isSandbox(const ConnectionConfig& config, const AccountInfo& account) {
  return config.provider == ProviderKind::Merchant && account.serverName.find("sandbox") != std::string::npos;
}

}  // namespace

Result<ConnectOutcome> ConnectionDesk::check(const ConnectRequest& request, std::stop_token stop) {
  auto config = configOf(request);
  if (!config) return failure(config.error());
  auto backend = backends_.open(*config, request.secret);
  if (!backend) return failure(backend.error());
  auto account = (*backend)->account().account(stop);
  if (!account) return failure(account.error());
  config->accountLabel = labelOf(*account);
  config->keyTail = request.secret.tail();
  config->sandbox = isSandbox(*config, *account);
  return ConnectOutcome{std::move(*config), std::move(*account), false};
}

Result<ConnectOutcome> ConnectionDesk::connect(const ConnectRequest& request, std::stop_token stop) {
  if (const auto named = checkName(trimmed(request.name), {}); !request.name.empty() && !named)
    return failure(named.error());
  auto outcome = check(request, stop);
  if (!outcome) return outcome;
  outcome->config.id = ConnectionId("c" + randomHex(8));
  auto name = freeName(request, outcome->account);
  if (!name) return failure(name.error());
  outcome->config.name = std::move(*name);
  const auto kept = secrets_.write(outcome->config.id, request.secret);
  if (!kept) return failure(kept.error());
  const auto saved = workspace_.saveConnection(outcome->config);
  if (!saved) {
    // The error to tell is the first one; a key without its connection is unreachable and harmless.
    (void)secrets_.remove(outcome->config.id);
    return failure(saved.error());
  }
  outcome->keyKept = secrets_.isPersistent();
  const auto told = tellNames();
  if (!told) return failure(told.error());
  return outcome;
}

Result<ConnectOutcome> ConnectionDesk::reauthorise(const ConnectionId& id, const Secret& secret, std::stop_token stop) {
  const auto known = find(id.value());
  if (!known) return failure(known.error());
  ConnectRequest request{known->provider, known->baseUrl,   known->name,  known->storeIds,
                         known->caFile,   known->pinnedKey, known->proxy, secret};
  auto outcome = check(request, stop);
  if (!outcome) return outcome;
  outcome->config.id = id;
  if (const auto kept = secrets_.write(id, secret); !kept) return failure(kept.error());
  if (const auto saved = workspace_.saveConnection(outcome->config); !saved) return failure(saved.error());
  outcome->keyKept = secrets_.isPersistent();
  return outcome;
}

Result<void> ConnectionDesk::rename(const ConnectionId& id, const std::string& name) {
  auto config = find(id.value());
  if (!config) return failure(config.error());
  const std::string wanted = trimmed(name);
  if (const auto allowed = checkName(wanted, id); !allowed) return allowed;
  config->name = wanted;
  if (const auto saved = workspace_.saveConnection(*config); !saved) return saved;
  return tellNames();
}

Result<void> ConnectionDesk::remove(const ConnectionId& id) {
  if (const auto forgotten = secrets_.remove(id); !forgotten) return forgotten;
  if (const auto removed = workspace_.removeConnection(id); !removed) return removed;
  if (const auto wiped = wipe(id); !wiped) return wiped;
  return tellNames();
}

Result<void> ConnectionDesk::wipe(const ConnectionId& id) {
  return cache_.writer().wipe(id).get();
}

Result<ConnectionConfig> ConnectionDesk::find(const std::string& idOrName) {
  const auto all = workspace_.connections();
  if (!all) return failure(all.error());
  std::vector<ConnectionConfig> found;
  std::string names;
  for (const ConnectionConfig& config : *all) {
    if (config.id.value() == idOrName) return config;
    if (config.name == idOrName) found.push_back(config);
    names += (names.empty() ? "" : ", ") + config.name;
  }
  if (found.size() == 1) return found.front();
  if (found.size() > 1)
    return failure(ErrorKind::InvalidInput, "Several connections are called " + idOrName + ". Use the id.");
  if (names.empty()) return failure(ErrorKind::NotFound, "There are no connections yet. Connect one first.");
  return failure(ErrorKind::NotFound, "There is no connection called " + idOrName + ". There are: " + names + ".");
}

Result<void> ConnectionDesk::checkName(const std::string& name, const ConnectionId& except) {
  if (name.empty()) return failure(ErrorKind::InvalidInput, "The name is empty. Give the connection a name.");
  if (name.size() > kLongestName || !printable(name)) {
    return failure(ErrorKind::InvalidInput,
                   "The name is too long or has characters that cannot be shown. Choose another one.");
  }
  const auto all = workspace_.connections();
  if (!all) return failure(all.error());
  const bool taken =
      std::any_of(all->begin(), all->end(), [&](const auto& c) { return c.name == name && c.id != except; });
  if (taken)
    return failure(ErrorKind::InvalidInput, "Another connection is called " + name + " already. Choose another name.");
  return {};
}

/// The name asked for, else the merchant's, numbered when it is taken.
Result<std::string> ConnectionDesk::freeName(const ConnectRequest& request, const AccountInfo& account) {
  const std::string asked = trimmed(request.name);
  if (!asked.empty()) return asked;
  std::string base = trimmed(account.merchantName);
  if (base.empty() || base.size() > kLongestName - 5 || !printable(base))
    base = http::BaseUrl::parse(trimmed(request.url))->host();
  for (int number = 1;; ++number) {
    const std::string name = number == 1 ? base : base + " " + std::to_string(number);
    const auto allowed = checkName(name, {});
    if (allowed) return name;
    if (allowed.error().kind != ErrorKind::InvalidInput || number > 1000) return failure(allowed.error());
  }
}

Result<void> ConnectionDesk::tellNames() {
  const auto all = workspace_.connections();
  if (!all) return failure(all.error());
  std::vector<std::pair<ConnectionId, std::string>> names;
  for (const ConnectionConfig& config : *all) names.emplace_back(config.id, config.name);
  return cache_.nameConnections(std::move(names)).get();
}

}  // namespace paydeck
