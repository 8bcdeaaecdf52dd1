#!/usr/bin/env python3
"""Fills two cells of every workbook of a folder and checks that nothing else has changed.

usage: fill-corpus.py [--index TSV] [--show N] [--jobs N] [--sample N] FOLDER -- GOUJI ...

FOLDER holds .xlsx files; with --index (columns file, status, ...) only those with status `agreed` are taken. In the first
sheet that holds a cell (or the first, where none does: then B2 alone), one cell that is there and one that is not are set with `GOUJI fill --keep-results`. Then
  entries   all entries but the sheet's have the compressed bytes that they had, in the same order
  dump      `GOUJI dump --format ndjson` differs in those two cells only
  openpyxl  opens the result if it opened the original (left out, and said so, where openpyxl is not installed)
Files that can't be read as a workbook are counted apart. A cell that `fill` refuses (inside of a merged range, a shared
formula) is passed over for another. So is a formula, since replacing it ends the chain of calculation, and the heading of a
table, whose column is then renamed; where there is nothing else, that part may go, or the table and what points at it change.
--sample N lets LibreOffice (soffice) open every so many of the results, N in all. Exit 0 only if all hold.
"""
import argparse, csv, json, os, re, subprocess, sys, tempfile, zipfile
import warnings
from concurrent.futures import ProcessPoolExecutor

try: import openpyxl
except ImportError: openpyxl = None
warnings.simplefilter("ignore")
ENVIRONMENT = dict(os.environ, SWIFT_BACKTRACE="enable=no", LC_ALL="C.UTF-8")


def run(command, limit=120):
    try:
        return subprocess.run(command, capture_output=True, timeout=limit, env=ENVIRONMENT)
    except subprocess.TimeoutExpired:
        return None


def dump(gouji, path):
    """{(sheet, cell): value} in the cells' order and the names of the sheets, or None."""
    done = run([*gouji, "dump", path, "--format", "ndjson"])
    if not done or done.returncode: return None
    cells, sheet, sheets = {}, None, []
    for line in done.stdout.decode().splitlines():
        row = json.loads(line)
        if isinstance(row, dict): sheet = row["sheet"]; sheets.append(sheet)
        else: cells.update({(sheet, cell[0]): cell[1:] for cell in row})
    return cells, sheets


