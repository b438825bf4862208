#include "app/paydeckctl/ChosenPayment.h"

#include <algorithm>

#include "app/paydeckctl/ShownText.h"

namespace paydeck::ctl {
namespace {

constexpr unsigned kMostCandidates = 10;

}  // namespace

Result<PaymentKey> choosePayment(Session& session, OpenedWorkspace& opened, CacheReader& reader,
                                 const std::string& reference) {
  if (const std::string connection = session.invocation.value("--connection"); !connection.empty()) {
    const auto config = opened.desk().find(connection);
    if (!config) return failure(config.error());
    const auto key = reader.find(config->id, PaymentId(reference));
    if (!key) return failure(key.error());
    if (*key) return **key;
    return failure(ErrorKind::NotFound,
                   "The local copy of " + config->name + " has no payment with that id. Run sync first.");
  }
  const auto keys = reader.lookUp(reference, kMostCandidates);
  if (!keys) return failure(keys.error());
  if (keys->empty()) {
    return failure(ErrorKind::NotFound,
                   "The local copy has no payment with that id, order or transaction. Run sync first.");
  }
  const auto rows = reader.rows(*keys);
  if (!rows) return failure(rows.error());
  const auto exact =
      std::count_if(rows->begin(), rows->end(), [&](const PaymentRow& r) { return r.id.value() == reference; });
  for (const PaymentRow& row : *rows) {
    if (exact == 1 && row.id.value() == reference) return row.key;
  }
  if (rows->size() == 1) return rows->front().key;
  std::string ids;
  for (const PaymentRow& row : *rows) ids += " " + shownText(row.id.value());
  return failure(ErrorKind::InvalidInput,
                 "Several payments match; give one of the ids:" + ids + ", or --connection C.");
}

Result<StoredPayment> chosenPayment(Session& session, OpenedWorkspace& opened, CacheReader& reader,
                                    const std::string& reference) {
  const auto key = choosePayment(session, opened, reader, reference);
  if (!key) return failure(key.error());
  auto stored = reader.payment(*key);
  if (!stored) return failure(stored.error());
  if (!*stored) return failure(ErrorKind::NotFound, "The payment is not in the local copy any more. Run sync.");
  return std::move(**stored);
}

}  // namespace paydeck::ctl
