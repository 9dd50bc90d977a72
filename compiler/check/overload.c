/* Calls of C functions: which argument goes to which parameter, and which of several functions of one name is meant. */
#include "check.h"

/* ---- defaults: a constant is written at each call, anything else is evaluated once, where the function is defined  */

static bool are_constant(const Node *a, const Node *b)
{
    return is_constant_tree(a) && is_constant_tree(b);
}

bool is_constant_tree(const Node *n)
{
    switch (n->kind) {
    case N_UnaryOp: return is_constant_tree(((const UnaryOpNode *)n)->operand);
    case N_BinOp:   return are_constant(((const BinOpNode *)n)->left, ((const BinOpNode *)n)->right);
    case N_Coerce:  return is_constant_tree(((const CoerceNode *)n)->operand);
    default:        return is_literal(n);
    }
}

Symbol *default_symbol(Checker *c, const Symbol *callee, Parameter *p)
{
    Unit *u = c->unit;

    assert(p->default_value);
    if (p->default_symbol)
        return p->default_symbol;
    Name *name = name_text(str_format(c->arena, "__default_%s_%s", callee->name->text, p->name->text));
    Symbol *s = p->default_symbol = symbol_new(u, SYM_C_GLOBAL, name, p->default_value->span);
    s->type = p->type;
    s->declared = true;
    s->scope = u->scope;
    list_push(u->arena, &u->c_globals, s);
    return s;
}

/* ---- places ------------------------------------------------------------------------------------------------------ */

static int find_parameter(const Signature *sig, const Name *name)
{
    for (int i = 0; i < sig->parameters.count; i++)
        if (sig->parameters.items[i].name == name)
            return i;
    return -1;
}

static bool is_simple_call(const CallNode *n)
{
    if (has_star(&n->args))
        return false;
    for (int i = 0; i < n->keywords.count; i++)
        if (!((KeywordNode *)n->keywords.items[i])->arg)
            return false;
    return true;
}

static int required_count(const Signature *sig)
{
    int count = 0;

    while (count < sig->parameters.count && !sig->parameters.items[count].optional)
        count++;
    return count;
}

static bool tell_count(const CallNode *n, const Signature *sig)
{
    int least = required_count(sig), most = sig->parameters.count, given = n->args.count;
    const char *bound = least == most ? "" : given < least ? "at least " : "at most ";

    diag(n->node.span, D_argument_count, bound, given < least ? least : most, given);
    return false;
}

/* The keyword arguments in their places. `places` has room for every parameter. */
static bool place_keywords(const CallNode *n, const Signature *sig, Node **places)
{
    for (int i = 0; i < n->keywords.count; i++) {
        KeywordNode *k = (KeywordNode *)n->keywords.items[i];
        int number = find_parameter(sig, k->arg);
        if (number < 0) {
            diag(k->node.span, D_argument_unknown, k->arg->text);
            return false;
        }
        if (places[number]) {
            diag(k->node.span, D_argument_twice, k->arg->text);
            return false;
        }
        places[number] = k->value;
    }
    return true;
}

/* What is left out has its default. */
static Node *default_of(Checker *c, const CallNode *n, Symbol *callee, Parameter *p)
{
    Node *none = make_int(c, n->node.span, 0, ERROR_TYPE);

    if (!p->default_value)
        return later(c, none, "leaving out an argument of a function of another module");
    if (is_constant_tree(p->default_value))
        return tree_clone(c->arena, p->default_value);
    return name_of_symbol(c, n->node.span, default_symbol(c, callee, p));
}

static bool place_arguments(Checker *c, const CallNode *n, Symbol *callee, Node **places)
{
    const Signature *sig = callee->type->signature;
    int given = n->args.count, most = sig->parameters.count;

    if (given > most && !sig->variadic)
        return tell_count(n, sig);
    for (int i = 0; i < given; i++)
        places[i] = n->args.items[i];
    if (!place_keywords(n, sig, places))
        return false;
    for (int i = 0; i < most; i++) {
        Parameter *p = &sig->parameters.items[i];
        if (places[i])
            continue;
        if (!p->optional && n->keywords.count && p->name && i >= given) {
            diag(n->node.span, D_argument_missing, p->name->text);
            return false;
        }
        if (!p->optional)
            return tell_count(n, sig);
        places[i] = default_of(c, n, callee, p);
    }
    return true;
}

/* Arguments by keyword may stand in another order than the parameters; it shows
 * only where evaluating one does something. */
static bool is_evaluated_in_order(const CallNode *n, const Signature *sig)
{
    int last = n->args.count - 1;
    bool ordered = true, plain = true;

    for (int i = 0; i < n->keywords.count; i++) {
        const KeywordNode *k = (const KeywordNode *)n->keywords.items[i];
        int number = find_parameter(sig, k->arg);
        ordered &= number > last;
        plain &= is_literal(k->value) || k->value->kind == N_Name;
        last = number;
    }
    return ordered || plain;
}

static int place_count(const CallNode *n, const Signature *sig)
{
    return n->args.count > sig->parameters.count ? n->args.count : sig->parameters.count;
}

/* A variable, an item, the result of a call may be None where its type is a
 * class; what operators make of one is not. */
