#pragma once

#include <QImage>
#include <QString>

#include "models/domain/Result.h"

namespace paydeck {

/// The text of the one QR code in a picture. For worker threads. InvalidInput when there is none, or more than one.
Result<QString> readQrCode(const QImage& picture);

/// Loads a picture from a file first. Refuses what is no picture or larger than a screen could show.
Result<QString> readQrCodeFile(const QString& path);

}  // namespace paydeck
