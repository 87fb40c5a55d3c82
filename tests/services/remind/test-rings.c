/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What rings, over whole lives: many orders in one case file, told as they happen, while `due`
 * and the reminder are run day by day as a person's computer runs them. What rings is judged by
 * what was known then (domain/counsel/judge.h).
 *
 * RINGS_SEED=N tells other lives.
 */
#include "domain/counsel/judge.h"
#include "kit/reminder-kit.h"
#include "services/app/app.h"
#include "services/orders/agenda.h"
#include "services/orders/orders.h"

#define LIVES 50
#define DAYS 200
#define FIRST_NUMBER 80000000
#define DAY_0 "2026-01-05T09:00:00Z" /* of every history */
#define RINGS_AT_MOST 2

typedef struct {
    History *history;
    GPtrArray *events; /* Event, of the whole life */
    guint recorded;    /* how many of them are in the case file */
    guint told;        /* by the reminder */
    GHashTable *due;   /* "CLOCK END": what stood in `due` */
} Life;

typedef struct {
    ReminderKit kit;
    Life lives[LIVES];
} World;

static guint32
seed(void)
{
    guint64 number = 1;

    if (g_getenv("RINGS_SEED") != NULL)
        g_assert_true(g_ascii_string_to_unsigned(g_getenv("RINGS_SEED"), 10, 0, G_MAXUINT32,
                                                 &number, NULL));
    return (guint32)number;
}

static void
world_open(World *world, History *(*tell)(guint32 number))
{
    reminder_kit_open(&world->kit, DAY_0, NULL);
    for (guint i = 0; i < LIVES; i++) {
        Life *life = &world->lives[i];

        life->history = tell(seed() * 1000003 + i);
        life->events = history_events(life->history);
        life->due = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    }
}

static void
world_close(World *world)
{
    for (guint i = 0; i < LIVES; i++) {
        history_free(world->lives[i].history);
        g_ptr_array_unref(world->lives[i].events);
        g_hash_table_unref(world->lives[i].due);
    }
    reminder_kit_close(&world->kit);
}

/* The same for an order of its own, with a number of its own. */
static Event *
event_of(const Life *life, guint number, guint place)
{
    const Event *told = life->events->pdata[place];
    g_autofree char *order = g_strdup_printf("00000000-0000-4000-8000-%012u", number);
    g_autofree char *numbered = g_strdup_printf("%u", number);
    g_autoptr(JsonDocument) data = event_data(told);
    Event *event = event_new(told->type, order, told->at);

    event->dispute =
        told->dispute == NULL ? NULL : g_strdup_printf("%s-%s", order, told->dispute);
    if (told->type == EVENT_ORDER_TRACKED) {
        json_set_text(data, "number", numbered);
        json_set_text(data, "title", "Lamp");
    }
    event_set_data(event, data);
    return event;
}

/* What has happened since it was last done, as of now. Backdated events come in their order. */
static void
record(World *world, Instant now)
{
    g_auto(Writing) writing = { 0 };
    g_autoptr(GError) error = NULL;

    reminder_kit_set_now(&world->kit, now);
    g_assert_true(writing_begin(&writing, world->kit.app, &error));
    for (guint i = 0; i < LIVES; i++) {
        Life *life = &world->lives[i];

        while (life->recorded < life->events->len &&
               ((const Event *)life->events->pdata[life->recorded])->at <= now)
            g_ptr_array_add(writing.events, event_of(life, FIRST_NUMBER + i, life->recorded++));
    }
    if (writing.events->len > 0)
        g_assert_true(writing_save(&writing, &error));
    g_assert_no_error(error);
}

/* The life as far as it is in the case file. */
static Trial *
trial_of(const Life *life, Instant now, History **ret_known)
{
    g_autofree char *time = history_time_text(now);

    *ret_known = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < life->recorded; i++)
        g_ptr_array_add(*ret_known, g_strdup(life->history->pdata[i]));
    g_ptr_array_add(*ret_known, g_strdup_printf("now@%s", time));
    return trial_new(*ret_known, kit_policies());
}

