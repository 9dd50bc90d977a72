/* `for i in range(...)`, with operands of any type.
 *
 *     px_range r = px_range_start(start, stop, step);                    r.o == PX_BAD: an error
 *     while ((more = px_range_next(&r, &i)) > 0) { ... }                 more < 0: an error
 *     px_range_end(&r);
 *
 * Where all operands are machine integers the loop is counted: r.o is NULL, px_range_left(&r) the number of turns, and
 * turn k, counted from 0, has the value px_range_at(&r, k) (as long as px_range_next was not called). Neither overflows:
 * they are computed modulo 2 ** 64. Else r.o is the iterator of a real range object, which accepts or refuses the
 * operands as Python does, and no turns are left.
 *
 * Everything that a loop calls in each turn is inline, and no address of `r` leaves the function, so it lives in
 * registers. */
#ifndef PX_RANGE_H
#define PX_RANGE_H

#include "pair.h"

typedef struct px_range {
    int64_t next;    /* the next value, unless it is `end` */
    int64_t end;     /* the first value that is none any more: stop, brought to a multiple of step from start */
    int64_t step;
    PyObject *o;     /* owned: NULL, an iterator, or PX_BAD */
} px_range;

/* Initialises a variable that holds none yet; px_range_end leaves it alone. */
#define PX_NO_RANGE {0, 0, 0, NULL}

/* What iterators give that are at their end, where NULL means an error. */
#define PX_END ((PyObject *)4)

/* The range of operands that are not all machine integers, whose step is 0, or that goes too far. Borrows them. */
PX_API px_range px_range_of_objects(px_d start, px_d stop, px_d step);

/* The next value of a range's iterator (borrowed), `maybe` owned: .o is PX_END at the end, PX_BAD after an error. */
PX_API px_d px_range_more(PyObject *iterator);

/* The distance that a loop goes from `start` to the first value that is not below (with a negative step: above) `stop`: a
 * multiple of the step. 0 if that is 2 ** 64 or more. */
static inline int px_range_distance(int64_t start, int64_t stop, int64_t step, uint64_t *distance)
{
    const uint64_t stride = step > 0 ? (uint64_t)step : 0 - (uint64_t)step;
    const uint64_t gap = step > 0 ? (uint64_t)stop - (uint64_t)start : (uint64_t)start - (uint64_t)stop;

    *distance = 0;
    if (step > 0 ? start >= stop : start <= stop)
        return 1;
    return !__builtin_mul_overflow((gap - 1) / stride + 1, stride, distance);
}

/* Borrows the operands; .o is PX_BAD after an error. */
PX_INLINE px_range px_range_start(px_d start, px_d stop, px_d step)
{
    px_range r;
    uint64_t distance;

    if (px_d_both_int(start, stop) && px_likely(!step.o && step.v != 0)
        && px_likely(px_range_distance(start.v, stop.v, step.v, &distance))) {
        r.next = start.v;
        r.end = (int64_t)((uint64_t)start.v + (step.v > 0 ? distance : 0 - distance));
        r.step = step.v;
        r.o = NULL;
        return r;
    }
    return px_range_of_objects(start, stop, step);
}

/* The number of turns that a counted range still has. */
PX_INLINE uint64_t px_range_left(const px_range *r)
{
    const uint64_t gap = (uint64_t)r->end - (uint64_t)r->next, step = (uint64_t)r->step;
    return r->step > 0 ? gap / step : (0 - gap) / (0 - step);
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
    if (px_likely(r->next != r->end)) {
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

/* Releases what the loop holds, if anything: after an error, too, and more than once. */
PX_INLINE void px_range_end(px_range *r)
{
    PyObject *iterator = r->o;

    r->o = NULL;
    if (px_unlikely(iterator != NULL) && iterator != PX_BAD)
        px_decref(iterator);
}

#endif
