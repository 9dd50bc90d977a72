/* What must be undone when somebody stops us, or nobody reads what we say: children killed, half-written files removed.
 *
 * The handler may do little, so what it needs lies in plain arrays, which are changed only while the signals are
 * blocked. A child is the leader of a process group: a C compiler starts others, and all of them must go.
 */
#define _GNU_SOURCE
#include "driver.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_CHILDREN = 1024, MOST_PATHS = 64, LONGEST_PATH = 4096 };

static pid_t children[MOST_CHILDREN];
static const int caught[] = {SIGINT, SIGTERM, SIGHUP, SIGPIPE};
static char paths[MOST_PATHS][LONGEST_PATH];       /* "": free */

void interrupt_block(sigset_t *before)
{
    sigset_t ours;

    sigemptyset(&ours);
    for (int i = 0; i < LENGTH(caught); i++)
        sigaddset(&ours, caught[i]);
    sigprocmask(SIG_BLOCK, &ours, before);
}

void interrupt_unblock(const sigset_t *before)
{
    sigprocmask(SIG_SETMASK, before, NULL);
}

static void remove_path(const char *path)
{
    if (unlink(path) != 0)
        rmdir(path);
}

/* Waits for the children, so that they have removed what is theirs before we say that we are gone. */
static void handle(int number)
{
    for (int i = 0; i < MOST_CHILDREN; i++)
        if (children[i])
            kill(-children[i], SIGTERM);       /* which, unlike SIGINT, no shell ignores for those that it starts */
    for (int i = 0; i < MOST_CHILDREN; i++)
        while (children[i] && waitpid(children[i], NULL, 0) < 0 && errno == EINTR)
            ;
    file_remove_partial();
    for (int i = MOST_PATHS - 1; i >= 0; i--)
        if (paths[i][0])
            remove_path(paths[i]);
    _exit(128 + number);
}

void interrupt_catch(void)
{
    struct sigaction action = {.sa_handler = handle}, before;

    sigemptyset(&action.sa_mask);
    for (int i = 0; i < LENGTH(caught); i++)
        sigaddset(&action.sa_mask, caught[i]);
    for (int i = 0; i < LENGTH(caught); i++)
        if (sigaction(caught[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaction(caught[i], &action, NULL);
}

void interrupt_in_child(void)
{
    memset(children, 0, sizeof children);
    for (int i = 0; i < MOST_PATHS; i++)
        paths[i][0] = '\0';
}

void interrupt_child(pid_t pid)
{
    for (int i = 0; i < MOST_CHILDREN; i++)
        if (!children[i]) {
            children[i] = pid;
            return;
        }
    fatal("more than %d children", MOST_CHILDREN);
}

void interrupt_forget_child(pid_t pid)
{
    for (int i = 0; i < MOST_CHILDREN; i++)
        if (children[i] == pid)
            children[i] = 0;
}

void interrupt_remove(const char *path)
{
    sigset_t before;
    int free = 0;

    while (free < MOST_PATHS && paths[free][0])
        free++;
    if (free == MOST_PATHS || strlen(path) >= LONGEST_PATH)
        return;
    interrupt_block(&before);
    strcpy(paths[free], path);
    interrupt_unblock(&before);
}

void interrupt_keep(const char *path)
{
    sigset_t before;

    interrupt_block(&before);
    for (int i = 0; i < MOST_PATHS; i++)
        if (strcmp(paths[i], path) == 0)
            paths[i][0] = '\0';
    interrupt_unblock(&before);
}
