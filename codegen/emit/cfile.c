/* The file: its sections in their order, and lines of C that no editor has to wrap.
 *
 * Functions come first in time, since they find out which constants, built-ins and parts of the runtime the file needs; what declares those
 * stands above them.
 */
#include "cfile.h"

#include <string.h>

enum { LINE_WIDTH = 120, INDENT_WIDTH = 4 };      /* in columns; each level of indentation is a tab */

/* ---- text ---------------------------------------------------------------------------------------------------------------- */

static void add_int(Buffer *b, int n)
{
    char digits[12], *s = digits + sizeof digits;
    unsigned rest = n < 0 ? 0u - (unsigned)n : (unsigned)n;

    do
        *--s = (char)('0' + rest % 10);
    while (rest /= 10);
    if (n < 0)
        *--s = '-';
    buffer_add(b, s, (size_t)(digits + sizeof digits - s));
}

static bool is_simple(const char *format)
{
    while ((format = strchr(format, '%')) && strchr("sdc%", format[1]))
        format += 2;
    return !format;
}

/* As printf, in a fraction of its time for %s, %d and %c: all of a file passes through here. */
static void add_format(Buffer *b, const char *format, va_list list)
{
    if (!is_simple(format)) {
        buffer_format_list(b, format, list);
        return;
    }
    for (const char *next; *format; format = next) {
        next = format + strcspn(format, "%");
        buffer_add(b, format, (size_t)(next - format));
        if (!*next)
            break;
        switch (next[1]) {
        case 's': buffer_text(b, va_arg(list, const char *)); break;
        case 'd': add_int(b, va_arg(list, int)); break;
        case 'c': buffer_char(b, (char)va_arg(list, int)); break;
        default: buffer_char(b, '%'); break;
        }
        next += 2;
    }
}

const char *text(Emit *e, const char *format, ...)
{
    va_list list;

    e->scratch.length = 0;
    va_start(list, format);
    add_format(&e->scratch, format, list);
    va_end(list);
    return e->scratch.length ? str_copy(e->arena, buffer_str(&e->scratch)) : "";
}

/* ---- lines --------------------------------------------------------------------------------------------------------------- */

/* Where a line of at most `width` characters can end: before the last space that stands in no literal. 0: nowhere. */
static size_t break_of(const char *line, size_t width)
{
    size_t last = 0;
    char quote = 0;

    for (size_t i = 0; line[i] && i <= width; i++) {
        if (quote && line[i] == '\\')
            i++;
        else if (quote)
            quote = line[i] == quote ? 0 : quote;
        else if (line[i] == '"' || line[i] == '\'')
            quote = line[i];
        else if (line[i] == ' ')
            last = i;
    }
    return last;
}

static void put_wrapped(Emit *e, const char *line, size_t length)
{
    int indent = e->indent;

    while (length) {
        size_t room = (size_t)(LINE_WIDTH - indent * INDENT_WIDTH), end = length > room ? break_of(line, room) : 0;
        if (!end)
            end = length;
        for (int i = 0; i < indent; i++)
            buffer_char(e->out, '\t');
        buffer_add(e->out, line, end);
        buffer_char(e->out, '\n');
        line += end;
        length -= end;
        if (*line == ' ')
            line++, length--;
        indent = e->indent + 1;
    }
}

void put(Emit *e, const char *format, ...)
{
    va_list list;

    if (e->is_rehearsing)
        return;
    e->scratch.length = 0;
    va_start(list, format);
    add_format(&e->scratch, format, list);
    va_end(list);
    put_wrapped(e, e->scratch.data, e->scratch.length);
}

void put_empty(Emit *e)
{
    buffer_char(e->out, '\n');
}

/* In column 0. */
void put_label(Emit *e, const char *label)
{
    if (e->is_rehearsing)
        return;
    buffer_text(e->out, label);
    buffer_char(e->out, '\n');
}

/* before item, item, … after: in as many lines as it takes. */
void put_list(Emit *e, const char *before, const char *const *items, int count, const char *after)
{
    Buffer line = buffer_new(e->arena);

    buffer_text(&line, before);
    for (int i = 0; i < count; i++)
        buffer_format(&line, "%s%s", i ? ", " : "", items[i]);
    buffer_text(&line, after);
    put_wrapped(e, line.data, line.length);
}

