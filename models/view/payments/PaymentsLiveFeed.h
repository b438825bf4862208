#pragma once

#include <QObject>

#include "models/view/payments/PaymentsPage.h"
#include "models/view/root/ConnectionList.h"

namespace paydeck {

/// What the connections mean for the payments page.
PaymentsLive planPaymentsLive(const ConnectionList& connections, const Formatter& format);

/// Keeps the payments page told about the connections. GUI thread; both must outlive it.
class PaymentsLiveFeed : public QObject {
  Q_OBJECT

 public:
  PaymentsLiveFeed(const ConnectionList& connections, const Formatter& format, PaymentsPage& page,
                   QObject* parent = nullptr);
};

}  // namespace paydeck
