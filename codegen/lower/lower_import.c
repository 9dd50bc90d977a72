/* Imports of Python modules.
 *
 *      import a.b         store a, import a.b             from a import b, c     m = import a, (b, c)
 *      import a.b as c    store c, import_as a.b                                 store b, import_from m, b
 *                                                                               store c, import_from m, c
 */
#include "lower.h"

#include <string.h>

/* import_stmt: "import" name ["as" asname], … */
void lower_Import(Lower *l, ImportNode *n)
{
    for (int i = 0; i < n->names.count; i++) {
        AliasNode *a = (AliasNode *)n->names.items[i];
        Operand name = name_operand(l, a->name);
        if (a->asname)
            store_symbol(l, a->symbol, value(l, OP_import_as, TYPE(object), OPERANDS(name, on_int(0))));
        else
            store_symbol(l, a->symbol, value(l, OP_import, TYPE(object), OPERANDS(name, OPERAND_NOTHING, on_int(0))));
    }
}

static Operand imported_names(Lower *l, const NodeList *aliases)
{
    Name **names = NEW_ARRAY(l->arena, Name *, aliases->count);

    for (int i = 0; i < aliases->count; i++)
        names[i] = ((AliasNode *)aliases->items[i])->name;
    return names_operand(l, names, aliases->count);
}

/* from_stmt: "from" "."* [module] "import" ("*" | name ["as" asname], …) */
void lower_ImportFrom(Lower *l, ImportFromNode *n)
{
    Operand name = name_operand(l, n->module ? n->module : name_nothing);
    Operand module = value(l, OP_import, TYPE(object), OPERANDS(name, imported_names(l, &n->names), on_int(n->level)));

    for (int i = 0; i < n->names.count; i++) {
        AliasNode *a = (AliasNode *)n->names.items[i];
        if (a->name == name_star)
            add(l, OP_import_star, OPERANDS(module));
        else
            store_symbol(l, a->symbol, value(l, OP_import_from, TYPE(object), OPERANDS(module, name_operand(l, a->name))));
    }
}

void lower_CImport(Lower *l, CImportNode *n)         { (void)l; (void)n; }
void lower_CImportFrom(Lower *l, CImportFromNode *n) { (void)l; (void)n; }
