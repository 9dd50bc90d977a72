/* The grammar of Python 3.15 and Cython 3.3, for Lemon: one rule a line, one call an action.
 *
 * layout.c and scan_words.c have decided what depends on more than one token: which words are keywords, where a type starts
 * (TYPENAME, LPAREN_T), what a bracket is. An expression's value is a Piece, the node and the text with parentheses that
 * it covers, for a node's span starts at its first operand's parenthesis. Helpers that make nodes stand in build.c.
 */
%name Grammar
%token_prefix T_
%token_type {const Token *}
%extra_context {Parser *p}
%default_type {Piece}
%stack_size 6000

%include {
#include "build.h"

static bool grammar_expects(void *grammar, int kind);
}

%syntax_error    { p->recovering = true; report_syntax_error(p, yymajor, grammar_expects, yypParser); }
%stack_overflow  { report_too_deep(p); }
%parse_failure   { p->stopped = true; }

%token ERROR ASYNC AWAIT CASE EXEC LAZY PRINT TYPE WRONG_NE.
%fallback NAME BY GIL NOEXCEPT NOGIL.

/* From loose to tight. */
%left OR.
%left AND.
%right NOT.
%left BAR.
%left CARET.
%left AMPER.
%left LSHIFT RSHIFT.
%left PLUS MINUS.
%left STAR SLASH FLOOR PERCENT AT.
%right UNARY.
%right POWER.

/* ---- a file, an expression alone ------------------------------------------------------------------------------------- */

input ::= stmts(L).                                        { p->body = L; }
input ::= EXPRESSION exprlist(E) ends.                     { p->expression = E.node; }
input ::= EXPRESSION yield(E) ends.                        { p->expression = E.node; }
ends ::= .
ends ::= ends NEWLINE.

/* ---- blocks ------------------------------------------------------------------------------------------------------------- */

%type stmts {NodeList}
%type parts {NodeList}
%type line {NodeList}
%type suite {NodeList}
stmts(A) ::= .                                             { A = (NodeList){0}; }
stmts(A) ::= stmts(L) simple(S) NEWLINE.                   { A = append(p, L, S.node); }
stmts(A) ::= stmts(L) parts(M) NEWLINE.                    { A = append_all(p, L, end_in_semicolon(M)); }
stmts(A) ::= stmts(L) parts(M) simple(S) NEWLINE.          { A = append(p, append_all(p, L, M), S.node); }
stmts(A) ::= stmts(L) compound(S).                         { A = append(p, L, S.node); }
stmts(A) ::= stmts(L) recovered.                           { A = L; }
parts(A) ::= simple(S) SEMI.                               { A = append(p, (NodeList){0}, S.node); }
parts(A) ::= parts(L) simple(S) SEMI.                      { A = append(p, L, S.node); }
line(A) ::= simple(S) NEWLINE.                             { A = append(p, (NodeList){0}, S.node); }
line(A) ::= parts(L) NEWLINE.                              { A = end_in_semicolon(L); }
line(A) ::= parts(L) simple(S) NEWLINE.                    { A = append(p, L, S.node); }
suite(A) ::= line(L).                                      { A = L; }
suite(A) ::= NEWLINE INDENT stmts(L) DEDENT.               { A = L; }

/* After a mistake: the rest of the line, and the block behind it, whose own mistakes are told too. */
recovered ::= error NEWLINE.                               { yypParser->yyerrcnt = -1; p->recovered_at = p->at; }
recovered ::= error NEWLINE INDENT stmts DEDENT.           { yypParser->yyerrcnt = -1; p->recovered_at = p->at; }
recovered ::= error INDENT stmts DEDENT.                   { yypParser->yyerrcnt = -1; p->recovered_at = p->at; }

/* ---- simple statements ------------------------------------------------------------------------------------------------ */

%type targets {Pieces}
%type delitems {Pieces}
%type idents {Pieces}
simple(A) ::= value(E).                                    { A = expr_stmt(p, E); }
simple(A) ::= targets(T) value(E).                         { A = assign(p, T, E); }
simple(A) ::= exprlist(T) aug(O) value(E).                 { A = aug_assign(p, T, O, E); }
simple(A) ::= exprlist(T) COLON test(N).                   { A = ann_assign(p, T, N, NONE); }
simple(A) ::= exprlist(T) COLON test(N) EQUAL value(E).    { A = ann_assign(p, T, N, E); }
simple(A) ::= DEL(D) delitems(L).                          { A = delete_stmt(p, D, L); }
simple(A) ::= DEL(D) delitems(L) COMMA(C).                 { A = delete_stmt(p, D, items_end(L, C)); }
simple(A) ::= PASS(T).                                     { A = whole(p, new_Pass(p->arena, T->span)); }
simple(A) ::= BREAK(T).                                    { A = whole(p, new_Break(p->arena, T->span)); }
simple(A) ::= CONTINUE(T).                                 { A = whole(p, new_Continue(p->arena, T->span)); }
simple(A) ::= RETURN(T).                                   { A = whole(p, new_Return(p->arena, T->span, NULL)); }
simple(A) ::= RETURN(T) exprlist(E).                       { A = whole(p, new_Return(p->arena, to(T->span, E.span), E.node)); }
simple(A) ::= RAISE(T).                                    { A = whole(p, new_Raise(p->arena, T->span, NULL, NULL, NULL)); }
simple(A) ::= RAISE(T) test(E).                            { A = whole(p, new_Raise(p->arena, to(T->span, E.span), E.node, NULL, NULL)); }
simple(A) ::= RAISE(T) test(E) FROM test(C).               { A = whole(p, new_Raise(p->arena, to(T->span, C.span), E.node, C.node, NULL)); }
simple(A) ::= RAISE(T) test(E) COMMA test(V).              { A = old_raise(p, T, E, V, NONE); }
simple(A) ::= RAISE(T) test(E) COMMA test(V) COMMA test(B). { A = old_raise(p, T, E, V, B); }
simple(A) ::= ASSERT(T) test(E).                           { A = whole(p, new_Assert(p->arena, to(T->span, E.span), E.node, NULL)); }
simple(A) ::= ASSERT(T) test(E) COMMA test(M).             { A = whole(p, new_Assert(p->arena, to(T->span, M.span), E.node, M.node)); }
simple(A) ::= GLOBAL(T) idents(L).                         { A = whole(p, new_Global(p->arena, to(T->span, L.span), list_of(L))); }
simple(A) ::= NONLOCAL(T) idents(L).                       { A = whole(p, new_Nonlocal(p->arena, to(T->span, L.span), list_of(L))); }
simple(A) ::= TYPE(T) NAME(N) type_params(L) EQUAL test(E). { A = type_alias(p, T, N, L, E); }
simple(A) ::= PRINT(T).                                    { A = print_stmt(p, T, NONE, (Pieces){0}, NULL); }
simple(A) ::= PRINT(T) printed(L).                         { A = print_stmt(p, T, NONE, L, NULL); }
simple(A) ::= PRINT(T) printed(L) COMMA(C).                { A = print_stmt(p, T, NONE, L, C); }
simple(A) ::= PRINT(T) RSHIFT test(F).                     { A = print_stmt(p, T, F, (Pieces){0}, NULL); }
simple(A) ::= PRINT(T) RSHIFT test(F) COMMA printed(L).    { A = print_stmt(p, T, F, L, NULL); }
simple(A) ::= PRINT(T) RSHIFT test(F) COMMA printed(L) COMMA(C). { A = print_stmt(p, T, F, L, C); }
simple(A) ::= EXEC(T) expr(E).                             { A = exec_stmt(p, T, E, NONE, NONE); }
simple(A) ::= EXEC(T) expr(E) IN test(G).                  { A = exec_stmt(p, T, E, G, NONE); }
simple(A) ::= EXEC(T) expr(E) IN test(G) COMMA test(L).    { A = exec_stmt(p, T, E, G, L); }
simple(A) ::= import(I).                                   { A = I; }
simple(A) ::= INCLUDE(T) STRING(S).                        { A = include_stmt(p, T, S); }
simple(A) ::= CT_DEF(T) NAME(N) EQUAL test(E).             { A = whole(p, new_CompileTimeDef(p->arena, to(T->span, E.span), N->name, E.node)); }

%type printed {Pieces}
printed(A) ::= test(E).                                    { A = items1(p, E); }
printed(A) ::= printed(L) COMMA test(E).                   { A = items_add(p, L, E); }

targets(A) ::= value(E) EQUAL.                             { A = items1(p, E); }
targets(A) ::= targets(L) value(E) EQUAL.                  { A = items_add(p, L, E); }
delitems(A) ::= element(E).                                { A = items1(p, E); }
delitems(A) ::= delitems(L) COMMA element(E).              { A = items_add(p, L, E); }
idents(A) ::= NAME(N).                                     { A = items1(p, identifier(p, N)); }
idents(A) ::= idents(L) COMMA NAME(N).                     { A = items_add(p, L, identifier(p, N)); }

%type aug {Binary}
aug(A) ::= PLUS_IS.                                        { A = Binary_Add; }
aug(A) ::= MINUS_IS.                                       { A = Binary_Sub; }
aug(A) ::= STAR_IS.                                        { A = Binary_Mult; }
aug(A) ::= AT_IS.                                          { A = Binary_MatMult; }
aug(A) ::= SLASH_IS.                                       { A = Binary_Div; }
aug(A) ::= PERCENT_IS.                                     { A = Binary_Mod; }
aug(A) ::= POWER_IS.                                       { A = Binary_Pow; }
aug(A) ::= LSHIFT_IS.                                      { A = Binary_LShift; }
aug(A) ::= RSHIFT_IS.                                      { A = Binary_RShift; }
aug(A) ::= BAR_IS.                                         { A = Binary_BitOr; }
aug(A) ::= CARET_IS.                                       { A = Binary_BitXor; }
aug(A) ::= AMPER_IS.                                       { A = Binary_BitAnd; }
aug(A) ::= FLOOR_IS.                                       { A = Binary_FloorDiv; }

/* ---- imports ------------------------------------------------------------------------------------------------------------ */

