/* The last step of the pipeline: from the IR to C text. It stands alone, since a file that sees the inside of `lower`
 * can't see that of `emit`. */
#include "driver.h"
#include "emit.h"

void write_c_text(Buffer *out, const struct IrModule *module, bool linked, bool inject_faults)
{
    EmitOptions options = {.linked = linked, .inject_faults = inject_faults};

    emit_module(out, module, &options);
}
