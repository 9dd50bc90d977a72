"""`python -m pyxc ...`: the compiler in place of this process, building for this interpreter unless told otherwise."""
import os
import sys

from .command import CompileError, cannot_run, find


def main():
    try:
        program = find()
        os.execv(program, [program, "--python", sys.executable, *sys.argv[1:]])
    except CompileError as error:
        sys.exit(str(error))
    except OSError as error:
        sys.exit(cannot_run(program, error))


if __name__ == "__main__":
    main()
