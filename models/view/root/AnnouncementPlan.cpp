#include "models/view/root/AnnouncementPlan.h"

#include <QCoreApplication>

namespace paydeck {
namespace {

// A reader that talks for a minute is not polite either.
constexpr int kMostTexts = 3;

QString countedPayments(int count) {
  if (count == 1) return QCoreApplication::translate("Announcer", "1 new payment");
  return QCoreApplication::translate("Announcer", "%1 new payments").arg(count);
}

QString sentence(QString text) {
  text = text.trimmed();
  if (text.isEmpty() || text.endsWith(u'.') || text.endsWith(u'…') || text.endsWith(u'?')) return text;
  return text + u'.';
}

}  // namespace

AnnouncementPlan planAnnouncement(const AnnouncementFacts& facts) {
  AnnouncementPlan plan;
  QStringList texts = facts.errors;
  texts += facts.notices;
  texts.removeDuplicates();
  texts = texts.mid(0, kMostTexts);
  if (facts.newPayments > 0) texts.append(countedPayments(facts.newPayments));
  if (texts.isEmpty()) return plan;
  if (facts.sinceLast && *facts.sinceLast < kAnnouncementPause) {
    plan.wait = kAnnouncementPause - *facts.sinceLast;
    return plan;
  }
  for (QString& text : texts) text = sentence(text);
  plan.text = texts.join(u' ');
  return plan;
}

}  // namespace paydeck
