/* Compatibility: all that differs between CPython 3.9 and 3.15, and between release, debug and free-threaded builds.
 *
 * The only file with #if on Python's version. Each group below gives one name its meaning on every version. What
 * CPython keeps private (the layouts of int, dict and the reference count) is used only where this file lists the
 * version; everywhere else the public API does the same, slower. */
#ifndef PX_COMPAT_H
#define PX_COMPAT_H

#ifndef PY_SSIZE_T_CLEAN
#define PY_SSIZE_T_CLEAN
#endif
#include <pyconfig.h>    /* found by the folder's own name: Debian's headers of debug builds are links to the others' */
#include <Python.h>
#include <structmember.h>
#include <frameobject.h>
#include <limits.h>
#include <math.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Linkage. One copy of the runtime serves one module: nobody else sees its names. The packer writes `static` for
 * these when it makes a module that stands alone.
 *     PX_API   a function that other files of the runtime or the module call, but seldom: small is better than fast
 *     PX_HOT   the same where speed counts
 *     PX_DATA  a variable */
#if defined(__GNUC__)
#define PX_HIDDEN __attribute__((visibility("hidden")))
#else
#define PX_HIDDEN
#endif
#define PX_API PX_HIDDEN
#define PX_HOT PX_HIDDEN
#define PX_DATA PX_HIDDEN

#if defined(__GNUC__)
#define px_likely(x) __builtin_expect(!!(x), 1)
#define px_unlikely(x) __builtin_expect(!!(x), 0)
#define PX_COLD __attribute__((cold))
#define PX_INLINE static inline __attribute__((always_inline))
#define PX_UNUSED __attribute__((unused))
#else
#define px_likely(x) (x)
#define px_unlikely(x) (x)
#define PX_COLD
#define PX_INLINE static inline
#define PX_UNUSED
#endif

/* Whether a call failed, by its kind of error (helpers.def; px_bad: pair.h). What is tested may be an assignment. */
#define px_null(result) px_unlikely(!(result))
#define px_negative(result) px_unlikely((result) < 0)
#define px_error(result, value) (px_unlikely((result) == (value)) && PyErr_Occurred())

/* How hard the C compiler works on a function of the module.
 *     PX_KERNEL   it loops over C data: gcc's -O2 vectorises nothing
 *     PX_LITTLE   it never loops: most of what it does are calls
 *     PX_ONCE     it runs once
 *     PX_HUGE     it is huge, and loops      PX_LEAST    it is huge, and never does */
#if defined(__GNUC__) && !defined(__clang__) && defined(__OPTIMIZE__)
#define PX_KERNEL __attribute__((optimize("O3")))
#define PX_LITTLE __attribute__((optimize("O1")))
#define PX_ONCE __attribute__((cold, optimize("O1")))
#define PX_HUGE __attribute__((optimize("Og")))
#define PX_LEAST __attribute__((optimize("O0")))
#else
#define PX_KERNEL
#define PX_LITTLE
#define PX_ONCE PX_COLD
#define PX_HUGE
#if defined(__clang__)
#define PX_LEAST __attribute__((optnone, noinline))
#else
#define PX_LEAST
#endif
#endif

/* Whether the private layouts below may be read: a release build with the GIL, of a version that was looked at. */
#if PY_VERSION_HEX < 0x03100000 && !defined(Py_GIL_DISABLED) && !defined(Py_DEBUG) && !defined(Py_TRACE_REFS) \
    && !defined(PYPY_VERSION)
#define PX_KNOWN_LAYOUT 1
#else
#define PX_KNOWN_LAYOUT 0
#endif

/* ---- reference counts ---- */

/* On 3.12 and 3.13 Py_INCREF stores 32 bits and Py_DECREF then loads 64: the store cannot be forwarded, which costs 3
 * ns a pair. This one stores 64 bits and means the same: a count whose low half is negative belongs to an immortal
 * object. */
#if PX_KNOWN_LAYOUT && PY_VERSION_HEX >= 0x030C0000 && PY_VERSION_HEX < 0x030E0000 && SIZEOF_VOID_P == 8
static inline void px_incref(PyObject *o)
{
    if ((int32_t)o->ob_refcnt >= 0)
        o->ob_refcnt++;
}
#else
static inline void px_incref(PyObject *o)
{
    Py_INCREF(o);
}
#endif

