/* Makes the parameters of functions and lambdas, of Python's and of C's. */
#include "build.h"

/* How far a list has come: kept in `flags` while it grows. */
enum { SEEN_DEFAULT = 1, SEEN_SLASH = 2, SEEN_STAR = 4, SEEN_DOUBLE_STAR = 8, NEEDS_NAME = 16 };

ArgumentsNode *no_params(Parser *p)
{
    Pos at = p->tokens.items[p->at].span.start;

    return (ArgumentsNode *)new_Arguments(p->arena, (Span){at, at}, (NodeList){0}, (NodeList){0}, NULL, (NodeList){0}, NULL, false);
}

static void add_slash(Parser *p, ArgumentsNode *list, Span at)
{
    int seen = list->node.flags;

    if (seen & SEEN_SLASH)
        syntax_error(p, at, "/ may appear only once");
    else if (seen & SEEN_STAR)
        syntax_error(p, at, "/ must be ahead of *");
    else if (!list->args.count)
        syntax_error(p, at, p->tokens.kinds[p->at] == T_COMMA ? "at least one parameter must precede /" : "invalid syntax");
    list->posonly = list->args;
    list->args = (NodeList){0};
    list->node.flags |= SEEN_SLASH;
}

static void add_star(Parser *p, ArgumentsNode *list, Param x)
{
    if (list->node.flags & SEEN_STAR)
        syntax_error(p, x.arg.span, "* may appear only once");
    if (x.arg.node && ((ArgNode *)x.arg.node)->default_value)
        syntax_error(p, x.arg.span, "var-positional parameter cannot have default value");
    list->vararg = x.arg.node;
    list->node.flags |= SEEN_STAR | (x.arg.node ? 0 : NEEDS_NAME);
}

static void add_plain(Parser *p, ArgumentsNode *list, Param x)
{
    ArgNode *arg = (ArgNode *)x.arg.node;
    bool has_default = arg->default_value || arg->default_unsaid;

    if (list->node.flags & SEEN_STAR) {
        list->kwonly = append(p, list->kwonly, x.arg.node);
        list->node.flags &= ~NEEDS_NAME;
        return;
    }
    if (!has_default && list->node.flags & SEEN_DEFAULT)
        syntax_error(p, x.arg.span, "parameter without a default follows parameter with a default");
    list->node.flags |= has_default ? SEEN_DEFAULT : 0;
    list->args = append(p, list->args, x.arg.node);
}

ArgumentsNode *add_param(Parser *p, ArgumentsNode *list, Param x)
{
    if (list->node.flags & SEEN_DOUBLE_STAR)
        syntax_error(p, x.arg.span, "parameters cannot follow var-keyword parameter");
    else if (x.kind == PARAM_SLASH)
        add_slash(p, list, x.arg.span);
    else if (x.kind == PARAM_STAR)
        add_star(p, list, x);
    else if (x.kind == PARAM_PLAIN)
        add_plain(p, list, x);
    else
        list->kwarg = x.arg.node, list->node.flags |= SEEN_DOUBLE_STAR;
    if (!list->node.span.start || list->node.span.start > x.arg.span.start)
        list->node.span.start = x.arg.span.start;
    list->node.span.end = x.arg.span.end;
    return list;
}

/* Whether the token that follows can end parameters: if not, that is the mistake to tell of. */
static bool at_params_end(const Parser *p)
{
    return p->tokens.kinds[p->at] == T_RPAREN || p->tokens.kinds[p->at] == T_COLON || p->tokens.kinds[p->at] == T_POWER;
}

ArgumentsNode *end_params(Parser *p, ArgumentsNode *list)
{
    if (list->node.flags & NEEDS_NAME && at_params_end(p))
        syntax_error(p, list->node.span, "named parameters must follow bare *");
    list->node.flags = 0;
    return list;
}

/* `int printf(char *, ...)` */
ArgumentsNode *variadic(Parser *p, ArgumentsNode *list)
{
    (void)p;
    list->variadic = true;
    return list;
}

Piece name_arg(Parser *p, const Token *name, Piece annotation)
{
    return whole(p, new_Arg(p->arena, to_opt(name->span, annotation), name->name, NULL, NULL, annotation.node, NULL, NoneRule_Default, false));
}

/* `x not None`: an object all the same. */
Piece none_arg(Parser *p, const Token *name, NoneRule none)
{
    if (p->options->dialect == DIALECT_PY)
        syntax_error(p, name->span, "invalid syntax");
    return whole(p, new_Arg(p->arena, name->span, name->name, NULL, NULL, NULL, NULL, none, false));
}

Piece typed_arg(Parser *p, Piece type, Piece declarator, NoneRule none, Piece annotation)
{
    CNameNode *name = declarator.node ? declared(declarator.node) : NULL;
    Span span = to_opt(to_opt(type.span, declarator), annotation);

    return whole(p, new_Arg(p->arena, span, name ? name->name : NULL, type.node, declarator.node, annotation.node, NULL, none, false));
}

Piece with_default(Parser *p, Piece arg, Piece value)
{
    ArgNode *n = (ArgNode *)arg.node;

    (void)p;
    n->default_value = value.node;
    return (Piece){arg.node, to(arg.span, value.span)};
}

Piece default_unsaid(Parser *p, Piece arg, const Token *mark)
{
    (void)p;
    ((ArgNode *)arg.node)->default_unsaid = true;
    return (Piece){arg.node, to(arg.span, mark->span)};
}
