/* Expressions parsed alone, as string annotations are: line ends mean nothing, mistakes are told at their places. */
#include "parse.h"
#include "unit.h"

#include <string.h>

static Node *parse(const char *text)
{
    ParseOptions options = {.dialect = DIALECT_PY, .language_level = 3};
    Arena *a = session_arena();

    return parse_expression(a, source_add(a, "text", str_of(text)), &options);
}

static void check(const char *text, NodeId kind)
{
    Node *n = parse(text);

    if (n ? n->kind == kind : kind == N_none)
        return;
    printf("%s: %s, not %s\n", text, n ? node_infos[n->kind].name : "refused", node_infos[kind].name);
    failures++;
}

static void check_equal(const char *left, const char *right, bool expected)
{
    if (tree_equal(parse(left), parse(right)) == expected)
        return;
    printf("%s and %s are %sequal\n", left, right, expected ? "not " : "");
    failures++;
}

int main(void)
{
    check("list[int]", N_Subscript);
    check("\n  a.b\n | None ", N_BinOp);
    check("x, *y", N_Tuple);
    check("(yield)", N_Yield);
    check("x  # comment", N_Name);
    check("a b", N_none);
    check("(1", N_none);
    check("a)", N_none);
    check("x = 1", N_none);
    check("", N_none);
    check_equal("a + b * c", "a + (b * c)", true);
    check_equal("a + b * c", "(a + b) * c", false);
    check_equal("'ab'", "'a' \"b\"", true);
    return failures > 0;
}
