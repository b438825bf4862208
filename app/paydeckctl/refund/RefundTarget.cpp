#include "app/paydeckctl/refund/RefundTarget.h"

#include <algorithm>

#include "app/paydeckctl/ChosenPayment.h"
#include "app/paydeckctl/ConnectionKeys.h"
#include "app/paydeckctl/ShownText.h"

namespace paydeck::ctl {
namespace {

constexpr unsigned kMostCandidates = 20;

Result<ConnectionConfig> configOf(OpenedWorkspace& opened, const ConnectionId& id) {
  const auto all = opened.workspace().connections();
  if (!all) return failure(all.error());
  for (const ConnectionConfig& config : *all) {
    if (config.id == id) return config;
  }
  return failure(ErrorKind::NotFound, "The payment's connection was removed. Connect it again to refund.");
}

}  // namespace

Result<RefundBackend> openRefunds(Session& session, OpenedWorkspace& opened, const ConnectionId& connection) {
  RefundBackend made;
  auto config = configOf(opened, connection);
  if (!config) return failure(config.error());
  made.config = std::move(*config);
  auto secret = keyOf(session, opened, made.config);
  if (!secret) return failure(secret.error());
  made.secret = std::move(*secret);
  auto backend = opened.backends().open(made.config, made.secret);
  if (!backend) return failure(backend.error());
  made.backend = std::move(*backend);
  if (made.backend->refunds() == nullptr) {
    return failure(ErrorKind::Unsupported,
                   shownText(made.config.name) + " has no refunds. Pay the customer from your own wallet.");
  }
  return made;
}

Result<RefundTarget> refundTarget(Session& session, OpenedWorkspace& opened, CacheReader& reader,
                                  const std::string& reference) {
  auto stored = chosenPayment(session, opened, reader, reference);
  if (!stored) return failure(stored.error());
  auto backend = openRefunds(session, opened, stored->payment.connection);
  if (!backend) return failure(backend.error());
  return RefundTarget{std::move(stored->payment), std::move(*backend)};
}

Result<StoredRefund> chosenRefund(Session& session, OpenedWorkspace& opened, CacheReader& reader,
                                  const std::string& reference) {
  RefundQuery query;
  query.limit = kMostCandidates;
  query.text = reference;
  if (const std::string name = session.invocation.value("--connection"); !name.empty()) {
    const auto config = opened.desk().find(name);
    if (!config) return failure(config.error());
    query.connection = config->id;
    auto byId = reader.refund(config->id, RefundId(reference));
    if (!byId) return failure(byId.error());
    if (*byId) return std::move(**byId);
  }
  auto found = reader.refunds(query);
  if (!found) return failure(found.error());
  std::erase_if(*found, [&](const StoredRefund& one) {
    return one.refund.id.value() != reference && one.refund.number != reference;
  });
  if (found->empty())
    return failure(ErrorKind::NotFound, "The local copy has no refund with that id or number. Run sync first.");
  if (found->size() > 1) {
    return failure(ErrorKind::InvalidInput,
                   "Several connections have a refund " + shownText(reference) + ". Say which with --connection C.");
  }
  return std::move(found->front());
}

}  // namespace paydeck::ctl
