# Built-in functions as C knows them. A call with plain positional arguments takes the declaration that fits its arguments best;
# others, and built-ins that do not stand here, are called as Python calls them. `...`: Python takes more arguments.

cdef extern from *:
    Py_ssize_t len "PyObject_Size" (object x) except -1
    Py_hash_t hash "PyObject_Hash" (object x) except -1
    bint isinstance "PyObject_IsInstance" (object x, object class_or_tuple) except -1
    bint issubclass "PyObject_IsSubclass" (object x, object class_or_tuple) except -1
    bint callable "PyCallable_Check" (object x)
    str repr "PyObject_Repr" (object x)
    str ascii "PyObject_ASCII" (object x)
    str str "PyObject_Str" (object x, ...)
    list list "PySequence_List" (object x, ...)
    tuple tuple "PySequence_Tuple" (object x, ...)
    set set "PySet_New" (object x, ...)
    dict dict "PyDict_New" (...)
    type type "PyObject_Type" (object x, ...)
    object getattr "PyObject_GetAttr" (object x, object name, ...)
    object iter "PyObject_GetIter" (object x, ...)
    object divmod "PyNumber_Divmod" (object x, object y)
    object abs "PyNumber_Absolute" (object x)

cdef extern from "<stdlib.h>" nogil:
    int abs "abs" (int x)
    long abs "labs" (long x)
    long long abs "llabs" (long long x)

cdef extern from * nogil:
    unsigned int abs "(unsigned int)" (unsigned int x)
    unsigned long abs "(unsigned long)" (unsigned long x)
    unsigned long long abs "(unsigned PY_LONG_LONG)" (unsigned long long x)

cdef extern from "<math.h>" nogil:
    float abs "fabsf" (float x)
    double abs "fabs" (double x)