/* ---- the file -------------------------------------------------------------------------------------------------------------- */

/* A program may compare a number with itself, or an unsigned one with 0, and shift by more bits than there are, or by fewer than
 * none. What stands for an unset object is an address without an object, which gcc 12 finds read in branches that it has not yet
 * found dead. */
static const char oddities[] =
    "#if defined(__GNUC__)\n"
    "#pragma GCC diagnostic ignored \"-Wtautological-compare\"\n"
    "#pragma GCC diagnostic ignored \"-Wtype-limits\"\n"
    "#pragma GCC diagnostic ignored \"-Wshift-count-overflow\"\n"
    "#pragma GCC diagnostic ignored \"-Wshift-count-negative\"\n"
    "#pragma GCC diagnostic ignored \"-Warray-bounds\"\n"
    "#endif\n"
    "#if defined(__clang__) || (defined(__GNUC__) && __GNUC__ >= 12)\n"
    "#pragma GCC diagnostic ignored \"-Winfinite-recursion\"\n"
    "#endif\n";

/* What the user's module brings of its own C. A header's name stands as `extern from` has it: <math.h>, or own.h */
static void emit_includes(Emit *e)
{
    buffer_text(e->out, oddities);
    for (int i = 0; i < e->module->includes.count; i++) {
        const char *header = e->module->includes.items[i];
        put(e, header[0] == '<' ? "#include %s" : "#include \"%s\"", header);
    }
    for (int i = 0; i < e->module->verbatim.count; i++)
        buffer_format(e->out, "%s\n", e->module->verbatim.items[i]);
}

static void note_references(Emit *e)
{
    const IrModule *m = e->module;

    for (int i = 0; i < m->functions.count; i++)
        note_of(e, m->functions.items[i])->order = i;
    for (int i = 0; i < m->functions.count; i++)
        note_callees(e, m->functions.items[i]);
    note_callees(e, m->body);
}

/* What stands above the functions because some of them name it. */
static void emit_prototypes(Emit *e)
{
    const IrModule *m = e->module;

    e->out = &e->sections[SECTION_prototypes];
    for (int i = 0; i < m->functions.count; i++)
        if (note_of(e, m->functions.items[i])->needs_prototype)
            emit_prototype(e, m->functions.items[i]);
}

static void emit_functions(Emit *e)
{
    const IrModule *m = e->module;

    for (int i = 0; i < m->functions.count; i++) {
        const IrFunc *f = m->functions.items[i];
        e->out = &e->sections[SECTION_functions];
        emit_function(e, f);
        if (!has_python_entry(f))
            continue;
        e->out = &e->sections[SECTION_entries];
        emit_entry(e, f);
        e->out = &e->sections[SECTION_specs];
        emit_spec(e, f);
    }
    e->out = &e->sections[SECTION_body];
    emit_function(e, m->body);
}

/* One empty line between sections. */
static void add_section(Buffer *out, const Buffer *section)
{
    if (!section->length)
        return;
    if (section->data[0] != '\n' && out->length)
        buffer_char(out, '\n');
    buffer_add(out, section->data, section->length);
}

void emit_module(Buffer *out, const IrModule *m, const EmitOptions *o)
{
    Emit *e = &(Emit){.arena = arena_new(), .module = m, .options = o};
    Buffer module_text = buffer_new(e->arena);

    open_names(e);
    e->scratch = buffer_new(e->arena);
    e->pasted = buffer_new(e->arena);
    for (Section s = 0; s < SECTION_COUNT; s++)
        e->sections[s] = buffer_new(e->arena);
    note_references(e);
    emit_prototypes(e);
    emit_functions(e);
    e->out = &e->sections[SECTION_module];
    emit_definition(e);
    e->out = &e->sections[SECTION_state];
    emit_state(e);
    e->out = &e->sections[SECTION_includes];
    emit_includes(e);
    for (Section s = 0; s < SECTION_COUNT; s++)
        add_section(&module_text, &e->sections[s]);
    buffer_format(out, "/* %s" C_FILE_MARK "%s */\n", path_base(m->path), PYXC_VERSION);
    emit_runtime(e, out, buffer_str(&module_text));
    add_section(out, &module_text);
    arena_delete(e->arena);
}
