/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file says of itself: dates with and without a zone, clocks that were not set, editors.
 */
#include <string.h>

#include "domain/case/case.h"
#include "kit/domain-kit.h"

#define ADDED "2026-03-02T12:00:00Z"
#define TAKEN(text) "{\"taken\":{\"text\":\"" text "\",\"source\":\"exif\"}}"
#define ZONED(text, offset) \
    "{\"taken\":{\"text\":\"" text "\",\"offset\":\"" offset "\",\"source\":\"exif\"}}"
#define SOFTWARE(name) "{\"software\":\"" name "\"}"
#define CHANGED(text)                                                                       \
    "{\"taken\":{\"text\":\"2026:03:01 09:00:00\",\"source\":\"exif\"},\"changed\":\"" text \
    "\"}"

/* clang-format off */
static const struct {
    const char *name, *printed;
    const char *text, *offset, *earliest, *latest; /* NULL: not known */
    gboolean is_set;
} dates[] = {
    { "with-a-zone-it-is-an-instant",   ZONED("2026:03:01 18:12:05", "+01:00"), "2026-03-01 18:12:05", "+01:00", "2026-03-01T17:12:05Z", "2026-03-01T17:12:05Z", TRUE },
    { "west-of-greenwich",              ZONED("2026:03:01 18:12:05", "-03:30"), "2026-03-01 18:12:05", "-03:30", "2026-03-01T21:42:05Z", "2026-03-01T21:42:05Z", TRUE },
    { "without-a-colon",                ZONED("2026-03-01T18:12:05", "+0100"),  "2026-03-01 18:12:05", "+0100",  "2026-03-01T17:12:05Z", "2026-03-01T17:12:05Z", TRUE },
    { "utc",                            ZONED("2026:03:01 18:12:05", "Z"),      "2026-03-01 18:12:05", "Z",      "2026-03-01T18:12:05Z", "2026-03-01T18:12:05Z", TRUE },
    { "without-a-zone-it-is-any",       TAKEN("2026:03:01 18:12:05"),           "2026-03-01 18:12:05", NULL,     "2026-03-01T04:12:05Z", "2026-03-02T06:12:05Z", TRUE },
    { "a-zone-that-is-none-is-any",     ZONED("2026:03:01 18:12:05", "+25:00"), "2026-03-01 18:12:05", NULL,     "2026-03-01T04:12:05Z", "2026-03-02T06:12:05Z", TRUE },
    { "no-date-is-not-known",           TAKEN("0000:00:00 00:00:00"),           NULL, NULL, NULL, NULL, TRUE },
    { "blanks-are-no-date",             TAKEN("    :  :     :  :  "),           NULL, NULL, NULL, NULL, TRUE },
    { "a-day-that-is-not",              TAKEN("2026:02:30 10:00:00"),           NULL, NULL, NULL, NULL, TRUE },
    { "nothing-is-nothing",             "{}",                                   NULL, NULL, NULL, NULL, TRUE },
    { "1980-was-never-set",             TAKEN("1980:01:01 00:00:10"),           "1980-01-01 00:00:10", NULL,     "1979-12-31T10:00:10Z", "1980-01-01T12:00:10Z", FALSE },
    { "1970-was-never-set",             ZONED("1970:01:01 00:00:00", "Z"),      "1970-01-01 00:00:00", "Z",      "1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z", FALSE },
    { "the-first-cameras-count",        ZONED("1990:01:03 00:00:00", "Z"),      "1990-01-03 00:00:00", "Z",      "1990-01-03T00:00:00Z", "1990-01-03T00:00:00Z", TRUE },
    { "an-hour-ahead-is-a-slip",        ZONED("2026:03:02 13:00:00", "Z"),      "2026-03-02 13:00:00", "Z",      "2026-03-02T13:00:00Z", "2026-03-02T13:00:00Z", TRUE },
    { "more-is-the-future",             ZONED("2026:03:02 13:00:01", "Z"),      "2026-03-02 13:00:01", "Z",      "2026-03-02T13:00:01Z", "2026-03-02T13:00:01Z", FALSE },
    { "tomorrow-may-be-now-elsewhere",  TAKEN("2026:03:03 02:00:00"),           "2026-03-03 02:00:00", NULL,     "2026-03-02T12:00:00Z", "2026-03-03T14:00:00Z", TRUE },
    { "the-day-after-may-not",          TAKEN("2026:03:04 02:00:00"),           "2026-03-04 02:00:00", NULL,     "2026-03-03T12:00:00Z", "2026-03-04T14:00:00Z", FALSE },
};

