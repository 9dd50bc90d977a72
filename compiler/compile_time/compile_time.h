/* Values of compile-time expressions (`DEF`, `IF`): a small Python of numbers, text, collections and some built-in functions.
 *
 *     compile_time.c             walks expressions
 *     compile_time_literal.c     turns values into literals of the program
 *     compile_time_value.c       makes values and says what kind they are
 *     compile_time_operator.c    arithmetic; compile_time_compare.c: comparison
 *     compile_time_call.c        how arguments reach the functions of compile_time.def, which stand by subject in
 *                            compile_time_number.c, _string.c, _sequence.c, _keyed.c and _iteration.c
 *     compile_time_method.c      str's methods
 *     compile_time_text.c        what str() and repr() say, and numbers read from text
 *     compile_time_format.c      format() and `%`
 *     compile_time_encoding.c    between str and bytes
 *
 * A function that returns NULL has told why. What one expression may make and do is bounded, by rows of limits.def.
 */
#ifndef PYXC_COMPILE_TIME_H
#define PYXC_COMPILE_TIME_H

#include "ast.h"
#include "integer.h"

typedef enum CtKind {
#define CT_KIND(name, type, traits) CT_##name,
#include "compile_time_kinds.def"
#undef CT_KIND
} CtKind;

typedef struct CtValue CtValue;
typedef LIST(const CtValue *) CtList;
typedef struct CtFunction CtFunction;
typedef struct CtKeys CtKeys;

struct CtValue {
    CtKind kind;
    Integer integer;                   /* of a bool or an int */
    double real, imaginary;            /* of a float or a complex number */
    Str text;                          /* of a str, in UTF-8, or of bytes and a bytearray */
    CtList items;                /* of a tuple or a list; start, stop and step of a range or a slice; what an iterator goes through */
    const CtKeys *keys;          /* of a set or a dict */
    int *taken;                        /* how many items an iterator has given */
    const CtFunction *function;  /* which made an iterator, or itself */
    int depth, size;                   /* how deep values lie in it, and how many of them, their characters and long integers' digits */
};

/* NULL: told. `names` maps names to constants; `work` is how much the module's constants have cost so far. */
const CtValue *ct_evaluate(Arena *a, const Node *n, const Map *names, int64_t *work);
extern const CtValue ct_refused;              /* in `names`: of a name whose value was told to be none */
bool ct_truth(const CtValue *v);
/* The literal that stands for a constant in the program; NULL: there is none for its type, and that was told. */
Node *ct_literal(Arena *a, const CtValue *v, Span at, int64_t *work);
/* UNAME_SYSNAME and the like. */
void add_predefined_names(Arena *a, Map *names);

/* ---- compile_time.c, between the files ----------------------------------------------------------------------------------- */

typedef struct Evaluator {
    Arena *arena;
    const Map *names;
    Span at;                           /* of the operation at work, which mistakes are told of */
    int64_t *work;                     /* how many values the module went through */
} Evaluator;

/* "Error in compile-time expression: …": what Python would raise. */
const CtValue *ct_raise(Evaluator *e, const char *format, ...) PRINTF_LIKE(2, 3);
const CtValue *ct_not_supported(Evaluator *e, const char *format, ...) PRINTF_LIKE(2, 3);
/* Called before `amount` values are gone through. False: that is too much for one module, and was told. */
bool ct_spend(Evaluator *e, int64_t amount);
bool ct_spend_steps(Evaluator *e, int64_t steps);             /* of a loop over digits or bytes, which is quicker */

/* ---- compile_time_value.c ------------------------------------------------------------------------------------------------ */

const char *ct_type(const CtValue *v);
bool ct_is_int(const CtValue *v);        /* or a bool */
bool ct_is_real(const CtValue *v);       /* an int or a float */
bool ct_is_number(const CtValue *v);     /* of any kind */
bool ct_is_text(const CtValue *v);       /* str, bytes or bytearray */
bool ct_is_bytes(const CtValue *v);      /* bytes or bytearray */
bool ct_is_indexed(const CtValue *v);
bool ct_is_keyed(const CtValue *v);
bool ct_is_mutable(const CtValue *v);
double as_float(const CtValue *v);
int64_t as_count(const CtValue *v);            /* of an int, the nearest that fits */
const CtValue *ct_needs_int(Evaluator *e, const CtValue *v);

const CtValue *new_ct(Evaluator *e, CtKind kind);      /* of those that are told by their kind alone */
const CtValue *new_ct_bool(Evaluator *e, bool b);
const CtValue *new_ct_int(Evaluator *e, Integer i);
const CtValue *new_ct_count(Evaluator *e, int64_t i);
const CtValue *new_ct_float(Evaluator *e, double d);
const CtValue *new_ct_complex(Evaluator *e, double real, double imaginary);
const CtValue *new_ct_str(Evaluator *e, Str s);
const CtValue *new_ct_text(Evaluator *e, CtKind kind, Str s);
const CtValue *new_ct_items(Evaluator *e, CtKind kind, CtList items);
const CtValue *new_ct_pair(Evaluator *e, const CtValue *first, const CtValue *second);
const CtValue *new_ct_keyed(Evaluator *e, CtKind kind, const CtKeys *keys);
const CtValue *new_ct_iterator(Evaluator *e, const CtFunction *made_by, CtList items);
const CtValue *new_ct_function(Evaluator *e, const CtFunction *f);

