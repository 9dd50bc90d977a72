"""Writes what docs/STATUS.md says of Cython's tests, between two marks; the rest of the page is kept by hand."""
import collections
import re

from suite import FOLDERS, KINDS, VERSION

MARKED = re.compile(r"(<!-- begin: conformance.*?-->\n).*?(<!-- end -->)", re.S)
TESTS_FAIL = "tests fail: "


def write_status(path, outcomes):
    text = path.read_text()
    made = "\n".join([summary(outcomes), reasons(outcomes), failing_tests(outcomes)])
    path.write_text(MARKED.sub(lambda found: found[1] + made + found[2], text))


def summary(outcomes):
    """How many pass, by folder and kind."""
    kinds = KINDS[:3]
    cells = collections.defaultdict(list)
    for outcome in outcomes:
        folder, kind = outcome.case.name.split("/")[0], outcome.case.kind
        for place in ((folder, kind), (folder, ""), ("", kind), ("", "")):
            cells[place].append(not outcome.reason)
    lines = [row("folder", *kinds, "all"), row(*["---"] * 5)]
    for folder in [folder for folder in FOLDERS if (folder, "") in cells] + [""]:
        shown = [cells[folder, kind] for kind in (*kinds, "")]
        lines.append(row(f"`{folder}`" if folder else "all", *[f"{sum(cell)} of {len(cell)}" if cell else "" for cell in shown]))
    return f"Files of Cython {VERSION}'s public tests that pass:\n\n" + "\n".join(lines) + "\n"


def reasons(outcomes):
    """The first reason of each file that fails, the most frequent first."""
    counts = collections.defaultdict(collections.Counter)
    for outcome in outcomes:
        if outcome.reason:
            counts[counted_as(outcome.reason)][outcome.case.kind] += 1
    ordered = sorted(counts.items(), key=lambda item: (-item[1].total(), item[0]))
    lines = [row("files", *KINDS[:3], "first reason"), row(*["---"] * 5)]
    lines += [row(count.total(), *[count[kind] or "" for kind in KINDS[:3]], escaped(reason)) for reason, count in ordered]
    return """Why the others fail: the first reason of each, which stands in `tests/conformance/results.txt`; of a file of the kind `error`, the first message
at a line that Cython does not blame, or else ("not told") the first of Cython's that does not come.\n\n""" + "\n".join(lines) + "\n"


def counted_as(reason):
    """Without what belongs to the file alone."""
    return re.sub(r"^(tests fail):.*|(?<=the module's own )\S+(?=\.pxd)", lambda found: found[1] or "…", reason)


def failing_tests(outcomes):
    """The modules that are built, but do other things than with Cython."""
    lines = [row("built, but tests fail", "how many", "which"), row(*["---"] * 3)]
    for outcome in outcomes:
        if outcome.reason.startswith(TESTS_FAIL):
            _, count, names = outcome.reason.split(": ")
            lines.append(row(f"`{outcome.case.name}`", count, escaped(names)))
    return "\n".join(lines) + "\n"


def row(*cells):
    return "| " + " | ".join(map(str, cells)) + " |"


def escaped(text):
    return re.sub(r"([|*<\\`])", r"\\\1", text)
