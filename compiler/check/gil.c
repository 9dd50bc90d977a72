/* What a function that is declared `nogil` may not do: touch Python objects.
 *
 * It walks a body that was checked, where every conversion is a Coerce node, and tells of each node that would need
 * the GIL. As in Cython, a `raise` takes the GIL by itself and so does a failing `assert`: what they are given may
 * be anything. Parameters may be objects, borrowed from the caller, and may be asked for their identity.
 */
#include "check.h"

static void walk(void *context, Node *n);

static void tell(Span at, const char *what)
{
    diag(at, D_no_gil, what);
}

static bool holds_object(const Node *n)
{
    return n->type && is_object(n->type);
}

/* ---- expressions ------------------------------------------------------------------------------------------------- */

static const char *conversion_text(const CoerceNode *n)
{
    switch (n->kind) {
    case COERCE_TO_OBJECT: return "Converting to Python object";
    case COERCE_CLASS: case COERCE_CHECKED: case COERCE_NOT_NONE: return "Python type test";
    case COERCE_AS_NUMBER: return "Converting to Python object";
    case COERCE_TRUTH:     return "Truth-testing Python object";
    default:               return NULL;
    }
}

/* What the node does with the object that is its value; NULL: it is there already. */
static const char *object_work(const Node *n)
{
    switch (n->kind) {
    case N_Tuple:     return "Constructing Python tuple";
    case N_List:      return "Constructing Python list";
    case N_Dict:      return "Constructing Python dict";
    case N_Set:       return "Constructing Python set";
    case N_Slice:     return "Constructing Python slice object";
    case N_Imaginary: return "Constructing complex number";
    case N_JoinedStr: return "String formatting";
    case N_Call:      return "Calling gil-requiring function";
    case N_Attribute: return ((const AttributeNode *)n)->symbol ? NULL : "Accessing Python attribute";
    case N_BinOp: case N_UnaryOp: case N_Compare: case N_IfExp: case N_Extreme:
    case N_ListComp: case N_SetComp: case N_DictComp:
        return "Operation";
    default:
        return NULL;
    }
}

static void walk_name(const NameNode *n)
{
    if (n->symbol && n->symbol->kind == SYM_GLOBAL)
        tell(n->node.span, "Accessing Python global or builtin");
}

/* What was a C number before it was converted; a literal needs no conversion. */
static bool was_number(const Node *n)
{
    const CoerceNode *c = AS(Coerce, n);

    return is_literal(n) || (c && c->kind == COERCE_TO_OBJECT && is_number(c->operand->type));
}

static bool were_numbers(const NodeList *list)
{
    for (int i = 0; i < list->count; i++)
        if (!was_number(list->items[i]))
            return false;
    return true;
}

static void walk_number(Node *n)
{
    if (n->kind == N_Coerce)
        walk(NULL, ((CoerceNode *)n)->operand);
}

/* A power that may be complex, or the choice of a number: Cython works on C numbers there, we on objects, which are
 * not the program's and no mistake of it. Walks the operands then. */
static bool walk_number_work(Node *n)
{
    const BinOpNode *b = AS(BinOp, n);
    const ExtremeNode *extreme = AS(Extreme, n);

    if (b && b->op == Binary_Pow && holds_object(n) && was_number(b->left) && was_number(b->right)) {
        walk_number(b->left);
        walk_number(b->right);
        return true;
    }
    if (!extreme || !were_numbers(&extreme->args))
        return false;
    for (int i = 0; i < extreme->args.count; i++)
        walk_number(extreme->args.items[i]);
    return true;
}

static void walk_coerce(CoerceNode *n)
{
    const char *what = conversion_text(n);
    SubscriptNode *item = AS(Subscript, n->operand);

    if (item && n->node.type == TYPE(Py_UCS4) && n->operand->type == TYPE(str)) {      /* a character of a text */
        tree_children(n->operand, walk, NULL);
        return;
    }
    if ((n->kind == COERCE_FROM_OBJECT || n->kind == COERCE_TRUTH) && walk_number_work(n->operand))
        return;
    walk(NULL, n->operand);
    if (what)
        tell(n->node.span, what);
    if (n->kind == COERCE_FROM_OBJECT)
        diag(n->node.span, D_no_gil_conversion);
}

