#include "app/paydeck/Arguments.h"

#include <QLocale>

namespace paydeck {
namespace {

tl::unexpected<Error> wrong(const QString& text) {
  return tl::unexpected(Error{ErrorKind::InvalidInput, text.toStdString()});
}

Result<void> check(const Arguments& arguments) {
  if (!arguments.style.isEmpty() && arguments.style != u"light" && arguments.style != u"dark") {
    return wrong(QStringLiteral("--style is light or dark, not “%1”.").arg(arguments.style));
  }
  if (!arguments.language.isEmpty() && QLocale(arguments.language).language() == QLocale::C) {
    return wrong(
        QStringLiteral("--language does not know “%1”. Write a code such as de or pt-BR.").arg(arguments.language));
  }
  return {};
}

}  // namespace

Result<Arguments> readArguments(const QStringList& words) {
  Arguments out;
  for (qsizetype i = 0; i < words.size(); ++i) {
    const QString name = words[i].section(u'=', 0, 0);
    QString* text = name == u"--workspace"  ? &out.workspace
                    : name == u"--tour"     ? &out.tour
                    : name == u"--style"    ? &out.style
                    : name == u"--language" ? &out.language
                                            : nullptr;
    if (text != nullptr) {
      const bool inOne = words[i].contains(u'=');
      if (!inOne && i + 1 == words.size()) return wrong(QStringLiteral("%1 needs a value.").arg(name));
      *text = inOne ? words[i].section(u'=', 1) : words[++i];
      if (text->isEmpty()) return wrong(QStringLiteral("%1 needs a value.").arg(name));
    } else if (words[i] == u"--sandbox") {
      out.sandbox = true;
    } else if (words[i] == u"--help" || words[i] == u"-h") {
      out.help = true;
    } else if (words[i] == u"--version") {
      out.version = true;
    } else {
      return wrong(QStringLiteral("“%1” is not an argument of paydeck. See paydeck --help.").arg(words[i]));
    }
  }
  if (auto ok = check(out); !ok) return tl::unexpected(ok.error());
  return out;
}

QString usage() {
  return QStringLiteral(
      "paydeck [--workspace DIR] [--sandbox] [--tour DIR] [--style light|dark] [--language xx]\n\n"
      "  --workspace DIR   where connections, settings and the local copy are kept\n"
      "  --sandbox         start with the built-in sandbox connected\n"
      "  --tour DIR        go through the screens without a display, save a picture of each into DIR\n"
      "  --style, --language   for this run\n");
}

}  // namespace paydeck
