/* Inside emit: what its files share. `Emit` is one C file under way; every function takes it first. */
#ifndef PYXC_CFILE_H
#define PYXC_CFILE_H

#include "emit.h"

/* The file, from its top down. Each section is written when its time comes, so what a later one finds out can stand in an earlier one. */
typedef enum Section {
    SECTION_includes, SECTION_state, SECTION_prototypes, SECTION_functions, SECTION_entries, SECTION_specs, SECTION_body, SECTION_module,
    SECTION_COUNT
} Section;

/* A constant that the file really uses, in the order of the blob. */
typedef struct UsedConstant { const Constant *constant; const char *name; } UsedConstant;

/* What the file says of a function: kept beside the IR, which emit only reads. */
typedef struct FuncNote {
    const char *name;         /* one in the module; all names made for the function end in it */
    int order;                /* of definition */
    bool has_object;          /* the module keeps the function object */
    bool is_referenced, needs_prototype;
} FuncNote;

/* A `for` over C numbers: its blocks stand between braces, in their order. */
typedef struct Loop {
    const Block *header;
    int first, last;          /* places of the header and of the last block inside */
    struct Loop *outer;       /* whose braces stand around it */
} Loop;

/* Of one slot or temporary: known after its function was printed once, to nowhere. */
typedef struct VariableUse { bool read, written; } VariableUse;
typedef struct VariableLine { const char *type; Buffer names; } VariableLine;

typedef struct Emit {
    Arena *arena;                    /* of this file */
    const IrModule *module;
    const EmitOptions *options;
    Buffer sections[SECTION_COUNT];
    Buffer *out;                     /* the section that is being written */
    int indent;
    bool is_rehearsing;              /* nothing is written */
    Buffer scratch;                  /* of the text that is being made */
    Buffer pasted;                   /* names of the runtime's that stand nowhere in the file, since macros make them of parts */

    Map notes;                       /* IrFunc * -> FuncNote * */
    LIST(UsedConstant) constants;
    int *constant_indices;           /* of the IR's constants: 1 + index above, 0 not used yet */
    Map name_indices;                /* Name * -> 1 + index of the interned str */
    LIST(Name *) builtins;           /* used ones */
    const char **builtin_texts;      /* of the IR's built-ins; NULL not used yet */
    int cache_count, attribute_cache_count;
    bool uses_numbers;               /* literal ints, as pairs */
    Map global_names;                /* IrGlobal * -> const char * */
    Map function_names, constant_names, member_names;       /* identifiers that are taken */

    /* the function that is being printed; arrays go by the numbers of slots, temporaries, blocks */
    const IrFunc *function;
    const char **slot_names;
    VariableUse *slot_uses, *temp_uses;
    LIST(VariableLine) variables;    /* declared at its top */
    bool has_line;                   /* a variable says which line runs */
    int first_line, current_line;    /* with which it begins; what it is at this place, INT_MIN unknown */
    int only_line;                   /* of all its errors, where there is no variable; 0: no error has one */
    bool uses_more, uses_status;     /* variables of statements' own: whether there is a next item; the result of a call that is only tested */
    const Op *stored;                /* the store that the statement before it has done */
    const char *array;               /* declaration of the array that the statement under way needs; NULL none */
    int block_limit;
    int *places;
    bool *labels, *next_labels;      /* some goto leads there; to a loop's next turn */
    const Block *said;               /* the next block, which the branch before it has said */
    LIST(Loop) loops;                /* in order of their headers */
    int *loop_numbers;               /* of headers: 1 + place in `loops` */
    const Block **dominators;
    int *ranks;                      /* in postorder */
    Loop **around, **closing;        /* by place: the innermost loop that has it inside; that closes behind it */
} Emit;

/* cfile.c */
void put(Emit *e, const char *format, ...) PRINTF_LIKE(2, 3);            /* one line of C, indented, broken where it is too long */
void put_empty(Emit *e);                                                 /* an empty line */
void put_label(Emit *e, const char *name);
const char *text(Emit *e, const char *format, ...) PRINTF_LIKE(2, 3);    /* in the file's arena */
void put_list(Emit *e, const char *before, const char *const *items, int count, const char *after);

/* names.c */
void open_names(Emit *e);
FuncNote *note_of(Emit *e, const IrFunc *f);
const char *body_name(Emit *e, const IrFunc *f);
const char *entry_name(Emit *e, const IrFunc *f);
const char *method_name(Emit *e, const IrFunc *f);
const char *spec_name(Emit *e, const IrFunc *f);
const char *own_name(Emit *e, const IrFunc *f);          /* two arguments: its name, the address of what the module keeps of it (runtime/direct.h) */
const char *object_name(Emit *e, const IrFunc *f);       /* its object: an lvalue */
const char *global_name(Emit *e, const IrGlobal *g);     /* an lvalue */
const char *wrapper_name(Emit *e, const IrFunc *f);
const char *doc_name(Emit *e, const IrFunc *f);
const char *constant_enumerator(Emit *e, const char *name);
const char *builtin_enumerator(Emit *e, const char *name);
const char *constant_name(Emit *e, const char *name);
const char *builtin_name(Emit *e, const char *name);
const char *cache_name(Emit *e, int number);
const char *attribute_cache_name(Emit *e, int number);
const char *number_name(Emit *e, const char *digits);    /* a literal int, as a pair */
const char *object_member(Emit *e, const IrFunc *f);
const char *global_member(Emit *e, const IrGlobal *g);
void put_state_macros(Emit *e, bool has_globals, bool has_objects);
const char *temp_name(Emit *e, const Temp *t);
const char *label_name(Emit *e, const Block *b);
const char *next_label_name(Emit *e, const Block *header);
const char *trips_name(Emit *e, const Temp *counter);
void name_slots(Emit *e);
const char *c_identifier(Emit *e, Map *taken, Str text); /* the text as a C identifier that nobody has yet */

