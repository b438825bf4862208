#include "models/view/refunds/DestinationInput.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <algorithm>

#include "models/view/refunds/DestinationImage.h"

namespace paydeck {
namespace {

constexpr qsizetype kLongestDestination = 4000;

QString words(const std::string& text) {
  return QString::fromStdString(text);
}

}  // namespace

DestinationInput::DestinationInput(SheetForm& form, RefundActions& actions, const Formatter& format, QObject* parent)
    : QObject(parent), form_(form), format_(format), link_(actions, format) {
  connect(&link_, &DestinationLink::answered, this,
          [this](const QString& destination, UtcTime at) { put(destination, SheetForm::From::Link, at); });
}

void DestinationInput::setQuestion(const DestinationQuestion& question, const std::optional<PayerAddress>& payer) {
  question_ = question;
  payer_ = payer;
  judge();
}

void DestinationInput::reset() {
  pictures_.stop();
  link_.stop();
  readingPicture_ = false;
  pictureProblem_.clear();
  payer_.reset();
  question_ = {};
  judge();
}

void DestinationInput::judge() {
  question_.text = form_.destination.toStdString();
  verdict_ = form_.destination.isEmpty() ? DestinationVerdict{} : checkDestination(question_);
  error_.clear();
  QVariantList passed;
  QVariantList warnings;
  for (const DestinationFinding& finding : verdict_.findings) {
    switch (finding.severity) {
      case DestinationFinding::Severity::Passed:
        passed.append(QVariantMap{{"text", words(finding.text)}});
        break;
      case DestinationFinding::Severity::Confirm:
        warnings.append(QVariantMap{{"code", words(finding.code)},
                                    {"text", words(finding.text)},
                                    {"confirmation", words(finding.confirmation)},
                                    {"confirmed", form_.confirmed.count(finding.code) > 0}});
        break;
      case DestinationFinding::Severity::Refused:
        if (error_.isEmpty()) error_ = words(finding.text);
        break;
    }
  }
  // What passed says little beside a refusal, and a warning needs no answer then.
  passed_.setRows(error_.isEmpty() ? passed : QVariantList());
  warnings_.setRows(error_.isEmpty() ? warnings : QVariantList());
  emit changed();
}

bool DestinationInput::isSettled() const {
  if (!verdict_.destination || verdict_.isRefused()) return false;
  return std::all_of(verdict_.findings.begin(), verdict_.findings.end(), [this](const DestinationFinding& finding) {
    return finding.severity != DestinationFinding::Severity::Confirm || form_.confirmed.count(finding.code) > 0;
  });
}

std::string DestinationInput::canonical() const {
  return verdict_.destination ? verdict_.destination->canonical : form_.destination.toStdString();
}

AddressText DestinationInput::grouped() const {
  return verdict_.destination ? addressInGroups(words(verdict_.destination->canonical)) : AddressText{};
}

QString DestinationInput::payerAddress() const {
  return payer_ ? plainUserText(words(payer_->address), 200) : QString();
}

QString DestinationInput::payerText() const {
  if (!payer_ || payer_->address.empty()) return {};
  switch (payer_->kind) {
    case PayerAddress::Kind::Exchange:
      return tr("Paid from an exchange, %1").arg(shortHash(payerAddress()));
    case PayerAddress::Kind::Contract:
      return tr("Paid through a contract, %1").arg(shortHash(payerAddress()));
    default:
      return tr("Paid from %1").arg(shortHash(payerAddress()));
  }
}

QString DestinationInput::sourceLine() const {
  const QString who = words(question_.customer.empty() ? "The customer" : question_.customer);
  if (form_.destination.isEmpty()) return {};
  switch (form_.destinationFrom) {
    case SheetForm::From::Link:
      if (!form_.linkAnsweredAt) return tr("%1 entered this through your refund link").arg(who);
      return tr("%1 entered this through your refund link, %2")
          .arg(who, format_.times().inWords(*form_.linkAnsweredAt, format_.now()));
    case SheetForm::From::Payer:
      return tr("%1 paid from this address").arg(who);
    case SheetForm::From::Image:
      return tr("Read from a picture of a QR code");
    default:
      return {};
  }
}

void DestinationInput::put(const QString& text, SheetForm::From from, std::optional<UtcTime> at) {
  const QString bounded = text.left(kLongestDestination);
  if (bounded == form_.destination && from == form_.destinationFrom) return;
  form_.destination = bounded;
  form_.destinationFrom = bounded.isEmpty() ? SheetForm::From::Nothing : from;
  form_.linkAnsweredAt = at;
  form_.confirmed.clear();
  pictureProblem_.clear();
  judge();
  emit edited();
}

void DestinationInput::type(const QString& text) {
  put(text, SheetForm::From::Typed);
}

void DestinationInput::usePayer() {
  if (payer_) put(words(payer_->address), SheetForm::From::Payer);
}

void DestinationInput::confirm(const QString& code, bool yes) {
  const std::string key = code.toStdString();
  const bool changes = yes ? form_.confirmed.insert(key).second : form_.confirmed.erase(key) > 0;
  if (!changes) return;
  judge();
  emit edited();
}

void DestinationInput::readPicture(std::function<Result<QString>()> read) {
  readingPicture_ = true;
  pictureProblem_.clear();
  pictures_.run([read = std::move(read)](const std::stop_token&) { return read(); },
                [this](const Result<QString>& text) {
                  readingPicture_ = false;
                  if (text) return put(*text, SheetForm::From::Image);
                  pictureProblem_ = words(text.error().message);
                  emit changed();
                });
  emit changed();
}

void DestinationInput::readFile(const QUrl& file) {
  readPicture([path = file.toLocalFile()] { return readQrCodeFile(path); });
}

void DestinationInput::pasteFromClipboard() {
  const QClipboard* clipboard = QGuiApplication::clipboard();
  const QMimeData* content = clipboard->mimeData();
  if (content != nullptr && content->hasImage()) {
    return readPicture([picture = clipboard->image()] { return readQrCode(picture); });
  }
  const QString text = clipboard->text();
  if (!text.isEmpty()) return put(text, SheetForm::From::Typed);
  pictureProblem_ = tr("The clipboard has neither text nor a picture.");
  emit changed();
}

}  // namespace paydeck
