#!/usr/bin/env python3
"""Changes one published figure at a time and asks whether the check finds it.

usage: Scripts/change-one-figure.py [--changes 200] [--seed 1] [--show] TOOL WORKBOOK…

Each workbook is imported (`TOOL import FILE --format json`); a figure of the result is changed by more than rounding explains,
and `TOOL check` is asked about the changed copy. Counted are: changes reported as a new mismatch, those whose cell is in the
first group of findings, those named as the likely cause, changes that no evaluated rule looks at (the trace says so), and new
errors in which the changed table takes no part.
Exit 0 when every change that takes part in an evaluated identity is reported, with its cell in the first group, and no
untouched table gains an error.
"""
import argparse, copy, json, os, random, subprocess, tempfile
from decimal import Decimal


def run(tool, *args):
    done = subprocess.run([tool, *args], stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{tool} {' '.join(args)}: {done.stderr.decode('utf-8', 'replace')}")
    return json.loads(done.stdout)


def mismatches(report):
    return [f for f in report["findings"] if f["verdict"] == "mismatch"]


def key(finding):
    return finding["rule"], finding["difference"], tuple(sorted((c.get("sheet", ""), c.get("cell", "")) for c in finding["cells"]))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--changes", type=int, default=200)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--show", action="store_true")
    arguments.add_argument("tool")
    arguments.add_argument("workbooks", nargs="+")
    options = arguments.parse_args()
    rng = random.Random(options.seed)
    tool = os.path.abspath(options.tool)
    folder = tempfile.mkdtemp()
    copy_path = os.path.join(folder, "changed.json")
    books = []
    for path in options.workbooks:
        book = run(tool, "import", path, "--format", "json")
        with open(copy_path, "w") as file:
            json.dump(book, file)
        before = run(tool, "check", copy_path, "--format", "json", "--trace")
        tested = {(f["sheet"], f["cell"]) for t in before["trace"] for f in t["left"] + t["right"]}
        books.append((path, book, {key(f) for f in mismatches(before)}, tested))
    counts = dict(changes=0, reported=0, first=0, named=0, untested=0, missed=0, strange=0)
    for _ in range(options.changes):
        path, book, known, tested = rng.choice(books)
        changed = copy.deepcopy(book)
        table = rng.choice([t for t in changed["tables"] if any(f.get("value") for f in t["facts"])])
        fact = rng.choice([f for f in table["facts"] if f.get("value")])
        step = Decimal(1).scaleb(-table["fractionDigits"])
        old = Decimal(fact["value"])
        new = old + rng.choice([1, -1]) * step * rng.randint(60, 90_000)
        if new < 0:
            new = old + step * 700
        fact["value"] = str(new)
        fact.pop("displayed", None)
        with open(copy_path, "w") as file:
            json.dump(changed, file)
        found = [f for f in mismatches(run(tool, "check", copy_path, "--format", "json")) if key(f) not in known]
        cell = (table["sheet"], fact["cell"])
        counts["changes"] += 1
        first = [f for f in found if f["group"] == found[0]["group"]]
        is_first = any((c.get("sheet"), c.get("cell")) == cell for f in first for c in f["cells"])
        if found:
            counts["reported"] += 1
            counts["first"] += is_first
            counts["named"] += found[0]["group"] == "!".join(cell)
        counts["strange"] += sum(all(c.get("sheet") != table["sheet"] for c in f["cells"]) for f in found)
        if cell not in tested:
            counts["untested"] += 1
        elif not found or not is_first:
            counts["missed"] += 1
        if options.show and not is_first:
            print(os.path.basename(path), table["id"], *cell, old, "->", new, [f["rule"] for f in found])
    os.remove(copy_path)
    os.rmdir(folder)
    print(", ".join(f"{name} {count}" for name, count in counts.items()))
    raise SystemExit(1 if counts["missed"] or counts["strange"] else 0)


main()
