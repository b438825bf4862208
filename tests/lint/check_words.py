#!/usr/bin/env python3
"""Nothing unfinished, private or machine-bound stands in a tracked file; money never goes through floating point."""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SELF = "tests/lint/check_words.py"
TEXT = {".cpp", ".h", ".qml", ".py", ".sh", ".md", ".txt", ".cmake", ".json", ".yaml", ".yml", ".sql", ".ts"}
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
PRIVATE = re.compile(r"(?<![\w.])/(home|root|work)/|registry\.npmjs|deb\.debian\.org|\"resolved\":")
FLOATING = re.compile(r"\b(double|float|stod|strtod|toDouble|get<double>|get_double|sqlite3_column_double|sqlite3_bind_double)\b")
# Layers where every number may be money. A line that is not about money says why with NOLINT(money).
MONEY_LAYERS = ("models/domain/", "models/address/", "models/refunds/", "models/backend/", "models/store/", "models/query/", "network/merchant/", "network/btcpay/")


def tracked():
    listing = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=False)
    return listing.stdout.splitlines()


def check(name):
    path = ROOT / name
    if path.suffix not in TEXT or name == SELF or not path.is_file():
        return
    for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
        where = f"{name}:{number}"
        if UNFINISHED.search(line):
            yield f"{where}: unfinished work"
        if PRIVATE.search(line):
            yield f"{where}: a path of a machine or a host of a package registry"
        if name.startswith(MONEY_LAYERS) and path.suffix in (".cpp", ".h"):
            code = line.split("//")[0]
            if FLOATING.search(code) and "NOLINT(money)" not in line:
                yield f"{where}: floating point in a layer that handles money"


def main():
    problems = [problem for name in tracked() for problem in check(name)]
    print("\n".join(problems) or "No unfinished, private or floating-point lines.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
