#!/bin/sh
# Set up .venv in this folder with the locked packages. Changes the system only where something is
# missing: python3-venv and the libraries that Qt loads, by apt-get, as root or by a sudo that asks
# nothing; otherwise it prints the one line to type.
#
#   PYTHON=python3.12 scripts/setup.sh     choose the interpreter
#   scripts/setup.sh window                see to what a window on a screen needs, and nothing else
#   scripts/setup.sh bus                   see to what one test needs that reads the accessibility bus;
#                                          where that cannot be had, say so and exit with 1
set -eu
cd "$(dirname "$0")/.."
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin

say() { printf '%s\n' "$*" >&2; }

is_new_enough() {
    command -v "$1" >/dev/null 2>&1 && "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
    for name in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        if is_new_enough "$name"; then
            printf '%s\n' "$name"
            return
        fi
    done
    say "SLR Desktop needs Python 3.11 or newer; found none${PYTHON:+ under the name $PYTHON}."
    say "On Debian 12, Ubuntu 24.04 and newer:  apt-get install python3 python3-venv"
    exit 1
}

# What Qt loads when it is imported and when it paints without a screen, and who brings it.
qt_libraries='
libGL.so.1        libgl1
libEGL.so.1       libegl1
libxkbcommon.so.0 libxkbcommon0
libfontconfig.so.1 libfontconfig1
libdbus-1.so.3    libdbus-1-3
libglib-2.0.so.0  libglib2.0-0
'

# What it loads besides where a window is shown on an X screen.
window_libraries='
libX11-xcb.so.1        libx11-xcb1
libxcb-cursor.so.0     libxcb-cursor0
libxcb-icccm.so.4      libxcb-icccm4
libxcb-image.so.0      libxcb-image0
libxcb-keysyms.so.1    libxcb-keysyms1
libxcb-randr.so.0      libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0      libxcb-shape0
libxcb-xkb.so.1        libxcb-xkb1
libxkbcommon-x11.so.0  libxkbcommon-x11-0
'

# What the test of the accessibility bus starts: a screen, a session bus, its reader, the bus itself.
missing_for_bus() {
    command -v Xvfb >/dev/null 2>&1 || printf '%s\n' xvfb
    command -v dbus-daemon >/dev/null 2>&1 || printf '%s\n' dbus
    command -v busctl >/dev/null 2>&1 || printf '%s\n' systemd
    [ -x /usr/libexec/at-spi-bus-launcher ] || [ -x /usr/lib/at-spi2-core/at-spi-bus-launcher ] ||
        printf '%s\n' at-spi2-core
}

missing_packages() {
    if [ ! -x .venv/bin/python ] && ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        "$python" -c 'import sys; print("python3.%d-venv" % sys.version_info[1])'
    fi
    known=$(ldconfig -p 2>/dev/null || true)
    printf '%s' "$libraries" | while read -r library package; do
        [ -n "$library" ] || continue
        case $known in *"$library "*) ;; *) printf '%s\n' "$package" ;; esac
    done
    [ -n "$(find /usr/share/fonts /usr/local/share/fonts -name '*.ttf' 2>/dev/null | head -n 1)" ] ||
        printf '%s\n' fonts-dejavu-core
}

install_packages() {
    if ! command -v apt-get >/dev/null 2>&1; then
        say "Missing on this system (names as Debian has them): $*"
        say "Install them with the system's own package manager, then run this again."
        exit 1
    fi
    if [ "$(id -u)" = 0 ]; then
        root=
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        root='sudo -n'
    else
        line="apt-get update && apt-get install -y --no-install-recommends $*"
        say "Some system packages are missing. Type this line, then run this again:"
        say ""
        if command -v sudo >/dev/null 2>&1; then say "    sudo sh -c '$line'"; else say "    su -c '$line'"; fi
        say ""
        exit 1
    fi
    say "Installing system packages: $*"
    # shellcheck disable=SC2086 # sudo and its option, or nothing
    $root env DEBIAN_FRONTEND=noninteractive quickly="${quickly:-}" sh -c '
        apt-get $quickly update -qq && apt-get $quickly install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
    ' install "$@"
}

if [ "${1:-}" = bus ]; then
    libraries=$qt_libraries$window_libraries
    python=.venv/bin/python
    packages=$(missing_packages && missing_for_bus)
    # shellcheck disable=SC2086 # a list of names
    [ -z "$packages" ] || (quickly='-o Acquire::Retries=0 -o Acquire::http::Timeout=20' install_packages $packages) || {
        say "The accessibility bus is left unread: that needs the packages above."
        exit 1
    }
    exit 0
fi

libraries=$qt_libraries
[ "${1:-}" != window ] || libraries=$qt_libraries$window_libraries
python=$(find_python)
packages=$(missing_packages | tr '\n' ' ')
# shellcheck disable=SC2086 # a list of names
[ -z "$packages" ] || install_packages $packages
[ "${1:-}" != window ] || exit 0

if ! .venv/bin/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    say "Making .venv with $("$python" --version)"
    "$python" -m venv --clear .venv
fi
say "Installing the locked packages into .venv"
pip() {
    .venv/bin/python -m pip --disable-pip-version-check --quiet "$@" >.venv/setup.log 2>&1 || {
        cat .venv/setup.log >&2
        exit 1
    }
}
pip install --require-hashes --only-binary :all: --requirement requirements/test.txt
pip install --no-deps --no-build-isolation --editable .
QT_QPA_PLATFORM=offscreen .venv/bin/python -c 'import PySide6.QtWidgets'
touch .venv/.ready
