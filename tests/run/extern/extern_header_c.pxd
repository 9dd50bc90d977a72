# A header of the user's own, beside the source; its macros may be called as ours are.

cdef extern from "extern_header.h":
    const int LIMIT
    int twice(int n)
    int thrice "three_times"(int n)
