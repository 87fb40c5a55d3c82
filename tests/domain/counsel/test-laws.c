/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The laws of counsel over thousands of histories told at random.
 *
 * LAWS_SEED=N tells others (it is printed when a law is broken), LAWS_COUNT=N more of them.
 * What breaks a law is made as small as it can be and shown as the commands that record it.
 */
#include <string.h>

#include "domain/case/case.h"
#include "domain/counsel/judge.h"
#include "kit/domain-kit.h"

#define HISTORIES 10000
#define MOMENTS 4 /* of each history: now, and where the counsel changes */

static guint32
number_from(const char *variable, guint32 otherwise)
{
    guint64 number = otherwise;
    const char *text = g_getenv(variable);

    if (text != NULL)
        g_assert_true(g_ascii_string_to_unsigned(text, 10, 0, G_MAXUINT32, &number, NULL));
    return (guint32)number;
}

/* --- What is broken --------------------------------------------------------------------------
 */

typedef struct {
    guint count;
    char *complaint;
    History *history; /* the first one that broke it so */
    Law law;
} Breach;

static void
breach_free(gpointer data)
{
    Breach *breach = data;

    g_free(breach->complaint);
    history_free(breach->history);
    g_free(breach);
}

/* Complaints that differ by their dates only are one. */
static char *
without_dates(const char *complaint)
{
    char *text = g_strdup(complaint);

    for (char *c = text; *c != '\0'; c++)
        *c = g_ascii_isdigit(*c) ? '#' : *c;
    return text;
}

/* What is known to be broken (laws-open.tsv): LAW, how the complaint begins, why. A law that is
 * kept again is to be taken out. */
typedef struct {
    GPtrArray *beginnings; /* char *: the law and the complaint */
    GArray *counts;        /* guint */
} Known;

static Known
known_read(void)
{
    Known known = { g_ptr_array_new_with_free_func(g_free),
                    g_array_new(FALSE, TRUE, sizeof(guint)) };
    g_autofree char *path = g_build_filename(g_getenv("TEST_SOURCE_DIR"), "tests", "domain",
                                             "counsel", "laws-open.tsv", NULL);
    g_autofree char *text = NULL;
    g_auto(GStrv) lines = NULL;
    g_autoptr(GError) error = NULL;

    g_file_get_contents(path, &text, NULL, &error);
    g_assert_no_error(error);
    lines = g_strsplit(text, "\n", -1);
    for (gsize i = 0; lines[i] != NULL; i++) {
        g_auto(GStrv) parts = g_strsplit(lines[i], "\t", 3);

        if (*lines[i] == '\0' || *lines[i] == '#')
            continue;
        g_assert_cmpuint(g_strv_length(parts), ==, 3);
        g_ptr_array_add(known.beginnings, g_strdup_printf("%s: %s", parts[0], parts[1]));
    }
    g_array_set_size(known.counts, known.beginnings->len);
    return known;
}

static gboolean
known_takes(Known *known, Law law, const char *complaint)
{
    g_autofree char *text = g_strdup_printf("%s: %s", law_name(law), complaint);

    for (guint i = 0; i < known->beginnings->len; i++) {
        if (g_str_has_prefix(text, known->beginnings->pdata[i])) {
            g_array_index(known->counts, guint, i)++;
            return TRUE;
        }
    }
    return FALSE;
}

/* Each that nothing breaks any more, in words; TRUE when there is none. */
static gboolean
known_are_broken(const Known *known)
{
    gboolean all = TRUE;

    for (guint i = 0; i < known->beginnings->len; i++) {
        if (g_array_index(known->counts, guint, i) > 0)
            continue;
        g_test_message("kept again, take it out of laws-open.tsv: %s",
                       (const char *)known->beginnings->pdata[i]);
        all = FALSE;
    }
    return all;
}

static void
known_clear(Known *known)
{
    g_ptr_array_unref(known->beginnings);
    g_array_unref(known->counts);
}

static void
note_breach(GHashTable *breaches, Known *known, Law law, char *complaint,
            const History *history)
{
    char *key = without_dates(complaint);
    Breach *breach = g_hash_table_lookup(breaches, key);

    if (known_takes(known, law, complaint)) {
        g_free(key);
        g_free(complaint);
        return;
    }
    if (breach == NULL) {
        breach = g_new0(Breach, 1);
        breach->history = history_copy(history);
        breach->complaint = complaint;
        breach->law = law;
        g_hash_table_insert(breaches, key, breach);
    } else {
        g_free(key);
        g_free(complaint);
    }
    breach->count++;
}

