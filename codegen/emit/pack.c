/* Choosing and writing the parts of the runtime that a module reaches. */
#include "runtime_pack.h"

#include <string.h>

/* ---- look-up ---- */

static int compare_names(Str a, const char *b)
{
    int order = strncmp(a.data, b, a.length);
    return order ? order : b[a.length] ? -1 : 0;
}

/* The part that declares the name; -1: none does. */
static int find_part(Str name)
{
    int low = 0, high = runtime_name_count;

    while (low < high) {
        int middle = (low + high) / 2, order = compare_names(name, runtime_names[middle].name);
        if (!order)
            return runtime_names[middle].part;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return -1;
}

/* ---- what is reached ---- */

/* Parts may need each other, and in chains of any length; a pass over all of them is repeated until nothing is added. */
static void close_over_needs(Bits *reached)
{
    bool changed = true;

    while (changed) {
        changed = false;
        for (int part = runtime_part_count - 1; part >= 0; part--)
            for (int i = 0; bits_has(reached, part) && i < runtime_parts[part].need_count; i++)
                if (!bits_has(reached, runtime_parts[part].needs[i])) {
                    bits_add(reached, runtime_parts[part].needs[i]);
                    changed = true;
                }
    }
}

static bool is_name_char(char c)
{
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* Every name of the runtime that a module can use begins with px or PX. */
void runtime_reach(Bits *reached, Str text)
{
    for (size_t i = 0; i < text.length;) {
        size_t start = i;
        while (i < text.length && is_name_char(text.data[i]))
            i++;
        bool may_be_ours = i > start + 3 && (text.data[start] | 32) == 'p' && (text.data[start + 1] | 32) == 'x';
        int part = may_be_ours ? find_part((Str){text.data + start, i - start}) : -1;
        if (part >= 0)
            bits_add(reached, part);
        i += i == start;
    }
    close_over_needs(reached);
}

/* ---- writing ---- */

/* gcc alone obeys these; clang would warn of them. */
static const char slower[] = "\n#if defined(__GNUC__) && !defined(__clang__)\n#pragma GCC push_options\n#pragma GCC optimize(\"Og\")\n#endif\n\n";
static const char faster[] = "#if defined(__GNUC__) && !defined(__clang__)\n#pragma GCC pop_options\n#endif\n\n";

void runtime_write(Buffer *out, const Bits *reached)
{
    RuntimeSection section = RUNTIME_TOP;

    for (int part = 0; part < runtime_part_count; part++) {
        const RuntimePart *p = &runtime_parts[part];
        if (!p->always && !bits_has(reached, part))
            continue;
        if (section == RUNTIME_COLD && p->section != RUNTIME_COLD)
            buffer_text(out, faster);
        if (section != RUNTIME_COLD && p->section == RUNTIME_COLD)
            buffer_text(out, slower);
        section = p->section;
        buffer_text(out, p->text);
    }
    if (section == RUNTIME_COLD)
        buffer_text(out, faster);
}