%type modules {Pieces}
%type undotted {Pieces}
%type imported {Pieces}
%type dots {Dots}
import(A) ::= IMPORT(T) modules(L).                        { A = import_stmt(p, T, L, false); }
import(A) ::= LAZY(T) IMPORT modules(L).                   { A = import_stmt(p, T, L, true); }
import(A) ::= CIMPORT(T) modules(L).                       { A = whole(p, new_CImport(p->arena, to(T->span, L.span), list_of(L))); }
import(A) ::= FROM(T) origin(M) IMPORT names(L).           { A = import_from(p, T, M, L, IMPORT_EAGER); }
import(A) ::= LAZY(T) FROM origin(M) IMPORT names(L).      { A = import_from(p, T, M, L, IMPORT_LAZY); }
import(A) ::= FROM(T) origin(M) CIMPORT names(L).          { A = import_from(p, T, M, L, IMPORT_C); }
modules(A) ::= module(M).                                  { A = items1(p, M); }
modules(A) ::= modules(L) COMMA module(M).                 { A = items_add(p, L, M); }
module(A) ::= dotted(D).                                   { A = alias(p, D, NULL); }
module(A) ::= dotted(D) AS NAME(N).                        { A = alias(p, D, N); }
dotted(A) ::= undotted(L).                                 { A = dotted_name(p, L); }
undotted(A) ::= NAME(N).                                   { A = items1(p, identifier(p, N)); }
undotted(A) ::= undotted(L) DOT NAME(N).                   { A = items_add(p, L, identifier(p, N)); }
%type origin {Origin}
origin(A) ::= dotted(D).                                   { A = (Origin){D.node, 0}; }
origin(A) ::= dots(N).                                     { A = (Origin){NULL, N.count}; }
origin(A) ::= dots(N) dotted(D).                           { A = (Origin){D.node, N.count}; }
dots(A) ::= DOT.                                           { A = (Dots){1}; }
dots(A) ::= ELLIPSIS.                                      { A = (Dots){3}; }
dots(A) ::= dots(N) DOT.                                   { A = (Dots){N.count + 1}; }
dots(A) ::= dots(N) ELLIPSIS.                              { A = (Dots){N.count + 3}; }
%type names {Pieces}
names(A) ::= STAR(T).                                      { A = items1(p, star_alias(p, T)); }
names(A) ::= imported(L).                                  { A = L; }
names(A) ::= LPAREN imported(L) RPAREN(R).                 { A = items_end(L, R); }
names(A) ::= LPAREN imported(L) COMMA RPAREN(R).           { A = items_end(L, R); }
imported(A) ::= one_name(N).                               { A = items1(p, N); }
imported(A) ::= imported(L) COMMA one_name(N).             { A = items_add(p, L, N); }
one_name(A) ::= NAME(N).                                   { A = alias(p, identifier(p, N), NULL); }
one_name(A) ::= NAME(N) AS NAME(B).                        { A = alias(p, identifier(p, N), B); }

/* ---- compound statements ------------------------------------------------------------------------------------------------ */

%type elifs {Pieces}
%type orelse {NodeList}
compound(A) ::= IF(T) named(E) COLON suite(B) elifs(L) orelse(O). { A = if_stmt(p, T, E, B, L, O); }
elifs(A) ::= .                                             { A = (Pieces){0}; }
elifs(A) ::= elifs(L) ELIF(T) named(E) COLON suite(B).     { A = items_add(p, L, elif(p, T, E, B)); }
orelse(A) ::= .                                            { A = (NodeList){0}; }
orelse(A) ::= ELSE COLON suite(B).                         { A = B; }
compound(A) ::= WHILE(T) named(E) COLON suite(B) orelse(O). { A = while_stmt(p, T, E, B, O); }
compound(A) ::= FOR(T) for_targets(V) IN exprlist(E) COLON suite(B) orelse(O). { A = for_stmt(p, T, V, E, B, O, false); }
compound(A) ::= ASYNC(T) FOR for_targets(V) IN exprlist(E) COLON suite(B) orelse(O). { A = for_stmt(p, T, V, E, B, O, true); }

%type for_items {Pieces}
for_targets(A) ::= for_target(E).                          { A = target(p, E, Context_Store); }
for_targets(A) ::= for_items(L).                           { A = target(p, tuple_of(p, L), Context_Store); }
for_targets(A) ::= for_target(E) COMMA(C).                 { A = target(p, tuple_of(p, items_end(items1(p, E), C)), Context_Store); }
for_targets(A) ::= for_items(L) COMMA(C).                  { A = target(p, tuple_of(p, items_end(L, C)), Context_Store); }
for_items(A) ::= for_target(E) COMMA for_target(F).        { A = items_add(p, items1(p, E), F); }
for_items(A) ::= for_items(L) COMMA for_target(E).         { A = items_add(p, L, E); }
for_target(A) ::= expr(E).                                 { A = E; }
for_target(A) ::= STAR(T) expr(E).                         { A = starred(p, T, E); }

%type relation {Compare}
compound(A) ::= FOR(T) for_targets(V) FROM expr(X) relation(F) NAME(N) relation(G) expr(Y) step(S) COLON suite(B) orelse(O). { A = for_from(p, T, V, N, X, F, G, Y, S, B, O); }
compound(A) ::= FOR(T) expr(X) relation(F) NAME(N) relation(G) expr(Y) step(S) COLON suite(B) orelse(O). { A = for_from(p, T, NONE, N, X, F, G, Y, S, B, O); }
step(A) ::= .                                              { A = NONE; }
step(A) ::= BY expr(E).                                    { A = E; }
relation(A) ::= LT.                                        { A = Compare_Lt; }
relation(A) ::= LE.                                        { A = Compare_LtE; }
relation(A) ::= GT.                                        { A = Compare_Gt; }
relation(A) ::= GE.                                        { A = Compare_GtE; }

%type handlers {NodeList}
%type finally {NodeList}
compound(A) ::= TRY(T) COLON suite(B) handlers(H) orelse(O). { A = try_stmt(p, T, B, H, O, (NodeList){0}); }
compound(A) ::= TRY(T) COLON suite(B) handlers(H) orelse(O) finally(F). { A = try_stmt(p, T, B, H, O, F); }
compound(A) ::= TRY(T) COLON suite(B) finally(F).          { A = try_stmt(p, T, B, (NodeList){0}, (NodeList){0}, F); }
finally(A) ::= FINALLY COLON suite(B).                     { A = B; }
handlers(A) ::= except_handler(H).                                { A = append(p, (NodeList){0}, H.node); }
handlers(A) ::= handlers(L) except_handler(H).                    { A = append(p, L, H.node); }
except_handler(A) ::= EXCEPT(T) COLON suite(B).                   { A = except_handler(p, T, (CaughtTypes){0}, NULL, B); }
except_handler(A) ::= EXCEPT(T) caught(E) COLON suite(B).         { A = handler_list(p, T, E, B); }
except_handler(A) ::= EXCEPT(T) caught(E) AS NAME(N) COLON suite(B). { A = except_handler(p, T, E, N, B); }
except_handler(A) ::= EXCEPT(T) STAR caught(E) COLON suite(B).    { A = star_handler(p, except_handler(p, T, E, NULL, B)); }
except_handler(A) ::= EXCEPT(T) STAR caught(E) AS NAME(N) COLON suite(B). { A = star_handler(p, except_handler(p, T, E, N, B)); }
%type caught {CaughtTypes}
caught(A) ::= test(E).                                     { A = (CaughtTypes){E, false}; }
caught(A) ::= caught_list(L).                              { A = (CaughtTypes){tuple_of(p, L), true}; }
caught(A) ::= caught_list(L) COMMA(C).                     { A = (CaughtTypes){tuple_of(p, items_end(L, C)), true}; }
caught(A) ::= test(E) COMMA(C).                            { A = (CaughtTypes){tuple_of(p, items_end(items1(p, E), C)), true}; }
%type caught_list {Pieces}
caught_list(A) ::= test(E) COMMA test(F).                  { A = items_add(p, items1(p, E), F); }
caught_list(A) ::= caught_list(L) COMMA test(E).           { A = items_add(p, L, E); }

%type with_items {Pieces}
compound(A) ::= WITH(T) with_items(L) COLON suite(B).      { A = with_stmt(p, T, L, B, false); }
compound(A) ::= ASYNC(T) WITH with_items(L) COLON suite(B). { A = with_stmt(p, T, L, B, true); }
compound(A) ::= WITH(T) WITH_LPAREN with_items(L) RPAREN COLON suite(B). { A = with_stmt(p, T, L, B, false); }
compound(A) ::= WITH(T) WITH_LPAREN with_items(L) COMMA RPAREN COLON suite(B). { A = with_stmt(p, T, L, B, false); }
compound(A) ::= ASYNC(T) WITH WITH_LPAREN with_items(L) RPAREN COLON suite(B). { A = with_stmt(p, T, L, B, true); }
compound(A) ::= ASYNC(T) WITH WITH_LPAREN with_items(L) COMMA RPAREN COLON suite(B). { A = with_stmt(p, T, L, B, true); }
with_items(A) ::= with_item(I).                            { A = items1(p, I); }
with_items(A) ::= with_items(L) COMMA with_item(I).        { A = items_add(p, L, I); }
with_item(A) ::= test(E).                                  { A = whole(p, new_WithItem(p->arena, E.span, E.node, NULL)); }
with_item(A) ::= test(E) AS for_target(V).                 { A = whole(p, new_WithItem(p->arena, to(E.span, V.span), E.node, target(p, V, Context_Store).node)); }

%type decorators {NodeList}
compound(A) ::= function(F).                               { A = F; }
compound(A) ::= class(C).                                  { A = C; }
compound(A) ::= decorators(D) function(F).                 { A = decorate(p, D, F); }
compound(A) ::= decorators(D) class(C).                    { A = decorate(p, D, C); }
decorators(A) ::= AT named(E) NEWLINE.                     { A = append(p, (NodeList){0}, E.node); }
decorators(A) ::= decorators(L) AT named(E) NEWLINE.       { A = append(p, L, E.node); }
function(A) ::= DEF(T) NAME(N) type_params(P) LPAREN params(L) RPAREN returns(R) COLON suite(B). { A = function(p, T, N, P, L, R, B, false); }
function(A) ::= ASYNC(T) DEF NAME(N) type_params(P) LPAREN params(L) RPAREN returns(R) COLON suite(B). { A = function(p, T, N, P, L, R, B, true); }
returns(A) ::= .                                           { A = NONE; }
returns(A) ::= ARROW test(E).                              { A = E; }
class(A) ::= CLASS(T) NAME(N) type_params(P) COLON suite(B). { A = class_stmt(p, T, N, P, NULL, B); }
class(A) ::= CLASS(T) NAME(N) type_params(P) LPAREN args(L) RPAREN COLON suite(B). { A = class_stmt(p, T, N, P, L, B); }

