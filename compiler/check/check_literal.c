/* Literals: C's or Python's by what is needed.
 *
 * An unsuffixed integer is `long` where the type of a variable is inferred from it and C's `int` in
 * arithmetic, as Cython's C code has it: `unsigned_one + 1` stays unsigned. What does not fit into
 * 32 bits is an object unless a C type is asked for.
 */
#include "check.h"
#include "unicode.h"

#include <string.h>

bool is_literal(const Node *n)
{
    switch (n->kind) {
    case N_Int: case N_Float: case N_Imaginary: case N_Str: case N_Bytes: case N_Char: case N_Bool: case N_None:
    case N_Ellipsis:
        return true;
    default:
        return false;
    }
}

static Type *suffixed_type(Checker *c, Suffix suffix)
{
    switch (suffix) {
    case Suffix_U:   return c->inferring ? TYPE(ulong) : TYPE(uint);
    case Suffix_L:   return TYPE(long);
    case Suffix_UL:  return TYPE(ulong);
    case Suffix_LL:  return TYPE(longlong);
    case Suffix_ULL: return TYPE(ulonglong);
    default:         return NULL;
    }
}

Type *type_Int(Checker *c, IntNode *n)
{
    int64_t value;
    Type *suffixed = suffixed_type(c, n->suffix);

    if (suffixed && !(n->suffix == Suffix_L && c->unit->language_level < 3))
        return suffixed;
    if (!constant_int(&n->node, &value) || value != (int32_t)value)
        return TYPE(pyint);
    /* As Cython writes -1L: `u * -1` of an unsigned int is below 0. */
    return c->inferring || value < 0 ? TYPE(long) : TYPE(int);
}

ALWAYS(Float, double)
ALWAYS(Imaginary, pycomplex)
ALWAYS(Str, str)
ALWAYS(Bytes, bytes)
ALWAYS(Char, char)
ALWAYS(Bool, bint)
ALWAYS(None, object)
ALWAYS(Ellipsis, object)

#define CHECK_LITERAL(Kind)                                                                                      \
    Node *check_##Kind(Checker *c, Kind##Node *n) { n->node.type = type_##Kind(c, n); return &n->node; }
CHECK_LITERAL(Int)
CHECK_LITERAL(Float)
CHECK_LITERAL(Imaginary)
CHECK_LITERAL(Str)
CHECK_LITERAL(Bytes)
CHECK_LITERAL(Char)
CHECK_LITERAL(Bool)
CHECK_LITERAL(None)
CHECK_LITERAL(Ellipsis)

/* ---- a literal where another type is needed ---------------------------------------------------------------------- */

/* Whether every platform's `t` holds the value. */
static bool int_fits(int64_t value, const Type *t)
{
    int bits = t->rank <= 10 ? 8 : t->rank <= 20 ? 16 : t->rank <= TYPE(Py_ssize_t)->rank + 1 ? 32 : 64;
    int64_t top = bits == 64 ? INT64_MAX : ((int64_t)1 << (t->sign == 'U' ? bits : bits - 1)) - 1;

    if (t->sign == 'C')
        return value >= 0 && value <= 127;
    return value <= top && value >= (t->sign == 'U' ? 0 : -top - 1);
}

/* What fits is written as that type; what does not is cast as C does it. */
static Node *int_as(Checker *c, IntNode *n, Type *to)
{
    int64_t value;

    if (!constant_int(&n->node, &value))
        return NULL;
    if (is_int(to) && int_fits(value, to)) {
        n->node.type = to;
        return &n->node;
    }
    if (is_object(n->node.type) && is_number(to)) {
        n->node.type = TYPE(longlong);
        return make_coerce(c, &n->node, coercion(TYPE(longlong), to), to);
    }
    return NULL;
}

Str text_of_literal(const Node *n)
{
    if (n->kind == N_Str)
        return ((const StrNode *)n)->value;
    return n->kind == N_Bytes ? ((const BytesNode *)n)->value : (Str){0};
}

bool is_character(const Node *n)
{
    Str text = text_of_literal(n);

    if (n->kind == N_Bytes)
        return text.length == 1;
    return text.length && (size_t)character_length((const unsigned char *)text.data) == text.length;
}

/* What is wrong with a text as a number; -1: nothing. Beyond ASCII only a Py_UCS4 goes. */
static int character_mistake(const Node *n, uint32_t code, const Type *to)
{
    bool unicode = to == TYPE(Py_UCS4);

    if (n->kind == N_Bytes && unicode)
        return D_bytes_to_character;
    if (!is_character(n))
        return unicode ? D_one_unicode : D_one_character;
    return code < 128 || unicode || n->kind == N_Bytes ? -1 : D_text_to_number;
}

uint32_t code_of_character(const Node *n)
{
    const unsigned char *text = (const unsigned char *)text_of_literal(n).data;

    return !is_character(n) ? 0 : n->kind == N_Bytes ? *text : character_at(text);
}

/* "x" is a number where a C integer is needed. A byte beyond ASCII is what C's char
 * makes of it: b'\xff' is -1 where that is signed. */
static Node *character_as(Checker *c, Node *n, Type *to)
{
    uint32_t code = code_of_character(n);
    int mistake = character_mistake(n, code, to);

    if (mistake >= 0) {
        diag(n->span, (DiagId)mistake);
        return poison(n);
    }
    Node *number = make_int(c, n->span, code, TYPE(int));
    if (code < 128 || n->kind != N_Bytes)
        return int_as(c, (IntNode *)number, to);
    return coerce(c, make_coerce(c, number, COERCE_NUMBER, TYPE(char)), to);
}

/* True where an object is needed is Python's True; a number is Python's number. A float that is
 * written down is left to an `int`, as in Cython. */
static bool suits_object(const Node *n, const Type *to)
{
    if (n->kind == N_None || (n->kind == N_Float && to == TYPE(pyint)))
        return true;
    return to == TYPE(object) || to == n->type || (is_number(n->type) && to == class_of_number(n->type));
}

Node *literal_as(Checker *c, Node *n, Type *to)
{
    assert(is_literal(n) && n->type);
    if (is_object(to) && n->kind != N_Char) {
        if (!suits_object(n, to))
            return NULL;
        n->type = to;
        return n;
    }
    if (is_int(to) && (n->kind == N_Str || n->kind == N_Bytes))
        return character_as(c, n, to);
    if (n->kind == N_Int)
        return int_as(c, (IntNode *)n, to);
    return NULL;
}