def entries(path):
    """[(name, compressed bytes)] by the directory."""
    found = []
    with zipfile.ZipFile(path) as archive, open(path, "rb") as file:
        for item in archive.infolist():
            file.seek(item.header_offset)
            header = file.read(30)
            if header[:4] != b"PK\3\4": raise ValueError("no header of " + item.filename)
            file.seek(int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little"), 1)
            found.append((item.filename, file.read(item.compress_size)))
    return found


def split(cell):
    letters = re.match("[A-Z]+", cell).group()
    column = 0
    for letter in letters: column = column * 26 + ord(letter) - 64
    return column, int(cell[len(letters):])


def letters(column):
    text = ""
    while column: column, rest = divmod(column - 1, 26); text = chr(65 + rest) + text
    return text


def fill(gouji, path, out, sheet, cell, new):
    place = "'" + sheet.replace("'", "''") + "'!"
    return run([*gouji, "fill", path, "--keep-results", "--set", f"{place}{cell}=4242.5", "--set", f"{place}{new}='新 <&>",
                "-o", out])


def opens(path):
    try: openpyxl.load_workbook(path)
    except Exception: return False
    return True


def fill_some(gouji, path, out, sheet, cells):
    """Fills a cell of those and a new one: (cell, new cell, the entries that differ or None, why a cell was refused)."""
    places = [split(cell) for cell in cells]
    column, last = places[0][0], max(place[1] for place in places)
    candidates = [f"{letters(column)}{row}" for row in (last + 2, last + 40, last + 4000) if row <= 1_048_576]
    candidates += [f"{letters(min(max(p[0] for p in places) + step, 16384))}{places[0][1]}" for step in (1, 9)]
    candidates = [cell for cell in candidates if cell not in cells]
    found, refused = None, ""
    tries = cells[:40] + cells[40::max(1, len(cells) // 40)]
    while tries and candidates:
        done = fill(gouji, path, out, sheet, tries[0], candidates[0])
        if not done or done.returncode:
            refused = done.stderr.decode(errors="replace").strip() if done else "hangs"
            (candidates if f"!{candidates[0]}:" in refused else tries).pop(0)
            continue
        before, after = entries(path), entries(out)
        kept = [one for one in before if one[0] in {name for name, _ in after}]
        gone = [name for name, _ in before if name not in {name for name, _ in after}]
        if [name for name, _ in kept] != [name for name, _ in after]: return tries[0], candidates[0], ["order"], [], refused
        changed = [one[0] for one, other in zip(kept, after) if one[1] != other[1]]
        found = tries[0], candidates[0], changed, gone, refused
        if not gone and len(changed) == 1: return found
        tries.pop(0)
    if found is None: return None, None, None, [], refused
    cell, new, changed, gone, _ = found
    fill(gouji, path, out, sheet, cell, new)
    return cell, new, changed, gone, refused


def check(gouji, path, out):
    """A word for how it went, and what to show."""
    old = dump(gouji, path)
    if old is None: return "no workbook", ""
    old, sheets = old
    if not sheets: return "no worksheet", ""
    sheet = next(iter(old))[0] if old else sheets[0]
    cells = [cell for name, cell in old if name == sheet] or ["B2", "A1", "H40"]
    cell, new, changed, gone, refused = fill_some(gouji, path, out, sheet, cells)
    if cell is None: return "refused", refused
    if gone:
        if not gone[0].lower().endswith("calcchain.xml") or len(gone) > 1: return "entries", f"gone: {gone}"
        changed = [name for name in changed if name != "[Content_Types].xml" and not name.endswith("workbook.xml.rels")]
    renamed = [name for name in changed if "/tables/" in name.lower()]
    if len(changed) - len(renamed) != 1: return "entries", f"changed: {changed}"
    now = dump(gouji, out)
    if now is None: return "dump", "the result can't be read"
    now, want = now[0], dict(old)
    want[(sheet, new)] = ["s", "新 <&>"]
    wrong = [key for key in set(want) | set(now) if want.get(key) != now.get(key) and key != (sheet, cell)]
    # A cell with a date format shows the number as a date: that is the cell's style at work.
    kinds = ("s",) if renamed else ("n", "d", "t", "td")
    if wrong or now.get((sheet, cell), [""])[0] not in kinds: return "dump", f"differs: {sorted(wrong)[:3]}"
    if openpyxl and opens(path) and not opens(out): return "openpyxl", "opens the original only"
    return ("right, a formula replaced" if gone else "right, a heading renamed" if renamed else "right"), ""


def one(job):
    gouji, folder, name, out = job
    try: return (name, out, *check(gouji, os.path.join(folder, name), out))
    except (OSError, ValueError, zipfile.BadZipFile) as error: return name, out, "broken", str(error)


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--index"); a.add_argument("--show", type=int, default=10); a.add_argument("--jobs", type=int, default=2)
    a.add_argument("--sample", type=int, default=0); a.add_argument("folder"); a.add_argument("gouji", nargs="+")
    o = a.parse_args()
    names = sorted(name for name in os.listdir(o.folder) if name.lower().endswith(".xlsx"))
    if o.index:
        with open(o.index, encoding="utf-8") as file:
            agreed = {row["file"] for row in csv.DictReader(file, delimiter="\t") if row["status"] == "agreed"}
        names = [name for name in names if name in agreed]
    if not openpyxl: print("openpyxl is not installed: not checked")
    counts, shown, results = {}, 0, []
    with tempfile.TemporaryDirectory() as folder:
        with ProcessPoolExecutor(o.jobs) as pool:
            for name, out, word, detail in pool.map(one, [(o.gouji, o.folder, name, os.path.join(folder, name)) for name in names]):
                counts[word] = counts.get(word, 0) + 1
                if word.startswith("right"): results.append(out)
                elif word not in ("no worksheet", "no workbook") and shown < o.show:
                    shown += 1
                    print(f"{name}: {word}: {detail}")
        for out in results[::max(1, len(results) // o.sample)][:o.sample] if o.sample else []:
            profile = "-env:UserInstallation=file://" + os.path.join(folder, "profile")
            done = run(["soffice", profile, "--headless", "--convert-to", "csv", "--outdir", os.path.join(folder, "csv"), out])
            made = os.path.join(folder, "csv", os.path.basename(out)[:-5] + ".csv")
            word = "LibreOffice opens" if done and os.path.exists(made) else "LibreOffice fails"
            counts[word] = counts.get(word, 0) + 1
            if word.endswith("fails"): print(f"{os.path.basename(out)}: LibreOffice does not open it")
    print(f"{len(names)} files: " + ", ".join(f"{word} {count}" for word, count in sorted(counts.items())))
    bad = {"entries", "dump", "openpyxl", "broken", "LibreOffice fails"}
    return 1 if bad & counts.keys() else 0


if __name__ == "__main__": sys.exit(main())
