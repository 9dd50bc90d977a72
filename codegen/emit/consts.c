/* Constants and built-ins: one blob of text that the runtime unpacks when the module is imported, and a name for each.
 *
 * Only what the file uses is in the blob, in order of first use. The parameters' names of a function stand one behind the other, since its
 * px_spec tells the first; so a name may be there twice, which costs nothing: it is interned.
 */
#include "cfile.h"

#include <string.h>

/* ---- use ------------------------------------------------------------------------------------------------------------------- */

/* What a constant is called: its own text as far as it can be one. */
static Str spoken(Emit *e, const Constant *c)
{
    switch (c->kind) {
    case CONSTANT_NONE: return STR("None");
    case CONSTANT_TRUE: return STR("True");
    case CONSTANT_FALSE: return STR("False");
    case CONSTANT_ELLIPSIS: return STR("Ellipsis");
    case CONSTANT_TUPLE: return STR("tuple");
    case CONSTANT_INT: case CONSTANT_FLOAT:
        return c->text.data[0] == '-' ? str_of(text(e, "minus_%.*s", (int)c->text.length - 1, c->text.data + 1)) : c->text;
    case CONSTANT_COMPLEX: return str_of(text(e, "%.*sj", STR_ARG(c->text)));
    default: return c->text.length ? c->text : STR("empty");
    }
}

static int add_constant(Emit *e, const Constant *c)
{
    UsedConstant used = {c, c_identifier(e, &e->constant_names, spoken(e, c))};

    list_push(e->arena, &e->constants, used);
    return e->constants.count - 1;
}

static int use_constant(Emit *e, int number);

static int add_name(Emit *e, const Constant *c)
{
    Name *name = name_of(c->text.data, c->text.length);
    int index = add_constant(e, c);

    map_set(&e->name_indices, name, (void *)(intptr_t)(index + 1));
    return index;
}

static int name_place(Emit *e, Str s)
{
    intptr_t known = (intptr_t)map_get(&e->name_indices, name_of(s.data, s.length));

    if (known)
        return (int)(known - 1);
    Constant *c = NEW(e->arena, Constant);
    *c = (Constant){.kind = CONSTANT_NAME, .text = s};
    return add_name(e, c);
}

/* Items of a tuple before the tuple. */
static int use_constant(Emit *e, int number)
{
    const Constant *c = &e->module->constants.items[number];
    int *index = &e->constant_indices[number];

    if (*index)
        return *index - 1;
    for (int i = 0; i < c->items.count; i++)
        use_constant(e, c->items.items[i]);
    *index = 1 + (c->kind == CONSTANT_NAME ? name_place(e, c->text) : add_constant(e, c));
    return *index - 1;
}

static const char *constant_at(Emit *e, int index)
{
    return constant_name(e, e->constants.items[index].name);
}

const char *constant_text(Emit *e, int number)
{
    switch (e->module->constants.items[number].kind) {
    case CONSTANT_NONE: return "Py_None";
    case CONSTANT_TRUE: return "Py_True";
    case CONSTANT_FALSE: return "Py_False";
    case CONSTANT_ELLIPSIS: return "Py_Ellipsis";
    default: return constant_at(e, use_constant(e, number));
    }
}

static const char *enumerator(Emit *e, int index)
{
    return constant_enumerator(e, e->constants.items[index].name);
}

const char *name_text_of(Emit *e, const char *name)
{
    return constant_at(e, name_place(e, str_of(name)));
}

int name_index(Emit *e, const char *name)
{
    return name_place(e, str_of(name));
}

int constant_index(Emit *e, int number)
{
    return number < 0 ? -1 : use_constant(e, number);
}

static bool is_name_at(const Emit *e, int index, const char *name)
{
    const Constant *c = e->constants.items[index].constant;

    return c->kind == CONSTANT_NAME && str_equal(c->text, str_of(name));
}

/* The place where these names stand one behind the other; -1: nowhere. */
static int find_names(const Emit *e, const char *const *names, int count)
{
    for (int first = 0; first + count <= e->constants.count; first++) {
        int same = 0;
        while (same < count && is_name_at(e, first + same, names[same]))
            same++;
        if (same == count)
            return first;
    }
    return -1;
}

