/* Decides what needs more than one token to see: which soft words are keywords at their place, and, in Cython, where
 * types stand.
 *
 * Cython's grammar looks no name up, so the shape of the next tokens must do: in `cdef X y` a type is followed by a name,
 * in `cdef y = 1` there is none. Here every place where that question arises is scanned once, with all tokens at hand,
 * and the answer is written into the kinds: the first word of a type becomes T_TYPENAME, its brackets T_LBRACK_T
 * (template) or T_LBRACK_M (memoryview), a cast's `<` becomes T_CAST. A scan function takes the index where its thing
 * starts and returns the index behind it; what doesn't fit is left as it is, for the parser to complain about.
 */
#include "parser.h"

#include <string.h>

/* What the lines of a block are. */
typedef enum Place { PLACE_CODE, PLACE_C_CLASS, PLACE_DECLARATIONS, PLACE_ENUM, PLACE_FUSED, PLACE_CASES } Place;

typedef struct Block { Place place; bool is_async; } Block;

typedef struct Words {
    uint8_t *kinds;
    const Token *items;
    bool cython;
    bool print_statements;   /* level 2, without `from __future__ import print_function` */
    int level;
    int depth;               /* of blocks */
    Block blocks[LIMIT_indentation + 2];
    Block next;              /* what the block behind the current line will be */
} Words;

/* ---- what a token is ---------------------------------------------------------------------------------------------------- */

static int word_at(const Words *w, int i)
{
    return w->items[i].name ? w->items[i].name->tag : W_none;
}

static bool is_name(const Words *w, int i)
{
    return is_name_token(w->kinds[i]);
}

static bool is_word(const Words *w, int i, Word word)
{
    return w->kinds[i] == T_NAME && word_at(w, i) == (int)word;
}

static bool has_class(const Words *w, int i, WordClass class)
{
    return w->kinds[i] == T_NAME && word_infos[word_at(w, i)].class == class;
}

static bool is_number_word(const Words *w, int i)
{
    return is_word(w, i, W_signed) || is_word(w, i, W_unsigned) || is_word(w, i, W_short) || is_word(w, i, W_long);
}

/* A word that is always a type where a declaration starts. */
static bool is_type_word(const Words *w, int i)
{
    return has_class(w, i, WORD_CTYPE) || has_class(w, i, WORD_CNUMBER) || is_number_word(w, i);
}

static void promote(Words *w, int i)
{
    w->kinds[i] = word_infos[word_at(w, i)].token;
}

static bool is_pointer_mark(int kind)
{
    return kind == T_STAR || kind == T_POWER || kind == T_AMPER || kind == T_AMPER_AMPER;
}

/* The bracket that closes the one at `i`; the end of the line if none does. */
static int matching(const Words *w, int i)
{
    int depth = 0;

    for (;; i++) {
        depth += opens_bracket(w->kinds[i]);
        if ((closes_bracket(w->kinds[i]) && --depth <= 0) || w->kinds[i] == T_NEWLINE || w->kinds[i] == T_END)
            return i;
    }
}

/* ---- types -------------------------------------------------------------------------------------------------------------------- */

static int scan_type(Words *w, int i);
static int scan_declarator(Words *w, int i);
static int scan_params(Words *w, int i, bool c_function);

/* What ends an expression that is scanned for casts and the like. */
typedef enum Stop { STOP_LINE, STOP_COMMA, STOP_DECLARATOR } Stop;
static int scan_expression(Words *w, int i, Stop stop);

static int skip_dots(const Words *w, int i)
{
    while (w->kinds[i] == T_DOT && is_name(w, i + 1))
        i += 2;
    return i;
}

/* At the start of a declaration or a parameter: whether a type stands there, or the declared name itself. */
static bool starts_type(const Words *w, int i)
{
    if (w->kinds[i] == T_LPAREN)
        return true;
    if (!is_name(w, i))
        return false;
    if ((is_word(w, i, W_const) || is_word(w, i, W_volatile)) && (is_name(w, i + 1) || w->kinds[i + 1] == T_LPAREN))
        return true;
    if (is_type_word(w, i))
        return true;
    int next = skip_dots(w, i + 1), kind = w->kinds[next];
    if (next > i + 1 || is_name(w, next) || is_pointer_mark(kind) || kind == T_LBRACK)
        return true;
    return kind == T_LPAREN && (is_pointer_mark(w->kinds[next + 1]) || has_class(w, next + 1, WORD_CALLING));
}