/* The same complaint, dates aside. */
static gboolean
breaks_it_so(const History *history, gpointer data)
{
    const Breach *breach = data;
    g_autoptr(Trial) trial = trial_new(history, kit_policies());
    g_autofree char *complaint = trial_breaks(trial, breach->law);
    g_autofree char *mine = complaint == NULL ? NULL : without_dates(complaint);
    g_autofree char *theirs = without_dates(breach->complaint);

    return g_strcmp0(mine, theirs) == 0;
}

static void
show_breach(const Breach *breach)
{
    g_autoptr(History) small = history_shrink(breach->history, breaks_it_so, (gpointer)breach);
    g_autofree char *commands = history_commands(small);
    g_autofree char *text = history_text(small);
    g_autoptr(Trial) trial = trial_new(small, kit_policies());
    g_autofree char *complaint = trial_breaks(trial, breach->law);

    g_test_message("%s, %u times: %s\n  %s\n%s", law_name(breach->law), breach->count,
                   complaint, text, commands);
}

static int
compare_breaches(gconstpointer a, gconstpointer b)
{
    return (int)((const Breach *)b)->count - (int)((const Breach *)a)->count;
}

static void
show_breaches(GHashTable *breaches)
{
    g_autoptr(GList) list = g_list_sort(g_hash_table_get_values(breaches), compare_breaches);
    guint left = number_from("LAWS_SHOWN", 5);

    for (GList *node = list; node != NULL && left > 0; node = node->next, left--)
        show_breach(node->data);
}

/* --- The laws --------------------------------------------------------------------------------
 */

typedef struct {
    guint trials, nothing, something; /* what the model was sure of */
} Tally;

static void
judge_all(Trial *trial, GHashTable *breaches, Known *known, Tally *tally)
{
    const char *because;
    Verdict verdict = models_verdict(trial->models, &because);

    tally->trials++;
    tally->nothing += verdict == IS_NOTHING;
    tally->something += verdict == IS_SOMETHING;
    for (Law law = 0; law < LAW_COUNT; law++) {
        char *complaint;

        if (law == LAW_TAKEN && tally->trials % 16 != 0)
            continue; /* it folds the history some fifty times */
        complaint = trial_breaks(trial, law);
        if (complaint != NULL)
            note_breach(breaches, known, law, complaint, trial->history);
    }
}

/* Now, and then at each moment at which the counsel says that it changes. */
static void
judge_life(History *history, GHashTable *breaches, Known *known, Tally *tally)
{
    for (int moment = 0; moment < MOMENTS; moment++) {
        g_autoptr(Trial) trial = trial_new(history, kit_policies());
        Instant changes_at = trial->counsel->changes_at;

        judge_all(trial, breaches, known, tally);
        if (changes_at == INSTANT_NEVER || changes_at == INSTANT_UNKNOWN)
            break;
        g_assert_cmpint(changes_at, >, trial->now);
        history_set_now(history, changes_at);
    }
}

static void
test_the_laws_are_kept(void)
{
    g_autoptr(GHashTable) breaches =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, breach_free);
    guint32 seed = number_from("LAWS_SEED", 1);
    guint32 count = number_from("LAWS_COUNT", kit_rounds(HISTORIES));
    Known known = known_read();
    Tally tally = { 0 };

    for (guint32 number = 0; number < count; number++) {
        g_autoptr(History) history = history_random(seed * 1000003 + number);

        judge_life(history, breaches, &known, &tally);
    }
    g_test_message("LAWS_SEED=%u: %u trials; the model says nothing %u and something %u times",
                   seed, tally.trials, tally.nothing, tally.something);
    show_breaches(breaches);
    g_assert_cmpuint(g_hash_table_size(breaches), ==, 0);
    if (count >= HISTORIES)
        g_assert_true(known_are_broken(&known));
    known_clear(&known);
    /* Unsure is an answer, but not of most. */
    g_assert_cmpuint(tally.nothing * 20, >, tally.trials);
    g_assert_cmpuint(tally.something * 3, >, tally.trials);
}

