#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <vector>

#include "models/view/payments/GroupSlot.h"
#include "models/view/payments/KeySelection.h"
#include "models/view/payments/PaymentListModel.h"
#include "models/view/payments/RowLayout.h"
#include "models/view/payments/RowMarker.h"
#include "models/view/payments/RowSlot.h"

namespace paydeck {

/// The part of a payment list that is on screen: which row lies where in the viewport, the current row and the
/// selection. Positions are whole pixels relative to the viewport, so that a million rows never reach the limits of
/// the scene graph. What is on screen stays where it is while rows come and go above it. GUI thread.
class PaymentListWindow : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the payments page")
  Q_PROPERTY(int viewportHeight READ viewportHeight WRITE setViewportHeight NOTIFY geometryChanged)
  Q_PROPERTY(int rowHeight READ rowHeight WRITE setRowHeight NOTIFY geometryChanged)
  Q_PROPERTY(int headerHeight READ headerHeight WRITE setHeaderHeight NOTIFY geometryChanged)
  Q_PROPERTY(double contentHeight READ contentHeight NOTIFY scrolled)
  Q_PROPERTY(double contentY READ contentY WRITE setContentY NOTIFY scrolled)
  Q_PROPERTY(QList<QObject*> rows READ rows NOTIFY slotsChanged)
  Q_PROPERTY(QList<QObject*> headings READ headings NOTIFY slotsChanged)
  Q_PROPERTY(int newAbove READ newAbove NOTIFY newAboveChanged)
  Q_PROPERTY(int currentRow READ currentRow NOTIFY currentChanged)
  Q_PROPERTY(bool hasCurrent READ hasCurrent NOTIFY currentChanged)
  Q_PROPERTY(int selectedCount READ selectedCount NOTIFY selectionChanged)

 public:
  using TextMaker = std::function<RowText(const PaymentRow&)>;
  using DayTitle = std::function<QString(std::int64_t day)>;
  using DayCount = std::function<QString(std::int64_t count)>;

  explicit PaymentListWindow(PaymentListModel& model, QObject* parent = nullptr);

  void setTexts(TextMaker text, DayTitle title, DayCount count);
  /// Writes every row on screen again: another clock day, stale or live, another column currency.
  void rewrite();

  int viewportHeight() const { return viewportHeight_; }
  void setViewportHeight(int height);
  int rowHeight() const { return layout_.rowHeight(); }
  void setRowHeight(int height);
  int headerHeight() const { return headerHeight_; }
  void setHeaderHeight(int height);
  double contentHeight() const { return static_cast<double>(layout_.contentHeight()); }
  double contentY() const { return static_cast<double>(contentY_); }
  void setContentY(double y);
  QList<QObject*> rows() const;
  QList<QObject*> headings() const;
  int newAbove() const { return newAbove_; }
  int currentRow() const { return current_.present ? current_.row : -1; }
  bool hasCurrent() const { return current_.isSet(); }
  PaymentKey currentKey() const { return current_.key; }
  int selectedCount() const { return static_cast<int>(selection_.count(model_.count())); }
  const KeySelection& selection() const { return selection_; }
  int topRow() const { return top_.row; }
  const RowLayout& layout() const { return layout_; }

  Q_INVOKABLE void scrollBy(double pixels);
  Q_INVOKABLE void scrollToTop();
  /// The row at a viewport position, -1 for none.
  Q_INVOKABLE int rowAtY(double y) const;
  Q_INVOKABLE void setCurrentRow(int row);
  Q_INVOKABLE void clearCurrent();
  /// J, K and the arrows; with `extend` the rows passed are selected.
  Q_INVOKABLE void moveCurrent(int by, bool extend = false);
  Q_INVOKABLE void movePages(int by);
  Q_INVOKABLE void moveToFirst();
  Q_INVOKABLE void moveToLast();
  Q_INVOKABLE void toggleSelected(int row);
  /// From the current row to `row`.
  Q_INVOKABLE void selectTo(int row);
  Q_INVOKABLE void selectAll();
  Q_INVOKABLE void clearSelection();

 signals:
  void geometryChanged();
  void scrolled();
  void slotsChanged();
  void newAboveChanged();
  void currentChanged();
  void selectionChanged();

 private:
  void rowsInserted(int first, int last);
  void rowsRemoved(int first, int last);
  void modelReset();
  void settled();
  void rowsChanged(int first, int last);
  void rebuildLayout();
  void makeSlots();
  void moveTo(std::int64_t y);
  void ensureVisible(int row);
  void update();
  void placeRows(int first, int last);
  void placeHeadings(int first, int last);
  void write(RowSlot& slot, int row);
  void mark(RowSlot& slot, int row);
  void remark();
  void rememberTop();
  void setNewAbove(int count);
  bool followsNews() const;

  PaymentListModel& model_;
  TextMaker text_;
  DayTitle dayTitle_;
  DayCount dayCount_;
  RowLayout layout_;
  int headerHeight_ = 22;
  int viewportHeight_ = 0;
  std::int64_t contentY_ = 0;
  double subpixel_ = 0;
  std::vector<std::unique_ptr<RowSlot>> rows_;
  std::vector<PaymentKey> keys_;  // written in each slot
  std::vector<std::unique_ptr<GroupSlot>> headings_;
  RowMarker top_;
  std::int64_t topOffset_ = 0;
  RowMarker current_;
  KeySelection selection_;
  int newAbove_ = 0;
  bool goToTop_ = true;
  QTimer freshTimer_;
};

}  // namespace paydeck
