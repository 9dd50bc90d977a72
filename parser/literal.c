/* Values of literals: numbers, strings with their escapes, what adjacent strings become together. */
#include "build.h"

#include <stdlib.h>
#include <string.h>

/* ---- numbers ------------------------------------------------------------------------------------------------------------ */

static Str token_source(const Parser *p, const Token *t)
{
    return (Str){p->source->text.data + (t->span.start - p->source->base), t->span.end - t->span.start};
}

static Str without_underscores(Parser *p, Str s)
{
    if (!memchr(s.data, '_', s.length))
        return s;
    char *copy = arena_alloc(p->arena, s.length);
    size_t length = 0;
    for (size_t i = 0; i < s.length; i++)
        if (s.data[i] != '_')
            copy[length++] = s.data[i];
    return (Str){copy, length};
}

/* Cuts a C suffix off `text`. */
static Suffix cut_suffix(Str *text)
{
    int u = 0, l = 0;

    for (; text->length; text->length--) {
        char c = text->data[text->length - 1] | 32;
        if (c == 'u')
            u++;
        else if (c == 'l')
            l++;
        else
            break;
    }
    return l == 2 ? (u ? Suffix_ULL : Suffix_LL) : l == 1 ? (u ? Suffix_UL : Suffix_L) : u ? Suffix_U : Suffix_None;
}

/* `0777` is Cython's at every level; in Python only zeros may begin with a zero. */
static int old_octal(Parser *p, const Token *t, Str *text)
{
    size_t zeros = 0;

    while (zeros < text->length && text->data[zeros] == '0')
        zeros++;
    if (zeros == text->length) {
        text->length = 1;
        return 10;
    }
    if (p->options->dialect == DIALECT_PY && p->language_level >= 3)
        syntax_error(p, t->span, "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
    *text = (Str){text->data + zeros, text->length - zeros};
    return 8;
}

static void check_digits(Parser *p, const Token *t, Str digits)
{
    if (digits.length > LIMIT_digits)
        syntax_error(p, t->span, "Exceeds the limit (%d digits) for integer string conversion: value has %zu digits; use sys.set_int_max_str_digits() to increase "
                     "the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.", LIMIT_digits, digits.length);
}

static Node *int_literal(Parser *p, const Token *t)
{
    Str text = without_underscores(p, token_source(p, t));
    char mark = text.length > 1 && text.data[0] == '0' ? text.data[1] | 32 : 0;
    int base = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 10;
    Suffix suffix = Suffix_None;

    if (base != 10)
        text = (Str){text.data + 2, text.length - 2};
    if (p->options->dialect != DIALECT_PY || p->language_level < 3)
        suffix = cut_suffix(&text);
    if (base == 10 && text.length > 1 && text.data[0] == '0')
        base = old_octal(p, t, &text);
    if (base == 10)
        check_digits(p, t, text);
    return new_Int(p->arena, t->span, text, base, suffix);
}

Node *number_literal(Parser *p, const Token *t, int kind)
{
    if (kind == T_INT)
        return int_literal(p, t);
    Str text = without_underscores(p, token_source(p, t));
    if (kind == T_FLOAT)
        return new_Float(p->arena, t->span, text);
    return new_Imaginary(p->arena, t->span, (Str){text.data, text.length - 1});
}

/* ---- escapes -------------------------------------------------------------------------------------------------------------- */

/* A string's text while its escapes are read. */
typedef struct Escapes {
    Parser *p;
    const char *start, *at, *end;
    Pos base;                /* position of `start` */
    Span whole;              /* of the token */
    bool bytes;
    Buffer out;
} Escapes;

static void escape_error(Escapes *e, const char *from, const char *what)
{
    Pos at = e->base + (Pos)(from - e->start);

    (void)at;
    syntax_error(e->p, e->whole, "%s", what);
}

static int hex_digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
}

