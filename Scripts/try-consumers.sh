#!/bin/sh
# Builds the packages in Tests/Consumers as those who use the libraries would, runs them, and says what they fetch and weigh.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)

build() {
    folder="$root/Tests/Consumers/$1"
    swift build -c release --package-path "$folder" >"$folder/.build.log" 2>&1 || {
        cat "$folder/.build.log" >&2
        exit 1
    }
    rm -f "$folder/.build.log"
    binary="$(swift build -c release --package-path "$folder" --show-bin-path)/$2"
}

report() {
    stripped=$(mktemp)
    strip -o "$stripped" "$binary"
    fetched=$(sed -n 's/.*"identity" : "\(.*\)".*/\1/p' "$folder/Package.resolved" 2>/dev/null | sort | tr '\n' ' ')
    echo "$1: fetches ${fetched:-nothing }and weighs $(($(wc -c <"$stripped") / 1024)) KiB stripped"
    rm -f "$stripped"
}

expect() {
    [ "$1" = "$2" ] || {
        echo "expected “$2”, found “$1”" >&2
        exit 1
    }
}

build ReaderOnly reader-only
expect "$("$binary" "$root/Samples/03-caizheng-2024-final.xlsx" 收入支出决算总表 B6)" "2940.05"
report ReaderOnly

build AllThree all-three
expect "$("$binary")" "合+计 1234.5"
report AllThree
