/* Makes the declarations of Cython, and hands the modifiers of a block down to what stands in it. */
#include "build.h"

#include <string.h>

/* ---- modifiers ---------------------------------------------------------------------------------------------------------- */

ModifiersNode *no_modifiers(Parser *p)
{
    Pos at = p->tokens.items[p->at].span.start;

    return (ModifiersNode *)new_Modifiers(p->arena, (Span){at, at}, Visible_Default, false, false, false, false, p->options->dialect == DIALECT_PXD, false);
}

static ModifiersNode *up_to(ModifiersNode *m, const Token *word)
{
    m->node.span.end = word->span.end;
    return m;
}

ModifiersNode *visible(Parser *p, ModifiersNode *m, const Token *word, Visible visible)
{
    if (m->visible != Visible_Default && m->visible != visible)
        syntax_error(p, word->span, "Conflicting visibility options '%s' and '%s'", Visible_names[m->visible], Visible_names[visible]);
    m->visible = visible;
    return up_to(m, word);
}

ModifiersNode *add_api(ModifiersNode *m, const Token *word) { m->api = true; return up_to(m, word); }
ModifiersNode *add_inline(ModifiersNode *m, const Token *word) { m->is_inline = true; return up_to(m, word); }

ModifiersNode *add_block_nogil(ModifiersNode *m, const Token *word)
{
    if (!word)
        return m;
    m->nogil = true;
    return up_to(m, word);
}

static Node *modifiers_of(Node *n)
{
    switch (n->kind) {
    case N_CVarDef:  return ((CVarDefNode *)n)->mods;
    case N_CFuncDef: return ((CFuncDefNode *)n)->mods;
    case N_CTypeDef: return ((CTypeDefNode *)n)->mods;
    case N_CStruct:  return ((CStructNode *)n)->mods;
    case N_CEnum:    return ((CEnumNode *)n)->mods;
    case N_CFused:   return ((CFusedNode *)n)->mods;
    case N_CClass:   return ((CClassNode *)n)->mods;
    case N_CppClass: return ((CppClassNode *)n)->mods;
    case N_CExtern:  return ((CExternNode *)n)->mods;
    default:         return NULL;
    }
}

static void inherit_list(NodeList body, const ModifiersNode *from);

static void inherit(Node *n, const ModifiersNode *from)
{
    ModifiersNode *m = (ModifiersNode *)modifiers_of(n);

    if (m) {
        if (m->visible == Visible_Default)
            m->visible = from->visible;
        m->api |= from->api;
        m->is_inline |= from->is_inline && n->kind == N_CFuncDef;
        m->nogil |= from->nogil;
        m->is_extern_block |= from->is_extern_block;
    }
    if (n->kind == N_Block) {
        inherit_list(((BlockNode *)n)->body, from);
    } else if (n->kind == N_CompileTimeIf) {
        CompileTimeIfNode *c = (CompileTimeIfNode *)n;
        for (int i = 0; i < c->bodies.count; i++)
            inherit_list(((SuiteNode *)c->bodies.items[i])->body, from);
        if (c->orelse)
            inherit_list(((SuiteNode *)c->orelse)->body, from);
    }
}

static void inherit_list(NodeList body, const ModifiersNode *from)
{
    for (int i = 0; i < body.count; i++)
        inherit(body.items[i], from);
}

Piece begin_at(Piece statement, const Token *first)
{
    statement.node->span.start = first->span.start;
    return (Piece){statement.node, statement.node->span};
}

static void make_overridable(Parser *p, Node *n, const Token *cpdef)
{
    switch (n->kind) {
    case N_CVarDef:  ((CVarDefNode *)n)->overridable = true; break;
    case N_CFuncDef: ((CFuncDefNode *)n)->overridable = true; break;
    case N_CEnum:    ((CEnumNode *)n)->overridable = true; break;
    case N_Block:
        for (int i = 0; i < ((BlockNode *)n)->body.count; i++)
            make_overridable(p, ((BlockNode *)n)->body.items[i], cpdef);
        break;
    case N_Pass:
    case N_Expr:
        break;
    default:
        syntax_error(p, cpdef->span, "cpdef is for functions and enums");
    }
}

Piece overridable(Parser *p, Piece statement, const Token *cpdef)
{
    make_overridable(p, statement.node, cpdef);
    return statement;
}

static Span from_modifiers(const ModifiersNode *m, Span last)
{
    return to(m->node.span, last);
}

/* ---- variables and functions ------------------------------------------------------------------------------------------------ */

static Node *implicit_type(Parser *p, Pos at)
{
    return new_CSimple(p->arena, (Span){at, at}, NULL, Sign_Plain, 0, false, true);
}

Piece qualified_alone(Parser *p, const Token *word, bool is_const)
{
    return qualified(p, word, whole(p, implicit_type(p, word->span.end)), is_const);
}

