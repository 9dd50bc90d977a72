/* Annotations as types: Python's classes, C types below the module `cython`, and Optional, Union,
 * List … of `typing` where the module imports them.
 *
 * An annotation that names no type is a remark, which is kept as a text. `x: float` is a C
 * double and `x: bool` a bint, but where None is taken they are objects: so a name is read as
 * Python's class first, and type_of_variable decides.
 */
#include "declare.h"

#include <string.h>

static const Annotation REMARK = {NULL, false};

static Annotation annotated(Type *t)
{
    return (Annotation){t, false};
}

static Annotation or_none(Annotation a)
{
    a.takes_none = true;
    return a;
}

/* ---- names ------------------------------------------------------------------------------------------------------- */

/* Those that not every CPython has are looked up where they are used, like globals. */
static bool is_builtin(const Symbol *s)
{
    if (s->kind == SYM_BUILTIN)
        return true;
    return s->kind == SYM_GLOBAL && !s->bindings && !s->unit->import_star && builtin_class(s->name);
}

static Annotation unknown(const NameNode *n)
{
    diag(n->node.span, D_unknown_annotation, n->id->text);
    return REMARK;
}

static Annotation refused(Span at, const char *what)
{
    diag(at, D_not_supported, what);
    return annotated(ERROR_TYPE);
}

static Annotation type_below(const char *path, Span at)
{
    Type *t = type_below_cython(name_text(path));

    return t ? annotated(t) : refused(at, str_format(session_arena(), "cython.%s", path));
}

/* "Optional" of a name that `from typing import Optional` or `import typing` gives; NULL: it is none of these. */
static Name *typing_name(Scope *s, const Node *n)
{
    const AttributeNode *a = AS(Attribute, n);
    const Node *first = a ? a->value : n;
    const Symbol *symbol = first->kind == N_Name ? resolve_name(s, ((const NameNode *)first)->id) : NULL;

    if (!symbol || symbol->bindings != 1 || !symbol->imported)
        return NULL;
    if (a)
        return name_text(symbol->imported) == name_typing ? a->attr : NULL;
    return strncmp(symbol->imported, "typing.", 7) == 0 ? name_text(symbol->imported + 7) : NULL;
}

static Annotation read_name(Scope *s, const NameNode *n)
{
    const Symbol *symbol = resolve_name(s, n->id);

    if (!symbol)
        return unknown(n);
    if (is_builtin(symbol)) {
        Type *t = builtin_class(symbol->name);
        return t ? annotated(t) : unknown(n);
    }
    if (symbol->kind == SYM_CYTHON)
        return type_below(symbol->c_name, n->node.span);
    return annotated(typing_class(typing_name(s, &n->node)));
}

static Annotation read_attribute(Scope *s, const AttributeNode *n)
{
    const char *path = cython_path(s, &n->node);

    if (path)
        return type_below(path, n->node.span);
    if (resolve_dotted(s, &n->node))
        return REMARK;
    return annotated(typing_class(typing_name(s, &n->node)));
}

/* ---- Optional, Union, list[int] ---------------------------------------------------------------------------------- */

typedef struct Choice { const Node *only; int count; bool takes_none; } Choice;

static void add_to_choice(Choice *choice, const Node *n)
{
    const BinOpNode *b = AS(BinOp, n);

    for (; b && b->op == Binary_BitOr; b = AS(BinOp, n)) {
        add_to_choice(choice, b->right);
        n = b->left;
    }
    if (n->kind == N_None) {
        choice->takes_none = true;
        return;
    }
    choice->only = n;
    choice->count++;
}

static Annotation read_part(Scope *s, const Node *n);

/* One class, or it and None. C numbers cannot be None. */
static Annotation read_choice(Scope *s, const Choice *choice, Span at)
{
    Annotation a = choice->count == 1 ? read_part(s, choice->only) : REMARK;

    if (!choice->takes_none || !a.type || is_error(a.type))
        return a;
    if (is_object(a.type))
        return or_none(a);
    diag(at, D_optional_c_type, type_text(a.type));
    return annotated(ERROR_TYPE);
}

static Annotation read_union(Scope *s, const Node *parts)
{
    const TupleNode *several = AS(Tuple, parts);
    Choice choice = {0};

    for (int i = 0; several && i < several->elts.count; i++)
        add_to_choice(&choice, several->elts.items[i]);
    if (!several)
        add_to_choice(&choice, parts);
    return read_choice(s, &choice, parts->span);
}