%type type_params {NodeList}
%type type_param_list {NodeList}
type_params(A) ::= .                                       { A = (NodeList){0}; }
type_params(A) ::= LBRACK type_param_list(L) RBRACK.       { A = L; }
type_params(A) ::= LBRACK type_param_list(L) COMMA RBRACK. { A = L; }
type_param_list(A) ::= type_param(P).                      { A = append(p, (NodeList){0}, P.node); }
type_param_list(A) ::= type_param_list(L) COMMA type_param(P). { A = append(p, L, P.node); }
type_param(A) ::= NAME(N) default_type(D).                 { A = whole(p, new_TypeVar(p->arena, to_opt(N->span, D), N->name, NULL, D.node)); }
type_param(A) ::= NAME(N) COLON test(B) default_type(D).   { A = whole(p, new_TypeVar(p->arena, to_opt(to(N->span, B.span), D), N->name, B.node, D.node)); }
type_param(A) ::= STAR(T) NAME(N) default_type(D).         { A = whole(p, new_TypeVarTuple(p->arena, to_opt(to(T->span, N->span), D), N->name, D.node)); }
type_param(A) ::= POWER(T) NAME(N) default_type(D).        { A = whole(p, new_ParamSpec(p->arena, to_opt(to(T->span, N->span), D), N->name, D.node)); }
type_param(A) ::= STAR(T) NAME COLON test(B).              { A = bound_of_pack(p, T, "TypeVarTuple", B); }
type_param(A) ::= POWER(T) NAME COLON test(B).             { A = bound_of_pack(p, T, "ParamSpec", B); }
default_type(A) ::= .                                      { A = NONE; }
default_type(A) ::= EQUAL element(E).                      { A = E; }

/* ---- parameters ---------------------------------------------------------------------------------------------------------- */

%type params {ArgumentsNode *}
%type param_list {ArgumentsNode *}
params(A) ::= .                                            { A = no_params(p); }
params(A) ::= param_list(L).                               { A = end_params(p, L); }
params(A) ::= param_list(L) COMMA.                         { A = end_params(p, L); }
params(A) ::= param_list(L) COMMA ELLIPSIS.                { A = variadic(p, end_params(p, L)); }
params(A) ::= ELLIPSIS.                                    { A = variadic(p, no_params(p)); }
param_list(A) ::= param(X).                                { A = add_param(p, no_params(p), X); }
param_list(A) ::= param_list(L) COMMA param(X).            { A = add_param(p, L, X); }
%type param {Param}
param(A) ::= arg(X).                                       { A = (Param){PARAM_PLAIN, X}; }
param(A) ::= arg(X) EQUAL test(E).                         { A = (Param){PARAM_PLAIN, with_default(p, X, E)}; }
param(A) ::= arg(X) EQUAL STAR(T).                         { A = (Param){PARAM_PLAIN, default_unsaid(p, X, T)}; }
param(A) ::= arg(X) EQUAL QUESTION(T).                     { A = (Param){PARAM_PLAIN, default_unsaid(p, X, T)}; }
param(A) ::= SLASH(T).                                     { A = (Param){PARAM_SLASH, {NULL, T->span}}; }
param(A) ::= STAR(T).                                      { A = (Param){PARAM_STAR, {NULL, T->span}}; }
param(A) ::= STAR arg(X).                                  { A = (Param){PARAM_STAR, X}; }
param(A) ::= STAR NAME(N) COLON STAR(T) expr(E).           { A = (Param){PARAM_STAR, name_arg(p, N, starred(p, T, E))}; }
param(A) ::= POWER arg(X).                                 { A = (Param){PARAM_DOUBLE_STAR, X}; }
arg(A) ::= NAME(N).                                        { A = name_arg(p, N, NONE); }
arg(A) ::= NAME(N) COLON test(E).                          { A = name_arg(p, N, E); }
arg(A) ::= NAME(N) NOT NONE.                               { A = none_arg(p, N, NoneRule_NotNone); }
arg(A) ::= NAME(N) OR NONE.                                { A = none_arg(p, N, NoneRule_OrNone); }
arg(A) ::= ctype(T) none(R).                               { A = typed_arg(p, T, NONE, R, NONE); }
arg(A) ::= ctype(T) declarator(D) none(R).                 { A = typed_arg(p, T, D, R, NONE); }
arg(A) ::= ctype(T) abstract(D) none(R).                   { A = typed_arg(p, T, D, R, NONE); }
arg(A) ::= ctype(T) declarator(D) none(R) COLON test(E).   { A = typed_arg(p, T, D, R, E); }
%type none {NoneRule}
none(A) ::= .                                              { A = NoneRule_Default; }
none(A) ::= NOT NONE.                                      { A = NoneRule_NotNone; }
none(A) ::= OR NONE.                                       { A = NoneRule_OrNone; }

%type lparams {ArgumentsNode *}
%type lparam_list {ArgumentsNode *}
%type lparam {Param}
lparams(A) ::= .                                           { A = no_params(p); }
lparams(A) ::= lparam_list(L).                             { A = end_params(p, L); }
lparams(A) ::= lparam_list(L) COMMA.                       { A = end_params(p, L); }
lparam_list(A) ::= lparam(X).                              { A = add_param(p, no_params(p), X); }
lparam_list(A) ::= lparam_list(L) COMMA lparam(X).         { A = add_param(p, L, X); }
lparam(A) ::= NAME(N).                                     { A = (Param){PARAM_PLAIN, name_arg(p, N, NONE)}; }
lparam(A) ::= NAME(N) EQUAL test(E).                       { A = (Param){PARAM_PLAIN, with_default(p, name_arg(p, N, NONE), E)}; }
lparam(A) ::= ctype(T) declarator(D) none(R).              { A = (Param){PARAM_PLAIN, typed_arg(p, T, D, R, NONE)}; }
lparam(A) ::= ctype(T) declarator(D) none(R) EQUAL test(E). { A = (Param){PARAM_PLAIN, with_default(p, typed_arg(p, T, D, R, NONE), E)}; }
lparam(A) ::= SLASH(T).                                    { A = (Param){PARAM_SLASH, {NULL, T->span}}; }
lparam(A) ::= STAR(T).                                     { A = (Param){PARAM_STAR, {NULL, T->span}}; }
lparam(A) ::= STAR NAME(N).                                { A = (Param){PARAM_STAR, name_arg(p, N, NONE)}; }
lparam(A) ::= POWER NAME(N).                               { A = (Param){PARAM_DOUBLE_STAR, name_arg(p, N, NONE)}; }

/* ---- match ------------------------------------------------------------------------------------------------------------------- */

