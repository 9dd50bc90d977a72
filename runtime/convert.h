/* Conversions between objects and C values, as Cython 3 makes them.
 *
 * An object becomes a C integer through __int__ (so a float is cut), and not through __index__; Py_ssize_t and Py_hash_t ask
 * only __index__. A value that doesn't fit raises OverflowError. Errors are told by (T)-1 with PyErr_Occurred().
 *
 * px_to_X borrows its object, px_d_to_X its pair; px_from_X returns a new reference, or NULL with an exception. */
#ifndef PX_CONVERT_H
#define PX_CONVERT_H

#include "compare.h"
#include "pair.h"

/* ---- integers ---- */

/* The general case: a value from min to max, or -1 with an exception; `type` is the C type's name in messages. */
PX_API int64_t px_to_signed(PyObject *o, int64_t min, int64_t max, const char *type);
PX_API uint64_t px_to_unsigned(PyObject *o, uint64_t max, const char *type);

/* Raises and returns -1: a value, below 0 or not, that doesn't fit in the type. */
PX_API int px_raise_too_large(const char *type);
PX_API int px_raise_negative(const char *type);

/* An exact int of at most 60 bits; its value then. */
static inline int px_is_plain_int(PyObject *o, int64_t *value)
{
    return px_likely(PyLong_CheckExact(o)) && px_likely(px_int64_fast(o, value));
}

/* As functions: gcc warns of comparisons in which a type's own limit makes the answer certain. */
static inline int px_is_between(int64_t value, int64_t min, int64_t max)
{
    return value >= min && value <= max;
}

static inline int px_is_at_most(int64_t value, uint64_t max)
{
    return value >= 0 && (uint64_t)value <= max;
}

/* Returns what `convert` says of a pair that is no machine integer. */
#define PX_THROUGH_OBJECT(pair, type, convert) \
    { \
        PyObject *o = px_d_box(pair); \
        const type value = o ? convert(o) : (type)-1; \
        px_xdecref(o); \
        return value; \
    }

