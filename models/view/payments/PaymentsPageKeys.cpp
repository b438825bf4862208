// The keys of the payments page, as DESIGN.md section 11 lists them.
#include "models/view/payments/PaymentsPage.h"

namespace paydeck {

bool PaymentsPage::press(int key, int modifiers, bool letters) {
  const auto held = Qt::KeyboardModifiers::fromInt(modifiers) & ~Qt::KeypadModifier;
  if (held == Qt::ControlModifier && key == Qt::Key_A) {
    list_.selectAll();
    return true;
  }
  if (held == Qt::ControlModifier && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
    openCurrent();
    return true;
  }
  const bool shift = held == Qt::ShiftModifier;
  if (held != Qt::NoModifier && !shift) return false;
  if (pressMovement(key, shift)) return true;
  return letters && pressLetter(key, shift);
}

bool PaymentsPage::pressMovement(int key, bool shift) {
  switch (key) {
    case Qt::Key_Down:
      list_.moveCurrent(1, shift);
      return true;
    case Qt::Key_Up:
      list_.moveCurrent(-1, shift);
      return true;
    case Qt::Key_PageDown:
      list_.movePages(1);
      return true;
    case Qt::Key_PageUp:
      list_.movePages(-1);
      return true;
    case Qt::Key_Home:
      list_.moveToFirst();
      return true;
    case Qt::Key_End:
      list_.moveToLast();
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      openCurrent();
      return true;
    case Qt::Key_Escape:
      return goBack();
    case Qt::Key_Space:
      list_.toggleSelected(list_.currentRow());
      return true;
    default:
      return false;
  }
}

bool PaymentsPage::pressLetter(int key, bool shift) {
  if (key == Qt::Key_J || key == Qt::Key_K) {
    list_.moveCurrent(key == Qt::Key_J ? 1 : -1, shift);
    return true;
  }
  if (key == Qt::Key_Slash || (key == Qt::Key_F && !shift)) {
    emit filterWanted();
    return true;
  }
  if (shift) return false;
  if (key >= Qt::Key_1 && key <= Qt::Key_9) {
    chooseTab(key - Qt::Key_1);
    return true;
  }
  switch (key) {
    case Qt::Key_BracketLeft:
      nextTab(-1);
      return true;
    case Qt::Key_BracketRight:
      nextTab(1);
      return true;
    case Qt::Key_C:
      copyIds();
      return true;
    case Qt::Key_H:
      copyHash();
      return true;
    case Qt::Key_R:
      refundCurrent();
      return true;
    case Qt::Key_O:
      openExplorer();
      return true;
    case Qt::Key_L:
      copyText(detail_.explorerUrl());
      return true;
    default:
      return false;
  }
}

}  // namespace paydeck
