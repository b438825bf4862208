#include "models/view/refunds/DestinationImage.h"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

#include <QFileInfo>
#include <QImageReader>

namespace paydeck {
namespace {

constexpr qint64 kLargestFile = 20 * 1024 * 1024;
constexpr int kLongestSide = 8000;

}  // namespace

Result<QString> readQrCode(const QImage& picture) {
  if (picture.isNull()) return failure(ErrorKind::InvalidInput, "There is no picture. Copy one or choose a file.");
  const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
  ZXing::DecodeHints hints;
  hints.setFormats(ZXing::BarcodeFormat::QRCode | ZXing::BarcodeFormat::MicroQRCode);
  hints.setMaxNumberOfSymbols(2);
  const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                              static_cast<int>(grey.bytesPerLine()));
  const ZXing::Results found = ZXing::ReadBarcodes(view, hints);
  if (found.empty()) {
    return failure(ErrorKind::InvalidInput, "No QR code was found in this picture. Try a sharper one, or type it.");
  }
  if (found.size() > 1) {
    return failure(ErrorKind::InvalidInput, "This picture has several QR codes. Cut it down to the right one.");
  }
  return QString::fromStdString(found.front().text());
}

Result<QString> readQrCodeFile(const QString& path) {
  if (QFileInfo(path).size() > kLargestFile) {
    return failure(ErrorKind::InvalidInput, "This file is too large for a picture of a QR code.");
  }
  QImageReader reader(path);
  reader.setAutoTransform(true);
  const QSize size = reader.size();
  if (size.width() > kLongestSide || size.height() > kLongestSide) {
    return failure(ErrorKind::InvalidInput, "This picture is too large. Cut it down to the QR code.");
  }
  const QImage picture = reader.read();
  if (picture.isNull()) return failure(ErrorKind::InvalidInput, "This file is not a picture that can be read.");
  return readQrCode(picture);
}

}  // namespace paydeck
