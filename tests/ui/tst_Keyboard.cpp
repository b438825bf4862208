// The keys of DESIGN.md section 11, pressed in the real window over the embedded sandbox.
#include <QtTest>

#include <QAccessible>
#include <QApplication>
#include <QQuickItem>
#include <QTemporaryDir>

#include "app/paydeck/Application.h"
#include "app/paydeck/Gui.h"

using namespace paydeck;

class KeyboardTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    finishGui();
    sandbox::SandboxOptions options;
    options.history = 200;
    options.seed = 7;
    Arguments arguments;
    arguments.workspace = folder_.filePath(QStringLiteral("workspace"));
    auto opened = Application::open(arguments, options);
    QVERIFY(opened.has_value());
    application_ = std::move(*opened);
    gui_ = std::make_unique<Gui>(application_->root());
    QVERIFY(gui_->window() != nullptr);
    application_->start(true);
    QTRY_COMPARE_WITH_TIMEOUT(root().live()->pill(), QStringLiteral("Live"), 60'000);
    gui_->window()->requestActivate();
    QTRY_VERIFY(gui_->window()->isActive());
  }

  void cleanupTestCase() {
    gui_.reset();
    application_.reset();
  }

  void init() {
    root().navigation()->go(QStringLiteral("payments"));
    page().filter()->clear();
    page().chooseTab(0);
    page().closeDetail();
    page().list()->clearSelection();
    page().list()->clearCurrent();
    QTRY_VERIFY_WITH_TIMEOUT(page().model()->rowCount() >= 200, 20'000);
    QQuickItem* table = findType(gui_->window()->contentItem(), "PaymentTable");
    QVERIFY(table != nullptr);
    table->forceActiveFocus();
    page().list()->clearCurrent();
  }

  void controlAndNumberOpensThePageOfThatPlace() {
    press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(root().navigation()->page(), QStringLiteral("overview"));
    press(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(root().navigation()->page(), QStringLiteral("refunds"));
    press(Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(root().navigation()->page(), QStringLiteral("settings"));
    for (const Qt::Key none : {Qt::Key_5, Qt::Key_6, Qt::Key_7}) press(none, Qt::ControlModifier);
    QCOMPARE(root().navigation()->page(), QStringLiteral("settings"));
    press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(root().navigation()->page(), QStringLiteral("payments"));
  }

  void gAndALetterGoThere_data() {
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("page");
    QTest::newRow("overview") << int(Qt::Key_O) << QStringLiteral("overview");
    QTest::newRow("payments") << int(Qt::Key_P) << QStringLiteral("payments");
    QTest::newRow("refunds") << int(Qt::Key_R) << QStringLiteral("refunds");
    QTest::newRow("settings") << int(Qt::Key_Comma) << QStringLiteral("settings");
  }
  void gAndALetterGoThere() {
    QFETCH(int, key);
    press(Qt::Key_G);
    press(static_cast<Qt::Key>(key));
    QTEST(root().navigation()->page(), "page");
  }

  void lettersCanBeTurnedOff() {
    root().settings()->setLetterShortcuts(false);
    press(Qt::Key_G);
    press(Qt::Key_O);
    press(Qt::Key_J);
    root().settings()->setLetterShortcuts(true);
    QCOMPARE(root().navigation()->page(), QStringLiteral("payments"));
    QVERIFY(!page().list()->hasCurrent());
  }

  void controlKOpensThePaletteAndEscGivesTheFocusBack() {
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(root().palette()->isOpen());
    press(Qt::Key_J);  // is text there, no movement in the list
    QVERIFY(!page().list()->hasCurrent());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!root().palette()->isOpen());
    QTRY_VERIFY2(focusName().startsWith(QLatin1String("PaymentTable")), qPrintable(focusName()));
    press(Qt::Key_J);
    QVERIFY(page().list()->hasCurrent());
  }

  void questionMarkShowsTheKeysAndEscGivesTheFocusBack() {
    press(Qt::Key_Question, Qt::ShiftModifier);
    QTRY_VERIFY(!focusName().startsWith(QLatin1String("PaymentTable")));
    press(Qt::Key_Escape);
    QTRY_VERIFY2(focusName().startsWith(QLatin1String("PaymentTable")), qPrintable(focusName()));
  }

  void slashTypesIntoTheFilterAndEscLeavesIt() {
    press(Qt::Key_Slash);
    for (const Qt::Key key : {Qt::Key_J, Qt::Key_K}) press(key);
    QCOMPARE(page().filter()->typed(), QStringLiteral("jk"));
    QVERIFY(!page().list()->hasCurrent());
    press(Qt::Key_Escape);
    if (!focusName().startsWith(QLatin1String("PaymentTable"))) press(Qt::Key_Escape);
    QTRY_VERIFY2(focusName().startsWith(QLatin1String("PaymentTable")), qPrintable(focusName()));
  }

  void jAndKMoveEnterOpensEscGoesBackOneLevelAtATime() {
    press(Qt::Key_J);
    press(Qt::Key_J);
    press(Qt::Key_K);
    QCOMPARE(page().list()->currentRow(), 0);
    press(Qt::Key_J);
    press(Qt::Key_Return);
    QTRY_VERIFY(page().detail()->isOpen());
    const QString first = page().detail()->title();
    press(Qt::Key_J);  // the panel follows the list
    QTRY_VERIFY(page().detail()->title() != first);
    press(Qt::Key_Space);
    QCOMPARE(page().list()->selectedCount(), 1);
    press(Qt::Key_Escape);
    QVERIFY(!page().detail()->isOpen());
    QCOMPARE(page().list()->selectedCount(), 1);
    press(Qt::Key_Escape);
    QCOMPARE(page().list()->selectedCount(), 0);
    press(Qt::Key_Escape);
    QVERIFY(!page().list()->hasCurrent());
  }

  void bracketsAndNumbersChooseSavedViews() {
    press(Qt::Key_BracketRight);
    QCOMPARE(page().tabs()->current(), 1);
    press(Qt::Key_BracketLeft);
    press(Qt::Key_BracketLeft);
    QCOMPARE(page().tabs()->current(), page().tabs()->rowCount() - 1);
    press(Qt::Key_1);
    QCOMPARE(page().tabs()->current(), 0);
  }

  void f6GoesFromTheListToThePanelToTheNavigationAndBack() {
    press(Qt::Key_J);
    press(Qt::Key_Return);
    QTRY_VERIFY(page().detail()->isLoaded());
    press(Qt::Key_F6);
    QVERIFY2(inside("DetailPanel"), qPrintable(focusName()));
    press(Qt::Key_F6);
    QVERIFY2(inside("NavRail"), qPrintable(focusName()));
    press(Qt::Key_F6);
    QVERIFY2(focusName().startsWith(QLatin1String("PaymentTable")), qPrintable(focusName()));
  }

  void closingThePanelFromInsideGivesTheFocusToTheList() {
    press(Qt::Key_J);
    press(Qt::Key_Return);
    QTRY_VERIFY(page().detail()->isLoaded());
    press(Qt::Key_F6);
    page().closeDetail();  // as its cross does
    QTRY_VERIFY2(focusName().startsWith(QLatin1String("PaymentTable")), qPrintable(focusName()));
  }

  void f6InTheSettingsGoesFromTheMenuToTheCards() {
    press(Qt::Key_4, Qt::ControlModifier);
    press(Qt::Key_F6);
    while (!inside("NavRail")) press(Qt::Key_F6);
    press(Qt::Key_F6);
    QVERIFY2(focusName().startsWith(QLatin1String("SectionItem")), qPrintable(focusName()));
    press(Qt::Key_F6);
    QVERIFY2(inside("ConnectionsCard"), qPrintable(focusName()));
  }

  void aMenuGivesTheFocusBackToItsButton() {
    QQuickItem* button = find(gui_->window()->contentItem(), QStringLiteral("Columns"));
    QVERIFY(button != nullptr);
    button->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    QTRY_VERIFY(gui_->window()->activeFocusItem() != button);
    press(Qt::Key_Escape);
    QTRY_COMPARE(gui_->window()->activeFocusItem(), button);
  }

  // The platform under test has no accessibility bridge, so what is counted is the text the Alert carries.
  void newPaymentsAndErrorsAreSaidPolitely() {
    const Announcer& announcer = *root().announcer();
    QTest::qWait(5'200);  // whatever the earlier keys said is over
    QStringList spoken;
    QElapsedTimer clock;
    clock.start();
    QList<qint64> times;
    const auto hearing = connect(&announcer, &Announcer::textChanged, this, [&] {
      spoken << announcer.text();
      times << clock.elapsed();
    });
    root().notices()->addPlain(QStringLiteral("Export not written"), QStringLiteral("The disk is full."),
                               QStringLiteral("danger"), QStringLiteral("alert"));
    root().notices()->addPlain(QStringLiteral("Copied"), {}, QStringLiteral("success"), QStringLiteral("check"));
    QTRY_VERIFY_WITH_TIMEOUT(spoken.join(u' ').contains(QStringLiteral("The disk is full.")), 8'000);
    QTRY_VERIFY_WITH_TIMEOUT(spoken.join(u' ').contains(QStringLiteral("Copied.")), 8'000);
    disconnect(hearing);
    for (qsizetype k = 1; k < times.size(); ++k) QVERIFY(times[k] - times[k - 1] >= 4'900);
    QVERIFY(saysToReaders(gui_->window()->contentItem(), announcer.text()));
  }

 private:
  AppRoot& root() { return application_->root(); }
  PaymentsPage& page() { return *root().payments(); }
  void press(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier) {
    QTest::keyClick(gui_->window(), key, held);
    QTest::qWait(20);
  }
  static QString typeOf(const QQuickItem* item) { return QString::fromLatin1(item->metaObject()->className()); }
  QString focusName() const {
    const QQuickItem* item = gui_->window()->activeFocusItem();
    return item == nullptr ? QStringLiteral("nothing") : typeOf(item);
  }
  bool inside(const char* type) const {
    for (const QQuickItem* item = gui_->window()->activeFocusItem(); item != nullptr; item = item->parentItem()) {
      if (typeOf(item).startsWith(QLatin1String(type))) return true;
    }
    return false;
  }
  static bool saysToReaders(QQuickItem* in, const QString& text) {
    QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(in);
    if (reader != nullptr && reader->role() == QAccessible::AlertMessage && reader->text(QAccessible::Name) == text)
      return true;
    const QList<QQuickItem*> children = in->childItems();
    return std::any_of(children.begin(), children.end(), [&](QQuickItem* child) { return saysToReaders(child, text); });
  }
  static QQuickItem* findType(QQuickItem* in, const char* type) {
    if (typeOf(in).startsWith(QLatin1String(type))) return in;
    for (QQuickItem* child : in->childItems()) {
      if (QQuickItem* found = findType(child, type)) return found;
    }
    return nullptr;
  }
  static QQuickItem* find(QQuickItem* in, const QString& text) {
    if (in->isVisible() && in->property("text").toString() == text &&
        typeOf(in).startsWith(QLatin1String("IconButton")))
      return in;
    for (QQuickItem* child : in->childItems()) {
      if (QQuickItem* found = find(child, text)) return found;
    }
    return nullptr;
  }

  QTemporaryDir folder_;
  std::unique_ptr<Application> application_;
  std::unique_ptr<Gui> gui_;
};

int main(int argc, char** argv) {
  qputenv("QT_QUICK_BACKEND", "software");
  prepareGui();
  QApplication app(argc, argv);
  KeyboardTest test;
  return QTest::qExec(&test, argc, argv);
}
#include "tst_Keyboard.moc"
