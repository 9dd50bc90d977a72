# Methods of a character, a C number: what it is. All other methods are those of a text of one character.

cdef class Py_UCS4:
    cdef bint isalnum "px_ucs4_isalnum" (Py_UCS4 self) nogil
    cdef bint isalpha "px_ucs4_isalpha" (Py_UCS4 self) nogil
    cdef bint isdecimal "px_ucs4_isdecimal" (Py_UCS4 self) nogil
    cdef bint isdigit "px_ucs4_isdigit" (Py_UCS4 self) nogil
    cdef bint islower "px_ucs4_islower" (Py_UCS4 self) nogil
    cdef bint isnumeric "px_ucs4_isnumeric" (Py_UCS4 self) nogil
    cdef bint isprintable "px_ucs4_isprintable" (Py_UCS4 self) nogil
    cdef bint isspace "px_ucs4_isspace" (Py_UCS4 self) nogil
    cdef bint istitle "px_ucs4_istitle" (Py_UCS4 self) nogil
    cdef bint isupper "px_ucs4_isupper" (Py_UCS4 self) nogil
