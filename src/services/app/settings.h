/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Settings: recourse.conf, the user's own choices. One table names them all; the file, the man
 * page and whoever reads a setting use it. The program never writes the file.
 */
#pragma once

#include "base/time/time.h"

typedef enum {
    SETTING_FLAG,        /* yes or no */
    SETTING_CHOICE,      /* one of the words in choices */
    SETTING_NAME,        /* of a file: small letters, digits and hyphens; or empty */
    SETTING_ZONE,        /* an IANA time zone, or "local" */
    SETTING_MARKETPLACE, /* the name of a policy */
    SETTING_COUNTRY,     /* a country, or empty */
    SETTING_PAYMENT,     /* a way to pay, or empty */
    SETTING_LADDER,      /* spans before the end (domain/watch/ladder.h) */
    SETTING_HOURS,       /* "22:00-07:00", or empty */
    SETTING_COMMAND,     /* a program and its arguments, or empty */
    SETTING_ADDRESS,     /* of mail, or empty */
    SETTING_SIZE,        /* bytes: "256 MiB" */
    SETTING_SERVERS,     /* names of hosts with blanks between, or empty */
} SettingKind;

typedef enum {
    SETTING_TIME_ZONE,
    SETTING_COLOR,
    SETTING_THEME,
    SETTING_MOUSE,
    SETTING_TITLE,
    SETTING_DEFAULT_MARKETPLACE,
    SETTING_BUYER_COUNTRY,
    SETTING_PAID_WITH,
    SETTING_REMIND_AT,
    SETTING_REMIND_QUIET,
    SETTING_REMIND_URGENT,
    SETTING_REMIND_PRIVACY,
    SETTING_REMIND_DESKTOP,
    SETTING_REMIND_HOOK,
    SETTING_REMIND_MAIL,
    SETTING_REMIND_TERMINAL,
    SETTING_REMIND_OSC,
    SETTING_MAIL_AUTHSERV,
    SETTING_COPY_LIMIT,
    SETTING_COUNT,
} SettingId;

typedef struct {
    const char *group;
    const char *key;
    SettingKind kind;
    const char *choices;   /* of SETTING_CHOICE: words with spaces between; else NULL */
    const char *otherwise; /* the default, as it would be written; "" for none */
    const char *help;      /* N_(): a whole sentence */
} SettingRow;

/* One row for every SettingId. */
const SettingRow *setting_row(SettingId id);

typedef struct Settings Settings;

/* Every setting at its default. */
Settings *settings_new(void);
void settings_free(Settings *settings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Settings, settings_free)

/*
 * Every line that can be read; never NULL. A file that does not exist is an empty one. A
 * problem names file, line, key and what was expected; an unknown group or key is only a
 * warning. Where the line about privacy cannot be read, or a line that may have been it,
 * reminders tell least.
 */
Settings *settings_load(const char *path);

/* The same of a text; problems name the file so. */
Settings *settings_read(const char *text, const char *file_name);

/* Sentences about lines that could not be read, NULL-ended, never NULL. */
const char *const *settings_problems(const Settings *settings);

/* FALSE with the first problem. */
gboolean settings_are_sound(const Settings *settings, GError **error);

/* Sentences, NULL-ended, never NULL. */
const char *const *settings_warnings(const Settings *settings);

/* The value, checked; the default where the file says nothing. Never NULL. */
const char *settings_text(const Settings *settings, SettingId id);
gboolean settings_flag(const Settings *settings, SettingId id);

/* Of a SETTING_COMMAND: its words, NULL-ended; NULL when it is empty. Owned by the caller. */
char **settings_command(const Settings *settings, SettingId id);

/* Of a SETTING_SIZE: bytes. */
gint64 settings_size(const Settings *settings, SettingId id);

/* Of a SETTING_ZONE: the zone, or the user's own for "local". */
const Zone *settings_zone(const Settings *settings, SettingId id);

/*
 * One line of a group that remaps keys, "action = keys": [keys] is for every view (view ""),
 * [keys VIEW] for one. Neither word is checked here.
 */
typedef struct {
    char *view;
    char *action;
    char *keys;
    int line; /* of the file, for a message about it */
} KeyRemap;

/* KeyRemap, in file order; later lines win. */
const GPtrArray *settings_key_remaps(const Settings *settings);

/* The file's name as messages say it. */
const char *settings_file_name(const Settings *settings);