/* As CPython warns. Of a file full of them the first are told. */
static void unknown_escape(Escapes *e, const char *backslash, int length, const char *kind)
{
    Pos start = e->base + (Pos)(backslash - e->start);

    if (e->p->escapes_told++ < LIMIT_errors)
        diag((Span){start, start + (Pos)length}, D_invalid_escape, kind, length, backslash);
}

/* \x41 A \U0001F600, from behind the letter. */
static void read_hex(Escapes *e, int digits, const char *backslash)
{
    uint32_t c = 0;
    int i = 0;

    for (; i < digits && e->at < e->end && hex_digit(*e->at) >= 0; i++)
        c = c << 4 | (uint32_t)hex_digit(*e->at++);
    int from = (int)(backslash - e->start), last = (int)(e->at - e->start) - 1;
    const char *letter = digits == 2 ? "\\xXX" : digits == 4 ? "\\uXXXX" : "\\UXXXXXXXX";
    Arena *a = session_arena();
    if (i < digits && e->bytes)
        escape_error(e, backslash, str_format(a, "(value error) invalid \\x escape at position %d", from));
    else if (i < digits)
        escape_error(e, backslash, str_format(a, "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: truncated %s escape", from, last, letter));
    else if (c > 0x10FFFF)
        escape_error(e, backslash, str_format(a, "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: illegal Unicode character", from, last));
    else if (e->bytes)
        buffer_char(&e->out, (char)c);
    else
        add_character(&e->out, c);
}

static void read_octal(Escapes *e, const char *backslash)
{
    uint32_t c = 0;

    for (int i = 0; i < 3 && e->at < e->end && *e->at >= '0' && *e->at <= '7'; i++)
        c = c * 8 + (uint32_t)(*e->at++ - '0');
    if (c > 0377)
        unknown_escape(e, backslash, 4, " octal");
    if (e->bytes)
        buffer_char(&e->out, (char)c);
    else
        add_character(&e->out, c);
}

/* \N{DIGIT ONE} */
static void read_name(Escapes *e, const char *backslash)
{
    const char *close = *e->at == '{' ? memchr(e->at, '}', (size_t)(e->end - e->at)) : NULL;
    int from = (int)(backslash - e->start);
    Arena *a = session_arena();

    if (!close || close == e->at + 1) {
        escape_error(e, backslash, str_format(a, "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: malformed \\N character escape", from, from + 1));
        return;
    }
    uint32_t c;
    bool known = character_named(e->at + 1, (size_t)(close - e->at - 1), &c);
    e->at = close + 1;
    if (!known)
        escape_error(e, backslash, str_format(a, "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: unknown Unicode character name", from, (int)(close - e->start)));
    else
        add_character(&e->out, c);
}

static void read_escape(Escapes *e)
{
    const char *backslash = e->at++;
    char c = e->at < e->end ? *e->at++ : '\\';

    switch (c) {
    case '\n': break;
    case '\r': e->at += e->at < e->end && *e->at == '\n'; break;
    case '\\': case '\'': case '"': buffer_char(&e->out, c); break;
    case 'a': buffer_char(&e->out, '\a'); break;
    case 'b': buffer_char(&e->out, '\b'); break;
    case 'f': buffer_char(&e->out, '\f'); break;
    case 'n': buffer_char(&e->out, '\n'); break;
    case 'r': buffer_char(&e->out, '\r'); break;
    case 't': buffer_char(&e->out, '\t'); break;
    case 'v': buffer_char(&e->out, '\v'); break;
    case 'x': read_hex(e, 2, backslash); break;
    case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7':
        e->at--;
        read_octal(e, backslash);
        break;
    default:
        if (!e->bytes && (c == 'u' || c == 'U'))
            read_hex(e, c == 'u' ? 4 : 8, backslash);
        else if (!e->bytes && c == 'N')
            read_name(e, backslash);
        else {
            e->at--;
            unknown_escape(e, backslash, 1 + character_length((const unsigned char *)e->at), "");
            buffer_char(&e->out, '\\');
        }
    }
}

