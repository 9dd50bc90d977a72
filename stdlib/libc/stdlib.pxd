# C's <stdlib.h>: numbers, chance, the process.

cdef extern from "<stdlib.h>" nogil:
    # constants
    const int EXIT_SUCCESS, EXIT_FAILURE
    const int RAND_MAX

    # integers
    int abs(int x)
    long labs(long x)
    long long llabs(long long x)

    # chance
    int rand()
    void srand(unsigned int seed)

    # text to numbers
    int atoi(const char *text)
    long atol(const char *text)
    long long atoll(const char *text)
    double atof(const char *text)
    long strtol(const char *text, char **end, int base)
    unsigned long strtoul(const char *text, char **end, int base)
    long long strtoll(const char *text, char **end, int base)
    unsigned long long strtoull(const char *text, char **end, int base)
    float strtof(const char *text, char **end)
    double strtod(const char *text, char **end)
    long double strtold(const char *text, char **end)

    # memory
    void *malloc(size_t size)
    void *calloc(size_t count, size_t size)
    void *realloc(void *memory, size_t size)
    void free(void *memory)

    # the process
    void abort()
    void exit(int status)
    void _Exit(int status)
    int system(const char *command)
    char *getenv(const char *name)