int names_index(Emit *e, const char *const *names, int count)
{
    int first = find_names(e, names, count);

    if (first >= 0)
        return first;
    first = e->constants.count;
    for (int i = 0; i < count; i++) {
        Constant *c = NEW(e->arena, Constant);
        *c = (Constant){.kind = CONSTANT_NAME, .text = str_of(names[i])};
        add_name(e, c);
    }
    return first;
}

/* ---- built-ins ---------------------------------------------------------------------------------------------------------------- */

const char *builtin_text(Emit *e, int number)
{
    const char **known = &e->builtin_texts[number];
    Name *name = e->module->builtins.items[number];

    if (*known)
        return *known;
    list_push(e->arena, &e->builtins, name);
    name_index(e, name->text);
    return *known = builtin_name(e, name->text);
}

/* ---- numbers ------------------------------------------------------------------------------------------------------------------- */

/* limbs = limbs * factor + more; returns how many there are then. */
static int multiply(uint32_t *limbs, int count, uint64_t factor, uint64_t more)
{
    for (int k = 0; k < count; k++) {
        more += limbs[k] * factor;
        limbs[k] = (uint32_t)more;
        more >>= 32;
    }
    if (more)
        limbs[count++] = (uint32_t)more;
    return count;
}

/* Decimal digits to hexadecimal ones, nine at a time. */
static const char *decimal_to_hex(Emit *e, const char *digits, size_t length)
{
    int count = 0;
    uint32_t *limbs = NEW_ARRAY(e->arena, uint32_t, length / 9 + 2);
    Buffer out = buffer_new(e->arena);

    for (size_t i = 0; i < length;) {
        uint64_t factor = 1, more = 0;
        for (int k = 0; k < 9 && i < length; k++, factor *= 10)
            more = more * 10 + (uint64_t)(digits[i++] - '0');
        count = multiply(limbs, count, factor, more);
    }
    for (int k = count - 1; k >= 0; k--)
        buffer_format(&out, k == count - 1 ? "%x" : "%08x", limbs[k]);
    return count ? out.data : "0";
}

static Str without_underscores(Emit *e, Str s)
{
    Buffer b = buffer_new(e->arena);

    for (size_t i = 0; i < s.length; i++)
        if (s.data[i] != '_')
            buffer_char(&b, s.data[i]);
    return buffer_str(&b);
}

static Str hex_digits(Emit *e, Str number)
{
    Str s = without_underscores(e, number);
    bool negative = s.data[0] == '-', is_hex = s.length > 2u + negative && (s.data[negative + 1] | 32) == 'x';
    const char *digits = s.data + negative;
    size_t length = s.length - negative;

    return str_of(text(e, "%s%s", negative ? "-" : "", is_hex ? digits + 2 : decimal_to_hex(e, digits, length)));
}

/* ---- the blob ------------------------------------------------------------------------------------------------------------------- */

/* A byte of a C literal; digits behind an escape would be read as part of it, "??" as a trigraph. */
static void add_byte(Buffer *b, unsigned char c, int next)
{
    if (c == '"' || c == '\\' || c == '?')
        buffer_format(b, "\\%c", c);
    else if (c == '\n')
        buffer_text(b, "\\n");
    else if (c >= ' ' && c < 127)
        buffer_char(b, (char)c);
    else
        buffer_format(b, next >= '0' && next <= '9' ? "\\%03o" : "\\%o", c);
}

static void add_bytes(Buffer *to, Str bytes)
{
    buffer_add(to, bytes.data, bytes.length);
}

/* 7 bits a byte, the lowest first. */
static void add_size(Buffer *to, size_t size)
{
    for (; size > 127; size >>= 7)
        buffer_char(to, (char)(size | 128));
    buffer_char(to, (char)size);
}

static void add_sized(Buffer *to, Str bytes)
{
    add_size(to, bytes.length);
    add_bytes(to, bytes);
}

static void add_digits(Buffer *to, Str digits)
{
    add_bytes(to, digits);
    buffer_char(to, '\0');
}

static void add_items(Emit *e, Buffer *to, const Constant *c)
{
    add_size(to, (size_t)c->items.count);
    for (int i = 0; i < c->items.count; i++)
        add_size(to, (size_t)use_constant(e, c->items.items[i]));
}

