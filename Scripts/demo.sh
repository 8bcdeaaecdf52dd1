#!/bin/sh
# The main job on the samples: read published final accounts, check them, write the standard template back.
# usage: Scripts/demo.sh GOUJI
set -eu
gouji=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$(dirname "$0")/../Samples"
mkdir -p out

step() { printf '\n\033[1m%s\033[0m\n' "$*"; }
show() { printf '$ gouji'; printf ' %s' "$@"; printf '\n'; }
run() { # Findings (1) are what the demo is about; anything above is a failure.
    show "$@"
    "$gouji" "$@" || [ $? -eq 1 ]
}

step "1. Import: what a street office published for 2025, read cell by cell"
run import 01-yichuan-2025-final.xlsx --format text | head -n 24
echo "   … (gouji import 01-yichuan-2025-final.xlsx shows all of it)"

step "2. Check: which cell is wrong, by how much, and whether it is only rounding"
run check 05-qingshuitang-2021-funds.xlsx
run check 01-yichuan-2025-final.xlsx
run check broken-R002-total.xlsx

step "3. Export: the same figures in the ministry's form"
show import 01-yichuan-2025-final.xlsx --format json '>' out/yichuan.json
"$gouji" import 01-yichuan-2025-final.xlsx --format json >out/yichuan.json || [ $? -eq 1 ]
run export out/yichuan.json --output out/yichuan-ministry.xlsx --form ministry
run template P6 --output out/P6-blank.xlsx

step "Written to Samples/out"
ls -l out | awk 'NR > 1 { printf "  %8d  %s\n", $5, $9 }'
