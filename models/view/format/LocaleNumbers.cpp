#include "models/view/format/LocaleNumbers.h"

#include <QStringList>

namespace paydeck {
namespace {

constexpr QChar kMinus(0x2212);

// QLocale does not tell its group sizes; they are read off an integer it has written.
QStringList groupsOf(const QLocale& locale, qlonglong probe) {
  return locale.toString(probe).split(locale.groupSeparator());
}

}  // namespace

LocaleNumbers::LocaleNumbers(const QLocale& locale) : locale_(locale), decimalSign_(locale.decimalPoint()) {
  locale_.setNumberOptions(QLocale::DefaultNumberOptions);
  groupSign_ = locale_.groupSeparator();
  const QStringList groups = groupsOf(locale_, 1'111'111'111'111);
  if (groups.size() > 2) {
    lastGroup_ = groups.last().size();
    otherGroups_ = groups.at(groups.size() - 2).size();
  }
  if (groupsOf(locale_, 1'111).size() == 1) leastForGroup_ = 2;
}

QString LocaleNumbers::localDigits(const std::string& digits) const {
  const QString zero = locale_.zeroDigit();
  if (zero == u"0" || zero.size() != 1) return QString::fromStdString(digits);
  QString out;
  for (const char digit : digits) out += QChar(zero.at(0).unicode() + (digit - '0'));
  return out;
}

QString LocaleNumbers::grouped(const QString& digits) const {
  if (digits.size() < lastGroup_ + leastForGroup_) return digits;
  QString out = digits.right(lastGroup_);
  for (qsizetype left = digits.size() - lastGroup_; left > 0; left -= otherGroups_) {
    const qsizetype begin = qMax<qsizetype>(0, left - otherGroups_);
    out = digits.mid(begin, left - begin) + groupSign_ + out;
  }
  return out;
}

QString LocaleNumbers::write(const Int256& magnitude, unsigned decimals, bool negative) const {
  std::string digits = magnitude.toString();
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  const std::size_t point = digits.size() - decimals;
  QString out = grouped(localDigits(digits.substr(0, point)));
  if (decimals > 0) out += decimalSign_ + localDigits(digits.substr(point));
  return negative ? kMinus + out : out;
}

QString LocaleNumbers::integer(const Int256& value) const {
  return write(value.absolute(), 0, value.isNegative());
}

QString LocaleNumbers::cut(const Decimal& value, unsigned decimals) const {
  const auto scaled = value.atScale(decimals, Rounding::Down);
  if (!scaled) return whole(value);  // more digits than fit: show what there is rather than nothing
  return write(scaled->absolute(), decimals, value.isNegative() && !scaled->isZero());
}

QString LocaleNumbers::whole(const Decimal& value) const {
  const Decimal shortest = value.normalized();
  return write(shortest.coefficient().absolute(), shortest.scale(), shortest.isNegative());
}

}  // namespace paydeck
