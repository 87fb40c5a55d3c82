/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "base/json/json.h"
#include "base/text/text.h"
#include "services/app/app.h"
#include "ui/cli/commands/commands.h"

static const char *
glib_version(void)
{
    static char text[32];

    (void)g_snprintf(text, sizeof text, "%u.%u.%u", glib_major_version, glib_minor_version,
                     glib_micro_version);
    return text;
}

/* Only the screens know curses; it is the one they were built with. */
static const char *
ncurses_version(void)
{
    return NCURSES_BUILT_WITH;
}

/* clang-format off */
static const struct {
    const char *name;
    const char *(*version)(void);
} libraries[] = {
    { "GLib",     glib_version          },
    { "SQLite",   case_file_library_version},
    { "ncurses",  ncurses_version       },
    { "utf8proc", text_library_version  },
    { "jansson",  jansson_version_str   },
    { "tzdata",   zone_database_version },
};
/* clang-format on */

static gboolean
run(Call *call, GError **error)
{
    json_t *versions = json_object();

    (void)error;
    output_line(call->output, PACKAGE_NAME " " PACKAGE_VERSION);
    for (gsize i = 0; i < G_N_ELEMENTS(libraries); i++) {
        const char *version = libraries[i].version();

        output_fact(call->output, libraries[i].name, version);
        json_set_text(versions, libraries[i].name, version);
    }
    output_member(call->output, "version", json_string(PACKAGE_VERSION));
    output_member(call->output, "libraries", versions);
    return TRUE;
}

const Command command_version = {
    .name = "version",
    .operands = "",
    .help = N_("Show the version of the program and of its libraries."),
    .run = run,
};