/* PX_SIGNED(suffix, type, its limits, its name in messages) */
#define PX_SIGNED(suffix, type, min, max, type_name) \
    static inline type px_to_##suffix(PyObject *o) \
    { \
        int64_t v; \
        if (px_is_plain_int(o, &v) && px_likely(px_is_between(v, min, max))) \
            return (type)v; \
        return (type)px_to_signed(o, min, max, type_name); \
    } \
    static inline type px_d_to_##suffix(px_d d) \
    { \
        if (px_unlikely(d.o != NULL)) \
            PX_THROUGH_OBJECT(d, type, px_to_##suffix) \
        if (px_likely(px_is_between(d.v, min, max))) \
            return (type)d.v; \
        return (type)px_raise_too_large(type_name); \
    } \
    static inline PyObject *px_from_##suffix(type value) \
    { \
        return PyLong_FromLongLong(value); \
    }

/* PX_UNSIGNED(suffix, type, its limit, its name in messages) */
#define PX_UNSIGNED(suffix, type, max, type_name) \
    static inline type px_to_##suffix(PyObject *o) \
    { \
        int64_t v; \
        if (px_is_plain_int(o, &v) && px_likely(px_is_at_most(v, max))) \
            return (type)v; \
        return (type)px_to_unsigned(o, max, type_name); \
    } \
    static inline type px_d_to_##suffix(px_d d) \
    { \
        if (px_unlikely(d.o != NULL)) \
            PX_THROUGH_OBJECT(d, type, px_to_##suffix) \
        if (px_unlikely(d.v < 0)) \
            return (type)px_raise_negative(type_name); \
        if (px_likely(px_is_at_most(d.v, max))) \
            return (type)d.v; \
        return (type)px_raise_too_large(type_name); \
    } \
    static inline PyObject *px_from_##suffix(type value) \
    { \
        return PyLong_FromUnsignedLongLong(value); \
    }

PX_SIGNED(char, char, CHAR_MIN, CHAR_MAX, "char")
PX_SIGNED(schar, signed char, SCHAR_MIN, SCHAR_MAX, "signed char")
PX_SIGNED(short, short, SHRT_MIN, SHRT_MAX, "short")
PX_SIGNED(int, int, INT_MIN, INT_MAX, "int")
PX_SIGNED(long, long, LONG_MIN, LONG_MAX, "long")
PX_SIGNED(longlong, long long, LLONG_MIN, LLONG_MAX, "long long")
PX_SIGNED(ptrdiff, ptrdiff_t, PTRDIFF_MIN, PTRDIFF_MAX, "ptrdiff_t")
PX_UNSIGNED(uchar, unsigned char, UCHAR_MAX, "unsigned char")
PX_UNSIGNED(ushort, unsigned short, USHRT_MAX, "unsigned short")
PX_UNSIGNED(uint, unsigned int, UINT_MAX, "unsigned int")
PX_UNSIGNED(ulong, unsigned long, ULONG_MAX, "unsigned long")
PX_UNSIGNED(ulonglong, unsigned long long, ULLONG_MAX, "unsigned long long")
PX_UNSIGNED(size, size_t, SIZE_MAX, "size_t")

/* Py_ssize_t and Py_hash_t. The general case: __index__. */
PX_API Py_ssize_t px_to_ssize_slow(PyObject *o);

static inline Py_ssize_t px_to_ssize(PyObject *o)
{
    int64_t v;

    if (px_is_plain_int(o, &v) && px_likely(v == (Py_ssize_t)v))
        return (Py_ssize_t)v;
    return px_to_ssize_slow(o);
}

static inline Py_ssize_t px_d_to_ssize(px_d d)
{
    if (px_unlikely(d.o != NULL))
        PX_THROUGH_OBJECT(d, Py_ssize_t, px_to_ssize)
    return px_likely(d.v == (Py_ssize_t)d.v) ? (Py_ssize_t)d.v : px_raise_too_large("Py_ssize_t");
}

static inline PyObject *px_from_ssize(Py_ssize_t value)
{
    return PyLong_FromSsize_t(value);
}

/* ---- bint ---- */

/* 1, 0, or -1 with an exception. */
static inline int px_to_bint(PyObject *o)
{
    return px_truth(o);
}

/* Borrowed. */
static inline PyObject *px_from_bool(int value)
{
    return value ? Py_True : Py_False;
}

/* New reference. */
static inline PyObject *px_from_bint(int value)
{
    return px_newref(px_from_bool(value));
}

/* ---- floats ---- */

static inline double px_to_double(PyObject *o)
{
    return px_likely(PyFloat_CheckExact(o)) ? PyFloat_AS_DOUBLE(o) : PyFloat_AsDouble(o);
}

static inline double px_d_to_double(px_d d)
{
    double value;
    return px_likely(px_d_number(d, &value)) ? value : px_to_double(d.o);
}

static inline float px_to_float(PyObject *o)
{
    return (float)px_to_double(o);
}

static inline long double px_to_longdouble(PyObject *o)
{
    return px_to_double(o);
}

static inline PyObject *px_from_double(double value)
{
    return PyFloat_FromDouble(value);
}

static inline PyObject *px_from_float(float value)
{
    return PyFloat_FromDouble(value);
}

static inline PyObject *px_from_longdouble(long double value)
{
    return PyFloat_FromDouble((double)value);
}

/* ---- characters ---- */

/* From a str of one character, or an integer. */
PX_API Py_UCS4 px_to_ucs4(PyObject *o);

static inline PyObject *px_from_ucs4(Py_UCS4 value)
{
    return PyUnicode_FromOrdinal((int)value);
}

/* ---- type tests ---- */

enum {
    PX_EXACT = 1,       /* subclasses are refused */
    PX_NOT_NONE = 2     /* None is refused, too */
};

/* Raises "Expected list, got int", or "Argument 'x' has incorrect type (expected list, got int)" if `argument` is
 * given; returns -1. */
PX_API int px_raise_wrong_type(PyObject *o, PyTypeObject *type, PyObject *argument);

/* 1 or 0; never raises. */
static inline int px_is_instance(PyObject *o, PyTypeObject *type, int flags)
{
    if (px_likely(Py_TYPE(o) == type))
        return 1;
    if (o == Py_None)
        return !(flags & PX_NOT_NONE);
    return !(flags & PX_EXACT) && PyType_IsSubtype(Py_TYPE(o), type);
}

/* 0, or -1 with a TypeError. */
static inline int px_expect(PyObject *o, PyTypeObject *type, int flags)
{
    return px_likely(px_is_instance(o, type, flags)) ? 0 : px_raise_wrong_type(o, type, NULL);
}

/* 0, or -1 with a TypeError, of an argument of a C function that takes no None. */
PX_API int px_raise_none_passed(void);

static inline int px_not_none(PyObject *o)
{
    return px_likely(o != Py_None) ? 0 : px_raise_none_passed();
}

/* 0, or -1 with an AttributeError: what has the method `name` unless it is None. */
PX_API int px_raise_none_has_no(PyObject *name);

static inline int px_receiver(PyObject *o, PyObject *name)
{
    return px_likely(o != Py_None) ? 0 : px_raise_none_has_no(name);
}

/* px_expect of an argument, by its name. */
static inline int px_expect_argument(PyObject *o, PyTypeObject *type, int flags, PyObject *argument)
{
    return px_likely(px_is_instance(o, type, flags)) ? 0 : px_raise_wrong_type(o, type, argument);
}

/* isinstance(o, type) of a built-in class. Returns -1 with an exception where asking for a __class__ raised one. */
PX_HOT int px_isinstance_slow(PyObject *o, PyTypeObject *type);

static inline int px_isinstance(PyObject *o, PyTypeObject *type)
{
    return px_likely(Py_TYPE(o) == type) ? 1 : px_isinstance_slow(o, type);
}

static inline int px_d_isinstance(px_d d, PyTypeObject *type)
{
    if (!d.o)
        return type == &PyLong_Type || type == &PyBaseObject_Type;
    if (d.o == PX_FLOAT)
        return type == &PyFloat_Type || type == &PyBaseObject_Type;
    return px_isinstance(d.o, type);
}

/* What a variable of type `int` or `float` takes: a number of any kind becomes an object of just this class, None stays. New reference, or
 * NULL with a TypeError: "Expected int, got str". */
PX_API PyObject *px_as_number_slow(PyObject *o, PyTypeObject *type);

static inline PyObject *px_as_number(PyObject *o, PyTypeObject *type)
{
    return px_likely(Py_TYPE(o) == type) || o == Py_None ? px_newref(o) : px_as_number_slow(o, type);
}

static inline px_d px_d_as_int(px_d d)
{
    if (px_likely(!d.o))
        return d;
    if (d.o == PX_FLOAT)
        return px_d_result(PyLong_FromDouble(px_d_double(d)));
    return px_d_result(px_as_number(d.o, &PyLong_Type));
}

/* What None does where the static type promised something better: TypeError "'NoneType' object is not subscriptable" or
 * "... not iterable", AttributeError "'NoneType' object has no attribute 'name'". */
PX_API void px_raise_none_subscript(void);
PX_API void px_raise_none_iter(void);
PX_API void px_raise_none_attribute(PyObject *name);

#endif