%type cases {NodeList}
%type pattern_list {Pieces}
compound(A) ::= MATCH(T) subject(E) COLON NEWLINE INDENT cases(L) DEDENT. { A = match_stmt(p, T, E, L); }
subject(A) ::= items(L).                                   { A = group_or_tuple(p, L); }
subject(A) ::= items(L) COMMA(C).                          { A = tuple_of(p, items_end(L, C)); }
cases(A) ::= case(C).                                      { A = append(p, (NodeList){0}, C.node); }
cases(A) ::= recovered.                                    { A = (NodeList){0}; }
cases(A) ::= cases(L) recovered.                           { A = L; }
cases(A) ::= cases(L) case(C).                             { A = append(p, L, C.node); }
case(A) ::= CASE(T) patterns(P) COLON suite(B).            { A = match_case(p, T, P, NONE, B); }
case(A) ::= CASE(T) patterns(P) IF named(G) COLON suite(B). { A = match_case(p, T, P, G, B); }
patterns(A) ::= pattern(P).                                { A = P; }
patterns(A) ::= pattern_list(L).                           { A = sequence_pattern(p, L.span, L); }
patterns(A) ::= maybe_star(P) COMMA(C).                    { A = sequence_pattern(p, to(P.span, C->span), items1(p, P)); }
patterns(A) ::= pattern_list(L) COMMA(C).                  { A = sequence_pattern(p, to(L.span, C->span), L); }
pattern_list(A) ::= maybe_star(P) COMMA maybe_star(Q).     { A = items_add(p, items1(p, P), Q); }
pattern_list(A) ::= pattern_list(L) COMMA maybe_star(P).   { A = items_add(p, L, P); }
maybe_star(A) ::= pattern(P).                              { A = P; }
maybe_star(A) ::= star_pattern(P).                         { A = P; }
star_pattern(A) ::= STAR(T) NAME(N).                       { A = whole(p, new_MatchStar(p->arena, to(T->span, N->span), unless_wildcard(N))); }
pattern(A) ::= or_pattern(P).                              { A = P; }
pattern(A) ::= or_pattern(P) AS NAME(N).                   { A = as_pattern(p, P, N); }
or_pattern(A) ::= closed_pattern(P).                       { A = P; }
or_pattern(A) ::= or_pattern(L) BAR closed_pattern(P).     { A = or_pattern(p, L, P); }
closed_pattern(A) ::= literal_value(E).                    { A = whole(p, new_MatchValue(p->arena, E.span, E.node)); }
closed_pattern(A) ::= NONE(T).                             { A = singleton_pattern(p, new_None(p->arena, T->span)); }
closed_pattern(A) ::= TRUE(T).                             { A = singleton_pattern(p, new_Bool(p->arena, T->span, true)); }
closed_pattern(A) ::= FALSE(T).                            { A = singleton_pattern(p, new_Bool(p->arena, T->span, false)); }
closed_pattern(A) ::= NULL(T).                             { A = singleton_pattern(p, new_Null(p->arena, T->span)); }
closed_pattern(A) ::= NAME(N).                             { A = whole(p, new_MatchAs(p->arena, N->span, NULL, unless_wildcard(N))); }
closed_pattern(A) ::= pattern_attr(E).                     { A = whole(p, new_MatchValue(p->arena, E.span, E.node)); }
closed_pattern(A) ::= LPAREN(T) RPAREN(R).                 { A = sequence_pattern(p, to(T->span, R->span), (Pieces){0}); }
closed_pattern(A) ::= LPAREN(T) pattern(P) RPAREN(R).      { A = (Piece){P.node, to(T->span, R->span)}; }
closed_pattern(A) ::= LPAREN(T) maybe_star(P) COMMA RPAREN(R). { A = sequence_pattern(p, to(T->span, R->span), items1(p, P)); }
closed_pattern(A) ::= LPAREN(T) pattern_list(L) RPAREN(R). { A = sequence_pattern(p, to(T->span, R->span), L); }
closed_pattern(A) ::= LPAREN(T) pattern_list(L) COMMA RPAREN(R). { A = sequence_pattern(p, to(T->span, R->span), L); }
closed_pattern(A) ::= LBRACK(T) RBRACK(R).                 { A = sequence_pattern(p, to(T->span, R->span), (Pieces){0}); }
closed_pattern(A) ::= LBRACK(T) maybe_star(P) RBRACK(R).   { A = sequence_pattern(p, to(T->span, R->span), items1(p, P)); }
closed_pattern(A) ::= LBRACK(T) maybe_star(P) COMMA RBRACK(R). { A = sequence_pattern(p, to(T->span, R->span), items1(p, P)); }
closed_pattern(A) ::= LBRACK(T) pattern_list(L) RBRACK(R). { A = sequence_pattern(p, to(T->span, R->span), L); }
closed_pattern(A) ::= LBRACK(T) pattern_list(L) COMMA RBRACK(R). { A = sequence_pattern(p, to(T->span, R->span), L); }
%type mapping {MatchMappingNode *}
closed_pattern(A) ::= LBRACE(T) RBRACE(R).                 { A = mapping_pattern(p, T, NULL, R); }
closed_pattern(A) ::= LBRACE(T) mapping(M) RBRACE(R).      { A = mapping_pattern(p, T, M, R); }
closed_pattern(A) ::= LBRACE(T) mapping(M) COMMA RBRACE(R). { A = mapping_pattern(p, T, M, R); }
mapping(A) ::= mapping_key(K) COLON pattern(P).            { A = mapping_add(p, NULL, K, P); }
mapping(A) ::= POWER NAME(N).                              { A = mapping_rest(p, NULL, N); }
mapping(A) ::= mapping(M) COMMA mapping_key(K) COLON pattern(P). { A = mapping_add(p, M, K, P); }
mapping(A) ::= mapping(M) COMMA POWER NAME(N).             { A = mapping_rest(p, M, N); }
mapping_key(A) ::= literal_value(E).                       { A = E; }
mapping_key(A) ::= pattern_attr(E).                        { A = E; }
mapping_key(A) ::= NONE(T).                                { A = whole(p, new_None(p->arena, T->span)); }
mapping_key(A) ::= TRUE(T).                                { A = whole(p, new_Bool(p->arena, T->span, true)); }
mapping_key(A) ::= FALSE(T).                               { A = whole(p, new_Bool(p->arena, T->span, false)); }
%type class_args {MatchClassNode *}
closed_pattern(A) ::= pattern_name(E) LPAREN RPAREN(R).    { A = class_pattern(p, E, NULL, R); }
closed_pattern(A) ::= pattern_name(E) LPAREN class_args(L) RPAREN(R). { A = class_pattern(p, E, L, R); }
closed_pattern(A) ::= pattern_name(E) LPAREN class_args(L) COMMA RPAREN(R). { A = class_pattern(p, E, L, R); }
class_args(A) ::= pattern(P).                              { A = class_arg(p, NULL, NULL, P); }
class_args(A) ::= NAME(N) EQUAL pattern(P).                { A = class_arg(p, NULL, N, P); }
class_args(A) ::= class_args(L) COMMA pattern(P).          { A = class_arg(p, L, NULL, P); }
class_args(A) ::= class_args(L) COMMA NAME(N) EQUAL pattern(P). { A = class_arg(p, L, N, P); }
pattern_name(A) ::= NAME(N).                               { A = name(p, N); }
pattern_name(A) ::= pattern_attr(E).                       { A = E; }
pattern_attr(A) ::= NAME(N) DOT NAME(B).                   { A = attribute(p, name(p, N), B); }
pattern_attr(A) ::= pattern_attr(E) DOT NAME(N).           { A = attribute(p, E, N); }
literal_value(A) ::= strings(S).                           { A = joined(p, S); }
literal_value(A) ::= signed(E).                            { A = E; }
literal_value(A) ::= signed(L) PLUS number(R).             { A = complex_pattern(p, L, Binary_Add, R); }
literal_value(A) ::= signed(L) MINUS number(R).            { A = complex_pattern(p, L, Binary_Sub, R); }
signed(A) ::= number(E).                                   { A = E; }
signed(A) ::= MINUS(T) number(E).                          { A = unary(p, T, Unary_USub, E); }
signed(A) ::= PLUS(T) number(E).                           { A = unary(p, T, Unary_UAdd, E); }

/* ---- lists of expressions ------------------------------------------------------------------------------------------------- */

%type elements {Pieces}
%type items {Pieces}
value(A) ::= exprlist(E).                                  { A = E; }
value(A) ::= yield(E).                                     { A = E; }
exprlist(A) ::= element(E).                                { A = E; }
exprlist(A) ::= element(E) COMMA(C).                       { A = tuple_of(p, items_end(items1(p, E), C)); }
exprlist(A) ::= elements(L).                               { A = tuple_of(p, L); }
exprlist(A) ::= elements(L) COMMA(C).                      { A = tuple_of(p, items_end(L, C)); }
elements(A) ::= element(E) COMMA element(F).               { A = items_add(p, items1(p, E), F); }
elements(A) ::= elements(L) COMMA element(E).              { A = items_add(p, L, E); }
element(A) ::= test(E).                                    { A = E; }
element(A) ::= STAR(T) expr(E).                            { A = starred(p, T, E); }
items(A) ::= item(E).                                      { A = items1(p, E); }
items(A) ::= items(L) COMMA item(E).                       { A = items_add(p, L, E); }
item(A) ::= named(E).                                      { A = E; }
item(A) ::= STAR(T) expr(E).                               { A = starred(p, T, E); }
named(A) ::= test(E).                                      { A = E; }
named(A) ::= test(N) WALRUS test(E).                       { A = named_expr(p, N, E); }
yield(A) ::= YIELD(T).                                     { A = whole(p, new_Yield(p->arena, T->span, NULL)); }
yield(A) ::= YIELD(T) exprlist(E).                         { A = whole(p, new_Yield(p->arena, to(T->span, E.span), E.node)); }
yield(A) ::= YIELD(T) FROM test(E).                        { A = whole(p, new_YieldFrom(p->arena, to(T->span, E.span), E.node)); }

/* ---- expressions -------------------------------------------------------------------------------------------------------------- */

test(A) ::= logic(E).                                      { A = E; }
test(A) ::= logic(B) IF logic(T) ELSE test(O).             { A = conditional(p, T, B, O); }
test(A) ::= LAMBDA(T) lparams(L) COLON test(E).            { A = lambda(p, T, L, E); }
logic(A) ::= comparison(E).                                { A = E; }
logic(A) ::= NOT(T) logic(E).                              { A = unary(p, T, Unary_Not, E); }
logic(A) ::= logic(L) AND logic(R).                        { A = bool_op(p, L, Bool_And, R); }
logic(A) ::= logic(L) OR logic(R).                         { A = bool_op(p, L, Bool_Or, R); }
comparison(A) ::= expr(E).                                 { A = E; }
comparison(A) ::= comparison(L) compare_op(O) expr(R).     { A = comparison(p, L, O, R); }
compare_op(A) ::= EQ(T).                                   { A = compare_op(p, T, T, Compare_Eq); }
compare_op(A) ::= NE(T).                                   { A = compare_op(p, T, T, Compare_NotEq); }
compare_op(A) ::= LT(T).                                   { A = compare_op(p, T, T, Compare_Lt); }
compare_op(A) ::= LE(T).                                   { A = compare_op(p, T, T, Compare_LtE); }
compare_op(A) ::= GT(T).                                   { A = compare_op(p, T, T, Compare_Gt); }
compare_op(A) ::= GE(T).                                   { A = compare_op(p, T, T, Compare_GtE); }
compare_op(A) ::= IS(T).                                   { A = compare_op(p, T, T, Compare_Is); }
compare_op(A) ::= IS(T) NOT(N).                            { A = compare_op(p, T, N, Compare_IsNot); }
compare_op(A) ::= IN(T).                                   { A = compare_op(p, T, T, Compare_In); }
compare_op(A) ::= NOT(T) IN(N).                            { A = compare_op(p, T, N, Compare_NotIn); }

expr(A) ::= primary(E).                                    { A = E; }
expr(A) ::= AWAIT(T) primary(E).                           { A = whole(p, new_Await(p->arena, to(T->span, E.span), E.node)); }
expr(A) ::= expr(L) BAR expr(R).                           { A = binary(p, L, Binary_BitOr, R); }
expr(A) ::= expr(L) CARET expr(R).                         { A = binary(p, L, Binary_BitXor, R); }
expr(A) ::= expr(L) AMPER expr(R).                         { A = binary(p, L, Binary_BitAnd, R); }
expr(A) ::= expr(L) LSHIFT expr(R).                        { A = binary(p, L, Binary_LShift, R); }
expr(A) ::= expr(L) RSHIFT expr(R).                        { A = binary(p, L, Binary_RShift, R); }
expr(A) ::= expr(L) PLUS expr(R).                          { A = binary(p, L, Binary_Add, R); }
expr(A) ::= expr(L) MINUS expr(R).                         { A = binary(p, L, Binary_Sub, R); }
expr(A) ::= expr(L) STAR expr(R).                          { A = binary(p, L, Binary_Mult, R); }
expr(A) ::= expr(L) SLASH expr(R).                         { A = binary(p, L, Binary_Div, R); }
expr(A) ::= expr(L) FLOOR expr(R).                         { A = binary(p, L, Binary_FloorDiv, R); }
expr(A) ::= expr(L) PERCENT expr(R).                       { A = binary(p, L, Binary_Mod, R); }
expr(A) ::= expr(L) AT expr(R).                            { A = binary(p, L, Binary_MatMult, R); }
expr(A) ::= expr(L) POWER expr(R).                         { A = binary(p, L, Binary_Pow, R); }
expr(A) ::= PLUS(T) expr(E). [UNARY]                       { A = unary(p, T, Unary_UAdd, E); }
expr(A) ::= MINUS(T) expr(E). [UNARY]                      { A = unary(p, T, Unary_USub, E); }
expr(A) ::= TILDE(T) expr(E). [UNARY]                      { A = unary(p, T, Unary_Invert, E); }
expr(A) ::= ADDRESS(T) expr(E). [UNARY]                    { A = whole(p, new_AddressOf(p->arena, to(T->span, E.span), E.node)); }
expr(A) ::= CAST(T) type(C) GT expr(E). [UNARY]            { A = cast(p, T, C, E, false); }
expr(A) ::= CAST(T) type(C) QUESTION GT expr(E). [UNARY]   { A = cast(p, T, C, E, true); }