/* ctype.c */
const char *c_type(const Type *t, Rep rep);
const char *variable_type(Emit *e, const Type *t, Rep rep, bool is_volatile);
const char *declaration(Emit *e, const char *type, const char *name);     /* "PyObject *x", "int n" */
const char *unsigned_type(const Type *t);
const char *c_number(Emit *e, const Type *t, const char *digits);
const char *taken(Emit *e, Rep rep, const char *value);  /* the statement that takes a reference, that drops one */
const char *dropped(Emit *e, Rep rep, const char *holder);
const char *unset_test(Emit *e, Rep rep, const char *holder);
const char *unset_value(Rep rep);                        /* as an initialiser */
const char *unset_expression(Rep rep);
const char *failure_test(Emit *e, ErrorKind error, const Type *t, const char *error_value, const char *value);
const char *error_result(const IrFunc *f);

/* consts.c */
const char *constant_text(Emit *e, int number);          /* K(name), Py_None … */
const char *builtin_text(Emit *e, int number);
const char *name_text_of(Emit *e, const char *name);     /* K(name) of an interned str */
int name_index(Emit *e, const char *name);
int constant_index(Emit *e, int number);                 /* -1 for none */
int names_index(Emit *e, const char *const *names, int count);    /* of the first of consecutive ones */
void put_text_constant(Emit *e, const char *name, Str bytes);             /* static const char name[] = "…"; */
const char *literal(Emit *e, Str bytes);
void emit_constants(Emit *e);

/* value.c */
const char *c_value(Emit *e, const Operand *o);          /* can stand beside any operator */
const char *c_argument(Emit *e, const Operand *o);       /* can stand between commas */
const char *place(Emit *e, const Operand *o);            /* an lvalue that is written */
const char *class_flags(const Type *t, bool none_is_refused);

/* emit_*.c: a function for each op without a template. It returns the C expression of the op's value, or NULL if it has printed statements. */
typedef const char *Emitter(Emit *e, const Op *op);
#define OP(id, operands, results, error, reference, steals, effects, template) Emitter emit_##id;
#define PYTHON_OP(id, operands, results, error, reference, steals, effects, template)
#include "ops.def"

/* op.c */
const char *expression(Emit *e, const Op *op);
void put_root(Emit *e, const Op *op, const char *root);  /* the expression as a statement, with its result and its failure */
void emit_op(Emit *e, const Op *op);

/* emit_place.c */
bool has_unset_value(Rep rep);                           /* a range or iterator that has ended is unset by itself */
const char *c_given_away(Emit *e, const Op *op);         /* what a store or a return consumes */

/* emit_operator.c */
const char *c_negation(Emit *e, const Operand *o);       /* the condition that a condition is false */

/* emit_branch.c */
bool falls(const Emit *e, const Block *from, const Block *to, int place, const Loop *closing);
bool falls_from(const Emit *e, const Block *from, const Block *to);
const char *go_to(Emit *e, const Block *from, const Block *to);
void put_branch(Emit *e, const Op *op, const char *test, const char *negation);

/* emit_loop.c */
bool is_busy(const Block *header);                       /* something is done there before each test */
void open_busy_loop(Emit *e, const Op *op);

/* emit_try.c */
const char *returned_entry(Emit *e, const Block *b);     /* what adds the traceback entry and gives the result; NULL: the block does not return so */

/* lines.c */
void find_lines(Emit *e);
void forget_line(Emit *e);                                   /* where control comes from elsewhere, too */
void put_line(Emit *e, const Op *op);                        /* says that the op's line runs */
const char *go_to_landing(Emit *e, const Op *op);
void put_jump_to_landing(Emit *e, const Op *op);
void put_failure(Emit *e, const Op *op, const char *test);   /* if (test) goto the op's landing, with its line */
/* The same; `fault` is the test of --inject-faults, which undoes the op. */
void put_failure_or(Emit *e, const Op *op, const char *test, const char *fault);
const char *undone(Emit *e, const Op *op);

/* loops.c */
void find_loops(Emit *e);
bool is_in_loop(const Emit *e, const Loop *loop, const Block *b);                 /* control gets there through the header alone */
bool is_next_turn(const Emit *e, const Block *from, const Block *to);             /* an edge to a loop's header from inside */

/* block.c */
void emit_blocks(Emit *e);

/* func.c */
const char *head(Emit *e, const IrFunc *f, const char *name, const char *first, bool with_names);
void emit_prototype(Emit *e, const IrFunc *f);
void put_variable_lines(Emit *e);
void add_variable(Emit *e, const char *type, const char *name, const char *initial);
void emit_function(Emit *e, const IrFunc *f);
void note_callees(Emit *e, const IrFunc *f);

/* args.c */
bool has_shared_entry(const IrFunc *f);
bool has_plain_entry(const IrFunc *f);
bool has_python_entry(const IrFunc *f);
const char *entry_effort(const IrFunc *f);               /* what stands before it */
void emit_entry(Emit *e, const IrFunc *f);

/* module.c */
bool makes_entry(const IrFunc *f);
void emit_spec(Emit *e, const IrFunc *f);
void emit_state(Emit *e);
void emit_definition(Emit *e);

/* punycode.c */
const char *init_name(Emit *e, const char *module);      /* of the function that makes a module of this name */

/* runtime.c */
void emit_runtime(Emit *e, Buffer *out, Str module_text);

#endif
