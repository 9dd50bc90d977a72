/* Operators: C's on C numbers with Python's meaning, Python's on all else;
 * comparisons and their chains; and, or, not. */
#include "check.h"

/* ---- which type two operands meet in ----------------------------------------------------------------------------- */

static Type *promoted(Type *t)
{
    return common_number(t, t);
}

/* With literals as `long`: what the runtime's functions for //, % and ** work on, and what variables become. */
static Type *wide_type(const Node *n, Type *t)
{
    const IntNode *literal = AS(Int, n);

    return literal && n->type == TYPE(int) && literal->suffix == Suffix_None ? TYPE(long) : t;
}

bool is_bitwise(Binary op)
{
    return op == Binary_BitAnd || op == Binary_BitOr || op == Binary_BitXor;
}

/* True & False is False, not 0. */
static bool keeps_bool(Binary op, const Type *a, const Type *b)
{
    return is_bitwise(op) && a == TYPE(bint) && b == TYPE(bint);
}

static bool is_shift(Binary op)
{
    return op == Binary_LShift || op == Binary_RShift;
}

/* What can't be negative, or is known not to be, keeps a power of integers an integer. */
static bool is_natural(const Node *n, const Type *t)
{
    int64_t value;

    return t->sign == 'U' || (constant_int(n, &value) && value >= 0);
}

/* A power: of integers an integer if the exponent says so, else a double. A float to a power that need
 * not be whole may be complex, which only objects hold. */
static Type *power_type(Checker *c, Node *left, Node *right, Type *a, Type *b)
{
    bool is_positive = (is_int(a) && is_natural(left, a)) || left->kind == N_Float;     /* 2 ** x: C has all of it */
    int64_t whole;
    bool c_rules = c->directives->cpow == 1;

    if (is_int(a) && is_int(b))
        return c_rules || is_natural(right, b) ? common_number(a, b) : TYPE(double);
    if (!c_rules && is_float(b) && !is_positive && !constant_int(right, &whole))
        return TYPE(object);
    return common_number(a, b);
}

/* `/` of integers: Python's true division at level 3 (or from __future__), floor
 * division at level 2, C's under cdivision. */
static bool divides_truly(const Checker *c)
{
    return c->unit->true_division && !c->directives->cdivision;
}

/* Where C computes `+ - * /`: beside a `float` Cython writes an integer literal as 1.0, a double. */
static Type *computed_type(const Checker *c, const Node *left, const Node *right, Type *t)
{
    bool literal = left->kind == N_Int || right->kind == N_Int;

    return t == TYPE(float) && literal && !c->inferring ? TYPE(double) : t;
}

/* `a` and `b` are the operands' types: to ask for them again would double the work at each level of a long sum. */
static Type *c_binary_type(Checker *c, Binary op, Node *left, Type *a, Node *right, Type *b)
{
    Type *wide_a = wide_type(left, a), *wide_b = wide_type(right, b), *wide = common_number(wide_a, wide_b);

    if ((is_bitwise(op) || is_shift(op)) && (is_float(a) || is_float(b)))
        return ERROR_TYPE;
    switch (op) {
    case Binary_MatMult:
        return TYPE(object);
    case Binary_BitAnd: case Binary_BitOr: case Binary_BitXor:
        return keeps_bool(op, a, b) ? a : common_number(a, b);
    case Binary_LShift: case Binary_RShift:
        return c->inferring ? wide : promoted(wide_a);
    case Binary_Div:
        return is_int(wide) && divides_truly(c) ? TYPE(double) : computed_type(c, left, right, wide);
    case Binary_FloorDiv: case Binary_Mod:
        return c->directives->cdivision ? common_number(a, b) : wide;
    case Binary_Pow:
        return power_type(c, left, right, wide_a, wide_b);
    default:
        return computed_type(c, left, right, common_number(a, b));
    }
}

static bool is_whole(const Type *t)
{
    return t == TYPE(pyint) || is_int(t);
}

/* What is known of Python's own classes: `+` of two lists is a list. */
static Type *object_binary_type(Binary op, const Node *left, Type *a, Type *b)
{
    bool sets = a == TYPE(set) || a == TYPE(frozenset);

    if (op == Binary_Add && a == b && is_sequence(a))
        return a;
    if (op == Binary_Mult && is_sequence(a) && is_whole(b))
        return a;
    if (op == Binary_Mult && is_whole(a) && is_sequence(b))
        return b;
    if (op == Binary_Mod && a == TYPE(str) && left->kind == N_Str)
        return a;                            /* of a variable, which may be None, `__rmod__` decides */
    if (a == b && ((sets && is_bitwise(op)) || (a == TYPE(dict) && op == Binary_BitOr)))
        return a;
    if (is_whole(a) && is_whole(b) && op != Binary_Div && op != Binary_Pow && op != Binary_MatMult)
        return TYPE(pyint);
    return TYPE(object);
}

static bool is_constant(const Node *n)
{
    int64_t value;

    return n->kind == N_Float || constant_operand(n, &value);
}

