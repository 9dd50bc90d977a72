/* Types: every expression gets one, every implicit conversion becomes a Coerce node, names get their symbols.
 *
 * Boundary 4, what lowering may rely on after `check_module` returned true:
 *
 *   every expression   `type` is set, never ID_error, never NULL, except where said below. No other conversion is ever implied: an
 *                      operand has exactly the type that its parent needs.
 *   Coerce             `kind` (enum Coercion) from operand->type to its own type. COERCE_NONE nodes are left out.
 *   Given              stands for a value that a parent has computed and bound to it; `number` tells them apart in dumps.
 *   Bind               in the place of every assignment target (Assign.targets, For.target, Comprehension.target, an element of
 *                      an unpacked Tuple or List): the parent binds the incoming value to `given`, then lowers Bind, which
 *                      stores `value` (`given` with its coercions) in `target`. If `target` is a Tuple or List, `value` is
 *                      unpacked: its elts are Binds, their givens objects; one may be Starred, whose value is a Bind: it gets a list.
 *   Assign             `value` is evaluated once and bound to each target's `given`, from left to right. NODE_PARALLEL: target and
 *                      value are Tuples (or Lists) of one length without stars; each element of the value is bound to
 *                      the given of the target's element, all values before any store; no tuple is made; `value` has no type.
 *   AugAssign          target's parts are evaluated once, its current value bound to `given`; `result` (typed, coerced, made from
 *                      given and value; a BinOp flagged NODE_INPLACE somewhere in it) is stored in target. `value` is not looked at.
 *   AnnAssign          gone: an Assign with one target; without a value, an empty Block.
 *   BinOp, UnaryOp     operands are all objects, or all of the node's own C type (shifts and pow included: C's rules were
 *                      applied by the checker), save Div of C integers, which was coerced to double (cdivision or level 3). `not` has type bint
 *                      and a bint operand.
 *   Compare            one comparison: operands of one C type, or objects; Is/IsNot: objects, or C numbers. In/NotIn: objects. Type bint where
 *                      used as a condition or on C operands, else object. A chain: `givens[i]` stands for operand i (left,
 *                      comparators…), `links[i]` is a Compare of one link made from givens i and i+1; the value is links joined by `and`.
 *   BoolOp, IfExp      all values have the node's type.
 *   conditions         (If, While, IfExp, Assert, comprehension ifs) have type bint.
 *   Call               a Python call: func, args, keyword values are objects. A call of a C function has become CCall: arguments
 *                      coerced, with the defaults of those that were left out, in order of the parameters; where they are evaluated in
 *                      another order, in that one: those that are no longer in their parameter's place are Keywords. Conversions of C
 *                      types written as calls (`int(x)` of a C type …) have become Coerce or Cast.
 *   Extreme            made of min() and max(): args are all of the node's type, a C number or object.
 *   IsInstance         made of isinstance() of built-in classes: value an object; classes are names, whose type is the class itself. Type bint.
 *   Receiver           of a built-in class, and not None, which has no such method: the first argument of a CCall that was a method's call.
 *   For                iter is an object; or Range: start, stop, step all of one C integer type (the node's type: a counted
 *                      loop whose given has that type) or all objects (type object; given an object); step NULL is 1, else a
 *                      non-zero constant where C-typed.
 *                      Or Enumerate: iterable an object, start a constant object; the target is then a Tuple or List of two Binds, of the
 *                      number and of the item.
 *   Subscript          value and slice objects; or the slice of the type that C has for lengths (an index of C type;
 *                      NODE_BOUNDSCHECK, NODE_WRAPAROUND apply, value may be of type list or tuple); a Slice: its parts objects or NULL.
 *   Int                `digits` may begin with a minus sign (folded); constant_int reads it. A literal of type object (or of a built-in
 *                      class) is the constant object itself, without a Coerce; of a C type: it fits that type.
 *   Str, Bytes         Of type str, bytes (or object); a one-character text where a C number is needed has become an Int.
 *   None               of type object, or of the built-in class that is needed.
 *   Name               `symbol` is set. Attribute: value an object, or `symbol` set (a name of a cimported module).
 *   FunctionDef        symbol, scope set. Arg.symbol set; its type is the C-side type; Arg.default_value coerced to object for def, to
 *                      the parameter's type for cdef. CFuncDef likewise; its signature is symbol->type->signature.
 *                      A default of a C function that is no constant is a variable (C global) of its own: the CFuncDef then stands in a
 *                      Block, behind the assignment.
 *   NamedExpr          target a Name, value of the target's type, which is the node's.
 *   Cast               gone: a Coerce, or nothing.
 *   Import, ImportFrom alias.symbol is what the bound name means.
 *   With               of directives or nogil: gone (a Block). Decorators that are directives: gone.
 *   Global, cimports, `cdef` without initialiser, pass of declarations: still there; lowering skips them. CVarDef: each declarator
 *                      with a default_value is an Assign in a Block in its place.
 */
