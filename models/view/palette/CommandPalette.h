#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QElapsedTimer>
#include <optional>
#include <vector>

#include "models/view/ReadPool.h"
#include "models/view/palette/PalettePlan.h"

namespace paydeck {

/// The command palette: what was typed, the list it gives, the chosen row. Everything is looked up in the cache on the
/// reading threads; an answer to an earlier text never replaces one to a later. GUI thread.
class CommandPalette : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The root object has it")
  Q_PROPERTY(bool open READ isOpen NOTIFY openChanged)
  Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
  Q_PROPERTY(int chosen READ chosen NOTIFY chosenChanged)
  Q_PROPERTY(QString tookText READ tookText NOTIFY foundChanged)
  Q_PROPERTY(bool empty READ isEmpty NOTIFY foundChanged)

 public:
  enum Role {
    KindRole = Qt::UserRole + 1,
    BeforeRole,
    MatchRole,
    AfterRole,
    DetailRole,
    TrailingRole,
    IconRole,
    InitialsRole,
    SymbolRole,
    NetworkRole,
    CardBrandRole,
    StatusRole,
    KeysRole
  };

  CommandPalette(ReadPool& pool, const Formatter& format, QObject* parent = nullptr);

  void setActions(std::vector<PaletteAction> actions);

  bool isOpen() const { return open_; }
  const QString& text() const { return text_; }
  void setText(const QString& text);
  int chosen() const { return chosen_; }
  QString tookText() const;
  bool isEmpty() const { return rows_.empty(); }
  const std::vector<PaletteRow>& rows() const { return rows_; }

  Q_INVOKABLE void show(const QString& text = {});
  Q_INVOKABLE void close();
  /// Moves over headings; stays at the ends.
  Q_INVOKABLE void move(int by);
  Q_INVOKABLE void choose(int row);
  /// Does what the chosen row says and closes.
  Q_INVOKABLE void accept();
  Q_INVOKABLE void copyChosen();

  int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
  }
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 signals:
  void openChanged();
  void textChanged();
  void chosenChanged();
  void foundChanged();
  void paymentRequested(qint64 key);
  void filterRequested(const QString& query);
  void copyRequested(const QString& text);

 private:
  void lookUp();
  void replan();
  bool isChoice(int row) const;

  ReadPool& pool_;
  const Formatter& format_;
  std::vector<PaletteAction> actions_;
  std::vector<PaletteRow> rows_;
  std::optional<PaletteFindings> findings_;
  QString text_;
  QElapsedTimer asked_;
  std::optional<qint64> took_;
  std::uint64_t question_ = 0;
  int chosen_ = -1;
  bool open_ = false;
};

}  // namespace paydeck
