#include "tests/e2e/RefundRun.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>
#include <array>
#include <csignal>
#include <fstream>

#include "models/domain/Clock.h"
#include "models/store/Cache.h"

namespace paydeck::test {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t kAtOnce = 4;
constexpr int kTimeScale = 300;

constexpr std::array kFaults = {
    "drop-before=0.08,drop=0.1,500-after=0.05,latency=150ms:0.3",
    "truncate=0.12,500-after=0.08,429=0.05,latency=60ms:0.5",
    "drop=0.2,truncate=0.05,500=0.05",
    "429=0.15,503=0.08,drop-before=0.05",
    "500-after=0.25,latency=400ms:0.2,duplicate=0.1,reorder=0.1",
    "",
};

/// The key in the JSON a command printed about an entry it had confirmed; empty when it printed none.
std::string printedKey(const QString& output) {
  QFile file(output);
  if (!file.open(QIODevice::ReadOnly)) return {};
  while (!file.atEnd()) {
    const QByteArray line = file.readLine();
    if (!line.endsWith('\n')) break;
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    if (json.contains("outbox")) return json["key"].toString().toStdString();
  }
  return {};
}

}  // namespace

RefundRun::RefundRun(RefundShop& shop, std::vector<const RefundTill*> tills, std::vector<std::string> payments,
                     QString folder, Setting setting)
    : shop_(shop),
      tills_(std::move(tills)),
      payments_(std::move(payments)),
      folder_(std::move(folder)),
      setting_(setting),
      dice_(setting.seed) {
  std::ofstream file((folder_ + "/payments").toStdString());
  for (const std::string& payment : payments_) file << payment << "\n";
}

RefundRun::Clock::time_point RefundRun::in(std::size_t least, std::size_t most) {
  return Clock::now() + milliseconds{least + below(most - least + 1)};
}

