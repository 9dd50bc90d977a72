/* The command line: spellings of options, what must fit together, words of flags, names of modules. */
#include "driver.h"
#include "unit.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool same(const char *a, const char *b)
{
    return a && b && strcmp(a, b) == 0;
}

/* The options that `line` sets; its words have no blanks. */
static Options options_of(const char *line, ArgsResult expected)
{
    Options o = {.arena = session_arena()};
    TextList words = {0};

    split_words(o.arena, &words, line);
    ArgsResult result = read_arguments(&o, words.count, (char **)words.items);
    CHECK((result == ARGS_RUN && !arguments_fit(&o) ? ARGS_WRONG : result) == expected);
    return o;
}

static void test_spellings(void)
{
    Options o = options_of("pyxc -fv -Iinc -I inc2 --include-dir=inc3 --python py -j3 -Xboundscheck=False,wraparound=False -2 x.pyx", ARGS_RUN);

    CHECK(o.force && o.verbose && !o.translate_only);
    CHECK(o.include_folders.count == 3 && same(o.include_folders.items[2], "inc3"));
    CHECK(same(o.python, "py") && o.jobs == 3 && o.language_level == 2);
    CHECK(o.directives.count == 2 && same(o.directives.items[1], "wraparound=False"));
    CHECK(o.sources.count == 1 && same(o.sources.items[0], "x.pyx"));
    o = options_of("pyxc '-X boundscheck=False' -j 2 x.pyx -- -y.pyx", ARGS_RUN);
    CHECK(o.directives.count == 1 && same(o.directives.items[0], "boundscheck=False"));
    CHECK(o.jobs == 2 && o.sources.count == 2 && same(o.sources.items[1], "-y.pyx"));
    o = options_of("pyxc -j x.pyx", ARGS_RUN);
    CHECK(o.jobs == 0 && o.sources.count == 1);
}

static void test_called_as_cython(void)
{
    Options o = options_of("/usr/bin/cython -2 -X autotestdict=False -I dir --module-name m -o m.c --fast-fail --cleanup 3 x.pyx", ARGS_RUN);

    CHECK(o.translate_only && o.as_cython && same(o.output, "m.c") && same(o.module_name, "m") && o.sources.count == 1);
    o = options_of("cython -o x.pyx.c.c -w dir x.pyx", ARGS_RUN);
    CHECK(same(o.output, "x.pyx.c.c") && same(o.working_folder, "dir"));
}

static void test_usage_errors(void)
{
    static const char *const lines[] = {
        "pyxc", "pyxc -Q x.pyx", "pyxc --nothing x.pyx", "pyxc x.pyx -o", "pyxc -o x.txt x.pyx", "pyxc -o x.c x.pyx y.pyx",
        "pyxc -C -o x.so x.pyx", "pyxc -o x.c -d out x.pyx", "pyxc --force=1 x.pyx", "pyxc -j0 x.pyx", "pyxc --dump=none x.pyx",
        "pyxc --dump=tokens:f x.pyx", "pyxc --module-name 1x x.pyx", "pyxc --cplus x.pyx",
    };
    for (int i = 0; i < LENGTH(lines); i++)
        options_of(lines[i], ARGS_WRONG);
}

static void test_words(void)
{
    Arena *a = session_arena();
    TextList words = {0};

    split_words(a, &words, " -DX='a b'  \"c\\\"d\" e\\ f '' \\\\ ");
    CHECK(words.count == 5);
    CHECK(same(words.items[0], "-DX=a b") && same(words.items[1], "c\"d") && same(words.items[2], "e f"));
    CHECK(same(words.items[3], "") && same(words.items[4], "\\"));
    CHECK(same(join_words(a, &words), "'-DX=a b' 'c\"d' 'e f' '' '\\'"));
}

static void test_module_names(void)
{
    CHECK(is_importable_name("a") && is_importable_name("a.b_1.c") && is_importable_name("\xc3\xa4"));
    CHECK(!is_importable_name("") && !is_importable_name("a.") && !is_importable_name(".a"));
    CHECK(!is_importable_name("1a") && !is_importable_name("a-b"));
}

int main(void)
{
    if (!freopen("/dev/null", "w", stderr))        /* usage errors are told there */
        return 1;
    test_spellings();
    test_called_as_cython();
    test_usage_errors();
    test_words();
    test_module_names();
    return failures != 0;
}