/* The runtime's function that makes constants of a kind (runtime/unpack.h says what each reads). */
static const char *const makers[] = {
    [CONSTANT_NONE] = "px_make_none",
    [CONSTANT_TRUE] = "px_make_true",
    [CONSTANT_FALSE] = "px_make_false",
    [CONSTANT_ELLIPSIS] = "px_make_ellipsis",
    [CONSTANT_NAME] = "px_make_name",
    [CONSTANT_STR] = "px_make_str",
    [CONSTANT_BYTES] = "px_make_bytes",
    [CONSTANT_INT] = "px_make_int",
    [CONSTANT_FLOAT] = "px_make_float",
    [CONSTANT_COMPLEX] = "px_make_imaginary",
    [CONSTANT_TUPLE] = "px_make_tuple",
};

/* The makers that a module uses, in order of first use. */
typedef struct UsedMakers {
    const char *names[LENGTH(makers)];
    int count;
} UsedMakers;

static int maker_number(UsedMakers *used, ConstantKind kind)
{
    int number = 0;

    while (number < used->count && used->names[number] != makers[kind])
        number++;
    if (number == used->count)
        used->names[used->count++] = makers[kind];
    return number;
}

static void add_packed(Emit *e, Buffer *to, const Constant *c)
{
    switch (c->kind) {
    case CONSTANT_NONE: case CONSTANT_TRUE: case CONSTANT_FALSE: case CONSTANT_ELLIPSIS: break;
    case CONSTANT_NAME: case CONSTANT_STR: case CONSTANT_BYTES: add_sized(to, c->text); break;
    case CONSTANT_INT: add_digits(to, hex_digits(e, c->text)); break;
    case CONSTANT_FLOAT: case CONSTANT_COMPLEX: add_digits(to, without_underscores(e, c->text)); break;
    case CONSTANT_TUPLE: add_items(e, to, c); break;
    }
}

const char *literal(Emit *e, Str bytes)
{
    Buffer b = buffer_new(e->arena);

    for (size_t i = 0; i < bytes.length; i++)
        add_byte(&b, (unsigned char)bytes.data[i], i + 1 < bytes.length ? bytes.data[i + 1] : '0');
    return text(e, "\"%s\"", b.length ? b.data : "");
}

enum { PIECE = 100 };    /* columns of a literal, about */

void put_text_constant(Emit *e, const char *name, Str bytes)
{
    Buffer line = buffer_new(e->arena);

    put(e, "static const char %s[] =", name);
    e->indent++;
    for (size_t i = 0; i < bytes.length; i++) {
        add_byte(&line, (unsigned char)bytes.data[i], i + 1 < bytes.length ? bytes.data[i + 1] : '0');
        if (line.length > PIECE) {
            put(e, "\"%s\"", line.data);
            line.length = 0;
        }
    }
    put(e, "\"%s\";", line.length ? line.data : "");
    e->indent--;
}

static void emit_blob(Emit *e)
{
    Buffer blob = buffer_new(e->arena);
    UsedMakers used = {.count = 0};

    for (int i = 0; i < e->constants.count; i++) {
        const Constant *c = e->constants.items[i].constant;
        buffer_char(&blob, (char)maker_number(&used, c->kind));
        add_packed(e, &blob, c);
    }
    put_text_constant(e, "px_text", buffer_str(&blob));
    put_list(e, "static const px_maker px_makers[] = { ", used.names, used.count, " };");
}

static void put_enumerators(Emit *e, const char *const *names, int count)
{
    if (count)
        put_list(e, "enum { ", names, count, " };");
}

/* The enumerators of constants and of built-ins, and the blob. */
void emit_constants(Emit *e)
{
    const char **names = NEW_ARRAY(e->arena, const char *, e->constants.count + e->builtins.count + 1);

    for (int i = 0; i < e->constants.count; i++)
        names[i] = enumerator(e, i);
    put_enumerators(e, names, e->constants.count);
    for (int i = 0; i < e->builtins.count; i++)
        names[i] = builtin_enumerator(e, e->builtins.items[i]->text);
    put_enumerators(e, names, e->builtins.count);
    if (e->constants.count)
        emit_blob(e);
}
