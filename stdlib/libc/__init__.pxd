# C's standard library, a header a module.
