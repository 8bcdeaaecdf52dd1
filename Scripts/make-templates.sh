#!/bin/sh
# Writes the blank form of every table, in every form it is printed in, and the sets of each form as one workbook.
# usage: Scripts/make-templates.sh GOUJI FOLDER
set -eu
gouji=$1
folder=$2
rm -rf "$folder"
mkdir -p "$folder"
"$gouji" describe --list | while read -r table form; do
    "$gouji" template "$table" --form "$form" --output "$folder/$table-$form.xlsx"
done
for form in ministry shanghai hunan; do
    for set in final-account budget performance filing; do
        "$gouji" template --set "$set" --form "$form" --output "$folder/$set-$form.xlsx" 2>/dev/null || true
    done
done
