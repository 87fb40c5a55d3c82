/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Runs two commands in turn and prints the medians of what the system accounts to each process:
 * CPU (ms), elapsed time (ms) and peak memory (KiB), and the ratio of the first to the second.
 * Each {run} in a command becomes the number of the run.
 *
 *   process-times NAME RUNS 'COMMAND A' 'COMMAND B'
 */
#include <fcntl.h>
#include <glib.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

typedef enum {
    CPU,
    ELAPSED,
    PEAK,
    FIGURES,
} Figure;

static const char *const figure_names[FIGURES] = {
    [CPU] = "CPU ms",
    [ELAPSED] = "elapsed ms",
    [PEAK] = "peak KiB",
};

static double
milliseconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static double
of_timeval(const struct timeval *time)
{
    return (double)time->tv_sec * 1e3 + (double)time->tv_usec / 1e3;
}

static pid_t
start(char **argv)
{
    pid_t pid = fork();
    int quiet;

    g_assert(pid >= 0);
    if (pid > 0)
        return pid;
    quiet = open("/dev/null", O_RDWR);
    (void)dup2(quiet, STDIN_FILENO);
    (void)dup2(quiet, STDOUT_FILENO);
    execv(argv[0], argv);
    _exit(127);
}

static void
run(const char *command, gint64 number, GArray *figures[FIGURES])
{
    g_autofree char *digits = g_strdup_printf("%" G_GINT64_FORMAT, number);
    g_autoptr(GString) line = g_string_new(command);
    g_auto(GStrv) argv = NULL;
    struct rusage usage;
    double values[FIGURES], begin = milliseconds();
    int status = 0;
    pid_t pid;

    (void)g_string_replace(line, "{run}", digits, 0);
    g_assert(g_shell_parse_argv(line->str, NULL, &argv, NULL));
    pid = start(argv);
    g_assert(wait4(pid, &status, 0, &usage) == pid);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        g_error("%s: status %d", command, status);
    values[CPU] = of_timeval(&usage.ru_utime) + of_timeval(&usage.ru_stime);
    values[ELAPSED] = milliseconds() - begin;
    values[PEAK] = (double)usage.ru_maxrss;
    for (int i = 0; i < FIGURES; i++)
        g_array_append_val(figures[i], values[i]);
}

static int
compare(gconstpointer a, gconstpointer b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

static double
median(GArray *values)
{
    g_array_sort(values, compare);
    return g_array_index(values, double, values->len / 2);
}

int
main(int argc, char **argv)
{
    GArray *a[FIGURES], *b[FIGURES];
    gint64 runs = 0;

    g_assert(argc == 5 && (runs = g_ascii_strtoll(argv[2], NULL, 10)) > 0);
    for (int i = 0; i < FIGURES; i++) {
        a[i] = g_array_new(FALSE, FALSE, sizeof(double));
        b[i] = g_array_new(FALSE, FALSE, sizeof(double));
    }
    for (gint64 i = 0; i < runs; i++) {
        run(argv[3], i, a);
        run(argv[4], i, b);
    }
    for (int i = 0; i < FIGURES; i++) {
        g_autofree char *name = g_strdup_printf("%s %s", argv[1], figure_names[i]);
        double x = median(a[i]), y = median(b[i]);

        printf("%-24s %10.2f %10.2f %6.2f\n", name, x, y, y > 0 ? x / y : 0);
        g_array_unref(a[i]);
        g_array_unref(b[i]);
    }
    return 0;
}
