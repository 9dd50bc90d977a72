/* What is said about a syntax error, in CPython's words where it has some.
 *
 * A list of hints is asked in order, from the special to the general; each looks at the tokens round the mistake, and at
 * what the grammar could go on with there, and tells if it knows better than "invalid syntax".
 */
#include "build.h"

#include <string.h>

void syntax_error(Parser *p, Span at, const char *format, ...)
{
    va_list list;

    va_start(list, format);
    diag(at, D_syntax, str_format_list(session_arena(), format, list));
    va_end(list);
    p->errors++;
}

void report_too_deep(Parser *p)
{
    if (p->stopped)
        return;
    p->stopped = true;
    syntax_error(p, p->tokens.items[p->at].span, "too many nested parentheses or operators: the source is too deeply nested");
}

/* ---- the tokens round a mistake ------------------------------------------------------------------------------------------------ */

typedef struct Mistake {
    Parser *p;
    const uint8_t *kinds;
    const Token *items;
    int i;                   /* the token that does not fit */
    int start;               /* the first one of its statement */
    int bracket;             /* the innermost bracket that is open there; -1 */
    Span at;
    GrammarExpects *expects;
    void *grammar;
} Mistake;

static bool is_layout(int kind)
{
    return kind == T_NEWLINE || kind == T_INDENT || kind == T_DEDENT;
}

static int statement_start(const uint8_t *kinds, int i)
{
    while (i > 0 && !is_layout(kinds[i - 1]) && kinds[i - 1] != T_SEMI)
        i--;
    return i;
}

/* The innermost bracket that is open before token `i`, not before token `start`; -1. */
static int open_bracket_before(const uint8_t *kinds, int i, int start)
{
    for (int depth = 0, k = i - 1; k >= start; k--) {
        depth += closes_bracket(kinds[k]);
        if (opens_bracket(kinds[k]) && depth-- == 0)
            return k;
    }
    return -1;
}

/* At the end of the text a mistake is in its last line. */
static Span error_place(const Parser *p)
{
    Span at = p->tokens.items[p->at].span;
    Str text = p->source->text;

    if (at.start - p->source->base == text.length && text.length && text.data[text.length - 1] == '\n')
        at.start--;
    return at;
}

static int kind_at(const Mistake *m, int offset)
{
    int i = m->i + offset;

    return i < 0 ? T_NEWLINE : m->kinds[i];
}

static bool starts_operand(int kind)
{
    return is_name_token(kind) || is_literal_token(kind) || kind == T_FSTRING_START || kind == T_NONE || kind == T_TRUE || kind == T_FALSE || kind == T_LAMBDA
           || kind == T_LBRACE || kind == T_TILDE;
}

static bool is_operator(int kind)
{
    switch (kind) {
    case T_PLUS: case T_MINUS: case T_STAR: case T_SLASH: case T_FLOOR: case T_PERCENT: case T_AT: case T_POWER: case T_AMPER: case T_BAR:
    case T_CARET: case T_LSHIFT: case T_RSHIFT: case T_LT: case T_GT: case T_LE: case T_GE: case T_EQ: case T_NE: case T_TILDE:
        return true;
    default:
        return false;
    }
}

static bool is_joiner(int kind)
{
    return is_operator(kind) || kind == T_AND || kind == T_OR || kind == T_IN || kind == T_IS || kind == T_NOT;
}

/* The first token of the operand chain that ends before token `i`, as far as tokens tell: `a.b(c) + d`. */
static int operand_start(const uint8_t *kinds, int i, int limit)
{
    for (i--; i > limit; i--) {
        if (closes_bracket(kinds[i])) {
            int depth = 0;
            do {
                depth += closes_bracket(kinds[i]) - opens_bracket(kinds[i]);
                i -= depth > 0;
            } while (depth > 0 && i > limit);
        }
        int before = kinds[i - 1];
        bool goes_on = before == T_DOT || is_joiner(before)
                       || (opens_bracket(kinds[i]) && ends_operand(before)) || kinds[i] == T_DOT || is_joiner(kinds[i]);
        if (!goes_on)
            break;
    }
    return i;
}

static bool told(const Mistake *m, Span at, const char *text)
{
    syntax_error(m->p, at, "%s", text);
    return true;
}

/* ---- blocks ----------------------------------------------------------------------------------------------------------------------- */