static const struct {
    const char *name, *printed, *editor;
    gboolean is_edited;
} editors[] = {
    { "an-editor-is-named",        SOFTWARE("Adobe Photoshop 25.0 (Windows)"), "Adobe Photoshop 25.0 (Windows)", FALSE },
    { "in-any-case",               SOFTWARE("gimp 2.10"),                      "gimp 2.10",                      FALSE },
    { "a-telephone-is-none",       SOFTWARE("G991BXXU5CVF2"),                  NULL,                             FALSE },
    { "changed-later-is-edited",   CHANGED("2026:03:01 09:00:01"),             NULL,                             TRUE  },
    { "at-once-is-not",            CHANGED("2026:03:01 09:00:00"),             NULL,                             FALSE },
    { "no-date-is-not",            CHANGED("    :  :     :  :  "),             NULL,                             FALSE },
};
/* clang-format on */

static void
read_printed(FileSays *says, const char *printed)
{
    g_autoptr(JsonDocument) json = json_read(printed, strlen(printed), "printed", NULL);

    file_says_from_helper(says, json);
}

static void
test_date(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    FileSays says = { 0 };

    read_printed(&says, dates[i].printed);
    g_assert_cmpint(says.look, ==, LOOK_READ);
    g_assert_cmpstr(says.captured.text, ==, dates[i].text);
    g_assert_cmpstr(says.captured.offset, ==, dates[i].offset);
    assert_instant(says.captured.earliest, dates[i].earliest == NULL ? "" : dates[i].earliest);
    assert_instant(says.captured.latest, dates[i].latest == NULL ? "" : dates[i].latest);
    g_assert_cmpint(captured_clock_is_set(&says.captured, at(ADDED)), ==, dates[i].is_set);
    g_assert_cmpint(captured_is_known(&says.captured, at(ADDED)), ==,
                    dates[i].text != NULL && dates[i].is_set);
    file_says_clear(&says);
}

static void
test_editor(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    FileSays says = { 0 };

    read_printed(&says, editors[i].printed);
    g_assert_cmpstr(says.editor, ==, editors[i].editor);
    g_assert_cmpint(says.is_edited, ==, editors[i].is_edited);
    file_says_clear(&says);
}

/* What an event says of a file is what the file said. */
static void
test_both_ways(void)
{
    static const char printed[] =
        "{\"taken\":{\"text\":\"2026:03:01 18:12:05\",\"offset\":\"+01:00\",\"source\":"
        "\"film\"},\"gps\":true,\"width\":640,\"height\":480,\"orientation\":6,\"seconds\":42,"
        "\"damaged\":true,\"software\":\"Snapseed 2\",\"changed\":\"2026:03:02 00:00:00\"}";
    g_autoptr(JsonDocument) first = json_object();
    g_autoptr(JsonDocument) second = json_object();
    FileSays says = { 0 }, again = { 0 };

    read_printed(&says, printed);
    file_says_put(&says, first);
    file_says_take(&again, first);
    file_says_put(&again, second);
    g_assert_true(json_equal(first, second));
    g_assert_cmpint(again.look, ==, LOOK_DAMAGED);
    g_assert_cmpint(again.captured.source, ==, CAPTURED_BY_FILM);
    g_assert_true(again.has_place && again.is_edited);
    g_assert_cmpint(again.width, ==, 640);
    g_assert_cmpint(again.height, ==, 480);
    g_assert_cmpint(again.orientation, ==, 6);
    g_assert_cmpint(again.seconds, ==, 42);
    g_assert_cmpstr(again.editor, ==, "Snapseed 2");
    file_says_clear(&says);
    file_says_clear(&again);
}

/* An event of before says nothing of it, and neither does one that says nonsense. */
static void
test_nothing_known(void)
{
    static const char *const said[] = {
        "{}", "{\"looked\":\"by-nobody\",\"width\":-3,\"orientation\":9,\"captured\":7}"
    };

    for (gsize i = 0; i < G_N_ELEMENTS(said); i++) {
        g_autoptr(JsonDocument) json = json_read(said[i], strlen(said[i]), "said", NULL);
        g_autoptr(JsonDocument) put = json_object();
        FileSays says = { 0 };

        file_says_take(&says, json);
        g_assert_cmpint(says.look, ==, LOOK_UNKNOWN);
        g_assert_cmpint(says.width + says.orientation, ==, 0);
        g_assert_null(says.captured.text);
        file_says_put(&says, put);
        g_assert_cmpuint(json_object_size(put), ==, 0);
        file_says_clear(&says);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(dates); i++) {
        g_autofree char *path = g_strdup_printf("/file-says/date/%s", dates[i].name);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_date);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(editors); i++) {
        g_autofree char *path = g_strdup_printf("/file-says/editor/%s", editors[i].name);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_editor);
    }
    g_test_add_func("/file-says/both-ways", test_both_ways);
    g_test_add_func("/file-says/nothing-known", test_nothing_known);
    return g_test_run();
}