/* In `sizeof(…)` and between a type's brackets, where expressions stand too: whether this can only be a type. */
static bool must_be_type(const Words *w, int i)
{
    if (is_word(w, i, W_const) || is_word(w, i, W_volatile))
        return is_name(w, i + 1);
    if (w->kinds[i] == T_LPAREN)
        return must_be_type(w, i + 1);
    if (is_type_word(w, i))
        return true;
    if (!is_name(w, i))
        return false;
    int next = skip_dots(w, i + 1);
    switch (w->kinds[next]) {
    case T_STAR: case T_POWER: case T_AMPER: case T_AMPER_AMPER: {
        while (is_pointer_mark(w->kinds[next]))
            next++;
        int kind = w->kinds[next];
        return kind == T_RPAREN || kind == T_RBRACK || kind == T_COMMA;
    }
    case T_LPAREN:
        return w->kinds[next + 1] == T_STAR;
    case T_LBRACK:
        return w->kinds[next + 1] == T_RBRACK || w->kinds[next + 1] == T_COLON || must_be_type(w, next + 1);
    default:
        return is_name(w, next);
    }
}

static bool is_memoryview(const Words *w, int bracket)
{
    int kind = w->kinds[bracket + 1];

    return kind == T_COLON || (kind == T_INT && w->kinds[bracket + 2] == T_COLON);
}

/* [T, int*, 3, dtype=int] */
static int scan_template_args(Words *w, int i)
{
    while (w->kinds[i] != T_RBRACK && w->kinds[i] != T_NEWLINE && w->kinds[i] != T_END) {
        if (w->kinds[i] == T_NAME && w->kinds[i + 1] == T_EQUAL)
            i += 2;
        if (must_be_type(w, i))
            i = scan_declarator(w, scan_type(w, i));
        i = scan_expression(w, i, STOP_COMMA);
        if (w->kinds[i] != T_COMMA)
            break;
        i++;
    }
    return w->kinds[i] == T_RBRACK ? i + 1 : i;
}

/* What may follow a type's name: `.inner`, `[:, ::1]`, `[int]`. */
static int scan_type_suffixes(Words *w, int i)
{
    for (;;) {
        i = skip_dots(w, i);
        if (w->kinds[i] != T_LBRACK || w->kinds[i + 1] == T_RBRACK)
            return i;
        if (is_memoryview(w, i)) {
            w->kinds[i] = T_LBRACK_M;
            i = scan_expression(w, i + 1, STOP_LINE);
            i += w->kinds[i] == T_RBRACK;
        } else {
            w->kinds[i] = T_LBRACK_T;
            i = scan_template_args(w, i + 1);
        }
    }
}

/* Types in parentheses, from behind the opening one: (int, char*) */
static int scan_types(Words *w, int i)
{
    while (is_name(w, i) || w->kinds[i] == T_LPAREN) {
        i = scan_declarator(w, scan_type(w, i));
        if (w->kinds[i] != T_COMMA)
            break;
        i++;
    }
    return w->kinds[i] == T_RPAREN ? i + 1 : i;
}

static int scan_type(Words *w, int i)
{
    while ((is_word(w, i, W_const) || is_word(w, i, W_volatile)) && (is_name(w, i + 1) || w->kinds[i + 1] == T_LPAREN))
        promote(w, i++);
    if (w->kinds[i] == T_LPAREN) {
        w->kinds[i] = T_LPAREN_T;
        return scan_type_suffixes(w, scan_types(w, i + 1));
    }
    bool number = has_class(w, i, WORD_CNUMBER);
    if (is_number_word(w, i)) {
        for (number = true; is_number_word(w, i); )
            promote(w, i++);
        if (has_class(w, i, WORD_CNUMBER))
            w->kinds[i++] = T_TYPENAME;
    } else if (is_name(w, i)) {
        w->kinds[i++] = T_TYPENAME;
    }
    if (number && is_word(w, i, W_complex))
        promote(w, i++);
    return scan_type_suffixes(w, i);
}