/* Text between quotes: escapes read unless raw, line ends made "\n", in f-strings `{{` and `}}` made one brace. */
static Str decode(Parser *p, const Token *t, Str text, bool raw, bool bytes, bool braces)
{
    bool plain = (raw || !memchr(text.data, '\\', text.length)) && !memchr(text.data, '\r', text.length);

    if (plain && !(braces && (memchr(text.data, '{', text.length) || memchr(text.data, '}', text.length))))
        return text;
    Escapes e = {p, text.data, text.data, text.data + text.length, p->source->base + (Pos)(text.data - p->source->text.data), t->span, bytes, buffer_new(p->arena)};
    while (e.at < e.end) {
        char c = *e.at;
        if (c == '\\' && !raw) {
            read_escape(&e);
            continue;
        }
        e.at++;
        if (c == '\r') {
            e.at += e.at < e.end && *e.at == '\n';
            c = '\n';
        }
        if (braces && (c == '{' || c == '}') && e.at < e.end && *e.at == c)
            e.at++;
        buffer_char(&e.out, c);
    }
    return buffer_str(&e.out);
}

/* ---- strings -------------------------------------------------------------------------------------------------------------------- */

static Node *char_literal(Parser *p, const Token *t, Str value)
{
    if (value.length != 1) {
        syntax_error(p, t->span, "invalid character literal");
        value = STR("?");
    }
    return new_Char(p->arena, t->span, (unsigned char)value.data[0]);
}

Node *string_literal(Parser *p, const Token *t)
{
    Str text = token_source(p, t);
    bool raw = false, bytes = false, unicode = false, character = false;
    size_t i = 0;

    for (; text.data[i] != '"' && text.data[i] != '\''; i++) {
        char c = text.data[i] | 32;
        raw |= c == 'r';
        bytes |= c == 'b';
        unicode |= c == 'u';
        character |= c == 'c';
    }
    size_t quotes = text.length - i >= 6 && text.data[i + 1] == text.data[i] && text.data[i + 2] == text.data[i] ? 3 : 1;
    Str inside = {text.data + i + quotes, text.length - i - 2 * quotes};
    Str value = decode(p, t, inside, raw, bytes || character, false);
    if (character)
        return char_literal(p, t, value);
    if (!bytes)
        return new_Str(p->arena, t->span, value, unicode, i == 0);
    for (size_t k = 0; k < inside.length && p->language_level >= 3; k++)
        if ((unsigned char)inside.data[k] >= 0x80) {
            syntax_error(p, t->span, "bytes can only contain ASCII literal characters");
            break;
        }
    return new_Bytes(p->arena, t->span, value);
}

/* The lexer has put a name on text of raw f-strings. */
Node *fstring_text(Parser *p, const Token *t, bool in_spec)
{
    return new_Str(p->arena, t->span, decode(p, t, token_source(p, t), t->name != NULL, false, !in_spec), false, false);
}

/* ---- adjacent strings ---------------------------------------------------------------------------------------------------------------- */

/* The parts of an f-string while they are put together: texts side by side become one. */
typedef struct Parts {
    Parser *p;
    NodeList list;
    StrNode *first;          /* of the texts that are not in the list yet */
    Buffer text;             /* all of them, where there are several */
    Span span;
} Parts;

static void end_text(Parts *parts)
{
    if (!parts->first)
        return;
    Node *n = &parts->first->node;
    if (parts->text.length)
        n = new_Str(parts->p->arena, parts->span, buffer_str(&parts->text), parts->first->unicode_prefix, false);
    list_push(parts->p->arena, &parts->list, n);
    parts->first = NULL;
}

static void add_text(Parts *parts, StrNode *text)
{
    if (!parts->first) {
        parts->first = text;
        parts->span = text->node.span;
        parts->text = buffer_new(parts->p->arena);
        return;
    }
    if (!parts->text.length)
        buffer_add(&parts->text, parts->first->value.data, parts->first->value.length);
    buffer_add(&parts->text, text->value.data, text->value.length);
    parts->span.end = text->node.span.end;
}

