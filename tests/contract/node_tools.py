"""Finds the npm tools of this folder, or says why a test is skipped."""
import os
import pathlib
import shutil
import sys

SKIPPED = 77


def find_tool(name, variable):
    """The tool named by the environment variable, in node_modules here, or in PATH; ends the test as skipped without it."""
    here = pathlib.Path(__file__).resolve().parent
    for candidate in (os.environ.get(variable), str(here / "node_modules" / ".bin" / name), shutil.which(name)):
        if candidate and os.access(candidate, os.X_OK):
            return candidate
    print(f"SKIPPED: {name} is not installed. Run npm ci in tests/contract, or set {variable}.")
    sys.exit(SKIPPED)
