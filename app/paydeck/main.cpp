#include <QApplication>
#include <QLocale>
#include <QMessageBox>
#include <QTextStream>
#include <QTranslator>

#include "app/paydeck/Application.h"
#include "app/paydeck/Gui.h"
#include "app/paydeck/Tour.h"

namespace {

int say(const std::string& text, int code) {
  QTextStream(stderr) << "paydeck: " << QString::fromStdString(text) << Qt::endl;
  return code;
}

// The exit codes of paydeckctl: 1 failed, 2 bad usage.
int run(const paydeck::Arguments& arguments) {
  if (!paydeck::finishGui()) return say("the fonts in this build could not be loaded. Install Paydeck again.", 1);
  QTranslator translator;
  if (translator.load(QLocale(), QStringLiteral("paydeck"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
      translator.load(QStringLiteral(":/i18n/paydeck_en.qm"))) {
    QCoreApplication::installTranslator(&translator);
  }
  if (QLocale().textDirection() == Qt::RightToLeft) QGuiApplication::setLayoutDirection(Qt::RightToLeft);
  if (!arguments.tour.isEmpty()) return paydeck::runTour(arguments);
  auto application = paydeck::Application::open(arguments, {});
  if (!application) {
    QMessageBox::critical(nullptr, QStringLiteral("Paydeck"), QString::fromStdString(application.error().message));
    return say(application.error().message, 1);
  }
  const paydeck::Gui gui((*application)->root());
  if (gui.window() == nullptr) return say("the window could not be made. Install Paydeck again.", 1);
  (*application)->start(arguments.sandbox);
  return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
  QStringList words;
  for (int i = 1; i < argc; ++i) words << QString::fromLocal8Bit(argv[i]);
  const auto arguments = paydeck::readArguments(words);
  if (!arguments) return say(arguments.error().message, 2);
  if (arguments->help || arguments->version) {
    QTextStream(stdout) << (arguments->help ? paydeck::usage() : QStringLiteral("paydeck " PAYDECK_VERSION "\n"));
    return 0;
  }
  if (!arguments->tour.isEmpty()) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
  }
  if (!arguments->language.isEmpty()) QLocale::setDefault(QLocale(arguments->language));
  paydeck::prepareGui();
  char* none[] = {argv[0], nullptr};  // Paydeck's arguments are not Qt's
  int count = 1;
  const QApplication qt(count, none);
  return run(*arguments);
}
