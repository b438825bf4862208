#pragma once

#include <QTemporaryDir>
#include <QtTest>
#include <memory>
#include <string>
#include <vector>

#include "models/store/Cache.h"
#include "tests/bench/SyntheticPayments.h"

namespace paydeck::test {

/// A cache in a folder of its own.
struct TestCache {
  TestCache() { reopen(); }

  void reopen() {
    cache.reset();
    Result<std::unique_ptr<Cache>> opened = Cache::open(path(), clock);
    if (!opened) qFatal("%s", opened.error().message.c_str());
    cache = std::move(*opened);
    Result<std::unique_ptr<CacheReader>> read = cache->openReader();
    if (!read) qFatal("%s", read.error().message.c_str());
    reader = std::move(*read);
  }
  std::string path() const { return folder.filePath("cache.db").toStdString(); }
  Result<BatchOutcome> write(CacheBatch batch) { return cache->writer().submit(std::move(batch)).get(); }
  Result<BatchOutcome> write(std::vector<Payment> payments) {
    CacheBatch batch;
    batch.connection = payments.empty() ? ConnectionId("c1") : payments.front().connection;
    batch.payments = std::move(payments);
    return write(std::move(batch));
  }

  QTemporaryDir folder;
  ManualClock clock{bench::SyntheticPayments::newest()};
  std::unique_ptr<Cache> cache;
  std::unique_ptr<CacheReader> reader;
};

inline Payment samplePayment(const std::string& id, std::int64_t revision = 1) {
  Payment payment = bench::SyntheticPayments("c1", 60'000).payment(100);
  payment.id = PaymentId(id);
  payment.revision = revision;
  return payment;
}

inline PaymentQuery textQuery(QueryField field, const std::string& text, bool exact = false, bool negated = false) {
  QueryTerm term;
  term.field = field;
  term.negated = negated;
  term.values.emplace_back(TextMatch{text, exact});
  PaymentQuery query;
  query.terms.push_back(std::move(term));
  return query;
}

/// How many payments the search finds by this word.
inline Result<std::int64_t> hits(CacheReader& reader, const std::string& word) {
  return reader.count(textQuery(QueryField::Text, word, true));
}

}  // namespace paydeck::test
