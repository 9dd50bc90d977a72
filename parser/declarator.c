/* Makes C types and declarators.
 *
 * A declarator nests as C's does, the name innermost: `*f[3]` is CPointer(CArray(CName f)), read from outside in as
 * "pointer, to … array of 3: f". So rules build it as they are reduced.
 */
#include "build.h"

#include <string.h>

/* ---- types -------------------------------------------------------------------------------------------------------------- */

static Node *simple_type(Parser *p, Span span, Name *name)
{
    return new_CSimple(p->arena, span, name, Sign_Plain, 0, false, false);
}

Piece type_name(Parser *p, const Token *name)
{
    return whole(p, simple_type(p, name->span, name->name));
}

/* `const volatile int` is one node with both words. */
Piece qualified(Parser *p, const Token *word, Piece type, bool is_const)
{
    CQualifiedNode *n = AS(CQualified, type.node);

    if (!n)
        n = (CQualifiedNode *)new_CQualified(p->arena, type.span, type.node, false, false, false);
    bool *said = is_const ? &n->is_const : &n->is_volatile;
    if (*said)
        syntax_error(p, word->span, "Duplicate '%s'", word->name->text);
    *said = true;
    n->node.span.start = word->span.start;
    return whole(p, NODE(n));
}

Piece complex_type(Parser *p, Piece base, const Token *complex)
{
    CSimpleNode *n = (CSimpleNode *)base.node;

    n->is_complex = true;
    n->node.span.end = complex->span.end;
    return whole(p, NODE(n));
}

CSimpleNode *first_word(Parser *p, const Token *word)
{
    return another_word(p, (CSimpleNode *)simple_type(p, word->span, NULL), word);
}

CSimpleNode *another_word(Parser *p, CSimpleNode *words, const Token *word)
{
    bool wrong = false;

    switch (word->name->tag) {
    case W_signed:
    case W_unsigned:
        wrong = words->sign != Sign_Plain;
        words->sign = word->name->tag == W_signed ? Sign_Signed : Sign_Unsigned;
        break;
    case W_short:
        wrong = words->longness != 0;
        words->longness = -1;
        break;
    default:
        wrong = words->longness < 0 || words->longness == 2;
        words->longness++;
    }
    if (wrong)
        syntax_error(p, word->span, "'%s' does not fit the type before it", word->name->text);
    words->node.span.end = word->span.end;
    return words;
}

Piece words_type(CSimpleNode *words, const Token *name)
{
    words->name = name->name;
    words->node.span.end = name->span.end;
    return (Piece){NODE(words), words->node.span};
}

/* The expression that a chain of dots stands for: `a.b` in `a.b.T`. */
static Node *dotted_expr(Parser *p, Node *type)
{
    CSimpleNode *simple = AS(CSimple, type);

    if (simple && simple->name)
        return new_Name(p->arena, type->span, simple->name, Context_Load);
    return type->kind == N_CDotted ? ((CDottedNode *)type)->name : NULL;
}

Piece member_type(Parser *p, Piece base, const Token *name)
{
    Node *left = dotted_expr(p, base.node);
    Span span = to(base.span, name->span);

    if (!left)
        return whole(p, new_CNested(p->arena, span, base.node, name->name));
    return whole(p, new_CDotted(p->arena, span, new_Attribute(p->arena, span, left, name->name, Context_Load)));
}

Piece template_type(Parser *p, Piece base, Pieces args, const Token *close)
{
    NodeList positional = {0}, keywords = {0};

    for (int i = 0; i < args.count; i++) {
        Node *n = args.items[i];
        if (n->kind == N_Keyword)
            keywords = append(p, keywords, n);
        else
            positional = append(p, positional, n);
    }
    return whole(p, new_CTemplate(p->arena, to(base.span, close->span), base.node, positional, keywords));
}

/* `(int, double)`, or one type in parentheses, as in `(char *)[4]`. */
Piece tuple_type(Parser *p, const Token *open, Pieces items, bool comma, const Token *close)
{
    Span span = to(open->span, close->span);

    if (items.count == 1 && !comma)
        return (Piece){items.items[0], span};
    return whole(p, new_CTuple(p->arena, span, list_of(items)));
}

/* ---- declarators -------------------------------------------------------------------------------------------------------------- */

Node *no_name(Parser *p, Span span)
{
    return new_CName(p->arena, (Span){span.end, span.end}, NULL, (Str){0}, NULL);
}

Piece pointer(Parser *p, const Token *star, int words, Piece base, int depth)
{
    Node *n = base.node ? base.node : no_name(p, star->span);
    Span span = to_opt(star->span, base);

    n = new_CPointer(p->arena, span, n, words & POINTER_CONST, (words & POINTER_RESTRICT) != 0);
    if (depth == 2)
        n = new_CPointer(p->arena, span, n, false, false);
    return whole(p, n);
}

