#!/usr/bin/env bash
# qmllint over every module of the build in $1; any warning fails.
set -uo pipefail
build=$1
if [[ ! -f "$build/qmllint.status" ]]; then
  cmake --build "$build" --target all_qmllint >"$build/qmllint.log" 2>&1
  echo $? >"$build/qmllint.status"
fi
grep -E '(Warning|Error):' "$build/qmllint.log" && exit 1
status=$(<"$build/qmllint.status")
[[ $status -eq 0 ]] || { cat "$build/qmllint.log"; exit 1; }
echo "qmllint has nothing to say."
