#!/usr/bin/env python3
"""Files that grow want to be two: .cpp 300 lines, .h 150, .qml 200, with some slack before it is an error. Functions: 40
lines, measured as the distance between a line that opens a function body and its closing brace at the same indent."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LIMITS = {".cpp": 360, ".h": 180, ".qml": 240}
FUNCTION_LIMIT = 60
OPENS = re.compile(r"^(\s*)(?!namespace|class|struct|enum|union|extern|\}|switch|if|else|for|while|do\b)[\w:<>,&*~\s\[\]]+\(.*\{$")


def long_functions(lines):
    for number, line in enumerate(lines):
        opened = OPENS.match(line)
        if not opened:
            continue
        closing = opened.group(1) + "}"
        for end in range(number + 1, len(lines)):
            if lines[end].startswith(closing):
                if end - number > FUNCTION_LIMIT:
                    yield number + 1, end - number
                break


def main():
    problems = []
    for folder in ("app", "models", "network", "ui"):
        for path in sorted((ROOT / folder).rglob("*")):
            limit = LIMITS.get(path.suffix)
            if not limit:
                continue
            lines = path.read_text(encoding="utf-8").splitlines()
            relative = path.relative_to(ROOT).as_posix()
            if len(lines) > limit:
                problems.append(f"{relative}: {len(lines)} lines, the limit is {limit}")
            if path.suffix == ".cpp":
                problems += [f"{relative}:{at}: a function of {size} lines" for at, size in long_functions(lines)]
    print("\n".join(problems) or "No file or function is over its size.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
