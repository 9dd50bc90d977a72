#define LIMIT 1000
#define K(x) "not ours"

static inline int twice(int n) { return 2 * n; }
static inline int three_times(int n) { return 3 * n; }
