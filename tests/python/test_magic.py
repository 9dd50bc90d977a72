"""The %%pyxc cell, in IPython's shell and in a notebook with a real kernel."""
import json
import re

import pytest

pytest.importorskip("IPython")

SHELL = """
import json, sys
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell(colors="NoColor")
for cell in ["%load_ext pyxc", *json.loads(sys.argv[1])]:
    shell.run_cell(cell)
"""


@pytest.fixture
def cells(python):
    """Run the cells in a new shell and return all that it shows."""
    def run(*cells):
        done = python("-c", SHELL, json.dumps(cells))
        return done.stdout + done.stderr
    return run


def built(tmp_path):
    return sorted(path.name for path in (tmp_path / "cache/pyxc/cells").glob("*/*.so"))


def test_public_names_are_exported(cells):
    shown = cells("%%pyxc\ndef f(int n):\n    return n * 2\n_hidden = 3\nx = 5\n", "print(f(4), x, '_hidden' in globals(), f.__module__)")
    assert re.search(r"^8 5 False _pyxc_magic_[0-9a-f]{32}$", shown, re.MULTILINE), shown


def test_second_definition_replaces_the_first(cells):
    assert cells("%%pyxc\ndef f(): return 1", "%%pyxc\ndef f(): return 2", "print(f())").endswith("2\n")


def test_cached_by_content(cells, tmp_path):
    cell = "def f(): return 1"
    cells(f"%%pyxc\n{cell}", f"%%pyxc\n{cell}")
    assert len(built(tmp_path)) == 1
    cells(f"%%pyxc\n{cell}", f"%%pyxc -2\n{cell}", f"%%pyxc -f\n{cell}")
    assert len(built(tmp_path)) == 3


def test_included_file_changes(cells, tmp_path):
    cell = '%%pyxc\ninclude "value.pxi"\n'
    write = "open('value.pxi', 'w').write('value = {}');"
    shown = cells(write.format(1), cell, "print('first', value)", write.format(2), cell, "print('second', value)", cell, "print('third', value)")
    assert [line for line in shown.splitlines() if line[:5] in ("first", "secon", "third")] == ["first 1", "second 2", "third 2"], shown
    assert len(built(tmp_path)) == 1


def test_mistake_shows_the_cell_and_no_traceback(cells):
    shown = cells("%%pyxc\ndef f():\n    return = 1\n", "print('after')")
    assert re.match(r"cell:3:\d+: error: ", shown), shown
    assert "Traceback" not in shown and "magic.py" not in shown and shown.endswith("after\n")


def test_warning_is_shown_and_the_cell_works(cells):
    shown = cells('%%pyxc -3\ndef f():\n    print "x"\n', "f()")
    assert re.search(r"^cell:3:\d+: warning: ", shown, re.MULTILINE), shown
    assert "\nx\n" in "\n" + shown


def test_cell_that_raises_leaves_no_module(cells):
    shown = cells("%%pyxc -n half\nx = 1\ny = 1 / 0\n", "import sys; print('half' in sys.modules)")
    assert "ZeroDivisionError" in shown and shown.endswith("False\n"), shown


def test_compiler_and_linker_options(cells, tmp_path):
    """The folders, the libraries and both kinds of flags arrive: without -I the header would not be found."""
    (tmp_path / "inc").mkdir()
    (tmp_path / "inc/extra.h").write_text("#if FIRST + SECOND != 3\n#error flags are missing\n#endif\n")
    shown = cells('%%pyxc -3 -f -I inc -c=-DFIRST=1 -c "-DSECOND=2 -include extra.h" --link-args=-Wl,-O1 -L inc -l m -n chosen --verbose\n'
                  'x = __name__\n', "print('name:', x)")
    assert "name: chosen" in shown, shown
    for word in ("-DFIRST=1", "-Wl,-O1", f"-L{tmp_path}/inc", "-lm", "chosen.pyx"):
        assert word in shown, shown


def test_unknown_option(cells):
    assert "unrecognized arguments: --no-such" in cells("%%pyxc --no-such\nx = 1\n")


@pytest.fixture
def kernel(environment, tmp_path, monkeypatch):
    """Run a notebook in a real kernel; returns the outputs of each code cell."""
    nbclient = pytest.importorskip("nbclient")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    def run(notebook):
        nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3", allow_errors=True, resources={"metadata": {"path": tmp_path}}).execute()
        return {cell.id: cell.outputs for cell in notebook.cells if cell.cell_type == "code"}
    return run


def test_notebook(kernel, pytestconfig):
    nbformat = pytest.importorskip("nbformat")
    notebook = nbformat.read(pytestconfig.rootpath / "examples/notebook/loops.ipynb", as_version=4)
    notebook.cells.append(nbformat.v4.new_code_cell("%%pyxc\nx = = 1\n", id="mistake"))
    outputs = kernel(notebook)
    shown = {cell: "".join(part.get("text") or part.get("data", {}).get("text/plain", "") for part in parts) for cell, parts in outputs.items()}
    assert (shown["load"], shown["compile"], shown["call"], shown["exact"]) == ("", "", "(499500, 499500)", "True")
    assert "per loop" in shown["time-f"] and "per loop" in shown["time-g"]
    [mistake] = outputs["mistake"]
    assert mistake.output_type == "error" and mistake.traceback[0].startswith("cell:2:5: error: ")
