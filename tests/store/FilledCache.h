#pragma once

#include <set>

#include "tests/store/NaiveMatch.h"
#include "tests/store/TestCache.h"

namespace paydeck::test {

constexpr std::int64_t kPayments = 9000;  // more than the probe reads, so that every route is taken

/// A cache with payments of two connections, and what a naive reading of a query says about them.
struct FilledCache : TestCache {
  FilledCache() {
    for (const char* connection : {"c1", "shop-two"}) {
      const bench::SyntheticPayments make(connection, 60'000);
      std::vector<Payment> batch;
      for (std::int64_t n = 0; n < kPayments / 2; ++n) {
        Payment payment = make.payment(n);
        payment.id = PaymentId(std::string(connection) + "_" + std::to_string(n * 7));
        if (n % 97 == 0) payment.requested.reset();
        if (payment.customer.name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ") !=
            std::string::npos) {
          payment.customer.name = "Anna Ascii";
        }
        batch.push_back(payment);
      }
      all.insert(all.end(), batch.begin(), batch.end());
      if (!write(batch)) qFatal("not written");
    }
    for (const Payment& payment : all) keyOf.push_back(**reader->find(payment.connection, payment.id));
  }

  std::set<PaymentKey> expected(const PaymentQuery& query) const {
    std::set<PaymentKey> keys;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (matchesNaively(query, all[i])) keys.insert(keyOf[i]);
    }
    return keys;
  }

  std::vector<Payment> all;
  std::vector<PaymentKey> keyOf;
};

}  // namespace paydeck::test
