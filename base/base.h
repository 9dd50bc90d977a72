/* The ground floor: memory, text, containers, sources, diagnostics.
 *
 * Everything here knows nothing of languages. Memory comes from arenas and is never freed one by one; lists and maps
 * live in an arena too, so that their users never think about it. Offsets into all sources of a session are one
 * 32-bit space (`Pos`), as small as a line number and enough to find file, line and column again.
 */
#ifndef PYXC_BASE_H
#define PYXC_BASE_H

#include <assert.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#if defined(__GNUC__)
#define PRINTF_LIKE(text, arguments) __attribute__((format(printf, text, arguments)))
#define NORETURN __attribute__((noreturn))
#else
#define PRINTF_LIKE(text, arguments)
#define NORETURN
#endif

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))

/* ---- arena.c: memory by lifetime ---------------------------------------------------------------------------------- */

typedef struct Arena Arena;

Arena *arena_new(void);
void arena_delete(Arena *a);                          /* gives all its memory back */
void *arena_alloc(Arena *a, size_t size);             /* zeroed, aligned to 16 bytes; never NULL: out of memory is fatal */
void *arena_copy(Arena *a, const void *data, size_t size);
/* Of what lives as long as the process's work on one command line: names, types, sources. A session has one thread, and -j means processes. */
Arena *session_arena(void);

#define NEW(arena, Type) ((Type *)arena_alloc((arena), sizeof(Type)))
#define NEW_ARRAY(arena, Type, count) ((Type *)arena_alloc((arena), sizeof(Type) * (size_t)(count)))

/* ---- str.c: text ------------------------------------------------------------------------------------------------- */

/* A slice of bytes that somebody else owns. Need not end in NUL. */
typedef struct Str { const char *data; size_t length; } Str;

#define STR(literal) ((Str){"" literal, sizeof(literal) - 1})
#define STR_ARG(s) (int)(s).length, (s).data           /* for "%.*s" */

Str str_of(const char *text);
bool str_equal(Str a, Str b);
bool str_starts(Str s, const char *prefix);
bool str_ends(Str s, const char *suffix);
char *str_format(Arena *a, const char *format, ...) PRINTF_LIKE(2, 3);
char *str_format_list(Arena *a, const char *format, va_list list);
char *str_copy(Arena *a, Str s);                       /* NUL-terminated */

/* Text under construction. Grows in its arena. `data` is always NUL-terminated once something was added. */
typedef struct Buffer { Arena *arena; char *data; size_t length, capacity; } Buffer;

Buffer buffer_new(Arena *a);
void buffer_add(Buffer *b, const char *data, size_t length);
void buffer_text(Buffer *b, const char *text);
void buffer_char(Buffer *b, char c);
void buffer_format(Buffer *b, const char *format, ...) PRINTF_LIKE(2, 3);
void buffer_format_list(Buffer *b, const char *format, va_list list);
Str buffer_str(const Buffer *b);

/* ---- name.c: interned names -------------------------------------------------------------------------------------- */

/* One object per spelling in a process, so names are compared by pointer. `tag` is free for one owner (the keyword
 * number, which the parser sets). */
typedef struct Name { uint32_t length, hash; int32_t tag; char text[]; } Name;

Name *name_of(const char *data, size_t length);
Name *name_text(const char *text);

/* name_range and the like, rows of names.def; set when the first name is made. */
#define SPELLED(id, text) extern Name *name_##id;
#include "names.def"

/* ---- list.c: growing arrays and maps ----------------------------------------------------------------------------- */

/* LIST(T) declares the struct of a list of T; list_push works on any of them and evaluates `list` more than once. */
#define LIST(T) struct { T *items; int count, capacity; }
#define list_push(arena, list, item)                                                                                  \
    do {                                                                                                              \
        if ((list)->count == (list)->capacity)                                                                        \
            (list)->items = list_grow((arena), (list)->items, &(list)->capacity, sizeof *(list)->items);              \
        (list)->items[(list)->count++] = (item);                                                                      \
    } while (0)
void *list_grow(Arena *a, void *items, int *capacity, size_t item_size);

/* A hash map from pointers (names, types, nodes …) to pointers. Iteration is in order of insertion. */
typedef struct MapEntry { const void *key; void *value; } MapEntry;
typedef struct Map { Arena *arena; MapEntry *entries; int count, capacity; int32_t *slots; int slot_count; } Map;

Map map_new(Arena *a);
void *map_get(const Map *m, const void *key);          /* NULL if absent */
void map_set(Map *m, const void *key, void *value);

/* ---- bits.c: sets of numbers below a fixed count ------------------------------------------------------------------ */

typedef struct Bits { uint64_t *words; int count; } Bits;

