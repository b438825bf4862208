#!/usr/bin/env python3
"""Turns ctest's JUnit report into the closing line "N passed, N failed, N skipped".

A Qt Test program counts by its own functions (its "Totals:" line); anything else counts as one. A program that failed
without saying a failed function (a crash, a time-out) counts as one failure.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree

TOTALS = re.compile(r"^Totals: (\d+) passed, (\d+) failed, (\d+) skipped", re.M)


def count(case):
    output = "".join(node.text or "" for node in case.iter("system-out"))
    totals = [tuple(map(int, match)) for match in TOTALS.findall(output)]
    passed, failed, skipped = (sum(column) for column in zip(*totals)) if totals else (0, 0, 0)
    status = case.get("status")
    if status == "fail":
        failed = max(failed, 1)
        print(f"FAILED: {case.get('name')}")
        for line in output.splitlines():
            if line.startswith("FAIL!") or line.startswith("XPASS"):
                print(f"    {line}")
    elif status in ("notrun", "disabled"):
        skipped = max(skipped, 1)
        print(f"SKIPPED: {case.get('name')}: {next((n.get('message') for n in case.iter('skipped')), '')}")
    elif not totals:
        passed = 1
    for line in output.splitlines():
        if line.startswith("SKIP "):
            print(f"SKIPPED: {case.get('name')}: {line[5:].strip()}")
    return passed, failed, skipped


def main():
    cases = ElementTree.parse(sys.argv[1]).getroot().iter("testcase")
    sums = [sum(column) for column in zip(*map(count, cases))] or [0, 0, 0]
    print("{} passed, {} failed, {} skipped".format(*sums))
    return 1 if sums[1] or not sums[0] else 0


if __name__ == "__main__":
    sys.exit(main())
