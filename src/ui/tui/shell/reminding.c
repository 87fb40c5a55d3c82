/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/shell/reminding.h"

#include "ui/words/reminder-words.h"
#include "ui/words/words.h"

struct Reminding {
    App *app;               /* borrowed */
    Term *term;             /* borrowed */
    ReminderStatus *status; /* NULL: not read yet, or cannot be */
    Instant read_at;        /* real clock */
    gint64 data_version;    /* of the case file when it was read */
    Presence presence;
    Instant away_since;
    gboolean offers; /* in this session */
    gboolean is_greeted;
    GHashTable *told; /* set of what the terminal was told of */
};

Reminding *
reminding_new(App *app, Term *term)
{
    Reminding *reminding = g_new0(Reminding, 1);

    reminding->app = app;
    reminding->term = term;
    reminding->presence = presence_load(app);
    reminding->away_since = reminding->presence.seen_at;
    reminding->offers = !reminding->presence.was_offered;
    reminding->told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    return reminding;
}

/* Only where there is a case file: who looks at an empty list leaves no trace. */
static gboolean
note_presence(Reminding *reminding, GError **error)
{
    CaseFileState state;

    if (!case_file_state(reminding->app, &state, error))
        return FALSE;
    if (!state.exists)
        return TRUE;
    reminding->presence.seen_at = app_recorded(reminding->app);
    return presence_save(reminding->app, &reminding->presence, error);
}

void
reminding_free(Reminding *reminding)
{
    if (reminding == NULL)
        return;
    if (reminding->status != NULL)
        (void)note_presence(reminding, NULL); /* at worst something is told again */
    reminder_status_free(reminding->status);
    g_hash_table_unref(reminding->told);
    g_free(reminding);
}

static char *
name_of(const ToldKey *key)
{
    return g_strdup_printf("%s %s %s %" G_GINT64_FORMAT, key->order, key->clock, key->dispute,
                           key->step);
}

/* What could not be delivered and was not told here yet: ToldNote, borrowed. */
static GPtrArray *
find_new(Reminding *reminding)
{
    GPtrArray *found = g_ptr_array_new();
    const GPtrArray *undelivered = reminding->status->undelivered;

    for (guint i = 0; i < undelivered->len; i++) {
        ToldNote *note = undelivered->pdata[i];

        if (g_hash_table_add(reminding->told, name_of(&note->row->key)))
            g_ptr_array_add(found, note);
    }
    return found;
}

static void
tell(Reminding *reminding, const Notice *notice)
{
    const char *choice = settings_text(app_settings(reminding->app), SETTING_REMIND_OSC);

    term_bell(reminding->term);
    term_notify(reminding->term, terminal_notice(choice), notice->summary, notice->body);
}

static void
deliver(Reminding *reminding)
{
    ReminderWords words = { reminding->app, app_now(reminding->app) };
    const char *problem = reminding->status->heartbeat->problem;
    g_autoptr(GPtrArray) found = find_new(reminding);
    g_autoptr(Notice) notice = NULL;

    if (problem != NULL && g_hash_table_add(reminding->told, g_strdup(problem)))
        notice = reminder_speak_of_problem(problem, &words);
    else if (found->len > 0)
        notice = reminder_speak_of_notes(found, &words);
    if (notice != NULL)
        tell(reminding, notice);
}

void
reminding_look(Reminding *reminding, gint64 data_version)
{
    Instant recorded = app_recorded(reminding->app);
    gint64 age = recorded - reminding->read_at;

    if (reminding->status != NULL && reminding->data_version == data_version && age >= 0 &&
        age < SECONDS_PER_MINUTE)
        return;
    reminder_status_free(reminding->status);
    reminding->status = reminder_status_read(reminding->app, reminding->away_since, NULL);
    reminding->read_at = recorded;
    reminding->data_version = data_version;
    if (reminding->status != NULL)
        deliver(reminding);
}

void
reminding_forget(Reminding *reminding)
{
    g_clear_pointer(&reminding->status, reminder_status_free);
}

/* What is wrong, and how to go on here. */
static char *
with_hint(const Reminding *reminding, const char *hint)
{
    g_autofree char *words =
        reminder_trouble_words(reminding->status, app_recorded(reminding->app));

    return g_strdup_printf("%s %s", words, hint);
}

char *
reminding_banner(const Reminding *reminding, Role *ret_role)
{
    ReminderTrouble trouble =
        reminding->status == NULL ? TROUBLE_NONE : reminder_trouble(reminding->status);

    *ret_role = trouble == TROUBLE_UNWATCHED ? ROLE_DIM : ROLE_BANNER;
    if (trouble == TROUBLE_NONE ||
        (trouble == TROUBLE_UNWATCHED && reminding->presence.does_without))
        return NULL;
    if (trouble != TROUBLE_UNWATCHED)
        return with_hint(reminding, _("R shows more."));
    if (reminding->offers)
        return g_strdup(_("Recourse can remind you while it is closed. R shows how."));
    return with_hint(reminding, _("R changes that."));
}

char *
reminding_greeting(Reminding *reminding)
{
    g_autofree char *away = NULL;

    if (reminding->status == NULL || reminding->is_greeted)
        return NULL;
    reminding->is_greeted = TRUE;
    if (reminder_trouble(reminding->status) == TROUBLE_UNWATCHED)
        reminding->presence.was_offered = TRUE;
    (void)note_presence(reminding, NULL); /* at worst something is told again */
    away = reminder_away(reminding->status, app_recorded(reminding->app));
    return away == NULL ? NULL : g_strdup_printf("%s %s", away, _("R lists them."));
}

Instant
reminding_away_since(const Reminding *reminding)
{
    return reminding->away_since;
}

gboolean
reminding_does_without(const Reminding *reminding)
{
    return reminding->presence.does_without;
}

gboolean
reminding_set_without(Reminding *reminding, gboolean does_without, GError **error)
{
    reminding->presence.does_without = does_without;
    reminding->presence.was_offered = TRUE;
    reminding->offers = FALSE;
    return note_presence(reminding, error);
}