#ifndef PYXC_CHECK_H
#define PYXC_CHECK_H

#include "flow.h"

typedef enum NodeFlag {
    NODE_PARALLEL    = 1 << 0,
    NODE_INPLACE     = 1 << 1,
    NODE_CDIVISION   = 1 << 2,    /* BinOp of C numbers: C's division, no test for zero */
    NODE_BOUNDSCHECK = 1 << 3,
    NODE_WRAPAROUND  = 1 << 4,
    NODE_CHECK_SET   = 1 << 5,    /* Name: a local that may be unset here */
    NODE_CONDITION   = 1 << 6,    /* Compare of objects whose truth alone is wanted (type bint) */
    NODE_UNBOUND     = 1 << 7,    /* FunctionDef, CFuncDef: under binding=False */
    NODE_MEETING     = 1 << 8,    /* Coerce of a value of `and`, `or`, a conditional expression to their common type; for the checker alone */
    NODE_FIRST_VALUE = 1 << 9,    /* Name: of a declaration, which gives it a value even where it is const; for the checker alone */
} NodeFlag;

/* Types the whole module in place. False: there were errors, told by diag. */
bool check_module(Unit *u);
void dump_typed(Buffer *out, const Unit *u, const char *function);    /* function: NULL for all */

/* ---- inside the box ---------------------------------------------------------------------------------------------- */

typedef struct Checker {
    Arena *arena;
    Unit *unit;
    Scope *scope;                    /* innermost */
    Symbol *function;                /* whose body it is; NULL at module level */
    const Directives *directives;    /* in force here */
    Flow *flow;                      /* of the function */
    int next_given;
    struct Inference *inference;     /* at work; else NULL */
    bool inferring;                  /* between begin_question and end_question */
    NodeList asked;                  /* whose types were found since */
} Checker;

/* ---- check.c: a check function types one node and its children and returns the node to use in its place ---------- */

Node *check_node(Checker *c, Node *n);
Node *check_expr(Checker *c, Node *n);
void check_body(Checker *c, NodeList *body);
/* The type of an expression that was checked; within a question, of any, by the rules type_X: NULL is not known yet.
 * Literals count as `long` there, as in the types of variables. It never reports anything. */
Type *type_of(Checker *c, Node *n);
void begin_question(Checker *c);
void end_question(Checker *c);                       /* what was found meanwhile is forgotten */
Type *type_in_variable(Checker *c, Node *n);         /* of a variable that it is assigned to */
void check_exprs(Checker *c, NodeList *list);         /* expressions */
Node *check_object(Checker *c, Node *n);             /* checked, as an object */
Node *check_optional_object(Checker *c, Node *n);
Node *check_bool(Checker *c, Node *n);               /* a condition: of type bint */
void check_objects(Checker *c, NodeList *list);
bool is_plain_python(const Checker *c);              /* a .py: what fails at run time there is no mistake here */
Node *poison(Node *n);                               /* gives it the type `error` */
Node *later(Checker *c, Node *n, const char *what);  /* "not supported yet: what" */