/* ---- compile_time_operator.c, compile_time_compare.c ------------------------------------------------------------------------- */

const CtValue *ct_binary(Evaluator *e, Binary op, const CtValue *a, const CtValue *b);
const CtValue *ct_unary(Evaluator *e, Unary op, const CtValue *v);
const CtValue *ct_too_large(Evaluator *e);
bool ct_compare(Evaluator *e, const CtValue *a, Compare op, const CtValue *b, bool *result);
bool ct_same(const CtValue *a, const CtValue *b);

/* ---- compile_time_sequence.c --------------------------------------------------------------------------------------------- */

/* All items of what can be iterated over, text as its characters; an iterator is used up. */
bool items_of(Evaluator *e, const CtValue *v, CtList *items);
int64_t ct_length(const CtValue *v);     /* -1: it has none */
/* A tuple, a list, or text put together from its characters. */
const CtValue *new_ct_sequence(Evaluator *e, CtKind kind, CtList items);
const CtValue *ct_repeat(Evaluator *e, const CtValue *v, const CtValue *times);
const CtValue *ct_concatenate(Evaluator *e, const CtValue *a, const CtValue *b);
const CtValue *ct_item(Evaluator *e, const CtValue *v, const CtValue *index);

/* ---- compile_time_keyed.c ------------------------------------------------------------------------------------------------ */

/* Keys in the order in which they came, and where they are by hash. */
struct CtKeys {
    CtList keys, values;         /* of a set, the values are its keys */
    int *slots;                        /* 1 + an index of keys, or 0 */
    int slot_count;                    /* a power of two */
};

/* False: the key can't be one, and that was told. */
bool keys_add(Evaluator *e, CtKeys *k, const CtValue *key, const CtValue *value);
/* Adds what a dict holds, or tells that `mapping` is none. */
bool keys_update(Evaluator *e, CtKeys *k, const CtValue *mapping);
const CtValue *keys_find(const CtKeys *k, const CtValue *key);
bool keys_include(const CtKeys *all, const CtKeys *some);
bool ct_can_be_key(Evaluator *e, const CtValue *v);
const CtValue *ct_set_binary(Evaluator *e, Binary op, const CtValue *a, const CtValue *b);

/* ---- compile_time_call.c -------------------------------------------------------------------------------------------------- */

typedef struct CtKeyword { const char *name; const CtValue *value; } CtKeyword;
typedef LIST(CtKeyword) CtKeywords;

/* A call of a function. An argument is NULL where it was passed over by a keyword argument behind it. */
typedef struct CtCall {
    const CtFunction *function;
    CtList arguments;
    CtKeywords keywords;         /* of a function with many arguments */
} CtCall;

#define CALL(name) const CtValue *name(Evaluator *e, const CtCall *call)
#define ARGUMENT(i) (call->arguments.items[i])

enum { MANY = 255 };

/* A row of compile_time.def. */
struct CtFunction {
    const char *name, *type;
    int least, most;
    const char *words;
    CALL((*call));
};

#define CT_FUNCTION(name, type, least, most, words, function) CALL(function);
#include "compile_time.def"
#undef CT_FUNCTION

const CtFunction *ct_function(const char *name);
const CtValue *ct_call(Evaluator *e, const CtFunction *f, CtList arguments, CtKeywords keywords);
const CtValue *ct_call_value(Evaluator *e, const CtValue *f, CtList arguments);       /* of a value that may be no function */
const CtValue *argument_or(const CtCall *call, int i, const CtValue *otherwise);
const CtValue *ct_keyword(const CtCall *call, const char *name);                             /* NULL: not given */

/* ---- compile_time_method.c ------------------------------------------------------------------------------------------------ */

const CtValue *ct_method(Evaluator *e, const char *name, const CtValue *self, CtList arguments, CtKeywords keywords);

/* ---- compile_time_text.c, compile_time_format.c, compile_time_encoding.c ----------------------------------------------------------- */

bool add_ct_text(Evaluator *e, Buffer *b, const CtValue *v, bool repr);      /* false: told */
bool add_integer(Evaluator *e, Buffer *b, Integer i, unsigned base);
bool add_float(Evaluator *e, Buffer *b, double d);                                  /* as repr() */
const CtValue *ct_shown(Evaluator *e, const CtValue *v, bool repr);          /* a str */
const CtValue *int_of_text(Evaluator *e, const CtValue *v, int base);
const CtValue *float_of_text(Evaluator *e, const CtValue *v);
/* `format % values` */
const CtValue *ct_format(Evaluator *e, const CtValue *format, const CtValue *values);
/* `errors` may be NULL, both otherwise are str. */
const CtValue *ct_encode(Evaluator *e, CtKind kind, Str text, const CtValue *encoding, const CtValue *errors);
const CtValue *ct_decode(Evaluator *e, Str bytes, const CtValue *encoding, const CtValue *errors);

#endif
