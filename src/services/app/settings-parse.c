/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading recourse.conf: every line that can be read, and what is wrong with the others. */
#include <string.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "domain/policy/policy.h"
#include "domain/watch/watch.h"
#include "domain/words/words.h"
#include "services/app/settings-private.h"

#define FILE_LIMIT (1024 * 1024)
#define KEYS_GROUP "keys"
#define PRIVACY_MOST "none"

static void
warn(Settings *settings, int line, const char *what, const char *name)
{
    char *warning = g_strdup_printf("%s:%d: %s: %s", settings->file_name, line, what, name);

    g_ptr_array_insert(settings->warnings, (int)settings->warnings->len - 1, warning);
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

static gboolean
are_servers(const char *value)
{
    return value[strspn(value, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                               "0123456789.-_ ")] == '\0';
}

/* What was expected instead, or NULL when the value is good. Owned by the caller. */
static char *
complaint(const SettingRow *row, const char *value)
{
    gboolean flag;
    Ladder ladder;
    QuietHours quiet;
    gint64 size;
    g_autofree char *token = NULL;

    switch (row->kind) {
    case SETTING_FLAG:
        return setting_parse_flag(value, &flag) ? NULL : g_strdup("yes or no");
    case SETTING_CHOICE:
        return is_choice(row->choices, value) ? NULL
                                              : g_strdup_printf("one of %s", row->choices);
    case SETTING_NAME:
        return strspn(value, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen(value)
                   ? NULL
                   : g_strdup("a name of small letters, digits and hyphens");
    case SETTING_ZONE:
        if (g_str_equal(value, "local") || zone_find(value, NULL) != NULL)
            return NULL;
        return g_strdup("local, or a time zone such as Europe/Berlin");
    case SETTING_MARKETPLACE:
        return marketplace_is_valid(value) ? NULL : g_strdup("a name such as aliexpress");
    case SETTING_COUNTRY:
        return *value == '\0' || country_read(value) != NULL ? NULL
                                                             : g_strdup("a country such as DE");
    case SETTING_PAYMENT:
        token = payment_read(value);
        return *value == '\0' || token != NULL
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
    case SETTING_SIZE:
        return setting_parse_size(value, &size) ? NULL : g_strdup("a size such as 256 MiB");
    case SETTING_SERVERS:
        return are_servers(value) ? NULL : g_strdup("names such as mx.example.org");
    }
    g_assert_not_reached();
}

static gboolean
find_row(const char *group, const char *key, SettingId *ret_id)
{
    for (gsize i = 0; i < SETTING_COUNT; i++) {
        if (g_str_equal(setting_row(i)->group, group) &&
            g_str_equal(setting_row(i)->key, key)) {
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

/* Nothing is told until a line that can be read says otherwise. */
static void
hide(Settings *settings)
{
    g_free(settings->values[SETTING_REMIND_PRIVACY]);
    settings->values[SETTING_REMIND_PRIVACY] = g_strdup(PRIVACY_MOST);
}

/* What a line was about is not known: it may have been privacy. */
static void
hide_in_doubt(Settings *settings)
{
    if (settings->values[SETTING_REMIND_PRIVACY] == NULL)
        hide(settings);
}

/* What people call a country or a way to pay becomes the token that is meant. */
static char *
as_token(const SettingRow *row, const char *value)
{
    if (*value != '\0' && row->kind == SETTING_PAYMENT)
        return payment_read(value);
    if (*value != '\0' && row->kind == SETTING_COUNTRY)
        return g_strdup(country_read(value));
    return g_strdup(value);
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
    expected = complaint(setting_row(id), value);
    if (expected != NULL) {
        if (id == SETTING_REMIND_PRIVACY)
            hide(settings);
        error_set(error, RECOURSE_ERROR_FAILED, N_("%s:%d: %s = %s cannot be read: write %s."),
                  settings->file_name, line, key, value, expected);
        return FALSE;
    }
    g_free(settings->values[id]);
    settings->values[id] = as_token(setting_row(id), value);
    return TRUE;
}

static gboolean
is_known_group(const char *group)
{
    for (gsize i = 0; i < SETTING_COUNT; i++) {
        if (g_str_equal(setting_row(i)->group, group))
            return TRUE;
    }
    return keys_view(group) != NULL;
}

static gboolean
refuse_line(Settings *settings, const KeyScan *scan, GError **error)
{
    hide_in_doubt(settings);
    error_set(error, RECOURSE_ERROR_FAILED,
              N_("%s:%d: this line is not [group], key = value or a # comment."),
              settings->file_name, (int)scan->line);
    return FALSE;
}

static gboolean
refuse_bytes(Settings *settings, const KeyScan *scan, GError **error)
{
    hide_in_doubt(settings);
    error_set(error, RECOURSE_ERROR_FAILED, N_("%s:%d: this line is not UTF-8 text."),
              settings->file_name, (int)scan->line);
    return FALSE;
}

static gboolean
take_line(Settings *settings, KeyScanStep step, const KeyScan *scan, GError **error)
{
    switch (step) {
    case KEY_SCAN_GROUP:
        if (!is_known_group(scan->group))
            warn(settings, (int)scan->line, "there is no such group in this version",
                 scan->group);
        return TRUE;
    case KEY_SCAN_PAIR:
        return take_value(settings, scan->group, scan->key, scan->value, (int)scan->line,
                          error);
    case KEY_SCAN_BYTES:
        return refuse_bytes(settings, scan, error);
    case KEY_SCAN_WRONG:
    case KEY_SCAN_END:
        break;
    }
    return refuse_line(settings, scan, error);
}

static void
add_problem(Settings *settings, const GError *problem)
{
    g_ptr_array_insert(settings->problems, (int)settings->problems->len - 1,
                       g_strdup(problem->message));
}

Settings *
settings_read(const char *text, const char *file_name)
{
    Settings *settings = settings_new();
    g_autofree char *lines = g_strdup(text);
    KeyScan scan = key_scan_begin(lines);
    KeyScanStep step;

    g_free(settings->file_name);
    settings->file_name = g_strdup(file_name);
    while ((step = key_scan_next(&scan)) != KEY_SCAN_END) {
        g_autoptr(GError) problem = NULL;

        if (!take_line(settings, step, &scan, &problem))
            add_problem(settings, problem);
    }
    return settings;
}

Settings *
settings_load(const char *path)
{
    g_autofree char *text = NULL;
    g_autoptr(GError) problem = NULL;
    Settings *settings;
    gsize length;

    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return settings_new();
    text = file_read(path, FILE_LIMIT, &length, &problem);
    if (text != NULL)
        return settings_read(text, path);
    settings = settings_new();
    hide_in_doubt(settings);
    add_problem(settings, problem);
    return settings;
}

gboolean
settings_are_sound(const Settings *settings, GError **error)
{
    const char *problem = settings_problems(settings)[0];

    if (problem == NULL)
        return TRUE;
    g_set_error_literal(error, RECOURSE_ERROR, RECOURSE_ERROR_FAILED, problem);
    return FALSE;
}
