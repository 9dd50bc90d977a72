/* What a source becomes: the module's name, and the file that is written for it. */
#define _GNU_SOURCE
#include "driver.h"

#include <stdlib.h>
#include <string.h>

/* ---- the module's name ------------------------------------------------------------------------------------------- */

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

/* Of a file NAME.so or NAME.cpython-311-x86_64-linux-gnu.so: NAME. */
static const char *name_in_front_of_suffix(Arena *a, const char *path)
{
    const char *base = path_base(path), *dot = strchr(base, '.');

    return str_copy(a, (Str){base, dot ? (size_t)(dot - base) : strlen(base)});
}

static const char *last_name(const char *module)
{
    const char *dot = strrchr(module, '.');

    return dot ? dot + 1 : module;
}

/* The import system looks for a module of the name that its file has, so `-o zz.so` is a module zz, of the source's
 * package. An __init__ is a package, named after its folder. */
static const char *module_name_of_output(Arena *a, const char *output, const char *source)
{
    const char *name = name_in_front_of_suffix(a, output), *of_source = module_name_of(a, source);
    int package = (int)(last_name(of_source) - of_source);

    if (strcmp(name, "__init__") == 0)
        return strcmp(path_stem(a, source), name) == 0 ? of_source : module_name_of(a, output);
    return str_format(a, "%.*s%s", package, of_source, name);
}

static const char *plan_module_name(Arena *a, const Options *o, const char *source)
{
    if (o->module_name)
        return o->module_name;
    if (o->output && !o->translate_only)
        return module_name_of_output(a, o->output, source);
    return module_name_of(a, source);
}

bool is_importable_name(const char *name)
{
    bool start = true;

    for (; *name; name++) {
        if (start ? !is_letter(*name) : !is_letter(*name) && *name != '.' && !(*name >= '0' && *name <= '9'))
            return false;
        start = *name == '.';
    }
    return !start;
}

bool is_too_long_a_name(const char *module)
{
    int length = 0;

    for (const char *c = last_name(module); *c; c++)
        length += ((unsigned char)*c & 0xC0) != 0x80;
    return length > LONGEST_NAME;
}

/* ---- its files --------------------------------------------------------------------------------------------------- */

static bool is_source(const char *path)
{
    const char *extension = path_extension(path);

    return strcmp(extension, ".pyx") == 0 || strcmp(extension, ".py") == 0;
}

static bool is_init(Arena *a, const Product *p)
{
    return strcmp(path_stem(a, p->source), "__init__") == 0;
}

/* Below -d, a module of a package lies in the package's folder. */
static const char *folder_of(Arena *a, const Options *o, const Product *p)
{
    if (!o->folder)
        return path_folder(a, p->source);
    char *packages = str_copy(a, str_of(p->module)), *last = packages;

    for (char *c = packages; *c; c++)
        if (*c == '.') {
            *c = '/';
            last = c;
        }
    if (!is_init(a, p))
        *last = '\0';
    return packages[0] ? path_join(a, o->folder, packages) : o->folder;
}

static const char *plan_path(Arena *a, const Options *o, const Product *p, const char *stem, const char *extension)
{
    if (o->output)
        return o->output;
    return path_join(a, folder_of(a, o, p), str_format(a, "%s%s", stem, extension));
}

/* Beside the module: hello.c for hello.cpython-311-x86_64-linux-gnu.so */
static const char *plan_c_path(Arena *a, const Product *p)
{
    return path_join(a, path_folder(a, p->path), str_format(a, "%s.c", name_in_front_of_suffix(a, p->path)));
}

bool name_fits_file(Arena *a, const Product *p)
{
    const char *name = p->path && !p->is_c ? name_in_front_of_suffix(a, p->path) : "__init__";

    return strcmp(name, "__init__") == 0 || strcmp(name, last_name(p->module)) == 0;
}

bool plan_product(Arena *a, const Options *o, const char *source, Product *p)
{
    *p = (Product){.source = source, .is_c = o->translate_only};
    if (!is_source(source)) {
        complain("%s: neither a .pyx nor a .py file", source);
        return false;
    }
    p->module = plan_module_name(a, o, source);
    if (o->dump)
        return true;
    if (p->is_c) {                     /* named after its source, as Cython does it */
        p->path = plan_path(a, o, p, path_stem(a, source), ".c");
        return true;
    }
    const Interpreter *python = interpreter_find(a, o);
    if (!python)
        return false;
    p->path = plan_path(a, o, p, is_init(a, p) ? "__init__" : last_name(p->module), python->suffix);
    p->c_path = plan_c_path(a, p);
    return true;
}
