/* Modules: the one that is compiled, and those that it cimports. A .pxd is read once in a session. */
#include "declare.h"
#include "expand.h"
#include "stdlib_pack.h"

#include <string.h>

static Unit *unit_new(Arena *a, const char *module_name, const DeclareOptions *options)
{
    Unit *u = NEW(a, Unit);

    u->arena = a;
    u->module_name = module_name;
    u->options = options ? arena_copy(a, options, sizeof *options) : NULL;
    u->builtins = map_new(a);
    u->undeclared = map_new(a);
    u->scope = scope_new(a, SCOPE_MODULE, NULL, u);
    return u;
}

/* ---- where a .pxd is found --------------------------------------------------------------------------------------- */

static Source *read_source(Arena *a, const char *path)
{
    Str bytes;
    const char *why;

    if (!file_exists(path) || is_folder(path) || !file_read(a, path, &bytes, &why))
        return NULL;
    return source_decode(a, path, bytes);
}

/* `folder`/a/b.pxd or `folder`/a/b/__init__.pxd */
static Source *find_in_folder(Arena *a, const char *folder, const char *path)
{
    Source *s = read_source(a, path_join(a, folder, str_format(a, "%s.pxd", path)));

    return s ? s : read_source(a, path_join(a, folder, str_format(a, "%s/__init__.pxd", path)));
}

static Source *find_in_stdlib(Arena *a, const char *path)
{
    const StdlibFile *file = stdlib_find(str_format(a, "%s.pxd", path));

    if (!file)
        file = stdlib_find(str_format(a, "%s/__init__.pxd", path));
    return file ? source_add(a, file->path, file->text) : NULL;
}

/* The folder in which the module's outermost package lies: one up for each dot of its name. */
static const char *root_folder(Arena *a, const Unit *u)
{
    const char *folder = path_folder(a, u->source->path);

    for (const char *c = u->module_name; *c; c++) {
        bool above = strcmp(folder, ".") == 0 || strcmp(path_base(folder), "..") == 0;
        if (*c == '.')
            folder = above ? path_join(a, folder, "..") : path_folder(a, folder);
    }
    return folder;
}

static Source *find_source(Unit *importer, const char *dotted)
{
    Arena *a = importer->arena;
    char *path = str_copy(a, str_of(dotted));
    Source *s;

    for (char *c = path; *c; c++)
        if (*c == '.')
            *c = '/';
    if (!importer->is_pxd && (s = find_in_folder(a, root_folder(a, importer), path)))
        return s;
    for (int i = 0; importer->options && i < importer->options->include_paths.count; i++)
        if ((s = find_in_folder(a, importer->options->include_paths.items[i], path)))
            return s;
    return find_in_stdlib(a, path);
}

/* ---- a cimported module ------------------------------------------------------------------------------------------ */

/* A module that is being read is found as well, so cimports may go round in a circle. */
static Unit *read_unit(Unit *importer, const char *dotted, Source *source)
{
    Arena *a = importer->arena;

    if (!source)
        return NULL;
    Unit *u = unit_new(a, str_copy(a, str_of(dotted)), importer->options);
    ParseOptions options = {.dialect = DIALECT_PXD, .language_level = importer->language_level};
    Header *header = NEW(a, Header);
    u->is_pxd = true;
    u->is_standard = stdlib_find(source->path) != NULL;
    u->source = source;
    map_set(&importer->session->units, name_text(dotted), u);
    u->session = importer->session;
    u->tree = parse_module(a, source, &options, header);
    if (u->tree && !expand_module(a, u->tree, &options, header))
        u->tree = NULL;
    u->directives = directives_of_module(header, NULL, 0);
    u->typed_annotations = u->directives->annotation_typing;
    u->language_level = header->language_level;
    if (u->tree)
        declare_body(u->scope, &u->tree->body);
    if (!u->is_standard)
        list_push(a, &importer->depends, source->path);
    return u;
}

Unit *unit_of_module(Unit *importer, const char *dotted)
{
    Unit *u = map_get(&importer->session->units, name_text(dotted));

    return u ? u : read_unit(importer, dotted, find_source(importer, dotted));
}

Unit *unit_of_standard(Unit *importer, const char *path)
{
    Unit *u = map_get(&importer->session->units, name_text(path));

    return u ? u : read_unit(importer, path, find_in_stdlib(importer->arena, path));
}

/* ---- the module itself ------------------------------------------------------------------------------------------- */

/* x.pxd beside x.pyx declares what is in it. */
static void refuse_own_pxd(const Unit *u)
{
    const char *path = u->source->path, *dot = path_extension(path);
    const char *pxd = str_format(u->arena, "%.*s.pxd", (int)(strlen(path) - strlen(dot)), path);
    Span start = {u->source->base, u->source->base};

    if (strcmp(dot, ".pxd") != 0 && file_exists(pxd))
        diag(start, D_not_supported, str_format(u->arena, "the module's own %s", path_base(pxd)));
}

Unit *declare_module(ModuleNode *tree, Source *source, const Header *header, const char *module_name,
                     const DeclareOptions *options)
{
    Arena *a = session_arena();
    Unit *u = unit_new(a, module_name, options);

    u->session = NEW(a, Session);
    u->session->units = map_new(a);
    u->session->members = map_new(a);
    u->source = source;
    u->is_plain_python = dialect_of(source->path) == DIALECT_PY;
    u->tree = tree;
    u->directives = directives_of_module(header, options->directives.items, options->directives.count);
    u->typed_annotations = u->directives->annotation_typing;
    u->language_level = u->directives->language_level;
    u->true_division = u->language_level >= 3;
    tree->scope = u->scope;
    refuse_own_pxd(u);
    declare_body(u->scope, &tree->body);
    declare_bodies(u);
    return u;
}