static bool may_be_none(const Node *n)
{
    switch (n->kind) {
    case N_Coerce: {
        const CoerceNode *made = (const CoerceNode *)n;
        return made->kind != COERCE_TO_OBJECT && made->kind != COERCE_CHECKED && may_be_none(made->operand);
    }
    case N_Int: case N_Float: case N_Str: case N_Bytes: case N_JoinedStr:
    case N_List: case N_Tuple: case N_Dict: case N_Set:
        return false;
    case N_BinOp: case N_UnaryOp:
        return n->type == TYPE(object);
    default:
        return true;
    }
}

static Node *as_argument(Checker *c, Node *n, const Parameter *p)
{
    n = coerce(c, n, p->type);
    if (p->none != NoneRule_NotNone || is_error(n->type) || !is_object(n->type) || !may_be_none(n))
        return n;
    return make_coerce(c, n, COERCE_NOT_NONE, n->type);
}

static void check_places(Checker *c, const CallNode *n, const Signature *sig, Node **places)
{
    for (int i = 0; i < place_count(n, sig); i++) {
        if (!places[i])
            continue;
        places[i] = check_expr(c, places[i]);
        if (i < sig->parameters.count)
            places[i] = as_argument(c, places[i], &sig->parameters.items[i]);
    }
}

/* The arguments in the order in which they are evaluated, as they stand in the call; behind them the defaults. Where
 * that is another order than that of the parameters, those by keyword keep their names. */
static NodeList arguments_of(Checker *c, const CallNode *n, const Signature *sig, Node **places)
{
    bool ordered = is_evaluated_in_order(n, sig);
    NodeList arguments = {0};

    for (int i = 0; i < (ordered ? place_count(n, sig) : n->args.count); i++)
        list_push(c->arena, &arguments, places[i]);
    for (int i = 0; !ordered && i < n->keywords.count; i++) {
        KeywordNode *k = (KeywordNode *)n->keywords.items[i];
        Node **place = &places[find_parameter(sig, k->arg)];
        k->value = *place;
        *place = NULL;
        list_push(c->arena, &arguments, &k->node);
    }
    for (int i = n->args.count; !ordered && i < sig->parameters.count; i++) {
        Name *name = sig->parameters.items[i].name;
        if (places[i])
            list_push(c->arena, &arguments, new_Keyword(c->arena, n->node.span, name, places[i]));
    }
    return arguments;
}

Node *call_c_function(Checker *c, CallNode *n, Symbol *callee)
{
    const Signature *sig = callee->type->signature;
    int room = n->args.count + sig->parameters.count;
    Node **places = NEW_ARRAY(c->arena, Node *, room);

    assert(callee->kind == SYM_C_FUNCTION && callee->type->kind == TYPE_C_FUNCTION);
    use_symbol(c->unit, callee);
    if (!is_simple_call(n)) {
        diag(n->node.span, D_argument_starred);
        return poison(&n->node);
    }
    if (!place_arguments(c, n, callee, places)) {
        check_exprs(c, &n->args);
        return poison(&n->node);
    }
    check_places(c, n, sig, places);
    CCallNode *call = (CCallNode *)new_CCall(c->arena, n->node.span, arguments_of(c, n, sig, places));
    call->symbol = callee;
    call->node.type = sig->result;
    return &call->node;
}

Node *as_receiver(Checker *c, const AttributeNode *method, Type *class)
{
    assert(method->value->type);
    Node *object = coerce(c, method->value, class);
    if (!is_object(object->type) || !may_be_none(object))
        return object;
    Node *receiver = new_Receiver(c->arena, method->node.span, object, method->attr);
    receiver->type = class;
    return receiver;
}

/* ---- the prelude's functions ------------------------------------------------------------------------------------- */

enum { NO_MATCH = 1000 };

/* How far an argument is from a parameter: 0 is its own type. A C number is made no other
 * one, as in Cython: abs() of a short is Python's. */
static int distance(const Type *from, const Type *to)
{
    return from == to ? 0 : to == TYPE(object) ? 1 : NO_MATCH;
}

/* A method's first parameter is the object, which fits. */
static int match(Checker *c, const CallNode *n, const Symbol *s)
{
    const Signature *sig = s->type->signature;
    int total = 0, first = s->scope->class ? 1 : 0;

    if (!s->c_name || first + n->args.count != sig->parameters.count)
        return NO_MATCH;
    for (int i = 0; i < n->args.count; i++) {
        const Type *t = type_of(c, n->args.items[i]);
        total += t ? distance(t, sig->parameters.items[first + i].type) : NO_MATCH;
    }
    return total;
}

Symbol *find_overload(Checker *c, const CallNode *n, Symbol *first)
{
    Symbol *best = NULL;
    int least = NO_MATCH;

    if (n->keywords.count || !is_simple_call(n))
        return NULL;
    for (Symbol *s = first; s; s = s->overload) {
        read_declaration(s);
        int far = match(c, n, s);
        if (far < least) {
            least = far;
            best = s;
        }
    }
    return best;
}

bool is_miscounted(Checker *c, const CallNode *n, const Symbol *builtin)
{
    const Signature *sig = NULL;

    if (n->keywords.count || !is_simple_call(n) || is_plain_python(c))
        return false;
    for (Symbol *s = builtin_function(c->unit, builtin->name); s; s = s->overload) {
        read_declaration(s);
        sig = s->type->signature;
        if (sig->variadic || sig->parameters.count == n->args.count)
            return false;
    }
    return sig && !tell_count(n, sig);
}
