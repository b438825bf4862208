#!/usr/bin/env python3
"""QML house rules a reader would otherwise have to check by eye: colours and sizes come from ui/theme, every text is
translatable, text from outside is plain text, components are bound, nothing counts money in JavaScript."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEX = re.compile(r"[\"']#[0-9a-fA-F]{3,8}[\"']|Qt\.rgba\(|Qt\.hsla\(")
BARE_TEXT = re.compile(r"\b(text|title|placeholderText|Accessible\.name|Accessible\.description|label|hint)\s*:\s*\"[^\"]*[A-Za-z]{2}[^\"]*\"")
POINT_SIZE = re.compile(r"font\.pointSize")
MONEY_MATHS = re.compile(r"parseFloat|toFixed\(|Number\(")
RICH = re.compile(r"Text\.(RichText|StyledText|MarkdownText|AutoText)")


def check(path):
    relative = path.relative_to(ROOT).as_posix()
    text = path.read_text(encoding="utf-8")
    in_theme = relative.startswith("ui/theme/")
    if "pragma ComponentBehavior: Bound" not in text and "pragma Singleton" not in text:
        yield f"{relative}: pragma ComponentBehavior: Bound is missing"
    for number, line in enumerate(text.splitlines(), 1):
        where = f"{relative}:{number}"
        code = line.split("//")[0]
        if not in_theme and HEX.search(code):
            yield f"{where}: a colour outside ui/theme"
        if POINT_SIZE.search(code):
            yield f"{where}: font.pointSize; use a style of the theme"
        if BARE_TEXT.search(code) and "qsTr" not in code and not HEX.search(code):
            yield f"{where}: a text that cannot be translated"
        if MONEY_MATHS.search(code):
            yield f"{where}: arithmetic on text in QML; it belongs in a C++ model"
        if RICH.search(code):
            yield f"{where}: rich text could let a payer inject markup"


def main():
    problems = [problem for path in sorted((ROOT / "ui").rglob("*.qml")) for problem in check(path)]
    print("\n".join(problems) or "The QML follows the house rules.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