/* said: "REASON ACTION" of what is next. */
static void
mended_check(History *history, const char *said)
{
    g_autofree char *line = history_text(history);

    for (int moment = 0; moment < MOMENTS; moment++) {
        g_autoptr(Trial) trial = trial_new(history, kit_policies());
        const NextStep *next = &trial->counsel->next;
        Instant changes_at = trial->counsel->changes_at;
        g_autofree char *is = g_strdup_printf("%s %s", next_reason_token(next->reason),
                                              next_action_token(next->action));

        if (moment == 0 && !g_str_equal(is, said))
            g_error("%s\n  was %s\n  is  %s", line, said, is);
        for (Law law = 0; law < LAW_COUNT; law++) {
            g_autofree char *complaint = trial_breaks(trial, law);

            if (complaint != NULL)
                g_error("%s\n  %s: %s", line, law_name(law), complaint);
        }
        if (changes_at == INSTANT_NEVER || changes_at == INSTANT_UNKNOWN)
            break;
        history_set_now(history, changes_at);
    }
}

/* What once broke one, and what is to be said there: mended.txt has two lines for each. */
static void
test_what_broke_one_keeps_them(void)
{
    g_autofree char *path = g_build_filename(g_getenv("TEST_SOURCE_DIR"), "tests", "domain",
                                             "counsel", "mended.txt", NULL);
    g_autofree char *text = NULL;
    g_auto(GStrv) lines = NULL;
    g_autoptr(GError) error = NULL;
    guint count = 0;

    g_file_get_contents(path, &text, NULL, &error);
    g_assert_no_error(error);
    lines = g_strsplit(text, "\n", -1);
    for (gsize i = 0; lines[i] != NULL; i++) {
        g_autoptr(History) history = NULL;

        if (*lines[i] == '\0' || *lines[i] == '#')
            continue;
        history = history_parse(lines[i + 1]);
        mended_check(history, lines[i]);
        count++;
        i++;
    }
    g_assert_cmpuint(count, >, 0);
}

/* "A faultless order rings at most twice in its life": one clock, the marketplace's window, and
 * that briefly; what it asks for is a look. */
static void
test_a_faultless_order_hardly_rings(void)
{
    guint rang = 0;

    for (guint32 number = 0; number < kit_rounds(2000); number++) {
        g_autoptr(History) life = history_faultless(number);

        for (int day = 1; day < 400; day += 1 + day / 30) {
            g_autofree char *time = g_strdup_printf("%d", day);
            g_autoptr(History) now = history_until(life, history_time_parse(time));
            g_autoptr(Trial) trial = trial_new(now, kit_policies());
            g_autofree char *text = history_text(now);
            guint rings = 0;

            for (guint i = 0; i < trial->clocks->len; i++) {
                const Clock *clock = &g_array_index(trial->clocks, Clock, i);
                Ring ring = counsel_ring(trial->counsel, clock);

                if (ring == RING_NEVER || ring == RING_LISTED || clock->parcel != NULL)
                    continue;
                rings++;
                if (order_has_arrived(trial->order) &&
                    (ring != RING_BRIEFLY || clock->id != CLOCK_WINDOW_CLOSES))
                    g_error("%s rings: %s", clock_name(clock->id)->token, text);
            }
            if (order_has_arrived(trial->order) && rings > 1)
                g_error("%u clocks ring: %s", rings, text);
            rang += rings > 0;
        }
    }
    g_assert_cmpuint(rang, >, 0);
}

/* --- Planted faults: each law is seen to fail ------------------------------------------------
 */

#define DAY ((Instant)SECONDS_PER_DAY)

static void
say_nothing(Trial *trial)
{
    trial->counsel->next.action = ACTION_NOTHING;
}

/* Then only the model can know better. */
static void
forget_all_and_say_nothing(Trial *trial)
{
    g_array_set_size(trial->counsel->rights, 0);
    g_array_set_size(trial->counsel->debts, 0);
    trial->counsel->next.action = ACTION_NOTHING;
}

static void
say_something(Trial *trial)
{
    trial->counsel->next.action = ACTION_ESCALATE;
}

static void
put_off(Trial *trial)
{
    if (trial->counsel->next.by != INSTANT_UNKNOWN)
        trial->counsel->next.by += DAY;
}

static void
wait_instead(Trial *trial)
{
    trial->counsel->next.action = ACTION_WAIT_FOR_SELLER;
}

static void
forget_a_right(Trial *trial)
{
    if (trial->counsel->rights->len > 0)
        g_array_remove_index(trial->counsel->rights, 0);
}