std::string RefundRun::newKey() {
  keys_.push_back("run-" + std::to_string(setting_.seed) + "-" + std::to_string(100'000 + keys_.size()));
  return keys_.back();
}

void RefundRun::run() {
  const auto until = Clock::now() + setting_.atMost;
  while (figures_.kills() < setting_.kills && Clock::now() < until) {
    tendShop();
    tendApp();
    tendSync();
    reap();
    if (running_.size() < kAtOnce) startCommands();
    QThread::msleep(5);
  }
  for (Running& one : running_) {
    one.child->signal(SIGKILL);
    collect(one, one.child->wait());
  }
  running_.clear();
  app_.reset();
  sync_.reset();
}

void RefundRun::tendShop() {
  const auto now = Clock::now();
  if (shop_.running()) {
    if (now < shopEnds_) return;
    shop_.kill();
    ++figures_.shopKills;
    shopStarts_ = in(0, 900);
  } else if (now >= shopStarts_) {
    if (!shop_.start(kFaults[below(kFaults.size())], kTimeScale)) qFatal("%s", shop_.complaints().constData());
    shopEnds_ = in(300, 3'500);
  }
}

/// The app of the first workspace: mostly there, so that it holds the lease, and away now and then.
void RefundRun::tendApp() {
  const auto now = Clock::now();
  if (app_ && app_->running()) {
    if (now < appEnds_) return;
    app_->signal(SIGKILL);
    app_->wait();
    ++figures_.appKills;
    appEnds_ = in(0, 1'000);
  } else if (now >= appEnds_) {
    const std::string pace = std::to_string(20 + below(400));
    app_ = tills_[0]->app({"--payments", (folder_ + "/payments").toStdString(), "--seed",
                           std::to_string(below(1'000'000'000)), "--pace", pace});
    appEnds_ = in(150, 3'000);
  }
}

/// Keeps the approver's copy fresh; the same program without refunds of its own.
void RefundRun::tendSync() {
  const auto now = Clock::now();
  if (sync_ && sync_->running()) {
    if (now < syncEnds_) return;
    sync_->signal(SIGKILL);
    sync_->wait();
    ++figures_.syncKills;
  } else if (now >= syncEnds_) {
    sync_ = tills_.back()->app({"--settle"});
    syncEnds_ = in(500, 5'000);
  }
}

void RefundRun::startCommands() {
  const std::string& payment = payments_[below(payments_.size())];
  const std::size_t what = below(20);
  if (what < 3) return startApproval();
  if (what < 6 && !keys_.empty()) {  // somebody's script runs again
    const std::string key = keys_[keys_.size() - 1 - below(std::min<std::size_t>(keys_.size(), 20))];
    return startCreate(anyTill(), payment, key);
  }
  if (what < 8) {
    const RefundTill& till = anyTill();
    const std::string key = newKey();
    ++figures_.twins;
    startCreate(till, payment, key);
    return startCreate(below(2) == 0 ? till : anyTill(), payment, key);
  }
  if (what < 11) {
    ++figures_.rivals;
    startCreate(anyTill(), payment, newKey());
    return startCreate(anyTill(), payment, newKey());
  }
  startCreate(anyTill(), payment, newKey());
}

void RefundRun::startCreate(const RefundTill& till, const std::string& payment, const std::string& key) {
  std::vector<std::string> words{
      "refund",     "create",       payment,  "--to", "payer",  "--confirm-destination", "--key", key,
      "--key-file", till.keyFile(), "--wait", "4",    "--note", "from a script"};
  const std::size_t amount = below(12);
  if (amount > 0) words.insert(words.end(), {"--amount", std::to_string(1 + below(amount == 1 ? 300 : 12)) + ".50"});
  if (below(4) == 0) words.insert(words.end(), {"--fee-paid-by", "merchant", "--rate", "at_payment"});
  start(till, std::move(words), key);
}

/// Somebody of finance approves or rejects in the approver's workspace; now and then nobody who may.
void RefundRun::startApproval() {
  const RefundTill& till = *tills_.back();
  const std::vector<std::string> waiting = waitingForApproval();
  if (waiting.empty()) return;
  const std::array people = {"per_finance", "per_finance2", "per_admin", "per_support"};
  const std::string person = people[below(people.size())];
  const std::string verb = below(8) == 0 ? "reject" : "approve";
  start(till,
        {"refund", verb, waiting[below(waiting.size())], "--key-file", till.keyOf(person, shop_.token(person)),
         "--comment", "looked at it"},
        {});
}

std::vector<std::string> RefundRun::waitingForApproval() {
  const SystemClock clock;
  const auto cache = Cache::open(tills_.back()->workspace() + "/cache.db", clock);
  if (!cache) return {};
  const auto reader = (*cache)->openReader();
  if (!reader) return {};
  RefundQuery query;
  query.statuses = {RefundStatus::AwaitingApproval};
  const auto found = (*reader)->refunds(query);
  std::vector<std::string> ids;
  if (found)
    for (const StoredRefund& one : *found) ids.push_back(one.refund.id.value());
  return ids;
}

void RefundRun::start(const RefundTill& till, std::vector<std::string> words, const std::string& key) {
  Running one;
  one.till = till.workspace();
  one.key = key;
  one.output = folder_ + "/said-" + QString::number(++outputs_);
  one.child = till.ctl(words, one.output);
  if (below(10) < 7) one.killAt = in(0, 1'200);
  ++figures_.commands;
  running_.push_back(std::move(one));
}

void RefundRun::reap() {
  for (Running& one : running_) {
    const bool due = one.killAt && Clock::now() >= *one.killAt;
    if (one.child->running() && !due) continue;
    if (one.child->running()) {
      one.child->signal(SIGKILL);
      figures_.clientKills += one.child->wait() == -SIGKILL ? 1 : 0;
    }
    collect(one, one.child->wait());
    one.child.reset();
  }
  std::erase_if(running_, [](const Running& one) { return !one.child; });
}

void RefundRun::collect(const Running& one, int result) {
  if (result >= 0) {
    ++figures_.finished;
    ++figures_.endedWith[static_cast<std::size_t>(std::min(result, 7))];
  }
  if (one.key.empty()) return;
  const std::string printed = printedKey(one.output);
  if (!printed.empty()) claims_.push_back({one.till, printed, result});
}

}  // namespace paydeck::test
