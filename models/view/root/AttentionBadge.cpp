#include "models/view/root/AttentionBadge.h"

#include <chrono>

namespace paydeck {
namespace {

constexpr auto kRefreshDelay = std::chrono::milliseconds(500);

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
    : QObject(parent),
      pool_(pool),
      format_(format),
      navigation_(navigation),
      pace_(changes, format, kRefreshDelay, [this] { count(); }) {
  pace_.now();
}

void AttentionBadge::count() {
  pool_.run(
      this, [query = waiting()](CacheReader& reader) { return reader.count(query); },
      [this](Result<std::int64_t> counted) {
        pace_.done();
        if (counted)
          navigation_.setBadge(QStringLiteral("payments"), *counted == 0 ? QString() : format_.count(*counted),
                               *counted > 0);
      },
      ReadFor::Figure);
}

}  // namespace paydeck