/* A character in arithmetic is a text of one: 'a' + 'b', 'a' * 3. */
static Type *arithmetic_type(Checker *c, Node *n)
{
    Type *t = type_of(c, n);

    return t == TYPE(Py_UCS4) ? TYPE(str) : t;
}

Type *binary_type(Checker *c, Binary op, Node *left, Node *right)
{
    Type *a = arithmetic_type(c, left), *b = arithmetic_type(c, right);
    int64_t value;

    if (!a || !b)
        return NULL;
    if (is_error(a) || is_error(b))
        return ERROR_TYPE;
    if (!is_number(a) || !is_number(b))
        return is_object(a) || is_object(b) ? object_binary_type(op, left, a, b) : ERROR_TYPE;
    if (op != Binary_Div && !keeps_bool(op, a, b) && constant_operand(left, &value) && constant_operand(right, &value))
        return TYPE(object);                     /* it was not folded: too large for C */
    if (op == Binary_Pow && is_constant(left) && is_constant(right))
        return TYPE(object);
    return c_binary_type(c, op, left, a, right, b);
}

/* ---- binary operators -------------------------------------------------------------------------------------------- */

/* The folded value as a literal; NULL: it is no integer that is known. */
static Node *folded(Checker *c, Node *n)
{
    const BinOpNode *b = AS(BinOp, n);
    int64_t value;

    if (!constant_int(n, &value) || (b && keeps_bool(b->op, type_of(c, b->left), type_of(c, b->right))))
        return NULL;
    Node *literal = make_int(c, n->span, value, NULL);
    literal->type = type_Int(c, (IntNode *)literal);
    return literal;
}

Type *type_BinOp(Checker *c, BinOpNode *n)
{
    Node *literal = folded(c, &n->node);

    if (literal)
        return literal->type;
    return binary_type(c, n->op, n->left, n->right);
}

static Node *invalid_operands(BinOpNode *n)
{
    Type *a = n->left->type, *b = n->right->type;

    if (!is_error(a) && !is_error(b))
        diag(n->node.span, D_operands, binary_infos[n->op].symbol, type_text(a), type_text(b));
    return poison(&n->node);
}

static bool is_division(Binary op)
{
    return op == Binary_Div || op == Binary_FloorDiv || op == Binary_Mod;
}

Node *finish_binary(Checker *c, BinOpNode *n)
{
    assert(n->left->type && n->right->type);
    Type *t = binary_type(c, n->op, n->left, n->right);
    Type *operands = is_object(t) ? TYPE(object) : t;

    if (is_error(t))
        return invalid_operands(n);
    if (n->op == Binary_Div && is_int(t))
        n->op = Binary_FloorDiv;
    if (is_division(n->op) && is_number(t) && c->directives->cdivision)
        n->node.flags |= NODE_CDIVISION;
    n->left = coerce(c, n->left, operands);
    n->right = coerce(c, n->right, operands);
    n->node.type = t;
    return is_error(n->left->type) || is_error(n->right->type) ? poison(&n->node) : &n->node;
}

/* 7 / 2 of literals at level 2; of objects `/` is what they make of it. */
static bool divides_down(const Checker *c, const BinOpNode *n)
{
    int64_t value;

    if (n->op != Binary_Div || c->unit->true_division)
        return false;
    return constant_int(n->left, &value) && constant_int(n->right, &value);
}

Node *check_BinOp(Checker *c, BinOpNode *n)
{
    n->left = check_expr(c, n->left);
    n->right = check_expr(c, n->right);
    if (divides_down(c, n))
        n->op = Binary_FloorDiv;
    Node *literal = folded(c, &n->node);
    return literal ? literal : finish_binary(c, n);
}

/* ---- unary operators --------------------------------------------------------------------------------------------- */

static Type *unary_type(Unary op, Type *t)
{
    if (!t || is_error(t))
        return t;
    if (op == Unary_Not)
        return TYPE(bint);
    if (is_number(t))
        return op == Unary_Invert && is_float(t) ? ERROR_TYPE : promoted(t);
    return t == TYPE(pyint) ? t : is_object(t) ? TYPE(object) : ERROR_TYPE;
}

Type *type_UnaryOp(Checker *c, UnaryOpNode *n)
{
    Node *literal = n->op != Unary_Not ? folded(c, &n->node) : NULL;

    if (literal)
        return literal->type;
    return unary_type(n->op, type_of(c, n->operand));
}

Node *check_UnaryOp(Checker *c, UnaryOpNode *n)
{
    n->operand = check_expr(c, n->operand);
    Node *literal = n->op != Unary_Not ? folded(c, &n->node) : NULL;
    Type *operand = n->operand->type, *t = unary_type(n->op, operand);

    if (literal)
        return literal;
    if (is_error(t)) {
        if (!is_error(operand))
            diag(n->node.span, D_operand, unary_infos[n->op].symbol, type_text(operand));
        return poison(&n->node);
    }
    n->operand = n->op == Unary_Not ? truth(c, n->operand) : coerce(c, n->operand, is_object(t) ? TYPE(object) : t);
    n->node.type = t;
    return &n->node;
}
