/* The check after parsing: imports from __future__, lazy imports, import *. */
#include "postcheck.h"

#include <string.h>

/* ---- imports ------------------------------------------------------------------------------------------------------------------------------------ */

static const char *const futures[] = {
    "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function", "unicode_literals",
    "generator_stop", "annotations",
};

/* CPython's joke is none of Cython's features. */
static bool is_future(const PostCheck *c, const char *name)
{
    for (int i = 0; i < LENGTH(futures); i++)
        if (strcmp(futures[i], name) == 0)
            return true;
    return c->python && strcmp(name, "barry_as_FLUFL") == 0;
}

static void check_future(PostCheck *c, ImportFromNode *n)
{
    if (!c->future_allowed)
        postcheck_error(n->node.span, "from __future__ imports must occur at the beginning of the file");
    if (n->is_lazy)
        postcheck_error(n->node.span, "lazy from __future__ import is not allowed");
    for (int i = 0; i < n->names.count; i++) {
        const char *name = ((AliasNode *)n->names.items[i])->name->text;
        if (strcmp(name, "braces") == 0)
            postcheck_error(n->node.span, "not a chance");
        else if (!is_future(c, name))
            postcheck_error(n->node.span, "future feature %s is not defined", name);
    }
}

void postcheck_lazy(PostCheck *c, Node *n, const char *what)
{
    if (c->place->kind == WITHIN_FUNCTION)
        postcheck_error(n->span, "lazy %s not allowed inside functions", what);
    else if (c->place->kind == WITHIN_CLASS)
        postcheck_error(n->span, "lazy %s not allowed inside classes", what);
    else if (c->flow.in_try)
        postcheck_error(n->span, "lazy %s not allowed inside try/except blocks", what);
}

void postcheck_aliases(NodeList names)
{
    for (int i = 0; i < names.count; i++) {
        AliasNode *a = (AliasNode *)names.items[i];
        postcheck_debug(a->asname ? a->asname : a->name, a->node.span);
    }
}

void postcheck_import_from(PostCheck *c, ImportFromNode *n)
{
    bool star = ((AliasNode *)n->names.items[0])->name == name_star;

    if (!n->level && n->module == name___future__)
        check_future(c, n);
    else if (n->is_lazy)
        postcheck_lazy(c, &n->node, "from ... import");
    if (star && n->is_lazy && c->place->kind == WITHIN_MODULE)
        postcheck_error(n->node.span, "lazy from ... import * is not allowed");
    else if (star && c->place->kind != WITHIN_MODULE)
        postcheck_error(n->node.span, "import * only allowed at module level");
    postcheck_aliases(n->names);
}
