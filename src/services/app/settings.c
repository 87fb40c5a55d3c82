/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/i18n.h"
#include "domain/watch/watch.h"
#include "services/app/settings-private.h"

/* clang-format off */
static const SettingRow rows[] = {
    [SETTING_TIME_ZONE] = { "time", "zone", SETTING_ZONE, NULL, "local",
        N_("The time zone in which times are shown.") },
    [SETTING_COLOR] = { "screen", "color", SETTING_CHOICE, "auto always never", "auto",
        N_("When to use colour; --color and NO_COLOR come first.") },
    [SETTING_THEME] = { "screen", "theme", SETTING_NAME, NULL, "",
        N_("The theme: the name of one that “recourse theme list” shows.") },
    [SETTING_MOUSE] = { "screen", "mouse", SETTING_FLAG, NULL, "no",
        N_("Whether the screens take the mouse when they open.") },
    [SETTING_TITLE] = { "screen", "title", SETTING_FLAG, NULL, "no",
        N_("Whether the title of the terminal's window is set.") },
    [SETTING_DEFAULT_MARKETPLACE] = { "orders", "marketplace", SETTING_MARKETPLACE, NULL, "aliexpress",
        N_("The marketplace of a new order that names none.") },
    [SETTING_BUYER_COUNTRY] = { "orders", "buyer-country", SETTING_COUNTRY, NULL, "",
        N_("Your country: its name or two letters. It decides which laws and regional rules apply.") },
    [SETTING_PAID_WITH] = { "orders", "paid-with", SETTING_PAYMENT, NULL, "",
        N_("The payment method of a new order that names none.") },
    [SETTING_REMIND_AT] = { "reminders", "before", SETTING_LADDER, NULL, LADDER_DEFAULT,
        N_("Remind this long before a deadline.") },
    [SETTING_REMIND_QUIET] = { "reminders", "quiet-hours", SETTING_HOURS, NULL, "",
        N_("Hours without reminders. Held reminders come together afterwards.") },
    [SETTING_REMIND_URGENT] = { "reminders", "urgent-when-quiet", SETTING_FLAG, NULL, "yes",
        N_("Remind also in quiet hours during the last 24 hours before a deadline.") },
    [SETTING_REMIND_PRIVACY] = { "reminders", "privacy", SETTING_CHOICE, "full number none", "full",
        N_("What reminders and calendars show: everything, only numbers and times, or only that something is due.") },
    [SETTING_REMIND_DESKTOP] = { "reminders", "desktop", SETTING_FLAG, NULL, "yes",
        N_("Whether reminders are shown as desktop notifications.") },
    [SETTING_REMIND_HOOK] = { "reminders", "hook", SETTING_COMMAND, NULL, "",
        N_("A program to run with a reminder where the desktop shows none.") },
    [SETTING_REMIND_MAIL] = { "reminders", "mail", SETTING_ADDRESS, NULL, "",
        N_("Where to mail a reminder that nothing else could deliver.") },
    [SETTING_REMIND_TERMINAL] = { "reminders", "terminal", SETTING_COMMAND, NULL, "",
        N_("The terminal in which a notification opens the program, such as: foot -e") },
    [SETTING_REMIND_OSC] = { "reminders", "osc", SETTING_CHOICE, "auto 9 777 99 no", "auto",
        N_("Escape sequence for reminders in the terminal, used as a last resort.") },
    [SETTING_MAIL_AUTHSERV] = { "mail", "authserv", SETTING_SERVERS, NULL, "",
        N_("Your mail servers whose Authentication-Results count.") },
    [SETTING_COPY_LIMIT] = { "evidence", "copy-limit", SETTING_SIZE, NULL, "256 MiB",
        N_("The size up to which a file of evidence is copied. A larger one stays where it is.") },
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
    settings->problems = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(settings->problems, NULL);
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
    g_ptr_array_unref(settings->problems);
    g_free(settings);
}

gboolean
setting_parse_flag(const char *value, gboolean *ret_flag)
{
    static const char *const yes[] = { "yes", "true", "on", "1", NULL };
    static const char *const no[] = { "no", "false", "off", "0", NULL };

    *ret_flag = g_strv_contains(yes, value);
    return *ret_flag || g_strv_contains(no, value);
}

const char *const *
settings_warnings(const Settings *settings)
{
    return (const char *const *)settings->warnings->pdata;
}

const char *const *
settings_problems(const Settings *settings)
{
    return (const char *const *)settings->problems->pdata;
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
    (void)setting_parse_flag(settings_text(settings, id), &flag); /* checked when it was read */
    return flag;
}

gboolean
setting_parse_size(const char *value, gint64 *ret_bytes)
{
    static const char units[] = "KMGT"; /* each 1,024 of the one before */
    char *end = NULL;
    guint64 number = g_ascii_isdigit(*value) ? g_ascii_strtoull(value, &end, 10) : 0;
    const char *unit;
    int shift = 0;

    if (end == NULL)
        return FALSE;
    while (*end == ' ')
        end++;
    unit = *end != '\0' ? strchr(units, *end) : NULL;
    if (unit != NULL) {
        shift = 10 * (int)(unit - units + 1);
        end++;
        if (*end == 'i')
            end++;
    }
    if (*end == 'B')
        end++;
    if (*end != '\0' || number > (guint64)G_MAXINT64 >> shift)
        return FALSE;
    *ret_bytes = (gint64)(number << shift);
    return TRUE;
}

gint64
settings_size(const Settings *settings, SettingId id)
{
    gint64 bytes = 0;

    g_return_val_if_fail(rows[id].kind == SETTING_SIZE, 0);
    (void)setting_parse_size(settings_text(settings, id),
                             &bytes); /* checked when it was read */
    return bytes;
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
