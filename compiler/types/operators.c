/* The rows of operators.def as C data (ORDER OPERATOR: indexed by the enums of ast.asdl). */
#include "types.h"

/* A column that holds `-` is absent; no other entry is one character long. */
#define COLUMN(text) (sizeof #text > 2 ? "" #text : NULL)
#define IN_PLACE(text) (sizeof #text > 2 ? "i" #text : NULL)

const BinaryInfo binary_infos[] = {
#define BINARY(op, symbol, helper, pair, c_symbol, c_helper)                                                           \
    [Binary_##op] = {symbol, COLUMN(helper), IN_PLACE(helper), COLUMN(pair), IN_PLACE(pair), c_symbol, COLUMN(c_helper)},
#include "operators.def"
};

const CompareInfo compare_infos[] = {
#define COMPARE(op, symbol, c_symbol, rich, pair) [Compare_##op] = {symbol, c_symbol, COLUMN(rich), COLUMN(pair)},
#include "operators.def"
};

const UnaryInfo unary_infos[] = {
#define UNARY(op, symbol, helper, pair, c_symbol) [Unary_##op] = {symbol, COLUMN(helper), COLUMN(pair), c_symbol},
#include "operators.def"
};

_Static_assert(LENGTH(binary_infos) == Binary_FloorDiv + 1, "operators.def has a row for each value of Binary");
_Static_assert(LENGTH(compare_infos) == Compare_NotIn + 1, "operators.def has a row for each value of Compare");
_Static_assert(LENGTH(unary_infos) == Unary_USub + 1, "operators.def has a row for each value of Unary");
