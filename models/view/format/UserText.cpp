#include "models/view/format/UserText.h"

#include <QStringList>

namespace paydeck {
namespace {

constexpr QChar kFirstStrong(0x2068);
constexpr QChar kLeftToRight(0x2066);
constexpr QChar kPop(0x2069);

bool isBlank(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

// What can hide, reorder or break the text around it. Joiners (U+200C, U+200D) stay: Persian and emoji need them.
bool isHarmful(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200B || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF0 && c <= 0xFFFC) ||
         (c >= 0xE0000 && c <= 0xE0FFF);
}

}  // namespace

QString plainUserText(const QString& text, qsizetype longest) {
  QString out;
  qsizetype count = 0;
  const QList<uint> points = text.left(longest * 4).toUcs4();
  for (const char32_t point : points) {
    if (isBlank(point)) {
      out += u' ';
    } else if (!isHarmful(point)) {
      out += QString::fromUcs4(&point, 1);
    } else {
      continue;
    }
    if (++count == longest) return out.trimmed() + QChar(0x2026);
  }
  return out.trimmed();
}

QString isolatedUserText(const QString& text, qsizetype longest) {
  const QString plain = plainUserText(text, longest);
  return plain.isEmpty() ? plain : kFirstStrong + plain + kPop;
}

QString isolateLeftToRight(const QString& text) {
  return text.isEmpty() ? text : kLeftToRight + text + kPop;
}

QString initials(const QString& name) {
  QString out;
  const QStringList words = plainUserText(name).split(u' ', Qt::SkipEmptyParts);
  for (const QString& word : words) {
    const QList<uint> points = word.toUcs4();
    if (points.isEmpty() || !QChar::isLetterOrNumber(points.first())) continue;
    const char32_t first = QChar::toUpper(points.first());
    const QString letter = QString::fromUcs4(&first, 1);
    if (out.isEmpty())
      out = letter;
    else if (&word == &words.last())
      out += letter;
  }
  return out.isEmpty() ? QStringLiteral("?") : out;
}

}  // namespace paydeck
