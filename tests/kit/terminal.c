/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit/terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <vterm.h>

/* So often in a row nothing goes on, and how long lies between two looks. */
#define SETTLED_CHECKS 4
#define SETTLED_CHECK_MS 3

struct Terminal {
    pid_t keeper;  /* the session's leader, which waits for the program as a shell does */
    pid_t process; /* the program, in a process group of its own */
    int news;      /* the keeper's: the program's pid, then a byte whenever it stops */
    gboolean has_ended;
    int status;
    int master;
    VTerm *vterm;
    VTermScreen *screen;
    VTermPos cursor;
    int rows, columns;
    gboolean cursor_is_shown;
    gboolean is_alternate;
    gboolean is_closed; /* the program's side is gone */
    GString *output;
    char *naps; /* how often it had gone to sleep when something was sent last, or NULL */
};

static int
on_move_cursor(VTermPos position, VTermPos before, int visible, void *user)
{
    (void)before;
    (void)visible;
    ((Terminal *)user)->cursor = position;
    return 1;
}

static int
on_property(VTermProp property, VTermValue *value, void *user)
{
    Terminal *terminal = user;

    if (property == VTERM_PROP_CURSORVISIBLE)
        terminal->cursor_is_shown = value->boolean != 0;
    if (property == VTERM_PROP_ALTSCREEN)
        terminal->is_alternate = value->boolean != 0;
    return 1;
}

static const VTermScreenCallbacks callbacks = {
    .movecursor = on_move_cursor,
    .settermprop = on_property,
};

static void
become_program(const TerminalOptions *options)
{
    g_auto(GStrv) environment = g_get_environ();

    environment = g_environ_setenv(environment, "TERM", "xterm-256color", TRUE);
    environment = g_environ_unsetenv(environment, "TMUX");
    environment = g_environ_unsetenv(environment, "STY");
    for (int i = 0; options->environment != NULL && options->environment[i] != NULL; i++) {
        g_auto(GStrv) pair = g_strsplit(options->environment[i], "=", 2);

        environment = pair[1] == NULL ? g_environ_unsetenv(environment, pair[0])
                                      : g_environ_setenv(environment, pair[0], pair[1], TRUE);
    }
    (void)execve(options->argv[0], (char *const *)options->argv, environment);
    _exit(127);
}

static pid_t kept; /* the keeper's program; only the keeper uses it */

static void
pass_on(int number)
{
    (void)kill(kept, number);
}

/* Ends as the program did. */
static void
end_like(int status)
{
    if (WIFSIGNALED(status)) {
        (void)signal(WTERMSIG(status), SIG_DFL);
        (void)raise(WTERMSIG(status));
    }
    _exit(WEXITSTATUS(status));
}

/*
 * A process whose group nobody watches is never stopped by the terminal, so the program gets a
 * keeper: it makes the program the foreground job and tells when it stops.
 */
static void
keep_program(const TerminalOptions *options, int news)
{
    int gate[2];
    int status = 0;
    char byte;

    g_assert_cmpint(pipe(gate), ==, 0);
    kept = fork();
    if (kept == 0) {
        (void)close(gate[1]);
        (void)!read(gate[0], &byte, 1); /* until it is the foreground job */
        (void)close(gate[0]);
        (void)close(news);
        become_program(options);
    }
    (void)setpgid(kept, kept);
    (void)tcsetpgrp(STDIN_FILENO, kept);
    (void)!write(news, &kept, sizeof kept);
    (void)signal(SIGHUP, pass_on);
    (void)close(gate[0]);
    (void)close(gate[1]);
    for (;;) {
        if (waitpid(kept, &status, WUNTRACED) < 0)
            continue; /* a hangup was passed on */
        if (!WIFSTOPPED(status))
            end_like(status);
        (void)!write(news, "s", 1);
    }
}

