/* Writes what a module that stands alone would carry: write_pack FILE.c, the runtime that the file reaches and then the file. */
#include "runtime_pack.h"

#include <string.h>

int main(int count, char **arguments)
{
    Arena *a = arena_new();
    Buffer out = buffer_new(a);
    Bits reached = bits_new(a, runtime_part_count);
    const char *why, *include;
    Str text;

    if (count != 2 || !file_read(a, arguments[1], &text, &why))
        return 1;
    include = strstr(text.data, "#include \"px.h\"\n");
    runtime_reach(&reached, text);
    runtime_write(&out, &reached);
    buffer_text(&out, include ? include + strlen("#include \"px.h\"\n") : text.data);
    fwrite(out.data, 1, out.length, stdout);
    arena_delete(a);
    return 0;
}
