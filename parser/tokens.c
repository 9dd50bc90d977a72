/* Kinds of tokens, by what they do. */
#include "parser.h"

/* A word that can be a name, those included that the grammar takes for one by %fallback. */
bool is_name_token(int kind)
{
    switch (kind) {
    case T_NAME: case T_BY: case T_GIL: case T_NOEXCEPT: case T_NOGIL:
        return true;
    default:
        return false;
    }
}

bool is_literal_token(int kind)
{
    return kind == T_INT || kind == T_FLOAT || kind == T_IMAGINARY || kind == T_STRING;
}

bool opens_bracket(int kind)
{
    switch (kind) {
    case T_LPAREN: case T_LBRACK: case T_LBRACE: case T_FIELD: case T_LPAREN_T: case T_LPAREN_D: case T_LBRACK_T: case T_LBRACK_M: case T_WITH_LPAREN:
        return true;
    default:
        return false;
    }
}

bool closes_bracket(int kind)
{
    return kind == T_RPAREN || kind == T_RBRACK || kind == T_RBRACE || kind == T_FIELD_END;
}

/* Whether an operand may end here, so that `<` behind it compares and a name behind it is one too many. */
bool ends_operand(int kind)
{
    switch (kind) {
    case T_TYPENAME: case T_FSTRING_END: case T_ELLIPSIS: case T_NONE: case T_TRUE: case T_FALSE: case T_NULL: case T_RPAREN: case T_RBRACK: case T_RBRACE:
        return true;
    default:
        return is_name_token(kind) || is_literal_token(kind);
    }
}
