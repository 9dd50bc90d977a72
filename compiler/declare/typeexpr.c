/* From the words of a C type to the type: `unsigned long`, `list`, `*x`, `f(int)`. */
#include "declare.h"

#include <string.h>

static Type *later(Span at, const char *what)
{
    diag(at, D_not_supported, what);
    return ERROR_TYPE;
}

/* What `cdef` understands by a name: `int` is C's, `bool` is Python's. Python's numbers have other names in types.def. */
Type *type_named(Name *name)
{
    static const struct { const char *name; TypeId id; } others[] = {
        {"object", T_object}, {"bool", T_pybool}, {"unicode", T_str}, {"Py_UNICODE", T_Py_UCS4},
    };

    for (int i = 0; i < LENGTH(others); i++)
        if (strcmp(name->text, others[i].name) == 0)
            return named_types[others[i].id];
    for (int i = 0; i < NAMED_TYPE_COUNT; i++)
        if (named_types[i]->kind != TYPE_STATE && strcmp(name->text, named_types[i]->name) == 0)
            return named_types[i];
    return NULL;
}

static Type *unsigned_of(Type *t)
{
    switch (t->id) {
    case T_char:     return TYPE(uchar);
    case T_short:    return TYPE(ushort);
    case T_int:      return TYPE(uint);
    case T_long:     return TYPE(ulong);
    case T_longlong: return TYPE(ulonglong);
    default:         return NULL;
    }
}

static Type *signed_of(Type *t)
{
    return t == TYPE(char) ? TYPE(schar) : unsigned_of(t) ? t : NULL;
}

/* `short`, `long`, `long long` and what may follow them: `int` or nothing; `double` after `long`. */
static Type *lengthened(int longness, Name *name)
{
    const char *word = name ? name->text : "int";

    if (longness == 1 && strcmp(word, "double") == 0)
        return TYPE(longdouble);
    if (strcmp(word, "int") != 0)
        return NULL;
    return longness < 0 ? TYPE(short) : longness == 1 ? TYPE(long) : longness == 2 ? TYPE(longlong) : NULL;
}

static Type *not_a_type(const CSimpleNode *n)
{
    diag(n->node.span, D_not_a_type, n->name ? n->name->text : "int");
    return ERROR_TYPE;
}

static Type *found_type(Scope *s, const CSimpleNode *n)
{
    Symbol *symbol = resolve_name(s, n->name);

    if (symbol && symbol->kind == SYM_REFUSED)
        return ERROR_TYPE;
    Type *t = type_named(n->name);
    return t ? t : not_a_type(n);
}

static Type *simple_type(Scope *s, const CSimpleNode *n)
{
    if (n->implicit)
        return TYPE(object);
    if (n->is_complex)
        return later(n->node.span, "complex types");
    Type *t;
    if (n->longness)
        t = lengthened(n->longness, n->name);
    else if (n->name && n->sign == Sign_Plain)
        return found_type(s, n);
    else
        t = n->name ? type_named(n->name) : TYPE(int);
    if (t && n->sign != Sign_Plain)
        t = n->sign == Sign_Unsigned ? unsigned_of(t) : signed_of(t);
    return t ? t : not_a_type(n);
}

/* Whether the first of the names was refused. */
static bool begins_refused(Scope *s, const Node *n)
{
    while (n->kind == N_Attribute)
        n = ((const AttributeNode *)n)->value;
    const Symbol *symbol = n->kind == N_Name ? resolve_name(s, ((const NameNode *)n)->id) : NULL;
    return symbol && symbol->kind == SYM_REFUSED;
}

static Type *dotted_type(Scope *s, const CDottedNode *n)
{
    AttributeNode *member = AS(Attribute, n->name);
    const char *path = cython_path(s, n->name);

    if (path)
        return later(n->node.span, str_format(s->unit->arena, "cython.%s", path));
    Symbol *symbol = member ? resolve_member(s, member) : NULL;
    if (begins_refused(s, n->name) || (symbol && symbol->kind == SYM_REFUSED))
        return ERROR_TYPE;
    diag(n->node.span, D_not_a_type, member ? member->attr->text : "?");
    return ERROR_TYPE;
}

Qualifiers qualifiers_of(const Node *ctype, const Node *declarator)
{
    const CQualifiedNode *q = ctype && (!declarator || declarator->kind == N_CName) ? AS(CQualified, ctype) : NULL;

    return q ? (Qualifiers){q->is_const, q->is_volatile} : (Qualifiers){0};
}

