// Measures the cache at several sizes: paydeck_store_bench [--sizes 1000,100000,1000000] [--no-shell] [--folder DIR]
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <future>
#include <iostream>
#include <sstream>

#include "models/store/Cache.h"
#include "tests/bench/BenchTable.h"
#include "tests/bench/ShellYardstick.h"
#include "tests/bench/SyntheticPayments.h"

using namespace paydeck;
using namespace paydeck::bench;

namespace {

constexpr std::size_t kBatch = 1000;
constexpr unsigned kScreen = 60;

double seconds(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double ownCpuSeconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto asSeconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
  };
  return asSeconds(usage.ru_utime) + asSeconds(usage.ru_stime);
}

template <class... Args>
std::string format(const char* pattern, Args... args) {
  char text[128];
  std::snprintf(text, sizeof text, pattern, args...);
  return text;
}

double residentMegabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
  }
  return 0;
}

QueryTerm term(QueryField field, QueryValue value, bool negated = false) {
  QueryTerm made;
  made.field = field;
  made.negated = negated;
  made.values.push_back(std::move(value));
  return made;
}

PaymentQuery text(const std::string& words) {
  PaymentQuery query;
  std::istringstream stream(words);
  for (std::string word; stream >> word;) query.terms.push_back(term(QueryField::Text, TextMatch{word, false}));
  return query;
}

PaymentQuery field(QueryField name, const std::string& value, bool negated = false) {
  PaymentQuery query;
  query.terms.push_back(term(name, TextMatch{value, false}, negated));
  return query;
}

PaymentQuery both(PaymentQuery a, const PaymentQuery& b) {
  a.terms.insert(a.terms.end(), b.terms.begin(), b.terms.end());
  return a;
}

PaymentQuery amount(const std::string& from, const std::string& to, const std::string& unit = {}) {
  NumberRange range;
  if (!from.empty()) range.from = *Decimal::parse(from);
  if (!to.empty()) range.to = *Decimal::parse(to);
  range.unit = unit;
  PaymentQuery query;
  query.terms.push_back(term(QueryField::Amount, range));
  return query;
}

using Named = std::pair<std::string, PaymentQuery>;

std::vector<Named> filters(const Payment& rare) {
  using enum QueryField;
  return {{"status:succeeded", field(Status, "succeeded")},
          {"status:disputed", field(Status, "disputed")},
          {"status:attention", field(Status, "attention")},
          {"status:open", field(Status, "open")},
          {"-status:succeeded", field(Status, "succeeded", true)},
          {"asset:USDC", field(Asset, "USDC")},
          {"network:lightning", field(Network, "lightning")},
          {"asset:DOGE", field(Asset, "DOGE")},
          {"method:card", field(Method, "card")},
          {"amount:>4900", amount("4900", "")},
          {"amount:10..50", amount("10", "50")},
          {"amount:100..100.01", amount("100", "100.01")},
          {"amount:>0.5ETH", amount("0.5", "", "ETH")},
          {"asset:BTC status:disputed", both(field(Asset, "BTC"), field(Status, "disputed"))},
          {"asset:ETH amount:>4500", both(field(Asset, "ETH"), amount("4500", ""))},
          {"maria status:disputed", both(text("maria"), field(Status, "disputed"))},
          {"status:refunded gmail", both(field(Status, "refunded"), text("gmail"))},
          {"customer:kern asset:ETH", both(field(Customer, "kern"), field(Asset, "ETH"))},
          {"email", field(Email, rare.customer.email)},
          {"order", field(Order, rare.orderRef)},
          {"tx", field(Transaction, rare.transactions.empty() ? "0xabc" : rare.transactions.front().hash)},
          {"address", field(Address, rare.payAddress.substr(0, 12))},
          {"connection:bench", field(Connection, "bench")}};
}

/// What a search box asks while each of these is typed.
std::vector<Named> keystrokes(const Payment& rare) {
  std::vector<Named> typed;
  for (const std::string& goal :
       {std::string("maria kern"), std::string("gmail.com"), std::string("example"), std::string("zoe"),
        std::string("ord-1999"), rare.customer.email, rare.id.value(), rare.orderRef, std::string("0x4f2a9b"),
        std::string("tanaka cus"), std::string("xq")}) {
    for (std::size_t length = 1; length <= goal.size(); ++length) {
      typed.emplace_back(goal.substr(0, length), text(goal.substr(0, length)));
    }
  }
  return typed;
}

struct Slowest {
  double p50 = 0;
  double p99 = 0;
  double cpu99 = 0;  ///< the same without waiting for other programs
  std::string worst{};

