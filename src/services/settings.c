/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/settings.h"

#include <errno.h>
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"
#include "domain/ladder.h"
#include "domain/payment.h"
#include "services/fields.h"

#define FILE_LIMIT (1024 * 1024)
#define KEYS_GROUP "keys"

struct Settings {
    char *file_name;
    char *values[SETTING_COUNT]; /* NULL: the default */
    GPtrArray *remaps;           /* KeyRemap */
    GPtrArray *warnings;         /* char *, NULL-ended */
};

/* clang-format off */
static const SettingRow rows[] = {
    [SETTING_TIME_ZONE] = { "time", "zone", SETTING_ZONE, NULL, "local",
        N_("The time zone in which times are shown.") },
    [SETTING_COLOR] = { "screen", "color", SETTING_CHOICE, "auto always never", "auto",
        N_("When to use colour; --color and NO_COLOR come first.") },
    [SETTING_THEME] = { "screen", "theme", SETTING_CHOICE, "default plain", "default",
        N_("The colours of the screens; plain uses bold and reverse only.") },
    [SETTING_MOUSE] = { "screen", "mouse", SETTING_FLAG, NULL, "no",
        N_("Whether the screens take the mouse when they open.") },
    [SETTING_TITLE] = { "screen", "title", SETTING_FLAG, NULL, "no",
        N_("Whether the title of the terminal's window is set.") },
    [SETTING_DEFAULT_MARKETPLACE] = { "orders", "marketplace", SETTING_MARKETPLACE, NULL, "aliexpress",
        N_("The marketplace of a new order that names none.") },
    [SETTING_BUYER_COUNTRY] = { "orders", "buyer-country", SETTING_COUNTRY, NULL, "",
        N_("Your country: two letters. It decides which laws and regional rules apply.") },
    [SETTING_PAID_WITH] = { "orders", "paid-with", SETTING_PAYMENT, NULL, "",
        N_("How a new order was paid when nothing else is said.") },
    [SETTING_REMIND_AT] = { "reminders", "before", SETTING_LADDER, NULL, LADDER_DEFAULT,
        N_("How long before you must have acted you are reminded.") },
    [SETTING_REMIND_QUIET] = { "reminders", "quiet-hours", SETTING_HOURS, NULL, "",
        N_("When no reminder is shown; those held come as one afterwards.") },
    [SETTING_REMIND_URGENT] = { "reminders", "urgent-when-quiet", SETTING_FLAG, NULL, "yes",
        N_("Whether the last 24 hours before you must have acted break through quiet hours.") },
    [SETTING_REMIND_PRIVACY] = { "reminders", "privacy", SETTING_CHOICE, "full number none", "full",
        N_("What reminders show: everything, only numbers and times, or only that something is due.") },
    [SETTING_REMIND_DESKTOP] = { "reminders", "desktop", SETTING_FLAG, NULL, "yes",
        N_("Whether reminders are shown as desktop notifications.") },
    [SETTING_REMIND_HOOK] = { "reminders", "hook", SETTING_COMMAND, NULL, "",
        N_("A program to run with a reminder where the desktop shows none.") },
    [SETTING_REMIND_MAIL] = { "reminders", "mail", SETTING_ADDRESS, NULL, "",
        N_("Where to mail a reminder that nothing else could deliver.") },
    [SETTING_REMIND_TERMINAL] = { "reminders", "terminal", SETTING_COMMAND, NULL, "",
        N_("The terminal in which a notification opens the program, such as: foot -e") },
    [SETTING_REMIND_OSC] = { "reminders", "osc", SETTING_CHOICE, "auto 9 777 99 no", "auto",
        N_("By which sequence open screens let their terminal show what nothing else could.") },
};
/* clang-format on */

G_STATIC_ASSERT(G_N_ELEMENTS(rows) == SETTING_COUNT);

const SettingRow *
setting_row(SettingId id)
{
    return &rows[id];
}

static void
remap_free(gpointer data)
{
    KeyRemap *remap = data;

    g_free(remap->view);
    g_free(remap->action);
    g_free(remap->keys);
    g_free(remap);
}

Settings *
settings_new(void)
{
    Settings *settings = g_new0(Settings, 1);

    settings->file_name = g_strdup("recourse.conf");
    settings->remaps = g_ptr_array_new_with_free_func(remap_free);
    settings->warnings = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(settings->warnings, NULL);
    return settings;
}

void
settings_free(Settings *settings)
{
    if (settings == NULL)
        return;
    g_free(settings->file_name);
    for (gsize i = 0; i < SETTING_COUNT; i++)
        g_free(settings->values[i]);
    g_ptr_array_unref(settings->remaps);
    g_ptr_array_unref(settings->warnings);
    g_free(settings);
}

