/* Modules: what a module is, as data, and what it owns.
 *
 * A generated module has one px_module_data, its constants packed in one string, and a body, the module's own
 * statements as a C function.  px_module_exec does the rest. All state that the runtime needs stands in `px_m`: each
 * module carries its own copy of the runtime's code and of this variable.
 *
 * Types are shared by all modules of a process: whichever comes first makes them and leaves them in
 * sys.modules["_pyxc_abi_1"]. What such a type's methods read (px_home and px_spec, function.h) keeps its layout within
 * one number. */
#ifndef PX_MODULE_H
#define PX_MODULE_H

#include "compat.h"

#define PX_ABI_NAME "_pyxc_abi_1"

/* What a function knows of the module that made it. Frozen with the number in PX_ABI_NAME. */
typedef struct px_home {
    PyObject *dict;            /* the module's globals; owned */
    PyObject *name;            /* its __name__; owned */
    PyObject **constants;
    const char *file;          /* the source file, as tracebacks show it */
} px_home;

/* A place where a global was found: in this table of keys, at this index. Only global.c fills it. */
typedef struct px_glob_cache {
    void *keys;
    size_t index;
} px_glob_cache;

/* Where an attribute was found, for the instances of one class. Only attribute.c fills it. Until then all is 0xFF, which
 * is no class's version. */
typedef struct px_attr_cache {
    uint32_t version;          /* of the class whose instances have it in their array, as number `index` */
    uint32_t other;            /* of the class whose instances have it as `kind` says (attribute.c) */
    int16_t misses, patience;  /* so many misses have been, so many have to be before it is filled again */
    uint16_t index;
    int16_t kind;
    PyObject *value;           /* borrowed: the class has it for as long as it has that version */
} px_attr_cache;

/* A code object made for a traceback. */
typedef struct px_code_entry {
    PyObject *name;            /* borrowed: a constant */
    PyCodeObject *code;
    int line;
} px_code_entry;

#define PX_CODE_ENTRIES 16

typedef struct px_module {
    px_home home;
    PyObject *module;          /* owned; NULL before the first import and after a failed one */
    PyObject *builtins;        /* the dict of the module builtins; borrowed */
    PyTypeObject *function_type;
    int64_t interpreter;       /* the only one that may import the module */
    int caches, attr_caches;   /* may cells be filled (global.c, attribute.c): 1 yes, -1 no, 0 not asked yet */
    px_code_entry codes[PX_CODE_ENTRIES];
} px_module;

extern PX_DATA px_module px_m;

/* Makes the constant at *text, and moves that behind it. New reference, or NULL with an exception. */
typedef PyObject *(*px_maker)(const unsigned char **text);

/* What a generated module is. */
typedef struct px_module_data {
    const char *file;
    const char *constants_text;    /* see unpack.h */
    const px_maker *makers;        /* of the kinds of constants that the module has */
    PyObject **constants;
    int constant_count;
    int builtin_count;
    const int *builtin_names;      /* the builtins that the module uses: indices of constants ... */
    PyObject **builtins;           /* ... and where their values go */
    void *caches;                  /* the cache cells of all sites, one array */
    size_t caches_size;            /* in bytes */
    int (*body)(void);             /* 0, or -1 with an exception */
} px_module_data;

/* Py_mod_create: the module that was imported already, else a new one (new reference). */
PX_API PyObject *px_module_create(PyObject *spec, PyModuleDef *definition);

/* Py_mod_exec: 0, or -1 with an exception. */
PX_API int px_module_exec(PyObject *module, const px_module_data *data);

/* The slots of a module's definition; `exec` is a function of the module that calls px_module_exec. */
#define PX_MODULE_SLOTS(exec) \
    {Py_mod_create, (void *)px_module_create}, {Py_mod_exec, (void *)exec}, PX_VERSION_SLOTS {0, NULL}

/* Whether CPython is laid out as `test` expects: 1 or -1. The first module of the process that asks finds out, and leaves
 * the answer under `name`. */
PX_API int px_ask_layout(const char *name, int (*test)(void));

/* The shared type of that name; if there is none yet, `type`, which `describe` fills in. It is static, which is quicker to
 * make ready than a heap type, and may be: this module is imported into one interpreter only. New reference, or NULL with an
 * exception. */
PX_API PyTypeObject *px_shared_type(const char *name, PyTypeObject *type, void (*describe)(PyTypeObject *type));

#endif
