#!/usr/bin/env python3
"""Sends the figures of workbooks through every other form and unit and asks whether they come back.

usage: Scripts/survive.py [--show] TOOL WORKBOOK|FOLDER…

Each workbook is imported (`TOOL import --format json`), exported in each form and each unit, with values and with formulas, and
imported again; and it is written into the blank set of its own kind and form by `TOOL export --into`. A figure survives when it comes back
at the same table, line and column, equal once both are rounded, half away from zero, to the unit and decimals that were printed.
Marks (—) must come back as they were. Exit 0 when every figure and mark survives, and no table has figures that it had not.
"""
import argparse, json, os, subprocess, tempfile
from decimal import ROUND_HALF_UP, Decimal

POWERS = {"元": 0, "千元": 3, "万元": 4, "百万元": 6, "亿元": 8}
SETS = {"final_account": "final-account", "budget": "budget", "performance": "performance"}


def run(tool, *args, ok=(0, 1)):
    done = subprocess.run([tool, *args], stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
    if done.returncode not in ok:
        raise SystemExit(f"{tool} {' '.join(args)}: {done.stderr.decode('utf-8', 'replace')}")
    return done.stdout


def figures(book):
    """(table id, its number among those of the id, line, column) -> (value, unit, decimals) or a mark."""
    found, counts = {}, {}
    for table in book["tables"]:
        number = counts[table["id"]] = counts.get(table["id"], 0) + 1
        for fact in table["facts"]:
            key = table["id"], number, fact["line"], fact["column"]
            if fact["state"] == "amount":
                found[key] = Decimal(fact["value"]), table.get("amountUnit"), table["fractionDigits"]
            elif fact["state"] != "blank":
                found[key] = fact.get("mark") or fact["state"]
    return found


def survives(old, new):
    if not isinstance(old, tuple) or not isinstance(new, tuple):
        return old == new
    (before, unit, _), (after, other, digits) = old, new
    if before == after and unit == other:
        return True
    if unit is None or other is None:
        return False
    moved = before.scaleb(POWERS[unit] - POWERS[other])
    # Counts and rates have no unit and stay as they are.
    return after in (moved.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP), before)


def compare(name, old, new, show):
    lost = [key for key in old if key not in new or not survives(old[key], new[key])]
    extra = [key for key in new if key not in old and new[key] != (Decimal(0), *new[key][1:])]
    if show:
        for key in lost[:10]:
            print(f"    {name}: {key}: {old[key]} -> {new.get(key)}")
        for key in extra[:10]:
            print(f"    {name}: {key}: not there before: {new[key]}")
    return len(lost), len(extra)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--show", action="store_true")
    arguments.add_argument("tool")
    arguments.add_argument("workbooks", nargs="+")
    options = arguments.parse_args()
    files = []
    for path in options.workbooks:
        inside = sorted(os.path.join(path, n) for n in os.listdir(path) if n.endswith(".xlsx")) if os.path.isdir(path) else [path]
        files += inside
    total = [0, 0, 0, 0]
    with tempfile.TemporaryDirectory() as folder:
        source, out = os.path.join(folder, "in.json"), os.path.join(folder, "out.xlsx")
        for file in files:
            text = run(options.tool, "import", file, "--format", "json")
            book = json.loads(text)
            with open(source, "wb") as target:
                target.write(text)
            old = figures(book)
            counts = [0, 0, 0, 0]

            def count(name):
                new = figures(json.loads(run(options.tool, "import", out, "--format", "json")))
                lost, extra = compare(name, old, new, options.show)
                for index, value in enumerate((1, len(old), lost, extra)):
                    counts[index] += value

            for form in ("ministry", "shanghai", "hunan"):
                for unit in ("元", "万元"):
                    for totals in ("values", "formulas"):
                        run(options.tool, "export", source, "-o", out, "--form", form, "--unit", unit, "--totals", totals, ok=(0,))
                        count(f"{form} {unit} {totals}")
            blank = os.path.join(folder, "blank.xlsx")
            form, kind = book["tables"][0]["form"] if book["tables"] else "", SETS.get(book.get("kind"))
            if kind:
                run(options.tool, "template", "--set", kind, "--form", form, "-o", blank, ok=(0,))
                run(options.tool, "export", source, "--into", blank, "-o", out)
                count(f"into the blank set of {form}")
            print(f"{os.path.basename(file)}: ways {counts[0]}, figures {counts[1]}, lost {counts[2]}, extra {counts[3]}")
            total = [a + b for a, b in zip(total, counts)]
    print(f"ways {total[0]}, figures {total[1]}, lost {total[2]}, extra {total[3]}")
    raise SystemExit(0 if total[1] and not total[2] and not total[3] else 1)


if __name__ == "__main__":
    main()
