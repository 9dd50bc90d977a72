/* Evaluates compile-time expressions: a small Python of ints, floats, strings, tuples and some built-in functions.
 *
 * Integers are of 64 bits here; what would be larger is an error, and so is whatever this Python does not know.
 */
#include "constant.h"
#include "parse.h"

#include <math.h>
#include <string.h>
#include <sys/utsname.h>

typedef struct Evaluator {
    Arena *arena;
    const Map *names;
} Evaluator;

static const Constant *evaluate(Evaluator *e, const Node *n);

static const Constant *fail(const Node *at, const char *format, ...)
{
    va_list list;

    va_start(list, format);
    const char *text = str_format_list(session_arena(), format, list);
    va_end(list);
    diag(at->span, D_compile_time, text);
    return NULL;
}

/* ---- making values ---------------------------------------------------------------------------------------------------------- */

static const Constant *make(Evaluator *e, Constant v)
{
    return arena_copy(e->arena, &v, sizeof v);
}

static const Constant *make_bool(Evaluator *e, bool b) { return make(e, (Constant){.kind = CONSTANT_BOOL, .integer = b}); }
static const Constant *make_int(Evaluator *e, int64_t i) { return make(e, (Constant){.kind = CONSTANT_INT, .integer = i}); }
static const Constant *make_float(Evaluator *e, double d) { return make(e, (Constant){.kind = CONSTANT_FLOAT, .real = d}); }
static const Constant *make_str(Evaluator *e, Str s) { return make(e, (Constant){.kind = CONSTANT_STR, .text = s}); }

static bool is_int(const Constant *v) { return v->kind == CONSTANT_INT || v->kind == CONSTANT_BOOL; }
static bool is_number(const Constant *v) { return is_int(v) || v->kind == CONSTANT_FLOAT; }
static bool is_text(const Constant *v) { return v->kind == CONSTANT_STR || v->kind == CONSTANT_BYTES; }
static double as_float(const Constant *v) { return is_int(v) ? (double)v->integer : v->real; }

static const char *kind_name(const Constant *v)
{
    static const char *const names[] = {"NoneType", "bool", "int", "float", "str", "bytes", "tuple"};

    return names[v->kind];
}

bool constant_truth(const Constant *v)
{
    switch (v->kind) {
    case CONSTANT_NONE:  return false;
    case CONSTANT_BOOL:
    case CONSTANT_INT:   return v->integer != 0;
    case CONSTANT_FLOAT: return v->real != 0;
    case CONSTANT_TUPLE: return v->items.count > 0;
    default:             return v->text.length > 0;
    }
}

/* ---- operators ------------------------------------------------------------------------------------------------------------------ */

static const Constant *too_large(const Node *n)
{
    return fail(n, "Error in compile-time expression: the integer is larger than 64 bits");
}

static const Constant *power(Evaluator *e, const Node *n, int64_t base, int64_t exponent)
{
    int64_t result = 1;

    if (exponent < 0)
        return make_float(e, pow((double)base, (double)exponent));
    for (; exponent; exponent--) {
        if (__builtin_mul_overflow(result, base, &result))
            return too_large(n);
        if (result == base && (base == 0 || base == 1))
            break;
        if (base == -1) {
            result = exponent % 2 ? -1 : 1;
            break;
        }
    }
    return make_int(e, result);
}

static const Constant *shift(Evaluator *e, const Node *n, int64_t value, int64_t by, bool left)
{
    if (by < 0)
        return fail(n, "Error in compile-time expression: ValueError: negative shift count");
    if (!left)
        return make_int(e, value >> (by > 63 ? 63 : by));
    if (value && (by > 62 || value > INT64_MAX >> by || value < -(INT64_MAX >> by)))
        return too_large(n);
    return make_int(e, value << by);
}

