#include "models/view/payments/TintedIcons.h"

#include <QImageReader>
#include <QPainter>
#include <QQmlEngine>
#include <QQuickImageProvider>

namespace paydeck {
namespace {

const QString kProvider = QStringLiteral("tinted");

class TintedIconProvider : public QQuickImageProvider {
 public:
  TintedIconProvider() : QQuickImageProvider(QQuickImageProvider::Image) {}

  QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override {
    const qsizetype split = id.lastIndexOf(u'/');
    QImageReader reader(QStringLiteral(":/paydeck/icons/%1.svg").arg(id.left(split)));
    reader.setScaledSize(requestedSize.isValid() ? requestedSize : QSize(16, 16));
    QImage image = reader.read().convertToFormat(QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), QColor(u'#' + id.mid(split + 1)));
    painter.end();
    if (size != nullptr) *size = image.size();
    return image;
  }
};

}  // namespace

TintedIcons* TintedIcons::create(QQmlEngine* engine, QJSEngine*) {
  if (engine->imageProvider(kProvider) == nullptr) engine->addImageProvider(kProvider, new TintedIconProvider);
  return new TintedIcons(engine);
}

QUrl TintedIcons::source(const QString& name, const QColor& color) {
  if (name.isEmpty()) return {};
  return QUrl(QStringLiteral("image://tinted/") + name + u'/' + color.name().mid(1));
}

}  // namespace paydeck
