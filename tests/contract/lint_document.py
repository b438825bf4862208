"""The Merchant API document has no lint errors and no warnings."""
import pathlib
import subprocess
import sys

from node_tools import find_tool


def main():
    document = pathlib.Path(sys.argv[1])
    redocly = find_tool("redocly", "PAYDECK_REDOCLY")
    run = subprocess.run(
        [redocly, "lint", "--config", str(document.parent / "redocly.yaml"), "--format", "json", str(document)],
        capture_output=True, text=True, check=False)
    print(run.stdout[-4000:], run.stderr[-2000:])
    clean = run.returncode == 0 and '"errors": 0' in run.stdout and '"warnings": 0' in run.stdout
    return 0 if clean else 1


if __name__ == "__main__":
    sys.exit(main())
