/* Other programs: starting one, waiting for it, finding it on PATH. */
#define _GNU_SOURCE
#include "driver.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static char **argument_vector(Arena *a, const TextList *words)
{
    char **vector = NEW_ARRAY(a, char *, words->count + 1);

    for (int i = 0; i < words->count; i++)
        vector[i] = str_copy(a, str_of(words->items[i]));
    return vector;
}

/* Signals are blocked from before the start until the child is known to interrupt.c; the child gets the old mask. */
static int spawn(pid_t *pid, char **vector, posix_spawn_file_actions_t *files, posix_spawnattr_t *how)
{
    sigset_t before;

    interrupt_block(&before);
    posix_spawnattr_setsigmask(how, &before);
    int failed = posix_spawnp(pid, vector[0], files, how, vector, environ);
    if (!failed)
        interrupt_child(*pid);
    interrupt_unblock(&before);
    return failed;
}

pid_t process_start(Arena *a, const TextList *words, const char *output)
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t how;
    pid_t pid;

    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_adddup2(&files, 1, 2);
    posix_spawnattr_init(&how);
    posix_spawnattr_setflags(&how, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
    posix_spawnattr_setpgroup(&how, 0);
    errno = spawn(&pid, argument_vector(a, words), &files, &how);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&how);
    return errno ? -1 : pid;
}

int process_wait(pid_t pid)
{
    int status;

    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        ;
    interrupt_forget_child(pid);
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

static bool is_program(const char *path)
{
    struct stat info;

    return stat(path, &info) == 0 && S_ISREG(info.st_mode) && access(path, X_OK) == 0;
}

static const char *find_program_in(Arena *a, const char *name, const char *folders)
{
    while (folders) {
        const char *colon = strchr(folders, ':');
        Str folder = {folders, colon ? (size_t)(colon - folders) : strlen(folders)};
        const char *path = path_join(a, folder.length ? str_copy(a, folder) : ".", name);
        if (is_program(path))
            return path;
        folders = colon ? colon + 1 : NULL;
    }
    return NULL;
}

const char *find_program(Arena *a, const char *name)
{
    if (strchr(name, '/'))
        return is_program(name) ? name : NULL;
    return find_program_in(a, name, getenv("PATH"));
}
