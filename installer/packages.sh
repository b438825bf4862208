# Debian package names, sourced by setup.sh and tests/run.sh. Debian 12/13 and Ubuntu 24.04 use the same names.
# shellcheck shell=bash disable=SC2034

PAYDECK_BUILD_PACKAGES=(
  build-essential cmake ninja-build ccache mold pkg-config
  qt6-base-dev qt6-declarative-dev libqt6charts6-dev libqt6svg6-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
  libcurl4-openssl-dev libssl-dev libsqlite3-dev libsimdjson-dev nlohmann-json3-dev libexpected-dev libboost-dev
  libcpp-httplib-dev qtkeychain-qt6-dev libcrypto++-dev libsecp256k1-dev libqrencode-dev libzxing-dev
)

PAYDECK_RUN_PACKAGES=(
  qml6-module-qtquick qml6-module-qtquick-controls qml6-module-qtquick-templates qml6-module-qtquick-window
  qml6-module-qtquick-layouts qml6-module-qtquick-shapes qml6-module-qtquick-dialogs qml6-module-qtqml
  qml6-module-qtqml-models qml6-module-qtqml-workerscript qml6-module-qtcharts qml6-module-qt-labs-platform qml6-module-qt-labs-folderlistmodel
  qt6-qpa-plugins libqt6svg6 fonts-noto-core ca-certificates
)

PAYDECK_TEST_PACKAGES=(
  qml6-module-qttest librapidcheck-dev sqlite3 clang clang-format clang-tidy qt6-declarative-dev-tools
  python3 shellcheck openssl curl
)