/* Any clock of that name may be the one; it is wrong when each is. */
static void
assert_rings_for_a_reason(const Life *life, const char *token, Instant now)
{
    History *known = NULL;
    g_autoptr(Trial) trial = trial_of(life, now, &known);
    g_autofree char *text = history_text(known);
    g_autofree char *wrong = NULL;
    gboolean is_right = FALSE;

    for (guint i = 0; i < trial->clocks->len && !is_right; i++) {
        const Clock *clock = &g_array_index(trial->clocks, Clock, i);

        if (!g_str_equal(clock_name(clock->id)->token, token))
            continue;
        g_free(wrong);
        wrong = trial_ring_breaks(trial, clock);
        is_right = wrong == NULL;
    }
    if (!is_right)
        g_error("%s\n  %s", wrong != NULL ? wrong : token, text);
    history_free(known);
}

static Life *
life_of(World *world, const char *number)
{
    return &world->lives[g_ascii_strtoull(number, NULL, 10) - FIRST_NUMBER];
}

/* "NUMBER CLOCK STEP" lines. */
static void
hear(World *world, Instant now)
{
    g_auto(GStrv) lines = g_strsplit(world->kit.said->str, "\n", -1);

    for (gsize i = 0; lines[i] != NULL && *lines[i] != '\0'; i++) {
        g_auto(GStrv) words = g_strsplit(lines[i], " ", -1);
        Life *life = life_of(world, words[0]);

        life->told++;
        assert_rings_for_a_reason(life, words[1], now);
    }
}

static void
look_at_due(World *world, Instant now)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) acts = agenda_acts(world->kit.app, &error);
    g_autoptr(GPtrArray) rows =
        acts == NULL ? NULL
                     : agenda_due(world->kit.app, acts, 3 * (gint64)SECONDS_PER_DAY, &error);

    g_assert_no_error(error);
    for (guint i = 0; i < rows->len; i++) {
        const AgendaRow *row = rows->pdata[i];
        Life *life = life_of(world, agenda_row_number(row));
        const char *token = clock_name(row->due->clock.id)->token;
        g_autofree char *end = instant_to_rfc3339(row->due->clock.earliest);

        assert_rings_for_a_reason(life, token, now);
        if (row->due->ring != RING_LISTED)
            g_hash_table_add(life->due, g_strdup_printf("%s %s", token, end));
    }
}

static void
live(World *world)
{
    Instant begin = at(DAY_0);

    for (int day = 0; day <= DAYS; day++) {
        Instant now = instant_add_days(begin, day);

        record(world, now);
        look_at_due(world, now);
        for (int hours = 0; hours < 24; hours += 8) {
            reminder_kit_run_at(&world->kit, now + hours * SECONDS_PER_HOUR);
            hear(world, now + hours * SECONDS_PER_HOUR);
        }
    }
}

static void
a_faultless_order_rings_twice_at_most(void)
{
    g_autofree World *world = g_new0(World, 1);
    guint told = 0;

    world_open(world, history_faultless);
    live(world);
    for (guint i = 0; i < LIVES; i++) {
        const Life *life = &world->lives[i];
        g_autofree char *text = history_text(life->history);

        told += life->told;
        if (life->told > RINGS_AT_MOST || g_hash_table_size(life->due) > 1)
            g_error("told %u times, %u clocks in due: %s", life->told,
                    g_hash_table_size(life->due), text);
    }
    g_test_message("%u lives, told %u times", LIVES, told);
    g_assert_cmpuint(told, >, 0); /* a window is worth a word */
    world_close(world);
}

static void
nothing_rings_whose_right_is_over(void)
{
    g_autofree World *world = g_new0(World, 1);
    guint told = 0;

    world_open(world, history_random);
    live(world);
    for (guint i = 0; i < LIVES; i++)
        told += world->lives[i].told;
    g_test_message("%u lives, told %u times", LIVES, told);
    g_assert_cmpuint(told, >, LIVES / 2);
    world_close(world);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/rings/a-faultless-order-rings-twice-at-most",
                    a_faultless_order_rings_twice_at_most);
    g_test_add_func("/rings/nothing-rings-whose-right-is-over",
                    nothing_rings_whose_right_is_over);
    return g_test_run();
}
