#include "models/view/root/AttentionBadge.h"

namespace paydeck {
namespace {

PaymentQuery waiting() {
  QueryTerm term{.field = QueryField::Status};
  for (const PaymentStatus status : allPaymentStatuses()) {
    if (needsAttention(status)) term.values.push_back(TextMatch{std::string(paymentStatusName(status)), true});
  }
  return {{term}};
}

}  // namespace

AttentionBadge::AttentionBadge(ReadPool& pool, CacheNotifier& changes, const Formatter& format, Navigation& navigation,
                               QObject* parent)
    : QObject(parent), pool_(pool), format_(format), navigation_(navigation) {
  soon_.setSingleShot(true);
  soon_.setInterval(500);
  connect(&soon_, &QTimer::timeout, this, &AttentionBadge::count);
  connect(&changes, &CacheNotifier::changed, this, [this] {
    if (!soon_.isActive()) soon_.start();
  });
  count();
}

void AttentionBadge::count() {
  pool_.run(
      this, [query = waiting()](CacheReader& reader) { return reader.count(query); },
      [this](Result<std::int64_t> counted) {
        if (counted)
          navigation_.setBadge(QStringLiteral("payments"), *counted == 0 ? QString() : format_.count(*counted),
                               *counted > 0);
      },
      ReadFor::Figure);
}

}  // namespace paydeck
