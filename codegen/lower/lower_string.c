/* f-strings: each field is formatted, and the pieces are joined.
 */
#include "lower.h"

/* fstring_field: "{" value ["!" conversion] [":" format_spec] "}" */
Operand lower_FormattedValue(Lower *l, FormattedValueNode *n)
{
    Operand v = lower_expr(l, n->value);
    int conversion = n->conversion > 0 ? n->conversion : 0;

    return value(l, OP_format, TYPE(str), OPERANDS(v, on_int(conversion), lower_optional(l, n->format_spec)));
}

/* Many pieces: a list of them, joined by the empty text. */
static Operand join_list(Lower *l, const JoinedStrNode *n)
{
    Items pieces = {0};

    for (int i = 0; i < n->values.count; i++)
        add_item(l, &pieces, lower_expr(l, n->values.items[i]));
    Operand list = finish_list(l, &pieces);
    return value(l, OP_call_method, TYPE(object), OPERANDS(text_operand(l, STR("")), name_operand(l, name_join), list));
}

Operand lower_JoinedStr(Lower *l, JoinedStrNode *n)
{
    Operand pieces[ITEMS_AT_ONCE];
    int count = n->values.count;

    if (count == 0)
        return text_operand(l, STR(""));
    if (count > ITEMS_AT_ONCE)
        return join_list(l, n);
    for (int i = 0; i < count; i++)
        pieces[i] = lower_expr(l, n->values.items[i]);
    return count == 1 ? pieces[0] : value(l, OP_join, TYPE(str), count, pieces);
}
