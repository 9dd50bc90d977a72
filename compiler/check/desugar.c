/* Nodes that the checker makes. */
#include "check.h"

Node *make_coerce(Checker *c, Node *n, int kind, Type *to)
{
    CoerceNode *made = (CoerceNode *)new_Coerce(c->arena, n->span, n, kind);

    assert(n->type && to);
    made->node.type = to;
    return &made->node;
}

GivenNode *make_given(Checker *c, Span span, Type *type)
{
    GivenNode *made = (GivenNode *)new_Given(c->arena, span, ++c->next_given);

    assert(type);
    made->node.type = type;
    return made;
}

Node *make_int(Checker *c, Span span, int64_t value, Type *type)
{
    Str digits = str_of(str_format(c->arena, "%lld", (long long)value));
    Node *made = new_Int(c->arena, span, digits, 10, Suffix_None);

    made->type = type;
    return made;
}

Node *name_of_symbol(Checker *c, Span span, Symbol *s)
{
    NameNode *made = (NameNode *)new_Name(c->arena, span, s->name, Context_Load);

    made->symbol = s;
    made->node.type = s->type;
    return &made->node;
}

Node *make_block(Checker *c, Span span, NodeList body)
{
    return new_Block(c->arena, span, body);
}

Node *make_text(Checker *c, Span span, const char *text)
{
    return new_Str(c->arena, span, str_of(text), false, true);
}

/* print >>f, a, b,    is    print(a, b, file=f, end=" ") */
Node *desugar_print(Checker *c, PrintNode *n)
{
    Span at = n->node.span;
    NodeList keywords = {0};
    NameNode *name = (NameNode *)new_Name(c->arena, at, name_print, Context_Load);

    name->symbol = resolve_builtin(c->unit, name->id);
    if (n->file)
        list_push(c->arena, &keywords, new_Keyword(c->arena, at, name_file, n->file));
    if (!n->newline)
        list_push(c->arena, &keywords, new_Keyword(c->arena, at, name_end, make_text(c, at, " ")));
    Node *call = new_Call(c->arena, at, &name->node, n->values, keywords);
    return new_Expr(c->arena, at, call);
}