static void
warn(Settings *settings, int line, const char *what, const char *name)
{
    char *warning = g_strdup_printf("%s:%d: %s: %s", settings->file_name, line, what, name);

    g_ptr_array_insert(settings->warnings, (int)settings->warnings->len - 1, warning);
}

static gboolean
parse_flag(const char *value, gboolean *ret_flag)
{
    static const char *const yes[] = { "yes", "true", "on", "1", NULL };
    static const char *const no[] = { "no", "false", "off", "0", NULL };

    *ret_flag = g_strv_contains(yes, value);
    return *ret_flag || g_strv_contains(no, value);
}

static gboolean
is_choice(const char *choices, const char *value)
{
    g_auto(GStrv) words = g_strsplit(choices, " ", -1);

    return g_strv_contains((const char *const *)words, value);
}

/* Words as a shell would part them; nothing else of a shell has any meaning. */
static gboolean
is_command(const char *value)
{
    g_auto(GStrv) words = NULL;

    return *value == '\0' || g_shell_parse_argv(value, NULL, &words, NULL);
}

/* It becomes one argument of mail(1), never an option or a list. */
static gboolean
is_address(const char *value)
{
    return *value == '\0' || (*value != '-' && strpbrk(value, " \t,;|<>\"'") == NULL);
}

/* What was expected instead, or NULL when the value is good. Owned by the caller. */
static char *
complaint(const SettingRow *row, const char *value)
{
    gboolean flag;
    Ladder ladder;
    QuietHours quiet;

    switch (row->kind) {
    case SETTING_FLAG:
        return parse_flag(value, &flag) ? NULL : g_strdup("yes or no");
    case SETTING_CHOICE:
        return is_choice(row->choices, value) ? NULL
                                              : g_strdup_printf("one of %s", row->choices);
    case SETTING_ZONE:
        if (g_str_equal(value, "local") || zone_find(value, NULL) != NULL)
            return NULL;
        return g_strdup("local, or a time zone such as Europe/Berlin");
    case SETTING_MARKETPLACE:
        return marketplace_is_valid(value) ? NULL : g_strdup("a name such as aliexpress");
    case SETTING_COUNTRY:
        return *value == '\0' || country_is_valid(value)
                   ? NULL
                   : g_strdup("two capital letters such as DE");
    case SETTING_PAYMENT:
        return *value == '\0' || payment_find(value) != NULL
                   ? NULL
                   : g_strdup("a way of paying such as credit-card:visa");
    case SETTING_LADDER:
        return ladder_parse(value, &ladder, NULL) ? NULL : g_strdup("spans such as 14d 1d 6h");
    case SETTING_HOURS:
        return quiet_hours_parse(value, &quiet) ? NULL : g_strdup("hours such as 22:00-07:00");
    case SETTING_COMMAND:
        return is_command(value) ? NULL : g_strdup("a program and its arguments");
    case SETTING_ADDRESS:
        return is_address(value) ? NULL : g_strdup("one address, such as me@example.org");
    }
    g_assert_not_reached();
}

static gboolean
find_row(const char *group, const char *key, SettingId *ret_id)
{
    for (gsize i = 0; i < SETTING_COUNT; i++) {
        if (g_str_equal(rows[i].group, group) && g_str_equal(rows[i].key, key)) {
            *ret_id = (SettingId)i;
            return TRUE;
        }
    }
    return FALSE;
}

/* The view of a [keys VIEW] group, "" of [keys]; NULL when the group is another. */
static const char *
keys_view(const char *group)
{
    gsize length = strlen(KEYS_GROUP);

    if (!g_str_has_prefix(group, KEYS_GROUP))
        return NULL;
    if (group[length] == '\0')
        return "";
    return group[length] == ' ' ? group + length + 1 : NULL;
}

static void
add_remap(Settings *settings, const char *view, const char *action, const char *keys, int line)
{
    KeyRemap *remap = g_new0(KeyRemap, 1);

    remap->view = g_strdup(view);
    remap->action = g_strdup(action);
    remap->keys = g_strdup(keys);
    remap->line = line;
    g_ptr_array_add(settings->remaps, remap);
}

