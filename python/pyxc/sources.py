"""Which modules a build asks for: names and patterns to Extension objects, and what `# distutils:` comments add to them."""
import copy
import glob
import os
import re
from pathlib import Path

SUFFIXES = (".pyx", ".py")

# The keys of a `# distutils:` comment that are lists; `language` is the one that is a word.
LISTS = {"sources", "define_macros", "undef_macros", "libraries", "library_dirs", "runtime_library_dirs", "include_dirs",
         "extra_objects", "extra_compile_args", "extra_link_args", "export_symbols", "depends"}


def is_module(path):
    return str(path).endswith(SUFFIXES)


def expand(modules, exclude=()):
    """Extension objects, one per module, for `modules`: a pattern, an Extension (whose sources may be patterns), or a list of both."""
    if isinstance(modules, (str, os.PathLike)) or hasattr(modules, "sources"):
        modules = [modules]
    excluded = {path for pattern in exclude for path in matches(pattern)}
    taken = {item.name for item in modules if hasattr(item, "sources") and "*" not in item.name}
    for item in modules:
        template = item if hasattr(item, "sources") else star_extension(item)
        pattern = next(filter(is_module, template.sources), None)
        if pattern is None:
            yield template
        else:
            yield from expand_pattern(template, pattern, excluded, taken)


def star_extension(pattern):
    from setuptools import Extension
    return Extension("*", [os.fspath(pattern)])


def expand_pattern(template, pattern, excluded, taken):
    paths = matches(pattern)
    if not paths:
        raise ValueError(f"'{pattern}' doesn't match any files")
    for path in paths:
        name = module_name(path) if "*" in template.name else template.name
        if path in excluded or ("*" in template.name and name in taken):
            continue
        extension = copy.copy(template)
        extension.name = name
        extension.sources = [path] + [source for source in template.sources if source != pattern]
        yield extension


def matches(pattern):
    """The files that a pattern names: `*`, `?`, `[ab]`, `**` and `{a,b}`; in order."""
    braces = re.search(r"\{([^{}]*)\}", os.fspath(pattern))
    if not braces:
        return sorted(glob.glob(os.fspath(pattern), recursive=True))
    head, tail = braces.string[:braces.start()], braces.string[braces.end():]
    return sorted({path for choice in braces[1].split(",") for path in matches(head + choice + tail)})


def module_name(path):
    """The full name of a module: the folders above it that are packages, and its stem."""
    path = Path(os.path.abspath(path))
    names = [] if path.stem == "__init__" else [path.stem]
    for folder in path.parents:
        if not any((folder / ("__init__" + suffix)).exists() for suffix in (*SUFFIXES, ".pxd")):
            break
        names.insert(0, folder.name)
    return ".".join(names)


def apply_comments(extension, source, aliases=None):
    """Add the `# distutils: key = value` comments at the top of `source` to the extension."""
    for key, text in comments(source):
        if key == "language":
            extension.language = extension.language or text
        elif key in LISTS:
            words = [word for name in split(text) for word in aliased(name, aliases or {})]
            present = getattr(extension, key) or []
            added = map(macro, words) if key == "define_macros" else words
            setattr(extension, key, [*present, *(word for word in added if word not in present)])


def comments(source):
    with open(source, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            line = line.strip().lstrip("\ufeff")
            if line and not line.startswith("#"):
                return
            found = re.match(r"#\s*distutils:\s*(\w+)\s*=\s*(.*)", line)
            if found:
                yield found[1].lower(), found[2].strip()


def split(text):
    """`a b`, `"a b" c` or `[a, b]` as a list of words."""
    separator = r"[^,]+" if text.startswith("[") else r"\S+"
    quoted = r"\"[^\"]*\"|'[^']*'|" + separator
    return [word.strip().strip("\"'") for word in re.findall(quoted, text.strip("[]")) if word.strip()]


def aliased(word, aliases):
    value = aliases.get(word, word)
    return [value] if isinstance(value, str) else value


def macro(text):
    name, equals, value = text.partition("=")
    return (name, value if equals else None)
