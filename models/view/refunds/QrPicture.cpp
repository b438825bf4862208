#include "models/view/refunds/QrPicture.h"

#include <qrencode.h>

#include <QPainter>
#include <algorithm>
#include <memory>

namespace paydeck {
namespace {

constexpr int kQuietZone = 4;  // ISO/IEC 18004

}  // namespace

QrModules qrModules(const QString& text) {
  const QByteArray bytes = text.toUtf8();
  if (bytes.isEmpty()) return {};
  const auto free = [](QRcode* code) { QRcode_free(code); };
  const std::unique_ptr<QRcode, decltype(free)> code(
      QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char*>(bytes.constData()), 0,
                        QR_ECLEVEL_M),
      free);
  if (!code) return {};
  QrModules out{code->width, QBitArray(code->width * code->width)};
  for (int at = 0; at < code->width * code->width; ++at) out.dark.setBit(at, (code->data[at] & 1) != 0);
  return out;
}

QrPicture::QrPicture(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setAntialiasing(false);
}

void QrPicture::setText(const QString& text) {
  if (text == text_) return;
  text_ = text;
  modules_ = qrModules(text);
  update();
  emit textChanged();
}

void QrPicture::paint(QPainter* painter) {
  const int size = static_cast<int>(std::min(width(), height()));
  painter->fillRect(0, 0, size, size, Qt::white);
  if (modules_.side == 0) return;
  const int module = size / (modules_.side + 2 * kQuietZone);
  const int margin = (size - module * modules_.side) / 2;
  for (int row = 0; row < modules_.side; ++row) {
    for (int column = 0; column < modules_.side; ++column) {
      if (!modules_.dark.testBit(row * modules_.side + column)) continue;
      painter->fillRect(margin + column * module, margin + row * module, module, module, Qt::black);
    }
  }
}

}  // namespace paydeck