#define CHECK(Kind) Node *check_##Kind(Checker *c, Kind##Node *n);
#define TYPE_RULE(Kind) Type *type_##Kind(Checker *c, Kind##Node *n);
/* The rule of a node that always has the same type. */
#define ALWAYS(Kind, id) Type *type_##Kind(Checker *c, Kind##Node *n) { (void)c; (void)n; return TYPE(id); }
STMT_NODES(CHECK)
EXPR_NODES(CHECK)
EXPR_NODES(TYPE_RULE)
#undef CHECK
#undef TYPE_RULE

/* ---- check_coerce.c ---------------------------------------------------------------------------------------------- */

/* The checked expression as a value of that type; reports if it can't be one. */
Node *coerce(Checker *c, Node *n, Type *to);
/* The same where the program writes the conversion. In `<int>(a or b)` the choice is made and then converted; a
 * conversion that is only implied would go to each of its values. */
Node *convert_explicitly(Checker *c, Node *n, Type *to);
/* Of a value of a choice (and, or, if-else): in the choice's own type for now. If the choice is then wanted in another
 * type, the value is converted to that one directly. */
Node *meet_in(Checker *c, Node *n, Type *t);
Node *truth(Checker *c, Node *n);                    /* a checked expression as a condition */

/* ---- what an expression means --------------------------------------------------------------------------------------
 * classify_call, classify_attribute, classify_subscript and classify_iteration decide it, for the rule of its type and
 * for its check alike. */

typedef enum IntrinsicId {
    INTRINSIC_none,
#define INTRINSIC(name, least, most, rule) INTRINSIC_##name,
#define CYTHON_CALL(name, least, most, rule) INTRINSIC_##name,
#define LOOP(name, least, most) INTRINSIC_##name,
#define FRAME(name, most) INTRINSIC_##name,
#include "intrinsics.def"
} IntrinsicId;

typedef enum MeaningKind {
    MEANS_PYTHON,            /* what Python makes of it at run time; of a call: `symbol` is the built-in or NULL */
    MEANS_C_FUNCTION,        /* a call of `symbol` */
    MEANS_METHOD,            /* a call of `symbol`, the C function of a method: the object is its first argument */
    MEANS_INTRINSIC,         /* a call of `intrinsic` */
    MEANS_FRAME,             /* a call of `symbol`, a built-in that looks at its caller's frame */
    MEANS_SYMBOL,            /* an attribute: `symbol`, a name of a cimported module */
    MEANS_CYTHON,            /* an attribute: `symbol`, a name below `cython` */
    MEANS_NOTHING,           /* an attribute: its module was cimported and has no such name */
    MEANS_SLICE,             /* a subscript */
    MEANS_C_INDEX            /* a subscript: its index is a C integer and counts items */
} MeaningKind;

typedef struct Meaning {
    MeaningKind kind;
    Symbol *symbol;
    IntrinsicId intrinsic;
    Type *type;              /* of the expression's value; NULL: not known yet */
} Meaning;

/* ---- check_subscript.c ------------------------------------------------------------------------------------------- */

bool has_characters(const Checker *c, const Type *t);   /* whether an item of it is a Py_UCS4 */

/* ---- check_intrinsic.c ------------------------------------------------------------------------------------------- */

IntrinsicId intrinsic_of_call(const CallNode *n, const Symbol *callee);    /* by name and the form of its arguments */
bool looks_at_frame(IntrinsicId id);
bool evaluates_arguments(IntrinsicId id);
/* Whether these arguments are meant, by their types. `*type`: what the call gives, then. */
bool type_of_intrinsic(Checker *c, IntrinsicId id, const CallNode *n, Type **type);
Node *call_intrinsic(Checker *c, CallNode *n, const Meaning *m);

/* ---- check_name.c ------------------------------------------------------------------------------------------------ */

