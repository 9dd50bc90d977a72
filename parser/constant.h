/* Values of compile-time expressions (`DEF`, `IF`): a small Python of numbers, text, collections and some built-in functions.
 *
 *     constant.c             walks expressions
 *     constant_literal.c     turns values into literals of the program
 *     constant_value.c       makes values and says what kind they are
 *     constant_operator.c    arithmetic; constant_compare.c: comparison
 *     constant_call.c        how arguments reach the functions of constant.def, which stand by subject in
 *                            constant_number.c, _string.c, _sequence.c, _keyed.c and _iteration.c
 *     constant_method.c      str's methods
 *     constant_text.c        what str() and repr() say, and numbers read from text
 *     constant_format.c      format() and `%`
 *     constant_encoding.c    between str and bytes
 *
 * A function that returns NULL has told why. What one expression may make and do is bounded, by rows of limits.def.
 */
#ifndef PYXC_CONSTANT_H
#define PYXC_CONSTANT_H

#include "ast.h"
#include "integer.h"

typedef enum ConstantKind {
#define CONSTANT_KIND(name, type, traits) CONSTANT_##name,
#include "constant_kinds.def"
#undef CONSTANT_KIND
} ConstantKind;

typedef struct Constant Constant;
typedef LIST(const Constant *) ConstantList;
typedef struct ConstantFunction ConstantFunction;
typedef struct ConstantKeys ConstantKeys;

struct Constant {
    ConstantKind kind;
    Integer integer;                   /* of a bool or an int */
    double real, imaginary;            /* of a float or a complex number */
    Str text;                          /* of a str, in UTF-8, or of bytes and a bytearray */
    ConstantList items;                /* of a tuple or a list; start, stop and step of a range or a slice; what an iterator goes through */
    const ConstantKeys *keys;          /* of a set or a dict */
    int *taken;                        /* how many items an iterator has given */
    const ConstantFunction *function;  /* which made an iterator, or itself */
    int depth, size;                   /* how deep values lie in it, and how many of them, their characters and long integers' digits */
};

/* NULL: told. `names` maps names to constants; `work` is how much the module's constants have cost so far. */
const Constant *constant_of(Arena *a, const Node *n, const Map *names, int64_t *work);
extern const Constant constant_refused;              /* in `names`: of a name whose value was told to be none */
bool constant_truth(const Constant *v);
/* The literal that stands for a constant in the program; NULL: there is none for its type, and that was told. */
Node *constant_node(Arena *a, const Constant *v, Span at, int64_t *work);
/* UNAME_SYSNAME and the like. */
void add_predefined_constants(Arena *a, Map *names);

/* ---- constant.c, between the files ----------------------------------------------------------------------------------- */

typedef struct Evaluator {
    Arena *arena;
    const Map *names;
    Span at;                           /* of the operation at work, which mistakes are told of */
    int64_t *work;                     /* how many values the module went through */
} Evaluator;

/* "Error in compile-time expression: …": what Python would raise. */
const Constant *constant_raise(Evaluator *e, const char *format, ...) PRINTF_LIKE(2, 3);
const Constant *constant_not_supported(Evaluator *e, const char *format, ...) PRINTF_LIKE(2, 3);
/* Called before `amount` values are gone through. False: that is too much for one module, and was told. */
bool constant_spend(Evaluator *e, int64_t amount);
bool constant_spend_steps(Evaluator *e, int64_t steps);             /* of a loop over digits or bytes, which is quicker */

/* ---- constant_value.c ------------------------------------------------------------------------------------------------ */

const char *constant_type(const Constant *v);
bool constant_is_int(const Constant *v);        /* or a bool */
bool constant_is_real(const Constant *v);       /* an int or a float */
bool constant_is_number(const Constant *v);     /* of any kind */
bool constant_is_text(const Constant *v);       /* str, bytes or bytearray */
bool constant_is_bytes(const Constant *v);      /* bytes or bytearray */
bool constant_is_indexed(const Constant *v);
bool constant_is_keyed(const Constant *v);
bool constant_is_mutable(const Constant *v);
double as_float(const Constant *v);
int64_t as_count(const Constant *v);            /* of an int, the nearest that fits */
const Constant *constant_needs_int(Evaluator *e, const Constant *v);

const Constant *new_constant(Evaluator *e, ConstantKind kind);      /* of those that are told by their kind alone */
const Constant *new_constant_bool(Evaluator *e, bool b);
const Constant *new_constant_int(Evaluator *e, Integer i);
const Constant *new_constant_count(Evaluator *e, int64_t i);
const Constant *new_constant_float(Evaluator *e, double d);
const Constant *new_constant_complex(Evaluator *e, double real, double imaginary);
const Constant *new_constant_str(Evaluator *e, Str s);
const Constant *new_constant_text(Evaluator *e, ConstantKind kind, Str s);
const Constant *new_constant_items(Evaluator *e, ConstantKind kind, ConstantList items);
const Constant *new_constant_pair(Evaluator *e, const Constant *first, const Constant *second);
const Constant *new_constant_keyed(Evaluator *e, ConstantKind kind, const ConstantKeys *keys);
const Constant *new_constant_iterator(Evaluator *e, const ConstantFunction *made_by, ConstantList items);
const Constant *new_constant_function(Evaluator *e, const ConstantFunction *f);