static const struct { uint8_t kind; const char *what; } blocks[] = {
    {T_IF, "'if' statement"}, {T_ELIF, "'elif' statement"}, {T_ELSE, "'else' statement"}, {T_FOR, "'for' statement"},
    {T_WHILE, "'while' statement"}, {T_TRY, "'try' statement"}, {T_EXCEPT, "'except' statement"}, {T_FINALLY, "'finally' statement"},
    {T_WITH, "'with' statement"}, {T_DEF, "function definition"}, {T_CLASS, "class definition"}, {T_MATCH, "'match' statement"},
    {T_CASE, "'case' statement"}, {T_CDEF, "'cdef' statement"}, {T_CPDEF, "'cpdef' statement"}, {T_CTYPEDEF, "'ctypedef' statement"},
    {T_CT_IF, "'IF' statement"}, {T_CT_ELIF, "'ELIF' statement"}, {T_CT_ELSE, "'ELSE' statement"},
};

static const char *block_name(int kind)
{
    for (int i = 0; i < LENGTH(blocks); i++)
        if (blocks[i].kind == kind)
            return blocks[i].what;
    return NULL;
}

static bool hint_indent(const Mistake *m)
{
    return m->kinds[m->i] == T_INDENT && told(m, m->items[m->i + 1].span, "unexpected indent");
}

static bool hint_missing_block(const Mistake *m)
{
    int last = m->i - 1;

    while (last > 0 && is_layout(m->kinds[last]))
        last--;
    if (!m->expects(m->grammar, T_INDENT) || last < 0 || m->kinds[last] != T_COLON)
        return false;
    int start = statement_start(m->kinds, last), line = locate(m->items[start].span.start).line;
    int kind = m->kinds[start] == T_ASYNC ? m->kinds[start + 1] : m->kinds[start];
    const char *what = block_name(kind);
    if (kind == T_EXCEPT && m->kinds[start + 1] == T_STAR)
        what = "'except*' statement";
    syntax_error(m->p, m->at, "expected an indented block after %s on line %d", what ? what : "statement", line);
    return true;
}

/* The colon of the line's statement, outside of brackets; the line's end if there is none. */
static int line_colon(const Mistake *m)
{
    int i = m->start;

    for (int depth = 0; m->kinds[i] != T_NEWLINE && m->kinds[i] != T_END; i++) {
        depth += opens_bracket(m->kinds[i]) - closes_bracket(m->kinds[i]);
        if (m->kinds[i] == T_COLON && !depth)
            break;
    }
    return i;
}

/* `case …:` where it is no keyword: in no `match`. */
static bool hint_case(const Mistake *m)
{
    const Name *name = m->items[m->start].name;

    if (m->bracket >= 0 || m->kinds[m->start] == T_CASE || name != name_case)
        return false;
    int colon = line_colon(m);
    if (m->kinds[colon] != T_COLON || colon == m->start + 1 || m->kinds[m->start + 1] == T_EQUAL)
        return false;
    bool empty = m->kinds[colon + 1] == T_NEWLINE && m->kinds[colon + 2] != T_INDENT;
    return told(m, m->items[m->start].span, empty ? "expected an indented block" : "case statement must be inside match statement");
}

static bool hint_try_alone(const Mistake *m)
{
    return m->expects(m->grammar, T_EXCEPT) && m->expects(m->grammar, T_FINALLY) && !m->expects(m->grammar, T_PASS) && !m->expects(m->grammar, T_ELSE)
           && told(m, m->at, "expected 'except' or 'finally' block");
}

static bool hint_missing_colon(const Mistake *m)
{
    int first = m->kinds[m->start] == T_ASYNC ? m->kinds[m->start + 1] : m->kinds[m->start];

    return m->kinds[m->i] == T_NEWLINE && m->bracket < 0 && block_name(first) && m->expects(m->grammar, T_COLON) && m->i > m->start
           && told(m, m->at, "expected ':'");
}

/* ---- assignments where none can be ----------------------------------------------------------------------------------------------------- */

