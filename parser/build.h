/* What the grammar's actions call: each makes one node, and knows its span and CPython's rules for its parts. */
#ifndef PYXC_BUILD_H
#define PYXC_BUILD_H

#include "parser.h"

#define NONE ((Piece){0})

typedef struct Pair { Node *key, *value; } Pair;
typedef struct Dots { int count; } Dots;
typedef struct Origin { Node *module; int level; } Origin;                 /* of `from … import` */
typedef enum ImportKind { IMPORT_EAGER, IMPORT_LAZY, IMPORT_C } ImportKind;
typedef enum ParamKind { PARAM_PLAIN, PARAM_SLASH, PARAM_STAR, PARAM_DOUBLE_STAR } ParamKind;
typedef struct Param { ParamKind kind; Piece arg; } Param;
typedef struct CaughtTypes { Piece types; bool is_list; /* without brackets */ } CaughtTypes;
typedef struct Subscripts { Pieces items; const Token *comma; } Subscripts;
typedef struct RaisesClause { Raises kind; Piece value; } RaisesClause;
typedef struct EnumBody { NodeList items; Node *doc; } EnumBody;
typedef struct Operator { const Token *first, *last; } Operator;

enum { POINTER_CONST = 1, POINTER_RESTRICT = 2 };
enum { BARE_GENERATOR = 1, HANDLER_STAR = 2, EXTERN_NOGIL = 4, TRAILING_SEMICOLON = 8 };   /* flags of nodes under construction */

/* ---- build.c: lists, spans, statements of Python ----------------------------------------------------------------------- */
Span to(Span from, Span last);
Span to_opt(Span from, Piece last);
Piece whole(Parser *p, Node *n);                       /* a node that covers its own text */
NodeList append(Parser *p, NodeList list, Node *n);
NodeList append_all(Parser *p, NodeList list, NodeList more);
Pieces items1(Parser *p, Piece first);
Pieces items_add(Parser *p, Pieces list, Piece next);
Pieces items_end(Pieces list, const Token *last);        /* its text ends with `last` */
NodeList list_of(Pieces items);
NodeList end_in_semicolon(NodeList line);
Span to_body(Parser *p, Span from, NodeList body);     /* to the end of a block, a last semicolon included */

Piece expr_stmt(Parser *p, Piece value);
Piece assign(Parser *p, Pieces targets, Piece value);
Piece aug_assign(Parser *p, Piece to, Binary op, Piece value);
Piece ann_assign(Parser *p, Piece to, Piece annotation, Piece value);
Piece delete_stmt(Parser *p, const Token *del, Pieces targets);
Piece old_raise(Parser *p, const Token *raise, Piece type, Piece value, Piece traceback);
Piece type_alias(Parser *p, const Token *type, const Token *name, NodeList params, Piece value);
Piece bound_of_pack(Parser *p, const Token *star, const char *kind, Piece bound);
Piece print_stmt(Parser *p, const Token *print, Piece file, Pieces values, const Token *comma);
Piece exec_stmt(Parser *p, const Token *exec, Piece body, Piece globals, Piece locals);
Piece include_stmt(Parser *p, const Token *include, const Token *path);
Piece identifier(Parser *p, const Token *name);
Piece dotted_name(Parser *p, Pieces parts);
Piece alias(Parser *p, Piece name, const Token *as);
Piece star_alias(Parser *p, const Token *star);
Piece import_stmt(Parser *p, const Token *import, Pieces names, bool lazy);
Piece import_from(Parser *p, const Token *from, Origin origin, Pieces names, ImportKind kind);
Piece if_stmt(Parser *p, const Token *at, Piece test, NodeList body, Pieces elifs, NodeList orelse);
Piece elif(Parser *p, const Token *at, Piece test, NodeList body);
Piece while_stmt(Parser *p, const Token *at, Piece test, NodeList body, NodeList orelse);
Piece for_stmt(Parser *p, const Token *at, Piece target, Piece iter, NodeList body, NodeList orelse, bool is_async);
Piece for_from(Parser *p, const Token *at, Piece target, const Token *name, Piece start, Compare first, Compare last, Piece stop, Piece step,
               NodeList body, NodeList orelse);
Piece comprehension_from(Parser *p, const Token *at, Piece target, const Token *name, Piece start, Compare first, Compare last, Piece stop, Piece step);
Piece try_stmt(Parser *p, const Token *at, NodeList body, NodeList handlers, NodeList orelse, NodeList finalbody);
Piece except_handler(Parser *p, const Token *at, CaughtTypes caught, const Token *name, NodeList body);
Piece handler_list(Parser *p, const Token *at, CaughtTypes caught, NodeList body);
Piece star_handler(Parser *p, Piece handler);
Piece with_stmt(Parser *p, const Token *at, Pieces items, NodeList body, bool is_async);
Piece decorate(Parser *p, NodeList decorators, Piece statement);
Piece function(Parser *p, const Token *at, const Token *name, NodeList type_params, ArgumentsNode *params, Piece returns, NodeList body, bool is_async);
Piece class_stmt(Parser *p, const Token *at, const Token *name, NodeList type_params, CallNode *args, NodeList body);