/* ---- declarators ---------------------------------------------------------------------------------------------------------------- */

static bool starts_operator(const Words *w, int i)
{
    if (!is_word(w, i, W_operator))
        return false;
    int kind = w->kinds[i + 1];
    return kind != T_COMMA ? kind != T_EQUAL || w->kinds[i + 2] == T_LPAREN : w->kinds[i + 2] == T_LPAREN;
}

/* operator+, operator[], operator() … operator bool; a name like any other if a parameter list follows at once */
static int scan_operator(Words *w, int i)
{
    if (w->kinds[i + 1] == T_LPAREN && w->kinds[i + 2] != T_RPAREN)
        return i + 1;
    promote(w, i++);
    if (is_name(w, i)) {
        w->kinds[i] = T_TYPENAME;
        return i + 1;
    }
    int second = w->kinds[i + 1];
    bool two = (w->kinds[i] == T_LPAREN && second == T_RPAREN) || (w->kinds[i] == T_LBRACK && second == T_RBRACK)
               || ((w->kinds[i] == T_PLUS || w->kinds[i] == T_MINUS || w->kinds[i] == T_BAR) && second == w->kinds[i]);
    return i + (two ? 2 : 1);
}

static int scan_pointers(Words *w, int i)
{
    for (;; i++) {
        if (is_pointer_mark(w->kinds[i]))
            continue;
        bool after_star = w->kinds[i - 1] == T_STAR || w->kinds[i - 1] == T_POWER || w->kinds[i - 1] == T_CONST || w->kinds[i - 1] == T_RESTRICT;
        if (after_star && (is_word(w, i, W_const) || is_word(w, i, W_restrict)))
            promote(w, i);
        else if (has_class(w, i, WORD_CALLING))
            w->kinds[i] = T_CALLING;
        else
            return i;
    }
}

static bool opens_declarator(const Words *w, int i)
{
    return w->kinds[i] == T_LPAREN && (is_pointer_mark(w->kinds[i + 1]) || w->kinds[i + 1] == T_LPAREN || has_class(w, i + 1, WORD_CALLING));
}

static int scan_declarator(Words *w, int i)
{
    i = scan_pointers(w, i);
    if (opens_declarator(w, i)) {
        w->kinds[i] = T_LPAREN_D;
        i = scan_declarator(w, i + 1);
        i += w->kinds[i] == T_RPAREN;
    } else if (starts_operator(w, i)) {
        i = scan_operator(w, i);
    } else if (is_name(w, i) || w->kinds[i] == T_AS) {
        w->kinds[i] = w->kinds[i] == T_AS ? T_NAME : w->kinds[i];
        i += w->kinds[i + 1] == T_STRING ? 2 : 1;
    }
    for (;;) {
        if (w->kinds[i] == T_LBRACK) {
            i = scan_expression(w, i + 1, STOP_LINE);
            i += w->kinds[i] == T_RBRACK;
        } else if (w->kinds[i] == T_LPAREN) {
            i = scan_params(w, i + 1, true);
        } else if (is_word(w, i, W_const)) {         /* of a C++ method */
            promote(w, i++);
        } else {
            return i;
        }
    }
}

/* In C's parameters a word like `int` alone is a type; in Python's it can only be a name. */
static bool starts_param_type(const Words *w, int i, bool c_function)
{
    int next = w->kinds[i + 1];

    if (!c_function && (next == T_COMMA || next == T_RPAREN || next == T_EQUAL || next == T_COLON))
        return false;
    return starts_type(w, i);
}

