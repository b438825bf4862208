#include "network/sandbox/ShopRunner.h"

#include <algorithm>
#include <cstdio>
#include <stdexcept>

#include "network/sandbox/HistoryMaker.h"
#include "network/sandbox/PaymentJson.h"

namespace paydeck::sandbox {
namespace {

constexpr std::size_t kMostPerTick = 4000;               // readers get a turn between two transactions
constexpr std::int64_t kAnswersKept = 7 * 86'400'000LL;  // the API promises one day
constexpr auto kTick = std::chrono::milliseconds(20);

Shop::Settings settingsOf(const SandboxOptions& options, ShopFile& file) {
  const auto stored = file.seed();
  const std::uint64_t seed = stored ? static_cast<std::uint64_t>(*stored) : options.seed;
  // The past is lived at natural speed; the scale is for what comes.
  return {seed, options.nasty, 1};
}

}  // namespace

ShopRunner::ShopRunner(const SandboxOptions& options, const std::string& path, EventBell& bell)
    : options_(options),
      clock_(options.clock ? options.clock : std::make_shared<SystemClock>()),
      bell_(bell),
      file_(path),
      shop_(settingsOf(options, file_), file_) {
  const std::int64_t at = now();
  if (!file_.hasHistory()) {
    if (file_.progress().lastPaymentKey > 0) {
      throw std::runtime_error("The sandbox file " + path + " is unfinished. Delete it and start again.");
    }
    file_.setSeed(static_cast<std::int64_t>(options.seed));
    makeHistory(shop_, file_, options.seed, options.history, at);
  } else {
    shop_.restore(file_.progress());
    shop_.setTimeScale(std::max<std::int64_t>(1, options.timeScale));
    for (PaymentRecord& payment : file_.unfinished()) shop_.resume(std::move(payment), at);
    shop_.setPolicies(file_.policies());
    for (RefundRecord& refund : file_.refundsInFlight()) {
      auto payment = file_.payment(refund.terms.paymentKey);
      if (payment) shop_.resumeRefund(std::move(refund), std::move(*payment), at);
    }
    for (const auto& [link, answer] : file_.openLinks()) shop_.expectLinkAnswer(link, answer, at);
    file_.forgetOldAnswers(at - kAnswersKept);
    for (PayoutRecord& payout : file_.openPayouts()) shop_.resumePayout(std::move(payout), at);
    shop_.startPayouts(at);
  }
  shop_.setTimeScale(std::max<std::int64_t>(1, options.timeScale));
  shop_.setArrivals(options.arrivalsPerThousandSeconds, at);
  bell_.ring(file_.lastSequence());
}

ShopRunner::~ShopRunner() {
  stop();
}

std::int64_t ShopRunner::now() const {
  return toUnixMillis(clock_->now());
}

void ShopRunner::start() {
  if (options_.ticking) thread_ = std::thread([this] { run(); });
}

void ShopRunner::stop() {
  {
    const std::lock_guard lock(sleepMutex_);
    stopping_ = true;
  }
  sleep_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void ShopRunner::run() {
  std::unique_lock lock(sleepMutex_);
  while (!stopping_) {
    lock.unlock();
    bool done = true;
    try {
      done = tickOnce();
    } catch (const std::runtime_error& error) {
      std::fprintf(stderr, "paydeck-sandbox: %s\n", error.what());
    }
    lock.lock();
    if (done) sleep_.wait_for(lock, kTick, [this] { return stopping_; });
  }
}

void ShopRunner::tick() {
  while (!tickOnce()) {
  }
}

bool ShopRunner::tickOnce() {
  const std::lock_guard lock(mutex_);
  const std::int64_t at = now();
  const auto due = shop_.nextDue();
  if (paused_ || !due || *due > at) return true;
  bool done = true;
  write([&] { done = shop_.runUntil(at, kMostPerTick); });
  return done;
}

void ShopRunner::write(const std::function<void()>& work) {
  const std::int64_t before = file_.lastSequence();
  file_.begin();
  try {
    work();
    sinceTrim_ += file_.lastSequence() - before;
    if (sinceTrim_ > options_.keptEvents / 4 + 1) {
      file_.keepEvents(options_.keptEvents);
      sinceTrim_ = 0;
    }
    file_.commit(shop_.books(), now());
  } catch (...) {
    file_.rollback();
    throw;
  }
  bell_.ring(file_.lastSequence());
}

void ShopRunner::pause() {
  const std::lock_guard lock(mutex_);
  paused_ = true;
}

void ShopRunner::resume() {
  const std::lock_guard lock(mutex_);
  if (paused_) shop_.postponeOverdue(now());
  paused_ = false;
}

void ShopRunner::setArrivals(std::int64_t perThousandSeconds) {
  const std::lock_guard lock(mutex_);
  shop_.setArrivals(perThousandSeconds, now());
}

void ShopRunner::setTimeScale(std::int64_t scale) {
  const std::lock_guard lock(mutex_);
  shop_.setTimeScale(std::max<std::int64_t>(1, scale));
}

std::int64_t ShopRunner::catchUp() {
  const std::int64_t at = now();
  if (!paused_) shop_.runUntil(at, kMostPerTick);
  return at;
}

Result<PaymentRecord> ShopRunner::create(const PaymentWish& wish) {
  const std::lock_guard lock(mutex_);
  Result<PaymentRecord> payment = failure(ErrorKind::Server, "");
  write([&] { payment = shop_.create(wish, catchUp()); });
  return payment;
}

Answered ShopRunner::once(const std::string& key, std::int64_t bodyHash, const Change& change) {
  const std::lock_guard lock(mutex_);
  if (const auto stored = file_.answer(key)) {
    if (stored->bodyHash != bodyHash) {
      return tl::unexpected<Problem>(
          Problem{409, "idempotency_key_reused", "This Idempotency-Key was used for something else."});
    }
    return KeyedAnswer{stored->status, stored->body, true};
  }
  Answered answered;
  write([&] {
    const std::int64_t at = catchUp();
    answered = change(ShopWork{shop_, file_, at});
    if (answered) file_.storeAnswer(key, {bodyHash, answered->status, answered->body, at});
  });
  return answered;
}

void ShopRunner::look(const std::function<void(const ShopWork&)>& visit) {
  const std::lock_guard lock(mutex_);
  visit(ShopWork{shop_, file_, now()});
}

void ShopRunner::change(const std::function<void(const ShopWork&)>& work) {
  const std::lock_guard lock(mutex_);
  write([&] { work(ShopWork{shop_, file_, catchUp()}); });
}

Result<PaymentRecord> ShopRunner::advance(const std::string& paymentId, LifeStepKind kind, unsigned have) {
  const std::lock_guard lock(mutex_);
  const auto key = paymentKeyOf(paymentId);
  std::optional<PaymentRecord> payment;
  if (key) {
    const PaymentRecord* alive = shop_.alive(*key);
    payment = alive != nullptr ? std::optional(*alive) : file_.payment(*key);
  }
  if (!payment) return failure(ErrorKind::NotFound, "There is no payment " + paymentId + " in the sandbox.");
  Result<PaymentRecord> advanced = failure(ErrorKind::Server, "");
  write([&] { advanced = shop_.advance(std::move(*payment), kind, have, now()); });
  return advanced;
}

void ShopRunner::forgetEvents(std::int64_t keep) {
  const std::lock_guard lock(mutex_);
  write([&] { file_.keepEvents(keep); });
}

std::int64_t ShopRunner::lastSequence() const {
  const std::lock_guard lock(mutex_);
  return file_.lastSequence();
}

}  // namespace paydeck::sandbox
