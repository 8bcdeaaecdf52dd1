#!/bin/sh
# Turns the text resources of the modules into Swift string literals, so that the command is one file that can be moved.
# usage: Scripts/embed-resources.sh [--check]     --check only says whether the literals are current
set -eu
cd "$(dirname "$0")/.."

embed() { # MODULE RESOURCE CONSTANT
    source="Sources/$1/Resources/$2"
    target="Sources/$1/Resources+$3.swift"
    {
        echo "// Made from Resources/$2 by \`make resources\`; edit that file, not this one."
        echo "// swift-format-ignore-file"
        echo
        echo "enum $3Resource {"
        echo "    static let text = ####\"\"\""
        cat "$source"
        echo "\"\"\"####"
        echo "}"
    } >"$target.new"
    if cmp -s "$target" "$target.new"; then
        rm "$target.new"
    elif [ "${check:-}" ]; then
        rm "$target.new"
        echo "$target is not current: run 'make resources'" >&2
        exit 1
    else
        mv "$target.new" "$target"
        echo "$target"
    fi
}

[ "${1:-}" = "--check" ] && check=1
embed Fiscal functional.csv FunctionalCodes
embed Fiscal economic.csv EconomicCodes
embed Fiscal crosswalk.csv EconomicCrosswalk
for book in Sources/Reconciliation/Resources/*.yaml; do
    [ -e "$book" ] || continue
    name=$(basename "$book" .yaml)
    embed Reconciliation "$name.yaml" "$name"
done