static void add_part(Parts *parts, Node *n)
{
    StrNode *text = AS(Str, n);

    if (text && text->value.length) {
        add_text(parts, text);
    } else if (!text) {
        end_text(parts);
        list_push(parts->p->arena, &parts->list, n);
    }
}

static Node *final_field(Parser *p, Node *n, bool is_template)
{
    InterpolationNode *i = (InterpolationNode *)n;

    if (is_template)
        return n;
    return new_FormattedValue(p->arena, n->span, i->value, i->conversion, i->format_spec);
}

NodeList flat_parts(Parser *p, NodeList parts, bool is_template)
{
    Parts flat = {.p = p};

    for (int i = 0; i < parts.count; i++) {
        JoinedStrNode *pair = AS(JoinedStr, parts.items[i]);
        if (pair) {
            add_part(&flat, pair->values.items[0]);
            add_part(&flat, final_field(p, pair->values.items[1], is_template));
        } else if (parts.items[i]->kind == N_Interpolation) {
            add_part(&flat, final_field(p, parts.items[i], is_template));
        } else {
            add_part(&flat, parts.items[i]);
        }
    }
    end_text(&flat);
    return flat.list;
}

static Node *join_plain(Parser *p, Span span, NodeList all)
{
    Buffer text = buffer_new(p->arena);
    StrNode *first = (StrNode *)all.items[0];
    bool plain = true;

    for (int i = 0; i < all.count; i++) {
        StrNode *s = (StrNode *)all.items[i];
        buffer_add(&text, s->value.data, s->value.length);
        plain &= s->node.kind != N_Str || s->plain;
    }
    if (first->node.kind == N_Bytes)
        return new_Bytes(p->arena, span, buffer_str(&text));
    return new_Str(p->arena, span, buffer_str(&text), first->unicode_prefix, plain);
}

static bool has_kind(NodeList all, NodeId kind)
{
    for (int i = 0; i < all.count; i++)
        if (all.items[i]->kind == kind)
            return true;
    return false;
}

static Node *join_formatted(Parser *p, Span span, NodeList all, NodeId kind)
{
    Parts parts = {.p = p};

    for (int i = 0; i < all.count; i++) {
        Node *n = all.items[i];
        if (n->kind == N_Str) {
            add_part(&parts, n);
            continue;
        }
        NodeList values = n->kind == N_JoinedStr ? ((JoinedStrNode *)n)->values : ((TemplateStrNode *)n)->values;
        for (int k = 0; k < values.count; k++)
            add_part(&parts, values.items[k]);
    }
    end_text(&parts);
    return kind == N_JoinedStr ? new_JoinedStr(p->arena, span, parts.list) : new_TemplateStr(p->arena, span, parts.list);
}

Node *join_strings(Parser *p, Strings s)
{
    if (!s.all)
        return s.first;
    NodeList all = *s.all;
    if (has_kind(all, N_Char))
        syntax_error(p, s.span, "cannot concatenate a character literal");
    else if (has_kind(all, N_TemplateStr) && (has_kind(all, N_Str) || has_kind(all, N_JoinedStr) || has_kind(all, N_Bytes)))
        syntax_error(p, s.span, "cannot mix t-string literals with string or bytes literals");
    else if (has_kind(all, N_Bytes) && (has_kind(all, N_Str) || has_kind(all, N_JoinedStr)))
        syntax_error(p, s.span, "cannot mix bytes and nonbytes literals");
    else if (has_kind(all, N_JoinedStr))
        return join_formatted(p, s.span, all, N_JoinedStr);
    else if (has_kind(all, N_TemplateStr))
        return join_formatted(p, s.span, all, N_TemplateStr);
    else
        return join_plain(p, s.span, all);
    return s.first;
}
