/* The runtime: of a file that stands alone, the parts that its text reaches; of one that is linked with rt.o, one line. */
#include "cfile.h"

#include "runtime_pack.h"

/* Which parts of the runtime need which others is known for all versions of CPython together; one of them may leave some unused. */
static const char may_be_unused[] =
    "#if defined(__GNUC__)\n"
    "#pragma GCC diagnostic push\n"
    "#pragma GCC diagnostic ignored \"-Wunused-function\"\n"
    "#endif\n";
static const char must_be_used[] =
    "#if defined(__GNUC__)\n"
    "#pragma GCC diagnostic pop\n"
    "#endif\n";

void emit_runtime(Emit *e, Buffer *out, Str module_text)
{
    if (e->options->linked) {
        buffer_text(out, "#include <px.h>\n");
        return;
    }
    Bits reached = bits_new(e->arena, runtime_part_count);
    runtime_reach(&reached, module_text);
    runtime_reach(&reached, buffer_str(&e->pasted));
    buffer_text(out, may_be_unused);
    runtime_write(out, &reached);
    buffer_text(out, must_be_used);
}
