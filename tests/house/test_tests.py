"""Where tests stand."""
import pathlib

TESTS = pathlib.Path(__file__).resolve().parents[1]


def test_run_tests_stand_in_the_folder_of_their_stem():
    """tests/run/loop/loop_while.py: the file's first word is the folder, so a file's name is enough to find it, and names modules that never collide."""
    sources = [f for f in (TESTS / "run").rglob("*") if f.suffix in (".py", ".pyx") and "__pycache__" not in f.parts]
    folders = {f: f.relative_to(TESTS / "run").parts[0] for f in sources}
    assert not [f.relative_to(TESTS).as_posix() for f in sources if not f"{f.stem}_".startswith(folders[f] + "_")]
