/* From the words of a C type to the type: `unsigned long`, `list`, `*x`, `f(int)`. */
#include "declare.h"

static Type *not_supported(Span at, const char *what)
{
    diag(at, D_not_supported, what);
    return ERROR_TYPE;
}

static Type *unsigned_of(Type *t)
{
    switch (t->id) {
    case ID_char:     return TYPE(uchar);
    case ID_short:    return TYPE(ushort);
    case ID_int:      return TYPE(uint);
    case ID_long:     return TYPE(ulong);
    case ID_longlong: return TYPE(ulonglong);
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
    if (longness == 1 && name == name_double)
        return TYPE(longdouble);
    if (name && name != name_int)
        return NULL;
    return longness < 0 ? TYPE(short) : longness == 1 ? TYPE(long) : longness == 2 ? TYPE(longlong) : NULL;
}

/* NULL: there is no such type. */
static Type *type_of_parts(Sign sign, int longness, Name *name)
{
    Type *t = longness ? lengthened(longness, name) : name ? type_named(name) : TYPE(int);

    if (!t || sign == Sign_Plain)
        return t;
    return sign == Sign_Unsigned ? unsigned_of(t) : signed_of(t);
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
    if (!t && s->unit->is_standard)
        t = type_in_prelude(n->name);
    return t ? t : not_a_type(n);
}

static Type *simple_type(Scope *s, const CSimpleNode *n)
{
    if (n->implicit)
        return TYPE(object);
    if (n->is_complex)
        return not_supported(n->node.span, "complex types");
    if (n->name && !n->longness && n->sign == Sign_Plain)
        return found_type(s, n);
    Type *t = type_of_parts(n->sign, n->longness, n->name);
    return t ? t : not_a_type(n);
}

/* The next word of `text`, which loses it; empty at the end. */
static Str next_word(Str *text)
{
    size_t start = 0, end;

    while (start < text->length && text->data[start] == ' ')
        start++;
    for (end = start; end < text->length && text->data[end] != ' '; end++)
        continue;
    Str word = {text->data + start, end - start};
    *text = (Str){text->data + end, text->length - end};
    return word;
}

Type *type_of_words(Str text)
{
    Sign sign = Sign_Plain;
    int longness = 0;
    Name *name = NULL;

    for (Str word; (word = next_word(&text)).length;) {
        if (str_equal(word, str_of("unsigned")) || str_equal(word, str_of("signed")))
            sign = word.data[0] == 'u' ? Sign_Unsigned : Sign_Signed;
        else if (str_equal(word, str_of("long")) || str_equal(word, str_of("short")))
            longness += word.data[0] == 'l' ? 1 : -1;
        else if (name)
            return NULL;
        else
            name = name_of(word.data, word.length);
    }
    return name || longness || sign != Sign_Plain ? type_of_parts(sign, longness, name) : NULL;
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
    Type *t = path ? type_below_cython(name_text(path)) : NULL;

    if (t)
        return t;
    if (path)
        return not_supported(n->node.span, str_format(s->unit->arena, "cython.%s", path));
    Symbol *symbol = resolve_dotted(s, n->name);
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
    case N_CNested:     return not_supported(n->span, "types inside C++ classes");
    case N_CTemplate:   return not_supported(n->span, "type parameters");
    case N_CMemoryView: return not_supported(n->span, "memoryviews");
    case N_CTuple:      return not_supported(n->span, "C tuples");
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
            d.type = not_supported(n->span, unbuilt);
        if (n->kind == N_CFunction)
            d.function = (const CFunctionNode *)n;
    }
    return d;
}
