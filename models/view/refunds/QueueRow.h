#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace paydeck {

/// What one line of the refund queue says, ready to draw: a heading or a refund. Text from outside is harmless already.
class QueueRow {
  Q_GADGET
  QML_VALUE_TYPE(queueRow)
  Q_PROPERTY(bool heading MEMBER heading)
  Q_PROPERTY(QString title MEMBER title)
  Q_PROPERTY(QString sum MEMBER sum)
  Q_PROPERTY(QString customer MEMBER customer)
  Q_PROPERTY(QString reference MEMBER reference)
  Q_PROPERTY(QString asset MEMBER asset)
  Q_PROPERTY(QString network MEMBER network)
  Q_PROPERTY(QString address MEMBER address)
  Q_PROPERTY(QString symbol MEMBER symbol)
  Q_PROPERTY(QString networkId MEMBER networkId)
  Q_PROPERTY(QString by MEMBER by)
  Q_PROPERTY(QString initials MEMBER initials)
  Q_PROPERTY(bool byYou MEMBER byYou)
  Q_PROPERTY(QString reason MEMBER reason)
  Q_PROPERTY(int given MEMBER given)
  Q_PROPERTY(int required MEMBER required)
  Q_PROPERTY(QString state MEMBER state)
  Q_PROPERTY(QString stateTone MEMBER stateTone)
  Q_PROPERTY(QString stateIcon MEMBER stateIcon)
  Q_PROPERTY(QString amount MEMBER amount)
  Q_PROPERTY(QString age MEMBER age)
  Q_PROPERTY(QString spoken MEMBER spoken)

 public:
  bool heading = false;
  QString title{};      ///< of a heading: "For you to approve, 3"
  QString sum{};        ///< of a heading
  QString customer{};   ///< "Joana Pires"
  QString reference{};  ///< "RF-1085, LA-20388"
  QString asset{};      ///< "USDC", "Card"
  QString network{};    ///< "Polygon"
  QString address{};    ///< shortened
  QString symbol{};
  QString networkId{};
  QString by{};  ///< "Tom Okonjo", "You"
  QString initials{};
  bool byYou = false;
  QString reason{};
  int given = 0;
  int required = 0;  ///< above 0: rings are drawn, and `state` says "1 of 2"
  QString state{};
  QString stateTone{};
  QString stateIcon{};
  QString amount{};  ///< digits in the column's currency, else with its symbol or unit
  QString age{};
  QString spoken{};

  friend bool operator==(const QueueRow&, const QueueRow&) = default;
};

}  // namespace paydeck
