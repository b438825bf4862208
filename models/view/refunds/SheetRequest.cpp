#include "models/view/refunds/SheetRequest.h"

#include "models/refunds/PaymentRequest.h"
#include "models/view/refunds/SheetTransactionHash.h"

namespace paydeck {

void SheetRequest::setTerms(const std::string& destination, const std::optional<AssetAmount>& amount,
                            const std::string& label) {
  destination_ = destination;
  amount_ = amount;
  uri_.clear();
  problem_.clear();
  if (!destination.empty() && amount) {
    const auto uri = paymentRequestUri({destination, *amount, label});
    if (uri) {
      uri_ = QString::fromStdString(*uri);
    } else {
      problem_ = QString::fromStdString(uri.error().message);
    }
  }
  setHash(hash_);
}

void SheetRequest::reset() {
  hash_.clear();
  recordedText_.clear();
  setTerms({}, std::nullopt, {});
}

void SheetRequest::setHash(const QString& hash) {
  hash_ = hash.left(200);
  hashError_.clear();
  if (!hash_.isEmpty() && amount_) {
    const auto checked = checkTransactionHash(hash_.toStdString(), amount_->asset);
    if (!checked) hashError_ = QString::fromStdString(checked.error().message);
  }
  emit changed();
}

bool SheetRequest::canRecord() const {
  return !destination_.empty() && amount_ && !hash_.isEmpty() && hashError_.isEmpty() && recordedText_.isEmpty();
}

void SheetRequest::setRecorded(const QString& text) {
  recordedText_ = text;
  emit changed();
}

}  // namespace paydeck
