#!/bin/sh
# Unpacks the tarball into a root folder that holds no Swift, only the shared libraries that the command asks for,
# and runs the main job there. Needs root for chroot.
set -eu
cd "$(dirname "$0")/.."
tarball=$(ls dist/gouji-*.tar.gz)
root=$(mktemp -d)
mounted=
trap '[ -z "$mounted" ] || umount "$root/proc"; rm -rf "$root"' EXIT

tar -C "$root" --strip-components=1 -xzf "$tarball"
libraries=$(ldd "$root/gouji" | awk '/=>/ { print $3 } /^[[:space:]]*\/.*ld-linux/ { print $1 }')
if echo "$libraries" | grep -qi swift; then
    echo "the command still asks for Swift's libraries:" >&2
    echo "$libraries" | grep -i swift >&2
    exit 1
fi
for library in $libraries; do
    mkdir -p "$root$(dirname "$library")"
    cp -L "$library" "$root$library"
done
# Swift reads the arguments of a command from /proc, which every Linux system has.
mkdir -p "$root/proc"
mount -t proc proc "$root/proc"
mounted=1
cp Samples/01-yichuan-2025-final.xlsx "$root/in.xlsx"

echo "libraries of the system that the command uses:"
echo "$libraries" | sed 's|.*/|  |'
chroot "$root" /gouji --version
status=0
chroot "$root" /gouji check /in.xlsx --lang en || status=$?
[ "$status" -le 1 ] || exit "$status"
