"""Tests of the kind srctree: one text that holds a small project, its files each under a line `##### name #####`, and commands at its head.

The commands call whatever `Cython` can be imported, which has to be a stand-in that calls the compiler under test. There is none yet.
"""
import os
import shlex


def run_commands(judge, case, folder):
    """Lays the project out and runs its commands; returns the reason and the log if one of them fails."""
    commands = unpack(case.path.read_text(encoding="utf-8"), folder)
    environment, place = {**judge.environment(folder), "CFLAGS": "-O0 -w"}, folder
    programs = {"PYTHON": [judge.python], "CYTHON": shlex.split(judge.compiler), "CYTHONIZE": [judge.python, "-m", "Cython.Build.Cythonize"]}
    for line in commands:
        words = shlex.split(line)
        if words[0] == "UNSET":
            environment.pop(words[1], None)
        elif words[0] == "CD":
            place = os.path.normpath(os.path.join(place, words[1])) if words[1:] else folder
        else:
            status, log = judge.execute(shell_command(words, programs), place, environment)
            if status != 0:
                return f"command fails: {line}", log
    return None


def unpack(text, folder):
    """Writes the files; returns the commands."""
    head, *files = ("\n" + text).split("\n#####")
    for file in files:
        title, _, body = file.partition("\n")
        path = folder / title.strip("# ")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body + "\n", encoding="utf-8")
    return [line for line in map(str.strip, head.splitlines()) if line and line[0] != "#" and line not in ('"""', "'''")]


def shell_command(words, programs):
    command = [word for name in words for word in programs.get(name, [name])]
    if "|" not in command:
        return command
    return ["bash", "-o", "pipefail", "-c", " ".join(word if word == "|" else shlex.quote(word) for word in command)]