/* ---- build_params.c --------------------------------------------------------------------------------------------------------- */
ArgumentsNode *no_params(Parser *p);
ArgumentsNode *add_param(Parser *p, ArgumentsNode *list, Param param);
ArgumentsNode *end_params(Parser *p, ArgumentsNode *list);
ArgumentsNode *variadic(Parser *p, ArgumentsNode *list);
Piece name_arg(Parser *p, const Token *name, Piece annotation);
Piece none_arg(Parser *p, const Token *name, NoneRule none);
Piece typed_arg(Parser *p, Piece type, Piece declarator, NoneRule none, Piece annotation);
Piece with_default(Parser *p, Piece arg, Piece value);
Piece default_unsaid(Parser *p, Piece arg, const Token *mark);

/* ---- build_pattern.c ----------------------------------------------------------------------------------------------------------- */
Piece match_stmt(Parser *p, const Token *at, Piece subject, NodeList cases);
Piece match_case(Parser *p, const Token *at, Piece pattern, Piece guard, NodeList body);
Name *unless_wildcard(const Token *name);
Piece sequence_pattern(Parser *p, Span span, Pieces items);
Piece as_pattern(Parser *p, Piece pattern, const Token *name);
Piece or_pattern(Parser *p, Piece left, Piece right);
Piece singleton_pattern(Parser *p, Node *value);
Piece mapping_pattern(Parser *p, const Token *open, MatchMappingNode *m, const Token *close);
MatchMappingNode *mapping_add(Parser *p, MatchMappingNode *m, Piece key, Piece pattern);
MatchMappingNode *mapping_rest(Parser *p, MatchMappingNode *m, const Token *name);
Piece class_pattern(Parser *p, Piece class, MatchClassNode *args, const Token *close);
MatchClassNode *class_arg(Parser *p, MatchClassNode *args, const Token *name, Piece pattern);
Piece complex_pattern(Parser *p, Piece real, Binary op, Piece imaginary);

/* ---- build_expr.c --------------------------------------------------------------------------------------------------------------- */
Piece name(Parser *p, const Token *t);
const char *expression_kind(const Node *n);            /* as in "cannot assign to …" */
Piece target(Parser *p, Piece e, Context ctx);         /* makes it a target, or says why it can't be one */
Piece tuple_of(Parser *p, Pieces items);
Piece group_or_tuple(Parser *p, Pieces items);
Piece parenthesised(Parser *p, const Token *open, Pieces items, const Token *comma, const Token *close);
Piece starred(Parser *p, const Token *star, Piece value);
Piece named_expr(Parser *p, Piece to, Piece value);
Piece conditional(Parser *p, Piece test, Piece body, Piece orelse);
Piece lambda(Parser *p, const Token *at, ArgumentsNode *params, Piece body);
Piece unary(Parser *p, const Token *at, Unary op, Piece operand);
Piece binary(Parser *p, Piece left, Binary op, Piece right);
Piece bool_op(Parser *p, Piece left, Bool op, Piece right);
Piece comparison(Parser *p, Piece left, Piece op, Piece right);
Piece compare_op(Parser *p, const Token *first, const Token *last, Compare op);
Piece attribute(Parser *p, Piece value, const Token *name);
Piece call(Parser *p, Piece callee, const Token *open, CallNode *args, const Token *close);
Piece bare_generator(Parser *p, Piece element, NodeList generators);
CallNode *split_args(Parser *p, Pieces args, const Token *comma);
Piece keyword(Parser *p, Piece name, Piece value);
Piece subscript(Parser *p, Piece value, Subscripts index, const Token *close);
Piece slice(Parser *p, Piece lower, const Token *colon, Piece upper, const Token *second, Piece step);
Piece dict(Parser *p, const Token *open, DictNode *pairs, const Token *close);
DictNode *append_pair(Parser *p, DictNode *dict, Pair pair);
Piece comprehension(Parser *p, const Token *at, Piece target, Piece iter, bool is_async);
Piece comp_if(Parser *p, Piece comprehension, Piece test);
Piece cast(Parser *p, const Token *at, Piece type, Piece operand, bool checked);
Piece new_object(Parser *p, const Token *at, Piece type, CallNode *args, const Token *close);
Piece joined(Parser *p, Strings s);
Strings another_string(Parser *p, Strings all, Piece next);
Piece fstring(Parser *p, const Token *open, NodeList parts, const Token *close);
Piece field(Parser *p, const Token *open, Piece value, const Token *equal, const Token *conversion, Piece spec, const Token *close);
const Token *field_conversion(Parser *p, const Token *name);
Piece format_spec(Parser *p, const Token *colon, NodeList parts);

