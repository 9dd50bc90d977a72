/* Values of compile-time expressions (`DEF`, `IF`): a small Python of numbers, text, tuples, lists and some built-in functions.
 *
 *     constant.c            walks expressions, and turns values into literals
 *     constant_operator.c   arithmetic and comparison
 *     constant_builtin.c    the functions of constant.def, and how arguments reach them
 *     constant_method.c     str's methods
 *     constant_text.c       what str() and repr() say, and numbers read from text
 *
 * A function that returns NULL has told why.
 */
#ifndef PYXC_CONSTANT_H
#define PYXC_CONSTANT_H

#include "ast.h"

/* Wide enough for C's integers and for what is computed on the way to them; what would be larger is an error. */
typedef __int128 Integer;

typedef enum ConstantKind {
    CONSTANT_NONE, CONSTANT_BOOL, CONSTANT_INT, CONSTANT_FLOAT, CONSTANT_STR, CONSTANT_BYTES, CONSTANT_TUPLE, CONSTANT_LIST, CONSTANT_FUNCTION
} ConstantKind;

typedef struct Constant Constant;
typedef LIST(const Constant *) ConstantList;
typedef struct ConstantFunction ConstantFunction;

struct Constant {
    ConstantKind kind;
    Integer integer;                   /* of a bool or an int */
    double real;
    Str text;                          /* of a str, in UTF-8, or of bytes */
    ConstantList items;                /* of a tuple or a list; what Python makes an iterator of is a list here */
    const ConstantFunction *function;
};

/* NULL: told. `names` maps names to constants. */
const Constant *constant_of(Arena *a, const Node *n, const Map *names);
bool constant_truth(const Constant *v);
/* The literal that stands for a constant in the program; NULL: there is none for its type, and that was told. */
Node *constant_node(Arena *a, const Constant *v, Span at);
/* UNAME_SYSNAME and the like. */
void add_predefined_constants(Arena *a, Map *names);

/* ---- between the files ---------------------------------------------------------------------------------------------- */

typedef struct Evaluator {
    Arena *arena;
    const Map *names;
    const Node *at;                    /* the operation at work, which mistakes are told of */
} Evaluator;

typedef struct ConstantKeyword { const char *name; const Constant *value; } ConstantKeyword;
typedef LIST(ConstantKeyword) ConstantKeywords;

enum { MANY_ARGUMENTS = 255 };

/* A row of constant.def. `arguments` holds NULL for one that was passed over by a keyword argument behind it. */
struct ConstantFunction {
    const char *name;
    int least, most;                   /* arguments by position */
    const char *words;                 /* which keyword gives which argument, beyond `most` too */
    const Constant *(*call)(Evaluator *e, const ConstantFunction *self, const ConstantList *arguments);
};

/* "Error in compile-time expression: …": what Python would raise. */
const Constant *constant_raise(Evaluator *e, const char *format, ...) PRINTF_LIKE(2, 3);
const Constant *constant_not_supported(Evaluator *e, const char *format, ...) PRINTF_LIKE(2, 3);
const char *constant_type(const Constant *v);

const Constant *new_constant_none(Evaluator *e);
const Constant *new_constant_bool(Evaluator *e, bool b);
const Constant *new_constant_int(Evaluator *e, Integer i);
const Constant *new_constant_float(Evaluator *e, double d);
const Constant *new_constant_str(Evaluator *e, Str s);
const Constant *new_constant_bytes(Evaluator *e, Str s);
/* A tuple, a list, or text put together from its characters. */
const Constant *new_constant_sequence(Evaluator *e, ConstantKind kind, ConstantList items);

bool constant_is_int(const Constant *v);        /* or a bool */
bool constant_is_number(const Constant *v);     /* of any kind */
bool constant_is_text(const Constant *v);
double as_float(const Constant *v);
/* The items of a sequence, text as its characters. */
bool items_of(Evaluator *e, const Constant *v, ConstantList *items);

const Constant *constant_binary(Evaluator *e, Binary op, const Constant *a, const Constant *b);
const Constant *constant_unary(Evaluator *e, Unary op, const Constant *v);
bool constant_compare(Evaluator *e, const Constant *a, Compare op, const Constant *b, bool *result);
bool constant_same(const Constant *a, const Constant *b);
const Constant *constant_too_large(Evaluator *e);

const ConstantFunction *constant_function(const char *name);
/* `keywords` may be NULL. */
const Constant *constant_call(Evaluator *e, const ConstantFunction *f, const ConstantList *arguments, const ConstantKeywords *keywords);
const Constant *constant_method(Evaluator *e, const char *name, const Constant *self, const ConstantList *arguments, const ConstantKeywords *keywords);

/* The head of a function for such a row, and its arguments. */
#define CALL(name) static const Constant *name(Evaluator *e, const ConstantFunction *self, const ConstantList *arguments)
#define ARGUMENT(i) (arguments->items[i])

void add_integer(Buffer *b, Integer i, unsigned base);
bool add_constant_text(Evaluator *e, Buffer *b, const Constant *v, bool repr);      /* false: told */
const Constant *int_of_text(Evaluator *e, const Constant *v, int base);
const Constant *float_of_text(Evaluator *e, const Constant *v);
const Constant *constant_format(Evaluator *e, const Constant *format, const Constant *values);

#endif
