#!/bin/sh
# Builds dist/gouji-VERSION-SYSTEM-MACHINE.tar.gz: the command with Swift's runtime linked in.
# Of the system it needs libxml2 and zlib, and the C and C++ libraries that every Linux has.
set -eu
cd "$(dirname "$0")/.."
version=$(sed -n 's/.*version = "\(.*\)".*/\1/p' Sources/gouji/Version.swift)
name=gouji-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)

set -- -c release --product gouji
[ "$(uname -s)" = Darwin ] || set -- "$@" --static-swift-stdlib --scratch-path .build/dist
swift build "$@"
bin=$(swift build "$@" --show-bin-path)/gouji

rm -rf "dist/$name"
mkdir -p "dist/$name"
cp "$bin" "dist/$name/gouji"
strip "dist/$name/gouji"
cp LICENSE README.md README.zh-CN.md "dist/$name/"
# The same names, owners and times in each build of a commit.
time=$(git log -1 --format=%ct 2>/dev/null || echo 0)
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$time" -C dist -cf - "$name" | gzip -n >"dist/$name.tar.gz"
rm -rf "dist/$name"
ls -l "dist/$name.tar.gz"