Piece variables(Parser *p, ModifiersNode *m, Piece type, Pieces declarators)
{
    Node *base = type.node ? type.node : implicit_type(p, declarators.span.start);

    return whole(p, new_CVarDef(p->arena, from_modifiers(m, declarators.span), base, list_of(declarators), NODE(m), (NodeList){0}, false));
}

/* Whether a declarator declares a function: the innermost thing round the name is its parameters. */
static CFunctionNode *function_of(Node *declarator)
{
    for (Node **base; (base = declarator_base(declarator)); declarator = *base)
        if (declarator->kind == N_CFunction && (*base)->kind == N_CName)
            return (CFunctionNode *)declarator;
    return NULL;
}

Piece c_function_def(Parser *p, ModifiersNode *m, Piece type, Piece declarator, NodeList body)
{
    Node *base = type.node ? type.node : implicit_type(p, declarator.span.start);
    Span last = body.count ? to_body(p, declarator.span, body) : declarator.span;

    if (!function_of(declarator.node))
        syntax_error(p, declarator.span, "only a function can have a body");
    return whole(p, new_CFuncDef(p->arena, from_modifiers(m, last), base, declarator.node, body, NODE(m), (NodeList){0}, false));
}

/* `cdef int x;` — Cython reads C's habit, and says so. */
void trailing_semicolon(Parser *p, const Token *semicolon)
{
    (void)p;
    diag(semicolon->span, D_trailing_semicolon);
}

Piece cdef_block(Parser *p, ModifiersNode *m, const Token *colon, NodeList body)
{
    inherit_list(body, m);
    return whole(p, new_Block(p->arena, to(m->node.span, body.count ? body.items[body.count - 1]->span : colon->span), body));
}

/* ---- extern blocks ---------------------------------------------------------------------------------------------------------------- */

static Str string_value(Parser *p, const Token *t)
{
    Node *n = t ? string_literal(p, t) : NULL;

    return !n ? (Str){0} : n->kind == N_Str ? ((StrNode *)n)->value : n->kind == N_Bytes ? ((BytesNode *)n)->value : STR("");
}

/* `header` is a string, or `*`: no header. */
Piece extern_header(Parser *p, const Token *header, const Token *namespace)
{
    bool is_star = p->source->text.data[header->span.start - p->source->base] == '*';
    Str path = is_star ? (Str){0} : string_value(p, header);
    Span span = namespace ? to(header->span, namespace->span) : header->span;

    return whole(p, new_CExtern(p->arena, span, path, string_value(p, namespace), (Str){0}, (NodeList){0}, NULL));
}

Piece header_nogil(Parser *p, Piece header, const Token *word)
{
    (void)p;
    header.node->flags = EXTERN_NOGIL;
    return (Piece){header.node, to(header.span, word->span)};
}

Piece extern_block(Parser *p, ModifiersNode *m, const Token *at, Piece header, NodeList body)
{
    CExternNode *n = (CExternNode *)header.node;
    ExprNode *first = body.count ? AS(Expr, body.items[0]) : NULL;

    (void)at;
    m->visible = Visible_Extern;
    m->is_extern_block = true;
    m->nogil |= n->node.flags == EXTERN_NOGIL;
    n->node.flags = 0;
    if (first && first->value->kind == N_Str) {
        n->verbatim = ((StrNode *)first->value)->value;
        body = (NodeList){body.items + 1, body.count - 1, body.count - 1};
    }
    inherit_list(body, m);
    n->body = body;
    n->mods = NODE(m);
    n->node.span = to(m->node.span, body.count ? body.items[body.count - 1]->span : header.span);
    for (int i = 0; i < body.count; i++)
        n->node.depth = node_deeper(n->node.depth, body.items[i]);
    return whole(p, NODE(n));
}

/* ---- structs, enums, typedefs, fused types -------------------------------------------------------------------------------------------- */

static Str raw_cname(const Parser *p, const Token *cname)
{
    return cname ? (Str){p->source->text.data + (cname->span.start - p->source->base) + 1, cname->span.end - cname->span.start - 2} : (Str){0};
}

static Span to_last(Parser *p, Span from, NodeList body, Span otherwise)
{
    return body.count ? to_body(p, from, body) : to(from, otherwise);
}

Piece record_decl(Parser *p, ModifiersNode *m, Record kind, bool packed, const Token *name, const Token *cname, NodeList members, bool forward)
{
    Span span = to_last(p, m->node.span, members, cname ? cname->span : name->span);

    return whole(p, new_CStruct(p->arena, span, name->name, kind, packed, members, raw_cname(p, cname), NODE(m), false, forward));
}

Piece enum_decl(Parser *p, ModifiersNode *m, const Token *at, const Token *name, const Token *cname, bool scoped, Piece base, EnumBody body)
{
    Span span = to_last(p, m->node.span, body.items, cname ? cname->span : name ? name->span : at->span);
    Str doc = body.doc && body.doc->kind == N_Str ? ((StrNode *)body.doc)->value : (Str){0};

    return whole(p, new_CEnum(p->arena, span, name ? name->name : NULL, body.items, base.node, raw_cname(p, cname), NODE(m), scoped, false, false, doc));
}