/* Steals `o`. */
static inline void px_decref(PyObject *o)
{
    Py_DECREF(o);
}

/* Steals `o`, which may be NULL. */
static inline void px_xdecref(PyObject *o)
{
    if (o)
        px_decref(o);
}

/* New reference. */
static inline PyObject *px_newref(PyObject *o)
{
    px_incref(o);
    return o;
}

/* New reference, or NULL for NULL. */
static inline PyObject *px_xnewref(PyObject *o)
{
    if (o)
        px_incref(o);
    return o;
}

/* Stores `value` (stolen; NULL: nothing) where something may stand, which dies after that. */
PX_INLINE void px_replace(PyObject **place, PyObject *value)
{
    PyObject *former = *place;

    *place = value;
    px_xdecref(former);
}

/* ---- int ---- */

/* The value of an exact int of at most two digits (60 bits); 0 if it has more, which px_int64_slow can tell.
 * px_int_digits: how many it has, of PyLong_SHIFT bits; 0 where only CPython knows. */
#if PX_KNOWN_LAYOUT && PY_VERSION_HEX >= 0x030C0000
static inline size_t px_int_digits(PyObject *o)
{
    return ((PyLongObject *)o)->long_value.lv_tag >> 3;
}

static inline int px_int64_fast(PyObject *o, int64_t *value)
{
    const uintptr_t tag = ((PyLongObject *)o)->long_value.lv_tag;    /* digits << 3 | sign: 0 +, 1 zero, 2 - */
    const digit *digits = ((PyLongObject *)o)->long_value.ob_digit;

    if (px_likely(tag < (2 << 3))) {
        *value = (1 - (int64_t)(tag & 3)) * (int64_t)digits[0];
        return 1;
    }
    if (tag < (3 << 3)) {
        *value = (1 - (int64_t)(tag & 3)) * ((int64_t)digits[0] | (int64_t)digits[1] << PyLong_SHIFT);
        return 1;
    }
    return 0;
}
#elif PX_KNOWN_LAYOUT
static inline size_t px_int_digits(PyObject *o)
{
    const Py_ssize_t size = Py_SIZE(o);

    return (size_t)(size < 0 ? -size : size);
}

static inline int px_int64_fast(PyObject *o, int64_t *value)
{
    const Py_ssize_t size = Py_SIZE(o);    /* the number of digits, negative for a negative int */
    const digit *digits = ((PyLongObject *)o)->ob_digit;

    if (px_likely((size_t)(size + 1) < 3)) {
        *value = (int64_t)size * (int64_t)digits[0];
        return 1;
    }
    if (size == 2 || size == -2) {
        *value = (size / 2) * ((int64_t)digits[0] | (int64_t)digits[1] << PyLong_SHIFT);
        return 1;
    }
    return 0;
}
#else
static inline size_t px_int_digits(PyObject *o)
{
    (void)o;
    return 0;
}

static inline int px_int64_fast(PyObject *o, int64_t *value)
{
    (void)o;
    (void)value;
    return 0;
}
#endif

/* ---- dict ---- */

