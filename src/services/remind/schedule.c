/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/remind/schedule.h"

#include "services/app/app.h"

static const char *const words[] = { "remind", "--quiet", NULL };

static const Units units = { "recourse-remind.service", "recourse-remind.timer",
                             "timers.target.wants", words };

static ScheduleVerdict
verdict_of(gboolean has_systemd)
{
    return has_systemd ? SCHEDULE_DONE : SCHEDULE_NO_SYSTEMD;
}

gboolean
schedule_enable(const App *app, ScheduleVerdict *ret_verdict, GError **error)
{
    gboolean has_systemd = FALSE;
    gboolean is_done = units_enable(app, &units, NULL, &has_systemd, error);

    *ret_verdict = verdict_of(has_systemd);
    return is_done;
}

gboolean
schedule_disable(ScheduleVerdict *ret_verdict, GError **error)
{
    gboolean has_systemd = FALSE;
    gboolean is_done = units_disable(&units, &has_systemd, error);

    *ret_verdict = verdict_of(has_systemd);
    return is_done;
}

gboolean
schedule_is_on(void)
{
    return units_are_on(&units);
}

char *
schedule_case_file(void)
{
    return units_case_file(&units);
}

char *
schedule_cron_line(const App *app)
{
    g_autofree char *program = helper_own_program();
    g_autofree char *quoted_program = g_shell_quote(program);
    g_autofree char *quoted_file = g_shell_quote(app_db_path(app));
    g_autoptr(GString) command = g_string_new(NULL);

    g_string_printf(command, "%s --db %s remind --quiet", quoted_program, quoted_file);
    g_string_replace(command, "%", "\\%", 0); /* cron takes a bare one for a line break */
    return g_strdup_printf("*/15 * * * * %s", command->str);
}