/* ---- constant_operator.c, constant_compare.c ------------------------------------------------------------------------- */

const Constant *constant_binary(Evaluator *e, Binary op, const Constant *a, const Constant *b);
const Constant *constant_unary(Evaluator *e, Unary op, const Constant *v);
const Constant *constant_too_large(Evaluator *e);
bool constant_compare(Evaluator *e, const Constant *a, Compare op, const Constant *b, bool *result);
bool constant_same(const Constant *a, const Constant *b);

/* ---- constant_sequence.c --------------------------------------------------------------------------------------------- */

/* All items of what can be iterated over, text as its characters; an iterator is used up. */
bool items_of(Evaluator *e, const Constant *v, ConstantList *items);
int64_t constant_length(const Constant *v);     /* -1: it has none */
/* A tuple, a list, or text put together from its characters. */
const Constant *new_constant_sequence(Evaluator *e, ConstantKind kind, ConstantList items);
const Constant *constant_repeat(Evaluator *e, const Constant *v, const Constant *times);
const Constant *constant_concatenate(Evaluator *e, const Constant *a, const Constant *b);
const Constant *constant_item(Evaluator *e, const Constant *v, const Constant *index);

/* ---- constant_keyed.c ------------------------------------------------------------------------------------------------ */

/* Keys in the order in which they came, and where they are by hash. */
struct ConstantKeys {
    ConstantList keys, values;         /* of a set, the values are its keys */
    int *slots;                        /* 1 + an index of keys, or 0 */
    int slot_count;                    /* a power of two */
};

/* False: the key can't be one, and that was told. */
bool keys_add(Evaluator *e, ConstantKeys *k, const Constant *key, const Constant *value);
/* Adds what a dict holds, or tells that `mapping` is none. */
bool keys_update(Evaluator *e, ConstantKeys *k, const Constant *mapping);
const Constant *keys_find(const ConstantKeys *k, const Constant *key);
bool keys_include(const ConstantKeys *all, const ConstantKeys *some);
bool constant_can_be_key(Evaluator *e, const Constant *v);
const Constant *constant_set_binary(Evaluator *e, Binary op, const Constant *a, const Constant *b);

/* ---- constant_call.c -------------------------------------------------------------------------------------------------- */

typedef struct ConstantKeyword { const char *name; const Constant *value; } ConstantKeyword;
typedef LIST(ConstantKeyword) ConstantKeywords;

/* A call of a function. An argument is NULL where it was passed over by a keyword argument behind it. */
typedef struct ConstantCall {
    const ConstantFunction *function;
    ConstantList arguments;
    ConstantKeywords keywords;         /* of a function with many arguments */
} ConstantCall;

#define CALL(name) const Constant *name(Evaluator *e, const ConstantCall *call)
#define ARGUMENT(i) (call->arguments.items[i])

enum { MANY = 255 };

/* A row of constant.def. */
struct ConstantFunction {
    const char *name, *type;
    int least, most;
    const char *words;
    CALL((*call));
};

#define CONSTANT_FUNCTION(name, type, least, most, words, function) CALL(function);
#include "constant.def"
#undef CONSTANT_FUNCTION

const ConstantFunction *constant_function(const char *name);
const Constant *constant_call(Evaluator *e, const ConstantFunction *f, ConstantList arguments, ConstantKeywords keywords);
const Constant *constant_call_value(Evaluator *e, const Constant *f, ConstantList arguments);       /* of a value that may be no function */
const Constant *argument_or(const ConstantCall *call, int i, const Constant *otherwise);
const Constant *keyword_of(const ConstantCall *call, const char *name);                             /* NULL: not given */

/* ---- constant_method.c ------------------------------------------------------------------------------------------------ */

const Constant *constant_method(Evaluator *e, const char *name, const Constant *self, ConstantList arguments, ConstantKeywords keywords);

/* ---- constant_text.c, constant_format.c, constant_encoding.c ----------------------------------------------------------- */

bool add_constant_text(Evaluator *e, Buffer *b, const Constant *v, bool repr);      /* false: told */
bool add_integer(Evaluator *e, Buffer *b, Integer i, unsigned base);
bool add_float(Evaluator *e, Buffer *b, double d);                                  /* as repr() */
const Constant *constant_shown(Evaluator *e, const Constant *v, bool repr);          /* a str */
const Constant *int_of_text(Evaluator *e, const Constant *v, int base);
const Constant *float_of_text(Evaluator *e, const Constant *v);
/* `format % values` */
const Constant *constant_format(Evaluator *e, const Constant *format, const Constant *values);
/* `errors` may be NULL, both otherwise are str. */
const Constant *constant_encode(Evaluator *e, ConstantKind kind, Str text, const Constant *encoding, const Constant *errors);
const Constant *constant_decode(Evaluator *e, Str bytes, const Constant *encoding, const Constant *errors);

#endif