/* The words say nothing of a value, only of the variable that holds it: see `Qualifiers`. */
static Type *qualified_type(Scope *s, const CQualifiedNode *n)
{
    Type *t = type_of_ctype(s, n->base);

    if (!is_object(t))
        return t;
    diag(n->node.span, D_qualified_object);
    return ERROR_TYPE;
}

Type *type_of_ctype(Scope *s, const Node *n)
{
    switch (n->kind) {
    case N_CSimple:     return simple_type(s, (const CSimpleNode *)n);
    case N_CDotted:     return dotted_type(s, (const CDottedNode *)n);
    case N_CQualified:  return qualified_type(s, (const CQualifiedNode *)n);
    case N_CDeclared: {
        const CDeclaredNode *d = (const CDeclaredNode *)n;
        return declare_type(s, type_of_ctype(s, d->base), d->declarator).type;
    }
    case N_CNested:     return later(n->span, "types inside C++ classes");
    case N_CTemplate:   return later(n->span, "type parameters");
    case N_CMemoryView: return later(n->span, "memoryviews");
    case N_CTuple:      return later(n->span, "C tuples");
    default:            fatal("type_of_ctype: %s", node_infos[n->kind].name);
    }
}

static const Node *inner_declarator(const Node *n)
{
    switch (n->kind) {
    case N_CName:      return NULL;
    case N_CFunction:  return ((const CFunctionNode *)n)->base;
    case N_CPointer:   return ((const CPointerNode *)n)->base;
    case N_CReference: return ((const CReferenceNode *)n)->base;
    case N_CArray:     return ((const CArrayNode *)n)->base;
    default:           fatal("inner_declarator: %s", node_infos[n->kind].name);
    }
}

const CNameNode *name_declarator(const Node *n)
{
    for (const Node *inner; (inner = inner_declarator(n)); n = inner)
        continue;
    return (const CNameNode *)n;
}

const CFunctionNode *function_declarator(const Node *n)
{
    const CFunctionNode *found = NULL;

    for (; n; n = inner_declarator(n))
        if (n->kind == N_CFunction)
            found = (const CFunctionNode *)n;
    return found;
}

static const char *text_or_null(Arena *a, Str text)
{
    return text.data ? str_copy(a, text) : NULL;
}

/* What a declarator that is not built yet is called; NULL: it is. */
static const char *unbuilt_declarator(const Declared *d, const Node *n)
{
    switch (n->kind) {
    case N_CFunction:  return d->function ? "function pointers" : NULL;
    case N_CPointer:   return d->function ? "function pointers" : "pointers";
    case N_CReference: return "references";
    case N_CArray:     return "C arrays";
    default:           return NULL;
    }
}

Declared declare_type(Scope *s, Type *base, const Node *declarator)
{
    const CNameNode *name = name_declarator(declarator);
    Declared d = {.name = name->name, .type = base, .default_value = name->default_value, .at = name->node.span};

    d.c_name = text_or_null(s->unit->arena, name->cname);
    for (const Node *n = declarator; n; n = inner_declarator(n)) {
        const char *unbuilt = unbuilt_declarator(&d, n);
        if (unbuilt)
            d.type = later(n->span, unbuilt);
        if (n->kind == N_CFunction)
            d.function = (const CFunctionNode *)n;
    }
    return d;
}

/* Python's `float` and `bool` are C's; `int` and unknown names say nothing that inference doesn't find out. */
Type *type_of_annotation(Scope *s, const Node *n)
{
    static const struct { const char *name; TypeId id; } rows[] = {
        {"float", T_double}, {"bool", T_bint}, {"object", T_object}, {"list", T_list}, {"tuple", T_tuple}, {"dict", T_dict},
        {"set", T_set}, {"frozenset", T_frozenset}, {"str", T_str}, {"bytes", T_bytes}, {"bytearray", T_bytearray},
    };
    const NameNode *name = AS(Name, n);
    const Symbol *symbol = name ? resolve_name(s, name->id) : NULL;

    for (int i = 0; symbol && symbol->kind == SYM_BUILTIN && i < LENGTH(rows); i++)
        if (strcmp(name->id->text, rows[i].name) == 0)
            return named_types[rows[i].id];
    return NULL;
}
