/* --dump=typed: one line a node, with its type; functions one after the other, each with its parameters and locals.
 *
 *     def f(n : Python object)
 *       local a : int object
 *       Assign
 *         Bind %1 : int object
 *           target Name a : int object
 *           value Given %1 : int object
 *         value Int 0 : int object
 *
 * What only the source says (C types, declarators, modifiers) is left out, and so is what a later stage doesn't look
 * at.
 */
#include "check.h"

#include <string.h>

static const char *const coercions[] = {
    [COERCE_NONE] = "none", [COERCE_TO_OBJECT] = "to object", [COERCE_FROM_OBJECT] = "from object", [COERCE_NUMBER] = "number",
    [COERCE_CLASS] = "class", [COERCE_CHECKED] = "checked", [COERCE_NOT_NONE] = "not None", [COERCE_AS_NUMBER] = "as number", [COERCE_TRUTH] = "truth", [COERCE_TRUTH_C] = "truth of a number",
};

static const struct { int flag; const char *text; } flags[] = {
    {NODE_PARALLEL, "parallel"}, {NODE_INPLACE, "in place"}, {NODE_CDIVISION, "cdivision"}, {NODE_BOUNDSCHECK, "boundscheck"},
    {NODE_WRAPAROUND, "wraparound"}, {NODE_CHECK_SET, "may be unset"}, {NODE_CONDITION, "condition"},
};

static const char *shown_type(const Type *t)
{
    return t ? type_text(t) : "?";
}

/* ---- one line ---------------------------------------------------------------------------------------------------- */

static void dump_text(Buffer *out, Str text)
{
    enum { LONGEST = 60 };

    buffer_text(out, " \"");
    for (size_t i = 0; i < text.length && i < LONGEST; i++) {
        unsigned char ch = (unsigned char)text.data[i];
        if (ch < 32 || ch == '"' || ch == '\\')
            buffer_format(out, "\\x%02x", ch);
        else
            buffer_char(out, (char)ch);
    }
    buffer_text(out, text.length > LONGEST ? "…\"" : "\"");
}

/* What the kinds that need words of their own say. True: the fields need not be told. */
static bool dump_special(Buffer *out, const Node *n)
{
    switch (n->kind) {
    case N_Name:     buffer_format(out, " %s", ((const NameNode *)n)->id->text); return true;
    case N_Int:      buffer_format(out, " %.*s", STR_ARG(((const IntNode *)n)->digits)); return true;
    case N_Coerce:   buffer_format(out, " %s", coercions[((const CoerceNode *)n)->kind]); return true;
    case N_Given:    buffer_format(out, " %%%d", ((const GivenNode *)n)->number); return true;
    case N_Bind:     buffer_format(out, " %%%d", ((const BindNode *)n)->given->number); return true;
    case N_CCall:    buffer_format(out, " %s", ((const CCallNode *)n)->symbol->name->text); return true;
    case N_Extreme:  buffer_text(out, ((const ExtremeNode *)n)->op == Compare_Gt ? " max" : " min"); return true;
    case N_AugAssign:
        buffer_format(out, " %s= %%%d", binary_infos[((const AugAssignNode *)n)->op].symbol, ((const AugAssignNode *)n)->given->number);
        return true;
    case N_BinOp:    buffer_format(out, " %s", binary_infos[((const BinOpNode *)n)->op].symbol); return true;
    case N_UnaryOp:  buffer_format(out, " %s", unary_infos[((const UnaryOpNode *)n)->op].symbol); return true;
    case N_Compare: {
        const CompareNode *c = (const CompareNode *)n;
        for (int i = 0; i < c->ops.count; i++)
            buffer_format(out, " %s", compare_infos[((CompareOpNode *)c->ops.items[i])->op].symbol);
        return true;
    }
    default: return false;
    }
}

static void dump_scalar(Buffer *out, const NodeField *f, const void *at)
{
    switch (f->kind) {
    case FIELD_NAME:
        if (*(Name *const *)at)
            buffer_format(out, " %s", (*(Name *const *)at)->text);
        return;
    case FIELD_STRING:
    case FIELD_TEXT:
        if (((const Str *)at)->data)
            dump_text(out, *(const Str *)at);
        return;
    case FIELD_INT:
        if (*(const int *)at > 0)
            buffer_format(out, " %s=%d", f->name, *(const int *)at);
        return;
    case FIELD_BOOL:
        if (*(const bool *)at)
            buffer_format(out, " %s", f->name);
        return;
    case FIELD_ENUM:
        if (*(const int *)at && strcmp(f->name, "ctx") != 0)
            buffer_format(out, " %s", f->names[*(const int *)at]);
        return;
    default:
        return;
    }
}

