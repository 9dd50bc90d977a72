/* What scan_words.c and scan_type.c share: tokens while it is decided what they are. */
#ifndef PYXC_SCAN_H
#define PYXC_SCAN_H

#include "parser.h"

/* What the lines of a block are. */
typedef enum LineKind { LINES_CODE, LINES_C_CLASS, LINES_DECLARATIONS, LINES_ENUM, LINES_FUSED, LINES_CASES } LineKind;

typedef struct ScanBlock { LineKind lines; bool is_async; } ScanBlock;

typedef struct Words {
    uint8_t *kinds;
    const Token *items;
    bool cython;
    bool print_statements;   /* level 2, without `from __future__ import print_function` */
    bool barry;              /* after `from __future__ import barry_as_FLUFL`, of Python alone */
    int level;
    int depth;               /* of blocks */
    ScanBlock blocks[LIMIT_indentation + 2];
    ScanBlock next;              /* what the block behind the current line will be */
} Words;

/* What ends an expression that is scanned for casts and the like. */
typedef enum Stop { STOP_LINE, STOP_COMMA, STOP_DECLARATOR } Stop;

static inline int word_at(const Words *w, int i)
{
    return w->items[i].name ? w->items[i].name->tag : W_none;
}

static inline bool is_name(const Words *w, int i)
{
    return is_name_token(w->kinds[i]);
}

static inline bool is_word(const Words *w, int i, Word word)
{
    return w->kinds[i] == T_NAME && word_at(w, i) == (int)word;
}

static inline bool is_qualifier(const Words *w, int i)
{
    return is_word(w, i, W_const) || is_word(w, i, W_volatile);
}

static inline bool has_class(const Words *w, int i, WordClass class)
{
    return w->kinds[i] == T_NAME && word_infos[word_at(w, i)].class == class;
}

static inline void promote(Words *w, int i)
{
    w->kinds[i] = word_infos[word_at(w, i)].token;
}

/* ---- scan_words.c --------------------------------------------------------------------------------------------------------------- */

bool is_soft_statement(Words *w, int i);               /* promotes a soft word that starts a simple statement at `i` */

/* ---- scan_type.c: each takes the index where its thing starts, and returns the index behind it -------------------------------- */

int matching(const Words *w, int i);                   /* the bracket that closes the one at `i`, or the line's end */
bool starts_type(const Words *w, int i);
bool starts_operator(const Words *w, int i);           /* a C++ operator's name */
int scan_type(Words *w, int i);
int scan_types(Words *w, int i);
int scan_declarator(Words *w, int i);
int scan_params(Words *w, int i, bool c_function);
int scan_expression(Words *w, int i, Stop stop);

#endif
