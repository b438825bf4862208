#include "app/paydeck/Tour.h"

#include <QTemporaryDir>
#include <QTextStream>

#include "app/paydeck/Application.h"
#include "app/paydeck/Gui.h"
#include "app/paydeck/TourStage.h"
#include "app/paydeck/TourSteps.h"

namespace paydeck {
namespace {

// A shop of some weeks; the tour itself makes the payment it watches.
sandbox::SandboxOptions shop() {
  sandbox::SandboxOptions options;
  options.seed = 20261118;
  options.history = 3000;
  options.arrivalsPerThousandSeconds = 200;
  options.timeScale = 20;
  return options;
}

int failed(const QString& text) {
  QTextStream(stderr) << "paydeck --tour: " << text << Qt::endl;
  return 1;
}

}  // namespace

int runTour(const Arguments& arguments) {
  const QTemporaryDir workspace;
  if (!workspace.isValid()) return failed(workspace.errorString());
  Arguments own = arguments;
  own.workspace = workspace.filePath(QStringLiteral("workspace"));
  own.style.clear();
  auto application = Application::open(own, shop());
  if (!application) return failed(QString::fromStdString(application.error().message));
  const Gui gui((*application)->root());
  if (gui.window() == nullptr) return failed(QStringLiteral("the window could not be made"));
  TourStage stage(**application, *gui.window(), arguments.tour);
  if (!stage.prepare()) return failed(QStringLiteral("%1 cannot be written to").arg(arguments.tour));
  (*application)->start(false);
  runTourSteps(stage);
  return stage.finish();
}

}  // namespace paydeck
