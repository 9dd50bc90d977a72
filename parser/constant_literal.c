/* Compile-time values back in the program: the literals that stand for them. */
#include "constant.h"

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
static Node *complex_node(Arena *a, const Constant *v, Span at)
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

static Node *literal(Evaluator *e, const Constant *v);

static Node *tuple_node(Evaluator *e, const Constant *v)
{
    NodeList items = {0};

    for (int i = 0; i < v->items.count; i++) {
        Node *item = literal(e, v->items.items[i]);
        if (!item)
            return NULL;
        list_push(e->arena, &items, item);
    }
    return new_Tuple(e->arena, e->at, items, Context_Load);
}

static Node *no_literal(Evaluator *e, const Constant *v)
{
    Buffer shown = buffer_new(e->arena);

    if (v->kind == CONSTANT_ITERATOR)
        buffer_format(&shown, "<%s object>", constant_type(v));
    else
        add_constant_text(e, &shown, v, true);
    diag(e->at, D_compile_time, str_format(e->arena, "Invalid type for compile-time constant: %s (type %s)", shown.data, constant_type(v)));
    return NULL;
}

static Node *literal(Evaluator *e, const Constant *v)
{
    Arena *a = e->arena;
    Span at = e->at;

    switch (v->kind) {
    case CONSTANT_NONE:     return new_None(a, at);
    case CONSTANT_ELLIPSIS: return new_Ellipsis(a, at);
    case CONSTANT_BOOL:     return new_Bool(a, at, constant_truth(v));
    case CONSTANT_INT:      return int_node(a, v->integer, at);
    case CONSTANT_FLOAT:    return float_node(a, v->real, at);
    case CONSTANT_COMPLEX:  return complex_node(a, v, at);
    case CONSTANT_STR:      return new_Str(a, at, v->text, false, true);
    case CONSTANT_BYTES:    return new_Bytes(a, at, v->text);
    case CONSTANT_TUPLE:    return tuple_node(e, v);
    default:                return no_literal(e, v);
    }
}

Node *constant_node(Arena *a, const Constant *v, Span at, int64_t *work)
{
    Evaluator e = {.arena = a, .at = at, .work = work};

    return constant_spend(&e, v->size) ? literal(&e, v) : NULL;
}

void add_predefined_constants(Arena *a, Map *names)
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
        map_set(names, name_text(rows[i].name), (void *)new_constant_str(&e, str_of(str_copy(a, str_of(rows[i].value)))));
}