/* Python's division: the quotient is rounded down, the remainder has the sign of the divisor. */
static const Constant *divide(Evaluator *e, const Node *n, int64_t a, int64_t b, bool want_quotient)
{
    if (b == 0)
        return fail(n, "Error in compile-time expression: ZeroDivisionError: division by zero");
    if (b == -1)
        return want_quotient ? (a == INT64_MIN ? too_large(n) : make_int(e, -a)) : make_int(e, 0);
    int64_t quotient = a / b, remainder = a % b;
    if (remainder && (remainder < 0) != (b < 0)) {
        quotient--;
        remainder += b;
    }
    return make_int(e, want_quotient ? quotient : remainder);
}

static const Constant *int_binary(Evaluator *e, const BinOpNode *n, int64_t a, int64_t b)
{
    int64_t result;

    switch (n->op) {
    case Binary_Add:      return __builtin_add_overflow(a, b, &result) ? too_large(&n->node) : make_int(e, result);
    case Binary_Sub:      return __builtin_sub_overflow(a, b, &result) ? too_large(&n->node) : make_int(e, result);
    case Binary_Mult:     return __builtin_mul_overflow(a, b, &result) ? too_large(&n->node) : make_int(e, result);
    case Binary_Div:
        return b ? make_float(e, (double)a / (double)b) : fail(&n->node, "Error in compile-time expression: ZeroDivisionError: division by zero");
    case Binary_FloorDiv: return divide(e, &n->node, a, b, true);
    case Binary_Mod:      return divide(e, &n->node, a, b, false);
    case Binary_Pow:      return power(e, &n->node, a, b);
    case Binary_LShift:   return shift(e, &n->node, a, b, true);
    case Binary_RShift:   return shift(e, &n->node, a, b, false);
    case Binary_BitAnd:   return make_int(e, a & b);
    case Binary_BitOr:    return make_int(e, a | b);
    case Binary_BitXor:   return make_int(e, a ^ b);
    default:              return fail(&n->node, "Error in compile-time expression: TypeError: unsupported operand types for %s", Binary_names[n->op]);
    }
}

static const Constant *float_binary(Evaluator *e, const BinOpNode *n, double a, double b)
{
    bool divides = n->op == Binary_Div || n->op == Binary_FloorDiv || n->op == Binary_Mod;

    if (divides && b == 0)
        return fail(&n->node, "Error in compile-time expression: ZeroDivisionError: division by zero");
    switch (n->op) {
    case Binary_Add:      return make_float(e, a + b);
    case Binary_Sub:      return make_float(e, a - b);
    case Binary_Mult:     return make_float(e, a * b);
    case Binary_Div:      return make_float(e, a / b);
    case Binary_FloorDiv: return make_float(e, floor(a / b));
    case Binary_Mod:      return make_float(e, a - b * floor(a / b));
    case Binary_Pow:      return make_float(e, pow(a, b));
    default:              return fail(&n->node, "Error in compile-time expression: TypeError: unsupported operand types for %s: float", Binary_names[n->op]);
    }
}

static const Constant *repeat(Evaluator *e, const Node *n, const Constant *v, int64_t times)
{
    Constant result = {.kind = v->kind};
    int64_t size = is_text(v) ? (int64_t)v->text.length : v->items.count;

    if (times > 0 && size && times > (1 << 20) / size)
        return fail(n, "Error in compile-time expression: the result is too long");
    Buffer text = buffer_new(e->arena);
    for (int64_t i = 0; i < times; i++) {
        buffer_add(&text, v->text.data, v->text.length);
        for (int k = 0; k < v->items.count; k++)
            list_push(e->arena, &result.items, v->items.items[k]);
    }
    result.text = buffer_str(&text);
    return make(e, result);
}

static const Constant *concatenate(Evaluator *e, const Constant *a, const Constant *b)
{
    Constant result = {.kind = a->kind};
    Buffer text = buffer_new(e->arena);

    buffer_add(&text, a->text.data, a->text.length);
    buffer_add(&text, b->text.data, b->text.length);
    result.text = buffer_str(&text);
    for (int i = 0; i < a->items.count; i++)
        list_push(e->arena, &result.items, a->items.items[i]);
    for (int i = 0; i < b->items.count; i++)
        list_push(e->arena, &result.items, b->items.items[i]);
    return make(e, result);
}

