/* The last step of the pipeline: from the IR to C text. It stands alone, since a file that sees the inside of `lower`
 * can't see that of `emit`. */
#include "driver.h"
#include "emit.h"

void write_c_text(Buffer *out, const struct IrModule *module, bool linked)
{
    EmitOptions options = {.linked = linked};

    emit_module(out, module, &options);
}
