/* Files and their names. Whatever is written is written beside its place and then renamed. */
#define _GNU_SOURCE
#include "base.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char partial[4096];                       /* the file being written, for the handler of SIGINT */
static volatile sig_atomic_t is_partial;         /* whether there is one: never while half of its name is there */

bool file_read(Arena *a, const char *path, Str *text, const char **why)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    struct stat info;

    if (file < 0 || fstat(file, &info) != 0 || (S_ISDIR(info.st_mode) && (errno = EISDIR))) {
        *why = strerror(errno);
        if (file >= 0)
            close(file);
        return false;
    }
    /* A pipe or device tells no size, so read until the end whatever it says. */
    Buffer b = buffer_new(a);
    size_t room = (size_t)info.st_size + 1;
    char *chunk = arena_alloc(a, room < 65536 ? 65536 : room);
    ssize_t got;
    while ((got = read(file, chunk, room < 65536 ? 65536 : room)) > 0)
        buffer_add(&b, chunk, (size_t)got);
    *why = strerror(errno);
    close(file);
    *text = buffer_str(&b);
    return got == 0;
}

static bool same_content(const char *path, Str text)
{
    const char *why;
    Str old;
    struct stat info;
    Arena *a;

    if (stat(path, &info) != 0 || (size_t)info.st_size != text.length)
        return false;
    a = arena_new();
    bool same = file_read(a, path, &old, &why) && str_equal(old, text);
    arena_delete(a);
    return same;
}

static bool write_all(int file, Str text)
{
    while (text.length) {
        ssize_t done = write(file, text.data, text.length);
        if (done < 0 && errno != EINTR)
            return false;
        if (done > 0) {
            text.data += done;
            text.length -= (size_t)done;
        }
    }
    return true;
}

/* Before the file exists, since a signal may come at any moment. */
static void begin_partial(const char *path)
{
    if (strlen(path) >= sizeof partial)
        return;
    strcpy(partial, path);
    atomic_signal_fence(memory_order_seq_cst);
    is_partial = true;
}

/* False: errno says why. */
static bool write_new(const char *path, Str text)
{
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);

    if (file < 0)
        return false;
    bool good = write_all(file, text);
    return close(file) == 0 && good;
}

/* What `mode` is, to somebody who wanted to write there; NULL: a file. */
static const char *not_a_file(mode_t mode)
{
    switch (mode & S_IFMT) {
    case S_IFREG:
        return NULL;
    case S_IFDIR:
        return strerror(EISDIR);
    case S_IFIFO:
        return "it is a FIFO";
    case S_IFSOCK:
        return "it is a socket";
    default:
        return "it is a device";
    }
}

const char *path_to_write(Arena *a, const char *path, const char **why)
{
    enum { MOST_LINKS = 40 };          /* as Linux follows */
    struct stat info;
    char target[4096];

    for (int links = 0; links < MOST_LINKS; links++) {
        if (lstat(path, &info) != 0) {
            *why = strerror(errno);
            return errno == ENOENT ? path : NULL;
        }
        if (!S_ISLNK(info.st_mode)) {
            *why = not_a_file(info.st_mode);
            return *why ? NULL : path;
        }
        ssize_t length = readlink(path, target, sizeof target);
        if (length < 0)
            break;
        path = path_join(a, path_folder(a, path), str_copy(a, (Str){target, (size_t)length}));
    }
    *why = strerror(ELOOP);
    return NULL;
}

/* Short enough to be a file's name where `path` is. */
const char *path_beside(Arena *a, const char *path)
{
    return path_join(a, path_folder(a, path), str_format(a, "%.200s.%ld.tmp", path_base(path), (long)getpid()));
}

bool file_write(Arena *a, const char *path, Str text, bool keep_same, const char **why)
{
    path = path_to_write(a, path, why);
    if (!path)
        return false;
    if (keep_same && same_content(path, text))
        return true;
    const char *beside = path_beside(a, path);
    begin_partial(beside);
    bool good = write_new(beside, text) && rename(beside, path) == 0;
    if (!good) {
        *why = strerror(errno);
        unlink(beside);
    }
    is_partial = false;
    return good;
}

void file_remove_partial(void)
{
    if (is_partial)
        unlink(partial);
}

bool file_exists(const char *path)
{
    return access(path, F_OK) == 0;
}

bool is_folder(const char *path)
{
    struct stat info;

    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

bool make_folders(Arena *a, const char *path)
{
    if (is_folder(path) || strcmp(path, "/") == 0)
        return true;
    if (!make_folders(a, path_folder(a, path)))
        return false;
    return mkdir(path, 0777) == 0 || (errno == EEXIST && is_folder(path));
}

const char *path_join(Arena *a, const char *folder, const char *name)
{
    if (name[0] == '/' || strcmp(folder, ".") == 0 || folder[0] == '\0')
        return name;
    return str_format(a, folder[strlen(folder) - 1] == '/' ? "%s%s" : "%s/%s", folder, name);
}

const char *path_folder(Arena *a, const char *path)
{
    const char *slash = strrchr(path, '/');

    if (!slash)
        return ".";
    return slash == path ? "/" : str_copy(a, (Str){path, (size_t)(slash - path)});
}

const char *path_base(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

const char *path_extension(const char *path)
{
    const char *base = path_base(path), *dot = strrchr(base, '.');

    return dot && dot != base ? dot : "";
}

const char *path_stem(Arena *a, const char *path)
{
    const char *base = path_base(path);

    return str_copy(a, (Str){base, strlen(base) - strlen(path_extension(path))});
}

uint64_t hash_bytes(uint64_t seed, const void *data, size_t length)
{
    const unsigned char *p = data;
    uint64_t h = seed ^ (0x9E3779B97F4A7C15u + length);

    for (; length >= 8; p += 8, length -= 8) {
        uint64_t word;
        memcpy(&word, p, 8);
        h = (h ^ word) * 0xBF58476D1CE4E5B9u;
        h ^= h >> 32;
    }
    for (; length; p++, length--)
        h = (h ^ *p) * 0x94D049BB133111EBu;
    h ^= h >> 29;
    h *= 0xBF58476D1CE4E5B9u;
    return h ^ h >> 32;
}