  std::string text() const;
};

std::string Slowest::text() const {
  return format("%.1f / %.1f / %.1f ms", p50, p99, cpu99);
}

double ownThreadCpu() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

Slowest measure(CacheReader& reader, const std::vector<Named>& queries, int rounds, bool verbose) {
  std::vector<std::pair<double, std::string>> times;
  std::vector<double> cpu;
  for (const auto& [name, query] : queries) {
    for (int round = 0; round < rounds; ++round) {
      const auto start = std::chrono::steady_clock::now();
      const double cpuStart = ownThreadCpu();
      const auto keys = reader.keys(query, PaymentSort::Newest, kScreen);
      if (!keys) std::cerr << name << ": " << keys.error().message << "\n";
      const auto rows = reader.rows(keys ? *keys : std::vector<PaymentKey>{});
      times.emplace_back(seconds(start) * 1000, name);
      cpu.push_back((ownThreadCpu() - cpuStart) * 1000);
      if (verbose && round == rounds - 1 && times.back().first > 10) {
        std::cerr << format("  %8.2f ms  ", times.back().first) << name << " (" << (rows ? rows->size() : 0) << ")\n";
      }
    }
  }
  std::sort(times.begin(), times.end());
  std::sort(cpu.begin(), cpu.end());
  const std::size_t last = times.size() - 1;
  return {times[last / 2].first, times[last * 99 / 100].first, cpu[last * 99 / 100], times[last].second};
}

class StoreBench {
 public:
  StoreBench(BenchTable& table, std::size_t column, std::int64_t count, std::string folder)
      : table_(table), column_(column), count_(count), folder_(std::move(folder)), make_("bench", spacing()) {}

  bool run(bool shell) {
    if (!load()) return false;
    if (shell) compareWithShell();
    cache_.reset();
    Result<std::unique_ptr<Cache>> again = Cache::open(folder_ + "/cache.db", clock_);
    if (!again) return false;
    cache_ = std::move(*again);
    Result<std::unique_ptr<CacheReader>> reader = cache_->openReader();
    if (!reader) return false;
    queries(**reader);
    figures(**reader);
    return true;
  }

 private:
  /// Three years of history, whatever the count.
  std::int64_t spacing() const { return std::int64_t{3} * 365 * 24 * 3600 * 1000 / count_; }

  void set(const std::string& row, const std::string& figure) {
    table_.set(row, column_, figure);
    std::cerr << row << ": " << figure << "\n";
  }

  bool load() {
    Result<std::unique_ptr<Cache>> cache = Cache::open(folder_ + "/cache.db", clock_);
    if (!cache) return false;
    cache_ = std::move(*cache);
    const double cpuBefore = ownCpuSeconds();
    double generating = 0;
    const auto start = std::chrono::steady_clock::now();
    std::future<Result<BatchOutcome>> last;
    for (std::int64_t first = 0; first < count_; first += kBatch) {
      const double generationStart = ownThreadCpu();
      CacheBatch batch;
      batch.connection = ConnectionId("bench");
      batch.history = true;
      for (std::int64_t n = first; n < std::min<std::int64_t>(count_, first + kBatch); ++n) {
        batch.payments.push_back(make_.payment(n));
      }
      generating += ownThreadCpu() - generationStart;
      last = cache_->writer().submit(std::move(batch));
    }
    const Result<BatchOutcome> done = last.get();
    if (!done) {
      std::cerr << done.error().message << "\n";
      return false;
    }
    load_.wallSeconds = seconds(start);
    load_.cpuSeconds = ownCpuSeconds() - cpuBefore - generating;
    set("backfill into the cache, wall / CPU without making the rows",
        format("%.2f s / %.2f s", load_.wallSeconds, load_.cpuSeconds));
    return true;
  }

  void compareWithShell() {
    const Result<Spent> shell = loadWithShell(folder_ + "/cache.db", folder_);
    if (!shell) {
      set("sqlite3 shell, the same rows and schema, wall / CPU", "not available");
      return;
    }
    set("sqlite3 shell, the same rows and schema, wall / CPU",
        format("%.2f s / %.2f s", shell->wallSeconds, shell->cpuSeconds));
    set("cache / shell, wall, CPU (goal 1.5)",
        format("%.2f, %.2f", load_.wallSeconds / shell->wallSeconds, load_.cpuSeconds / shell->cpuSeconds));
  }