static void
start_program(Terminal *terminal, const TerminalOptions *options)
{
    struct winsize size = { .ws_row = (unsigned short)options->rows,
                            .ws_col = (unsigned short)options->columns };
    int news[2];

    g_assert_cmpint(pipe(news), ==, 0);
    (void)fcntl(news[0], F_SETFD, FD_CLOEXEC);
    terminal->keeper = forkpty(&terminal->master, NULL, NULL, &size);
    g_assert_cmpint(terminal->keeper, >=, 0);
    if (terminal->keeper == 0)
        keep_program(options, news[1]);
    (void)close(news[1]);
    terminal->news = news[0];
    g_assert_cmpint(read(news[0], &terminal->process, sizeof terminal->process), ==,
                    sizeof terminal->process);
    (void)fcntl(terminal->master, F_SETFL, O_NONBLOCK);
    (void)fcntl(terminal->master, F_SETFD, FD_CLOEXEC);
}

Terminal *
terminal_start(const TerminalOptions *options)
{
    Terminal *terminal = g_new0(Terminal, 1);

    (void)setlocale(LC_CTYPE, "C.UTF-8"); /* or a failing test shows its screen with "?" */
    start_program(terminal, options);
    terminal->rows = options->rows;
    terminal->columns = options->columns;
    terminal->cursor_is_shown = TRUE;
    terminal->output = g_string_new(NULL);
    terminal->vterm = vterm_new(options->rows, options->columns);
    vterm_set_utf8(terminal->vterm, 1);
    terminal->screen = vterm_obtain_screen(terminal->vterm);
    vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
    vterm_screen_enable_altscreen(terminal->screen, 1);
    vterm_screen_reset(terminal->screen, 1);
    return terminal;
}

static void
collect(Terminal *terminal, gboolean may_wait)
{
    if (terminal->has_ended)
        return;
    if (waitpid(terminal->keeper, &terminal->status, may_wait ? 0 : WNOHANG) ==
        terminal->keeper)
        terminal->has_ended = TRUE;
}

void
terminal_free(Terminal *terminal)
{
    if (terminal == NULL)
        return;
    if (!terminal->has_ended)
        (void)kill(terminal->process, SIGCONT);
    (void)close(terminal->master);
    collect(terminal, TRUE);
    (void)close(terminal->news);
    vterm_free(terminal->vterm);
    g_string_free(terminal->output, TRUE);
    g_free(terminal->naps);
    g_free(terminal);
}

void
terminal_read(Terminal *terminal)
{
    char bytes[4096];
    ssize_t length;

    while ((length = read(terminal->master, bytes, sizeof bytes)) > 0) {
        g_string_append_len(terminal->output, bytes, length);
        (void)vterm_input_write(terminal->vterm, bytes, (size_t)length);
    }
    if (length == 0 || (length < 0 && errno != EAGAIN && errno != EINTR))
        terminal->is_closed = TRUE; /* EIO: nobody holds the other side */
    vterm_screen_flush_damage(terminal->screen);
}

static gint64
deadline(void)
{
    return g_get_monotonic_time() + TERMINAL_DEADLINE_SECONDS * G_USEC_PER_SEC;
}

/* Waits for more output; fails the test when there is none before the deadline. */
static void
wait_for_more(Terminal *terminal, gint64 until, const char *what)
{
    struct pollfd on = { .fd = terminal->master, .events = POLLIN };
    gint64 left = (until - g_get_monotonic_time()) / 1000;

    if (left <= 0 || terminal->is_closed) {
        g_autofree char *screen = terminal_screen(terminal);

        g_error("waited in vain for %s; the program %s and the screen shows:\n%s", what,
                terminal->is_closed ? "has ended" : "is running", screen);
    }
    (void)poll(&on, 1, (int)MIN(left, 1000));
    terminal_read(terminal);
}

void
terminal_wait_for(Terminal *terminal, const char *text)
{
    gint64 until = deadline();

    terminal_read(terminal);
    while (!terminal_has(terminal, text))
        wait_for_more(terminal, until, text);
}

void
terminal_wait_gone(Terminal *terminal, const char *text)
{
    g_autofree char *what = g_strconcat("the end of ", text, NULL);
    gint64 until = deadline();

    terminal_read(terminal);
    while (terminal_has(terminal, text))
        wait_for_more(terminal, until, what);
}