/* `*args=1`, in parameters and in a call */
static bool hint_starred_equal(const Mistake *m)
{
    int star = kind_at(m, -2), before = kind_at(m, -3);
    bool is_argument = opens_bracket(before) || before == T_COMMA || before == T_LAMBDA;

    if (m->kinds[m->i] != T_EQUAL || !is_name_token(kind_at(m, -1)) || (star != T_STAR && star != T_POWER) || !is_argument)
        return false;
    if (m->kinds[m->start] == T_DEF || m->kinds[m->start] == T_LAMBDA)
        return told(m, m->at, star == T_STAR ? "var-positional parameter cannot have default value" : "var-keyword parameter cannot have default value");
    return m->bracket >= 0 && told(m, to(m->items[m->i - 2].span, m->at), star == T_STAR ? "cannot assign to iterable argument unpacking"
                                                                                           : "cannot assign to keyword argument unpacking");
}

/* `assert a = 2`, where no name can be bound */
static bool hint_assert(const Mistake *m)
{
    int kind = m->kinds[m->i];
    bool alone = m->kinds[m->start] == T_ASSERT && m->bracket < 0 && is_name_token(kind_at(m, -1)) && (kind_at(m, -2) == T_ASSERT || kind_at(m, -2) == T_COMMA);

    if (!alone)
        return false;
    return (kind == T_EQUAL && told(m, m->items[m->i - 1].span, "cannot assign to name here. Maybe you meant '==' instead of '='?"))
           || (kind == T_WALRUS && told(m, m->items[m->i - 1].span, "cannot use named expression without parentheses here"));
}