EnumBody add_enum_items(Parser *p, EnumBody body, Pieces items)
{
    body.items = append_all(p, body.items, list_of(items));
    return body;
}

Piece enum_item(Parser *p, const Token *name, const Token *cname, Piece value)
{
    return whole(p, new_EnumItem(p->arena, to_opt(cname ? to(name->span, cname->span) : name->span, value), name->name, raw_cname(p, cname), value.node));
}

Piece typedef_decl(Parser *p, ModifiersNode *m, Piece type, Piece declarator)
{
    Node *base = type.node ? type.node : implicit_type(p, declarator.span.start);

    return whole(p, new_CTypeDef(p->arena, from_modifiers(m, declarator.span), base, declarator.node, NODE(m)));
}

Piece as_typedef(Piece declaration)
{
    Node *n = declaration.node;

    if (n->kind == N_CStruct)
        ((CStructNode *)n)->is_typedef = true;
    else if (n->kind == N_CEnum)
        ((CEnumNode *)n)->is_typedef = true;
    else
        ((CClassNode *)n)->is_typedef = true;
    return declaration;
}

Piece fused_decl(Parser *p, ModifiersNode *m, const Token *at, const Token *name, NodeList types)
{
    (void)at;
    return whole(p, new_CFused(p->arena, to_last(p, m->node.span, types, name->span), name->name, types, NODE(m)));
}

/* ---- classes ------------------------------------------------------------------------------------------------------------------------------ */

/* `dotted` is one name with dots: the module before the last, where there is one, and the class. */
static Node *module_of(Parser *p, const IdentifierNode *dotted, Name **name)
{
    const char *dot = strrchr(dotted->id->text, '.');

    *name = dot ? name_text(dot + 1) : dotted->id;
    return dot ? new_Name(p->arena, dotted->node.span, name_of(dotted->id->text, (size_t)(dot - dotted->id->text)), Context_Load) : NULL;
}

Piece c_class(Parser *p, const Token *at, Piece dotted, const Token *as_name, CallNode *args, NodeList options, NodeList body, bool forward)
{
    Name *name;
    Node *module = module_of(p, (IdentifierNode *)dotted.node, &name);
    NodeList bases = args ? args->args : (NodeList){0};

    if (args && args->keywords.count)
        syntax_error(p, args->keywords.items[0]->span, "C classes cannot take keyword bases.");
    return whole(p, new_CClass(p->arena, to_last(p, at->span, body, dotted.span), name, module, as_name ? as_name->name : NULL, bases, body, options,
                               (NodeList){0}, NULL, false, forward));
}

Piece c_class_modifiers(ModifiersNode *m, Piece class)
{
    ((CClassNode *)class.node)->mods = NODE(m);
    class.node->span.start = m->node.span.start;
    return (Piece){class.node, class.node->span};
}

Piece cpp_class(Parser *p, ModifiersNode *m, const Token *at, const Token *name, const Token *cname, NodeList params, NodeList bases,
                NodeList body, bool forward)
{
    (void)at;
    return whole(p, new_CppClass(p->arena, to_last(p, m->node.span, body, name->span), name->name, params, bases, body, raw_cname(p, cname), NODE(m), forward));
}

/* property x: with a docstring and __get__, __set__, __del__ */
Piece property(Parser *p, const Token *at, const Token *name, NodeList body)
{
    ExprNode *first = body.count ? AS(Expr, body.items[0]) : NULL;
    Str doc = first && first->value->kind == N_Str ? ((StrNode *)first->value)->value : (Str){0};

    return whole(p, new_CProperty(p->arena, to_last(p, at->span, body, name->span), name->name, doc, body));
}

/* ---- IF … ELIF … ELSE ------------------------------------------------------------------------------------------------------------------------ */

static Node *suite_node(Parser *p, Span at, NodeList body)
{
    return new_Suite(p->arena, to_last(p, at, body, at), body);
}

CompileTimeIfNode *compile_time_branch(Parser *p, CompileTimeIfNode *n, const Token *at, Piece test, NodeList body)
{
    if (!n)
        n = (CompileTimeIfNode *)new_CompileTimeIf(p->arena, at->span, (NodeList){0}, (NodeList){0}, NULL);
    Node *suite = suite_node(p, at->span, body);
    list_push(p->arena, &n->tests, test.node);
    list_push(p->arena, &n->bodies, suite);
    n->node.depth = node_deeper(node_deeper(n->node.depth, test.node), suite);
    n->node.span.end = suite->span.end;
    return n;
}

Piece end_compile_time_if(Parser *p, CompileTimeIfNode *n, NodeList orelse, const Token *at)
{
    if (at) {
        n->orelse = suite_node(p, at->span, orelse);
        n->node.depth = node_deeper(n->node.depth, n->orelse);
        n->node.span.end = n->orelse->span.end;
    }
    return whole(p, NODE(n));
}