static Right *
first_dated_right(Trial *trial)
{
    for (guint i = 0; i < trial->counsel->rights->len; i++) {
        Right *right = &g_array_index(trial->counsel->rights, Right, i);

        if (right->closes.earliest != INSTANT_UNKNOWN)
            return right;
    }
    return NULL;
}

static void
close_later(Trial *trial)
{
    Right *right = first_dated_right(trial);

    if (right != NULL) {
        right->closes.earliest += 1;
        right->closes.latest += 1;
    }
}

static void
close_too_soon(Trial *trial)
{
    Right *right = first_dated_right(trial);

    if (right != NULL && right->state == RIGHT_OPEN)
        right->state = RIGHT_OVER;
}

static void
guard_too_early(Trial *trial)
{
    for (guint i = 0; i < trial->clocks->len; i++) {
        Clock *clock = &g_array_index(trial->clocks, Clock, i);

        if (clock_name(clock->id)->kind == CLOCK_ACT_BY) {
            clock->earliest -= 1000 * DAY;
            clock->latest -= 1000 * DAY;
        }
    }
}

static Order *
fold_all_but_the_last(GPtrArray *events, GPtrArray **ret_unfit)
{
    g_ptr_array_remove_index(events, events->len - 1);
    return order_fold(events, ret_unfit);
}

static void
lose_what_is_recorded(Trial *trial)
{
    trial->fold = fold_all_but_the_last;
}

static void
use_up_all_rights(Trial *trial)
{
    for (guint i = 0; i < trial->counsel->rights->len; i++)
        g_array_index(trial->counsel->rights, Right, i).state = RIGHT_USED;
}

static void
keep_what_is_over(Trial *trial)
{
    for (guint i = 0; i < trial->counsel->rights->len; i++) {
        Right *right = &g_array_index(trial->counsel->rights, Right, i);

        right->state = RIGHT_OPEN;
        right->fits = TRUE;
    }
}

static void
let_all_ring(Trial *trial)
{
    trial->counsel->next.is_inside = !trial->counsel->next.is_inside;
}

typedef struct {
    const char *name;
    void (*plant)(Trial *trial);
    Law law; /* that finds it */
} Fault;

static const Fault faults[] = {
    { "say-nothing", say_nothing, LAW_NOTHING },
    { "forget-all-and-say-nothing", forget_all_and_say_nothing, LAW_NOTHING },
    { "say-something", say_something, LAW_NOTHING },
    { "put-off", put_off, LAW_CLOSING },
    { "wait-instead", wait_instead, LAW_CLOSING },
    { "forget-a-right", forget_a_right, LAW_READINGS },
    { "close-later", close_later, LAW_READINGS },
    { "close-too-soon", close_too_soon, LAW_READINGS },
    { "guard-too-early", guard_too_early, LAW_GUARDS },
    { "lose-what-is-recorded", lose_what_is_recorded, LAW_TAKEN },
    { "use-up-all-rights", use_up_all_rights, LAW_SILENCE },
    { "let-all-ring", let_all_ring, LAW_SILENCE },
    { "keep-what-is-over", keep_what_is_over, LAW_RINGS },
};

static void
test_a_fault_is_found(gconstpointer data)
{
    const Fault *fault = data;
    guint found = 0;

    for (guint32 number = 0; number < 300; number++) {
        g_autoptr(History) history = history_random(number);
        g_autoptr(Trial) trial = trial_new(history, kit_policies());
        g_autofree char *before = trial_breaks(trial, fault->law);
        g_autofree char *after = NULL;

        if (before != NULL)
            continue;
        fault->plant(trial);
        after = trial_breaks(trial, fault->law);
        found += after != NULL;
    }
    g_test_message("found in %u of 300", found);
    g_assert_cmpuint(found, >, 0);
}

int
main(int argc, char *argv[])
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/laws/are-kept", test_the_laws_are_kept);
    g_test_add_func("/laws/what-broke-one-keeps-them", test_what_broke_one_keeps_them);
    g_test_add_func("/laws/a-faultless-order-hardly-rings",
                    test_a_faultless_order_hardly_rings);
    for (gsize i = 0; i < G_N_ELEMENTS(faults); i++) {
        g_autofree char *path = g_strdup_printf("/laws/faults/%s", faults[i].name);

        g_test_add_data_func(path, &faults[i], test_a_fault_is_found);
    }
    return g_test_run();
}