Meaning classify_attribute(Checker *c, const AttributeNode *n);
/* Of a name, or of one behind a cimported module or `cython`. NULL: another expression. */
Symbol *dotted_symbol(Checker *c, const Node *n);
void check_object_of(Checker *c, AttributeNode *n);  /* the object whose attribute it is, if it is one's */
Node *check_target_name(Checker *c, NameNode *n);
void check_name_set(Checker *c, NameNode *n);        /* a read: may the local be unset? */

/* ---- check_literal.c --------------------------------------------------------------------------------------------- */

/* A literal that is a value of the type as it stands, or made so; else NULL. */
Node *literal_as(Checker *c, Node *n, Type *to);
bool is_literal(const Node *n);
bool is_character(const Node *n);                    /* 'x' or b'x': what C integers are compared with as its code */
uint32_t code_of_character(const Node *n);           /* 0: it is none */

/* ---- check_operator.c -------------------------------------------------------------------------------------------- */

bool is_bitwise(Binary op);                          /* & | ^ */
/* Operator on two checked operands: coerced, typed; `n` is filled in. */
Node *finish_binary(Checker *c, BinOpNode *n);
Type *binary_type(Checker *c, Binary op, Node *left, Node *right);

/* ---- check_assign.c ---------------------------------------------------------------------------------------------- */

bool has_star(const NodeList *list);                 /* whether `*x` is among targets, items or arguments */
/* A target and the type of what arrives: a Bind. */
Node *bind_target(Checker *c, Node *target, Type *incoming, Span at);
Node *new_assign(Checker *c, Span span, Node *target, Node *value);

/* ---- check_loop.c ------------------------------------------------------------------------------------------------ */

/* What a loop goes over: an object or a Range. The target's names are those of `target_scope`. */
Node *check_loop_source(Checker *c, Node *iter, const Node *target, Scope *target_scope);
Type *item_type(Checker *c, Node *iterable);         /* what a variable gets from it; NULL: not known yet */
Node *bind_loop_target(Checker *c, Node *target, const Node *iter);

/* ---- overload.c -------------------------------------------------------------------------------------------------- */

Node *call_c_function(Checker *c, CallNode *n, Symbol *callee);
bool is_constant_tree(const Node *n);                /* literals and operators on them */
/* The variable of a default that is no constant. */
Symbol *default_symbol(Checker *c, const Symbol *callee, Parameter *p);
/* The checked object of a method that is a C function: not None. */
Node *as_receiver(Checker *c, const AttributeNode *method, Type *class);
/* The C function for this call, of `first` and its overloads; NULL: none. */
Symbol *find_overload(Checker *c, const CallNode *n, Symbol *first);
/* Whether the prelude's functions take other numbers of arguments; reported then. */
bool is_miscounted(Checker *c, const CallNode *n, const Symbol *builtin);

/* ---- gil.c ------------------------------------------------------------------------------------------------------- */

void check_gil(const CFuncDefNode *n);               /* of a checked function: what it may not do under `nogil` */

/* ---- desugar.c: nodes made here ---------------------------------------------------------------------------------- */

Node *make_coerce(Checker *c, Node *n, int kind, Type *to);
GivenNode *make_given(Checker *c, Span span, Type *type);
Node *make_int(Checker *c, Span span, int64_t value, Type *type);
Node *make_text(Checker *c, Span span, const char *text);
Node *name_of_symbol(Checker *c, Span span, Symbol *s);
Node *make_block(Checker *c, Span span, NodeList body);
Node *desugar_print(Checker *c, PrintNode *n);

/* ---- infer.c ----------------------------------------------------------------------------------------------------- */

void infer(Checker *c, NodeList *body);              /* types for all locals without one */
Type *spanning_type(Type *a, Type *b);               /* that holds values of both; NULL: not known yet */
Type *inferred_type(Checker *c, NameNode *n, Symbol *s);    /* of a local where it is read */
bool waits_for_types(const Checker *c);              /* whether what depends on an unknown type is asked again */

/* ---- overflow.c -------------------------------------------------------------------------------------------------- */

void note_overflows(Checker *c, NodeList *body);     /* says of each local whether it is an operand of arithmetic */

#endif