void
terminal_wait_cursor(Terminal *terminal, int row)
{
    g_autofree char *what = g_strdup_printf("the cursor on row %d", row);
    gint64 until = deadline();

    terminal_read(terminal);
    while (terminal->cursor.row != row)
        wait_for_more(terminal, until, what);
}

void
terminal_wait_bytes(Terminal *terminal, const char *bytes, gsize length)
{
    gint64 until = deadline();

    terminal_read(terminal);
    while (memmem(terminal->output->str, terminal->output->len, bytes, length) == NULL)
        wait_for_more(terminal, until, "certain bytes");
}

void
terminal_wait_stopped(Terminal *terminal)
{
    struct pollfd on = { .fd = terminal->news, .events = POLLIN };
    char byte;

    g_assert_cmpint(poll(&on, 1, TERMINAL_DEADLINE_SECONDS * 1000), ==, 1);
    g_assert_cmpint(read(terminal->news, &byte, 1), ==, 1);
    terminal_read(terminal);
}

int
terminal_wait_end(Terminal *terminal)
{
    gint64 until = deadline();

    while (!terminal->is_closed) {
        struct pollfd on = { .fd = terminal->master, .events = POLLIN };

        g_assert_cmpint(g_get_monotonic_time(), <, until);
        (void)poll(&on, 1, 1000);
        terminal_read(terminal);
    }
    collect(terminal, TRUE);
    return terminal->status;
}

int
terminal_wait_end_unread(Terminal *terminal)
{
    struct pollfd on = { .fd = terminal->news }; /* the keeper's end closes with it */

    g_assert_cmpint(poll(&on, 1, TERMINAL_DEADLINE_SECONDS * 1000), ==, 1);
    collect(terminal, TRUE);
    return terminal->status;
}

/* What the system says of the process in the line of that name; NULL once it has ended. */
static char *
process_line(const Terminal *terminal, const char *name)
{
    g_autofree char *path = g_strdup_printf("/proc/%d/status", (int)terminal->process);
    g_autofree char *status = NULL;
    const char *line;

    if (!g_file_get_contents(path, &status, NULL, NULL))
        return NULL;
    line = strstr(status, name);
    g_assert_nonnull(line);
    line += strlen(name);
    return g_strstrip(g_strndup(line, strcspn(line, "\n")));
}