static int scan_params(Words *w, int i, bool c_function)
{
    while (w->kinds[i] != T_RPAREN && w->kinds[i] != T_NEWLINE && w->kinds[i] != T_END) {
        if (w->kinds[i] == T_STAR || w->kinds[i] == T_POWER)
            i++;
        if (starts_param_type(w, i, c_function))
            i = scan_declarator(w, scan_type(w, i));
        i = scan_expression(w, i, STOP_COMMA);
        if (w->kinds[i] != T_COMMA)
            break;
        i++;
    }
    return w->kinds[i] == T_RPAREN ? i + 1 : i;
}

/* ---- expressions ---------------------------------------------------------------------------------------------------------------------- */

/* What means something in an expression only together with its neighbours. Returns the index to go on from. */
static int scan_operand(Words *w, int i)
{
    bool behind_operand = i && ends_operand(w->kinds[i - 1]);

    switch (w->kinds[i]) {
    case T_LT:
        if (behind_operand)
            break;
        w->kinds[i] = T_CAST;
        return scan_declarator(w, scan_type(w, i + 1));
    case T_AMPER:
        if (!behind_operand)
            w->kinds[i] = T_ADDRESS;
        break;
    case T_SIZEOF:
        if (w->kinds[i + 1] == T_LPAREN && must_be_type(w, i + 2))
            scan_declarator(w, scan_type(w, i + 2));
        break;
    case T_AS:                                   /* Cython takes `as` for a name where it joins nothing */
        if (!is_name(w, i + 1) && w->kinds[i + 1] != T_LPAREN && w->kinds[i + 1] != T_LBRACK && w->kinds[i + 1] != T_STAR)
            w->kinds[i] = T_NAME;
        break;
    case T_EXCEPT:
        if (w->kinds[i + 1] == T_PLUS)
            w->kinds[i + 1] = T_CPP_PLUS;
        break;
    case T_NAME:
        if (word_at(w, i) == W_new && is_name(w, i + 1) && !behind_operand) {
            w->kinds[i] = T_NEW;
            return scan_type(w, i + 1);
        }
        if (word_at(w, i) == W_async && (w->kinds[i + 1] == T_FOR || w->kinds[i + 1] == T_WITH || w->kinds[i + 1] == T_DEF))
            w->kinds[i] = T_ASYNC;
        if (word_at(w, i) == W_await && (w->blocks[w->depth].is_async || w->next.is_async) && w->kinds[i - 1] != T_DOT)
            w->kinds[i] = T_AWAIT;
        break;
    }
    return i + 1;
}

/* Types of a lambda's parameters, up to the first that has a default. */
static void scan_lambda_params(Words *w, int i)
{
    for (;; i++) {
        if (w->kinds[i] == T_STAR || w->kinds[i] == T_POWER)
            i++;
        if (is_name(w, i))
            i = starts_param_type(w, i, false) ? scan_declarator(w, scan_type(w, i)) : i + 1;
        if (w->kinds[i] != T_COMMA)
            return;
    }
}

static bool is_soft_statement(Words *w, int i);

/* Goes over an expression, or several, up to what ends it. */
static int scan_expression(Words *w, int i, Stop stop)
{
    int depth = 0, lambdas = 0;

    for (;;) {
        switch (w->kinds[i]) {
        case T_NEWLINE: case T_END: case T_SEMI:
            return i;
        case T_LPAREN: case T_LBRACK: case T_LBRACE: case T_FIELD: case T_LPAREN_T: case T_LPAREN_D: case T_LBRACK_T: case T_LBRACK_M: case T_WITH_LPAREN:
            depth++;
            break;
        case T_RPAREN: case T_RBRACK: case T_RBRACE: case T_FIELD_END:
            if (!depth--)
                return i;
            break;
        case T_NAME:
            if (!depth && stop == STOP_DECLARATOR && word_at(w, i) == W_const && (w->kinds[i + 1] == T_COLON || w->kinds[i + 1] == T_NEWLINE))
                promote(w, i);                   /* `noexcept const:` of a C++ method */
            break;
        case T_LAMBDA:
            lambdas += !depth;
            if (w->cython)
                scan_lambda_params(w, i + 1);
            break;
        case T_COMMA:
            if (!depth && !lambdas && stop != STOP_LINE)
                return i;
            break;
        case T_COLON:
            if (depth)
                break;
            if (lambdas)
                lambdas--;
            else if (stop == STOP_DECLARATOR)
                return i;
            else if (stop == STOP_LINE)
                is_soft_statement(w, i + 1);
            break;
        }
        i = w->cython ? scan_operand(w, i) : i + 1;
    }
}