static const Constant *evaluate_binary(Evaluator *e, const BinOpNode *n)
{
    const Constant *a = evaluate(e, n->left), *b = a ? evaluate(e, n->right) : NULL;

    if (!b)
        return NULL;
    if (is_int(a) && is_int(b))
        return int_binary(e, n, a->integer, b->integer);
    if (is_number(a) && is_number(b))
        return float_binary(e, n, as_float(a), as_float(b));
    bool sequence_a = is_text(a) || a->kind == CONSTANT_TUPLE, sequence_b = is_text(b) || b->kind == CONSTANT_TUPLE;
    if (n->op == Binary_Add && a->kind == b->kind && sequence_a)
        return concatenate(e, a, b);
    if (n->op == Binary_Mult && sequence_a && is_int(b))
        return repeat(e, &n->node, a, b->integer);
    if (n->op == Binary_Mult && sequence_b && is_int(a))
        return repeat(e, &n->node, b, a->integer);
    return fail(&n->node, "Error in compile-time expression: TypeError: unsupported operand types for %s: '%s' and '%s'", Binary_names[n->op], kind_name(a), kind_name(b));
}

static const Constant *evaluate_unary(Evaluator *e, const UnaryOpNode *n)
{
    const Constant *v = evaluate(e, n->operand);

    if (!v)
        return NULL;
    if (n->op == Unary_Not)
        return make_bool(e, !constant_truth(v));
    if (v->kind == CONSTANT_FLOAT && n->op != Unary_Invert)
        return make_float(e, n->op == Unary_USub ? -v->real : v->real);
    if (!is_int(v))
        return fail(&n->node, "Error in compile-time expression: TypeError: bad operand type for unary %s: '%s'", Unary_names[n->op], kind_name(v));
    if (n->op == Unary_USub && v->integer == INT64_MIN)
        return too_large(&n->node);
    return make_int(e, n->op == Unary_USub ? -v->integer : n->op == Unary_Invert ? ~v->integer : v->integer);
}

/* ---- comparisons -------------------------------------------------------------------------------------------------------------------- */

static bool same(const Constant *a, const Constant *b)
{
    if (is_number(a) && is_number(b))
        return is_int(a) && is_int(b) ? a->integer == b->integer : as_float(a) == as_float(b);
    if (a->kind != b->kind || a->items.count != b->items.count)
        return false;
    for (int i = 0; i < a->items.count; i++)
        if (!same(a->items.items[i], b->items.items[i]))
            return false;
    return str_equal(a->text, b->text);
}

/* <0, 0, >0; false if the two have no order. Strings in UTF-8 are in order of their characters. */
static bool in_order(const Constant *a, const Constant *b, int *order)
{
    if (is_number(a) && is_number(b)) {
        double x = as_float(a), y = as_float(b);
        *order = is_int(a) && is_int(b) ? (a->integer > b->integer) - (a->integer < b->integer) : (x > y) - (x < y);
        return true;
    }
    if (a->kind != b->kind || a->kind == CONSTANT_NONE)
        return false;
    if (is_text(a)) {
        size_t shorter = a->text.length < b->text.length ? a->text.length : b->text.length;
        *order = shorter ? memcmp(a->text.data, b->text.data, shorter) : 0;
        if (!*order)
            *order = (a->text.length > b->text.length) - (a->text.length < b->text.length);
        return true;
    }
    for (int i = 0; i < a->items.count && i < b->items.count; i++)
        if (!same(a->items.items[i], b->items.items[i]))
            return in_order(a->items.items[i], b->items.items[i], order);
    *order = (a->items.count > b->items.count) - (a->items.count < b->items.count);
    return true;
}

static bool contains(const Constant *whole, const Constant *part)
{
    if (is_text(whole) && part->kind == whole->kind) {
        for (size_t i = 0; i + part->text.length <= whole->text.length; i++)
            if (!part->text.length || memcmp(whole->text.data + i, part->text.data, part->text.length) == 0)
                return true;
        return false;
    }
    for (int i = 0; i < whole->items.count; i++)
        if (same(whole->items.items[i], part))
            return true;
    return false;
}

