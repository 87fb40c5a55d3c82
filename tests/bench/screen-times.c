/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Measures full-screen programs on a pseudo-terminal of 120x40, two in turn so that a noisy
 * machine is noisy for both, and prints one line a figure: name, A, B.
 *
 *   screen-times RUNS 'COMMAND A' 'MARK A' 'COMMAND B' 'MARK B'
 *
 * Figures: paint (ms from fork to the mark, the text that is last on the first screen), settled
 * (ms to the last byte before 150 ms of silence), key and page (ms
 * from the key to the last byte before 12 ms of silence; median and 99th percentile), bytes of
 * each, resident memory (KiB) at the end, CPU used in 2 s of idling (ms a second).
 */
#include <errno.h>
#include <glib.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define KEYS 30 /* fewer than a screen's rows, so that j never scrolls */
#define PAGES 20

typedef enum {
    PAINT,
    SETTLED,
    KEY,
    KEY_BYTES,
    PAGE,
    PAGE_BYTES,
    FIRST_LAST,
    MEMORY,
    IDLE,
    FIGURES,
} Figure;

static const char *const figure_names[FIGURES] = {
    [PAINT] = "first paint ms",
    [SETTLED] = "all of it ms",
    [KEY] = "key j ms",
    [KEY_BYTES] = "key j bytes",
    [PAGE] = "page ms",
    [PAGE_BYTES] = "page bytes",
    [FIRST_LAST] = "last/first page ms",
    [MEMORY] = "resident KiB",
    [IDLE] = "idle CPU ms/s",
};

typedef struct {
    pid_t pid;
    int master;
} Screen;

static double
milliseconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static Screen
start(const char *command)
{
    struct winsize size = { .ws_row = 40, .ws_col = 120 };
    g_auto(GStrv) argv = NULL;
    Screen screen;

    g_assert(g_shell_parse_argv(command, NULL, &argv, NULL));
    screen.pid = forkpty(&screen.master, NULL, NULL, &size);
    g_assert(screen.pid >= 0);
    if (screen.pid == 0) {
        g_setenv("TERM", "xterm-256color", TRUE);
        execv(argv[0], argv);
        _exit(127);
    }
    return screen;
}

/* Reads until the mark has come; returns when that was. */
static double
await(const Screen *screen, double begin, const char *mark)
{
    g_autoptr(GString) text = g_string_new(NULL);
    char buffer[65536];
    gssize got;

    while ((got = read(screen->master, buffer, sizeof buffer)) > 0) {
        g_string_append_len(text, buffer, got);
        if (g_strstr_len(text->str, (gssize)text->len, mark) != NULL)
            return milliseconds() - begin;
    }
    g_error("“%s” never came", mark);
}

/* Reads until so many milliseconds of silence after the first byte; returns the time of the
 * last byte since begin, or -1 when nothing came within the patience. */
static double
drain(const Screen *screen, double begin, int patience, int silence, gsize *ret_bytes)
{
    char buffer[65536];
    double last = -1;

    *ret_bytes = 0;
    for (;;) {
        struct pollfd ready = { .fd = screen->master, .events = POLLIN };
        int answer = poll(&ready, 1, last < 0 ? patience : silence);
        gssize got = answer > 0 ? read(screen->master, buffer, sizeof buffer) : 0;

        if (answer < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return last;
        last = milliseconds() - begin;
        *ret_bytes += (gsize)got;
    }
}

static double
press(const Screen *screen, const char *key, gsize *ret_bytes)
{
    double begin = milliseconds();

    g_assert(write(screen->master, key, strlen(key)) > 0);
    return drain(screen, begin, 5000, 12, ret_bytes);
}

static double
resident(pid_t pid)
{
    g_autofree char *path = g_strdup_printf("/proc/%d/status", (int)pid);
    g_autofree char *text = NULL;
    const char *line = NULL;

    if (!g_file_get_contents(path, &text, NULL, NULL) ||
        (line = strstr(text, "VmRSS:")) == NULL)
        return -1;
    return (double)g_ascii_strtoll(line + strlen("VmRSS:"), NULL, 10);
}

static double
cpu_time(pid_t pid)
{
    g_autofree char *path = g_strdup_printf("/proc/%d/schedstat", (int)pid);
    g_autofree char *text = NULL;

    if (!g_file_get_contents(path, &text, NULL, NULL))
        return -1;
    return (double)g_ascii_strtoull(text, NULL, 10) / 1e6;
}

static void
push(GArray *figures[FIGURES], Figure figure, double value)
{
    g_array_append_val(figures[figure], value);
}

static void
press_many(const Screen *screen, const char *key, int times, Figure time, Figure bytes,
           GArray *figures[FIGURES])
{
    for (int i = 0; i < times; i++) {
        gsize size = 0;
        double taken = press(screen, key, &size);

        push(figures, time, taken);
        push(figures, bytes, (double)size);
    }
}

static void
run(const char *command, const char *mark, GArray *figures[FIGURES])
{
    double begin = milliseconds();
    Screen screen = start(command);
    double painted = await(&screen, begin, mark);
    gsize bytes = 0;
    double last = drain(&screen, begin, 150, 150, &bytes);
    double before = 0;

    push(figures, PAINT, painted);
    push(figures, SETTLED, MAX(painted, last));
    press_many(&screen, "j", KEYS, KEY, KEY_BYTES, figures);
    (void)press(&screen, "g", &bytes);
    press_many(&screen, "\033[6~", PAGES, PAGE, PAGE_BYTES, figures);
    push(figures, FIRST_LAST, press(&screen, "G", &bytes));
    push(figures, FIRST_LAST, press(&screen, "g", &bytes));
    (void)drain(&screen, milliseconds(), 300, 300, &bytes);
    before = cpu_time(screen.pid);
    (void)poll(NULL, 0, 2000);
    push(figures, IDLE, (cpu_time(screen.pid) - before) / 2);
    push(figures, MEMORY, resident(screen.pid));
    (void)press(&screen, "q", &bytes);
    close(screen.master);
    kill(screen.pid, SIGKILL); /* our own child, in case q did not end it */
    waitpid(screen.pid, NULL, 0);
}

static int
compare(gconstpointer a, gconstpointer b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

static double
percentile(GArray *values, double share)
{
    g_array_sort(values, compare);
    return g_array_index(values, double, MIN(values->len - 1, (guint)(share * values->len)));
}

int
main(int argc, char **argv)
{
    GArray *a[FIGURES], *b[FIGURES];
    int runs = 0;

    g_assert(argc == 6 && (runs = (int)g_ascii_strtoll(argv[1], NULL, 10)) > 0);
    for (int i = 0; i < FIGURES; i++) {
        a[i] = g_array_new(FALSE, FALSE, sizeof(double));
        b[i] = g_array_new(FALSE, FALSE, sizeof(double));
    }
    for (int i = 0; i < runs; i++) {
        run(argv[2], argv[3], a);
        run(argv[4], argv[5], b);
    }
    for (int i = 0; i < FIGURES; i++) {
        double x = percentile(a[i], 0.5), y = percentile(b[i], 0.5);

        printf("%-20s %10.2f %10.2f %6.2f", figure_names[i], x, y, y > 0 ? x / y : 0);
        if (i == KEY || i == PAGE)
            printf("   p99 %.2f %.2f", percentile(a[i], 0.99), percentile(b[i], 0.99));
        printf("\n");
        g_array_unref(a[i]);
        g_array_unref(b[i]);
    }
    return 0;
}
