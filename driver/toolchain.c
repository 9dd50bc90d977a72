/* Which C compiler builds a module: --cc, else $CC, else the one that the interpreter was built with, else cc. */
#define _GNU_SOURCE
#include "driver.h"

#include <stdlib.h>
#include <string.h>

/* Splits `command` and finds its program; false if there is none of that name. */
static bool use_command(Arena *a, Toolchain *t, const char *command)
{
    t->command.count = 0;
    split_words(a, &t->command, command);
    const char *program = t->command.count ? find_program(a, t->command.items[0]) : NULL;
    if (program)
        t->program_identity = file_identity(program);
    return program != NULL;
}

static bool choose_command(Arena *a, const Options *o, const Interpreter *python, Toolchain *t)
{
    const char *environment = getenv("CC");
    const char *asked = o->cc ? o->cc : environment && *environment ? environment : NULL;

    if (asked) {
        if (!use_command(a, t, asked))
            complain("no such C compiler: %s", asked);
        return t->program_identity != 0;
    }
    if (use_command(a, t, python->cc) || use_command(a, t, "cc"))
        return true;
    complain("no C compiler: neither '%s' nor 'cc' is on PATH", python->cc);
    return false;
}

static void add_environment(Arena *a, TextList *words, const char *variable)
{
    const char *text = getenv(variable);

    if (text)
        split_words(a, words, text);
}

const Toolchain *toolchain_find(Arena *a, const Options *o, const Interpreter *python)
{
    static Toolchain toolchain;
    static bool known;

    if (known)
        return &toolchain;
    if (!choose_command(a, o, python, &toolchain))
        return NULL;
    add_environment(a, &toolchain.cflags, "CFLAGS");
    add_environment(a, &toolchain.ldflags, "LDFLAGS");
    toolchain.identity = key_of_texts(toolchain.program_identity, &toolchain.command);
    toolchain.identity = key_of_texts(toolchain.identity, &toolchain.cflags);
    toolchain.identity = key_of_texts(toolchain.identity, &toolchain.ldflags);
    known = true;
    return &toolchain;
}