/* One "key = value" line. */
static gboolean
take_value(Settings *settings, const char *group, const char *key, const char *value, int line,
           GError **error)
{
    const char *view = keys_view(group);
    g_autofree char *expected = NULL;
    SettingId id;

    if (view != NULL) {
        add_remap(settings, view, key, value, line);
        return TRUE;
    }
    if (!find_row(group, key, &id)) {
        warn(settings, line, "there is no such setting in this version", key);
        return TRUE;
    }
    expected = complaint(&rows[id], value);
    if (expected != NULL) {
        error_set(error, RECOURSE_ERROR_FAILED, N_("%s:%d: %s = %s cannot be read: write %s."),
                  settings->file_name, line, key, value, expected);
        return FALSE;
    }
    g_free(settings->values[id]);
    settings->values[id] = g_strdup(value);
    return TRUE;
}

static gboolean
is_known_group(const char *group)
{
    for (gsize i = 0; i < SETTING_COUNT; i++) {
        if (g_str_equal(rows[i].group, group))
            return TRUE;
    }
    return keys_view(group) != NULL;
}

/* "[group]": takes the brackets away. NULL when it is none. */
static char *
parse_group(const char *line)
{
    gsize length = strlen(line);

    if (length < 3 || line[0] != '[' || line[length - 1] != ']')
        return NULL;
    return g_strstrip(g_strndup(line + 1, length - 2));
}

static gboolean
refuse_line(const Settings *settings, int number, GError **error)
{
    error_set(error, RECOURSE_ERROR_FAILED,
              N_("%s:%d: this is neither [group] nor key = value nor a # comment."),
              settings->file_name, number);
    return FALSE;
}

static gboolean
take_line(Settings *settings, char **group, char *line, int number, GError **error)
{
    char *equals = strchr(line, '=');
    char *heading;

    if (line[0] == '\0' || line[0] == '#')
        return TRUE;
    heading = parse_group(line);
    if (heading != NULL) {
        g_free(*group);
        *group = heading;
        if (!is_known_group(heading))
            warn(settings, number, "there is no such group in this version", heading);
        return TRUE;
    }
    if (equals == NULL || equals == line || *group == NULL)
        return refuse_line(settings, number, error);
    *equals = '\0';
    return take_value(settings, *group, g_strstrip(line), g_strstrip(equals + 1), number,
                      error);
}

Settings *
settings_parse(const char *text, const char *file_name, GError **error)
{
    g_autoptr(Settings) settings = settings_new();
    g_auto(GStrv) lines = NULL;
    g_autofree char *group = NULL;

    g_free(settings->file_name);
    settings->file_name = g_strdup(file_name);
    if (!g_utf8_validate(text, -1, NULL)) {
        error_set(error, RECOURSE_ERROR_FAILED, N_("%s is not UTF-8 text."), file_name);
        return NULL;
    }
    lines = g_strsplit(g_str_has_prefix(text, "\xef\xbb\xbf") ? text + 3 : text, "\n", -1);
    for (int i = 0; lines[i] != NULL; i++) {
        if (!take_line(settings, &group, g_strstrip(lines[i]), i + 1, error))
            return NULL;
    }
    return g_steal_pointer(&settings);
}

Settings *
settings_load(const char *path, GError **error)
{
    g_autofree char *text = NULL;
    gsize length;

    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return settings_new();
    text = file_read(path, FILE_LIMIT, &length, error);
    return text == NULL ? NULL : settings_parse(text, path, error);
}

const char *const *
settings_warnings(const Settings *settings)
{
    return (const char *const *)settings->warnings->pdata;
}

const char *
settings_text(const Settings *settings, SettingId id)
{
    return settings->values[id] != NULL ? settings->values[id] : rows[id].otherwise;
}

gboolean
settings_flag(const Settings *settings, SettingId id)
{
    gboolean flag = FALSE;

    g_return_val_if_fail(rows[id].kind == SETTING_FLAG, FALSE);
    (void)parse_flag(settings_text(settings, id), &flag); /* checked when it was read */
    return flag;
}

char **
settings_command(const Settings *settings, SettingId id)
{
    char **words = NULL;

    g_return_val_if_fail(rows[id].kind == SETTING_COMMAND, NULL);
    (void)g_shell_parse_argv(settings_text(settings, id), NULL, &words, NULL); /* checked */
    return words;
}

const Zone *
settings_zone(const Settings *settings, SettingId id)
{
    const char *name = settings_text(settings, id);
    const Zone *zone = NULL;

    if (!g_str_equal(name, "local"))
        zone = zone_find(name, NULL);
    return zone == NULL ? zone_local() : zone;
}

const GPtrArray *
settings_key_remaps(const Settings *settings)
{
    return settings->remaps;
}

const char *
settings_file_name(const Settings *settings)
{
    return settings->file_name;
}
