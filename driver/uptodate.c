/* Whether an extension module needs to be built again.
 *
 * A built module ends in a stamp, text behind the last byte that the loader reads:
 *
 *     <hash of all settings>
 *     <hash of its content> <path>           one line for each file that was read; the hash of a missing file is 0
 *     <length of the above in 8 digits>pyxcstmp
 *
 * Paths are those that the command line led to, so a copied project is judged by its own files. What has no stamp
 * (stripped, or built by something else) is built again.
 */
#define _GNU_SOURCE
#include "driver.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static const char magic[] = "pyxcstmp";
enum { MAGIC = sizeof magic - 1, TAIL = 8 + MAGIC, LONGEST_STAMP = 1 << 22 };

static uint64_t content_hash(Arena *a, const char *path)
{
    Str text;
    const char *why;
    bool there = file_exists(path) && file_read(a, path, &text, &why);

    return there ? hash_bytes(1, text.data, text.length) : 0;
}

/* The stamp's text without its tail; empty if there is none. */
static Str read_stamp(Arena *a, const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    char tail[TAIL + 1] = "";
    Str stamp = STR("");

    if (file < 0)
        return stamp;
    off_t end = lseek(file, 0, SEEK_END) - TAIL;
    if (end > 0 && pread(file, tail, TAIL, end) == TAIL && memcmp(tail + 8, magic, MAGIC) == 0) {
        tail[8] = '\0';
        long length = strtol(tail, NULL, 10);
        char *text = length > 0 && length < LONGEST_STAMP && length <= end ? arena_alloc(a, (size_t)length + 1) : NULL;
        if (text && pread(file, text, (size_t)length, end - length) == length)
            stamp = (Str){text, (size_t)length};
    }
    close(file);
    return stamp;
}

/* Each line is a hash of sixteen digits, and for a file a blank and its path. */
static bool line_holds(Arena *a, Str line, uint64_t settings)
{
    enum { DIGITS = 16 };
    if (line.length < DIGITS)
        return false;
    uint64_t hash = strtoull(str_copy(a, (Str){line.data, DIGITS}), NULL, 16);
    if (line.length == DIGITS)
        return hash == settings;
    return hash == content_hash(a, str_copy(a, (Str){line.data + DIGITS + 1, line.length - DIGITS - 1}));
}

bool is_up_to_date(Arena *a, const char *path, uint64_t settings)
{
    Str stamp = read_stamp(a, path);

    if (!stamp.length)
        return false;
    while (stamp.length) {
        const char *end = memchr(stamp.data, '\n', stamp.length);
        size_t length = end ? (size_t)(end - stamp.data) : stamp.length;
        if (!line_holds(a, (Str){stamp.data, length}, settings))
            return false;
        length += end != NULL;
        stamp.data += length;
        stamp.length -= length;
    }
    return true;
}

int64_t file_time(const char *path)
{
    struct stat info;

    return stat(path, &info) == 0 ? (int64_t)info.st_mtim.tv_sec * 1000000000 + info.st_mtim.tv_nsec : 0;
}

bool add_stamp(Arena *a, const char *path, const Stamp *stamp, int64_t started)
{
    Buffer text = buffer_new(a);

    buffer_format(&text, "%016llx\n", (unsigned long long)stamp->settings);
    for (int i = 0; i < stamp->files.count; i++) {
        const char *file = stamp->files.items[i];
        if (file_time(file) > started || strchr(file, '\n'))
            return true;
        buffer_format(&text, "%016llx %s\n", (unsigned long long)content_hash(a, file), file);
    }
    buffer_format(&text, "%08d%s", (int)text.length, magic);
    int file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC);
    bool good = file >= 0 && write(file, text.data, text.length) == (ssize_t)text.length;
    return (file < 0 || close(file) == 0) && good;
}