static void walk_c_call(CCallNode *n)
{
    const Signature *callee = n->symbol->type->signature;

    if (!callee->nogil && !callee->with_gil)
        tell(n->node.span, "Calling gil-requiring function");
    tree_children(&n->node, walk, NULL);
}

static void walk_is_instance(IsInstanceNode *n)
{
    for (int i = 0; i < n->classes.count; i++)
        tell(n->classes.items[i]->span, "Calling gil-requiring function");
    walk(NULL, n->value);
}

static void walk_subscript(SubscriptNode *n)
{
    tell(n->node.span, n->slice->kind == N_Slice ? "Slicing Python object" : "Indexing Python object");
    tree_children(&n->node, walk, NULL);
}

/* `i in (1, 2)` of numbers: Cython compares with each, likewise. */
static bool walk_number_search(CompareNode *n)
{
    Compare op = ((const CompareOpNode *)n->ops.items[0])->op;
    Node *right = n->comparators.items[0];
    const NodeList *choices = right->kind == N_Set ? &((SetNode *)right)->elts : elements_of(right);

    if (n->ops.count > 1 || (op != Compare_In && op != Compare_NotIn) || !choices)
        return false;
    if (!was_number(n->left) || !were_numbers(choices))
        return false;
    walk_number(n->left);
    for (int i = 0; i < choices->count; i++)
        walk_number(choices->items[i]);
    return true;
}

/* `is` only looks at addresses. The operands of a chain stand in `left` and
 * `comparators`, its comparisons in `links`. */
static void walk_compare(CompareNode *n)
{
    Compare op = ((const CompareOpNode *)n->ops.items[0])->op;
    bool looks = op == Compare_Is || op == Compare_IsNot;

    if (walk_number_search(n))
        return;
    if (!n->links.count && !looks && holds_object(n->left))
        tell(n->node.span, object_work(&n->node));
    tree_children(&n->node, walk, NULL);
}

/* Each value but the last is tested. */
static void walk_bool_op(BoolOpNode *n)
{
    for (int i = 0; i < n->values.count; i++) {
        walk(NULL, n->values.items[i]);
        if (i + 1 < n->values.count && holds_object(n->values.items[i]))
            tell(n->values.items[i]->span, conversion_text(&(CoerceNode){.kind = COERCE_TRUTH}));
    }
}

/* ---- assignments ------------------------------------------------------------------------------------------------- */

/* The parts of a target; a name has none. */
static void walk_parts(Node *target)
{
    if (target->kind != N_Name)
        walk(NULL, target);
}

static void walk_bind(BindNode *n)
{
    if (holds_object(n->target))
        tell(n->target->span, "Assignment of Python object");
    if (elements_of(n->target))              /* its items come out of an object, as was told */
        return;
    walk(NULL, n->value);
    walk_parts(n->target);
}

static void walk_each(const NodeList *list)
{
    for (int i = 0; i < list->count; i++)
        walk(NULL, list->items[i]);
}

static void walk_assign(AssignNode *n)
{
    if (n->node.flags & NODE_PARALLEL) {
        walk_each(elements_of(n->value));
        walk_each(elements_of(n->targets.items[0]));
        return;
    }
    walk(NULL, n->value);
    walk_each(&n->targets);
}

static void walk_named(NamedExprNode *n)
{
    walk(NULL, n->value);
    if (holds_object(n->target))
        tell(n->target->span, "Assignment of Python object");
}

static void walk_aug_assign(AugAssignNode *n)
{
    walk_parts(n->target);
    walk(NULL, n->result);
}

static void walk_delete(DeleteNode *n)
{
    for (int i = 0; i < n->targets.count; i++) {
        if (holds_object(n->targets.items[i]))
            tell(n->node.span, "Deleting Python object");
        walk_parts(n->targets.items[i]);
    }
}

/* ---- statements -------------------------------------------------------------------------------------------------- */

