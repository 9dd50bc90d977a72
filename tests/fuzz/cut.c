/* Parses each file given, cut off behind every token (or behind some 2,000 of them): never a crash, never a long wait.
 *
 * usage: cut FILE…        Each file is a child process of its own, for sources live as long as a process.
 */
#include "parser.h"

#include <sys/wait.h>
#include <unistd.h>

enum { MOST_CUTS = 2000, LONGEST_SECONDS = 60 };

static void parse_prefix(const char *path, Str text)
{
    Arena *a = arena_new();
    ParseOptions options = {.dialect = dialect_of(path), .language_level = 3};
    Source *source = source_decode(session_arena(), path, text);

    if (source)
        parse_module(a, source, &options, NULL);
    arena_delete(a);
}

static int cut_file(const char *path)
{
    Arena *a = arena_new();
    Str text;
    const char *why;
    Tokens tokens;
    ParseOptions options = {.dialect = dialect_of(path), .language_level = 3};

    if (!file_read(a, path, &text, &why)) {
        complain("%s: %s", path, why);
        return 1;
    }
    Source *source = source_decode(session_arena(), path, text);
    if (!source)
        return 0;
    tokenize(a, source, &options, 3, TEXT_FILE, &tokens);
    int step = tokens.count / MOST_CUTS + 1;
    for (int i = 0; i < tokens.count; i += step)
        parse_prefix(path, (Str){source->text.data, tokens.items[i].span.end - source->base});
    return 0;
}

int main(int count, char **files)
{
    int bad = 0;

    for (int i = 1; i < count; i++) {
        int status;
        fflush(NULL);
        pid_t child = fork();
        if (child == 0) {
            alarm(LONGEST_SECONDS);
            _exit(cut_file(files[i]));
        }
        waitpid(child, &status, 0);
        if (status) {
            printf("%s: status %d\n", files[i], status);
            bad++;
        }
    }
    return bad > 0;
}