static bool compare_constants(const Node *at, const Constant *a, Compare op, const Constant *b, bool *result)
{
    int order = 0;

    switch (op) {
    case Compare_Eq:
    case Compare_Is:    *result = same(a, b); return true;
    case Compare_NotEq:
    case Compare_IsNot: *result = !same(a, b); return true;
    case Compare_In:    *result = contains(b, a); return true;
    case Compare_NotIn: *result = !contains(b, a); return true;
    default:            break;
    }
    if (!in_order(a, b, &order)) {
        fail(at, "Error in compile-time expression: TypeError: '%s' and '%s' have no order", kind_name(a), kind_name(b));
        return false;
    }
    *result = op == Compare_Lt ? order < 0 : op == Compare_LtE ? order <= 0 : op == Compare_Gt ? order > 0 : order >= 0;
    return true;
}

static const Constant *evaluate_compare(Evaluator *e, const CompareNode *n)
{
    const Constant *left = evaluate(e, n->left);

    for (int i = 0; left && i < n->comparators.count; i++) {
        const Constant *right = evaluate(e, n->comparators.items[i]);
        bool result;
        if (!right || !compare_constants(&n->node, left, ((CompareOpNode *)n->ops.items[i])->op, right, &result))
            return NULL;
        if (!result)
            return make_bool(e, false);
        left = right;
    }
    return left ? make_bool(e, true) : NULL;
}

static const Constant *evaluate_bool(Evaluator *e, const BoolOpNode *n)
{
    const Constant *v = NULL;

    for (int i = 0; i < n->values.count; i++) {
        v = evaluate(e, n->values.items[i]);
        if (!v || constant_truth(v) == (n->op == Bool_Or))
            return v;
    }
    return v;
}

/* ---- functions -------------------------------------------------------------------------------------------------------------------------- */

static int64_t character_count(const Constant *v)
{
    int64_t count = 0;

    for (size_t i = 0; i < v->text.length; i++)
        count += v->kind == CONSTANT_BYTES || ((unsigned char)v->text.data[i] & 0xC0) != 0x80;
    return count;
}

static const Constant *call_len(Evaluator *e, const Node *n, const Constant *v)
{
    if (is_text(v))
        return make_int(e, character_count(v));
    return v->kind == CONSTANT_TUPLE ? make_int(e, v->items.count) : fail(n, "Error in compile-time expression: TypeError: '%s' has no len()", kind_name(v));
}

static const Constant *call_abs(Evaluator *e, const Node *n, const Constant *v)
{
    if (v->kind == CONSTANT_FLOAT)
        return make_float(e, fabs(v->real));
    if (!is_int(v))
        return fail(n, "Error in compile-time expression: TypeError: bad operand type for abs(): '%s'", kind_name(v));
    return v->integer == INT64_MIN ? too_large(n) : make_int(e, v->integer < 0 ? -v->integer : v->integer);
}

static const Constant *call_bool(Evaluator *e, const Node *n, const Constant *v)
{
    (void)n;
    return make_bool(e, constant_truth(v));
}

static const Constant *call_int(Evaluator *e, const Node *n, const Constant *v)
{
    if (v->kind == CONSTANT_FLOAT && fabs(v->real) < 9e18)
        return make_int(e, (int64_t)v->real);
    return is_int(v) ? make_int(e, v->integer) : fail(n, "not supported yet: int() of this value at compile time");
}

static const Constant *call_float(Evaluator *e, const Node *n, const Constant *v)
{
    return is_number(v) ? make_float(e, as_float(v)) : fail(n, "not supported yet: float() of this value at compile time");
}

static const Constant *call_str(Evaluator *e, const Node *n, const Constant *v)
{
    if (v->kind == CONSTANT_STR)
        return v;
    if (v->kind == CONSTANT_INT)
        return make_str(e, str_of(str_format(e->arena, "%lld", (long long)v->integer)));
    if (v->kind == CONSTANT_BOOL)
        return make_str(e, str_of(v->integer ? "True" : "False"));
    return fail(n, "not supported yet: str() of this value at compile time");
}

