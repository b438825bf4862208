#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QStringList>
#include <QTimeZone>

#include "models/view/root/SettingsStorage.h"
#include "models/view/root/SystemAppearance.h"

namespace paydeck {

/// What a person chose about looks and behaviour, kept with the workspace. Changes apply at once; what is stored and
/// cannot be read is taken as the default.
class AppSettings : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The root object has it")
  Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed)              // system, light, dark
  Q_PROPERTY(int textSize READ textSize WRITE setTextSize NOTIFY changed)         // percent, 80 to 150
  Q_PROPERTY(QString motion READ motion WRITE setMotion NOTIFY changed)           // system, full, reduced
  Q_PROPERTY(QString contrast READ contrast WRITE setContrast NOTIFY changed)     // system, normal, high
  Q_PROPERTY(QString rowHeight READ rowHeight WRITE setRowHeight NOTIFY changed)  // compact, standard, roomy
  Q_PROPERTY(QString timeZone READ timeZone WRITE setTimeZone NOTIFY changed)     // IANA name or "UTC"
  Q_PROPERTY(bool letterShortcuts READ letterShortcuts WRITE setLetterShortcuts NOTIFY changed)
  Q_PROPERTY(bool navCollapsed READ navCollapsed WRITE setNavCollapsed NOTIFY changed)
  Q_PROPERTY(bool dark READ dark NOTIFY changed)
  Q_PROPERTY(bool reducedMotion READ reducedMotion NOTIFY changed)
  Q_PROPERTY(bool highContrast READ highContrast NOTIFY changed)

 public:
  AppSettings(SettingsStorage& storage, const SystemAppearance& system, QObject* parent = nullptr);

  QString theme() const { return text("theme", {"system", "light", "dark"}); }
  int textSize() const;
  QString motion() const { return text("motion", {"system", "full", "reduced"}); }
  QString contrast() const { return text("contrast", {"system", "normal", "high"}); }
  QString rowHeight() const { return text("row_height", {"standard", "compact", "roomy"}); }
  QString timeZone() const;
  QTimeZone zone() const { return QTimeZone(timeZone().toUtf8()); }
  bool letterShortcuts() const { return text("letter_shortcuts", {"on", "off"}) == u"on"; }
  bool navCollapsed() const { return text("nav", {"wide", "rail"}) == u"rail"; }
  bool dark() const;
  bool reducedMotion() const;
  bool highContrast() const;

  void setTheme(const QString& theme) { store("theme", theme); }
  void setTextSize(int percent);
  void setMotion(const QString& motion) { store("motion", motion); }
  void setContrast(const QString& contrast) { store("contrast", contrast); }
  void setRowHeight(const QString& height) { store("row_height", height); }
  void setTimeZone(const QString& name);
  void setLetterShortcuts(bool on) { store("letter_shortcuts", on ? QStringLiteral("on") : QStringLiteral("off")); }
  void setNavCollapsed(bool rail) { store("nav", rail ? QStringLiteral("rail") : QStringLiteral("wide")); }

  /// Overrides the theme for this run only (--style); empty ends that.
  void setStyleForThisRun(const QString& style);
  /// Dark becomes light and the other way round, for good.
  Q_INVOKABLE void toggleTheme();
  Q_INVOKABLE QStringList timeZones() const;

 signals:
  void changed();

 private:
  QString text(const char* key, const QStringList& allowed) const;
  void store(const char* key, const QString& value);

  SettingsStorage& storage_;
  const SystemAppearance& system_;
  QString style_;
};

}  // namespace paydeck
