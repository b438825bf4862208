#pragma once

#include <QString>
#include <QVariantList>
#include <vector>

#include "models/store/CacheReader.h"
#include "models/view/Formatter.h"

namespace paydeck {

/// What a screen knows about a payment beside the payment itself.
struct DetailContext {
  std::vector<TimelineEntry> timeline{};
  bool stale = false;             ///< its connection is offline or behind
  std::optional<UtcTime> asOf{};  ///< of the local copy, when stale
  std::optional<UtcTime> offlineSince{};
  QString connectionName{};
};

/// Everything the detail panel says about one payment, ready to draw. Lists hold maps; see each.
struct DetailText {
  QString title{};  ///< order reference, else the id
  QString id{};
  QString orderRef{};
  QString amountLead{};  ///< "€1,248"
  QString amountTail{};  ///< ".00"
  QString amountCopy{};
  StatusLook status{};
  QString assetLine{};  ///< "1,448.80 USDC on Polygon"
  QString symbol{};
  QString network{};
  QString cardBrand{};
  int confirmations = 0;
  int required = 0;  ///< 0: no bar
  QString confirmationsText{};
  QString finalText{};  ///< "Final in about 18 s", "Not updating"
  bool stale = false;
  QString failure{};
  QVariantList timeline{};  ///< {text, time, fullTime, icon, tone, strong, quiet}
  QVariantList amounts{};   ///< {label, number, unit, copy, strong, tone}
  QVariantList chain{};     ///< {label, shown, full, url, struck, note}
  QString hash{};           ///< of the first transaction that counts
  QString explorerUrl{};
  QString reportedBy{};
  QString reportedDetail{};
  QString customerName{};
  QString customerEmail{};
  QString customerLine{};
  QString initials{};
  QVariantList metadata{};  ///< {key, value}
  QString raw{};
};

/// Pure: the same payment and context at the same time make the same text.
DetailText makeDetailText(const StoredPayment& stored, const DetailContext& context, const Formatter& format);

}  // namespace paydeck