/* The table of a dict's keys: the global caches compare its address and look at one entry. Other members follow. */
#if PX_KNOWN_LAYOUT && PY_VERSION_HEX >= 0x030B0000
#define PX_DICT_LAYOUT 1
typedef struct px_keys {
    Py_ssize_t references;
    uint8_t log2_size, log2_index_bytes, kind;    /* kind 1: all keys are str, entries have no hash */
    uint32_t version;
    Py_ssize_t usable, entries;
    char indices[1];
} px_keys;
typedef struct px_keys_entry {
    PyObject *key, *value;
} px_keys_entry;
static inline px_keys_entry *px_keys_entries(px_keys *keys)
{
    return (px_keys_entry *)(void *)(keys->indices + ((size_t)1 << keys->log2_index_bytes));
}
static inline int px_keys_are_str(px_keys *keys)
{
    return keys->kind == 1;
}
#elif PX_KNOWN_LAYOUT && SIZEOF_VOID_P == 8
#define PX_DICT_LAYOUT 1
typedef struct px_keys {
    Py_ssize_t references, size;
    void *lookup;
    Py_ssize_t usable, entries;
    char indices[1];
} px_keys;
typedef struct px_keys_entry {
    Py_hash_t hash;
    PyObject *key, *value;
} px_keys_entry;
static inline px_keys_entry *px_keys_entries(px_keys *keys)
{
    const Py_ssize_t width = keys->size <= 0xff ? 1 : keys->size <= 0xffff ? 2 : keys->size <= 0xffffffff ? 4 : 8;
    return (px_keys_entry *)(void *)(keys->indices + keys->size * width);
}
static inline int px_keys_are_str(px_keys *keys)
{
    (void)keys;    /* one kind of entry serves all keys */
    return 1;
}
#else
#define PX_DICT_LAYOUT 0
typedef struct px_keys {
    Py_ssize_t entries;
} px_keys;
typedef struct px_keys_entry {
    PyObject *key, *value;
} px_keys_entry;
static inline px_keys_entry *px_keys_entries(px_keys *keys)
{
    (void)keys;
    return NULL;
}
static inline int px_keys_are_str(px_keys *keys)
{
    (void)keys;
    return 0;
}
#endif
static inline px_keys *px_dict_keys(PyObject *dict)
{
    return (px_keys *)(void *)((PyDictObject *)dict)->ma_keys;
}

/* Whether looking for a name among them may run Python. */
#if PX_DICT_LAYOUT && PY_VERSION_HEX >= 0x030B0000
static inline int px_keys_may_be_any(px_keys *keys)
{
    return keys->kind == 0;
}
#else
static inline int px_keys_may_be_any(px_keys *keys)
{
    (void)keys;
    return 1;
}
#endif

/* ---- classes ---- */

/* What a class or its bases have under a name, as it stands there. Borrowed; NULL: nothing, without an exception. Makes
 * sure that the class has a version, if it can have one. */
#ifdef Py_GIL_DISABLED
static inline PyObject *px_class_find(PyTypeObject *type, PyObject *name)
{
    (void)type;
    (void)name;
    return NULL;    /* nobody could keep it alive; CPython finds it by itself */
}
#else
static inline PyObject *px_class_find(PyTypeObject *type, PyObject *name)
{
    return _PyType_Lookup(type, name);
}
#endif

/* The number of what a class has now, which no class had before or will have again; 0: none. A change takes it away. */
#if PY_VERSION_HEX >= 0x030D0000
static inline uint32_t px_class_version(PyTypeObject *type)
{
    return type->tp_version_tag;
}
#else
static inline uint32_t px_class_version(PyTypeObject *type)
{
    return type->tp_flags & Py_TPFLAGS_VALID_VERSION_TAG ? type->tp_version_tag : 0;
}
#endif

/* The flag of classes that nobody can change. */
#if PY_VERSION_HEX >= 0x030A0000
#define PX_IS_IMMUTABLE Py_TPFLAGS_IMMUTABLETYPE
#else
#define PX_IS_IMMUTABLE 0
#endif

/* ---- instances ---- */

/* Where the instances of a class keep their attributes: in an array, until something wants them as a dict. The class's
 * keys number the array; they only ever grow.
 *     PX_HAS_VALUES     the flag of such classes
 *     PX_HAS_MANAGED_DICT   that of classes of which px_values_dict can be asked
 *     px_values         the array; NULL if this instance has none (any more)
 *     px_values_dict    the dict, borrowed; NULL if there is none. With an array and a dict, both are the same storage */
