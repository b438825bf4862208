#!/usr/bin/env bash
# Installs what Paydeck needs to build and run. With --tests also what its checks need. Prints what it does; asks for
# administrator rights only when something is missing.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=installer/packages.sh
source "$here/packages.sh"

wanted=("${PAYDECK_BUILD_PACKAGES[@]}" "${PAYDECK_RUN_PACKAGES[@]}")
[[ "${1:-}" == --tests ]] && wanted+=("${PAYDECK_TEST_PACKAGES[@]}")

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "This system has no apt. Install the equivalents of these Debian packages, then run this again:" >&2
  printf '  %s\n' "${wanted[@]}" >&2
  echo "Set PAYDECK_SKIP_SETUP=1 once they are there." >&2
  [[ -n "${PAYDECK_SKIP_SETUP:-}" ]] && exit 0
  exit 1
fi

missing=()
for package in "${wanted[@]}"; do
  dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done
[[ ${#missing[@]} -eq 0 ]] && exit 0

as_root=()
if [[ $(id -u) -ne 0 ]]; then
  command -v sudo >/dev/null || { echo "Missing packages, and no sudo to install them: ${missing[*]}" >&2; exit 1; }
  as_root=(sudo)
fi
echo "Installing ${#missing[@]} packages: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -q
"${as_root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"
