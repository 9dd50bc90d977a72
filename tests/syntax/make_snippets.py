"""Makes snippets.json: pieces of Python from CPython's own tests, and what CPython's compiler says about each.

usage: make_snippets.py LIB/test tests/syntax/snippets.json     (run it under the newest CPython)

A row is [source, null] if the compiler takes it, else [source, line, message]. Pieces are the doctest examples and the string constants of
tests about syntax; what needs surrogates, or too much stack, is left out.
"""
import ast
import doctest
import json
import sys
import textwrap
import warnings
from pathlib import Path

TESTS = ("test_syntax test_exceptions test_fstring test_tstring test_patma test_type_params test_type_aliases test_type_annotations test_eof test_unparse "
         "test_grammar test_generators test_coroutines test_named_expressions test_scope test_positional_only_arg test_keywordonlyarg "
         "test_string_literals test_unpack_ex test_unpack test_except_star test_lambda test_compile test_ast test_listcomps test_setcomps "
         "test_dictcomps test_genexps test_global test_super test_future_stmt test_lazy_import test_comprehensions test_codeop test_symtable "
         "test_peg_generator test_parser test_flufl test_dataclasses test_pep646_syntax test_cmd_line_script test_tokenize").split()
LONGEST = 2000
# What a compiler to C need not refuse, or reads otherwise from a file than from a string.
LEFT_OUT = ("coding:", "\ufeff", "while 20:")


def texts(file):
    try:
        tree = ast.parse(file.read_bytes())
    except SyntaxError:
        return
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        if ">>>" in node.value:
            try:
                yield from (example.source for example in doctest.DocTestParser().get_examples(node.value))
            except ValueError:
                pass
        else:
            yield node.value
            yield textwrap.dedent(node.value)


def row(source):
    try:
        compile(source, "snippet", "exec", dont_inherit=True)
    except SyntaxError as error:
        return [source, error.lineno or 1, error.msg]
    return [source, None]


def main(folder, out):
    files = [f for name in TESTS for f in sorted([*folder.glob(f"{name}.py"), *folder.glob(f"{name}/**/*.py")])]
    seen, rows = set(), []
    for file in files:
        for source in texts(file):
            if source in seen or not source.strip() or len(source) > LONGEST or "\0" in source or source.isidentifier() or any(text in source for text in LEFT_OUT):
                continue
            seen.add(source)
            try:
                source.encode()
                rows.append(row(source))
            except (UnicodeEncodeError, ValueError, RecursionError, MemoryError, OverflowError):
                pass
    out.write_text("[\n" + ",\n".join(json.dumps(r) for r in rows) + "\n]\n", encoding="utf-8")
    print(len(rows), "snippets,", sum(r[1] is not None for r in rows), "refused")


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    main(Path(sys.argv[1]), Path(sys.argv[2]))
