/* Characters: UTF-8, what may stand in names, what a name's normal form is, characters by their names. */
#ifndef PYXC_UNICODE_H
#define PYXC_UNICODE_H

#include "base.h"

/* ---- unicode.c ------------------------------------------------------------------------------------------------------ */

int valid_length(const unsigned char *at, const unsigned char *end);     /* of the valid UTF-8 character at `at`, 0: there is none */

/* Of text that is known to be valid. */
int character_length(const unsigned char *at);         /* in bytes */
uint32_t character_at(const unsigned char *at);
void add_character(Buffer *out, uint32_t c);

int name_character(const unsigned char *at, bool first);        /* its length if a name may hold it there, else 0 */
bool is_printable(uint32_t c);
Name *normal_name(const char *data, size_t length);    /* NFKC */
bool character_named(const char *name, size_t length, uint32_t *c);      /* \N{…} */

#endif
