#include "app/paydeck/DeskActions.h"

#include <algorithm>

#include "network/btcpay/BtcPayAuthorization.h"

namespace paydeck {
namespace {

ConnectRequest requestOf(const ConnectionConfig& config, const Secret& secret) {
  ConnectRequest request;
  request.provider = config.provider;
  request.url = config.baseUrl;
  request.name = config.name;
  request.storeIds = config.storeIds;
  request.caFile = config.caFile;
  request.pinnedKey = config.pinnedKey;
  request.proxy = config.proxy;
  request.secret = secret;
  return request;
}

}  // namespace

DeskActions::DeskActions(const Services& services)
    : services_(services), desk_(services.workspace, services.cache, services.secrets, services.backends) {}

DeskActions::~DeskActions() {
  starter_.request_stop();
  if (starter_.joinable()) starter_.join();
}

void DeskActions::startAll(bool sandbox, bool watching) {
  starter_ = std::jthread([this, sandbox, watching](std::stop_token stop) {
    const std::vector<ConnectionConfig> all = connections();
    for (const ConnectionConfig& config : all) {
      if (stop.stop_requested()) return;
      if (const auto started = startOne(config, watching); !started)
        emit failed(QString::fromStdString(started.error().message));
    }
    const bool has = std::any_of(all.begin(), all.end(), [](const auto& c) { return c.sandbox; });
    if (!sandbox || watching || has || stop.stop_requested()) return;
    if (const auto added = addSandbox(); !added) emit failed(QString::fromStdString(added.error().message));
  });
}

void DeskActions::begin(const ConnectionConfig& config, const Secret& secret) {
  services_.engine.add(config, secret);
  services_.refunds.setConnection(config, secret);
}

std::vector<ConnectionConfig> DeskActions::connections() {
  const std::scoped_lock lock(mutex_);
  return services_.workspace.connections().value_or(std::vector<ConnectionConfig>{});
}

// The embedded sandbox has another port in each run, and its key follows from its seed.
Result<void> DeskActions::startOne(ConnectionConfig config, bool watching) {
  if (!config.sandbox) {
    const auto secret = services_.secrets.read(config.id);
    // An empty secret shows "sign in"; why the key store did not answer is said beside it.
    begin(config, secret && *secret ? **secret : Secret());
    if (!secret) return tl::unexpected(secret.error());
    return {};
  }
  if (watching) {
    begin(config, services_.sandbox.key());
    return {};
  }
  auto access = services_.sandbox.start();
  if (!access) return tl::unexpected(access.error());
  config.baseUrl = access->url;
  {
    const std::scoped_lock lock(mutex_);
    if (const auto saved = services_.workspace.saveConnection(config); !saved) return tl::unexpected(saved.error());
  }
  begin(config, access->key);
  return {};
}

Result<AccountInfo> DeskActions::check(const ConnectionConfig& config, const Secret& secret, std::stop_token stop) {
  const std::scoped_lock lock(mutex_);
  auto outcome = desk_.check(requestOf(config, secret), stop);
  if (!outcome) return tl::unexpected(outcome.error());
  return outcome->account;
}

Result<ConnectionConfig> DeskActions::add(ConnectionConfig config, const Secret& secret) {
  Result<ConnectOutcome> outcome = [&] {
    const std::scoped_lock lock(mutex_);
    return desk_.connect(requestOf(config, secret), {});
  }();
  if (!outcome) return tl::unexpected(outcome.error());
  begin(outcome->config, secret);
  emit connectionsChanged();
  return outcome->config;
}

Result<ConnectionConfig> DeskActions::addSandbox() {
  auto config = connectSandbox();
  if (config) emit connectionsChanged();
  return config;
}

Result<ConnectionConfig> DeskActions::connectSandbox() {
  auto access = services_.sandbox.start();
  if (!access) return tl::unexpected(access.error());
  ConnectionConfig wanted;
  wanted.baseUrl = access->url;
  wanted.name = "Sandbox";
  const std::scoped_lock lock(mutex_);
  auto outcome = desk_.connect(requestOf(wanted, access->key), {});
  if (!outcome) return tl::unexpected(outcome.error());
  outcome->config.sandbox = true;
  if (const auto saved = services_.workspace.saveConnection(outcome->config); !saved)
    return tl::unexpected(saved.error());
  begin(outcome->config, access->key);
  return outcome->config;
}

Result<void> DeskActions::rename(const ConnectionId& id, const std::string& name) {
  const auto done = [&] {
    const std::scoped_lock lock(mutex_);
    return desk_.rename(id, name);
  }();
  emit connectionsChanged();
  return done;
}

Result<void> DeskActions::reauthorise(const ConnectionId& id, const Secret& secret, std::stop_token stop) {
  const auto outcome = [&] {
    const std::scoped_lock lock(mutex_);
    return desk_.reauthorise(id, secret, stop);
  }();
  if (!outcome) return tl::unexpected(outcome.error());
  services_.engine.setSecret(id, secret);
  services_.refunds.setConnection(outcome->config, secret);
  emit connectionsChanged();
  return {};
}

Result<void> DeskActions::disconnect(const ConnectionId& id) {
  services_.refunds.removeConnection(id);
  services_.engine.remove(id);
  const auto done = [&] {
    const std::scoped_lock lock(mutex_);
    return desk_.remove(id);
  }();
  emit connectionsChanged();
  return done;
}

Result<void> DeskActions::wipeLocalCopy(const ConnectionId& id) {
  return services_.engine.wipe(id).get();
}

Result<Secret> DeskActions::authorizeBtcPay(const std::string& serverUrl, const std::function<void(std::string)>& open,
                                            std::stop_token stop) {
  btcpay::AuthorizationRequest request;
  request.serverUrl = serverUrl;
  auto authorization = btcpay::BtcPayAuthorization::start(request);
  if (!authorization) return tl::unexpected(authorization.error());
  open((*authorization)->url());
  auto grant = (*authorization)->wait(stop);
  if (!grant) return tl::unexpected(grant.error());
  return grant->apiKey;
}

}  // namespace paydeck