static bool hint_equal(const Mistake *m)
{
    int before = kind_at(m, -1);

    if (m->kinds[m->i] != T_EQUAL || !ends_operand(before))
        return false;
    int first = operand_start(m->kinds, m->i, m->bracket > m->start ? m->bracket : m->start);
    Span span = to(m->items[first].span, m->items[m->i].span);
    const char *what = is_literal_token(before) ? "literal" : before == T_RPAREN ? "function call" : before == T_RBRACK ? "subscript"
                       : before == T_NONE ? "None" : before == T_TRUE ? "True" : before == T_FALSE ? "False" : NULL;
    bool constant = before == T_NONE || before == T_TRUE || before == T_FALSE;
    if (first == m->i - 1 && is_name_token(before))
        return told(m, span, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    if (first < m->i - 1 && is_name_token(before))
        what = m->kinds[m->i - 2] == T_DOT ? "attribute" : "expression";
    if (!what)
        return false;
    syntax_error(m->p, span, constant ? "cannot assign to %s" : "cannot assign to %s here. Maybe you meant '==' instead of '='?", what);
    return true;
}

/* `3 =`: nothing behind it, but what stands before it is wrong already. */
static bool hint_bad_target(const Mistake *m)
{
    if (kind_at(m, -1) != T_EQUAL || m->bracket >= 0 || m->i - 2 < m->start)
        return false;
    int last = m->i - 2, first = operand_start(m->kinds, m->i - 1, m->start), before = m->kinds[last];
    const char *what = is_literal_token(before) ? "literal" : before == T_FSTRING_END ? "f-string expression"
                       : before == T_RPAREN && first < last && is_name_token(m->kinds[first]) ? "function call" : NULL;
    for (int i = first, depth = 0; i <= last; i++) {
        depth += opens_bracket(m->kinds[i]) - closes_bracket(m->kinds[i]);
        bool compares = m->kinds[i] == T_EQ || m->kinds[i] == T_NE || m->kinds[i] == T_LT || m->kinds[i] == T_GT || m->kinds[i] == T_LE || m->kinds[i] == T_GE;
        if (!depth && compares)
            what = "comparison";
        else if (!depth && is_operator(m->kinds[i]) && (!what || strcmp(what, "comparison") != 0))
            what = "expression";
    }
    if (!what)
        return false;
    syntax_error(m->p, to(m->items[first].span, m->items[last].span), "cannot assign to %s", what);
    return true;
}

/* ---- f-strings --------------------------------------------------------------------------------------------------------------------------------- */

char fstring_letter(const Parser *p, int i)
{
    const uint8_t *kinds = p->tokens.kinds;
    int depth = 0;

    while (--i >= 0 && kinds[i] != T_NEWLINE) {
        depth += kinds[i] == T_FSTRING_END;
        if (kinds[i] == T_FSTRING_START && depth-- == 0) {
            const char *text = p->source->text.data + (p->tokens.items[i].span.start - p->source->base);
            return (text[0] | 32) == 't' || (text[1] | 32) == 't' ? 't' : 'f';
        }
    }
    return 0;
}

static bool hint_field(const Mistake *m)
{
    char letter = m->bracket >= 0 && m->kinds[m->bracket] == T_FIELD ? fstring_letter(m->p, m->i) : 0;
    int kind = m->kinds[m->i], before = kind_at(m, -1);
    static const struct { uint8_t kind; const char *text; } ends[] = {{T_FIELD_END, "}"}, {T_BANG, "!"}, {T_COLON, ":"}, {T_EQUAL, "="}};

    if (!letter)
        return false;
    for (int i = 0; i < LENGTH(ends); i++)
        if (before == T_FIELD && ends[i].kind == kind) {
            syntax_error(m->p, m->at, "%c-string: valid expression required before '%s'", letter, ends[i].text);
            return true;
        }
    if (kind == T_FIELD_END || kind == T_BANG || kind == T_COLON || kind == T_SPEC_TEXT)
        for (int i = m->bracket + 1; i < m->i; i++)
            if (m->kinds[i] == T_LAMBDA) {
                syntax_error(m->p, m->items[i].span, "%c-string: lambda expressions are not allowed without parentheses", letter);
                return true;
            }
    if (before == T_FIELD)
        syntax_error(m->p, m->at, "%c-string: expecting a valid expression after '{'", letter);
    else if (before == T_BANG && !is_name_token(kind))
        syntax_error(m->p, m->at, kind == T_FIELD_END || kind == T_COLON ? "%c-string: missing conversion character" : "%c-string: invalid conversion character", letter);
    else if (m->expects(m->grammar, T_FIELD_END) && kind_at(m, -2) == T_BANG)
        syntax_error(m->p, m->at, "%c-string: expecting ':' or '}'", letter);
    else if (m->expects(m->grammar, T_BANG) && before != T_EQUAL)
        syntax_error(m->p, m->at, "%c-string: expecting '=', or '!', or ':', or '}'", letter);
    else if (m->expects(m->grammar, T_BANG))
        syntax_error(m->p, m->at, "%c-string: expecting '!', or ':', or '}'", letter);
    else
        return false;
    return true;
}

/* ---- expressions -------------------------------------------------------------------------------------------------------------------------------- */

static bool hint_old_call(const Mistake *m)
{
    const Name *name = m->items[m->start].name;

    if (m->i != m->start + 1 || (name != name_print && name != name_exec) || !starts_operand(m->kinds[m->i]))
        return false;
    syntax_error(m->p, m->items[m->start].span, "Missing parentheses in call to '%s'. Did you mean %s(...)?", name->text, name->text);
    return true;
}

/* "He said "hello" again": words between two strings, of which the first may stand behind a word itself */
static bool hint_broken_string(const Mistake *m)
{
    int first = kind_at(m, -1) == T_STRING ? m->i - 1 : m->i;

    bool behind_word = is_name_token(kind_at(m, -1)) && !is_operator(kind_at(m, -2));
    while (behind_word && is_name_token(m->kinds[first]))
        first++;
    int i = first + 1;
    if (m->kinds[first] != T_STRING || (first >= m->i && !behind_word) || !starts_operand(m->kinds[i]))
        return false;
    while (!is_layout(m->kinds[i]) && m->kinds[i] != T_END && m->kinds[i] != T_STRING)
        i++;
    return m->kinds[i] == T_STRING
           && told(m, to(m->items[first].span, m->items[i].span), "invalid syntax. Is this intended to be part of the string?");
}

/* `f(*)` */
static bool hint_star(const Mistake *m)
{
    int before = kind_at(m, -2);
    int bracket = m->bracket > 0 && m->kinds[m->start] != T_DEF ? m->kinds[m->bracket] : 0;
    bool call = (bracket == T_LPAREN || bracket == T_LBRACK) && ends_operand(m->kinds[m->bracket - 1]);

    return kind_at(m, -1) == T_STAR && call && (opens_bracket(before) || before == T_COMMA)
           && told(m, m->items[m->i - 1].span, "Invalid star expression");
}

/* `a <> b`, and `a != b` where that is the right way. */
static bool hint_not_equal(const Mistake *m)
{
    const Source *source = m->p->source;
    bool barry = source->text.data[m->at.start - source->base] == '!';

    return m->kinds[m->i] == T_WRONG_NE
           && told(m, m->at, barry ? "with Barry as BDFL, use '<>' instead of '!='" : "invalid syntax.  Maybe you meant '!=' instead of '<>'?");
}

static bool hint_not(const Mistake *m)
{
    return m->kinds[m->i] == T_NOT && is_operator(kind_at(m, -1)) && told(m, m->at, "'not' after an operator must be parenthesized");
}

static bool hint_missing_comma(const Mistake *m)
{
    if (m->bracket < 0 || !ends_operand(kind_at(m, -1)) || !starts_operand(m->kinds[m->i]))
        return false;
    int first = operand_start(m->kinds, m->i, m->bracket);
    if (first == m->bracket)
        first++;
    for (int i = m->bracket; i < m->i; i++)
        if (m->kinds[i] == T_FOR)
            return false;
    return told(m, to(m->items[first].span, m->at), "invalid syntax. Perhaps you forgot a comma?");
}

/* `x = 1 if y else pass`, `x = pass if y else 1` */
static bool hint_statement_in_conditional(const Mistake *m)
{
    int kind = m->kinds[m->i];

    if (kind_at(m, -1) == T_ELSE && m->i - 1 > m->start && kind != T_COLON)
        return told(m, m->items[m->i - 1].span, "expected expression after 'else', but statement is given");
    return (kind == T_PASS || kind == T_BREAK || kind == T_CONTINUE) && kind_at(m, 1) == T_IF
           && told(m, m->at, "expected expression before 'if', but statement is given");
}

static bool hint_else(const Mistake *m)
{
    int kind = m->kinds[m->i];

    return m->expects(m->grammar, T_ELSE) && !m->expects(m->grammar, T_COLON) && (kind == T_NEWLINE || closes_bracket(kind) || kind == T_COMMA)
           && !is_layout(kind_at(m, -1)) && told(m, to(m->items[operand_start(m->kinds, m->i, m->start)].span, m->at), "expected 'else' after 'if' expression");
}

static bool hint_comprehension_target(const Mistake *m)
{
    int kind = m->bracket >= 0 ? m->kinds[m->bracket] : 0;

    return m->kinds[m->i] == T_FOR && (kind == T_LBRACK || kind == T_LBRACE || kind == T_LPAREN) && !ends_operand(m->bracket > 0 ? m->kinds[m->bracket - 1] : 0)
           && told(m, to(m->items[m->bracket + 1].span, m->items[m->i - 1].span), "did you forget parentheses around the comprehension target?");
}

/* `[x for x if y]` */
static bool hint_missing_in(const Mistake *m)
{
    int first = m->i - 1;

    while (first > m->bracket && (is_name_token(m->kinds[first]) || m->kinds[first] == T_COMMA))
        first--;
    return m->bracket >= 0 && m->kinds[first] == T_FOR && m->i > first + 1
           && told(m, to(m->items[first + 1].span, m->at), "'in' expected after for-loop variables");
}

static bool hint_value_missing(const Mistake *m)
{
    bool def = m->kinds[m->start] == T_DEF || m->kinds[m->start] == T_LAMBDA || kind_at(m, -2) == T_LAMBDA;

    if (kind_at(m, -1) != T_EQUAL || (m->kinds[m->i] != T_COMMA && m->kinds[m->i] != T_RPAREN))
        return false;
    return told(m, m->items[m->i - 1].span, def ? "expected default value expression" : "expected argument value expression");
}

static bool hint_dictionary(const Mistake *m)
{
    int kind = m->kinds[m->i], before = kind_at(m, -1);

    if (m->bracket < 0 || m->kinds[m->bracket] != T_LBRACE || before != T_COLON)
        return false;
    if (kind == T_STAR)
        return told(m, m->at, "cannot use a starred expression in a dictionary value");
    return (kind == T_COMMA || kind == T_RBRACE) && told(m, m->items[m->i - 1].span, "expression expected after dictionary key and ':'");
}

/* ---- statements ------------------------------------------------------------------------------------------------------------------------------------ */

static bool hint_import(const Mistake *m)
{
    int kind = m->kinds[m->i], before = kind_at(m, -1);

    if (m->kinds[m->start] == T_IMPORT && kind == T_FROM)
        return told(m, m->items[m->start].span, "Did you mean to use 'from ... import ...' instead?");
    if (before == T_IMPORT && kind == T_NEWLINE)
        return told(m, m->at, "Expected one or more names after 'import'");
    if (m->kinds[m->start] == T_FROM && m->kinds[m->i + 1] == T_IMPORT && m->items[m->i].name == name_lazy)
        return told(m, m->at, "use 'lazy from ... ' instead of 'from ... lazy import'");
    return m->kinds[m->start] == T_FROM && before == T_COMMA && kind == T_NEWLINE && m->bracket < 0
           && told(m, m->items[m->i - 1].span, "trailing comma not allowed without surrounding parentheses");
}

/* `import a as b.c` */
static bool hint_import_target(const Mistake *m)
{
    int kind = m->kinds[m->i], before = kind_at(m, -1);
    bool import = m->kinds[m->start] == T_IMPORT || m->kinds[m->start] == T_FROM;

    if (import && before == T_AS && is_literal_token(kind))
        return told(m, m->at, "cannot use literal as import target");
    if (import && before == T_AS && kind == T_LPAREN)
        return told(m, m->at, "cannot use tuple as import target");
    if (!import || kind_at(m, -2) != T_AS || !is_name_token(before))
        return false;
    return (kind == T_DOT && told(m, m->items[m->i - 1].span, "cannot use attribute as import target"))
           || (kind == T_LBRACK && told(m, m->items[m->i - 1].span, "cannot use subscript as import target"))
           || (kind == T_LPAREN && told(m, m->items[m->i - 1].span, "cannot use function call as import target"));
}

/* `case x as a.b:` */
static bool hint_pattern_target(const Mistake *m)
{
    return m->kinds[m->start] == T_CASE && kind_at(m, -2) == T_AS && m->kinds[m->i] == T_DOT
           && told(m, m->items[m->i - 1].span, "cannot use attribute as pattern target");
}

/* `except E as a.b:` */
static bool hint_except_target(const Mistake *m)
{
    int kind = m->kinds[m->i];

    if (m->kinds[m->start] != T_EXCEPT || kind_at(m, -2) != T_AS || !is_name_token(kind_at(m, -1)) || (kind != T_DOT && kind != T_LBRACK))
        return false;
    syntax_error(m->p, m->items[m->i - 1].span, "cannot use %s statement with %s", m->kinds[m->start + 1] == T_STAR ? "except*" : "except",
                 kind == T_DOT ? "attribute" : "subscript");
    return true;
}

static bool hint_raise(const Mistake *m)
{
    if (m->kinds[m->start] == T_RAISE && kind_at(m, -1) == T_FROM && m->kinds[m->i] == T_NEWLINE)
        return told(m, m->items[m->i - 1].span, "did you forget an expression after 'from'?");
    return kind_at(m, -1) == T_RAISE && m->kinds[m->i] == T_FROM
           && told(m, m->at, "did you forget an expression between 'raise' and 'from'?");
}

static bool hint_except(const Mistake *m)
{
    return m->kinds[m->start] == T_EXCEPT && kind_at(m, -1) == T_STAR && m->kinds[m->i] == T_COLON
           && told(m, m->at, "expected one or more exception types");
}

static bool in_lambda_parameters(const Mistake *m)
{
    int i = m->i - 1;

    while (i > m->start && (is_name_token(m->kinds[i]) || m->kinds[i] == T_COMMA))
        i--;
    return m->kinds[i] == T_LAMBDA;
}

/* `def f` and `def f[T]` with anything but a parenthesis behind them. */
static bool lacks_parameters(const Mistake *m)
{
    int name = m->start + (m->kinds[m->start] == T_ASYNC) + 1;
    bool generic = m->i > name + 2 && m->kinds[name + 1] == T_LBRACK && kind_at(m, -1) == T_RBRACK;

    if (m->kinds[name - 1] != T_DEF || m->bracket >= 0 || opens_bracket(m->kinds[m->i]))
        return false;
    return m->i == name + 1 || (generic && m->expects(m->grammar, T_LPAREN) && !m->expects(m->grammar, T_COLON));
}

static bool hint_parameters(const Mistake *m)
{
    int before = kind_at(m, -1);

    if (m->kinds[m->i] == T_RBRACK && before == T_LBRACK && (m->kinds[m->start] == T_DEF || m->kinds[m->start] == T_CLASS || m->kinds[m->start] == T_TYPE))
        return told(m, m->at, "Type parameter list cannot be empty");
    if (m->kinds[m->i] == T_STAR && before == T_SLASH)
        return told(m, m->at, "expected comma between / and *");
    if (m->kinds[m->i] == T_LPAREN && m->kinds[m->start] == T_DEF && (before == T_COMMA || before == T_LPAREN))
        return told(m, m->at, "Function parameters cannot be parenthesized");
    if (m->kinds[m->i] == T_LPAREN && (before == T_LAMBDA || (before == T_COMMA && in_lambda_parameters(m))))
        return told(m, m->at, "Lambda expression parameters cannot be parenthesized");
    return lacks_parameters(m) && told(m, m->at, "expected '('");
}

/* The first token behind the bracket at `i` and its contents. */
static int behind_bracket(const Mistake *m, int i)
{
    int depth = 0;

    do
        depth += opens_bracket(m->kinds[i]) - closes_bracket(m->kinds[i]);
    while (depth && m->kinds[i] != T_NEWLINE && m->kinds[i++] != T_END);
    return closes_bracket(m->kinds[i]) ? i + 1 : i;
}

static bool hint_with(const Mistake *m)
{
    int open = m->start + (m->kinds[m->start] == T_ASYNC) + 1;

    /* Without its colon the line was read as one that holds an expression in parentheses. */
    if (m->kinds[open - 1] == T_WITH && m->bracket == open && m->kinds[m->i] == T_AS && m->kinds[behind_bracket(m, open)] == T_NEWLINE)
        return told(m, m->items[behind_bracket(m, open)].span, "expected ':'");
    return m->kinds[m->start] == T_WITH && m->kinds[m->i] == T_COLON && kind_at(m, -1) == T_COMMA
           && told(m, m->items[m->i - 1].span, "the last 'with' item has a trailing comma");
}

typedef bool Hint(const Mistake *m);

static Hint *const hints[] = {
    hint_missing_block, hint_case, hint_try_alone, hint_old_call, hint_import_target, hint_import, hint_raise, hint_except_target, hint_pattern_target,
    hint_except, hint_with, hint_parameters,
    hint_star, hint_not_equal, hint_field, hint_broken_string, hint_not, hint_dictionary, hint_value_missing, hint_starred_equal, hint_assert, hint_equal,
    hint_bad_target, hint_comprehension_target, hint_missing_in, hint_missing_comma, hint_statement_in_conditional, hint_else, hint_missing_colon,
};

/* Whether the lexer has told of a mistake further on in this line, such as a bracket that is never closed. A stray backslash
 * takes the place of another mistake only where CPython's parser gets so far while it looks at that one. */
static bool lexer_error_follows(const Parser *p)
{
    const uint8_t *kinds = p->tokens.kinds;
    int i = p->at;
    bool words = true;

    for (; kinds[i] != T_NEWLINE && kinds[i] != T_END && kinds[i] != T_ERROR; i++)
        words &= is_name_token(kinds[i]);
    bool backslash = p->source->text.data[p->tokens.items[i].span.start - p->source->base] == '\\';
    return kinds[i] == T_ERROR && (words || !backslash);
}

/* `else` and the like behind a statement that was given up have lost their head for no fault of their own. */
static bool is_orphan(const Parser *p, int kind)
{
    switch (kind) {
    case T_CASE:
        return p->errors > 0;
    case T_ELIF: case T_ELSE: case T_EXCEPT: case T_FINALLY: case T_CT_ELIF: case T_CT_ELSE:
        return p->errors > 0 && p->at - p->recovered_at <= 1;
    default:
        return false;
    }
}

/* CPython reads all tokens before it says nothing but "invalid syntax": what its tokenizer refuses further on is told instead. */
void report_syntax_error(Parser *p, int kind, GrammarExpects *expects, void *grammar)
{
    Mistake m = {.p = p, .kinds = p->tokens.kinds, .items = p->tokens.items, .i = p->at, .at = error_place(p), .expects = expects, .grammar = grammar};

    if (p->stopped || is_orphan(p, kind) || hint_indent(&m) || lexer_error_follows(p))
        return;
    m.start = statement_start(m.kinds, m.i);
    m.bracket = open_bracket_before(m.kinds, m.i, m.start);
    for (int i = 0; i < LENGTH(hints); i++)
        if (hints[i](&m))
            return;
    if (!p->options->python_only || p->at >= p->tokens.last_error)
        syntax_error(p, m.at, "invalid syntax");
}
