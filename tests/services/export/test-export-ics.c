/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calendar: read line by line as strictly as RFC 5545 has it, whatever orders are called.
 */
#include <string.h>

#include "kit/domain-kit.h"
#include "kit/store-kit.h"
#include "services/app/app.h"
#include "services/export/export-formats-private.h"
#include "services/remind/remind.h"

#define NOW "2026-03-01T12:00:00Z"
#define NUMBER "8012345678900001"
#define LINE_BYTES 75

typedef struct {
    char *folder;
    App *app;
} Fixture;

static void
open_app(Fixture *fixture)
{
    const AppOptions options = { .folder = fixture->folder, .now = at(NOW) };

    fixture->app = app_new(&options, NULL);
    g_assert_nonnull(fixture->app);
    g_assert_true(app_load_settings(fixture->app, NULL));
}

static void
set_up(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    fixture->folder = store_kit_folder();
    open_app(fixture);
}

static void
tear_down(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    app_free(fixture->app);
    g_free(fixture->folder);
}

/* As recourse.conf has it from now on. */
static void
set_settings(Fixture *fixture, const char *text)
{
    g_autofree char *folder = g_build_filename(fixture->folder, "config", NULL);
    g_autofree char *path = g_build_filename(folder, "recourse.conf", NULL);

    g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
    g_assert_true(g_file_set_contents(path, text, -1, NULL));
    g_assert_true(app_load_settings(fixture->app, NULL));
}

static void
set_field(const Fixture *fixture, Order *order, const char *field, const char *text)
{
    const FieldContext context = orders_field_context(fixture->app, NULL);
    g_autoptr(GError) error = NULL;

    g_assert_true(order_field_set(order, order_field_find(field), text, &context, &error));
    g_assert_no_error(error);
}

/* Delivered on 1 March; owned: the id. */
static char *
add(const Fixture *fixture, const char *number, const char *title)
{
    g_autoptr(Order) order = orders_draft(fixture->app);

    set_field(fixture, order, "number", number);
    set_field(fixture, order, "title", title);
    set_field(fixture, order, "delivered", "2026-03-01T10:00:00Z");
    g_assert_true(orders_add(fixture->app, order, NULL));
    return g_strdup(order->id);
}

static void
edit(const Fixture *fixture, const char *id, const char *field, const char *text)
{
    g_autoptr(OrderView) view = orders_show(fixture->app, id, NULL);
    g_autoptr(Order) edited = order_copy(view->order);
    SaveVerdict verdict;

    set_field(fixture, edited, field, text);
    g_assert_true(orders_edit(fixture->app, view->order, edited, &verdict, NULL, NULL, NULL));
}

static void
log_event(const Fixture *fixture, const char *id, EventType type, const char *tracking)
{
    const LogEntry entry = { .type = type, .tracking = tracking };
    g_autoptr(GError) error = NULL;

    g_assert_true(orders_log(fixture->app, id, &entry, NULL, &error));
    g_assert_no_error(error);
}

static CalendarEntry
speak(gpointer is_anonymous, const OrderView *view, const Clock *clock)
{
    return (CalendarEntry){
        .summary = g_strconcat(clock_name(clock->id)->label, ": ", view->order->title, NULL),
        .description = g_strdup(view->order->number),
        .is_anonymous = is_anonymous != NULL,
    };
}

static gboolean
take(gpointer data, const char *bytes, gsize length)
{
    g_string_append_len(data, bytes, (gssize)length);
    return TRUE;
}

/* is_anonymous: any pointer. */
static char *
export_calendar(const Fixture *fixture, gpointer is_anonymous)
{
    const ExportOptions options = { .format = export_format_find("ics", NULL),
                                    .speak = speak,
                                    .words = is_anonymous };
    g_autoptr(GError) error = NULL;
    GString *text = g_string_new(NULL);

    g_assert_true(export_orders(fixture->app, &options, take, text, &error));
    g_assert_no_error(error);
    return g_string_free(text, FALSE);
}

/* One content line, taken apart. */
typedef struct {
    char *name; /* with its parameters */
    char *value;
} Property;