/* Whether the value is a reference that must be given back. */
static bool is_owned(const Node *n)
{
    const NameNode *name = AS(Name, n);

    return holds_object(n) && !is_literal(n) && n->kind != N_None && (!name || name->symbol->kind == SYM_GLOBAL);
}

static void walk_expr(ExprNode *n)
{
    if (is_owned(n->value))
        tell(n->value->span, "Discarding owned Python object");
    walk(NULL, n->value);
}

static void walk_for(ForNode *n)
{
    const BindNode *target = AS(Bind, n->target);
    bool counts = n->iter->kind == N_Range && !is_object(n->iter->type);

    if (n->iter->kind != N_Range)
        tell(n->iter->span, "Iterating over Python object");
    else if (!counts || (target && holds_object(target->target)))
        tell(n->node.span, "For-loop using object bounds or target");
    tree_children(n->iter, walk, NULL);
    walk_each(&n->body);
    walk_each(&n->orelse);
}

static void walk_try(TryNode *n)
{
    if (n->handlers.count)
        tell(n->node.span, "Try-except statement");
    walk_each(&n->body);
    for (int i = 0; i < n->handlers.count; i++)
        walk_each(&((ExceptHandlerNode *)n->handlers.items[i])->body);
    walk_each(&n->orelse);
    walk_each(&n->finalbody);
}

static void walk_return(ReturnNode *n)
{
    if (n->value && holds_object(n->value))
        tell(n->node.span, "Returning Python object");
    tree_children(&n->node, walk, NULL);
}

/* What was refused is not looked at: nothing beneath it was checked. */
static void walk(void *context, Node *n)
{
    if (n->type && is_error(n->type))
        return;
    switch (n->kind) {
    case N_Coerce:    walk_coerce((CoerceNode *)n); return;
    case N_Name:      walk_name((NameNode *)n); return;
    case N_CCall:     walk_c_call((CCallNode *)n); return;
    case N_IsInstance: walk_is_instance((IsInstanceNode *)n); return;
    case N_Subscript: walk_subscript((SubscriptNode *)n); return;
    case N_Compare:   walk_compare((CompareNode *)n); return;
    case N_BoolOp:    walk_bool_op((BoolOpNode *)n); return;
    case N_NamedExpr: walk_named((NamedExprNode *)n); return;
    case N_Bind:      walk_bind((BindNode *)n); return;
    case N_Assign:    walk_assign((AssignNode *)n); return;
    case N_AugAssign: walk_aug_assign((AugAssignNode *)n); return;
    case N_Delete:    walk_delete((DeleteNode *)n); return;
    case N_Expr:      walk_expr((ExprNode *)n); return;
    case N_For:       walk_for((ForNode *)n); return;
    case N_Try:       walk_try((TryNode *)n); return;
    case N_Return:    walk_return((ReturnNode *)n); return;
    case N_Assert:    walk(context, ((AssertNode *)n)->test); return;
    case N_Import: case N_ImportFrom:
        tell(n->span, "Python import");
        return;
    case N_Raise: case N_Global: case N_CVarDef: case N_FunctionDef: case N_CFuncDef: case N_ClassDef:
        return;
    default:
        if (holds_object(n) && object_work(n))
            tell(n->span, object_work(n));
        tree_children(n, walk, context);
    }
}

/* ---- a function -------------------------------------------------------------------------------------------------- */

static bool has_object_locals(const Scope *s)
{
    for (int i = 0; i < s->symbols.count; i++) {
        const Symbol *symbol = s->symbols.entries[i].value;
        if (symbol->kind == SYM_LOCAL && !symbol->is_parameter && is_object(symbol->type))
            return true;
    }
    return false;
}

void check_gil(const CFuncDefNode *n)
{
    const Signature *s = n->symbol->type->signature;

    if (!s->nogil)
        return;
    if (is_object(s->result))
        diag(n->symbol->at, D_nogil_result);
    if (has_object_locals(n->scope))
        diag(n->symbol->at, D_nogil_locals);
    walk_each(&n->body);
}
