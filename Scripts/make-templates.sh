#!/bin/sh
# Writes the blank form of every table, in every form it is printed in.
# usage: Scripts/make-templates.sh GOUJI FOLDER
set -eu
gouji=$1
folder=$2
mkdir -p "$folder"
for table in FA1 FA3; do
    for form in ministry shanghai; do
        "$gouji" template "$table" --form "$form" --output "$folder/$table-$form.xlsx"
    done
done
for table in P1 P2 P3 P4 P5 P6; do
    "$gouji" template "$table" --output "$folder/$table.xlsx"
done
