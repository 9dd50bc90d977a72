/* Makes match statements and their patterns. */
#include "build.h"

Piece match_stmt(Parser *p, const Token *at, Piece subject, NodeList cases)
{
    return whole(p, new_Match(p->arena, to_body(p, at->span, cases), subject.node, cases));
}

Piece match_case(Parser *p, const Token *at, Piece pattern, Piece guard, NodeList body)
{
    return whole(p, new_MatchCase(p->arena, to_body(p, at->span, body), pattern.node, guard.node, body));
}

Name *unless_wildcard(const Token *name)
{
    return name->name == name_underscore ? NULL : name->name;
}

Piece sequence_pattern(Parser *p, Span span, Pieces items)
{
    return whole(p, new_MatchSequence(p->arena, span, list_of(items)));
}

Piece as_pattern(Parser *p, Piece pattern, const Token *name)
{
    if (!unless_wildcard(name))
        syntax_error(p, name->span, "cannot use '_' as a target");
    return whole(p, new_MatchAs(p->arena, to(pattern.span, name->span), pattern.node, name->name));
}

Piece or_pattern(Parser *p, Piece left, Piece right)
{
    MatchOrNode *n = AS(MatchOr, left.node);

    if (!n || n->node.span.start != left.span.start)
        n = (MatchOrNode *)new_MatchOr(p->arena, left.span, append(p, (NodeList){0}, left.node));
    list_push(p->arena, &n->patterns, right.node);
    n->node.depth = node_deeper(n->node.depth, right.node);
    n->node.span.end = right.span.end;
    return whole(p, NODE(n));
}

Piece singleton_pattern(Parser *p, Node *value)
{
    return whole(p, new_MatchSingleton(p->arena, value->span, value));
}

static MatchMappingNode *mapping(Parser *p, MatchMappingNode *m)
{
    return m ? m : (MatchMappingNode *)new_MatchMapping(p->arena, (Span){0, 0}, (NodeList){0}, (NodeList){0}, NULL);
}

MatchMappingNode *mapping_add(Parser *p, MatchMappingNode *m, Piece key, Piece pattern)
{
    m = mapping(p, m);
    if (m->rest)
        syntax_error(p, key.span, "double star pattern must be the last (right-most) subpattern in the mapping pattern");
    list_push(p->arena, &m->keys, key.node);
    list_push(p->arena, &m->patterns, pattern.node);
    m->node.depth = node_deeper(m->node.depth, pattern.node);
    return m;
}

MatchMappingNode *mapping_rest(Parser *p, MatchMappingNode *m, const Token *name)
{
    m = mapping(p, m);
    if (m->rest || !unless_wildcard(name))
        syntax_error(p, name->span, "invalid syntax");
    m->rest = name->name;
    return m;
}

Piece mapping_pattern(Parser *p, const Token *open, MatchMappingNode *m, const Token *close)
{
    m = mapping(p, m);
    m->node.span = to(open->span, close->span);
    return whole(p, NODE(m));
}

MatchClassNode *class_arg(Parser *p, MatchClassNode *args, const Token *name, Piece pattern)
{
    if (!args)
        args = (MatchClassNode *)new_MatchClass(p->arena, pattern.span, NULL, (NodeList){0}, (NodeList){0}, (NodeList){0});
    if (name) {
        list_push(p->arena, &args->kwd_attrs, identifier(p, name).node);
        list_push(p->arena, &args->kwd_patterns, pattern.node);
    } else {
        if (args->kwd_attrs.count)
            syntax_error(p, pattern.span, "positional patterns follow keyword patterns");
        list_push(p->arena, &args->patterns, pattern.node);
    }
    args->node.depth = node_deeper(args->node.depth, pattern.node);
    return args;
}

Piece class_pattern(Parser *p, Piece class, MatchClassNode *args, const Token *close)
{
    if (!args)
        args = (MatchClassNode *)new_MatchClass(p->arena, class.span, NULL, (NodeList){0}, (NodeList){0}, (NodeList){0});
    args->cls = class.node;
    args->node.span = to(class.span, close->span);
    return whole(p, NODE(args));
}

/* `-1 + 2j`: a real number, then an imaginary one. */
Piece complex_pattern(Parser *p, Piece real, Binary op, Piece imaginary)
{
    const Node *n = real.node->kind == N_UnaryOp ? ((UnaryOpNode *)real.node)->operand : real.node;

    if (n->kind == N_Imaginary)
        syntax_error(p, real.span, "real number required in complex literal");
    if (imaginary.node->kind != N_Imaginary)
        syntax_error(p, imaginary.span, "imaginary number required in complex literal");
    return binary(p, real, op, imaginary);
}