Bits bits_new(Arena *a, int count);                    /* empty */
bool bits_has(const Bits *b, int i);
void bits_add(Bits *b, int i);
void bits_remove(Bits *b, int i);
bool bits_union(Bits *to, const Bits *from);           /* whether `to` changed */
bool bits_intersect(Bits *to, const Bits *from);       /* whether `to` changed */
void bits_copy(Bits *to, const Bits *from);
void bits_fill(Bits *b);
void bits_clear(Bits *b);
int bits_next(const Bits *b, int from);                /* the first that is in the set, from `from` on; -1: none */
#define EACH_BIT(i, bits) (int i = bits_next(bits, 0); i >= 0; i = bits_next(bits, i + 1))

/* ---- source.c: files and places in them -------------------------------------------------------------------------- */

/* An offset into the texts of all files of the session laid end to end; 0 is no place. */
typedef uint32_t Pos;
typedef struct Span { Pos start, end; } Span;

typedef struct Source {
    const char *path;        /* as the user wrote it: messages and tracebacks show it */
    Str text;                /* UTF-8, followed by at least 16 NUL bytes; a BOM is dropped, other encodings are decoded */
    Pos base;                /* position of its first byte */
    LIST(uint32_t) lines;    /* offset of each line's first byte */
} Source;

typedef struct Location { const Source *source; int line, column; } Location;   /* from 1; columns in characters */

Source *source_add(Arena *a, const char *path, Str text);     /* copies the text */
const Source *source_at(Pos at);                               /* NULL for 0 */
Location locate(Pos at);
int locate_line(Pos at);                                       /* the line alone, in no time however long it is; 0: no place */
int source_count(void);                                        /* of the session, in order of reading */
const Source *source_number(int i);
Str source_line(const Source *s, int line);                    /* without its line end */
int source_byte_column(Pos at);                                /* from 0, in bytes of UTF-8 */

/* ---- path.c: files ----------------------------------------------------------------------------------------------- */

bool file_read(Arena *a, const char *path, Str *text, const char **why);
/* Writes beside `path`, then renames, so nobody sees a half-written file. A link is written through; what is neither
 * a file nor a link to one is refused. A file that already holds `text` keeps its time when `keep_same` is set. */
bool file_write(Arena *a, const char *path, Str text, bool keep_same, const char **why);
void file_remove_partial(void);                                /* async-signal-safe: for the handler of SIGINT */
/* Where writing to `path` ends up, behind links. NULL: something else than a file stands there, `why` says what. */
const char *path_to_write(Arena *a, const char *path, const char **why);
const char *path_beside(Arena *a, const char *path);           /* for what becomes `path` when it is whole */
bool file_exists(const char *path);
bool is_folder(const char *path);
bool make_folders(Arena *a, const char *path);                 /* with its parents */
const char *path_join(Arena *a, const char *folder, const char *name);
const char *path_folder(Arena *a, const char *path);           /* "." where there is none */
const char *path_base(const char *path);                       /* after the last slash */
const char *path_stem(Arena *a, const char *path);             /* base without its last extension */
const char *path_extension(const char *path);                  /* with its dot; "" where there is none */
uint64_t hash_bytes(uint64_t seed, const void *data, size_t length);    /* content hash for caches, not for enemies */

/* ---- diag.c: what users are told --------------------------------------------------------------------------------- */

typedef enum Severity { SEVERITY_ERROR, SEVERITY_WARNING, SEVERITY_NOTE } Severity;
typedef enum DiagId {
#define DIAG(id, severity, text) D_##id,
#include "diag.def"
#undef DIAG
    DIAG_COUNT
} DiagId;

/* Adds a message to the session's list. Arguments are those of the row's text, in printf's manner. The same text at
 * the same place is said once. A NOTE belongs to the message before it. */
void diag(Span at, DiagId id, ...);
int diag_errors(void);                    /* how many errors so far */
void diag_warnings_are_errors(bool yes);
void diag_enable_warnings(bool yes);
/* Prints what has come in since the last call, in order of place, with source line and caret. */
void diag_print(FILE *out, bool colour);
/* For what has no place in a source: "pyxc: error: TEXT". */
void complain(const char *format, ...) PRINTF_LIKE(1, 2);
/* Our own mistake: says where and what, and aborts. */
NORETURN void fatal(const char *format, ...) PRINTF_LIKE(1, 2);

/* ---- limits -------------------------------------------------------------------------------------------------------- */

typedef enum Limit {
#define LIMIT(name, value, what) LIMIT_##name = (value),
#include "limits.def"
#undef LIMIT
} Limit;

/* ---- clock.c ------------------------------------------------------------------------------------------------------- */

double time_seconds(void);                /* since some moment in the past: for differences */
int64_t time_now(void);                   /* nanoseconds since 1970, as file times are */

#endif
