#pragma once

#include <QtQml/qqmlregistration.h>
#include <QDBusVariant>
#include <QObject>
#include <QVariant>

namespace paydeck {

/// Whether the system asks for a dark screen, for little motion and for strong contrast: the desktop portal
/// (org.freedesktop.appearance) where there is one, followed while it changes; else how light the application's palette
/// is. PAYDECK_CONTRAST=high in the environment asks for strong contrast where the desktop cannot.
class SystemAppearance : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The root object has it")
  Q_PROPERTY(bool dark READ dark NOTIFY changed)
  Q_PROPERTY(bool reducedMotion READ reducedMotion NOTIFY changed)
  Q_PROPERTY(bool highContrast READ highContrast NOTIFY changed)

 public:
  explicit SystemAppearance(QObject* parent = nullptr);

  bool dark() const { return dark_; }
  bool reducedMotion() const { return reducedMotion_; }
  bool highContrast() const { return highContrast_; }

  /// The portal's word for a setting: 1 dark, 2 light, 0 no preference (then `fallback`). Anything else: `fallback`.
  static bool readColorScheme(const QVariant& value, bool fallback);

 signals:
  void changed();

 private slots:
  void settingChanged(const QString& space, const QString& key, const QDBusVariant& value);

 private:
  void askPortal(const QString& space, const QString& key);
  void apply(const QString& space, const QString& key, const QVariant& value);

  bool paletteDark_ = false;
  bool dark_ = false;
  bool reducedMotion_ = false;
  bool highContrast_ = false;
};

}  // namespace paydeck
