// The keys of the refund queue, as DESIGN.md section 11 lists them.
#include "models/view/refunds/RefundsPage.h"

namespace paydeck {

bool RefundsPage::press(int key, int modifiers, bool letters, bool repeated) {
  const auto held = Qt::KeyboardModifiers::fromInt(modifiers) & ~Qt::KeypadModifier;
  const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
  if (held == Qt::ControlModifier && enter) {
    if (!repeated) send();  // a held key must not go from opening to sending
    return true;
  }
  if (held == Qt::ControlModifier && key == Qt::Key_A) {
    model_.selectAll();
    return true;
  }
  const bool shift = held == Qt::ShiftModifier;
  if (held != Qt::NoModifier && !shift) return false;
  if (pressMovement(key)) return true;
  return letters && pressLetter(key, shift);
}

bool RefundsPage::pressMovement(int key) {
  switch (key) {
    case Qt::Key_Down:
      model_.moveCurrent(1);
      return true;
    case Qt::Key_Up:
      model_.moveCurrent(-1);
      return true;
    case Qt::Key_Home:
      model_.moveCurrent(-model_.count());
      return true;
    case Qt::Key_End:
      model_.moveCurrent(model_.count());
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      openCurrent();
      return true;
    case Qt::Key_Space:
      model_.toggleSelected(model_.currentRow());
      return true;
    case Qt::Key_Escape:
      return goBack();
    default:
      return false;
  }
}

bool RefundsPage::pressLetter(int key, bool shift) {
  if (key == Qt::Key_J || key == Qt::Key_K) {
    model_.moveCurrent(key == Qt::Key_J ? 1 : -1);
    if (shift) model_.toggleSelected(model_.currentRow());
    return true;
  }
  if (key == Qt::Key_Slash || (key == Qt::Key_F && !shift)) {
    emit searchWanted();
    return true;
  }
  if (shift) return false;
  switch (key) {
    case Qt::Key_A:
      beginApprove();
      return true;
    case Qt::Key_X:
      beginReject();
      return true;
    case Qt::Key_M:
      askPerson();
      return true;
    case Qt::Key_BracketLeft:
      nextTab(-1);
      return true;
    case Qt::Key_BracketRight:
      nextTab(1);
      return true;
    default:
      break;
  }
  if (key < Qt::Key_1 || key > Qt::Key_5) return false;
  chooseTab(key - Qt::Key_1);
  return true;
}

}  // namespace paydeck