static void dump_line(Buffer *out, const Node *n)
{
    const NodeInfo *info = &node_infos[n->kind];

    buffer_text(out, info->name);
    if (!dump_special(out, n))
        for (int i = 0; i < info->field_count; i++)
            dump_scalar(out, &info->fields[i], (const char *)n + info->fields[i].offset);
    for (int i = 0; i < LENGTH(flags); i++)
        if (n->flags & flags[i].flag)
            buffer_format(out, ", %s", flags[i].text);
    if (n->type)
        buffer_format(out, " : %s", type_text(n->type));
    buffer_char(out, '\n');
}

/* ---- the tree ---------------------------------------------------------------------------------------------------- */

/* What is of the source alone, or said elsewhere. */
static bool is_left_out(const Node *parent, const Node *n)
{
    switch (node_infos[n->kind].category) {
    case CATEGORY_ctype: case CATEGORY_declarator: case CATEGORY_modifiers: case CATEGORY_operator:
        return true;
    case CATEGORY_made:
        return parent->kind == N_Compare && n->kind == N_Given;
    default:
        return parent->kind == N_AugAssign && n == ((const AugAssignNode *)parent)->value;
    }
}

static void dump_node(Buffer *out, const Node *n, int indent, const char *label);

static void dump_child(Buffer *out, const Node *parent, const Node *n, int indent, const char *label)
{
    if (n && !is_left_out(parent, n))
        dump_node(out, n, indent, label);
}

/* Labels tell the fields of a node apart; the items of a list need none, save where a node has several. */
static void dump_fields(Buffer *out, const Node *n, int indent)
{
    const NodeInfo *info = &node_infos[n->kind];

    for (int i = 0; i < info->field_count; i++) {
        const NodeField *f = &info->fields[i];
        const void *at = (const char *)n + f->offset;
        if (f->kind == FIELD_NODE)
            dump_child(out, n, *(Node *const *)at, indent, f->name);
        if (f->kind == FIELD_LIST)
            for (int k = 0; k < ((const NodeList *)at)->count; k++)
                dump_child(out, n, ((const NodeList *)at)->items[k], indent, f->name);
    }
}

static void dump_node(Buffer *out, const Node *n, int indent, const char *label)
{
    buffer_format(out, "%*s%s%s", indent, "", label ? label : "", label ? " " : "");
    dump_line(out, n);
    if (n->kind != N_FunctionDef && n->kind != N_CFuncDef)
        dump_fields(out, n, indent + 2);
}

/* ---- functions --------------------------------------------------------------------------------------------------- */

static void dump_parameters(Buffer *out, const Scope *scope)
{
    int count = 0;

    for (int i = 0; i < scope->symbols.count; i++) {
        const Symbol *s = scope->symbols.entries[i].value;
        if (s->is_parameter)
            buffer_format(out, "%s%s : %s", count++ ? ", " : "", s->name->text, shown_type(s->type));
    }
}

static void dump_locals(Buffer *out, const Scope *scope)
{
    for (int i = 0; i < scope->symbols.count; i++) {
        const Symbol *s = scope->symbols.entries[i].value;
        if (s->kind == SYM_LOCAL && !s->is_parameter)
            buffer_format(out, "  local %s : %s%s\n", s->name->text, shown_type(s->type), s->maybe_unset ? ", may be unset" : "");
    }
}

static void dump_function(Buffer *out, const Symbol *s)
{
    const FunctionDefNode *def = AS(FunctionDef, s->node);
    const CFuncDefNode *c_def = AS(CFuncDef, s->node);
    const Scope *scope = def ? def->scope : c_def->scope;
    const NodeList *body = def ? &def->body : &c_def->body;

    buffer_format(out, "%s %s(", def ? "def" : c_def->overridable ? "cpdef" : "cdef", s->name->text);
    dump_parameters(out, scope);
    buffer_format(out, ")%s%s\n", c_def ? " : " : "", c_def ? type_text(scope->result) : "");
    dump_locals(out, scope);
    for (int i = 0; i < body->count; i++)
        dump_node(out, body->items[i], 2, NULL);
}

void dump_typed(Buffer *out, const Unit *u, const char *function)
{
    if (!function) {
        buffer_format(out, "module %s\n", u->module_name);
        dump_fields(out, &u->tree->node, 2);
    }
    for (int i = 0; i < u->functions.count; i++)
        if (!function || strcmp(u->functions.items[i]->name->text, function) == 0)
            dump_function(out, u->functions.items[i]);
}
