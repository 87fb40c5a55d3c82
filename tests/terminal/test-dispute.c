/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Disputes on the real screen, by real keys: from the wizard to what happened afterwards. */
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include <glib/gstdio.h>

#include "kit/terminal.h"

#define NOW "2026-03-04T12:00:00Z"
#define NUMBER "3069099405659913"

typedef struct {
    int rows, columns;
} Size;

static const Size small = { 24, 80 };
static const Size large = { 40, 120 };

typedef struct {
    char *folder;
    char *program;
    char *database; /* "RECOURSE_DB=..." */
    const char *now;
    Terminal *terminal;
    Size size;
} Fixture;

static void
set_up(Fixture *fixture, gconstpointer data)
{
    g_autofree char *path = NULL;

    fixture->folder = g_dir_make_tmp("dispute-XXXXXX", NULL);
    g_assert_nonnull(fixture->folder);
    path = g_build_filename(fixture->folder, "case.db", NULL);
    fixture->database = g_strconcat("RECOURSE_DB=", path, NULL);
    fixture->program = g_build_filename(g_getenv("TEST_BUILD_DIR"), "src", "recourse", NULL);
    fixture->now = "RECOURSE_NOW=" NOW;
    fixture->size = *(const Size *)data;
}

/* The home of the test goes with everything in it. */
static void
tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    terminal_free(fixture->terminal);
    g_free(fixture->folder);
    g_free(fixture->database);
    g_free(fixture->program);
}

/* The command line, as words with single blanks between; what it said. Ended by NULL. */
static char *
run(Fixture *fixture, ...)
{
    g_auto(GStrv) environment = g_get_environ();
    g_autoptr(GPtrArray) argv = g_ptr_array_new();
    g_autoptr(GError) error = NULL;
    char *said = NULL;
    int status = 0;
    va_list words;

    g_ptr_array_add(argv, fixture->program);
    va_start(words, fixture);
    for (char *word = va_arg(words, char *); word != NULL; word = va_arg(words, char *))
        g_ptr_array_add(argv, word);
    va_end(words);
    g_ptr_array_add(argv, NULL);
    environment =
        g_environ_setenv(environment, "RECOURSE_DB", strchr(fixture->database, '=') + 1, TRUE);
    environment =
        g_environ_setenv(environment, "RECOURSE_NOW", strchr(fixture->now, '=') + 1, TRUE);
    g_spawn_sync(NULL, (char **)argv->pdata, environment, G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                 NULL, &said, NULL, &status, &error);
    g_assert_no_error(error);
    g_assert_true(WIFEXITED(status));
    g_assert_cmpint(WEXITSTATUS(status), ==, 0);
    return said;
}

static void
track(Fixture *fixture, const char *closes, gboolean is_delivered)
{
    g_autofree char *said =
        run(fixture, "add", "--number", NUMBER, "--title", "Lamp", "--total", "90.00 EUR",
            "--return-cost", "30.00 EUR", "--shipped", "2026-01-10", "--closes", closes,
            is_delivered ? "--delivered" : NULL, "2026-02-28", NULL);
}

static void
start(Fixture *fixture)
{
    const char *const argv[] = { fixture->program, NULL };
    const char *const environment[] = { fixture->database, fixture->now, NULL };
    TerminalOptions options = { .rows = fixture->size.rows,
                                .columns = fixture->size.columns,
                                .argv = argv,
                                .environment = environment };

    terminal_free(fixture->terminal);
    fixture->terminal = terminal_start(&options);
    terminal_wait_for(fixture->terminal, "DO NEXT");
    terminal_wait_for(fixture->terminal, "Lamp");
}

static void
press(Fixture *fixture, const char *keys, const char *until)
{
    terminal_press(fixture->terminal, keys);
    terminal_wait_for(fixture->terminal, until);
}

static void
attach(Fixture *fixture, const char *name)
{
    g_autofree char *path = g_build_filename(fixture->folder, name, NULL);
    g_autofree char *keys = g_strconcat(path, "<Enter>seen by me<Enter>", NULL);

    g_assert_true(g_file_set_contents(path, name, -1, NULL));
    press(fixture, "a", "Attach a file");
    press(fixture, keys, name);
    terminal_wait_for(fixture->terminal, "[x]");
}

