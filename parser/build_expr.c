/* Makes expressions, and turns expressions into targets. */
#include "build.h"

#include <string.h>

Piece name(Parser *p, const Token *t)
{
    return whole(p, new_Name(p->arena, t->span, t->name, Context_Load));
}

/* ---- targets ---------------------------------------------------------------------------------------------------------- */

/* What CPython calls an expression in "cannot assign to …". */
const char *expression_kind(const Node *n)
{
    switch (n->kind) {
    case N_Name:          return "name";
    case N_Attribute:     return "attribute";
    case N_Subscript:     return "subscript";
    case N_Starred:       return "starred";
    case N_List:          return "list";
    case N_Tuple:         return "tuple";
    case N_Lambda:        return "lambda";
    case N_Call:          return "function call";
    case N_GeneratorExp:  return "generator expression";
    case N_Yield:
    case N_YieldFrom:     return "yield expression";
    case N_Await:         return "await expression";
    case N_ListComp:      return "list comprehension";
    case N_SetComp:       return "set comprehension";
    case N_DictComp:      return "dict comprehension";
    case N_Dict:          return "dict literal";
    case N_Set:           return "set display";
    case N_JoinedStr:     return "f-string expression";
    case N_TemplateStr:   return "t-string expression";
    case N_None:          return "None";
    case N_Bool:          return ((const BoolNode *)n)->value ? "True" : "False";
    case N_Ellipsis:      return "ellipsis";
    case N_Compare:       return "comparison";
    case N_IfExp:         return "conditional expression";
    case N_NamedExpr:     return "named expression";
    case N_Int:
    case N_Float:
    case N_Imaginary:
    case N_Str:
    case N_Bytes:
    case N_Char:          return "literal";
    default:              return "expression";
    }
}

static void set_list_context(Parser *p, NodeList elements, Context ctx)
{
    for (int i = 0; i < elements.count; i++)
        target(p, (Piece){elements.items[i], elements.items[i]->span}, ctx);
}

static void refuse_target(Parser *p, Node *n, Context ctx)
{
    const char *verb = ctx == Context_Del ? "delete" : "assign to";

    if ((n->kind == N_Yield || n->kind == N_YieldFrom) && ctx == Context_Store)
        syntax_error(p, n->span, "assignment to yield expression not possible");
    else
        syntax_error(p, n->span, "cannot %s %s", verb, expression_kind(n));
}

Piece target(Parser *p, Piece e, Context ctx)
{
    Node *n = e.node;

    switch (n->kind) {
    case N_Name:
        ((NameNode *)n)->ctx = ctx;
        break;
    case N_Attribute:
        ((AttributeNode *)n)->ctx = ctx;
        break;
    case N_Subscript:
        ((SubscriptNode *)n)->ctx = ctx;
        break;
    case N_List:
        ((ListNode *)n)->ctx = ctx;
        set_list_context(p, ((ListNode *)n)->elts, ctx);
        break;
    case N_Tuple:
        ((TupleNode *)n)->ctx = ctx;
        set_list_context(p, ((TupleNode *)n)->elts, ctx);
        break;
    case N_Starred:
        if (ctx == Context_Del) {
            refuse_target(p, n, ctx);
            break;
        }
        ((StarredNode *)n)->ctx = ctx;
        target(p, (Piece){((StarredNode *)n)->value, n->span}, ctx);
        break;
    default:
        refuse_target(p, n, ctx);
    }
    return e;
}

/* ---- groups and displays ------------------------------------------------------------------------------------------------- */

Piece tuple_of(Parser *p, Pieces items)
{
    return whole(p, new_Tuple(p->arena, items.span, list_of(items), Context_Load));
}

Piece group_or_tuple(Parser *p, Pieces items)
{
    if (items.count > 1 || items.items[0]->kind == N_Starred)
        return tuple_of(p, items);
    return (Piece){items.items[0], items.span};
}

Piece parenthesised(Parser *p, const Token *open, Pieces items, const Token *comma, const Token *close)
{
    Span span = to(open->span, close->span);

    if (items.count > 1 || comma)
        return whole(p, new_Tuple(p->arena, span, list_of(items), Context_Load));
    if (items.items[0]->kind == N_Starred)
        syntax_error(p, items.span, "cannot use starred expression here");
    return (Piece){items.items[0], span};
}

Piece starred(Parser *p, const Token *star, Piece value)
{
    return whole(p, new_Starred(p->arena, to(star->span, value.span), value.node, Context_Load));
}