/* ---- declarator.c: C types and declarators ------------------------------------------------------------------------------------------- */
Piece qualified(Parser *p, const Token *word, Piece type, bool is_const);
Piece type_name(Parser *p, const Token *name);
Piece complex_type(Parser *p, Piece base, const Token *complex);
CSimpleNode *first_word(Parser *p, const Token *word);
CSimpleNode *another_word(Parser *p, CSimpleNode *words, const Token *word);
Piece words_type(CSimpleNode *words, const Token *name);
Piece member_type(Parser *p, Piece base, const Token *name);
Piece template_type(Parser *p, Piece base, Pieces args, const Token *close);
Piece tuple_type(Parser *p, const Token *open, Pieces items, bool comma, const Token *close);
Piece pointer(Parser *p, const Token *star, int words, Piece base, int depth);
Piece calling(Parser *p, const Token *convention, Piece declarator);
Piece declared_name(Parser *p, const Token *name, const Token *cname);
Piece operator_name(Parser *p, const Token *at, Operator operator, const Token *cname);
Node *no_name(Parser *p, Span span);
Piece declared_function(Parser *p, Piece base, ArgumentsNode *params, const Token *close);
Piece add_raises(Parser *p, Piece function, RaisesClause raises);
Piece add_nogil(Piece function, const Token *at);
Piece add_with_gil(Piece function, const Token *at);
Piece add_const(Piece function, const Token *at);
Piece with_initialiser(Parser *p, Piece declarator, Piece value);
Piece star_name(Parser *p, const Token *star);
CNameNode *declared(Node *declarator);                 /* the innermost name */

/* ---- build_decl.c: declarations of Cython ------------------------------------------------------------------------------------------------ */
ModifiersNode *no_modifiers(Parser *p);
ModifiersNode *visible(Parser *p, ModifiersNode *m, const Token *word, Visible visible);
ModifiersNode *add_api(ModifiersNode *m, const Token *word);
ModifiersNode *add_inline(ModifiersNode *m, const Token *word);
ModifiersNode *add_block_nogil(ModifiersNode *m, const Token *word);     /* if there is one */
Piece begin_at(Piece statement, const Token *first);
Piece overridable(Parser *p, Piece statement, const Token *cpdef);
Piece qualified_alone(Parser *p, const Token *word, bool is_const);      /* of no type: `cdef const x = 1` */
Piece variables(Parser *p, ModifiersNode *m, Piece type, Pieces declarators);
Piece c_function_def(Parser *p, ModifiersNode *m, Piece type, Piece declarator, NodeList body);
void trailing_semicolon(Parser *p, const Token *semicolon);
Piece cdef_block(Parser *p, ModifiersNode *m, const Token *colon, NodeList body);
Piece extern_header(Parser *p, const Token *header, const Token *namespace);
Piece header_nogil(Parser *p, Piece header, const Token *word);
Piece extern_block(Parser *p, ModifiersNode *m, const Token *at, Piece header, NodeList body);
Piece record_decl(Parser *p, ModifiersNode *m, Record kind, bool packed, const Token *name, const Token *cname, NodeList members, bool forward);
Piece enum_decl(Parser *p, ModifiersNode *m, const Token *at, const Token *name, const Token *cname, bool scoped, Piece base, EnumBody body);
EnumBody add_enum_items(Parser *p, EnumBody body, Pieces items);
Piece enum_item(Parser *p, const Token *name, const Token *cname, Piece value);
Piece typedef_decl(Parser *p, ModifiersNode *m, Piece type, Piece declarator);
Piece as_typedef(Piece declaration);
Piece fused_decl(Parser *p, ModifiersNode *m, const Token *at, const Token *name, NodeList types);
Piece c_class(Parser *p, const Token *at, Piece name, const Token *as_name, CallNode *args, NodeList options, NodeList body, bool forward);
Piece c_class_modifiers(ModifiersNode *m, Piece class);
Piece cpp_class(Parser *p, ModifiersNode *m, const Token *at, const Token *name, const Token *cname, NodeList params, NodeList bases,
                NodeList body, bool forward);
Piece property(Parser *p, const Token *at, const Token *name, NodeList body);
CompileTimeIfNode *compile_time_branch(Parser *p, CompileTimeIfNode *n, const Token *at, Piece test, NodeList body);
Piece end_compile_time_if(Parser *p, CompileTimeIfNode *n, NodeList orelse, const Token *at);

/* ---- syntax_hints.c ------------------------------------------------------------------------------------------------------------------------------ */
typedef bool GrammarExpects(void *grammar, int kind);
void report_syntax_error(Parser *p, int kind, GrammarExpects *expects, void *grammar);
void report_too_deep(Parser *p);
char fstring_letter(const Parser *p, int i);            /* of the f-string round token `i`, 0 if there is none */

#endif