static void
property_free(gpointer data)
{
    Property *property = data;

    g_free(property->name);
    g_free(property->value);
    g_free(property);
}

/* Every line ends in CR LF and has 75 bytes at most, none of them a control, none a part of a
 * letter; a space at its start continues the one before. */
static GPtrArray *
unfold(const char *calendar)
{
    GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
    g_auto(GStrv) rows = g_strsplit(calendar, "\r\n", -1);
    guint count = g_strv_length(rows);

    g_assert_cmpstr(rows[count - 1], ==, "");
    for (guint i = 0; i + 1 < count; i++) {
        g_assert_cmpuint(strlen(rows[i]), >, 0);
        g_assert_cmpuint(strlen(rows[i]), <=, LINE_BYTES);
        g_assert_true(g_utf8_validate(rows[i], -1, NULL));
        for (const char *byte = rows[i]; *byte != '\0'; byte++)
            g_assert_false(g_ascii_iscntrl(*byte));
        if (rows[i][0] != ' ') {
            g_ptr_array_add(lines, g_strdup(rows[i]));
            continue;
        }
        g_assert_cmpuint(lines->len, >, 0);
        char **last = (char **)&lines->pdata[lines->len - 1];
        char *whole = g_strconcat(*last, rows[i] + 1, NULL);
        g_free(*last);
        *last = whole;
    }
    return lines;
}

