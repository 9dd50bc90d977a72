/* Messages to users: collected, put in order of place, and shown with the source line and a caret.
 *
 *     hello.pyx:3:11: error: undeclared name not builtin: foo
 *         return foo + 1
 *                ^~~
 */
#include "base.h"

#include <stdlib.h>
#include <string.h>

typedef struct Message {
    Span at;
    Severity severity;
    const char *text;
    int order;               /* of arrival; a note has that of its message */
    int same_place;          /* 1 + the number of the last one before it that begins there; 0: none does */
} Message;

static const struct { Severity severity; const char *text; } rows[] = {
#define DIAG(id, severity, text) {SEVERITY_##severity, text},
#include "diag.def"
#undef DIAG
};

static LIST(Message) messages;
static Map last_at;                  /* start -> 1 + the number of the last message there */
static int printed, errors;
static int errors_printed;           /* how many there were at the last printing: the limit is for each */
static bool warnings_on = true, warnings_are_errors;

void diag_warnings_are_errors(bool yes) { warnings_are_errors = yes; }
void diag_enable_warnings(bool yes) { warnings_on = yes; }
int diag_errors(void) { return errors; }

static const void *place_key(Span at)
{
    return (const void *)(uintptr_t)at.start;
}

/* `last`: 1 + the number of the last message at this place. */
static bool said_before(int last, const char *text)
{
    for (int i = last - 1; i >= printed; i = messages.items[i].same_place - 1)
        if (strcmp(messages.items[i].text, text) == 0)
            return true;
    return false;
}

/* The same text at the same place is said once. */
static void keep_message(Span at, Severity severity, const char *text)
{
    if (!last_at.arena)
        last_at = map_new(session_arena());
    int last = (int)(intptr_t)map_get(&last_at, place_key(at));
    if (said_before(last, text))
        return;
    errors += severity == SEVERITY_ERROR;
    Message m = {at, severity, text, messages.count, last};
    if (severity == SEVERITY_NOTE && messages.count)
        m.order = messages.items[messages.count - 1].order;
    list_push(session_arena(), &messages, m);
    map_set(&last_at, place_key(at), (void *)(intptr_t)messages.count);
}

static void add_message(Span at, DiagId id, va_list arguments)
{
    Severity severity = rows[id].severity;

    if (severity == SEVERITY_WARNING && !warnings_on)
        return;
    if (severity == SEVERITY_WARNING && warnings_are_errors)
        severity = SEVERITY_ERROR;
    if (severity == SEVERITY_ERROR && errors - errors_printed > LIMIT_errors) {
        errors++;                            /* counted, but no longer shown */
        return;
    }
    keep_message(at, severity, str_format_list(session_arena(), rows[id].text, arguments));
}

void diag(Span at, DiagId id, ...)
{
    va_list arguments;

    va_start(arguments, id);
    add_message(at, id, arguments);
    va_end(arguments);
}

/* In order of place; a note stays behind its message, wherever it points. */
static int compare_messages(const void *left, const void *right)
{
    const Message *a = left, *b = right;
    Pos place_a = messages.items[a->order].at.start, place_b = messages.items[b->order].at.start;

    if (place_a != place_b)
        return place_a < place_b ? -1 : 1;
    return a->order != b->order ? a->order - b->order : (a->severity == SEVERITY_NOTE) - (b->severity == SEVERITY_NOTE);
}

static void print_caret(FILE *out, Location from, Span at, const char *paint, const char *plain)
{
    Str line = source_line(from.source, from.line);
    int start = source_byte_column(at.start), end = start + (int)(at.end - at.start);

    if (end > (int)line.length)
        end = (int)line.length;
    fprintf(out, "%.*s\n", STR_ARG(line));
    for (int i = 0; i < start && i < (int)line.length; i++)
        if (((unsigned char)line.data[i] & 0xC0) != 0x80)
            fputc(line.data[i] == '\t' ? '\t' : ' ', out);
    fprintf(out, "%s^", paint);
    for (int i = start + 1; i < end; i++)
        if (((unsigned char)line.data[i] & 0xC0) != 0x80)
            fputc('~', out);
    fprintf(out, "%s\n", plain);
}

static void print_message(FILE *out, const Message *m, bool colour)
{
    static const char *const words[] = {"error", "warning", "note"}, *const paints[] = {"\033[1;31m", "\033[1;35m", "\033[1;36m"};
    const char *paint = colour ? paints[m->severity] : "", *plain = colour ? "\033[0m" : "", *bold = colour ? "\033[1m" : "";
    Location at = locate(m->at.start);

    if (!at.source) {
        fprintf(out, "pyxc: %s%s:%s %s\n", paint, words[m->severity], plain, m->text);
        return;
    }
    fprintf(out, "%s%s:%d:%d: %s%s:%s %s%s%s\n", bold, at.source->path, at.line, at.column, paint, words[m->severity], plain, bold, m->text, plain);
    enum { LONGEST_SHOWN_LINE = 500 };
    if (source_line(at.source, at.line).length <= LONGEST_SHOWN_LINE)
        print_caret(out, at, m->at, paint, plain);
}

void diag_print(FILE *out, bool colour)
{
    int count = messages.count - printed;
    Message *sorted = arena_copy(session_arena(), messages.items + printed, sizeof(Message) * (size_t)count);

    if (count)
        qsort(sorted, (size_t)count, sizeof(Message), compare_messages);
    for (int i = 0; i < count; i++)
        print_message(out, &sorted[i], colour);
    printed = messages.count;
    errors_printed = errors;
    fflush(out);
}

void complain(const char *format, ...)
{
    va_list list;

    va_start(list, format);
    fputs("pyxc: error: ", stderr);
    vfprintf(stderr, format, list);
    fputc('\n', stderr);
    va_end(list);
}

void fatal(const char *format, ...)
{
    va_list list;

    va_start(list, format);
    fputs("pyxc: internal error: ", stderr);
    vfprintf(stderr, format, list);
    fputc('\n', stderr);
    va_end(list);
    abort();
}