/* Of `list[int]` what it is a list of is not known further on. `cython.int[:]` is a memoryview. */
static Annotation read_subscript(Scope *s, const SubscriptNode *n)
{
    const Name *name = typing_name(s, n->value);

    if (name == name_Optional) {
        Choice choice = {.takes_none = true};
        add_to_choice(&choice, n->slice);
        return read_choice(s, &choice, n->slice->span);
    }
    if (name == name_Union)
        return read_union(s, n->slice);
    if (name == name_ClassVar)
        return read_part(s, n->slice);
    Annotation outer = read_part(s, n->value);
    if (outer.type && is_number(outer.type))
        return refused(n->node.span, "memoryviews and C arrays");
    return outer.type && is_container(outer.type) ? outer : REMARK;
}

/* ---- texts: "list", "list[int]", "unsigned int" ------------------------------------------------------------------ */

static Annotation read_text(Scope *s, const StrNode *n)
{
    const char *bracket = memchr(n->value.data, '[', n->value.length);
    Str word = bracket ? (Str){n->value.data, (size_t)(bracket - n->value.data)} : n->value;
    Name *name = name_of(word.data, word.length);
    const Symbol *symbol = word.length ? resolve_name(s, name) : NULL;
    Type *t = symbol && is_builtin(symbol) ? builtin_class(symbol->name) : NULL;

    if (bracket)
        return t && is_container(t) ? annotated(t) : REMARK;
    return annotated(t || symbol ? t : type_of_words(word));
}

/* `cython.pointer(cython.int)`; what Python would call says nothing. */
static Annotation read_call(Scope *s, const CallNode *n)
{
    const char *path = cython_path(s, n->func);

    return path ? refused(n->node.span, str_format(session_arena(), "cython.%s", path)) : REMARK;
}

/* A part of an annotation. */
static Annotation read_part(Scope *s, const Node *n)
{
    switch (n->kind) {
    case N_Name:      return read_name(s, (const NameNode *)n);
    case N_Attribute: return read_attribute(s, (const AttributeNode *)n);
    case N_Subscript: return read_subscript(s, (const SubscriptNode *)n);
    case N_Call:      return read_call(s, (const CallNode *)n);
    case N_Str:       return read_text(s, (const StrNode *)n);
    case N_BinOp: {
        Choice choice = {0};
        if (((const BinOpNode *)n)->op != Binary_BitOr)
            return REMARK;
        add_to_choice(&choice, n);
        return read_choice(s, &choice, n->span);
    }
    default:          return REMARK;
    }
}

Annotation read_annotation(Scope *s, const Node *n)
{
    Annotation a = read_part(s, n);

    if (n->kind == N_Str && a.type)
        diag(n->span, D_text_annotation);
    if (n->kind == N_Tuple)
        diag(n->span, D_tuple_annotation);
    return a;
}

/* ---- what it says of a variable, and of a result ----------------------------------------------------------------- */

/* The C type that Python's class stands for where None is not taken; NULL: it stands for itself. */
static Type *c_type(const Annotation *a)
{
    if (a->takes_none)
        return NULL;
    return a->type == TYPE(pyfloat) ? TYPE(double) : a->type == TYPE(pybool) ? TYPE(bint) : NULL;
}

Type *type_of_variable(const Annotation *a, Span at)
{
    Type *t = c_type(a);

    if (a->type == TYPE(pycomplex) && !a->takes_none)
        return refused(at, "complex types").type;
    return t ? t : a->type;
}

Type *type_of_result(const Annotation *a)
{
    bool is_tested = a->type && is_object(a->type) && !c_type(a) && (a->takes_none || a->type != TYPE(pycomplex));

    return is_tested ? a->type : TYPE(object);
}

/* ---- where annotations are remarks ------------------------------------------------------------------------------- */

/* The decorator or with-item `annotation_typing(value)`; what is wrong with it the checker tells. */
bool typed_annotations(Scope *s, const Node *use, bool outside)
{
    const CallNode *call = AS(Call, use);
    const char *path = cython_path(s, call ? call->func : use);
    const BoolNode *value = call && call->args.count == 1 ? AS(Bool, call->args.items[0]) : NULL;

    if (!path || strcmp(path, "annotation_typing") != 0)
        return outside;
    return value ? value->value : !call;
}