#if PX_DICT_LAYOUT && PY_VERSION_HEX >= 0x030D0000
#define PX_VALUES_LAYOUT 1
#define PX_HAS_VALUES Py_TPFLAGS_INLINE_VALUES
#define PX_HAS_MANAGED_DICT Py_TPFLAGS_MANAGED_DICT
typedef struct px_inline_values {
    uint8_t capacity, size, embedded, valid;
    PyObject *items[1];
} px_inline_values;
static inline PyObject **px_values(PyObject *o, PyTypeObject *type)
{
    px_inline_values *values = (px_inline_values *)(void *)((char *)o + type->tp_basicsize);
    return values->valid ? values->items : NULL;
}
static inline PyObject *px_values_dict(PyObject *o)
{
    return ((PyObject **)(void *)o)[-3];
}
#elif PX_DICT_LAYOUT && PY_VERSION_HEX >= 0x030B0000
#define PX_VALUES_LAYOUT 1
#define PX_HAS_VALUES Py_TPFLAGS_MANAGED_DICT
#define PX_HAS_MANAGED_DICT Py_TPFLAGS_MANAGED_DICT
#if PY_VERSION_HEX >= 0x030C0000
static inline PyObject **px_values(PyObject *o, PyTypeObject *type)
{
    const uintptr_t word = ((uintptr_t *)(void *)o)[-3];    /* the array's address less 1, or the dict's */
    (void)type;
    return word & 1 ? (PyObject **)(word + 1) : NULL;
}
static inline PyObject *px_values_dict(PyObject *o)
{
    const uintptr_t word = ((uintptr_t *)(void *)o)[-3];
    return word & 1 ? NULL : (PyObject *)word;
}
#else
static inline PyObject **px_values(PyObject *o, PyTypeObject *type)
{
    (void)type;
    return ((PyObject ***)(void *)o)[-4];
}
static inline PyObject *px_values_dict(PyObject *o)
{
    return ((PyObject **)(void *)o)[-3];
}
#endif
#else
#define PX_VALUES_LAYOUT 0
#define PX_HAS_VALUES 0
#define PX_HAS_MANAGED_DICT 0
static inline PyObject **px_values(PyObject *o, PyTypeObject *type)
{
    (void)o;
    (void)type;
    return NULL;
}
static inline PyObject *px_values_dict(PyObject *o)
{
    (void)o;
    return NULL;
}
#endif

/* Attribute number `index` of an array was unset, and is set: the order of setting is the dict's order. */
#if PX_VALUES_LAYOUT && PY_VERSION_HEX >= 0x030D0000
static inline void px_values_note(PyObject **items, uint32_t index)
{
    px_inline_values *values = (px_inline_values *)(void *)((char *)items - offsetof(px_inline_values, items));
    ((uint8_t *)(items + values->capacity))[values->size++] = (uint8_t)index;
}
#elif PX_VALUES_LAYOUT
static inline void px_values_note(PyObject **items, uint32_t index)
{
    uint8_t *size = (uint8_t *)items - 2;    /* in front of the array, growing downwards */
    ++*size;
    size[-*size] = (uint8_t)index;
}
#else
static inline void px_values_note(PyObject **items, uint32_t index)
{
    (void)items;
    (void)index;
}
#endif

/* ---- the raised exception ---- */

/* The raised exception put aside: px_raised_take clears it, px_raised_put (which steals) raises it again. */
#if PY_VERSION_HEX >= 0x030C0000
typedef struct px_raised {
    PyObject *value;
} px_raised;
static inline px_raised px_raised_take(void)
{
    px_raised raised;
    raised.value = PyErr_GetRaisedException();
    return raised;
}
static inline void px_raised_put(px_raised raised)
{
    PyErr_SetRaisedException(raised.value);
}
static inline int px_raised_has_traceback(px_raised raised)
{
    PyObject *traceback = PyException_GetTraceback(raised.value);

    Py_XDECREF(traceback);
    return traceback != NULL;
}
#else
typedef struct px_raised {
    PyObject *type, *value, *traceback;
} px_raised;
static inline px_raised px_raised_take(void)
{
    px_raised raised;
    PyErr_Fetch(&raised.type, &raised.value, &raised.traceback);
    return raised;
}
static inline void px_raised_put(px_raised raised)
{
    PyErr_Restore(raised.type, raised.value, raised.traceback);
}
static inline int px_raised_has_traceback(px_raised raised)
{
    return raised.traceback != NULL;
}
#endif

/* The raised exception as an object, with its traceback; none is raised any more. New reference; NULL if there was
 * none. */
#if PY_VERSION_HEX >= 0x030C0000
static inline PyObject *px_raised_value(void)
{
    return PyErr_GetRaisedException();
}
#else
static inline PyObject *px_raised_value(void)
{
    PyObject *type, *value, *traceback;

    PyErr_Fetch(&type, &value, &traceback);
    if (!type)
        return NULL;
    PyErr_NormalizeException(&type, &value, &traceback);
    if (traceback)
        PyException_SetTraceback(value, traceback);
    Py_XDECREF(type);
    Py_XDECREF(traceback);
    return value;
}
#endif

