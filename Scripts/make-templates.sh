#!/bin/sh
# Writes the blank form of every table, in every form it is printed in.
# usage: Scripts/make-templates.sh GOUJI FOLDER
set -eu
gouji=$1
folder=$2
rm -rf "$folder"
mkdir -p "$folder"
"$gouji" describe --list | while read -r table form; do
    "$gouji" template "$table" --form "$form" --output "$folder/$table-$form.xlsx"
done
