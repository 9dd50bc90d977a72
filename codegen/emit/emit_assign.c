/* Unpacking: one object, several results. */
#include "cfile.h"

static void put_unpacked(Emit *e, const Op *op, const char *call)
{
    put(e, "{");
    e->indent++;
    put(e, "PyObject *a[%d];", op->result_count ? op->result_count : 1);
    put_failure_or(e, op, text(e, "px_negative(%s)", call), text(e, "px_fault_array(a, %d)", op->result_count));
    for (int i = 0; i < op->result_count; i++)
        if (op->results[i]->uses) {
            e->temp_uses[op->results[i]->number].written = true;
            put(e, "%s = a[%d];", temp_name(e, op->results[i]), i);
        }
    e->indent--;
    put(e, "}");
}

const char *emit_unpack(Emit *e, const Op *op)
{
    put_unpacked(e, op, text(e, "px_unpack(%s, a, %d)", c_argument(e, &op->operands[0]), op->result_count));
    return NULL;
}

const char *emit_unpack_star(Emit *e, const Op *op)
{
    const char *o = c_argument(e, &op->operands[0]);

    put_unpacked(e, op, text(e, "px_unpack_star(%s, a, %s, %s)", o, c_argument(e, &op->operands[1]), c_argument(e, &op->operands[2])));
    return NULL;
}
