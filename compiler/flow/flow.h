/* What is assigned to the local variables of a function, and which readings of them may find them unset.
 *
 * It looks at the declared tree, before any type is known. All that it changes is `maybe_unset` of the variables.
 */
#ifndef PYXC_FLOW_H
#define PYXC_FLOW_H

#include "declare.h"

typedef struct Flow Flow;

typedef enum AssignKind {
    ASSIGN_TYPE,             /* a value of this very type: parameters, exceptions, imports, starred targets */
    ASSIGN_VALUE,            /* the value of an expression */
    ASSIGN_ITEM,             /* an item of what the expression gives when it is iterated over */
    ASSIGN_INPLACE           /* an AugAssign node */
} AssignKind;

typedef struct Assignment {
    AssignKind kind;
    Symbol *symbol;
    Node *value;
    Type *type;
    Scope *scope;            /* in which the value's names are meant */
    Type *found;             /* infer's: the type of what arrives; NULL: to be found, or found again */
} Assignment;

typedef LIST(Assignment *) AssignmentList;

/* Analyses the body of a function (or the comprehensions of a module), whose names are those of `scope`. */
Flow *flow_of(Arena *arena, Scope *scope, NodeList *body, const ArgumentsNode *arguments);
const AssignmentList *flow_assignments(const Flow *f);                  /* all that is assigned to locals */
bool flow_maybe_unset(const Flow *f, const Node *name);
bool flow_surely_unset(const Flow *f, const Node *name);

#endif