/* ---- declarations -------------------------------------------------------------------------------------------------------------------------- */

static int scan_declarators(Words *w, int i)
{
    for (;;) {
        i = scan_expression(w, scan_declarator(w, i), STOP_DECLARATOR);
        if (w->kinds[i] != T_COMMA)
            return i;
        i++;
    }
}

static bool is_modifier(const Words *w, int i)
{
    switch (word_at(w, i)) {
    case W_public: case W_readonly: case W_private: case W_api: case W_inline: case W_extern: case W_nogil:
        break;
    default:
        return false;
    }
    int next = w->kinds[i + 1];
    return is_name(w, i + 1) || next == T_CLASS || next == T_COLON || next == T_FROM || next == T_LPAREN;
}

static int scan_extern(Words *w, int i)
{
    for (i += 2; w->kinds[i] != T_NEWLINE && w->kinds[i] != T_END; i++)
        if (is_word(w, i, W_namespace))
            promote(w, i);
    w->next.place = PLACE_DECLARATIONS;
    return i;
}

/* cppclass Name "c" [T, U] (Base[T]): */
static int scan_cppclass(Words *w, int i)
{
    promote(w, i);
    w->next.place = PLACE_DECLARATIONS;
    for (i += 2; w->kinds[i] != T_NEWLINE && w->kinds[i] != T_END; ) {
        if (w->kinds[i] == T_LPAREN)
            i = scan_types(w, i + 1);
        else
            i = w->kinds[i] == T_LBRACK ? matching(w, i) + 1 : i + 1;
    }
    return i;
}

static int scan_enum(Words *w, int i)
{
    promote(w, i);
    w->next.place = PLACE_ENUM;
    if (is_word(w, i + 1, W_struct))
        w->kinds[i + 1] = T_CLASS;               /* C++ takes them for the same */
    if (w->kinds[i + 1] == T_CLASS && w->kinds[i + 3] == T_LPAREN)
        scan_type(w, i + 4);
    return scan_expression(w, i + 1, STOP_LINE);
}

/* `struct`, `enum` and the like, where a declaration of one starts; 0 if none does. */
static int scan_special(Words *w, int i)
{
    bool named = is_name(w, i + 1);
    int next = w->kinds[i + 1];

    switch (word_at(w, i)) {
    case W_struct: case W_union:
        if (!named)
            return 0;
        promote(w, i);
        w->next.place = PLACE_DECLARATIONS;
        return scan_expression(w, i + 1, STOP_LINE);
    case W_packed:
        if (!is_word(w, i + 1, W_struct) && !is_word(w, i + 1, W_union))
            return 0;
        promote(w, i);
        return scan_special(w, i + 1);
    case W_enum:
        return named || next == T_STRING || next == T_COLON || next == T_CLASS ? scan_enum(w, i) : 0;
    case W_cppclass:
        return named ? scan_cppclass(w, i) : 0;
    case W_fused:
        if (!named || w->kinds[i + 2] != T_COLON)
            return 0;
        promote(w, i);
        w->next.place = PLACE_FUSED;
        if (w->kinds[i + 3] != T_NEWLINE)
            scan_declarator(w, scan_type(w, i + 3));
        return scan_expression(w, i + 1, STOP_LINE);
    default:
        return 0;
    }
}

/* What stands behind `cdef`, or on a line of a block of declarations. */
static int scan_declaration(Words *w, int i)
{
    for (; w->kinds[i] != T_COLON && is_modifier(w, i); i++) {
        promote(w, i);
        if (w->kinds[i] == T_EXTERN && w->kinds[i + 1] == T_FROM)
            return scan_extern(w, i);
    }
    if (w->kinds[i] == T_COLON) {
        w->next.place = PLACE_DECLARATIONS;
        return i;
    }
    if (w->kinds[i] == T_CLASS) {
        w->next.place = PLACE_C_CLASS;
        return scan_expression(w, i, STOP_LINE);
    }
    int special = w->kinds[i] == T_NAME ? scan_special(w, i) : 0;
    if (special)
        return special;
    if (!starts_operator(w, i) && starts_type(w, i))
        i = scan_type(w, i);
    return scan_expression(w, scan_declarators(w, i), STOP_LINE);
}

