/* What stands behind the dot of a value: the members of its type.
 *
 * Of a built-in class they are the methods that the prelude declares, in a file of the class's
 * name, which is read when one is first asked for.
 */
#include "declare.h"

void declare_builtin_class(Scope *s, CClassNode *n)
{
    Scope *members = scope_new(s->unit->arena, SCOPE_CLASS, s, s->unit);

    assert(s->unit->is_standard);
    members->class = builtin_class(n->name) ? builtin_class(n->name) : type_named(n->name);
    assert(members->class);
    map_set(&s->unit->session->members, members->class, members);
    for (int i = 0; i < n->body.count; i++)
        declare_extern_member(members, n->body.items[i], NULL);
}

/* A character is a text of one. */
static bool has_methods(const Type *t)
{
    return (is_object(t) && t != TYPE(object)) || t == TYPE(Py_UCS4);
}

Scope *members_of(Unit *u, const Type *t)
{
    Map *known = &u->session->members;
    Scope *members = map_get(known, t);

    if (!members && has_methods(t) && unit_of_standard(u, str_format(u->arena, "prelude/%s", t->name)))
        members = map_get(known, t);
    if (!members)
        map_set(known, t, members = scope_new(u->arena, SCOPE_CLASS, NULL, u));
    return members;
}
