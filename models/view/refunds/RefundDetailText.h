#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QVariantList>

#include "models/view/format/AddressText.h"

namespace paydeck {

/// Everything the side panel says about one refund. Text from outside is harmless already. Lists hold maps; see each.
class RefundDetailText {
  Q_GADGET
  QML_VALUE_TYPE(refundDetailText)
  Q_PROPERTY(QString title MEMBER title)
  Q_PROPERTY(QString receiver MEMBER receiver)
  Q_PROPERTY(QString part MEMBER part)
  Q_PROPERTY(QString amount MEMBER amount)
  Q_PROPERTY(QString unit MEMBER unit)
  Q_PROPERTY(QString value MEMBER value)
  Q_PROPERTY(QString network MEMBER network)
  Q_PROPERTY(QString symbol MEMBER symbol)
  Q_PROPERTY(QString networkId MEMBER networkId)
  Q_PROPERTY(QString destination MEMBER destination)
  Q_PROPERTY(paydeck::AddressText address MEMBER address)
  Q_PROPERTY(QString state MEMBER state)
  Q_PROPERTY(QString stateTone MEMBER stateTone)
  Q_PROPERTY(QString stateIcon MEMBER stateIcon)
  Q_PROPERTY(QString next MEMBER next)
  Q_PROPERTY(QString nextTime MEMBER nextTime)
  Q_PROPERTY(QString checksText MEMBER checksText)
  Q_PROPERTY(QString checksTone MEMBER checksTone)
  Q_PROPERTY(QString chainText MEMBER chainText)
  Q_PROPERTY(QString chainTone MEMBER chainTone)
  Q_PROPERTY(QString chainIcon MEMBER chainIcon)
  Q_PROPERTY(QString whyNot MEMBER whyNot)
  Q_PROPERTY(QString approveText MEMBER approveText)
  Q_PROPERTY(QString askText MEMBER askText)
  Q_PROPERTY(bool mayDecide MEMBER mayDecide)
  Q_PROPERTY(bool mayWithdraw MEMBER mayWithdraw)
  Q_PROPERTY(bool mayEdit MEMBER mayEdit)
  Q_PROPERTY(bool mayCancel MEMBER mayCancel)
  Q_PROPERTY(bool mayDiscard MEMBER mayDiscard)
  Q_PROPERTY(bool asksPerson MEMBER asksPerson)
  Q_PROPERTY(bool inOutbox MEMBER inOutbox)

 public:
  QString title{};
  QString receiver{};  ///< "Joana Pires receives"
  QString part{};      ///< "Full refund of LA-20388"
  QString amount{};
  QString unit{};
  QString value{};
  QString network{};
  QString symbol{};
  QString networkId{};
  QString destination{};
  AddressText address{};
  QString state{};
  QString stateTone{};
  QString stateIcon{};
  QString next{};
  QString nextTime{};
  QString checksText{};
  QString checksTone{};
  QString chainText{};
  QString chainTone{};
  QString chainIcon{};
  QString whyNot{};  ///< why it cannot be approved here, in words
  QString approveText{};
  QString askText{};  ///< "Ask Tom"
  bool mayDecide = false;
  bool mayWithdraw = false;
  bool mayEdit = false;
  bool mayCancel = false;
  bool mayDiscard = false;
  bool asksPerson = false;
  bool inOutbox = false;
  QVariantList people{};  ///< {name, role, line, comment, state, tone, icon, initials, you, turn}
  QVariantList checks{};  ///< {text, fact, state: "passed" "failed" "unknown"}
  QVariantList leaves{};  ///< {label, number, unit, strong}
  QVariantList audit{};   ///< {time, fullTime, actor, text, digest, broken}
};

}  // namespace paydeck