/* What was sent and the program has not read yet. */
static gboolean
has_unread(const Terminal *terminal)
{
    int side = open(ptsname(terminal->master), O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    int length = 0;
    gboolean is_unread = side >= 0 && ioctl(side, FIONREAD, &length) == 0 && length > 0;

    if (side >= 0)
        (void)close(side);
    return is_unread;
}

/* It has woken since something was sent, which may take its time on a busy machine, and has
 * gone to sleep again. */
static gboolean
is_asleep(const Terminal *terminal)
{
    g_autofree char *state = process_line(terminal, "\nState:");
    g_autofree char *naps = process_line(terminal, "\nvoluntary_ctxt_switches:");

    if (state == NULL || naps == NULL)
        return TRUE;
    return state[0] != 'R' && state[0] != 'D' &&
           (terminal->naps == NULL || !g_str_equal(naps, terminal->naps));
}

void
terminal_settle(Terminal *terminal)
{
    gint64 until = deadline();
    gsize seen = terminal->output->len;
    int quiet = 0;

    while (quiet < SETTLED_CHECKS && !terminal->is_closed) {
        struct pollfd on = { .fd = terminal->master, .events = POLLIN };

        g_assert_cmpint(g_get_monotonic_time(), <, until);
        (void)poll(&on, 1, SETTLED_CHECK_MS);
        terminal_read(terminal);
        quiet = terminal->output->len == seen && is_asleep(terminal) && !has_unread(terminal)
                    ? quiet + 1
                    : 0;
        seen = terminal->output->len;
    }
    g_clear_pointer(&terminal->naps, g_free);
}

void
terminal_pass_time(int milliseconds)
{
    (void)poll(NULL, 0, milliseconds);
}

void
terminal_stall(Terminal *terminal)
{
    for (int i = 0; i < 150; i++) {
        terminal_send(terminal, "\014", 1);
        terminal_pass_time(10); /* or all of them are one drawing */
    }
}

gboolean
terminal_is_cooked(const Terminal *terminal)
{
    struct termios modes;

    g_assert_cmpint(tcgetattr(terminal->master, &modes), ==, 0);
    return (modes.c_lflag & ICANON) != 0 && (modes.c_lflag & ECHO) != 0;
}

void
terminal_send(Terminal *terminal, const char *bytes, gsize length)
{
    g_free(terminal->naps);
    terminal->naps = process_line(terminal, "\nvoluntary_ctxt_switches:");
    while (length > 0) {
        ssize_t written = write(terminal->master, bytes, length);

        if (written < 0 && errno == EAGAIN) {
            struct pollfd on = { .fd = terminal->master, .events = POLLOUT };

            terminal_read(terminal); /* or both sides wait for each other */
            (void)poll(&on, 1, 1000);
            continue;
        }
        g_assert_cmpint(written, >, 0);
        bytes += written;
        length -= (gsize)written;
    }
}

static gboolean
has_written(const Terminal *terminal, const char *sequence)
{
    return strstr(terminal->output->str, sequence) != NULL;
}

static const struct {
    const char *name, *bytes, *application;
} keys_by_name[] = {
    { "<Up>", "\033[A", "\033OA" },
    { "<Down>", "\033[B", "\033OB" },
    { "<Right>", "\033[C", "\033OC" },
    { "<Left>", "\033[D", "\033OD" },
    { "<Home>", "\033[H", "\033OH" },
    { "<End>", "\033[F", "\033OF" },
    { "<PgUp>", "\033[5~", "\033[5~" },
    { "<PgDn>", "\033[6~", "\033[6~" },
    { "<Enter>", "\r", "\r" },
    { "<Esc>", "\033", "\033" },
    { "<Tab>", "\t", "\t" },
    { "<BackTab>", "\033[Z", "\033[Z" },
    { "<Space>", " ", " " },
    { "<BS>", "\177", "\177" },
    { "<Del>", "\033[3~", "\033[3~" },
    { "<F1>", "\033OP", "\033OP" },
    { "<F2>", "\033OQ", "\033OQ" },
    { "<F3>", "\033OR", "\033OR" },
    { "<F4>", "\033OS", "\033OS" },
    { "<F5>", "\033[15~", "\033[15~" },
    { "<F6>", "\033[17~", "\033[17~" },
    { "<lt>", "<", "<" },
};

/* Sends the key that a name in angle brackets stands for; returns the name's length or 0. */
static gsize
press_named(Terminal *terminal, const char *keys)
{
    gboolean is_application = has_written(terminal, "\033[?1h");

    for (gsize i = 0; i < G_N_ELEMENTS(keys_by_name); i++) {
        const char *bytes =
            is_application ? keys_by_name[i].application : keys_by_name[i].bytes;

        if (!g_str_has_prefix(keys, keys_by_name[i].name))
            continue;
        terminal_send(terminal, bytes, strlen(bytes));
        return strlen(keys_by_name[i].name);
    }
    if (g_str_has_prefix(keys, "<C-") && keys[3] != '\0' && keys[4] == '>') {
        char control = (char)(keys[3] & 31);

        terminal_send(terminal, &control, 1);
        return 5;
    }
    if (g_str_has_prefix(keys, "<M-") && keys[3] != '\0' && keys[4] == '>') {
        char alt[2] = { 27, keys[3] };

        terminal_send(terminal, alt, 2);
        return 5;
    }
    return 0;
}

void
terminal_press(Terminal *terminal, const char *keys)
{
    terminal_read(terminal);
    while (*keys != '\0') {
        gsize length = *keys == '<' ? press_named(terminal, keys) : 0;

        if (length == 0) {
            length = (gsize)(g_utf8_next_char(keys) - keys);
            terminal_send(terminal, keys, length);
        }
        keys += length;
    }
}

void
terminal_paste(Terminal *terminal, const char *text)
{
    gboolean is_bracketed;

    terminal_read(terminal);
    is_bracketed = has_written(terminal, "\033[?2004h");
    if (is_bracketed)
        terminal_send(terminal, "\033[200~", 6);
    terminal_send(terminal, text, strlen(text));
    if (is_bracketed)
        terminal_send(terminal, "\033[201~", 6);
}

void
terminal_resize(Terminal *terminal, int rows, int columns)
{
    struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns };

    terminal_read(terminal);
    vterm_set_size(terminal->vterm, rows, columns);
    terminal->rows = rows;
    terminal->columns = columns;
    g_assert_cmpint(ioctl(terminal->master, TIOCSWINSZ, &size), ==, 0);
}

