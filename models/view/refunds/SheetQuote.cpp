#include "models/view/refunds/SheetQuote.h"

#include <algorithm>

namespace paydeck {
namespace {

constexpr int kPauseAfterTyping = 150;

}  // namespace

SheetQuote::SheetQuote(RefundActions& actions, const Formatter& format, QObject* parent)
    : QObject(parent), actions_(actions), format_(format) {
  pause_.setSingleShot(true);
  pause_.setInterval(kPauseAfterTyping);
  connect(&pause_, &QTimer::timeout, this, &SheetQuote::send);
}

void SheetQuote::ask(const ConnectionId& connection, const RefundQuestion& question) {
  if (connection == connection_ && question_ == question) return;
  connection_ = connection;
  question_ = question;
  quote_.reset();
  error_.reset();
  asking_ = true;
  ++asked_;
  pause_.start();
}

void SheetQuote::renew() {
  if (!question_) return;
  asking_ = true;
  pause_.stop();
  send();
}

void SheetQuote::clear() {
  pause_.stop();
  ++asked_;
  question_.reset();
  quote_.reset();
  error_.reset();
  asking_ = false;
}

void SheetQuote::send() {
  if (!question_) return;
  actions_.askQuote(this, connection_, *question_, [this, number = ++asked_](const Result<RefundQuote>& answer) {
    if (number == asked_) received(answer);
  });
}

void SheetQuote::received(const Result<RefundQuote>& answer) {
  asking_ = false;
  error_.reset();
  if (answer) {
    quote_ = *answer;
    last_ = *answer;
    receivedAt_ = format_.now();
    sinceReceived_.start();
  } else {
    error_ = answer.error();
    quote_.reset();
  }
  emit changed();
}

SheetQuote::State SheetQuote::state() const {
  if (!question_) return State::Nothing;
  if (asking_) return State::Asking;
  if (error_) return State::Failed;
  return heldFor().count() > 0 ? State::Held : State::Expired;
}

std::optional<ExchangeRate> SheetQuote::rateFor(const Asset& asset) const {
  if (!last_ || !last_->rate || last_->customerReceives.asset != asset) return std::nullopt;
  return last_->rate;
}

std::chrono::milliseconds SheetQuote::heldFor() const {
  if (!quote_) return std::chrono::milliseconds{0};
  const UtcTime from = quote_->createdAt == UtcTime{} ? receivedAt_ : quote_->createdAt;
  const auto lifetime = quote_->expiresAt - from;
  const std::chrono::milliseconds counted{sinceReceived_.elapsed()};
  const auto byTheClock = format_.now() - receivedAt_;
  return std::max(std::chrono::milliseconds{0}, lifetime - std::max(counted, byTheClock));
}

}  // namespace paydeck
