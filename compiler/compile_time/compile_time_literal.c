/* Compile-time values back in the program: the literals that stand for them. */
#include "compile_time.h"

#include <math.h>
#include <sys/utsname.h>

static Node *int_node(Arena *a, Integer value, Span at)
{
    bool decimal = integer_bits(value) <= 64;      /* larger ones are written in a base that costs no time and knows no limit */
    Buffer digits = buffer_new(a);

    integer_write(&digits, value, decimal ? 10 : 16);
    Node *n = new_Int(a, at, (Str){digits.data + value.negative, digits.length - value.negative}, decimal ? 10 : 16, Suffix_None);
    return value.negative ? new_UnaryOp(a, at, Unary_USub, n) : n;
}

static Str digits_of(Arena *a, double value)
{
    return str_of(str_format(a, "%.17e", fabs(value)));
}

/* Infinity is a literal that is too large; NaN is no literal, but their difference. */
static Node *float_node(Arena *a, double value, Span at)
{
    Str digits = isfinite(value) ? digits_of(a, value) : STR("1e999");
    Node *n = new_Float(a, at, digits);

    if (isnan(value))
        return new_BinOp(a, at, n, Binary_Sub, new_Float(a, at, digits));
    return signbit(value) ? new_UnaryOp(a, at, Unary_USub, n) : n;
}

/* A sum has the parts of its operands as long as neither is infinite and zeros have no sign. */
static Node *complex_node(Arena *a, const CtValue *v, Span at)
{
    bool odd_zero = (v->real == 0 && signbit(v->real)) || (v->imaginary == 0 && signbit(v->imaginary));

    if (odd_zero || !isfinite(v->real) || !isfinite(v->imaginary)) {
        diag(at, D_not_supported, "complex constants with infinite parts or negative zeros");
        return NULL;
    }
    Node *imaginary = new_Imaginary(a, at, digits_of(a, v->imaginary));
    if (v->real == 0)
        return v->imaginary < 0 ? new_BinOp(a, at, float_node(a, 0, at), Binary_Sub, imaginary) : imaginary;
    return new_BinOp(a, at, float_node(a, v->real, at), v->imaginary < 0 ? Binary_Sub : Binary_Add, imaginary);
}

static Node *literal_of(Evaluator *e, const CtValue *v);

static Node *tuple_node(Evaluator *e, const CtValue *v)
{
    NodeList items = {0};

    for (int i = 0; i < v->items.count; i++) {
        Node *item = literal_of(e, v->items.items[i]);
        if (!item)
            return NULL;
        list_push(e->arena, &items, item);
    }
    return new_Tuple(e->arena, e->at, items, Context_Load);
}

static Node *no_literal(Evaluator *e, const CtValue *v)
{
    Buffer shown = buffer_new(e->arena);

    if (v->kind == CT_ITERATOR)
        buffer_format(&shown, "<%s object>", ct_type(v));
    else
        add_ct_text(e, &shown, v, true);
    diag(e->at, D_compile_time, str_format(e->arena, "Invalid type for compile-time constant: %s (type %s)", shown.data, ct_type(v)));
    return NULL;
}

static Node *literal_of(Evaluator *e, const CtValue *v)
{
    Arena *a = e->arena;
    Span at = e->at;

    switch (v->kind) {
    case CT_NONE:     return new_None(a, at);
    case CT_ELLIPSIS: return new_Ellipsis(a, at);
    case CT_BOOL:     return new_Bool(a, at, ct_truth(v));
    case CT_INT:      return int_node(a, v->integer, at);
    case CT_FLOAT:    return float_node(a, v->real, at);
    case CT_COMPLEX:  return complex_node(a, v, at);
    case CT_STR:      return new_Str(a, at, v->text, false, true);
    case CT_BYTES:    return new_Bytes(a, at, v->text);
    case CT_TUPLE:    return tuple_node(e, v);
    default:                return no_literal(e, v);
    }
}

Node *ct_literal(Arena *a, const CtValue *v, Span at, int64_t *work)
{
    Evaluator e = {.arena = a, .at = at, .work = work};

    return ct_spend(&e, v->size) ? literal_of(&e, v) : NULL;
}

void add_predefined_names(Arena *a, Map *names)
{
    struct utsname u;

    if (uname(&u) != 0)
        return;
    const struct { const char *name, *value; } rows[] = {
        {"UNAME_SYSNAME", u.sysname}, {"UNAME_NODENAME", u.nodename}, {"UNAME_RELEASE", u.release}, {"UNAME_VERSION", u.version}, {"UNAME_MACHINE", u.machine},
    };
    int64_t work = 0;
    Evaluator e = {.arena = a, .names = names, .work = &work};
    for (int i = 0; i < LENGTH(rows); i++)
        map_set(names, name_text(rows[i].name), (void *)new_ct_str(&e, str_of(str_copy(a, str_of(rows[i].value)))));
}