DictNode *append_pair(Parser *p, DictNode *dict, Pair pair)
{
    if (!dict)
        dict = (DictNode *)new_Dict(p->arena, (Span){0, 0}, (NodeList){0}, (NodeList){0});
    list_push(p->arena, &dict->keys, pair.key);
    list_push(p->arena, &dict->values, pair.value);
    dict->node.depth = node_deeper(node_deeper(dict->node.depth, pair.key), pair.value);
    return dict;
}

Piece dict(Parser *p, const Token *open, DictNode *pairs, const Token *close)
{
    Span span = to(open->span, close->span);

    if (!pairs)
        return whole(p, new_Dict(p->arena, span, (NodeList){0}, (NodeList){0}));
    pairs->node.span = span;
    return whole(p, NODE(pairs));
}

Piece comprehension(Parser *p, const Token *at, Piece target, Piece iter, bool is_async)
{
    return whole(p, new_Comprehension(p->arena, to(at->span, iter.span), target.node, iter.node, (NodeList){0}, is_async));
}

Piece comp_if(Parser *p, Piece comprehension, Piece test)
{
    Node *n = comprehension.node;
    NodeList *ifs = n->kind == N_Comprehension ? &((ComprehensionNode *)n)->ifs : &((ComprehensionFromNode *)n)->ifs;

    list_push(p->arena, ifs, test.node);
    n->depth = node_deeper(n->depth, test.node);
    n->span.end = test.span.end;
    return whole(p, n);
}

/* ---- operators -------------------------------------------------------------------------------------------------------------- */

/* Whether a piece is a node of this kind without parentheses round it, to which an operand can be added. */
static bool is_open(Piece e, NodeId kind)
{
    return e.node->kind == kind && e.node->span.start == e.span.start && e.node->span.end == e.span.end;
}

Piece named_expr(Parser *p, Piece left, Piece value)
{
    if (left.node->kind == N_Name)
        target(p, left, Context_Store);
    else
        syntax_error(p, left.node->span, "cannot use assignment expressions with %s", expression_kind(left.node));
    return whole(p, new_NamedExpr(p->arena, to(left.span, value.span), left.node, value.node));
}

Piece conditional(Parser *p, Piece test, Piece body, Piece orelse)
{
    return whole(p, new_IfExp(p->arena, to(body.span, orelse.span), test.node, body.node, orelse.node));
}

Piece lambda(Parser *p, const Token *at, ArgumentsNode *params, Piece body)
{
    return whole(p, new_Lambda(p->arena, to(at->span, body.span), NODE(params), body.node));
}

Piece unary(Parser *p, const Token *at, Unary op, Piece operand)
{
    return whole(p, new_UnaryOp(p->arena, to(at->span, operand.span), op, operand.node));
}

Piece binary(Parser *p, Piece left, Binary op, Piece right)
{
    return whole(p, new_BinOp(p->arena, to(left.span, right.span), left.node, op, right.node));
}

Piece bool_op(Parser *p, Piece left, Bool op, Piece right)
{
    BoolOpNode *n = (BoolOpNode *)left.node;

    if (is_open(left, N_BoolOp) && n->op == op) {
        list_push(p->arena, &n->values, right.node);
        n->node.depth = node_deeper(n->node.depth, right.node);
        n->node.span.end = right.span.end;
        return whole(p, NODE(n));
    }
    return whole(p, new_BoolOp(p->arena, to(left.span, right.span), op, append(p, append(p, (NodeList){0}, left.node), right.node)));
}

Piece compare_op(Parser *p, const Token *first, const Token *last, Compare op)
{
    return whole(p, new_CompareOp(p->arena, to(first->span, last->span), op));
}

Piece comparison(Parser *p, Piece left, Piece op, Piece right)
{
    CompareNode *n = (CompareNode *)left.node;

    if (is_open(left, N_Compare)) {
        list_push(p->arena, &n->ops, op.node);
        list_push(p->arena, &n->comparators, right.node);
        n->node.depth = node_deeper(n->node.depth, right.node);
        n->node.span.end = right.span.end;
        return whole(p, NODE(n));
    }
    return whole(p, new_Compare(p->arena, to(left.span, right.span), left.node, append(p, (NodeList){0}, op.node), append(p, (NodeList){0}, right.node)));
}

Piece cast(Parser *p, const Token *at, Piece type, Piece operand, bool checked)
{
    return whole(p, new_Cast(p->arena, to(at->span, operand.span), type.node, operand.node, checked));
}

