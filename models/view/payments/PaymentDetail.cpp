#include "models/view/payments/PaymentDetail.h"

#include <algorithm>

namespace paydeck {
namespace {

constexpr int kRereadPause = 150;

}  // namespace

PaymentDetail::PaymentDetail(ReadPool& pool, CacheNotifier& changes, const Formatter& format, QObject* parent)
    : QObject(parent), pool_(pool), format_(format) {
  connect(&changes, &CacheNotifier::changed, this, &PaymentDetail::cacheChanged);
  connect(&format, &Formatter::changed, this, &PaymentDetail::rewrite);
  reread_.setSingleShot(true);
  reread_.setInterval(kRereadPause);
  connect(&reread_, &QTimer::timeout, this, &PaymentDetail::read);
}

void PaymentDetail::openPayment(PaymentKey key) {
  if (key == key_) return;
  const bool wasOpen = isOpen();
  key_ = key;
  timelineAsked_ = false;
  problem_.clear();
  if (!wasOpen) stored_.reset();  // while stepping through the list the last one stays until the next is read
  read();
  emit changed();
}

void PaymentDetail::close() {
  if (!isOpen()) return;
  key_ = 0;
  ++generation_;
  stored_.reset();
  emit changed();
}

void PaymentDetail::read() {
  if (!isOpen()) return;
  const auto ask = [key = key_](CacheReader& reader) -> Result<Answer> {
    auto stored = reader.payment(key);
    if (!stored) return tl::unexpected(stored.error());
    auto timeline = reader.timeline(key);
    if (!timeline) return tl::unexpected(timeline.error());
    return Answer{std::move(*stored), std::move(*timeline)};
  };
  pool_.run(this, ask, [this, generation = ++generation_](Result<Answer> answer) {
    if (generation == generation_) received(std::move(answer));
  });
}

void PaymentDetail::received(Result<Answer> answer) {
  if (!answer) {
    problem_ = QString::fromStdString(answer.error().message);
    emit changed();
    return;
  }
  if (!answer->stored) {
    problem_ = tr("This payment is no longer in the local copy.");
    stored_.reset();
    emit changed();
    return;
  }
  problem_.clear();
  stored_ = std::move(answer->stored);
  entries_ = std::move(answer->timeline);
  if (!std::exchange(timelineAsked_, true) && fetch_) fetch_(stored_->payment.connection, stored_->payment.id);
  rewrite();
}

void PaymentDetail::rewrite() {
  if (!stored_) return;
  DetailContext context = surroundings_ ? surroundings_(stored_->payment.connection) : DetailContext{};
  context.timeline = entries_;
  if (isFinal(stored_->payment.state.status)) context.stale = false;
  text_ = makeDetailText(*stored_, context, format_);
  emit changed();
}

void PaymentDetail::cacheChanged(const CacheChange& change) {
  if (!isOpen() || reread_.isActive()) return;
  const auto has = [this](const std::vector<PaymentKey>& keys) {
    return std::find(keys.begin(), keys.end(), key_) != keys.end();
  };
  if (change.everything || has(change.updated) || has(change.inserted)) reread_.start();
}

}  // namespace paydeck