/* ---- statements ---------------------------------------------------------------------------------------------------------------------------------- */

static int line_end(const Words *w, int i)
{
    while (w->kinds[i] != T_NEWLINE && w->kinds[i] != T_END)
        i++;
    return i;
}

/* `match` is a statement if its line ends in a colon, which no other line that begins with this name can. */
static bool is_match(const Words *w, int i)
{
    int end = line_end(w, i);

    return end > i + 2 && w->kinds[end - 1] == T_COLON;
}

/* Whether an expression can go on with this token after a name: if not, `print` before it is a statement. */
static bool starts_operand_only(const Words *w, int i)
{
    switch (w->kinds[i]) {
    case T_NAME: case T_BY: case T_GIL: case T_NOEXCEPT: case T_NOGIL: case T_INT: case T_FLOAT: case T_IMAGINARY: case T_STRING:
    case T_FSTRING_START: case T_NONE: case T_TRUE: case T_FALSE: case T_NULL: case T_ELLIPSIS: case T_LBRACE: case T_LAMBDA:
    case T_TILDE: case T_SIZEOF: case T_BACKQUOTE:
        return true;
    case T_NOT:
        return w->kinds[i + 1] != T_IN;
    default:
        return false;
    }
}

static bool is_print(const Words *w, int i)
{
    int next = w->kinds[i + 1];

    if (w->print_statements)
        return next != T_EQUAL && next != T_DOT;
    return w->cython && starts_operand_only(w, i + 1);
}

/* Promotes a soft word that starts a simple statement at `i`. */
static bool is_soft_statement(Words *w, int i)
{
    if (w->kinds[i] != T_NAME)
        return false;
    bool is = false;
    switch (word_at(w, i)) {
    case W_type:  is = is_name(w, i + 1) && (w->kinds[i + 2] == T_EQUAL || w->kinds[i + 2] == T_LBRACK); break;
    case W_lazy:  is = w->kinds[i + 1] == T_IMPORT || w->kinds[i + 1] == T_FROM; break;
    case W_print: is = is_print(w, i); break;
    case W_exec:  is = w->level < 3 && w->kinds[i + 1] != T_EQUAL && w->kinds[i + 1] != T_DOT && w->kinds[i + 1] != T_NEWLINE; break;
    }
    if (is)
        promote(w, i);
    return is;
}

/* `with (a as b, c):` — the parentheses are the statement's if a colon follows them and no generator, assignment
 * expression, `yield` or star stands directly inside. */
static void scan_with(Words *w, int i)
{
    if (w->kinds[i] != T_LPAREN || w->kinds[i + 1] == T_RPAREN)
        return;
    int close = matching(w, i), depth = 0;
    if (w->kinds[close] != T_RPAREN || w->kinds[close + 1] != T_COLON)
        return;
    for (int k = i; k < close; k++) {
        int kind = w->kinds[k];
        depth += opens_bracket(kind) - closes_bracket(kind);
        bool starts_item = kind == T_STAR && (w->kinds[k - 1] == T_COMMA || w->kinds[k - 1] == T_LPAREN);
        if (depth == 1 && (kind == T_FOR || kind == T_YIELD || kind == T_WALRUS || starts_item))
            return;
    }
    w->kinds[i] = T_WITH_LPAREN;
}

static int scan_def(Words *w, int i)
{
    w->next.place = PLACE_CODE;
    i += 2;
    if (w->kinds[i] == T_LBRACK)
        i = matching(w, i) + 1;
    return w->cython && w->kinds[i] == T_LPAREN ? scan_params(w, i + 1, false) : i;
}

