#include "models/view/refunds/DestinationLink.h"

namespace paydeck {
namespace {

constexpr std::chrono::seconds kPause{5};

}  // namespace

DestinationLink::DestinationLink(RefundActions& actions, const Formatter& format, QObject* parent)
    : QObject(parent), actions_(actions), format_(format) {
  poll_.setInterval(kPause);
  connect(&poll_, &QTimer::timeout, this, &DestinationLink::ask);
}

void DestinationLink::start(const ConnectionId& connection, const PaymentId& payment, const QString& customer) {
  if (busy_ || (link_ && link_->status == RefundLink::Status::Open)) return;
  connection_ = connection;
  customer_ = customer;
  link_.reset();
  problem_.clear();
  busy_ = true;
  actions_.createLink(this, connection, payment, [this, round = ++round_](const Result<RefundLink>& answer) {
    if (round == round_) received(answer);
  });
  emit changed();
}

void DestinationLink::stop() {
  ++round_;
  poll_.stop();
  link_.reset();
  problem_.clear();
  busy_ = false;
  emit changed();
}

void DestinationLink::ask() {
  if (!link_) return;
  actions_.askLink(this, connection_, link_->id, [this, round = round_](const Result<RefundLink>& answer) {
    if (round == round_) received(answer);
  });
}

void DestinationLink::received(const Result<RefundLink>& answer) {
  busy_ = false;
  problem_.clear();
  if (!answer) {
    problem_ = QString::fromStdString(answer.error().message);
    emit changed();
    return;
  }
  const bool news = !link_ || link_->status != answer->status;
  link_ = *answer;
  if (link_->status == RefundLink::Status::Open) {
    poll_.start();
  } else {
    poll_.stop();
  }
  emit changed();
  if (news && link_->status == RefundLink::Status::Answered) {
    emit answered(QString::fromStdString(link_->destination), link_->answeredAt.value_or(format_.now()));
  }
}

QString DestinationLink::url() const {
  const bool usable = link_ && link_->status == RefundLink::Status::Open;
  return usable ? QString::fromStdString(link_->url) : QString();
}

QString DestinationLink::text() const {
  if (busy_) return tr("Making the link");
  if (!link_) return {};
  switch (link_->status) {
    case RefundLink::Status::Open:
      return tr("Waiting for %1. The link works until %2.")
          .arg(customer_, format_.times().inWords(link_->expiresAt, format_.now()));
    case RefundLink::Status::Answered:
      return {};
    case RefundLink::Status::Expired:
      return tr("The link ended before it was used. Make a new one.");
    case RefundLink::Status::Cancelled:
      break;
  }
  return tr("The link was cancelled. Make a new one.");
}

}  // namespace paydeck