primary(A) ::= NAME(N).                                    { A = name(p, N); }
primary(A) ::= number(E).                                  { A = E; }
primary(A) ::= strings(S).                                 { A = joined(p, S); }
primary(A) ::= NONE(T).                                    { A = whole(p, new_None(p->arena, T->span)); }
primary(A) ::= TRUE(T).                                    { A = whole(p, new_Bool(p->arena, T->span, true)); }
primary(A) ::= FALSE(T).                                   { A = whole(p, new_Bool(p->arena, T->span, false)); }
primary(A) ::= ELLIPSIS(T).                                { A = whole(p, new_Ellipsis(p->arena, T->span)); }
primary(A) ::= NULL(T).                                    { A = whole(p, new_Null(p->arena, T->span)); }
primary(A) ::= primary(E) DOT NAME(N).                     { A = attribute(p, E, N); }
primary(A) ::= primary(E) LPAREN(L) args(X) RPAREN(R).     { A = call(p, E, L, X, R); }
primary(A) ::= primary(E) LBRACK subscripts(X) RBRACK(R).  { A = subscript(p, E, X, R); }
primary(A) ::= LPAREN(L) RPAREN(R).                        { A = whole(p, new_Tuple(p->arena, to(L->span, R->span), (NodeList){0}, Context_Load)); }
primary(A) ::= LPAREN(L) yield(E) RPAREN(R).               { A = (Piece){E.node, to(L->span, R->span)}; }
primary(A) ::= LPAREN(L) items(X) RPAREN(R).               { A = parenthesised(p, L, X, NULL, R); }
primary(A) ::= LPAREN(L) items(X) COMMA(C) RPAREN(R).      { A = parenthesised(p, L, X, C, R); }
primary(A) ::= LPAREN(L) item(E) comps(C) RPAREN(R).       { A = whole(p, new_GeneratorExp(p->arena, to(L->span, R->span), E.node, C)); }
primary(A) ::= LBRACK(L) RBRACK(R).                        { A = whole(p, new_List(p->arena, to(L->span, R->span), (NodeList){0}, Context_Load)); }
primary(A) ::= LBRACK(L) items(X) RBRACK(R).               { A = whole(p, new_List(p->arena, to(L->span, R->span), list_of(X), Context_Load)); }
primary(A) ::= LBRACK(L) items(X) COMMA RBRACK(R).         { A = whole(p, new_List(p->arena, to(L->span, R->span), list_of(X), Context_Load)); }
primary(A) ::= LBRACK(L) item(E) comps(C) RBRACK(R).       { A = whole(p, new_ListComp(p->arena, to(L->span, R->span), E.node, C)); }
primary(A) ::= LBRACE(L) RBRACE(R).                        { A = dict(p, L, NULL, R); }
primary(A) ::= LBRACE(L) pairs(D) RBRACE(R).               { A = dict(p, L, D, R); }
primary(A) ::= LBRACE(L) pairs(D) COMMA RBRACE(R).         { A = dict(p, L, D, R); }
primary(A) ::= LBRACE(L) pair(X) comps(C) RBRACE(R).       { A = whole(p, new_DictComp(p->arena, to(L->span, R->span), X.key, X.value, C)); }
primary(A) ::= LBRACE(L) items(X) RBRACE(R).               { A = whole(p, new_Set(p->arena, to(L->span, R->span), list_of(X))); }
primary(A) ::= LBRACE(L) items(X) COMMA RBRACE(R).         { A = whole(p, new_Set(p->arena, to(L->span, R->span), list_of(X))); }
primary(A) ::= LBRACE(L) item(E) comps(C) RBRACE(R).       { A = whole(p, new_SetComp(p->arena, to(L->span, R->span), E.node, C)); }
primary(A) ::= BACKQUOTE(L) test(E) BACKQUOTE(R).          { A = whole(p, new_Backquote(p->arena, to(L->span, R->span), E.node)); }
primary(A) ::= SIZEOF(T) LPAREN type(C) RPAREN(R).         { A = whole(p, new_SizeofType(p->arena, to(T->span, R->span), C.node)); }
primary(A) ::= SIZEOF(T) LPAREN exprlist(E) RPAREN(R).     { A = whole(p, new_SizeofExpr(p->arena, to(T->span, R->span), E.node)); }
primary(A) ::= NEW(T) ctype(C) LPAREN args(X) RPAREN(R).   { A = new_object(p, T, C, X, R); }

%type pair {Pair}
%type pairs {DictNode *}
pair(A) ::= test(K) COLON test(V).                         { A = (Pair){K.node, V.node}; }
pair(A) ::= POWER expr(V).                                 { A = (Pair){NULL, V.node}; }
pairs(A) ::= pair(X).                                      { A = append_pair(p, NULL, X); }
pairs(A) ::= pairs(D) COMMA pair(X).                       { A = append_pair(p, D, X); }

number(A) ::= INT(T).                                      { A = whole(p, number_literal(p, T, T_INT)); }
number(A) ::= FLOAT(T).                                    { A = whole(p, number_literal(p, T, T_FLOAT)); }
number(A) ::= IMAGINARY(T).                                { A = whole(p, number_literal(p, T, T_IMAGINARY)); }

%type args {CallNode *}
%type arg_list {Pieces}
args(A) ::= .                                              { A = split_args(p, (Pieces){0}, NULL); }
args(A) ::= arg_list(L).                                   { A = split_args(p, L, NULL); }
args(A) ::= arg_list(L) COMMA(C).                          { A = split_args(p, L, C); }
arg_list(A) ::= argument(E).                               { A = items1(p, E); }
arg_list(A) ::= arg_list(L) COMMA argument(E).             { A = items_add(p, L, E); }
argument(A) ::= named(E).                                  { A = E; }
argument(A) ::= named(E) comps(C).                         { A = bare_generator(p, E, C); }
argument(A) ::= test(N) EQUAL test(E).                     { A = keyword(p, N, E); }
argument(A) ::= STAR(T) test(E) comps(C).                  { A = bare_generator(p, starred(p, T, E), C); }
argument(A) ::= STAR(T) test(E).                           { A = starred(p, T, E); }
argument(A) ::= POWER(T) test(E).                          { A = whole(p, new_Keyword(p->arena, to(T->span, E.span), NULL, E.node)); }

%type subscripts {Subscripts}
%type subscript_list {Pieces}
subscripts(A) ::= subscript_list(L).                       { A = (Subscripts){L, NULL}; }
subscripts(A) ::= subscript_list(L) COMMA(C).              { A = (Subscripts){L, C}; }
subscript_list(A) ::= one_subscript(E).                    { A = items1(p, E); }
subscript_list(A) ::= subscript_list(L) COMMA one_subscript(E). { A = items_add(p, L, E); }
one_subscript(A) ::= item(E).                              { A = E; }
one_subscript(A) ::= bound(L) COLON(C) bound(U).           { A = slice(p, L, C, U, NULL, NONE); }
one_subscript(A) ::= bound(L) COLON(C) bound(U) COLON(D) bound(S). { A = slice(p, L, C, U, D, S); }
bound(A) ::= .                                             { A = NONE; }
bound(A) ::= test(E).                                      { A = E; }

%type comps {NodeList}
comps(A) ::= comp(C).                                      { A = append(p, (NodeList){0}, C.node); }
comps(A) ::= comps(L) comp(C).                             { A = append(p, L, C.node); }
comp(A) ::= FOR(T) for_targets(V) IN logic(E).             { A = comprehension(p, T, V, E, false); }
comp(A) ::= ASYNC(T) FOR for_targets(V) IN logic(E).       { A = comprehension(p, T, V, E, true); }
comp(A) ::= comp(C) IF logic(E).                           { A = comp_if(p, C, E); }
comp(A) ::= FOR(T) for_targets(V) FROM expr(X) relation(F) NAME(N) relation(G) expr(Y) step(S). { A = comprehension_from(p, T, V, N, X, F, G, Y, S); }

/* ---- strings -------------------------------------------------------------------------------------------------------------------- */

%type strings {Strings}
strings(A) ::= string(S).                                  { A = (Strings){S.node, NULL, S.span}; }
strings(A) ::= strings(L) string(S).                       { A = another_string(p, L, S); }
string(A) ::= STRING(T).                                   { A = whole(p, string_literal(p, T)); }
string(A) ::= FSTRING_START(L) ftext(X) FSTRING_END(R).    { A = fstring(p, L, X, R); }
%type ftext {NodeList}
%type spec_text {NodeList}
ftext(A) ::= .                                             { A = (NodeList){0}; }
ftext(A) ::= ftext(L) FSTRING_TEXT(T).                     { A = append(p, L, fstring_text(p, T, false)); }
ftext(A) ::= ftext(L) field(F).                            { A = append(p, L, F.node); }
field(A) ::= FIELD(L) value(E) equals(Q) conversion(C) spec(S) FIELD_END(R). { A = field(p, L, E, Q, C, S, R); }
%type equals {const Token *}
%type conversion {const Token *}
equals(A) ::= .                                            { A = NULL; }
equals(A) ::= EQUAL(T).                                    { A = T; }
conversion(A) ::= .                                        { A = NULL; }
conversion(A) ::= BANG NAME(N).                            { A = field_conversion(p, N); }
spec(A) ::= .                                              { A = NONE; }
spec(A) ::= COLON(T) spec_text(L).                         { A = format_spec(p, T, L); }
spec_text(A) ::= .                                         { A = (NodeList){0}; }
spec_text(A) ::= spec_text(L) SPEC_TEXT(T).                { A = append(p, L, fstring_text(p, T, true)); }
spec_text(A) ::= spec_text(L) field(F).                    { A = append(p, L, F.node); }

