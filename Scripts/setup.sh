#!/bin/sh
# Makes sure that what the build needs is here: a Swift 6.2 toolchain and the headers of libxml2 and zlib.
# On Debian and Ubuntu it installs the headers when it may; elsewhere it says what to do.
set -eu

say() { echo "gouji: $*" >&2; }

command -v swift >/dev/null 2>&1 || {
    say "there is no Swift here; install Swift 6.2 or later from https://www.swift.org/install/"
    exit 1
}

if [ "$(uname -s)" = Darwin ]; then
    xcrun --show-sdk-path >/dev/null 2>&1 || {
        say "the command line tools are missing; run: xcode-select --install"
        exit 1
    }
    exit 0 # The SDK brings libxml2 and zlib.
fi

missing=
[ -e /usr/include/libxml2/libxml/parser.h ] || missing="$missing libxml2-dev"
[ -e /usr/include/zlib.h ] || missing="$missing zlib1g-dev"
command -v pkg-config >/dev/null 2>&1 || missing="$missing pkg-config"
[ -n "$missing" ] || exit 0

if command -v apt-get >/dev/null 2>&1; then
    line="apt-get update && apt-get install -y$missing"
    if [ "$(id -u)" = 0 ]; then
        run="sh -c"
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        run="sudo sh -c"
    else
        say "missing:$missing. Run this line, then try again:"
        echo "    sudo sh -c '$line'" >&2
        exit 1
    fi
    say "installing$missing"
    log=$(mktemp)
    if DEBIAN_FRONTEND=noninteractive $run "$line" >"$log" 2>&1; then
        rm -f "$log"
        exit 0
    fi
    tail -n 5 "$log" >&2
    say "that did not work (the whole log: $log). The line was: $line"
    exit 1
fi

say "missing:$missing (names as on Debian). Install the development packages of libxml2 and zlib and pkg-config; on Fedora:"
echo "    sudo dnf install libxml2-devel zlib-devel pkgconf-pkg-config" >&2
exit 1
