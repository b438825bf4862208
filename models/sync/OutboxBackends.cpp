#include "models/sync/OutboxBackends.h"

namespace paydeck {

void OutboxBackends::set(const ConnectionConfig& config, const Secret& secret) {
  const std::scoped_lock lock(mutex_);
  accounts_[config.id] = Account{config, secret, true};
}

void OutboxBackends::remove(const ConnectionId& connection) {
  const std::scoped_lock lock(mutex_);
  accounts_.erase(connection);
}

Result<RefundsApi*> OutboxBackends::refunds(const ConnectionId& connection) {
  Account account;
  {
    const std::scoped_lock lock(mutex_);
    const auto found = accounts_.find(connection);
    if (found != accounts_.end()) account = found->second;
    if (found != accounts_.end()) found->second.changed = false;
  }
  if (account.secret.empty()) {
    open_.erase(connection);
    return failure(ErrorKind::Unauthorized, "There is no key for this connection here. Sign in again.");
  }
  if (account.changed) open_.erase(connection);
  auto& backend = open_[connection];
  if (!backend) {
    auto opened = factory_.open(account.config, account.secret);
    if (!opened) return failure(opened.error());
    backend = std::move(*opened);
  }
  RefundsApi* refunds = backend->refunds();
  if (refunds == nullptr) return failure(ErrorKind::Unsupported, "This backend can’t send refunds. Pay it yourself.");
  return refunds;
}

}  // namespace paydeck