static const Constant *call_ord(Evaluator *e, const Node *n, const Constant *v)
{
    if (is_text(v) && v->text.length == 1)
        return make_int(e, (unsigned char)v->text.data[0]);
    return fail(n, "not supported yet: ord() of this value at compile time");
}

static const Constant *call_tuple(Evaluator *e, const Node *n, const Constant *v)
{
    (void)e;
    return v->kind == CONSTANT_TUPLE ? v : fail(n, "not supported yet: tuple() of this value at compile time");
}

static const struct { const char *name; const Constant *(*call)(Evaluator *, const Node *, const Constant *); } functions[] = {
    {"len", call_len}, {"abs", call_abs}, {"bool", call_bool}, {"int", call_int}, {"float", call_float}, {"str", call_str},
    {"ord", call_ord}, {"tuple", call_tuple}, {"list", call_tuple},
};

/* min, max, sum: of several arguments, or of the items of one. */
static const Constant *call_many(Evaluator *e, const CallNode *n, const char *name)
{
    const Constant *best = NULL, *only = n->args.count == 1 ? evaluate(e, n->args.items[0]) : NULL;
    int count = only ? only->items.count : n->args.count;

    if (strcmp(name, "min") != 0 && strcmp(name, "max") != 0)
        return fail(&n->node, "not supported yet: '%s' at compile time", name);
    for (int i = 0; i < count; i++) {
        const Constant *v = only ? only->items.items[i] : evaluate(e, n->args.items[i]);
        int order = 0;
        if (!v || (best && !in_order(v, best, &order)))
            return v ? fail(&n->node, "Error in compile-time expression: TypeError: no order between the arguments of %s()", name) : NULL;
        if (!best || (name[1] == 'i' ? order < 0 : order > 0))
            best = v;
    }
    return best ? best : fail(&n->node, "Error in compile-time expression: ValueError: %s() of nothing", name);
}

static const Constant *evaluate_call(Evaluator *e, const CallNode *n)
{
    const NameNode *callee = AS(Name, n->func);

    if (!callee || n->keywords.count)
        return fail(&n->node, "Invalid compile-time expression");
    for (int i = 0; i < LENGTH(functions); i++)
        if (strcmp(functions[i].name, callee->id->text) == 0 && n->args.count == 1) {
            const Constant *v = evaluate(e, n->args.items[0]);
            return v ? functions[i].call(e, &n->node, v) : NULL;
        }
    return call_many(e, n, callee->id->text);
}

/* ---- expressions ---------------------------------------------------------------------------------------------------------------------------- */

static const Constant *evaluate_items(Evaluator *e, NodeList items)
{
    Constant v = {.kind = CONSTANT_TUPLE};

    for (int i = 0; i < items.count; i++) {
        const Constant *item = evaluate(e, items.items[i]);
        if (!item)
            return NULL;
        list_push(e->arena, &v.items, item);
    }
    return make(e, v);
}

static const Constant *evaluate_subscript(Evaluator *e, const SubscriptNode *n)
{
    const Constant *v = evaluate(e, n->value), *index = v ? evaluate(e, n->slice) : NULL;

    if (!index)
        return NULL;
    if (v->kind != CONSTANT_TUPLE || !is_int(index))
        return fail(&n->node, "not supported yet: this subscript at compile time");
    int64_t i = index->integer < 0 ? index->integer + v->items.count : index->integer;
    if (i < 0 || i >= v->items.count)
        return fail(&n->node, "Error in compile-time expression: IndexError: tuple index out of range");
    return v->items.items[i];
}

static const Constant *evaluate_name(Evaluator *e, const NameNode *n)
{
    const Constant *v = map_get(e->names, n->id);

    return v ? v : fail(&n->node, "Compile-time name '%s' not defined", n->id->text);
}

