/* The runtime: of a file that stands alone, the parts that its text reaches; of one that is linked with rt.o, one line. */
#include "cfile.h"

#include "runtime_pack.h"

void emit_runtime(Emit *e, Buffer *out, Str module_text)
{
    if (e->options->linked) {
        buffer_text(out, "#include <px.h>\n");
        return;
    }
    Bits reached = bits_new(e->arena, runtime_part_count);
    runtime_reach(&reached, module_text);
    runtime_reach(&reached, buffer_str(&e->pasted));
    runtime_write(out, &reached);
}
