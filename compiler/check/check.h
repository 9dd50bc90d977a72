/* Types: every expression gets one, every implicit conversion becomes a Coerce node, names get their symbols.
 *
 * Boundary 4, what lowering may rely on after `check_module` returned true:
 *
 *   every expression   `type` is set, never T_error, never NULL, except where said below. No other conversion is ever implied: an
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
 *   AnnAssign          without value: nothing but its symbol. With value: as Assign with one target (`value`, `target` a Bind).
 *   BinOp, UnaryOp     operands are all objects, or all of the node's own C type (shifts and pow included: C's rules were
 *                      applied by the checker), save Div of C integers, which was coerced to double (cdivision or level 3). `not` has type bint
 *                      and a bint operand.
 *   Compare            one comparison: operands of one C type, or objects; Is/IsNot: objects, or C numbers. In/NotIn: objects. Type bint where
 *                      used as a condition or on C operands, else object. A chain: `givens[i]` stands for operand i (left,
 *                      comparators…), `links[i]` is a Compare of one link made from givens i and i+1; the value is links joined by `and`.
 *   BoolOp, IfExp      all values have the node's type.
 *   conditions         (If, While, IfExp, Assert, comprehension ifs) have type bint.
 *   Call               a Python call: func, args, keyword values are objects. A call of a C function has become CCall: arguments in
 *                      order of the parameters, coerced, optional ones that were left out missing at the end. Conversions of C
 *                      types written as calls (`int(x)` of a C type …) have become Coerce or Cast.
 *   For                iter is an object; or Range: start, stop, step all of one C integer type (the node's type: a counted
 *                      loop whose given has that type) or all objects (type object; given an object); step NULL is 1, else a non-zero constant where C-typed.
 *   Subscript          value and slice objects; or the slice of type Py_ssize_t (an index of C type; NODE_BOUNDSCHECK, NODE_WRAPAROUND apply,
 *                      value may be of type list or tuple); a Slice: its parts objects or NULL.
 *   Name               `symbol` is set. Attribute: value an object, or `symbol` set (a name of a cimported module).
 *   FunctionDef        symbol, scope set. Arg.symbol set; its type is the C-side type; Arg.default_value coerced to object for def, to
 *                      the parameter's type for cdef. CFuncDef likewise; its signature is symbol->type->signature.
 *   Import, ImportFrom alias.symbol is what the bound name means.
 *   With               of directives or nogil: gone (a Block). Decorators that are directives: gone.
 *   Global, cimports, `cdef` without initialiser, pass of declarations: still there; lowering skips them. CVarDef: each declarator
 *                      with a default_value is an Assign in a Block in its place.
 */
#ifndef PYXC_CHECK_H
#define PYXC_CHECK_H

#include "declare.h"

typedef enum NodeFlag {
    NODE_PARALLEL    = 1 << 0,
    NODE_INPLACE     = 1 << 1,
    NODE_CDIVISION   = 1 << 2,    /* BinOp of C numbers: C's division, no test for zero */
    NODE_BOUNDSCHECK = 1 << 3,
    NODE_WRAPAROUND  = 1 << 4,
    NODE_CHECK_SET   = 1 << 5,    /* Name: a local that may be unset here */
    NODE_CONDITION   = 1 << 6,    /* Compare of objects whose truth alone is wanted (type bint) */
    NODE_UNBOUND     = 1 << 7,    /* FunctionDef, CFuncDef: under binding=False */
} NodeFlag;

/* Types the whole module in place. False: there were errors, told by diag. */
bool check_module(Unit *u);
void dump_typed(Buffer *out, const Unit *u, const char *function);    /* function: NULL for all */

/* ---- inside the box -------------------------------------------------------------------------------------------------------- */

typedef struct Checker {
    Arena *arena;
    Unit *unit;
    Scope *scope;                    /* innermost */
    Symbol *function;                /* whose body it is; NULL at module level */
    const Directives *directives;    /* in force here */
    int loop_depth;
    int next_given;
    bool nogil;
} Checker;

#endif