static void
expect_state(Fixture *fixture, const char *state)
{
    g_autofree char *said = run(fixture, "show", NUMBER, "--json", NULL);
    g_autofree char *compact = g_strconcat("\"state\": \"", state, "\"", NULL);

    if (strstr(said, compact) == NULL) {
        g_autofree char *tight = g_strconcat("\"state\":\"", state, "\"", NULL);

        g_assert_nonnull(strstr(said, tight));
    }
}

/* The row on which the hardware cursor rests: the selected one. */
static char *
selected_row(Fixture *fixture)
{
    int row, column;

    terminal_read(fixture->terminal);
    terminal_cursor(fixture->terminal, &row, &column);
    return terminal_row(fixture->terminal, row);
}

/* Whether the cursor rests on the label, and not only passes it while the screen is drawn. */
static gboolean
rests_on(Fixture *fixture, const char *label)
{
    gint64 until = g_get_monotonic_time() + G_USEC_PER_SEC / 2;

    do {
        g_autofree char *line = selected_row(fixture);

        if (strstr(line, label) == NULL)
            return FALSE;
    } while (g_get_monotonic_time() < until);
    return TRUE;
}

/* Goes down a menu until the row under the cursor has the label; a row that was passed while it
 * was being drawn is found the next time round. */
static void
select_row(Fixture *fixture, const char *label)
{
    gint64 deadline = g_get_monotonic_time() + TERMINAL_DEADLINE_SECONDS * G_USEC_PER_SEC;
    gint64 patience = 0;
    g_autofree char *before = g_strdup("");

    while (g_get_monotonic_time() < deadline) {
        g_autofree char *line = selected_row(fixture);

        if (rests_on(fixture, label))
            return;
        if (g_str_equal(line, before) && g_get_monotonic_time() < patience)
            continue; /* not drawn yet */
        terminal_press(fixture->terminal, g_str_equal(line, before) ? "<Home>" : "j");
        patience = g_get_monotonic_time() + G_USEC_PER_SEC;
        g_free(before);
        before = g_steal_pointer(&line);
    }
    g_error("there is no row “%s”", label);
}

static void
submit(Fixture *fixture)
{
    press(fixture, "s", "Now at the marketplace");
    press(fixture, "s", "When did you submit it?");
    press(fixture, "<Enter>", "seller's turn");
}

static void
test_not_received(Fixture *fixture, gconstpointer data)
{
    (void)data;
    track(fixture, "2026-03-20 10:00", FALSE);
    start(fixture);
    press(fixture, "d", "What is wrong?");
    press(fixture, "1", "What does the tracking show?");
    terminal_wait_for(fixture->terminal, "Step 2 of 7");
    press(fixture, "1", "Which evidence do you have?");
    attach(fixture, "tracking.png");
    terminal_wait_for(fixture->terminal, "clear-cut");
    press(fixture, "<Enter>", "How much do you ask for?");
    press(fixture, "<Enter>", "I have not received order");
    press(fixture, "<Enter>", "Go on: submit it");
    press(fixture, "<Enter>", "Now at the marketplace");
    terminal_wait_for(fixture->terminal, NUMBER);
    press(fixture, "s", "When did you submit it?");
    press(fixture, "<Enter>", "day 1 of 5–15");
    expect_state(fixture, "submitted");
}

static void
test_damaged(Fixture *fixture, gconstpointer data)
{
    (void)data;
    track(fixture, "2026-03-05 03:00", TRUE);
    start(fixture);
    press(fixture, "d", "submit now with what you");
    press(fixture, "3", "How bad is the damage?");
    press(fixture, "2", "Did you use it before");
    press(fixture, "2", "Which evidence do you have?");
    attach(fixture, "lamp.jpg");
    press(fixture, "<Enter>", "Which kind of dispute?");
    press(fixture, "1", "How much do you ask for?");
    press(fixture, "<C-u>101 %<Enter>", "is no share");
    press(fixture, "<C-u>50 %<Enter>", "documented this");
    press(fixture, "<Enter>", "Go on: submit it");
    submit(fixture);
    terminal_wait_for(fixture->terminal, "45.00 EUR asked of 90.00 EUR");
    expect_state(fixture, "submitted");
}

