/* Decides what needs more than one token to see: which soft words are keywords at their place, what the lines of a block
 * are, and, with scan_type.c, where types stand. A scan function takes the index where its thing starts and returns the
 * index behind it.
 */
#include "scan.h"

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
    w->next.lines = LINES_DECLARATIONS;
    return i;
}

/* cppclass Name "c" [T, U] (Base[T]): */
static int scan_cppclass(Words *w, int i)
{
    promote(w, i);
    w->next.lines = LINES_DECLARATIONS;
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
    w->next.lines = LINES_ENUM;
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
        w->next.lines = LINES_DECLARATIONS;
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
        w->next.lines = LINES_FUSED;
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
        w->next.lines = LINES_DECLARATIONS;
        return i;
    }
    if (w->kinds[i] == T_CLASS) {
        w->next.lines = LINES_C_CLASS;
        return scan_expression(w, i, STOP_LINE);
    }
    int special = w->kinds[i] == T_NAME ? scan_special(w, i) : 0;
    if (special)
        return special;
    if (is_qualifier(w, i) && is_name(w, i + 1) && w->kinds[i + 2] == T_EQUAL)
        promote(w, i++);                         /* `cdef const x = 1` has no type */
    else if (!starts_operator(w, i) && starts_type(w, i))
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
bool is_soft_statement(Words *w, int i)
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
    w->next.lines = LINES_CODE;
    i += 2;
    if (w->kinds[i] == T_LBRACK)
        i = matching(w, i) + 1;
    return w->cython && w->kinds[i] == T_LPAREN ? scan_params(w, i + 1, false) : i;
}

/* PEP 401: `<>` is right from here on, and `!=` wrong. */
static void follow_barry(Words *w, int i)
{
    w->barry = true;
    for (; w->kinds[i] != T_END; i++)
        if (w->kinds[i] == T_NE || w->kinds[i] == T_WRONG_NE)
            w->kinds[i] = w->kinds[i] == T_NE ? T_WRONG_NE : T_NE;
}

static void note_future(Words *w, int i)
{
    int end = line_end(w, i);

    if (w->items[i + 1].name != name___future__)
        return;
    for (; i < end; i++) {
        w->print_statements &= w->items[i].name != name_print_function;
        if (!w->cython && !w->barry && w->items[i].name == name_barry_as_FLUFL)
            follow_barry(w, i);
    }
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

/* async def, async with */
static int scan_async(Words *w, int i)
{
    w->kinds[i] = T_ASYNC;
    if (w->kinds[i + 1] == T_WITH) {
        scan_with(w, i + 2);
        return i + 1;
    }
    w->next.is_async = true;
    return scan_def(w, i + 1);
}

/* A line that begins with a name, which may be a word that means something here. */
static int scan_named_line(Words *w, int i, LineKind lines)
{
    int word = word_at(w, i);

    if (word == W_match && is_match(w, i)) {
        promote(w, i);
        w->next.lines = LINES_CASES;
        return i + 1;
    }
    if (word == W_async && (w->kinds[i + 1] == T_DEF || w->kinds[i + 1] == T_WITH))
        return scan_async(w, i);
    bool is_property = lines == LINES_C_CLASS && word == W_property && is_name(w, i + 1) && w->kinds[i + 2] == T_COLON;
    if (is_property || (lines == LINES_CASES && word == W_case)) {
        promote(w, i);
        return i + 1;
    }
    if (lines == LINES_FUSED)
        return scan_declarator(w, scan_type(w, i));
    return is_soft_statement(w, i) ? i + 1 : i;
}

/* The first tokens of a statement; the rest is scanned as an expression. */
static int scan_statement(Words *w, int i)
{
    ScanBlock here = w->blocks[w->depth];

    w->next = (ScanBlock){LINES_CODE, here.is_async};
    if (here.lines == LINES_DECLARATIONS && is_declaration_line(w, i))
        return scan_declaration(w, i);
    switch (w->kinds[i]) {
    case T_NAME:
        return scan_named_line(w, i, here.lines);
    case T_LPAREN:
        return here.lines == LINES_FUSED ? scan_declarator(w, scan_type(w, i)) : i;
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
    case T_CT_IF: case T_CT_ELIF: case T_CT_ELSE:
        w->next.lines = here.lines;
        return i + 1;
    case T_IF: case T_ELIF: case T_ELSE:
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