void
terminal_signal(Terminal *terminal, int number)
{
    g_assert_cmpint(kill(terminal->process, number), ==, 0);
}

static guint32
color_of(const Terminal *terminal, VTermColor color, gboolean is_own)
{
    if (is_own)
        return TERMINAL_OWN_COLOR;
    vterm_screen_convert_color_to_rgb(terminal->screen, &color);
    return (guint32)color.rgb.red << 16 | (guint32)color.rgb.green << 8 | color.rgb.blue;
}

TerminalCell
terminal_cell(const Terminal *terminal, int row, int column)
{
    TerminalCell cell = { "" };
    VTermScreenCell raw;
    VTermPos position = { row, column };
    char *at = cell.text;

    if (!vterm_screen_get_cell(terminal->screen, position, &raw))
        return cell;
    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && raw.chars[i] != 0; i++) {
        if (raw.chars[i] != (uint32_t)-1) /* the right half of a wide character */
            at += g_unichar_to_utf8(raw.chars[i], at);
    }
    *at = '\0';
    cell.width = MAX(raw.width, 1);
    cell.foreground = color_of(terminal, raw.fg, VTERM_COLOR_IS_DEFAULT_FG(&raw.fg));
    cell.background = color_of(terminal, raw.bg, VTERM_COLOR_IS_DEFAULT_BG(&raw.bg));
    cell.has_color = !VTERM_COLOR_IS_DEFAULT_FG(&raw.fg) || !VTERM_COLOR_IS_DEFAULT_BG(&raw.bg);
    cell.is_bold = raw.attrs.bold;
    cell.is_underlined = raw.attrs.underline != 0;
    cell.is_reversed = raw.attrs.reverse;
    return cell;
}

static int
width_of(const Terminal *terminal, int row, int column)
{
    VTermScreenCell raw;
    VTermPos position = { row, column };

    if (!vterm_screen_get_cell(terminal->screen, position, &raw))
        return 1;
    return MAX(raw.width, 1);
}

char *
terminal_row(const Terminal *terminal, int row)
{
    GString *line = g_string_new(NULL);

    for (int column = 0; column < terminal->columns;) {
        TerminalCell cell = terminal_cell(terminal, row, column);

        g_string_append(line, cell.text[0] == '\0' ? " " : cell.text);
        column += width_of(terminal, row, column);
    }
    return g_strchomp(g_string_free(line, FALSE));
}

char *
terminal_screen(const Terminal *terminal)
{
    GString *all = g_string_new(NULL);

    for (int row = 0; row < terminal->rows; row++) {
        g_autofree char *line = terminal_row(terminal, row);

        g_string_append(all, line);
        g_string_append_c(all, '\n');
    }
    return g_string_free(all, FALSE);
}

int
terminal_find(const Terminal *terminal, const char *text)
{
    for (int row = 0; row < terminal->rows; row++) {
        g_autofree char *line = terminal_row(terminal, row);

        if (strstr(line, text) != NULL)
            return row;
    }
    return -1;
}

gboolean
terminal_has(const Terminal *terminal, const char *text)
{
    return terminal_find(terminal, text) >= 0;
}

void
terminal_cursor(const Terminal *terminal, int *ret_row, int *ret_column)
{
    *ret_row = terminal->cursor.row;
    *ret_column = terminal->cursor.col;
}

gboolean
terminal_cursor_is_shown(const Terminal *terminal)
{
    return terminal->cursor_is_shown;
}

gboolean
terminal_is_alternate(const Terminal *terminal)
{
    return terminal->is_alternate;
}

const GString *
terminal_output(const Terminal *terminal)
{
    return terminal->output;
}

pid_t
terminal_process(const Terminal *terminal)
{
    return terminal->process;
}