/* ---- attributes, calls, subscripts -------------------------------------------------------------------------------------------- */

Piece attribute(Parser *p, Piece value, const Token *name)
{
    return whole(p, new_Attribute(p->arena, to(value.span, name->span), value.node, name->name, Context_Load));
}

/* A generator expression as an argument: alone, it takes the call's parentheses for its own. */
Piece bare_generator(Parser *p, Piece element, NodeList generators)
{
    Span span = to(element.span, generators.items[generators.count - 1]->span);
    Piece g = whole(p, new_GeneratorExp(p->arena, span, element.node, generators));

    g.node->flags = BARE_GENERATOR;
    return g;
}

static bool is_keyword(const Node *n)
{
    return n->kind == N_Keyword;
}

/* Python's order: no positional argument behind `**x`, none but `*x` behind `name=x`. */
static void check_argument(Parser *p, const Node *n, bool seen_keyword, bool seen_double_star)
{
    if (n->kind == N_Starred && seen_double_star)
        syntax_error(p, n->span, "iterable argument unpacking follows keyword argument unpacking");
    else if (!is_keyword(n) && n->kind != N_Starred && seen_double_star)
        syntax_error(p, n->span, "positional argument follows keyword argument unpacking");
    else if (!is_keyword(n) && n->kind != N_Starred && seen_keyword)
        syntax_error(p, n->span, "positional argument follows keyword argument");
}

static void check_generators(Parser *p, Pieces args, const Token *comma)
{
    for (int i = 0; i < args.count; i++) {
        if (args.items[i]->flags != BARE_GENERATOR)
            continue;
        if (args.count > 1 || comma) {
            syntax_error(p, args.items[i]->span, "Generator expression must be parenthesized");
            args.items[i]->flags = 0;
        }
    }
}

CallNode *split_args(Parser *p, Pieces args, const Token *comma)
{
    bool seen_keyword = false, seen_double_star = false;
    NodeList positional = {0}, keywords = {0};

    for (int i = 0; i < args.count; i++) {
        Node *n = args.items[i];
        check_argument(p, n, seen_keyword, seen_double_star);
        if (is_keyword(n)) {
            seen_keyword = true;
            seen_double_star |= ((KeywordNode *)n)->arg == NULL;
            keywords = append(p, keywords, n);
        } else if (seen_keyword) {
            positional = append(p, positional, n);
        } else {
            positional = (NodeList){args.items, i + 1, i + 1};
        }
    }
    check_generators(p, args, comma);
    return (CallNode *)new_Call(p->arena, args.span, NULL, positional, keywords);
}

Piece call(Parser *p, Piece callee, const Token *open, CallNode *args, const Token *close)
{
    Node *first = args->args.count ? args->args.items[0] : NULL;

    if (first && first->flags == BARE_GENERATOR) {
        first->flags = 0;
        first->span = to(open->span, close->span);
    }
    args->func = callee.node;
    args->node.span = to(callee.span, close->span);
    args->node.depth = node_deeper(args->node.depth, callee.node);
    return whole(p, NODE(args));
}

Piece keyword(Parser *p, Piece left, Piece value)
{
    NameNode *n = AS(Name, left.node);
    Span span = to(left.span, value.span);

    if (!n || n->node.span.start != left.span.start) {
        if (left.node->kind == N_None || left.node->kind == N_Bool)
            syntax_error(p, left.node->span, "cannot assign to %s", expression_kind(left.node));
        else
            syntax_error(p, span, "expression cannot contain assignment, perhaps you meant \"==\"?");
        n = (NameNode *)new_Name(p->arena, left.span, name_underscore, Context_Load);
    }
    return whole(p, new_Keyword(p->arena, span, n->id, value.node));
}

Piece subscript(Parser *p, Piece value, Subscripts index, const Token *close)
{
    Pieces items = index.items;
    Node *slice = items.items[0];

    if (index.comma)
        items.span.end = index.comma->span.end;
    if (items.count > 1 || index.comma || slice->kind == N_Starred)
        slice = tuple_of(p, items).node;
    return whole(p, new_Subscript(p->arena, to(value.span, close->span), value.node, slice, Context_Load));
}