/* ---- C types ---------------------------------------------------------------------------------------------------------------------- */

%type words {CSimpleNode *}
type(A) ::= ctype(C).                                      { A = C; }
type(A) ::= ctype(C) abstract(D).                          { A = whole(p, new_CDeclared(p->arena, to(C.span, D.span), C.node, D.node)); }
type(A) ::= ctype(C) declarator(D).                        { A = whole(p, new_CDeclared(p->arena, to(C.span, D.span), C.node, D.node)); }
ctype(A) ::= base_type(C).                                 { A = C; }
ctype(A) ::= CONST(T) ctype(C).                            { A = qualified(p, T, C, true); }
ctype(A) ::= VOLATILE(T) ctype(C).                         { A = qualified(p, T, C, false); }
base_type(A) ::= TYPENAME(N).                              { A = type_name(p, N); }
base_type(A) ::= TYPENAME(N) COMPLEX(T).                   { A = complex_type(p, type_name(p, N), T); }
base_type(A) ::= words(W).                                 { A = (Piece){NODE(W), W->node.span}; }
base_type(A) ::= words(W) COMPLEX(T).                      { A = complex_type(p, (Piece){NODE(W), W->node.span}, T); }
base_type(A) ::= words(W) TYPENAME(N).                     { A = words_type(W, N); }
base_type(A) ::= words(W) TYPENAME(N) COMPLEX(T).          { A = complex_type(p, words_type(W, N), T); }
base_type(A) ::= base_type(C) DOT NAME(N).                 { A = member_type(p, C, N); }
base_type(A) ::= base_type(C) LBRACK_T template_args(L) RBRACK(R). { A = template_type(p, C, L, R); }
base_type(A) ::= base_type(C) LBRACK_T template_args(L) COMMA RBRACK(R). { A = template_type(p, C, L, R); }
base_type(A) ::= base_type(C) LBRACK_M subscripts(L) RBRACK(R). { A = whole(p, new_CMemoryView(p->arena, to(C.span, R->span), C.node, list_of(L.items))); }
base_type(A) ::= LPAREN_T(L) type_list(X) RPAREN(R).       { A = tuple_type(p, L, X, false, R); }
base_type(A) ::= LPAREN_T(L) type_list(X) COMMA RPAREN(R). { A = tuple_type(p, L, X, true, R); }
words(A) ::= word(W).                                      { A = first_word(p, W); }
words(A) ::= words(L) word(W).                             { A = another_word(p, L, W); }
%type word {const Token *}
word(A) ::= SIGNED(T).                                     { A = T; }
word(A) ::= UNSIGNED(T).                                   { A = T; }
word(A) ::= SHORT(T).                                      { A = T; }
word(A) ::= LONG(T).                                       { A = T; }
%type type_list {Pieces}
type_list(A) ::= type(C).                                  { A = items1(p, C); }
type_list(A) ::= type_list(L) COMMA type(C).               { A = items_add(p, L, C); }
%type template_args {Pieces}
template_args(A) ::= template_arg(E).                      { A = items1(p, E); }
template_args(A) ::= template_args(L) COMMA template_arg(E). { A = items_add(p, L, E); }
template_arg(A) ::= type(C).                               { A = whole(p, new_TypeExpr(p->arena, C.span, C.node)); }
template_arg(A) ::= item(E).                               { A = E; }
template_arg(A) ::= NAME(N) EQUAL test(E).                 { A = keyword(p, name(p, N), E); }
template_arg(A) ::= NAME(N) EQUAL type(C).                 { A = keyword(p, name(p, N), whole(p, new_TypeExpr(p->arena, C.span, C.node))); }

/* ---- declarators: as in C, the name innermost ------------------------------------------------------------------------------------ */

declarator(A) ::= direct(D).                               { A = D; }
declarator(A) ::= c_function(F).                           { A = F; }
declarator(A) ::= STAR(T) pointer_words(Q) declarator(D).  { A = pointer(p, T, Q, D, 1); }
declarator(A) ::= POWER(T) pointer_words(Q) declarator(D). { A = pointer(p, T, Q, D, 2); }
declarator(A) ::= AMPER(T) declarator(D).                  { A = whole(p, new_CReference(p->arena, to(T->span, D.span), D.node, false)); }
declarator(A) ::= AMPER_AMPER(T) declarator(D).            { A = whole(p, new_CReference(p->arena, to(T->span, D.span), D.node, true)); }
declarator(A) ::= CALLING(T) declarator(D).                { A = calling(p, T, D); }
%type pointer_words {int}
pointer_words(A) ::= .                                     { A = 0; }
pointer_words(A) ::= pointer_words(Q) CONST.               { A = Q | POINTER_CONST; }
pointer_words(A) ::= pointer_words(Q) RESTRICT.            { A = Q | POINTER_RESTRICT; }
direct(A) ::= NAME(N).                                     { A = declared_name(p, N, NULL); }
direct(A) ::= NAME(N) STRING(S).                           { A = declared_name(p, N, S); }
direct(A) ::= OPERATOR(T) operator(O).                     { A = operator_name(p, T, O, NULL); }
direct(A) ::= OPERATOR(T) operator(O) STRING(S).           { A = operator_name(p, T, O, S); }
direct(A) ::= LPAREN_D(L) declarator(D) RPAREN(R).         { A = (Piece){D.node, to(L->span, R->span)}; }
direct(A) ::= direct(D) LBRACK RBRACK(R).                  { A = whole(p, new_CArray(p->arena, to(D.span, R->span), D.node, NULL)); }
direct(A) ::= signature(D) LBRACK RBRACK(R).               { A = whole(p, new_CArray(p->arena, to(D.span, R->span), D.node, NULL)); }
direct(A) ::= signature(D) LBRACK test(E) RBRACK(R).       { A = whole(p, new_CArray(p->arena, to(D.span, R->span), D.node, E.node)); }
direct(A) ::= direct(D) LBRACK test(E) RBRACK(R).          { A = whole(p, new_CArray(p->arena, to(D.span, R->span), D.node, E.node)); }
direct(A) ::= direct(D) LBRACK elements(L) RBRACK(R).      { A = whole(p, new_CArray(p->arena, to(D.span, R->span), D.node, tuple_of(p, L).node)); }
signature(A) ::= direct(D) LPAREN params(L) RPAREN(R).     { A = declared_function(p, D, L, R); }
signature(A) ::= signature(D) LPAREN params(L) RPAREN(R).  { A = declared_function(p, D, L, R); }
c_function(A) ::= signature(F).                            { A = F; }
c_function(A) ::= c_function(F) raises(X).                 { A = add_raises(p, F, X); }
c_function(A) ::= c_function(F) NOGIL(T).                  { A = add_nogil(F, T); }
c_function(A) ::= c_function(F) WITH GIL(T).               { A = add_with_gil(F, T); }
c_function(A) ::= c_function(F) CONST(T).                  { A = add_const(F, T); }
%type raises {RaisesClause}
raises(A) ::= NOEXCEPT(T).                                 { A = (RaisesClause){Raises_Never, {NULL, T->span}}; }
raises(A) ::= EXCEPT expr(E).                              { A = (RaisesClause){Raises_Value, E}; }
raises(A) ::= EXCEPT QUESTION expr(E).                     { A = (RaisesClause){Raises_Maybe, E}; }
raises(A) ::= EXCEPT STAR(T).                              { A = (RaisesClause){Raises_Always, {NULL, T->span}}; }
raises(A) ::= EXCEPT CPP_PLUS(T).                          { A = (RaisesClause){Raises_Cpp, {NULL, T->span}}; }
raises(A) ::= EXCEPT CPP_PLUS cpp_handler(E).              { A = (RaisesClause){Raises_Cpp, E}; }
raises(A) ::= EXCEPT CPP_PLUS STAR(T).                     { A = (RaisesClause){Raises_Cpp, star_name(p, T)}; }
cpp_handler(A) ::= NAME(N).                                { A = name(p, N); }
cpp_handler(A) ::= cpp_handler(E) DOT NAME(N).             { A = attribute(p, E, N); }

abstract(A) ::= STAR(T) pointer_words(Q).                  { A = pointer(p, T, Q, NONE, 1); }
abstract(A) ::= POWER(T) pointer_words(Q).                 { A = pointer(p, T, Q, NONE, 2); }
abstract(A) ::= AMPER(T).                                  { A = whole(p, new_CReference(p->arena, T->span, no_name(p, T->span), false)); }
abstract(A) ::= AMPER_AMPER(T).                            { A = whole(p, new_CReference(p->arena, T->span, no_name(p, T->span), true)); }
abstract(A) ::= STAR(T) pointer_words(Q) abstract(D).      { A = pointer(p, T, Q, D, 1); }
abstract(A) ::= POWER(T) pointer_words(Q) abstract(D).     { A = pointer(p, T, Q, D, 2); }
abstract(A) ::= CALLING(T) abstract(D).                    { A = calling(p, T, D); }
abstract(A) ::= unnamed(D).                                { A = D; }
abstract(A) ::= unnamed_function(F).                       { A = F; }
unnamed(A) ::= LPAREN_D(L) abstract(D) RPAREN(R).          { A = (Piece){D.node, to(L->span, R->span)}; }
unnamed(A) ::= LBRACK(L) RBRACK(R).                        { A = whole(p, new_CArray(p->arena, to(L->span, R->span), no_name(p, L->span), NULL)); }
unnamed(A) ::= LBRACK(L) test(E) RBRACK(R).                { A = whole(p, new_CArray(p->arena, to(L->span, R->span), no_name(p, L->span), E.node)); }
unnamed(A) ::= unnamed(D) LBRACK RBRACK(R).                { A = whole(p, new_CArray(p->arena, to(D.span, R->span), D.node, NULL)); }
unnamed(A) ::= unnamed(D) LBRACK test(E) RBRACK(R).        { A = whole(p, new_CArray(p->arena, to(D.span, R->span), D.node, E.node)); }
unnamed_signature(A) ::= unnamed(D) LPAREN params(L) RPAREN(R). { A = declared_function(p, D, L, R); }
unnamed_signature(A) ::= unnamed_signature(D) LPAREN params(L) RPAREN(R). { A = declared_function(p, D, L, R); }
unnamed_signature(A) ::= LPAREN(T) params(L) RPAREN(R).    { A = declared_function(p, whole(p, no_name(p, T->span)), L, R); }
unnamed_function(A) ::= unnamed_signature(F).              { A = F; }
unnamed_function(A) ::= unnamed_function(F) raises(X).     { A = add_raises(p, F, X); }
unnamed_function(A) ::= unnamed_function(F) NOGIL(T).      { A = add_nogil(F, T); }
unnamed_function(A) ::= unnamed_function(F) WITH GIL(T).   { A = add_with_gil(F, T); }

