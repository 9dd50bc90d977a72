/* `for i in range(...)`, with operands of any type.
 *
 *     px_range r = px_range_start(start, stop, step);                    r.o == PX_BAD: an error
 *     while ((more = px_range_next(&r, &i)) > 0) { ... }                 more < 0: an error
 *     px_range_end(&r);
 *
 * Where all operands are machine integers the loop is counted: r.o is NULL, r.left the number of turns, and turn k,
 * counted from 0, has the value px_range_at(&r, k), which overflows nowhere (as long as px_range_next was not called).
 * Else r.o is the iterator of a real range object, which accepts or refuses the operands as Python does, and r.left is
 * 0.
 *
 * Everything that a loop calls in each turn is inline, and no address of `r` leaves the function, so it lives in
 * registers. */
#ifndef PX_RANGE_H
#define PX_RANGE_H

#include "pair.h"

typedef struct px_range {
    uint64_t left;    /* turns */
    int64_t next;     /* the next value */
    int64_t step;
    PyObject *o;      /* owned: NULL, an iterator, or PX_BAD */
} px_range;

/* Initialises a variable that holds none yet; px_range_end leaves it alone. */
#define PX_NO_RANGE {0, 0, 0, NULL}

/* What iterators give that are at their end, where NULL means an error. */
#define PX_END ((PyObject *)4)

/* The range of operands that are not all machine integers, or whose step is 0. Borrows them. */
PX_API px_range px_range_of_objects(px_d start, px_d stop, px_d step);

/* The next value of a range's iterator: .o is PX_END at the end, PX_BAD after an error. */
PX_API px_d px_range_more(PyObject *iterator);

/* Turns from `start` to `stop`, exclusive. */
static inline uint64_t px_range_turns(int64_t start, int64_t stop, int64_t step)
{
    if (step > 0)
        return start < stop ? ((uint64_t)stop - (uint64_t)start - 1) / (uint64_t)step + 1 : 0;
    return start > stop ? ((uint64_t)start - (uint64_t)stop - 1) / (0 - (uint64_t)step) + 1 : 0;
}

/* Borrows the operands. */
PX_INLINE px_range px_range_start(px_d start, px_d stop, px_d step)
{
    px_range r;

    if (px_d_both_int(start, stop) && px_likely(!step.o && step.v != 0)) {
        r.left = px_range_turns(start.v, stop.v, step.v);
        r.next = start.v;
        r.step = step.v;
        r.o = NULL;
        return r;
    }
    return px_range_of_objects(start, stop, step);
}

/* The value of turn `turn` of a counted range. */
PX_INLINE px_d px_range_at(const px_range *r, uint64_t turn)
{
    return px_d_int((int64_t)((uint64_t)r->next + turn * (uint64_t)r->step));
}

/* 1 and the next value, which is `maybe` owned; 0 at the end; -1 with an exception. *value is unset then. */
PX_INLINE int px_range_next(px_range *r, px_d *value)
{
    *value = px_d_object(PX_BAD);
    if (px_likely(r->left > 0)) {
        r->left--;
        *value = px_d_int(r->next);
        r->next = (int64_t)((uint64_t)r->next + (uint64_t)r->step);
        return 1;
    }
    if (px_unlikely(r->o != NULL)) {
        const px_d more = px_range_more(r->o);
        if (more.o == PX_END || more.o == PX_BAD)
            return more.o == PX_END ? 0 : -1;
        *value = more;
        return 1;
    }
    return 0;
}

PX_INLINE void px_range_end(px_range *r)
{
    PyObject *iterator = r->o;

    r->o = NULL;
    if (px_unlikely(iterator != NULL) && iterator != PX_BAD)
        px_decref(iterator);
}

#endif