static Str cname_text(const Parser *p, const Token *cname)
{
    if (!cname)
        return (Str){0};
    Str text = {p->source->text.data + (cname->span.start - p->source->base), cname->span.end - cname->span.start};
    size_t quotes = text.length >= 6 && text.data[1] == text.data[0] && text.data[2] == text.data[0] ? 3 : 1;
    return (Str){text.data + quotes, text.length - 2 * quotes};
}

Piece declared_name(Parser *p, const Token *name, const Token *cname)
{
    Span span = cname ? to(name->span, cname->span) : name->span;

    return whole(p, new_CName(p->arena, span, name->name, cname_text(p, cname), NULL));
}

Piece operator_name(Parser *p, const Token *at, Operator operator, const Token *cname)
{
    const char *text = p->source->text.data - p->source->base;
    Str first = {text + operator.first->span.start, operator.first->span.end - operator.first->span.start};
    Str last = {text + operator.last->span.start, operator.last->span.end - operator.last->span.start};
    bool word = operator.first->name != NULL;
    char *name = str_format(p->arena, "operator%s%.*s%.*s", word ? " " : "", STR_ARG(first), operator.first == operator.last ? 0 : (int)last.length, last.data);
    Span span = to(at->span, cname ? cname->span : operator.last->span);

    return whole(p, new_CName(p->arena, span, name_text(name), cname_text(p, cname), NULL));
}

CNameNode *declared(Node *declarator)
{
    for (Node **base; (base = declarator_base(declarator)); )
        declarator = *base;
    return (CNameNode *)declarator;
}

/* `__stdcall` stands before the name, or before the `*` of a function pointer; it belongs to the function. */
Piece calling(Parser *p, const Token *convention, Piece declarator)
{
    for (Node *n = declarator.node, **base; n && (base = declarator_base(n)); n = *base)
        if (n->kind == N_CFunction) {
            ((CFunctionNode *)n)->callspec = convention->name;
            return (Piece){declarator.node, to(convention->span, declarator.span)};
        }
    p->pending_callspec = convention->name;        /* `(__stdcall *f)(…)`: the function comes after the parenthesis */
    return (Piece){declarator.node, to(convention->span, declarator.span)};
}

static bool are_names(const Node *n)
{
    const TupleNode *several = AS(Tuple, n);

    for (int i = 0; several && i < several->elts.count; i++)
        if (several->elts.items[i]->kind != N_Name)
            return false;
    return several || n->kind == N_Name;
}

/* What stands before the parameters: a name, or one with template parameters, which read like an array's length. */
static void check_function_base(Parser *p, Piece base)
{
    const CArrayNode *array = AS(CArray, base.node);

    if (base.node->kind == N_CFunction)
        syntax_error(p, base.span, "Function cannot return a function");
    else if (array && !(array->dimension && are_names(array->dimension)))
        syntax_error(p, base.span, "Template arguments must be a list of names");
}

Piece declared_function(Parser *p, Piece base, ArgumentsNode *params, const Token *close)
{
    Name *callspec = p->pending_callspec;

    check_function_base(p, base);
    p->pending_callspec = NULL;
    return whole(p, new_CFunction(p->arena, to(base.span, close->span), base.node, NODE(params), Raises_Unsaid, NULL, false, false, false, callspec));
}

Piece add_raises(Parser *p, Piece function, RaisesClause raises)
{
    CFunctionNode *n = (CFunctionNode *)function.node;

    if (n->raises != Raises_Unsaid)
        syntax_error(p, raises.value.span, "a function has one exception clause");
    n->raises = raises.kind;
    n->raises_value = raises.value.node;
    n->node.depth = node_deeper(n->node.depth, raises.value.node);
    n->node.span.end = raises.value.span.end;
    return (Piece){function.node, n->node.span};
}

static Piece ending_at(Piece function, const Token *at)
{
    function.node->span.end = at->span.end;
    return (Piece){function.node, function.node->span};
}

Piece add_nogil(Piece function, const Token *at)
{
    ((CFunctionNode *)function.node)->nogil = true;
    return ending_at(function, at);
}

Piece add_with_gil(Piece function, const Token *at)
{
    ((CFunctionNode *)function.node)->with_gil = true;
    return ending_at(function, at);
}

Piece add_const(Piece function, const Token *at)
{
    ((CFunctionNode *)function.node)->is_const = true;
    return ending_at(function, at);
}

Piece with_initialiser(Parser *p, Piece declarator, Piece value)
{
    CNameNode *n = declared(declarator.node);

    (void)p;
    n->default_value = value.node;
    return (Piece){declarator.node, to(declarator.span, value.span)};
}

/* `*` where a name could stand: `except +*`, a template parameter's default. */
Piece star_name(Parser *p, const Token *star)
{
    return whole(p, new_Name(p->arena, star->span, name_star, Context_Load));
}
