/* From text to tree: the parser's public face.
 *
 *     bytes --encoding.c--> Source --lexer.re, layout.c--> raw tokens --scan_words.c--> tokens --grammar.y--> tree
 *         --postcheck.c--> tree --expand.c--> tree without DEF, IF and include
 *
 * No symbol is looked up on the way. Mistakes are told through diag(), several per file; a function that returns NULL
 * has told at least one.
 */
#ifndef PYXC_PARSE_H
#define PYXC_PARSE_H

#include "ast.h"
#include "header.h"

/* .pyx (and .pxi): Cython's whole language. .py: Python's grammar, with which Cython's "pure mode" works.
 * .pxd: declarations. */
typedef enum Dialect { DIALECT_PYX, DIALECT_PY, DIALECT_PXD } Dialect;

typedef struct ParseOptions {
    Dialect dialect;
    int language_level;            /* 2 or 3; a header comment of the file overrides it */
    bool ignore_header_level;      /* an included file has the level of the file that includes it */
    bool python_only;              /* --dump=python-ast, --syntax-only on .py: what CPython refuses is refused */
    const char *const *include_path;       /* folders for `include`, besides that of the including file */
    int include_count;
} ParseOptions;

Dialect dialect_of(const char *path);

/* ---- encoding.c: bytes to a source of UTF-8 (BOM, PEP 263) ------------------------------------------------------------- */

Source *source_decode(Arena *a, const char *path, Str bytes);       /* NULL: refused, and told */

/* ---- header.c: header comments -------------------------------------------------------------------------------------- */

/* Without parsing: `header` is filled in anew. */
void parse_header(Arena *a, const Source *s, const ParseOptions *o, Header *header);

/* ---- parse.c: the parser's entry points ---------------------------------------------------------------------------- */

/* A whole file, checked by postcheck.c. `header` may be NULL. */
ModuleNode *parse_module(Arena *a, Source *s, const ParseOptions *o, Header *header);
/* An expression alone, such as the text of a string annotation, which may go over several lines. */
Node *parse_expression(Arena *a, Source *s, const ParseOptions *o);

/* ---- dump_tokens.c: what --dump=tokens prints --------------------------------------------------------------------------- */

void dump_tokens(Buffer *out, Arena *a, Source *s, const ParseOptions *o);

#endif
