/* pyxc: compiles Cython's language to extension modules of CPython. */
#define _GNU_SOURCE
#include "driver.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { STATUS_GOOD = 0, STATUS_FAILED = 1, STATUS_USAGE = 2 };

static bool enter_folder(const char *folder)
{
    if (!folder || chdir(folder) == 0)
        return true;
    complain("can't enter the folder %s: %s", folder, strerror(errno));
    return false;
}

static bool flush_output(void)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return true;
    complain("can't write the output: %s", strerror(errno));
    return false;
}

static bool wants_colour(void)
{
    const char *plain = getenv("NO_COLOR"), *terminal = getenv("TERM");

    return isatty(2) && !(plain && *plain) && terminal && strcmp(terminal, "dumb") != 0;
}

int main(int count, char **arguments)
{
    Options options = {.arena = session_arena()};

    interrupt_catch();
    switch (read_arguments(&options, count, arguments)) {
    case ARGS_WRONG:
        return STATUS_USAGE;
    case ARGS_DONE:
        return flush_output() ? STATUS_GOOD : STATUS_FAILED;
    case ARGS_RUN:
        break;
    }
    if (!enter_folder(options.working_folder))
        return STATUS_FAILED;
    if (!arguments_fit(&options))
        return STATUS_USAGE;
    diag_warnings_are_errors(options.warnings_are_errors);
    diag_enable_warnings(!options.no_warnings);
    options.colour = wants_colour();
    options.progress = options.progress || isatty(2);
    bool good = options.syntax_only ? check_syntax(&options) : run_jobs(&options);
    return flush_output() && good ? STATUS_GOOD : STATUS_FAILED;
}
