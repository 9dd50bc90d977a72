/* What a source becomes: the module's name, and the file that is written for it. */
#define _GNU_SOURCE
#include "driver.h"

#include <stdlib.h>
#include <string.h>

/* ---- the module's name ---------------------------------------------------------------------------------------------------- */

static bool is_package(Arena *a, const char *folder)
{
    static const char *const names[] = {"__init__.py", "__init__.pyx", "__init__.pxd"};

    for (int i = 0; i < LENGTH(names); i++)
        if (file_exists(path_join(a, folder, names[i])))
            return true;
    return false;
}

static const char *absolute_folder(Arena *a, const char *source)
{
    char *real = realpath(path_folder(a, source), NULL);
    const char *folder = real ? str_copy(a, str_of(real)) : "/";

    free(real);
    return folder;
}

/* The folders above that are packages, and the stem; a package's own code is its __init__. */
static const char *module_name_of(Arena *a, const char *source)
{
    const char *folder = absolute_folder(a, source), *name = path_stem(a, source);

    if (strcmp(name, "__init__") == 0 && folder[1]) {
        name = path_base(folder);
        folder = path_folder(a, folder);
    }
    for (; folder[1] && is_package(a, folder); folder = path_folder(a, folder))
        name = str_format(a, "%s.%s", path_base(folder), name);
    return name;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (unsigned char)c >= 0x80;
}

bool is_module_name(const char *name)
{
    bool start = true;

    for (; *name; name++) {
        if (start ? !is_letter(*name) : !is_letter(*name) && *name != '.' && !(*name >= '0' && *name <= '9'))
            return false;
        start = *name == '.';
    }
    return !start;
}

/* ---- its files ------------------------------------------------------------------------------------------------------------ */

static bool is_source(const char *path)
{
    const char *extension = path_extension(path);

    return strcmp(extension, ".pyx") == 0 || strcmp(extension, ".py") == 0;
}

/* Below -d, a module of a package lies in the package's folder. */
static const char *folder_of(Arena *a, const Options *o, const Product *p, bool init)
{
    if (!o->folder)
        return path_folder(a, p->source);
    char *packages = str_copy(a, str_of(p->module)), *last = packages;

    for (char *c = packages; *c; c++)
        if (*c == '.') {
            *c = '/';
            last = c;
        }
    if (!init)
        *last = '\0';
    return packages[0] ? path_join(a, o->folder, packages) : o->folder;
}

static const char *plan_path(Arena *a, const Options *o, const Product *p, const char *extension)
{
    const char *stem = path_stem(a, p->source);
    bool init = strcmp(stem, "__init__") == 0;

    if (o->output)
        return o->output;
    return path_join(a, folder_of(a, o, p, init), str_format(a, "%s%s", stem, extension));
}

/* Beside the module: hello.c for hello.cpython-311-x86_64-linux-gnu.so */
static const char *plan_c_path(Arena *a, const Product *p)
{
    const char *base = path_base(p->path), *dot = strchr(base, '.');
    Str stem = {base, dot ? (size_t)(dot - base) : strlen(base)};

    return path_join(a, path_folder(a, p->path), str_format(a, "%.*s.c", STR_ARG(stem)));
}

bool plan_product(Arena *a, const Options *o, const char *source, Product *p)
{
    *p = (Product){.source = source, .is_c = o->translate_only};
    if (!is_source(source)) {
        complain("%s: neither a .pyx nor a .py file", source);
        return false;
    }
    p->module = o->module_name ? o->module_name : module_name_of(a, source);
    if (o->dump)
        return true;
    if (p->is_c) {
        p->path = plan_path(a, o, p, ".c");
        return true;
    }
    const Interpreter *python = interpreter_find(a, o);
    if (!python)
        return false;
    p->path = plan_path(a, o, p, python->suffix);
    p->c_path = plan_c_path(a, p);
    return true;
}