/* The words go through the languages, follow the facts in theirs, and give way to a person's
 * own.
 */
static void
test_words_speak_languages(Fixture *fixture, gconstpointer data)
{
    (void)data;
    track(fixture, "2026-03-20 10:00", FALSE);
    start(fixture);
    press(fixture, "d", "What is wrong?");
    press(fixture, "1", "What does the tracking show?");
    press(fixture, "3", "Which evidence do you have?");
    press(fixture, "t", "Words are edited in the step");
    press(fixture, "<Enter>", "How much do you ask for?");
    press(fixture, "<Enter>", "I have not received order");
    press(fixture, "t", "Ich habe die Bestellung");
    terminal_wait_for(fixture->terminal, "Deutsch");
    press(fixture, "b", "How much do you ask for?");
    press(fixture, "<C-u>50 %<Enter>", "der gezahlten 90.00 EUR");
    press(fixture, "tttttttt", "I have not received order");
    press(fixture, "b", "How much do you ask for?");
    press(fixture, "<BackTab>", "Which evidence do you have?");
    attach(fixture, "tracking.png");
    press(fixture, "<Enter>", "How much do you ask for?");
    press(fixture, "<Enter>", "I attach: screenshot");
    terminal_paste(fixture->terminal, "It never came.");
    terminal_wait_for(fixture->terminal, "It never came.");
    press(fixture, "t", "These words are your own.");
    press(fixture, "r", "I have not received order");
}

static void
test_changed_mind(Fixture *fixture, gconstpointer data)
{
    (void)data;
    track(fixture, "2026-03-20 10:00", TRUE);
    start(fixture);
    press(fixture, "d", "What is wrong?");
    press(fixture, "9", "Which evidence do you have?");
    terminal_wait_for(fixture->terminal, "paid by you");
    press(fixture, "s", "The seller has to agree");
    terminal_wait_for(fixture->terminal, "The post is yours to pay: 30.00 EUR");
    press(fixture, "s", "When did the seller agree?");
    press(fixture, "<Enter>", "agreed with the seller");
    expect_state(fixture, "agreement");
}

static void
test_kill_loses_nothing(Fixture *fixture, gconstpointer data)
{
    (void)data;
    track(fixture, "2026-03-20 10:00", TRUE);
    start(fixture);
    press(fixture, "d", "What is wrong?");
    press(fixture, "3", "How bad is the damage?");
    press(fixture, "2", "Did you use it before");
    terminal_signal(fixture->terminal, SIGKILL);
    (void)terminal_wait_end(fixture->terminal);
    start(fixture);
    press(fixture, "d", "Did you use it before");
    press(fixture, "b", "How bad is the damage?");
    terminal_press(fixture->terminal, "<Esc>");
    terminal_wait_for(fixture->terminal, "DO NEXT");
    press(fixture, "u", "Undone"); /* the answers of one run are one change */
    press(fixture, "c", "no dispute about this order yet");
}

static void
draft_and_submit(Fixture *fixture)
{
    g_autofree char *drafted = run(fixture, "dispute", NUMBER, "--reason", "damaged",
                                   "--severity", "significant", "--before-use", "yes", NULL);
    g_autofree char *submitted = run(fixture, "log", NUMBER, "submitted", NULL);
}

static void
test_refused_step_says_when(Fixture *fixture, gconstpointer data)
{
    (void)data;
    track(fixture, "2026-03-20 10:00", TRUE);
    draft_and_submit(fixture);
    start(fixture);
    press(fixture, "<Enter>", "EVIDENCE");
    press(fixture, "l", "What happened?");
    select_row(fixture, "Escalated to the marketplace");
    terminal_wait_for(fixture->terminal, "seller still has");
    press(fixture, "<Enter>", "12:00. Did it happen");
    press(fixture, "n", "EVIDENCE");
    expect_state(fixture, "submitted");
    press(fixture, "l", "What happened?");
    select_row(fixture, "Escalated to the marketplace");
    press(fixture, "<Enter>", "Did it happen all the same?");
    press(fixture, "y", "Record what happened");
    press(fixture, "<C-s>", "with the marketplace");
    expect_state(fixture, "escalated");
}

