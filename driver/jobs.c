/* One source in this process, or several in processes of their own, a few at a time.
 *
 * What a job says goes to files of its own and is shown as one block, in the order of the command line, as soon as all
 * jobs before it are done. A session has one thread, so a process is the unit of parallel work.
 */
#define _GNU_SOURCE
#include "driver.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct Job {
    Product product;
    bool planned, good, done;
    pid_t worker;                  /* 0: not started or ended */
    int output, messages;          /* what it wrote to stdout and stderr */
} Job;

typedef struct Jobs {
    const Options *options;
    Job *items;
    int count, started, running, shown;
} Jobs;

/* ---- planning ---------------------------------------------------------------------------------------------------- */

static bool has_same_product(const Jobs *jobs, int index)
{
    const Product *p = &jobs->items[index].product;

    for (int i = 0; i < index && p->path; i++)
        if (jobs->items[i].planned && strcmp(jobs->items[i].product.path, p->path) == 0) {
            complain("%s and %s would both become %s", jobs->items[i].product.source, p->source, p->path);
            return true;
        }
    return false;
}

/* All are planned before any is made; the interpreter is asked only once then. */
static void plan_jobs(Jobs *jobs, const Options *o)
{
    *jobs = (Jobs){.options = o, .items = NEW_ARRAY(o->arena, Job, o->sources.count), .count = o->sources.count};
    for (int i = 0; i < jobs->count; i++)
        jobs->items[i].planned =
            plan_product(o->arena, o, o->sources.items[i], &jobs->items[i].product) && !has_same_product(jobs, i);
}

/* ---- workers ----------------------------------------------------------------------------------------------------- */

/* Standard error, or what it was before it became a file that is shown when the job is done. */
static int watched = 2;

void tell_wait(const Options *o, const char *what)
{
    if (o->progress)
        dprintf(watched, "pyxc: wait: %s\n", what);
}

static void work(const Jobs *jobs, const Job *job)
{
    watched = fcntl(2, F_DUPFD_CLOEXEC, 3);
    dup2(job->output, 1);
    dup2(job->messages, 2);
    bool good = make_product(jobs->options, &job->product);
    good = fflush(stdout) == 0 && good;
    fflush(stderr);
    _exit(good ? 0 : 1);
}

/* A worker has a process group of its own, as all children have: interrupt.c. */
static void start_job(Jobs *jobs, Job *job)
{
    sigset_t all, before;

    job->output = memfd_create("output", MFD_CLOEXEC);
    job->messages = memfd_create("messages", MFD_CLOEXEC);
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, &before);
    job->worker = job->output < 0 || job->messages < 0 ? -1 : fork();
    if (job->worker == 0) {
        setpgid(0, 0);
        interrupt_in_child();
        sigprocmask(SIG_SETMASK, &before, NULL);
        work(jobs, job);
    }
    if (job->worker > 0) {
        setpgid(job->worker, job->worker);
        interrupt_child(job->worker);
        jobs->running++;
    } else {
        complain("can't start a process for %s: %s", job->product.source, strerror(errno));
        job->done = true;
    }
    sigprocmask(SIG_SETMASK, &before, NULL);
}

static void wait_for_one(Jobs *jobs)
{
    int status;
    pid_t pid = waitpid(-1, &status, 0);

    for (int i = 0; i < jobs->started && pid > 0; i++) {
        Job *job = &jobs->items[i];
        if (job->worker != pid)
            continue;
        interrupt_forget_child(pid);
        jobs->running--;
        job->worker = 0;
        job->done = true;
        job->good = WIFEXITED(status) && WEXITSTATUS(status) == 0;
        if (WIFSIGNALED(status))
            dprintf(job->messages, "pyxc: internal error: the compiler died of signal %d at %s\n", WTERMSIG(status),
                    job->product.source);
    }
}

/* ---- showing ----------------------------------------------------------------------------------------------------- */

static void copy_to(int from, FILE *to)
{
    char chunk[65536];
    ssize_t got;

    lseek(from, 0, SEEK_SET);
    while ((got = read(from, chunk, sizeof chunk)) > 0)
        fwrite(chunk, 1, (size_t)got, to);
    fflush(to);
    close(from);
}

static void show_done(Jobs *jobs)
{
    for (; jobs->shown < jobs->started && jobs->items[jobs->shown].done; jobs->shown++) {
        Job *job = &jobs->items[jobs->shown];
        if (!job->planned || job->output < 0 || job->messages < 0)
            continue;
        copy_to(job->output, stdout);
        copy_to(job->messages, stderr);
    }
}

/* ---- all --------------------------------------------------------------------------------------------------------- */

static int most_at_a_time(const Options *o)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);

    if (o->jobs)
        return o->jobs < 256 ? o->jobs : 256;
    return processors < 1 ? 1 : processors > 256 ? 256 : (int)processors;
}

static void run_many(Jobs *jobs)
{
    int most = most_at_a_time(jobs->options);
    enum { MOST_UNSHOWN = 200 };         /* each holds two files open */

    while (jobs->shown < jobs->count) {
        while (jobs->started < jobs->count && jobs->running < most && jobs->started - jobs->shown < MOST_UNSHOWN) {
            Job *job = &jobs->items[jobs->started++];
            if (job->planned)
                start_job(jobs, job);
            else
                job->done = true;
        }
        show_done(jobs);
        if (jobs->running)
            wait_for_one(jobs);
    }
}

bool run_jobs(const Options *o)
{
    Jobs jobs;
    bool good = true;

    plan_jobs(&jobs, o);
    if (jobs.count == 1)
        return jobs.items[0].planned && make_product(o, &jobs.items[0].product);
    run_many(&jobs);
    for (int i = 0; i < jobs.count; i++)
        good = good && jobs.items[i].good;
    return good;
}
