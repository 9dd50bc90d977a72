/* Values of compile-time expressions (`DEF`, `IF`). */
#ifndef PYXC_CONSTANT_H
#define PYXC_CONSTANT_H

#include "ast.h"

typedef enum ConstantKind { CONSTANT_NONE, CONSTANT_BOOL, CONSTANT_INT, CONSTANT_FLOAT, CONSTANT_STR, CONSTANT_BYTES, CONSTANT_TUPLE } ConstantKind;

typedef struct Constant {
    ConstantKind kind;
    int64_t integer;                   /* of a bool or an int */
    double real;
    Str text;
    LIST(const struct Constant *) items;
} Constant;

/* NULL: told. `names` maps names to constants. */
const Constant *constant_of(Arena *a, const Node *n, const Map *names);
bool constant_truth(const Constant *v);
/* The literal that stands for a constant in the program. */
Node *constant_node(Arena *a, const Constant *v, Span at);
/* UNAME_SYSNAME and the like. */
void add_predefined_constants(Arena *a, Map *names);

#endif