static const Constant *evaluate_int(Evaluator *e, const IntNode *n)
{
    int64_t value;

    return int_value(n, &value) ? make_int(e, value) : too_large(&n->node);
}

static const Constant *evaluate(Evaluator *e, const Node *n)
{
    switch (n->kind) {
    case N_Int:       return evaluate_int(e, (const IntNode *)n);
    case N_Float:     return make_float(e, float_value(((const FloatNode *)n)->digits));
    case N_Str:       return make_str(e, ((const StrNode *)n)->value);
    case N_Bytes:     return make(e, (Constant){.kind = CONSTANT_BYTES, .text = ((const BytesNode *)n)->value});
    case N_Char:      return make_int(e, ((const CharNode *)n)->value);
    case N_Bool:      return make_bool(e, ((const BoolNode *)n)->value);
    case N_None:      return make(e, (Constant){.kind = CONSTANT_NONE});
    case N_Name:      return evaluate_name(e, (const NameNode *)n);
    case N_BinOp:     return evaluate_binary(e, (const BinOpNode *)n);
    case N_UnaryOp:   return evaluate_unary(e, (const UnaryOpNode *)n);
    case N_BoolOp:    return evaluate_bool(e, (const BoolOpNode *)n);
    case N_Compare:   return evaluate_compare(e, (const CompareNode *)n);
    case N_Tuple:     return evaluate_items(e, ((const TupleNode *)n)->elts);
    case N_List:      return evaluate_items(e, ((const ListNode *)n)->elts);
    case N_Subscript: return evaluate_subscript(e, (const SubscriptNode *)n);
    case N_Call:      return evaluate_call(e, (const CallNode *)n);
    default:          return fail(n, "Invalid compile-time expression");
    }
}

const Constant *constant_of(Arena *a, const Node *n, const Map *names)
{
    Evaluator e = {a, names};

    return evaluate(&e, n);
}

/* ---- back into the program -------------------------------------------------------------------------------------------------------------------- */

static Node *int_node(Arena *a, int64_t value, Span at)
{
    uint64_t size = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    Node *n = new_Int(a, at, str_of(str_format(a, "%llu", (unsigned long long)size)), 10, Suffix_None);

    return value < 0 ? new_UnaryOp(a, at, Unary_USub, n) : n;
}

static Node *float_node(Arena *a, double value, Span at)
{
    Node *n = new_Float(a, at, str_of(str_format(a, "%.17e", fabs(value))));

    return signbit(value) ? new_UnaryOp(a, at, Unary_USub, n) : n;
}

static Node *tuple_node(Arena *a, const Constant *v, Span at)
{
    NodeList items = {0};

    for (int i = 0; i < v->items.count; i++)
        list_push(a, &items, constant_node(a, v->items.items[i], at));
    return new_Tuple(a, at, items, Context_Load);
}

Node *constant_node(Arena *a, const Constant *v, Span at)
{
    switch (v->kind) {
    case CONSTANT_NONE:  return new_None(a, at);
    case CONSTANT_BOOL:  return new_Bool(a, at, v->integer);
    case CONSTANT_INT:   return int_node(a, v->integer, at);
    case CONSTANT_FLOAT: return float_node(a, v->real, at);
    case CONSTANT_STR:   return new_Str(a, at, v->text, false, true);
    case CONSTANT_BYTES: return new_Bytes(a, at, v->text);
    default:             return tuple_node(a, v, at);
    }
}

void add_predefined_constants(Arena *a, Map *names)
{
    struct utsname u;

    if (uname(&u) != 0)
        return;
    const struct { const char *name, *value; } rows[] = {
        {"UNAME_SYSNAME", u.sysname}, {"UNAME_NODENAME", u.nodename}, {"UNAME_RELEASE", u.release}, {"UNAME_VERSION", u.version}, {"UNAME_MACHINE", u.machine},
    };
    Evaluator e = {a, names};
    for (int i = 0; i < LENGTH(rows); i++)
        map_set(names, name_text(rows[i].name), (void *)make_str(&e, str_of(str_copy(a, str_of(rows[i].value)))));
}