static GPtrArray *
properties_of(const char *calendar)
{
    g_autoptr(GPtrArray) lines = unfold(calendar);
    GPtrArray *properties = g_ptr_array_new_with_free_func(property_free);

    for (guint i = 0; i < lines->len; i++) {
        const char *line = lines->pdata[i];
        const char *colon = strchr(line, ':');
        Property *property = g_new0(Property, 1);

        g_assert_nonnull(colon);
        property->name = g_strndup(line, (gsize)(colon - line));
        property->value = g_strdup(colon + 1);
        g_assert_cmpuint(strspn(property->name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-;="), ==,
                         strlen(property->name));
        g_ptr_array_add(properties, property);
    }
    return properties;
}

/* What a value of type TEXT says; only what has to be escaped is. */
static char *
unescaped(const char *value)
{
    GString *text = g_string_new(NULL);

    for (; *value != '\0'; value++) {
        g_assert_null(strchr(";,", *value));
        if (*value == '\\')
            g_assert_nonnull(strchr("\\;,", *++value));
        g_string_append_c(text, *value);
    }
    return g_string_free(text, FALSE);
}

static void
assert_instant_form(const char *value)
{
    static const char form[] = "dddddddddddddddd";

    g_assert_cmpuint(strlen(value), ==, sizeof form - 1);
    for (gsize i = 0; i < strlen(value); i++) {
        if (i == 8)
            g_assert_cmpint(value[i], ==, 'T');
        else if (i == 15)
            g_assert_cmpint(value[i], ==, 'Z');
        else
            g_assert_true(g_ascii_isdigit(value[i]));
    }
}

/* -P14D, -PT6H, -PT90M */
static void
assert_trigger_form(const char *value)
{
    const char *count = value + (g_str_has_prefix(value, "-PT") ? 3 : 2);
    gsize digits = strspn(count, "0123456789");

    g_assert_true(g_str_has_prefix(value, "-P"));
    g_assert_cmpuint(digits, >, 0);
    g_assert_cmpuint(strlen(count + digits), ==, 1);
    g_assert_nonnull(strchr(value[2] == 'T' ? "HM" : "D", count[digits]));
}

/* clang-format off */
static const struct {
    const char *name;
    void (*check)(const char *value); /* NULL: a text */
} known[] = {
    { "UID", NULL },           { "SUMMARY", NULL },        { "DESCRIPTION", NULL },
    { "NAME", NULL },          { "X-WR-CALNAME", NULL },
    { "DTSTAMP", assert_instant_form }, { "LAST-MODIFIED", assert_instant_form },
    { "DTSTART", assert_instant_form }, { "TRIGGER", assert_trigger_form },
};

/* What stands in each component, in this sequence; what is marked may come often. */
static const struct {
    const char *component;
    const char *const names[12];
} grammar[] = {
    { "VCALENDAR", { "VERSION", "PRODID", "NAME", "X-WR-CALNAME",
                     "REFRESH-INTERVAL;VALUE=DURATION", "X-PUBLISHED-TTL", NULL } },
    { "VEVENT",    { "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "SUMMARY",
                     "DESCRIPTION", "CLASS", "TRANSP", NULL } },
    { "VALARM",    { "ACTION", "TRIGGER", "DESCRIPTION", NULL } },
};
/* clang-format on */

static void
check_value(const Property *property)
{
    for (gsize i = 0; i < G_N_ELEMENTS(known); i++) {
        if (!g_str_equal(property->name, known[i].name))
            continue;
        if (known[i].check != NULL)
            known[i].check(property->value);
        else
            g_free(unescaped(property->value));
    }
}

/* Reads a component with those inside it; the place is behind its BEGIN, then behind its END.
 */
static void
check_component(const GPtrArray *properties, guint *place, guint level, GHashTable *uids)
{
    const char *const *name = grammar[level].names;

    for (;;) {
        const Property *property = properties->pdata[(*place)++];

        if (*name != NULL) {
            g_assert_cmpstr(property->name, ==, *name++);
            check_value(property);
            if (g_str_equal(property->name, "UID"))
                g_assert_true(g_hash_table_add(uids, g_strdup(property->value)));
        } else if (g_str_equal(property->name, "BEGIN")) {
            g_assert_cmpuint(level + 1, <, G_N_ELEMENTS(grammar));
            g_assert_cmpstr(property->value, ==, grammar[level + 1].component);
            check_component(properties, place, level + 1, uids);
        } else {
            g_assert_cmpstr(property->name, ==, "END");
            g_assert_cmpstr(property->value, ==, grammar[level].component);
            return;
        }
    }
}

/* The properties of a whole calendar, after everything about it was checked. */
static GPtrArray *
read_calendar(const char *calendar)
{
    GPtrArray *properties = properties_of(calendar);
    g_autoptr(GHashTable) uids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    const Property *first = properties->pdata[0];
    guint place = 1;

    g_assert_cmpstr(first->name, ==, "BEGIN");
    g_assert_cmpstr(first->value, ==, "VCALENDAR");
    check_component(properties, &place, 0, uids);
    g_assert_cmpuint(place, ==, properties->len);
    return properties;
}

/* The values of a name, with bars between. */
static char *
values_of(const Fixture *fixture, const char *name)
{
    g_autofree char *calendar = export_calendar(fixture, NULL);
    g_autoptr(GPtrArray) properties = read_calendar(calendar);
    GString *values = g_string_new(NULL);

    for (guint i = 0; i < properties->len; i++) {
        const Property *property = properties->pdata[i];

        if (g_str_equal(property->name, name))
            g_string_append_printf(values, "%s%s", values->len == 0 ? "" : "|",
                                   property->value);
    }
    return g_string_free(values, FALSE);
}

static void
expect(const Fixture *fixture, const char *name, const char *values)
{
    g_autofree char *found = values_of(fixture, name);

    g_assert_cmpstr(found, ==, values);
}

static void
test_acts(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add(fixture, NUMBER, "Lamp");
    g_autofree char *uid = g_strdup_printf("window-closes-%s@recourse", id);

    (void)unused;
    expect(fixture, "X-WR-CALNAME", "Recourse");
    expect(fixture, "NAME", "Recourse");
    expect(fixture, "REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
    expect(fixture, "UID", uid);
    expect(fixture, "DTSTART", "20260316T100000Z");
    expect(fixture, "SUMMARY", "window closes: Lamp");
    expect(fixture, "CLASS", "PRIVATE");
}

/* What concerns nobody, and what is put away, is not in it. */
static void
test_what_rings(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add(fixture, NUMBER, "Lamp");
    guint marked;

    (void)unused;
    g_assert_true(orders_mark(fixture->app, (const char *const[]){ id, NULL }, MARK_ARCHIVED,
                              &marked, NULL));
    expect(fixture, "UID", "");
    g_assert_true(orders_mark(fixture->app, (const char *const[]){ id, NULL }, MARK_UNARCHIVED,
                              &marked, NULL));
    log_event(fixture, id, EVENT_ALL_WELL, NULL);
    expect(fixture, "UID", "");
}

/* So much and no more is rung of an item that came and that nobody complained of. */
static void
test_alarms(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add(fixture, NUMBER, "Lamp");
    const ReminderScope scope = { id, "" };
    const Snooze snooze = { .until = at("2026-03-05T00:00:00Z") };

    (void)unused;
    expect(fixture, "TRIGGER", "-P3D|-P1D");
    g_assert_true(wishes_set_ladder(fixture->app, &scope, "14d 36h 90min", NULL));
    expect(fixture, "TRIGGER", "-P14D|-PT36H|-PT90M");
    g_assert_true(wishes_snooze(fixture->app, &scope, &snooze, NULL));
    expect(fixture, "TRIGGER", "");
    expect(fixture, "DTSTART", "20260316T100000Z");
}

static void
test_settings(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add(fixture, NUMBER, "Lamp");

    (void)unused;
    set_settings(fixture, "[reminders]\nbefore = 10d 2d 5h\n");
    expect(fixture, "TRIGGER", "-P2D|-PT5H");
}

/* An event is stamped with the last word about its order, and never goes back in sequence. */
static void
test_revisions(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add(fixture, NUMBER, "Lamp");

    (void)unused;
    expect(fixture, "SEQUENCE", "0");
    g_free(add(fixture, "8012345678900002", "Chair"));
    edit(fixture, id, "delivered", "2026-03-02T10:00:00Z");
    expect(fixture, "SEQUENCE", "1|0");
    expect(fixture, "DTSTART", "20260317T100000Z|20260316T100000Z");
    g_assert_true(changes_undo(fixture->app, NULL, NULL, NULL));
    expect(fixture, "SEQUENCE", "2|0");
    expect(fixture, "DTSTART", "20260316T100000Z|20260316T100000Z");
    g_assert_true(changes_redo(fixture->app, NULL, NULL));
    expect(fixture, "SEQUENCE", "3|0");
    g_assert_true(changes_undo(fixture->app, NULL, NULL, NULL));
    expect(fixture, "SEQUENCE", "4|0");
}

/* What the newest event of the order was recorded at, by the real clock. */
static void
test_stamp(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add(fixture, NUMBER, "Lamp");
    g_autoptr(OrderView) view = orders_show(fixture->app, id, NULL);
    const Event *event = order_view_timeline(view)->pdata[0];
    WallTime wall = instant_to_wall(event->recorded, zone_utc());
    g_autofree char *stamp =
        g_strdup_printf("%04d%02d%02dT%02d%02d%02dZ", wall.year, wall.month, wall.day,
                        wall.hour, wall.minute, wall.second);

    (void)unused;
    expect(fixture, "DTSTAMP", stamp);
    expect(fixture, "LAST-MODIFIED", stamp);
}

/* The same bytes as long as nothing was said. */
static void
test_same(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add(fixture, NUMBER, "Lamp");
    g_autofree char *first = export_calendar(fixture, NULL);
    g_autofree char *second = NULL;

    (void)unused;
    app_free(fixture->app);
    open_app(fixture);
    second = export_calendar(fixture, NULL);
    g_assert_cmpstr(second, ==, first);
}

/* Each parcel has a window of its own, and an event of its own. */
static void
test_parcels(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add(fixture, NUMBER, "Lamp");
    g_autofree char *uids = NULL;

    (void)unused;
    edit(fixture, id, "delivered", "");
    edit(fixture, id, "shipped", "2026-02-01");
    edit(fixture, id, "tracking", "LP00123456789012, NX123456785BR");
    log_event(fixture, id, EVENT_DELIVERED, "LP00123456789012");
    uids = values_of(fixture, "UID");
    g_assert_nonnull(strstr(uids, "window-closes-LP00123456789012-"));
    g_assert_nonnull(strstr(uids, "window-closes-NX123456785BR-"));
}

/* Nothing in it tells which order it is. */
static void
test_anonymous(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add(fixture, NUMBER, "Lamp");
    g_autofree char *calendar = export_calendar(fixture, fixture);
    g_autofree char *again = export_calendar(fixture, fixture);
    g_autoptr(GPtrArray) properties = read_calendar(calendar);

    (void)unused;
    g_assert_null(strstr(calendar, id));
    g_assert_null(strstr(calendar, "UID:window"));
    g_assert_cmpstr(again, ==, calendar);
}

/* Random titles of what a title can hold: everything that is escaped, folded or left out. */
static char *
random_title(GRand *random)
{
    static const char *const pieces[] = {
        ",",
        ";",
        "\\",
        ":",
        "\"",
        " ",
        "\t",
        "\n",
        "\r\n",
        "\xc3\xa9",
        "\xe2\x82\xac",
        "\xf0\x9f\x93\xa6",
        "e\xcc\x81",
        "\xe2\x80\xae",
        "\x1b[31m",
        "BEGIN:VEVENT",
        "\\n",
        "Lamp",
        "0",
        "\xff",
        "\xe6\x97\xa5\xe6\x9c\xac",
        "END:VCALENDAR\r\n",
    };
    guint count = 1 + (guint)g_rand_int_range(random, 0, 120);
    GString *title = g_string_new("x");

    for (guint i = 0; i < count; i++)
        g_string_append(
            title, pieces[(guint)g_rand_int_range(random, 0, (gint32)G_N_ELEMENTS(pieces))]);
    return g_string_free(title, FALSE);
}

static void
test_titles(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(5545);

    (void)unused;
    for (int i = 0; i < 60; i++) {
        g_autofree char *title = random_title(random);
        g_autofree char *number = g_strdup_printf("80123456789%05d", i);

        g_free(add(fixture, number, title));
    }
    g_autofree char *calendar = export_calendar(fixture, NULL);
    g_autoptr(GPtrArray) properties = read_calendar(calendar);
    g_assert_cmpuint(properties->len, >, 60 * 10);
}

/* clang-format off */
static const struct {
    const char *name, *text, *line;
} lines[] = {
    { "signs-are-escaped",   "a;b,c\\d",  "X:a\\;b\\,c\\\\d\r\n" },
    { "a-value-is-one-line", "a\nb",      "X:a b\r\n" },
    { "75-bytes-stay",       "0123456789012345678901234567890123456789012345678901234567890123456789012",
      "X:0123456789012345678901234567890123456789012345678901234567890123456789012\r\n" },
    { "76-bytes-are-folded", "01234567890123456789012345678901234567890123456789012345678901234567890123",
      "X:0123456789012345678901234567890123456789012345678901234567890123456789012\r\n 3\r\n" },
    { "letters-are-not-cut", "012345678901234567890123456789012345678901234567890123456789012345678901\xc3\xa9",
      "X:012345678901234567890123456789012345678901234567890123456789012345678901\r\n \xc3\xa9\r\n" },
};
/* clang-format on */

static void
test_line(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(GString) calendar = g_string_new(NULL);

    export_ics_append(calendar, "X", lines[i].text);
    g_assert_cmpstr(calendar->str, ==, lines[i].line);
}

#define ADD(name, function) \
    g_test_add("/export-ics/" name, Fixture, NULL, set_up, function, tear_down)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD("a-calendar-holds-the-acts", test_acts);
    ADD("what-rings-nowhere-is-not-in-it", test_what_rings);
    ADD("alarms-are-the-reminders", test_alarms);
    ADD("alarms-follow-the-settings", test_settings);
    ADD("every-change-has-a-higher-sequence", test_revisions);
    ADD("the-stamp-is-that-of-the-change", test_stamp);
    ADD("nothing-said-is-nothing-new", test_same);
    ADD("parcels-have-events-of-their-own", test_parcels);
    ADD("an-anonymous-event-tells-no-order", test_anonymous);
    ADD("every-title-makes-a-valid-calendar", test_titles);
    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
        g_autofree char *path = g_strconcat("/export-ics/", lines[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_line);
    }
    return g_test_run();
}
