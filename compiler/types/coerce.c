/* Which type turns into which, and the type in which C numbers meet. */
#include "types.h"

Type *class_of_number(const Type *t)
{
    assert(is_number(t));
    if (t == TYPE(bint))
        return TYPE(pybool);
    if (t == TYPE(Py_UCS4))
        return TYPE(str);
    return is_int(t) ? TYPE(pyint) : TYPE(pyfloat);
}

bool is_sequence(const Type *t)
{
    return t == TYPE(str) || t == TYPE(bytes) || t == TYPE(bytearray) || t == TYPE(list) || t == TYPE(tuple);
}

bool is_container(const Type *t)
{
    bool maps = t == TYPE(dict) || t == TYPE(frozendict);

    return maps || t == TYPE(list) || t == TYPE(tuple) || t == TYPE(set) || t == TYPE(frozenset);
}

/* Whether an object of class `from` can't be one of class `to`. As in Cython, only where the two are often taken
 * for each other; else it is left to the running program. */
static bool excludes(const Type *from, const Type *to)
{
    bool text = (from == TYPE(str) && to == TYPE(bytes)) || (from == TYPE(bytes) && to == TYPE(str));

    return text || (is_container(from) && is_container(to));
}

bool is_number_class(const Type *t)
{
    return t == TYPE(pyint) || t == TYPE(pyfloat);
}

static Coercion object_to_object(const Type *from, const Type *to)
{
    if (to == TYPE(object))
        return COERCE_NONE;
    if (is_number_class(to))
        return COERCE_AS_NUMBER;
    return excludes(from, to) ? COERCE_IMPOSSIBLE : COERCE_CLASS;
}

Coercion coercion(const Type *from, const Type *to)
{
    if (from == to || is_error(from) || is_error(to))
        return COERCE_NONE;
    if (is_object(from) && is_object(to))
        return object_to_object(from, to);
    if (is_number(from) && is_object(to))
        return to == TYPE(object) || to == class_of_number(from) ? COERCE_TO_OBJECT : COERCE_IMPOSSIBLE;
    if (is_object(from) && is_number(to))
        return to == TYPE(bint) ? COERCE_TRUTH : COERCE_FROM_OBJECT;
    if (!is_number(from) || !is_number(to) || (is_float(from) && is_int(to)))
        return COERCE_IMPOSSIBLE;
    return COERCE_NUMBER;
}

/* The integer types below int become int. */
static Type *promoted(Type *t)
{
    return is_int(t) && (t->rank < TYPE(int)->rank || t == TYPE(bint)) ? TYPE(int) : t;
}

/* The higher rank wins; of one rank, the unsigned type, and plain char before signed. Cython's
 * order, which is C's where long is longer than int. */
Type *wider_number(Type *a, Type *b)
{
    assert(is_number(a) && is_number(b));
    if (a->rank != b->rank)
        return a->rank > b->rank ? a : b;
    return b->sign == 'U' || (b->sign == 'C' && a->sign == 'S') ? b : a;
}

Type *common_number(Type *a, Type *b)
{
    return is_number(a) && is_number(b) ? wider_number(promoted(a), promoted(b)) : NULL;
}
