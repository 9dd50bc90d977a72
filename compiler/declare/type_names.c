/* How types are spelled: one row a spelling, which may mean one thing after `cdef`,
 * another below `cython`, another as an annotation. */
#include "declare.h"

typedef struct Spelling {
    Type *declared;          /* `cdef int x`: C's */
    Type *below_cython;      /* `cython.longlong` */
    Type *class;             /* `x: int`, isinstance(x, int): Python's */
    Type *in_prelude;        /* `pyint`, of which `int` is C's */
    Type *typing;            /* `typing.List` */
} Spelling;

static Map spellings;        /* Name * -> Spelling * */

static Spelling *spelling(const char *text)
{
    Name *name = name_text(text);
    Spelling *s = map_get(&spellings, name);

    if (!s) {
        s = NEW(session_arena(), Spelling);
        map_set(&spellings, name, s);
    }
    return s;
}

/* C's types come first: `int` declares one. */
static void add_type(Type *t, const char *id)
{
    Spelling *s = spelling(t->name), *by_id = spelling(id);

    if (!s->declared)
        s->declared = t;
    if (is_object(t)) {
        s->class = t;
        by_id->in_prelude = t;
    } else {
        by_id->below_cython = t;
    }
    if (!s->below_cython)
        s->below_cython = t;
}

static void add_other(Type *t, const char *name)
{
    Spelling *s = spelling(name);

    s->declared = s->below_cython = t;
    s->class = is_object(t) ? t : NULL;
}

static void fill_spellings(void)
{
    spellings = map_new(session_arena());
#define C_TYPE(id, kind, name, c_name, rank, sign, convert, operate, error) add_type(TYPE(id), #id);
#define PY_TYPE(id, name, c_object) add_type(TYPE(id), #id);
#include "types.def"
#define DECLARED(name, type) add_other(TYPE(type), #name);
#define TYPING(name, type) spelling(#name)->typing = TYPE(type);
#include "type_names.def"
}

static const Spelling *spelled(const Name *name)
{
    static const Spelling none;

    if (!spellings.arena)
        fill_spellings();
    const Spelling *s = map_get(&spellings, name);
    return s ? s : &none;
}

Type *type_named(const Name *name)
{
    return spelled(name)->declared;
}

Type *type_in_prelude(const Name *name)
{
    return spelled(name)->in_prelude;
}

Type *type_below_cython(const Name *name)
{
    return spelled(name)->below_cython;
}

Type *builtin_class(const Name *name)
{
    return spelled(name)->class;
}

Type *typing_class(const Name *name)
{
    return spelled(name)->typing;
}
