#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QTimer>
#include <vector>

#include "models/view/Formatter.h"
#include "models/view/root/LivePlan.h"

namespace paydeck {

/// The workspace's connections and how each is doing, for the navigation. GUI thread.
class ConnectionList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The root object has it")
  Q_PROPERTY(int count READ count NOTIFY changed)
  Q_PROPERTY(int troubled READ troubled NOTIFY changed)

 public:
  enum Role {
    IdRole = Qt::UserRole + 1,
    NameRole,
    ProviderRole,
    WordsRole,
    ToneRole,
    IconRole,
    DetailRole,
    SandboxRole
  };

  explicit ConnectionList(const Formatter& format, QObject* parent = nullptr);

  /// Replaces the list; statuses of connections that stay are kept.
  void setConfigs(const std::vector<ConnectionConfig>& configs);
  void apply(const ConnectionStatus& status);

  const std::vector<ConnectionFacts>& facts() const { return facts_; }
  const ConnectionFacts* find(const ConnectionId& id) const;
  /// True when what the cache says of this connection's open payments may be out of date.
  bool isStale(const ConnectionId& id) const;
  int count() const { return static_cast<int>(facts_.size()); }
  /// Connections that need a person.
  int troubled() const;

  int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 signals:
  /// After every change, also of an age.
  void changed();

 private:
  void refreshAges();

  const Formatter& format_;
  std::vector<ConnectionFacts> facts_;
  std::vector<ConnectionLook> looks_;
  QTimer ages_;
};

}  // namespace paydeck