/* ---- declarations of Cython ------------------------------------------------------------------------------------------------------- */

%type mods {ModifiersNode *}
%type inits {Pieces}
%type block {NodeList}
%type block_lines {NodeList}
compound(A) ::= declaration(D).                            { A = D; }
compound(A) ::= decorators(L) declaration(D).              { A = decorate(p, L, D); }
declaration(A) ::= CDEF(T) decl(D).                        { A = begin_at(D, T); }
declaration(A) ::= CPDEF(T) decl(D).                       { A = overridable(p, begin_at(D, T), T); }
declaration(A) ::= CTYPEDEF(T) typedef(D).                 { A = begin_at(D, T); }
mods(A) ::= .                                              { A = no_modifiers(p); }
mods(A) ::= mods(M) PUBLIC(T).                             { A = visible(p, M, T, Visible_Public); }
mods(A) ::= mods(M) READONLY(T).                           { A = visible(p, M, T, Visible_Readonly); }
mods(A) ::= mods(M) PRIVATE(T).                            { A = visible(p, M, T, Visible_Private); }
mods(A) ::= mods(M) EXTERN(T).                             { A = visible(p, M, T, Visible_Extern); }
mods(A) ::= mods(M) API(T).                                { A = add_api(M, T); }
mods(A) ::= mods(M) INLINE(T).                             { A = add_inline(M, T); }
mods(A) ::= mods(M) NOGIL(T).                              { A = add_block_nogil(M, T); }

decl(A) ::= mods(M) ctype(C) inits(L) decl_end.             { A = variables(p, M, C, L); }
decl(A) ::= mods(M) ctype(C) inits(L) COMMA decl_end.       { A = variables(p, M, C, L); }
decl(A) ::= mods(M) inits(L) COMMA decl_end.                { A = variables(p, M, NONE, L); }
decl(A) ::= mods(M) inits(L) decl_end.                      { A = variables(p, M, NONE, L); }
decl(A) ::= mods(M) qualifier(C) inits(L) decl_end.         { A = variables(p, M, C, L); }
decl(A) ::= mods(M) ctype(C) declarator(D) COLON suite(B). { A = c_function_def(p, M, C, D, B); }
decl(A) ::= mods(M) declarator(D) COLON suite(B).          { A = c_function_def(p, M, NONE, D, B); }
decl(A) ::= mods(M) COLON(T) block(B).                     { A = cdef_block(p, M, T, B); }
decl_end ::= NEWLINE.
decl_end ::= SEMI(T) NEWLINE.                              { trailing_semicolon(p, T); }
qualifier(A) ::= CONST(T).                                 { A = qualified_alone(p, T, true); }
qualifier(A) ::= VOLATILE(T).                              { A = qualified_alone(p, T, false); }
inits(A) ::= init(D).                                      { A = items1(p, D); }
inits(A) ::= inits(L) COMMA init(D).                       { A = items_add(p, L, D); }
init(A) ::= declarator(D).                                 { A = D; }
init(A) ::= declarator(D) EQUAL test(E).                   { A = with_initialiser(p, D, E); }

decl(A) ::= mods(M) EXTERN(T) FROM header(H) COLON block(B). { A = extern_block(p, M, T, H, B); }
header(A) ::= STRING(S).                                   { A = extern_header(p, S, NULL); }
header(A) ::= STAR(S).                                     { A = extern_header(p, S, NULL); }
header(A) ::= STRING(S) NAMESPACE STRING(N).               { A = extern_header(p, S, N); }
header(A) ::= STAR(S) NAMESPACE STRING(N).                 { A = extern_header(p, S, N); }
header(A) ::= header(H) NOGIL(T).                          { A = header_nogil(p, H, T); }

block(A) ::= NEWLINE INDENT block_lines(L) DEDENT.         { A = L; }
block(A) ::= PASS NEWLINE.                                 { A = (NodeList){0}; }
block_lines(A) ::= .                                       { A = (NodeList){0}; }
block_lines(A) ::= block_lines(L) block_line(D).           { A = append(p, L, D.node); }
block_lines(A) ::= block_lines(L) recovered.               { A = L; }
block_line(A) ::= decl(D).                                 { A = D; }
block_line(A) ::= declaration(D).                          { A = D; }
block_line(A) ::= decorators(L) decl(D).                   { A = decorate(p, L, D); }
block_line(A) ::= decorators(L) declaration(D).            { A = decorate(p, L, D); }
block_line(A) ::= PASS(T) NEWLINE.                         { A = whole(p, new_Pass(p->arena, T->span)); }
block_line(A) ::= strings(S) NEWLINE.                      { A = expr_stmt(p, joined(p, S)); }
block_line(A) ::= ELLIPSIS(T) NEWLINE.                     { A = whole(p, new_Pass(p->arena, T->span)); }
block_line(A) ::= INCLUDE(T) STRING(S) NEWLINE.            { A = include_stmt(p, T, S); }
block_line(A) ::= CT_DEF(T) NAME(N) EQUAL test(E) NEWLINE. { A = whole(p, new_CompileTimeDef(p->arena, to(T->span, E.span), N->name, E.node)); }
block_line(A) ::= import(I) NEWLINE.                       { A = I; }
block_line(A) ::= function(F).                             { A = F; }
block_line(A) ::= decorators(L) function(F).               { A = decorate(p, L, F); }

/* struct, union */
%type record {Record}
%type cname {const Token *}
decl(A) ::= mods(M) record(R) NAME(N) cname(S) decl_end.    { A = record_decl(p, M, R, false, N, S, (NodeList){0}, true); }
decl(A) ::= mods(M) record(R) NAME(N) cname(S) COLON block(B). { A = record_decl(p, M, R, false, N, S, B, false); }
decl(A) ::= mods(M) PACKED record(R) NAME(N) cname(S) decl_end. { A = record_decl(p, M, R, true, N, S, (NodeList){0}, true); }
decl(A) ::= mods(M) PACKED record(R) NAME(N) cname(S) COLON block(B). { A = record_decl(p, M, R, true, N, S, B, false); }
record(A) ::= STRUCT.                                      { A = Record_Struct; }
record(A) ::= UNION.                                       { A = Record_Union; }
cname(A) ::= .                                             { A = NULL; }
cname(A) ::= STRING(S).                                    { A = S; }

/* enum */
%type enum_body {EnumBody}
%type enum_lines {EnumBody}
%type enum_items {Pieces}
decl(A) ::= mods(M) ENUM(T) COLON enum_body(B).            { A = enum_decl(p, M, T, NULL, NULL, false, NONE, B); }
decl(A) ::= mods(M) ENUM(T) STRING(S) COLON enum_body(B).  { A = enum_decl(p, M, T, NULL, S, false, NONE, B); }
decl(A) ::= mods(M) ENUM(T) NAME(N) cname(S) COLON enum_body(B). { A = enum_decl(p, M, T, N, S, false, NONE, B); }
decl(A) ::= mods(M) ENUM(T) NAME(N) cname(S) decl_end.      { A = enum_decl(p, M, T, N, S, false, NONE, (EnumBody){0}); }
decl(A) ::= mods(M) ENUM(T) CLASS NAME(N) cname(S) COLON enum_body(B). { A = enum_decl(p, M, T, N, S, true, NONE, B); }
decl(A) ::= mods(M) ENUM(T) CLASS NAME(N) cname(S) LPAREN type(C) RPAREN COLON enum_body(B). { A = enum_decl(p, M, T, N, S, true, C, B); }
enum_body(A) ::= NEWLINE INDENT enum_lines(L) DEDENT.      { A = L; }
enum_body(A) ::= enum_items(L) NEWLINE.                    { A = (EnumBody){list_of(L), NULL}; }
enum_body(A) ::= enum_items(L) COMMA NEWLINE.              { A = (EnumBody){list_of(L), NULL}; }
enum_body(A) ::= PASS NEWLINE.                             { A = (EnumBody){0}; }
enum_lines(A) ::= .                                        { A = (EnumBody){0}; }
enum_lines(A) ::= enum_lines(B) enum_items(L) NEWLINE.     { A = add_enum_items(p, B, L); }
enum_lines(A) ::= enum_lines(B) enum_items(L) COMMA NEWLINE. { A = add_enum_items(p, B, L); }
enum_lines(A) ::= enum_lines(B) PASS NEWLINE.              { A = B; }
enum_lines(A) ::= enum_lines(B) strings(S) NEWLINE.        { A = (EnumBody){B.items, joined(p, S).node}; }
enum_lines(A) ::= enum_lines(B) recovered.                 { A = B; }
enum_items(A) ::= enum_item(E).                            { A = items1(p, E); }
enum_items(A) ::= enum_items(L) COMMA enum_item(E).        { A = items_add(p, L, E); }
enum_item(A) ::= NAME(N) cname(S).                         { A = enum_item(p, N, S, NONE); }
enum_item(A) ::= NAME(N) cname(S) EQUAL test(E).           { A = enum_item(p, N, S, E); }