static void note_future(Words *w, int i)
{
    int end = line_end(w, i);

    if (!w->items[i + 1].name || strcmp(w->items[i + 1].name->text, "__future__") != 0)
        return;
    for (; i < end; i++)
        if (w->items[i].name && strcmp(w->items[i].name->text, "print_function") == 0)
            w->print_statements = false;
}

/* Statements that only a block of declarations has on lines of their own, without `cdef`. */
static bool is_declaration_line(const Words *w, int i)
{
    switch (w->kinds[i]) {
    case T_PASS: case T_STRING: case T_INCLUDE: case T_AT: case T_FROM: case T_IMPORT: case T_CIMPORT: case T_CT_DEF: case T_CT_IF:
    case T_CT_ELIF: case T_CT_ELSE: case T_CDEF: case T_CPDEF: case T_CTYPEDEF: case T_DEF: case T_ELLIPSIS: case T_FSTRING_START:
        return false;
    default:
        return true;
    }
}

/* The first tokens of a statement; the rest is scanned as an expression. */
static int scan_statement(Words *w, int i)
{
    Block here = w->blocks[w->depth];

    w->next = (Block){PLACE_CODE, here.is_async};
    if (here.place == PLACE_DECLARATIONS && is_declaration_line(w, i))
        return scan_declaration(w, i);
    switch (w->kinds[i]) {
    case T_NAME:
        if (here.place == PLACE_CASES && word_at(w, i) == W_case) {
            promote(w, i);
        } else if (word_at(w, i) == W_match && is_match(w, i)) {
            promote(w, i);
            w->next.place = PLACE_CASES;
        } else if (word_at(w, i) == W_async && w->kinds[i + 1] == T_DEF) {
            w->kinds[i] = T_ASYNC;
            w->next.is_async = true;
            return scan_def(w, i + 1);
        } else if (word_at(w, i) == W_async && w->kinds[i + 1] == T_WITH) {
            w->kinds[i] = T_ASYNC;
            scan_with(w, i + 2);
        } else if (here.place == PLACE_C_CLASS && word_at(w, i) == W_property && is_name(w, i + 1) && w->kinds[i + 2] == T_COLON) {
            promote(w, i);
        } else if (here.place == PLACE_FUSED) {
            return scan_declarator(w, scan_type(w, i));
        } else {
            return is_soft_statement(w, i) ? i + 1 : i;
        }
        return i + 1;
    case T_LPAREN:
        return here.place == PLACE_FUSED ? scan_declarator(w, scan_type(w, i)) : i;
    case T_ASYNC:
        if (w->kinds[i + 1] == T_WITH)
            scan_with(w, i + 2);
        return i + 1;
    case T_WITH:
        scan_with(w, i + 1);
        return i + 1;
    case T_DEF:
        return scan_def(w, i);
    case T_CDEF: case T_CPDEF: case T_CTYPEDEF:
        return scan_declaration(w, i + 1);
    case T_CT_IF: case T_CT_ELIF: case T_CT_ELSE: case T_IF: case T_ELIF: case T_ELSE:
        w->next.place = w->kinds[i] == T_IF || w->kinds[i] == T_ELIF || w->kinds[i] == T_ELSE ? PLACE_CODE : here.place;
        return i + 1;
    case T_FROM:
        note_future(w, i);
        return i + 1;
    default:
        return i;
    }
}

void decide_words(Tokens *t, Dialect dialect, int language_level)
{
    Words w = {.kinds = t->kinds, .items = t->items, .cython = dialect != DIALECT_PY, .print_statements = language_level < 3, .level = language_level};

    for (int i = 0; w.kinds[i] != T_END; ) {
        switch (w.kinds[i]) {
        case T_INDENT:
            w.blocks[++w.depth] = w.next;
            i++;
            break;
        case T_DEDENT:
            w.depth -= w.depth > 0;
            i++;
            break;
        case T_NEWLINE: case T_SEMI:
            i++;
            break;
        default: {
            int next = scan_expression(&w, scan_statement(&w, i), STOP_LINE);
            i = next > i ? next : i + 1;        /* a stray closing bracket */
        }
        }
    }
}