Piece slice(Parser *p, Piece lower, const Token *colon, Piece upper, const Token *second, Piece step)
{
    Span start = lower.node ? lower.span : colon->span;
    Span end = step.node ? step.span : second ? second->span : upper.node ? upper.span : colon->span;

    return whole(p, new_Slice(p->arena, to(start, end), lower.node, upper.node, step.node));
}

Piece new_object(Parser *p, const Token *at, Piece type, CallNode *args, const Token *close)
{
    if (args->keywords.count)
        syntax_error(p, args->keywords.items[0]->span, "C++ constructors take no keyword arguments");
    return whole(p, new_New(p->arena, to(at->span, close->span), type.node, args->args));
}

/* ---- strings --------------------------------------------------------------------------------------------------------------------- */

Strings another_string(Parser *p, Strings all, Piece next)
{
    if (!all.all) {
        all.all = NEW(p->arena, NodeList);
        list_push(p->arena, all.all, all.first);
    }
    list_push(p->arena, all.all, next.node);
    all.span.end = next.span.end;
    return all;
}

Piece joined(Parser *p, Strings s)
{
    return (Piece){join_strings(p, s), s.span};
}

Piece fstring(Parser *p, const Token *open, NodeList parts, const Token *close)
{
    Span span = to(open->span, close->span);
    const char *text = p->source->text.data + (open->span.start - p->source->base);
    bool is_template = (text[0] | 32) == 't' || (text[1] | 32) == 't';

    parts = flat_parts(p, parts, is_template);
    return whole(p, is_template ? new_TemplateStr(p->arena, span, parts) : new_JoinedStr(p->arena, span, parts));
}

/* Adds the text between two tokens, without its comments. */
static void add_gap(Buffer *out, Str gap)
{
    bool comment = false;

    for (size_t i = 0; i < gap.length; i++) {
        comment = gap.data[i] == '#' || (comment && gap.data[i] != '\n');
        if (!comment)
            buffer_char(out, gap.data[i]);
    }
}

/* The text of a field from behind its brace, the token `open`, to `stop`, as the user wrote it, but without comments. */
static Str field_text(Parser *p, const Token *open, Pos stop)
{
    const char *text = p->source->text.data - p->source->base;
    Str all = {text + open->span.end, stop - open->span.end};
    Buffer out = buffer_new(p->arena);
    Pos at = open->span.end;

    if (!memchr(all.data, '#', all.length))
        return all;
    for (const Token *t = open + 1; t->span.start < stop; t++) {
        add_gap(&out, (Str){text + at, t->span.start - at});
        buffer_add(&out, text + t->span.start, t->span.end - t->span.start);
        at = t->span.end;
    }
    add_gap(&out, (Str){text + at, stop - at});
    return buffer_str(&out);
}

const Token *field_conversion(Parser *p, const Token *name)
{
    const char *text = name->name->text;
    char letter = fstring_letter(p, p->at);

    if (name->name->length != 1 || !strchr("sra", text[0]))
        syntax_error(p, name->span, "%c-string: invalid conversion character '%s': expected 's', 'r', or 'a'", letter, text);
    else if (p->source->text.data[name->span.start - p->source->base - 1] != '!')
        syntax_error(p, name->span, "%c-string: conversion type must come right after the exclamation mark", letter);
    return name;
}

Piece format_spec(Parser *p, const Token *colon, NodeList parts)
{
    Span span = colon->span;

    if (parts.count)
        span.end = parts.items[parts.count - 1]->span.end;
    return whole(p, new_JoinedStr(p->arena, span, flat_parts(p, parts, false)));
}

/* `{value=}` shows its own text too: the text, as a string, and the field stand in a JoinedStr of two parts, which
 * flat_parts dissolves. What a field is, in an f-string or in a t-string, is decided there too. */
Piece field(Parser *p, const Token *open, Piece value, const Token *equal, const Token *conversion, Piece spec, const Token *close)
{
    Span span = to(open->span, close->span);
    int how = conversion ? conversion->name->text[0] : equal && !spec.node ? 'r' : -1;
    Pos stop = conversion ? conversion->span.start - 1 : spec.node ? spec.span.start : close->span.start;
    Str source = field_text(p, open, equal ? equal->span.start : stop);
    Node *n = new_Interpolation(p->arena, span, value.node, source, how, spec.node);

    if (!equal)
        return whole(p, n);
    Node *shown = new_Str(p->arena, (Span){open->span.end, stop}, field_text(p, open, stop), false, false);
    return whole(p, new_JoinedStr(p->arena, span, append(p, append(p, (NodeList){0}, shown), n)));
}
