/* Finds where types stand in Cython, for scan_words.c.
 *
 * Cython's grammar looks no name up, so the shape of the next tokens must do: in `cdef X y` a type is followed by a name,
 * in `cdef y = 1` there is none. Each place where that question arises is scanned once, with all tokens at hand, and the
 * answer is written into the kinds: the first word of a type becomes T_TYPENAME, its brackets T_LBRACK_T (template) or
 * T_LBRACK_M (memoryview), a cast's `<` becomes T_CAST. What doesn't fit is left as it is, for the parser to complain
 * about.
 */
#include "scan.h"

/* ---- what a token is ---------------------------------------------------------------------------------------------------- */

static bool is_number_word(const Words *w, int i)
{
    return is_word(w, i, W_signed) || is_word(w, i, W_unsigned) || is_word(w, i, W_short) || is_word(w, i, W_long);
}

/* A word that is always a type where a declaration starts. */
static bool is_type_word(const Words *w, int i)
{
    return has_class(w, i, WORD_CTYPE) || has_class(w, i, WORD_CNUMBER) || is_number_word(w, i);
}

static bool is_pointer_mark(int kind)
{
    return kind == T_STAR || kind == T_POWER || kind == T_AMPER || kind == T_AMPER_AMPER;
}

/* The bracket that closes the one at `i`; the end of the line if none does. */
int matching(const Words *w, int i)
{
    int depth = 0;

    for (;; i++) {
        depth += opens_bracket(w->kinds[i]);
        if ((closes_bracket(w->kinds[i]) && --depth <= 0) || w->kinds[i] == T_NEWLINE || w->kinds[i] == T_END)
            return i;
    }
}

/* ---- types -------------------------------------------------------------------------------------------------------------------- */

static int skip_dots(const Words *w, int i)
{
    while (w->kinds[i] == T_DOT && is_name(w, i + 1))
        i += 2;
    return i;
}

/* At the start of a declaration or a parameter: whether a type stands there, or the declared name itself. */
bool starts_type(const Words *w, int i)
{
    if (w->kinds[i] == T_LPAREN)
        return true;
    if (!is_name(w, i))
        return false;
    if (is_qualifier(w, i) && (is_name(w, i + 1) || w->kinds[i + 1] == T_LPAREN))
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
    if (is_qualifier(w, i))
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
int scan_types(Words *w, int i)
{
    while (is_name(w, i) || w->kinds[i] == T_LPAREN) {
        i = scan_declarator(w, scan_type(w, i));
        if (w->kinds[i] != T_COMMA)
            break;
        i++;
    }
    return w->kinds[i] == T_RPAREN ? i + 1 : i;
}

int scan_type(Words *w, int i)
{
    while (is_qualifier(w, i) && (is_name(w, i + 1) || w->kinds[i + 1] == T_LPAREN))
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

/* `(…`, or the names of a template's parameters and then `(…`. */
static bool starts_function_params(const Words *w, int i)
{
    if (w->kinds[i] == T_LBRACK) {
        do
            i++;
        while (is_name(w, i) || w->kinds[i] == T_COMMA);
        i += w->kinds[i] == T_RBRACK;
    }
    return w->kinds[i] == T_LPAREN;
}

/* `operator` is also a variable's name: `operator, …`, `operator = …`. */
bool starts_operator(const Words *w, int i)
{
    if (!is_word(w, i, W_operator))
        return false;
    int kind = w->kinds[i + 1];
    return (kind != T_COMMA && kind != T_EQUAL) || starts_function_params(w, i + 2);
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

int scan_declarator(Words *w, int i)
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

int scan_params(Words *w, int i, bool c_function)
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

/* `lambda (a, b): …` has no types: what stands in brackets is one if more than the end of the parameter follows it. */
static bool is_bracketed_type(const Words *w, int i)
{
    int next = w->kinds[matching(w, i) + 1];

    return must_be_type(w, i) || is_name_token(next) || is_pointer_mark(next) || next == T_LBRACK;
}

/* The type of a lambda's parameter. */
static void scan_lambda_param(Words *w, int i)
{
    if (!w->cython)
        return;
    if (w->kinds[i] == T_LPAREN ? is_bracketed_type(w, i) : is_name(w, i) && starts_param_type(w, i, false))
        scan_declarator(w, scan_type(w, i));
}

enum { MOST_OPEN = LIMIT_brackets + LIMIT_fstring };

/* Goes over an expression, or several, up to what ends it. */
int scan_expression(Words *w, int i, Stop stop)
{
    int depth = 0, lambdas[MOST_OPEN + 1];           /* whose parameters are not over, in each bracket */

    lambdas[0] = 0;
    for (;;) {
        switch (w->kinds[i]) {
        case T_NEWLINE: case T_END: case T_SEMI:
            return i;
        case T_LPAREN: case T_LBRACK: case T_LBRACE: case T_FIELD: case T_LPAREN_T: case T_LPAREN_D: case T_LBRACK_T: case T_LBRACK_M: case T_WITH_LPAREN:
            if (depth == MOST_OPEN)
                return i;
            lambdas[++depth] = 0;
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
            lambdas[depth]++;
            scan_lambda_param(w, i + 1);
            break;
        case T_COMMA:
            if (lambdas[depth])
                scan_lambda_param(w, i + 1);
            else if (!depth && stop != STOP_LINE)
                return i;
            break;
        case T_COLON:
            if (lambdas[depth])
                lambdas[depth]--;
            else if (depth)
                break;
            else if (stop == STOP_DECLARATOR)
                return i;
            else if (stop == STOP_LINE)
                is_soft_statement(w, i + 1);
            break;
        }
        i = w->cython ? scan_operand(w, i) : i + 1;
    }
}
