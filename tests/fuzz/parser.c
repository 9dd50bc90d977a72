/* A libFuzzer target over lexer, filter, parser and the check after parsing.
 *
 *     tests/fuzz/build /tmp/fuzz && /tmp/fuzz/parser -fork=1 -ignore_ooms=1 -max_len=4096 -max_total_time=3600 CORPUS /tmp/fuzz/seeds
 *
 * The first byte of an input chooses the dialect and the language level, the rest is the source. Sources and messages
 * live as long as a process, so long runs want -fork, which begins anew now and then.
 */
#include "parse.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (!size)
        return 0;
    ParseOptions options = {.dialect = (Dialect)(data[0] % 3), .language_level = data[0] & 4 ? 2 : 3, .python_only = data[0] & 8};
    Source *source = source_decode(session_arena(), "fuzz", (Str){(const char *)data + 1, size - 1});
    if (!source)
        return 0;
    Arena *a = arena_new();
    ModuleNode *tree = parse_module(a, source, &options, NULL);
    if (tree) {
        Buffer out = buffer_new(a);
        tree_dump(&out, NODE(tree));
        if (!tree_equal(NODE(tree), tree_clone(a, NODE(tree))))
            fatal("a clone differs");
    }
    arena_delete(a);
    return 0;
}
