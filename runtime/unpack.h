/* Constants: unpacked from one text when the module is imported.
 *
 * A module names the makers of the kinds of constants that it has; the makers of other kinds are no part of it. In the
 * text the constants stand one after the other: the number of the maker, a byte, and what that maker reads. A size is
 * a number of 7 bits a byte, the lowest first; all its bytes but the last have the high bit. */
#ifndef PX_UNPACK_H
#define PX_UNPACK_H

#include "module.h"

PX_API PyObject *px_make_name(const unsigned char **text);          /* interned str: a size, so many bytes of UTF-8 */
PX_API PyObject *px_make_str(const unsigned char **text);           /* str: the same; surrogates are passed */
PX_API PyObject *px_make_bytes(const unsigned char **text);         /* a size, and so many bytes */
PX_API PyObject *px_make_int(const unsigned char **text);           /* hexadecimal digits, "-" in front if negative, and a NUL */
PX_API PyObject *px_make_float(const unsigned char **text);         /* as repr() shows it, and a NUL; one that is too large is inf */
PX_API PyObject *px_make_imaginary(const unsigned char **text);     /* the same */
PX_API PyObject *px_make_tuple(const unsigned char **text);         /* a size, and as many: indices of earlier constants */
PX_API PyObject *px_make_true(const unsigned char **text);          /* nothing, these four */
PX_API PyObject *px_make_false(const unsigned char **text);
PX_API PyObject *px_make_none(const unsigned char **text);
PX_API PyObject *px_make_ellipsis(const unsigned char **text);

/* Fills the module's constants. 0, or -1 with an exception. */
PX_API int px_make_constants(const px_module_data *data);

#endif