static void
test_withdrawing_is_asked_twice(Fixture *fixture, gconstpointer data)
{
    (void)data;
    track(fixture, "2026-03-05 10:00", TRUE);
    draft_and_submit(fixture);
    fixture->now = "RECOURSE_NOW=2026-03-06T12:00:00Z"; /* the window has closed meanwhile */
    start(fixture);
    press(fixture, "<Enter>", "only this open dispute holds");
    press(fixture, "l", "What happened?");
    select_row(fixture, "Dispute withdrawn");
    press(fixture, "<Enter>", "y yes");
    press(fixture, "y", "Record what happened");
    press(fixture, "<C-s>", "for good");
    press(fixture, "n", "Record what happened");
    expect_state(fixture, "submitted");
    press(fixture, "<C-s>", "for good");
    press(fixture, "y", "withdrawn ·");
    expect_state(fixture, "withdrawn");
}

static void
test_accepting_is_typed(Fixture *fixture, gconstpointer data)
{
    g_autofree char *offered = NULL;

    (void)data;
    track(fixture, "2026-03-20 10:00", TRUE);
    draft_and_submit(fixture);
    offered = run(fixture, "log", NUMBER, "seller-offered", "--amount", "18.00 EUR", NULL);
    start(fixture);
    press(fixture, "<Enter>", "18.00 EUR of 90.00 EUR paid (20 %)");
    press(fixture, "l", "What happened?");
    select_row(fixture, "You accepted an offer");
    press(fixture, "<Enter>", "y yes");
    press(fixture, "y", "18.00 EUR of 90.00 EUR paid");
    press(fixture, "<C-s>", "Type the amount that you accept");
    press(fixture, "18<C-s>", "y yes");
    press(fixture, "y", "refund on its way");
    expect_state(fixture, "refund-pending");
}

static void
test_hostile_text_moves_nothing(Fixture *fixture, gconstpointer data)
{
    static const char hostile[] =
        "x\033]0;owned\007\033[2J\033[1;1H\xe2\x80\xaegnp.exe\r\rAAAA";
    g_autofree char *drafted = NULL;
    const GString *output;

    (void)data;
    track(fixture, "2026-03-20 10:00", TRUE);
    drafted =
        run(fixture, "dispute", NUMBER, "--reason", "damaged", "--statement", hostile, NULL);
    start(fixture);
    press(fixture, "d", "How bad is the damage?");
    press(fixture, "2", "Did you use it before");
    press(fixture, "2", "Which evidence do you have?");
    press(fixture, "<Enter>", "Which kind of dispute?");
    press(fixture, "1", "How much do you ask for?");
    press(fixture, "<Enter>", "What do you want to say?");
    terminal_wait_for(fixture->terminal, "AAAA");
    terminal_paste(fixture->terminal, "say \033]0;owned\007 so");
    terminal_wait_for(fixture->terminal, "so");
    terminal_wait_for(fixture->terminal, "Step 5 of 7");
    output = terminal_output(fixture->terminal);
    g_assert_null(g_strstr_len(output->str, (gssize)output->len, "\033]0;owned"));
    g_assert_null(g_strstr_len(output->str, (gssize)output->len, "\033[2J\033[1;1H\xe2"));
    g_assert_null(g_strstr_len(output->str, (gssize)output->len, "\xe2\x80\xae"));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(name, function)                                                              \
    g_test_add("/dispute/" name "/80x24", Fixture, &small, set_up, function, tear_down); \
    g_test_add("/dispute/" name "/120x40", Fixture, &large, set_up, function, tear_down)
    ADD("not-received-is-submitted-with-a-screenshot", test_not_received);
    ADD("damage-shown-before-use-is-submitted", test_damaged);
    ADD("words-speak-several-languages", test_words_speak_languages);
    ADD("a-changed-mind-leads-to-the-seller", test_changed_mind);
    ADD("being-killed-loses-no-answer", test_kill_loses_nothing);
    ADD("a-refused-step-says-when-it-opens", test_refused_step_says_when);
    ADD("withdrawing-is-asked-about-twice", test_withdrawing_is_asked_twice);
    ADD("accepting-is-typed", test_accepting_is_typed);
    ADD("hostile-text-moves-nothing", test_hostile_text_moves_nothing);
#undef ADD
    return g_test_run();
}
