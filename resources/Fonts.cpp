#include "resources/Fonts.h"

#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>

// Registers the compiled-in files; must be called outside any namespace.
static void initArt() {
  Q_INIT_RESOURCE(paydeck_art);
}

namespace paydeck {

QStringList loadFonts() {
  initArt();
  QStringList failed;
  for (const char* file :
       {"PaydeckSans-Regular.otf", "PaydeckSans-Medium.otf", "PaydeckSans-SemiBold.otf", "PaydeckSans-Bold.otf",
        "PaydeckSansDisplay-SemiBold.otf", "JetBrainsMono-Regular.ttf", "JetBrainsMono-Bold.ttf"}) {
    const QString path = QStringLiteral(":/paydeck/fonts/") + QLatin1String(file);
    if (QFontDatabase::addApplicationFont(path) < 0) failed << path;
  }
  QFont font(QStringLiteral("Paydeck Sans"));
  font.setPixelSize(13);
  QGuiApplication::setFont(font);
  return failed;
}

}  // namespace paydeck