/* ctypedef, fused types */
%type fused_lines {NodeList}
typedef(A) ::= mods(M) ctype(C) declarator(D) decl_end.     { A = typedef_decl(p, M, C, D); }
typedef(A) ::= mods(M) declarator(D) decl_end.              { A = typedef_decl(p, M, NONE, D); }
typedef(A) ::= mods(M) record(R) NAME(N) cname(S) decl_end. { A = as_typedef(record_decl(p, M, R, false, N, S, (NodeList){0}, true)); }
typedef(A) ::= mods(M) record(R) NAME(N) cname(S) COLON block(B). { A = as_typedef(record_decl(p, M, R, false, N, S, B, false)); }
typedef(A) ::= mods(M) PACKED record(R) NAME(N) cname(S) COLON block(B). { A = as_typedef(record_decl(p, M, R, true, N, S, B, false)); }
typedef(A) ::= mods(M) ENUM(T) NAME(N) cname(S) COLON enum_body(B). { A = as_typedef(enum_decl(p, M, T, N, S, false, NONE, B)); }
typedef(A) ::= mods(M) ENUM(T) NAME(N) cname(S) decl_end.   { A = as_typedef(enum_decl(p, M, T, N, S, false, NONE, (EnumBody){0})); }
typedef(A) ::= mods(M) FUSED(T) NAME(N) COLON fused_body(L). { A = fused_decl(p, M, T, N, L); }
typedef(A) ::= mods(M) c_class(C).                         { A = as_typedef(c_class_modifiers(M, C)); }
decl(A) ::= mods(M) FUSED(T) NAME(N) COLON fused_body(L).  { A = fused_decl(p, M, T, N, L); }
%type fused_body {NodeList}
fused_body(A) ::= NEWLINE INDENT fused_lines(L) DEDENT.    { A = L; }
fused_body(A) ::= type(C) NEWLINE.                         { A = append(p, (NodeList){0}, C.node); }
fused_lines(A) ::= .                                       { A = (NodeList){0}; }
fused_lines(A) ::= fused_lines(L) type(C) NEWLINE.         { A = append(p, L, C.node); }
fused_lines(A) ::= fused_lines(L) strings NEWLINE.         { A = L; }
fused_lines(A) ::= fused_lines(L) PASS NEWLINE.            { A = L; }
fused_lines(A) ::= fused_lines(L) recovered.               { A = L; }

/* extension types */
%type options {NodeList}
%type option_list {NodeList}
decl(A) ::= mods(M) c_class(C).                            { A = c_class_modifiers(M, C); }
c_class(A) ::= CLASS(T) dotted(N) as_name(X) options(O) COLON suite(B). { A = c_class(p, T, N, X, NULL, O, B, false); }
c_class(A) ::= CLASS(T) dotted(N) as_name(X) LPAREN args(L) RPAREN options(O) COLON suite(B). { A = c_class(p, T, N, X, L, O, B, false); }
c_class(A) ::= CLASS(T) dotted(N) as_name(X) options(O) decl_end. { A = c_class(p, T, N, X, NULL, O, (NodeList){0}, true); }
c_class(A) ::= CLASS(T) dotted(N) as_name(X) LPAREN args(L) RPAREN options(O) decl_end. { A = c_class(p, T, N, X, L, O, (NodeList){0}, true); }
%type as_name {const Token *}
as_name(A) ::= .                                           { A = NULL; }
as_name(A) ::= AS NAME(N).                                 { A = N; }
options(A) ::= .                                           { A = (NodeList){0}; }
options(A) ::= LBRACK option_list(L) RBRACK.               { A = L; }
options(A) ::= LBRACK option_list(L) COMMA RBRACK.         { A = L; }
option_list(A) ::= option(O).                              { A = append(p, (NodeList){0}, O.node); }
option_list(A) ::= option_list(L) COMMA option(O).         { A = append(p, L, O.node); }
option(A) ::= NAME(N) cpp_handler(V).                      { A = whole(p, new_ClassOption(p->arena, to(N->span, V.span), N->name, V.node)); }
compound(A) ::= PROPERTY(T) NAME(N) COLON suite(B).        { A = property(p, T, N, B); }

/* C++ classes */
%type template_params {NodeList}
%type template_param_list {NodeList}
%type bases {NodeList}
decl(A) ::= mods(M) CPPCLASS(T) NAME(N) cname(S) template_params(P) bases(L) nogil(G) COLON block(B). { A = cpp_class(p, add_block_nogil(M, G), T, N, S, P, L, B, false); }
decl(A) ::= mods(M) CPPCLASS(T) NAME(N) cname(S) template_params(P) bases(L) decl_end. { A = cpp_class(p, M, T, N, S, P, L, (NodeList){0}, true); }
template_params(A) ::= .                                   { A = (NodeList){0}; }
template_params(A) ::= LBRACK template_param_list(L) RBRACK. { A = L; }
template_params(A) ::= LBRACK template_param_list(L) COMMA RBRACK. { A = L; }
template_param_list(A) ::= template_param(P).              { A = append(p, (NodeList){0}, P.node); }
template_param_list(A) ::= template_param_list(L) COMMA template_param(P). { A = append(p, L, P.node); }
template_param(A) ::= NAME(N).                             { A = whole(p, new_TemplateParam(p->arena, N->span, N->name, NULL)); }
template_param(A) ::= NAME(N) EQUAL test(E).               { A = whole(p, new_TemplateParam(p->arena, to(N->span, E.span), N->name, E.node)); }
template_param(A) ::= NAME(N) EQUAL STAR(T).               { A = whole(p, new_TemplateParam(p->arena, to(N->span, T->span), N->name, star_name(p, T).node)); }
bases(A) ::= .                                             { A = (NodeList){0}; }
bases(A) ::= LPAREN type_list(L) RPAREN.                   { A = list_of(L); }
bases(A) ::= LPAREN type_list(L) COMMA RPAREN.             { A = list_of(L); }
%type nogil {const Token *}
nogil(A) ::= .                                             { A = NULL; }
nogil(A) ::= NOGIL(T).                                     { A = T; }

/* Operator functions of C++ classes. */
%type operator {Operator}
operator(A) ::= PLUS(T).                                   { A = (Operator){T, T}; }
operator(A) ::= MINUS(T).                                  { A = (Operator){T, T}; }
operator(A) ::= STAR(T).                                   { A = (Operator){T, T}; }
operator(A) ::= SLASH(T).                                  { A = (Operator){T, T}; }
operator(A) ::= PERCENT(T).                                { A = (Operator){T, T}; }
operator(A) ::= CARET(T).                                  { A = (Operator){T, T}; }
operator(A) ::= AMPER(T).                                  { A = (Operator){T, T}; }
operator(A) ::= AMPER_AMPER(T).                            { A = (Operator){T, T}; }
operator(A) ::= BAR(T).                                    { A = (Operator){T, T}; }
operator(A) ::= BAR(T) BAR(U).                             { A = (Operator){T, U}; }
operator(A) ::= TILDE(T).                                  { A = (Operator){T, T}; }
operator(A) ::= BANG(T).                                   { A = (Operator){T, T}; }
operator(A) ::= EQUAL(T).                                  { A = (Operator){T, T}; }
operator(A) ::= LT(T).                                     { A = (Operator){T, T}; }
operator(A) ::= GT(T).                                     { A = (Operator){T, T}; }
operator(A) ::= EQ(T).                                     { A = (Operator){T, T}; }
operator(A) ::= NE(T).                                     { A = (Operator){T, T}; }
operator(A) ::= LE(T).                                     { A = (Operator){T, T}; }
operator(A) ::= GE(T).                                     { A = (Operator){T, T}; }
operator(A) ::= LSHIFT(T).                                 { A = (Operator){T, T}; }
operator(A) ::= RSHIFT(T).                                 { A = (Operator){T, T}; }
operator(A) ::= COMMA(T).                                  { A = (Operator){T, T}; }
operator(A) ::= PLUS(T) PLUS(U).                           { A = (Operator){T, U}; }
operator(A) ::= MINUS(T) MINUS(U).                         { A = (Operator){T, U}; }
operator(A) ::= PLUS_IS(T).                                { A = (Operator){T, T}; }
operator(A) ::= MINUS_IS(T).                               { A = (Operator){T, T}; }
operator(A) ::= STAR_IS(T).                                { A = (Operator){T, T}; }
operator(A) ::= SLASH_IS(T).                               { A = (Operator){T, T}; }
operator(A) ::= PERCENT_IS(T).                             { A = (Operator){T, T}; }
operator(A) ::= CARET_IS(T).                               { A = (Operator){T, T}; }
operator(A) ::= AMPER_IS(T).                               { A = (Operator){T, T}; }
operator(A) ::= BAR_IS(T).                                 { A = (Operator){T, T}; }
operator(A) ::= LSHIFT_IS(T).                              { A = (Operator){T, T}; }
operator(A) ::= RSHIFT_IS(T).                              { A = (Operator){T, T}; }
operator(A) ::= LPAREN(T) RPAREN(U).                       { A = (Operator){T, U}; }
operator(A) ::= LBRACK(T) RBRACK(U).                       { A = (Operator){T, U}; }
operator(A) ::= TYPENAME(T).                               { A = (Operator){T, T}; }

/* ---- what is decided while compiling ---------------------------------------------------------------------------------------------- */

%type ct_branches {CompileTimeIfNode *}
compound(A) ::= ct_branches(N).                            { A = end_compile_time_if(p, N, (NodeList){0}, NULL); }
compound(A) ::= ct_branches(N) CT_ELSE(T) COLON suite(B).  { A = end_compile_time_if(p, N, B, T); }
ct_branches(A) ::= CT_IF(T) test(E) COLON suite(B).        { A = compile_time_branch(p, NULL, T, E, B); }
ct_branches(A) ::= ct_branches(N) CT_ELIF(T) test(E) COLON suite(B). { A = compile_time_branch(p, N, T, E, B); }
%type ct_decls {CompileTimeIfNode *}
block_line(A) ::= ct_decls(N).                             { A = end_compile_time_if(p, N, (NodeList){0}, NULL); }
block_line(A) ::= ct_decls(N) CT_ELSE(T) COLON block(B).   { A = end_compile_time_if(p, N, B, T); }
ct_decls(A) ::= CT_IF(T) test(E) COLON block(B).           { A = compile_time_branch(p, NULL, T, E, B); }
ct_decls(A) ::= ct_decls(N) CT_ELIF(T) test(E) COLON block(B). { A = compile_time_branch(p, N, T, E, B); }

%code {
void *grammar_new(Arena *a, Parser *p)
{
    yyParser *g = NEW(a, yyParser);

    GrammarInit(g, p);
    return g;
}

/* Whether the parser, where it met a mistake, could go on with a token of `kind`. */
static bool grammar_expects(void *parser, int kind)
{
    const yyParser *g = parser;

    return yy_find_shift_action((YYCODETYPE)kind, g->yytos->stateno) != YY_ERROR_ACTION;
}
}
