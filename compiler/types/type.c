/* The types themselves: one object for each row of types.def, and those that a program makes.
 *
 * Types are compared by pointer, so whatever is made at run time is made once.
 */
#include "types.h"

/* A column that holds `-` is absent; no other entry is one character long. */
#define COLUMN(text) (sizeof #text > 2 ? "" #text : NULL)
enum { SIGN_S = 'S', SIGN_U = 'U', SIGN_C = 'C' };

static Type rows[NAMED_TYPE_COUNT] = {
#define C_TYPE(id_, kind_, name_, c_name_, rank_, sign_, convert_, operate_, error_)                                   \
    [ID_##id_] = {.kind = TYPE_##kind_, .id = ID_##id_, .name = name_, .c_name = c_name_, .rank = rank_,               \
                 .sign = SIGN_##sign_, .convert = COLUMN(convert_), .operate = COLUMN(operate_), .error_value = error_},
#define PY_TYPE(id_, name_, c_object_)                                                                                 \
    [ID_##id_] = {.kind = TYPE_OBJECT, .id = ID_##id_, .name = name_,                                                  \
                 .c_object = ID_##id_ == ID_object ? NULL : c_object_},
#define OPEN_TYPE(id_, name_, c_object_)                                                                               \
    [ID_##id_] = {.kind = TYPE_OBJECT, .id = ID_##id_, .name = name_, .c_object = c_object_, .is_open = true},
#define STATE_TYPE(id_, c_name_) [ID_##id_] = {.kind = TYPE_STATE, .id = ID_##id_, .name = c_name_, .c_name = c_name_},
#include "types.def"
};

Type *const named_types[NAMED_TYPE_COUNT] = {
#define C_TYPE(id, kind, name, c_name, rank, sign, convert, operate, error) &rows[ID_##id],
#define PY_TYPE(id, name, c_object) &rows[ID_##id],
#define STATE_TYPE(id, c_name) &rows[ID_##id],
#include "types.def"
};

static Type error_type = {.kind = TYPE_ERROR, .id = ID_error, .name = "error"};
static Type null_type = {.kind = TYPE_NULL, .id = ID_null, .name = "NULL"};
Type *const type_error_value = &error_type, *const type_null_value = &null_type;

Type *type_c_function(Signature *s)
{
    Type *t = NEW(session_arena(), Type);

    assert(s->result);
    *t = (Type){.kind = TYPE_C_FUNCTION, .id = ID_c_function, .signature = s};
    return t;
}

/* "int (int, double)" */
static const char *function_text(const Signature *s)
{
    Buffer b = buffer_new(session_arena());

    buffer_format(&b, "%s (", type_text(s->result));
    for (int i = 0; i < s->parameters.count; i++)
        buffer_format(&b, "%s%s", i ? ", " : "", type_text(s->parameters.items[i].type));
    buffer_text(&b, s->variadic ? ", ...)" : ")");
    return b.data;
}

const char *type_text(const Type *t)
{
    if (t->kind == TYPE_C_FUNCTION)
        return function_text(t->signature);
    if (is_object(t) && t != TYPE(object))
        return str_format(session_arena(), "%s object", t->name);
    return t->name;
}