/* Raises the exception object `value`, which is stolen, with the traceback that it has. */
#if PY_VERSION_HEX >= 0x030C0000
static inline void px_raise_value(PyObject *value)
{
    PyErr_SetRaisedException(value);
}
#else
static inline void px_raise_value(PyObject *value)
{
    PyErr_Restore(px_newref((PyObject *)Py_TYPE(value)), value, PyException_GetTraceback(value));
}
#endif

/* ---- the handled exception, sys.exc_info() ---- */

/* Makes `value` (stolen; NULL: none) what the innermost frame or generator handles.
 * New reference: what it handled before, NULL if nothing. */
#if PY_VERSION_HEX >= 0x030B0000
static inline PyObject *px_handled_swap(PyObject *value)
{
    _PyErr_StackItem *item = PyThreadState_Get()->exc_info;
    PyObject *former = item->exc_value;

    item->exc_value = value;
    if (former == Py_None) {
        px_decref(former);
        former = NULL;
    }
    return former;
}
#else
static inline PyObject *px_handled_swap(PyObject *value)
{
    _PyErr_StackItem *item = PyThreadState_Get()->exc_info;
    PyObject *type = item->exc_type, *former = item->exc_value, *traceback = item->exc_traceback;

    item->exc_type = value ? px_newref((PyObject *)Py_TYPE(value)) : NULL;
    item->exc_value = value;
    item->exc_traceback = value ? PyException_GetTraceback(value) : NULL;
    px_xdecref(type);
    px_xdecref(traceback);
    if (former == Py_None) {
        px_decref(former);
        former = NULL;
    }
    return former;
}
#endif

/* The exception that is handled here or in a frame or generator around this one. New reference; NULL: none. */
#if PY_VERSION_HEX >= 0x030B0000
static inline PyObject *px_handled(void)
{
    return PyErr_GetHandledException();
}
#else
static inline PyObject *px_handled(void)
{
    PyObject *type, *value, *traceback;

    PyErr_GetExcInfo(&type, &value, &traceback);
    Py_XDECREF(type);
    Py_XDECREF(traceback);
    if (value == Py_None) {
        px_decref(value);
        value = NULL;
    }
    return value;
}
#endif

/* ---- frames ---- */

#if PY_VERSION_HEX >= 0x030D0000
PyAPI_FUNC(PyFrameObject *) PyFrame_New(PyThreadState *, PyCodeObject *, PyObject *, PyObject *);
#endif

/* Sets the line of a frame that never ran. From 3.11 on that is the first line of its code. */
#if PY_VERSION_HEX >= 0x030B0000
#define px_frame_set_line(frame, line) ((void)(line))
#else
#define px_frame_set_line(frame, line) ((void)((frame)->f_lineno = (line)))
#endif

/* ---- messages ---- */

/* "too many values to unpack (expected 2, got 3)" */
#define PX_TELLS_UNPACKED_SIZE (PY_VERSION_HEX >= 0x030E0000)

/* ---- frozendict ---- */

/* Cython's language has it before CPython: there it is another name of dict. */
#if PY_VERSION_HEX >= 0x030F0000
#define PX_FROZENDICT (&PyFrozenDict_Type)
#else
#define PX_FROZENDICT (&PyDict_Type)
#endif

/* ---- modules ---- */

/* What `lazy import` leaves in a module, whose attribute is the module that it imports then. */
#if PY_VERSION_HEX >= 0x030F0000
PyAPI_DATA(PyTypeObject) PyLazyImport_Type;
#define px_is_lazy(o) Py_IS_TYPE(o, &PyLazyImport_Type)
#else
#define px_is_lazy(o) 0
#endif

/* The slots that only some versions know: one interpreter only, and the GIL is used. */
#if PY_VERSION_HEX >= 0x030D0000
#define PX_VERSION_SLOTS \
    {Py_mod_multiple_interpreters, Py_MOD_MULTIPLE_INTERPRETERS_NOT_SUPPORTED}, {Py_mod_gil, Py_MOD_GIL_USED},
#elif PY_VERSION_HEX >= 0x030C0000
#define PX_VERSION_SLOTS {Py_mod_multiple_interpreters, Py_MOD_MULTIPLE_INTERPRETERS_NOT_SUPPORTED},
#else
#define PX_VERSION_SLOTS
#endif

#endif
