#include "app/paydeck/RefundService.h"

#include <algorithm>

#include "models/domain/RandomHex.h"

namespace paydeck {
namespace {

bool has(const std::vector<std::string>& permissions, const char* name) {
  return std::find(permissions.begin(), permissions.end(), name) != permissions.end();
}

RefundAbility abilityOf(const AccountInfo& account, const Backend& backend) {
  RefundAbility ability;
  ability.refunds = true;
  ability.create = has(account.permissions, "refunds:create");
  ability.decide = has(account.permissions, "refunds:approve");
  ability.serverChecks = backend.capabilities().has(Capability::RefundApprovals);
  ability.personId = QString::fromStdString(account.personId);
  ability.personName = QString::fromStdString(account.personName);
  return ability;
}

}  // namespace

Result<std::unique_ptr<RefundService>> RefundService::open(const Services& services) {
  std::unique_ptr<RefundService> service(new RefundService(services));
  OutboxServices forWorker{services.backends, services.cache, services.clock};
  forWorker.workspaceFile = services.workspaceFile;
  forWorker.leaseOwner = services.leaseOwner;
  forWorker.changed = [raw = service.get()] {
    QMetaObject::invokeMethod(
        &raw->mailbox_, [raw] { emit raw->outboxChanged(); }, Qt::QueuedConnection);
  };
  service->worker_ = std::make_unique<OutboxWorker>(std::move(forWorker));
  const auto wake = [raw = service.get()] {
    raw->worker_->wake();
    QMetaObject::invokeMethod(
        &raw->mailbox_, [raw] { emit raw->outboxChanged(); }, Qt::QueuedConnection);
  };
  auto desk = RefundDesk::open(services.workspaceFile, services.clock, wake);
  if (!desk) return tl::unexpected(desk.error());
  service->desk_ = std::move(*desk);
  service->disk_ = std::make_unique<TaskThread>();
  return service;
}

RefundService::~RefundService() {
  disk_.reset();
  worker_->stop();
  lanes_.clear();
}

void RefundService::setConnection(const ConnectionConfig& config, const Secret& secret) {
  worker_->setConnection(config, secret);
  auto backend = services_.backends.open(config, secret);
  if (!backend) return removeConnection(config.id);
  const auto lane = std::make_shared<Lane>();
  lane->backend = std::move(*backend);
  lane->thread = std::make_unique<TaskThread>();
  std::shared_ptr<Lane> old;  // ends outside the lock
  {
    const std::scoped_lock lock(mutex_);
    old = std::exchange(lanes_[config.id], lane);
    RefundAbility& known = abilities_[config.id];
    known.backendName = QString::fromStdString(config.name);
    known.refunds = lane->backend->refunds() != nullptr;
    if (!known.refunds) known.why = tr("%1 has no refunds.").arg(known.backendName);
  }
  if (lane->backend->refunds() != nullptr && !secret.empty()) learnAbility(config, lane);
}

void RefundService::learnAbility(const ConnectionConfig& config, const std::shared_ptr<Lane>& lane) {
  lane->thread->post([this, config, backend = lane->backend.get()](std::stop_token stop) {
    const auto account = backend->account().account(std::move(stop));
    if (!account) return;  // asked again with the next key; until then nothing is allowed
    RefundAbility ability = abilityOf(*account, *backend);
    ability.backendName = QString::fromStdString(config.name);
    if (!ability.create) ability.why = tr("Refunds need another role at %1.").arg(ability.backendName);
    {
      const std::scoped_lock lock(mutex_);
      abilities_[config.id] = ability;
    }
    QMetaObject::invokeMethod(
        &mailbox_, [this] { emit abilityChanged(); }, Qt::QueuedConnection);
  });
}

void RefundService::removeConnection(const ConnectionId& connection) {
  worker_->removeConnection(connection);
  std::shared_ptr<Lane> old;
  const std::scoped_lock lock(mutex_);
  if (const auto found = lanes_.find(connection); found != lanes_.end()) old = std::move(found->second);
  lanes_.erase(connection);
  abilities_.erase(connection);
}

RefundAbility RefundService::ability(const ConnectionId& connection) const {
  const std::scoped_lock lock(mutex_);
  const auto found = abilities_.find(connection);
  return found == abilities_.end() ? RefundAbility{} : found->second;
}

std::shared_ptr<RefundService::Lane> RefundService::lane(const ConnectionId& connection) const {
  const std::scoped_lock lock(mutex_);
  const auto found = lanes_.find(connection);
  return found == lanes_.end() ? nullptr : found->second;
}

template <class T>
void RefundService::deliver(const QPointer<QObject>& target, Answer<T> answer, Result<T> result) {
  QMetaObject::invokeMethod(
      &mailbox_,
      [target, answer = std::move(answer), result = std::move(result)] {
        if (target) answer(result);
      },
      Qt::QueuedConnection);
}

template <class T, class Ask>
void RefundService::onNetwork(QObject* context, const ConnectionId& connection, Ask ask, Answer<T> answer) {
  const QPointer<QObject> target(context);
  const std::shared_ptr<Lane> at = lane(connection);
  if (!at || at->backend->refunds() == nullptr) {
    return deliver<T>(target, std::move(answer),
                      failure(ErrorKind::Unsupported, at ? "This backend has no refunds."
                                                         : "This connection is not signed in. Sign in in Settings."));
  }
  // The lane outlives its thread's tasks, so the backend is there as long as they run.
  at->thread->post([this, target, api = at->backend->refunds(), ask = std::move(ask),
                    answer = std::move(answer)](std::stop_token stop) mutable {
    deliver<T>(target, std::move(answer), ask(*api, std::move(stop)));
  });
}

template <class T, class Ask>
void RefundService::onDisk(QObject* context, Ask ask, Answer<T> answer) {
  disk_->post([this, target = QPointer<QObject>(context), ask = std::move(ask), answer = std::move(answer)](
                  const std::stop_token&) mutable { deliver<T>(target, std::move(answer), ask(*desk_)); });
}

void RefundService::askOptions(QObject* context, const ConnectionId& connection, const PaymentId& payment,
                               Answer<RefundOptions> answer) {
  onNetwork<RefundOptions>(
      context, connection, [payment](RefundsApi& api, std::stop_token stop) { return api.options(payment, stop); },
      std::move(answer));
}

void RefundService::askQuote(QObject* context, const ConnectionId& connection, const RefundQuestion& question,
                             Answer<RefundQuote> answer) {
  std::uint64_t number = 0;
  {
    const std::scoped_lock lock(mutex_);
    number = ++newestQuote_[context];
  }
  const auto newest = [this, context, number] {
    const std::scoped_lock lock(mutex_);
    return newestQuote_[context] == number;
  };
  onNetwork<RefundQuote>(
      context, connection,
      [question, newest](RefundsApi& api, std::stop_token stop) -> Result<RefundQuote> {
        if (!newest()) return failure(ErrorKind::Cancelled, "A newer question replaced this one.");
        return api.quote(question, std::move(stop));
      },
      [newest, answer = std::move(answer)](const Result<RefundQuote>& quote) {
        if (newest()) answer(quote);
      });
}

void RefundService::askPolicies(QObject* context, const ConnectionId& connection,
                                Answer<std::vector<ApprovalPolicy>> answer) {
  onNetwork<std::vector<ApprovalPolicy>>(
      context, connection, [](RefundsApi& api, std::stop_token stop) { return api.policies(std::move(stop)); },
      std::move(answer));
}

void RefundService::askAllowances(QObject* context, const ConnectionId& connection,
                                  Answer<std::vector<RefundAllowance>> answer) {
  onNetwork<std::vector<RefundAllowance>>(
      context, connection, [](RefundsApi& api, std::stop_token stop) { return api.allowances(std::move(stop)); },
      std::move(answer));
}

void RefundService::createLink(QObject* context, const ConnectionId& connection, const PaymentId& payment,
                               Answer<RefundLink> answer) {
  onNetwork<RefundLink>(
      context, connection,
      [payment, key = randomHex(16)](RefundsApi& api, std::stop_token stop) {
        return api.createLink(payment, key, std::move(stop));
      },
      std::move(answer));
}

void RefundService::askLink(QObject* context, const ConnectionId& connection, const std::string& link,
                            Answer<RefundLink> answer) {
  onNetwork<RefundLink>(
      context, connection, [link](RefundsApi& api, std::stop_token stop) { return api.link(link, std::move(stop)); },
      std::move(answer));
}

void RefundService::decide(QObject* context, const ConnectionId& connection, const RefundDecision& decision,
                           bool approve, Answer<Refund> answer) {
  onNetwork<Refund>(
      context, connection,
      [this, connection, decision, approve, key = randomHex(16)](RefundsApi& api, std::stop_token stop) {
        auto refund =
            approve ? api.approve(decision, key, std::move(stop)) : api.reject(decision, key, std::move(stop));
        store(connection, refund);
        return refund;
      },
      std::move(answer));
}

void RefundService::withdraw(QObject* context, const ConnectionId& connection, const RefundId& refund,
                             Answer<Refund> answer) {
  onNetwork<Refund>(
      context, connection,
      [this, connection, refund, key = randomHex(16)](RefundsApi& api, std::stop_token stop) {
        auto withdrawn = api.cancel(refund, key, std::move(stop));
        store(connection, withdrawn);
        return withdrawn;
      },
      std::move(answer));
}

/// The screens show what the cache says, so a decision is there before its answer is.
void RefundService::store(const ConnectionId& connection, const Result<Refund>& refund) {
  if (!refund) return;
  CacheBatch batch;
  batch.connection = connection;
  batch.refunds.push_back(*refund);
  (void)services_.cache.submit(std::move(batch)).get();  // if the disk is full, the sync says so and fetches it again
}

void RefundService::saveDraft(QObject* context, const RefundDraft& draft, Answer<OutboxEntry> answer) {
  onDisk<OutboxEntry>(
      context, [draft, by = actor(draft.connection)](RefundDesk& desk) { return desk.saveDraft(draft, by); },
      std::move(answer));
}

void RefundService::confirm(QObject* context, const OutboxId& id, std::chrono::milliseconds hold,
                            Answer<OutboxEntry> answer) {
  onDisk<OutboxEntry>(
      context, [this, id, hold](RefundDesk& desk) { return desk.confirm(id, hold, actorOf(desk, id)); },
      std::move(answer));
}

void RefundService::cancel(QObject* context, const OutboxId& id, Answer<OutboxEntry> answer) {
  onDisk<OutboxEntry>(
      context, [this, id](RefundDesk& desk) { return desk.cancel(id, actorOf(desk, id)); }, std::move(answer));
}

void RefundService::discard(QObject* context, const OutboxId& id, Answer<void> answer) {
  onDisk<void>(
      context, [this, id](RefundDesk& desk) { return desk.discard(id, actorOf(desk, id)); }, std::move(answer));
}

void RefundService::resolve(QObject* context, const OutboxId& id, const std::optional<RefundId>& found,
                            Answer<OutboxEntry> answer) {
  onDisk<OutboxEntry>(
      context, [this, id, found](RefundDesk& desk) { return desk.resolveByHand(id, found, actorOf(desk, id)); },
      std::move(answer));
}

void RefundService::listOutbox(QObject* context, const OutboxFilter& filter, Answer<std::vector<OutboxEntry>> answer) {
  onDisk<std::vector<OutboxEntry>>(
      context, [filter](RefundDesk& desk) { return desk.list(filter); }, std::move(answer));
}

void RefundService::askHistory(QObject* context, const OutboxId& id, Answer<std::vector<OutboxRecord>> answer) {
  onDisk<std::vector<OutboxRecord>>(
      context, [id](RefundDesk& desk) { return desk.history(id); }, std::move(answer));
}

/// Whose key acts at that connection, as the history names them.
std::string RefundService::actor(const ConnectionId& connection) const {
  const RefundAbility known = ability(connection);
  return known.personName.isEmpty() ? std::string("paydeck") : known.personName.toStdString();
}

std::string RefundService::actorOf(RefundDesk& desk, const OutboxId& id) const {
  const auto entry = desk.get(id);
  return entry && *entry ? actor((*entry)->draft.connection) : std::string("paydeck");
}

}  // namespace paydeck
