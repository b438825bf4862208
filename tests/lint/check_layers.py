#!/usr/bin/env python3
"""Checks the arrows between folders (ARCHITECTURE.md, "Folders and arrows") by reading every #include and QML import."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# folder -> folders its files may include, longest prefix wins. Every folder may include itself.
ALLOWED = {
    "models/domain": [],
    "models/address": ["models/domain"],
    "models/query": ["models/domain"],
    "models/backend": ["models/domain"],
    "models/refunds": ["models/domain", "models/address", "models/backend"],
    "models/store": ["models/domain", "models/query", "models/backend", "models/refunds"],
    "models/sync": ["models/domain", "models/backend", "models/refunds", "models/store", "models/query"],
    "models/view": ["models"],
    "network/json": ["models/domain"],
    "network/http": ["models/domain", "models/backend"],
    "network/merchant": ["models/domain", "models/backend", "network/json", "network/http"],
    "network/btcpay": ["models/domain", "models/backend", "network/json", "network/http"],
    "network/sandbox": ["models/domain"],
    "app": ["models", "network", "ui", "app"],
    "tests": ["models", "network", "ui", "app", "tests"],
}
QT_FREE = ["models/domain", "models/address", "models/query", "models/backend", "models/refunds", "models/store", "models/sync",
           "network"]

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
QML_IMPORT = re.compile(r"^\s*import\s+Paydeck\.(\w+)", re.M)
QML_ALLOWED = {
    "theme": set(),
    "controls": {"Theme", "Models"},
    "charts": {"Theme", "Controls", "Models"},
    "settings": {"Theme", "Controls", "Charts", "Models", "Onboarding"},  # Add shows the connect form
}
QML_PAGE = {"Theme", "Controls", "Charts", "Models"}
QML_SHELL = QML_PAGE | {"Onboarding", "Overview", "Payments", "Settings"}


def layer_of(path, layers):
    return max((layer for layer in layers if path == layer or path.startswith(layer + "/")), key=len, default=None)


def check_cpp(path, problems):
    relative = path.relative_to(ROOT).as_posix()
    layer = layer_of(relative, ALLOWED)
    if layer is None:
        problems.append(f"{relative}: no layer is defined for this folder")
        return
    for kind, target in INCLUDE.findall(path.read_text(encoding="utf-8")):
        if kind == "<":
            qt = re.match(r"Q[A-Z]|Qt|qqml|qml", target)
            if qt and layer_of(relative, QT_FREE):
                problems.append(f"{relative}: includes <{target}>, but this layer has no Qt")
        elif "/" in target and layer_of(target, ["models", "network", "app", "ui", "tests"]):
            if not layer_of(target, ALLOWED[layer] + [layer]):
                problems.append(f"{relative}: includes \"{target}\", an arrow {layer} may not have")


def check_qml(path, problems):
    relative = path.relative_to(ROOT).as_posix()
    folder = path.relative_to(ROOT / "ui").parts[0]
    allowed = QML_SHELL if folder == "shell" else QML_ALLOWED.get(folder, QML_PAGE)
    for module in QML_IMPORT.findall(path.read_text(encoding="utf-8")):
        if module not in allowed and module.lower() != folder:
            problems.append(f"{relative}: imports Paydeck.{module}, an arrow ui/{folder} may not have")


def main():
    problems = []
    for folder in ("models", "network", "app"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                check_cpp(path, problems)
    for path in sorted((ROOT / "ui").rglob("*.qml")):
        check_qml(path, problems)
    print("\n".join(problems) or "Every arrow points the right way.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
