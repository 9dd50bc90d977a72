/* Interned names: a hash table with open addressing that lives as long as the process. */
#include "base.h"

#include <string.h>

static Name **table;
static uint32_t table_size, table_used;      /* size is a power of two */

#define SPELLED(id, text) Name *name_##id;
#include "names.def"

static uint32_t hash_text(const char *data, size_t length)
{
    uint32_t h = 2166136261u;                /* FNV-1a */

    for (size_t i = 0; i < length; i++)
        h = (h ^ (unsigned char)data[i]) * 16777619u;
    return h;
}

static void insert(Name **into, uint32_t size, Name *name)
{
    uint32_t i = name->hash & (size - 1);

    while (into[i])
        i = (i + 1) & (size - 1);
    into[i] = name;
}

static void grow(void)
{
    uint32_t size = table_size ? table_size * 2 : 1024;
    Name **larger = NEW_ARRAY(session_arena(), Name *, size);

    for (uint32_t i = 0; i < table_size; i++)
        if (table[i])
            insert(larger, size, table[i]);
    table = larger;
    table_size = size;
}

static void intern_known_names(void)
{
#define SPELLED(id, text) name_##id = name_text(text);
#include "names.def"
}

static void make_table(void)
{
    grow();
    intern_known_names();
}

Name *name_of(const char *data, size_t length)
{
    uint32_t hash = hash_text(data, length);

    if (!table)
        make_table();
    if (table_used * 2 >= table_size)
        grow();
    for (uint32_t i = hash & (table_size - 1); table[i]; i = (i + 1) & (table_size - 1)) {
        Name *n = table[i];
        if (n->hash == hash && n->length == length && memcmp(n->text, data, length) == 0)
            return n;
    }
    Name *n = arena_alloc(session_arena(), sizeof(Name) + length + 1);
    n->length = (uint32_t)length;
    n->hash = hash;
    memcpy(n->text, data, length);
    insert(table, table_size, n);
    table_used++;
    return n;
}

Name *name_text(const char *text)
{
    return name_of(text, strlen(text));
}
