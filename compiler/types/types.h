/* Types of the language: what a name or an expression holds, as the user sees it.
 *
 * A type is a pointer, equal types are the same pointer (types made at run time are interned). How C holds a value of
 * it (as an object, a C value, a pair) is not decided here but on the IR: see `Rep` in ir.h.
 */
#ifndef PYXC_TYPES_H
#define PYXC_TYPES_H

#include "ast.h"

/* ---- type.c ------------------------------------------------------------------------------------------------------ */

typedef enum TypeId {
#define C_TYPE(id, kind, name, c_name, rank, sign, convert, operate, error) ID_##id,
#define PY_TYPE(id, name, c_object) ID_##id,
#define STATE_TYPE(id, c_name) ID_##id,
#include "types.def"
    NAMED_TYPE_COUNT,
    ID_error = NAMED_TYPE_COUNT,     /* of an expression that was already complained about: silent from here on */
    ID_null,                         /* of NULL */
    ID_c_function,
    TYPE_ID_COUNT
} TypeId;

typedef enum TypeKind {
    TYPE_ERROR, TYPE_VOID, TYPE_INT, TYPE_FLOAT, TYPE_OBJECT, TYPE_STATE, TYPE_NULL, TYPE_C_FUNCTION
} TypeKind;

typedef struct Signature Signature;

typedef struct Type {
    TypeKind kind;
    TypeId id;
    const char *name;               /* for messages */
    const char *c_name;             /* C spelling; of objects "PyObject *" (made by emit) */
    /* C numbers */
    int rank;
    char sign;                      /* 'S', 'U', 'C' */
    const char *convert, *operate, *error_value;     /* columns of types.def; NULL where the row has - */
    /* objects */
    const char *c_object;           /* C expression of the type object; NULL for `object` itself */
    bool is_open;                   /* a variable of it may hold an object of a subclass */
    /* C functions */
    Signature *signature;
} Type;

typedef struct Parameter {
    Name *name;                     /* NULL if the declaration has none */
    Type *type;
    NoneRule none;
    bool optional;                  /* may be left out of a call */
    Node *default_value;            /* coerced to `type`; NULL in an extern declaration */
    struct Symbol *default_symbol;  /* the variable of a default that is no constant; NULL before it is needed */
} Parameter;

struct Signature {
    Type *result;
    LIST(Parameter) parameters;
    Raises raises;                  /* never Unsaid: declare decides */
    const char *error_value;        /* C text of the exception value, for Value and Maybe; NULL: the type's own */
    bool nogil, with_gil, variadic;
    bool is_extern, overridable;
    bool pure;                      /* extern, and neither runs Python nor writes the heap */
};

extern Type *const named_types[NAMED_TYPE_COUNT];
#define TYPE(id) (named_types[ID_##id])
extern Type *const type_error_value, *const type_null_value;
#define ERROR_TYPE type_error_value

Type *type_c_function(Signature *s);
const char *type_text(const Type *t);                /* as messages show it: "int", "Python object", "list object" … */

static inline bool is_object(const Type *t) { return t->kind == TYPE_OBJECT; }
static inline bool is_int(const Type *t) { return t->kind == TYPE_INT; }
static inline bool is_float(const Type *t) { return t->kind == TYPE_FLOAT; }
static inline bool is_number(const Type *t) { return is_int(t) || is_float(t); }
static inline bool is_error(const Type *t) { return t->kind == TYPE_ERROR; }

/* ---- coerce.c ---------------------------------------------------------------------------------------------------- */

/* The implicit conversions; the kind of a Coerce node. */
typedef enum Coercion {
    COERCE_NONE,            /* the types hold the same: nothing happens (object from a built-in class, same C type) */
    COERCE_TO_OBJECT,       /* C value -> object */
    COERCE_FROM_OBJECT,     /* object -> C value; may raise */
    COERCE_NUMBER,          /* C number -> another C number type: a cast; a bint is a C int, and keeps any value */
    COERCE_CLASS,           /* object -> built-in class: a test, None passes; may raise TypeError */
    COERCE_CHECKED,         /* the same where None does not pass: the cast `<list?>x` */
    COERCE_NOT_NONE,        /* an argument of a C function that takes no None; may raise TypeError */
    COERCE_AS_NUMBER,       /* object -> int or float as an object: any number is converted, None passes; may raise */
    COERCE_TRUTH,           /* object -> bint by truth; may raise */
    COERCE_TRUTH_C,         /* C number -> bint by != 0: where a condition is wanted, in `<bint>x` and bool(x) */
    COERCE_IMPOSSIBLE
} Coercion;

bool is_number_class(const Type *t);                 /* int and float as objects: other numbers are converted to them */
bool is_sequence(const Type *t);                     /* texts, list, tuple: `+`, `*` and slices give the same class */
bool is_container(const Type *t);                    /* list, tuple, dict, set and their frozen kin */
Coercion coercion(const Type *from, const Type *to);
Type *class_of_number(const Type *t);                /* the built-in class that a C number becomes as an object */
Type *wider_number(Type *a, Type *b);                /* of two C numbers, for a variable of both */
Type *common_number(Type *a, Type *b);               /* C's usual arithmetic conversions; NULL if one is no number */

/* ---- operators.c ------------------------------------------------------------------------------------------------- */

/* Rows of operators.def, in the order of the enums of ast.asdl (ORDER OPERATOR, asserted). */
typedef struct BinaryInfo {
    const char *symbol, *helper, *inplace_helper, *pair_helper, *pair_inplace_helper, *c_symbol, *c_helper;
} BinaryInfo;
typedef struct CompareInfo { const char *symbol, *c_symbol, *rich, *pair_helper; } CompareInfo;
typedef struct UnaryInfo { const char *symbol, *helper, *pair_helper, *c_symbol; } UnaryInfo;
extern const BinaryInfo binary_infos[];
extern const CompareInfo compare_infos[];
extern const UnaryInfo unary_infos[];

/* ---- constfold.c ------------------------------------------------------------------------------------------------- */

/* The value of a constant integer expression that fits, for declarations and ranges. */
bool constant_int(const Node *n, int64_t *value);

/* The same of an operand that an operation may be folded with: what was converted
 * counts as C does (-<unsigned>1, <double>3 + 1). */
bool constant_operand(const Node *n, int64_t *value);

#endif
