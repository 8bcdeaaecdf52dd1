#!/bin/sh
# Writes Documentation/tables: the guide of every table, from the same declarations that read and write it.
# usage: Scripts/make-docs.sh GOUJI FOLDER
set -eu
gouji=$1
folder=$2
rm -rf "$folder"
mkdir -p "$folder"
"$gouji" describe --list | cut -d' ' -f1 | uniq | while read -r table; do
    { echo '```'; "$gouji" describe "$table" --lang zh; echo '```'; } >"$folder/$table.md"
done