  void queries(CacheReader& reader) {
    const std::vector<Named> everything{{"(no filter)", PaymentQuery{}}};
    const Slowest first = measure(reader, everything, 50, false);
    set("first screenful, no filter, p50 / p99 / CPU p99", first.text());
    Payment rare = make_.payment(count_ / 2);
    for (std::int64_t n = count_ / 2; rare.transactions.empty(); ++n) rare = make_.payment(n);
    (void)measure(reader, filters(rare), 1, false);
    const Slowest filter = measure(reader, filters(rare), 9, true);
    set("filter to first screenful, p50 / p99 / CPU p99 (goal 50)", filter.text());
    set("  slowest filter", filter.worst);
    (void)measure(reader, keystrokes(rare), 1, false);
    const Slowest search = measure(reader, keystrokes(rare), 5, true);
    set("search keystroke, p50 / p99 / CPU p99 (goal 50)", search.text());
    set("  slowest search", "\"" + search.worst + "\"");
  }

  void timed(const std::string& row, const std::function<bool()>& work) {
    (void)work();
    std::vector<double> times;
    for (int round = 0; round < 5; ++round) {
      const auto start = std::chrono::steady_clock::now();
      if (!work()) return set(row, "failed");
      times.push_back(seconds(start) * 1000);
    }
    std::sort(times.begin(), times.end());
    set(row, format("%.1f ms", times[2]));
  }

  void figures(CacheReader& reader) {
    timed("all keys, no filter", [&] { return reader.keys({}, PaymentSort::Newest, std::nullopt).has_value(); });
    timed("all keys, asset:USDC",
          [&] { return reader.keys(field(QueryField::Asset, "USDC"), PaymentSort::Newest, std::nullopt).has_value(); });
    timed("first screenful by value, status:succeeded", [&] {
      return reader.keys(field(QueryField::Status, "succeeded"), PaymentSort::ValueDown, kScreen).has_value();
    });
    timed("first screenful by customer", [&] { return reader.keys({}, PaymentSort::CustomerUp, kScreen).has_value(); });
    timed("count of everything", [&] { return reader.count({}).has_value(); });
    timed("summary of everything", [&] { return reader.summary({}).has_value(); });
    timed("summary of status:attention",
          [&] { return reader.summary(field(QueryField::Status, "attention")).has_value(); });
    timed("summary of \"gmail\"", [&] { return reader.summary(text("gmail")).has_value(); });
    timed("received totals per asset", [&] { return reader.receivedTotals(ConnectionId("bench"), {}).has_value(); });
    OverviewRequest request;
    for (int day = 60; day >= 0; --day) {
      request.boundaries.push_back(SyntheticPayments::newest() - std::chrono::hours(24 * day));
    }
    timed("overview of 60 days (goal 50 ms)", [&] { return reader.overview(request).has_value(); });
    request.currency = *Currency::parse("EUR");
    timed("overview of 60 days, currency given", [&] { return reader.overview(request).has_value(); });
    timed("one payment with everything", [&] {
      const auto keys = reader.keys({}, PaymentSort::Oldest, 1U);
      return keys && reader.payment(keys->front()).has_value();
    });
    std::error_code ignored;
    const auto bytes = std::filesystem::file_size(folder_ + "/cache.db", ignored);
    set("size of cache.db", format("%.0f MB", static_cast<double>(bytes) / 1e6));
    set("resident memory of the bench, cache open", format("%.0f MB", residentMegabytes()));
  }

  BenchTable& table_;
  std::size_t column_;
  std::int64_t count_;
  std::string folder_;
  SyntheticPayments make_;
  SystemClock clock_;
  std::unique_ptr<Cache> cache_;
  Spent load_{};
};

}  // namespace

int main(int argc, char** argv) {
  std::string sizes = "1000,100000,1000000";
  std::string base = std::filesystem::temp_directory_path().string() + "/paydeck-store-bench";
  bool shell = true;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--no-shell") shell = false;
    if (argument == "--sizes" && i + 1 < argc) sizes = argv[++i];
    if (argument == "--folder" && i + 1 < argc) base = argv[++i];
  }
  std::vector<std::string> names;
  std::istringstream list(sizes);
  for (std::string size; std::getline(list, size, ',');) names.push_back(size);
  BenchTable table(names);
  for (std::size_t column = 0; column < names.size(); ++column) {
    const std::string folder = base + "/" + names[column];
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    std::cerr << "== " << names[column] << "\n";
    if (!StoreBench(table, column, std::stoll(names[column]), folder).run(shell)) return 1;
    std::filesystem::remove_all(folder);
  }
  std::cout << table.markdown();
  return 0;
}
