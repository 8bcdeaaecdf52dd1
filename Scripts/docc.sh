#!/usr/bin/env bash
# The documentation of the library modules as DocC archives; a warning is a failure.
# Needs `docc`, which is in the toolchain; where it is not, says so and does nothing.
# usage: Scripts/docc.sh [FOLDER]
set -euo pipefail
cd "$(dirname "$0")/.."
output=${1:-.build/docc}
modules=(
    DecimalNumbers SpreadsheetML XLSXReader XLSXWriter XLSXTemplate
    Findings Fiscal Facts Reconciliation TableLayout BudgetTables
    PerformanceEvaluation Documents EvaluationReports PublicationCheck
)

docc=$(command -v docc || echo "$(dirname "$(readlink -f "$(command -v swiftc)")")/docc")
[ -x "$docc" ] || { echo "docc is not installed; no documentation was built" >&2; exit 0; }

build=$(swift build --show-bin-path)
[ -e "$build/Modules/BudgetTables.swiftmodule" ] || swift build
triple=$(swiftc -print-target-info | sed -n 's/^ *"triple": "\(.*\)",$/\1/p' | head -n 1)
maps=()
for map in Sources/CZlib Sources/CLibXML2 .build/checkouts/Yams/Sources/CYaml/include; do
    maps+=(-Xcc "-fmodule-map-file=$map/module.modulemap")
done

rm -rf "$output"
failed=0
for module in "${modules[@]}"; do
    symbols=$output/symbols/$module
    mkdir -p "$symbols"
    swift symbolgraph-extract -module-name "$module" -minimum-access-level public -target "$triple" \
        -I "$build/Modules" "${maps[@]}" -Xcc -I/usr/include/libxml2 -output-dir "$symbols"
    # What extends another module's types is documented with that module.
    find "$symbols" -name '*@*' -delete
    "$docc" convert --additional-symbol-graph-dir "$symbols" --output-path "$output/$module.doccarchive" \
        --fallback-display-name "$module" --fallback-bundle-identifier "gouji.$module" --warnings-as-errors || failed=1
done
[ $failed = 0 ] || { echo "DocC warns of the comments named above" >&2; exit 1; }
echo "documentation of ${#modules[@]} modules: $output"
