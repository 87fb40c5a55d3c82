/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/call/progress.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/mail-tell.h"
#include "ui/cli/tell/order-words.h"
#include "ui/cli/tell/say.h"
#include "ui/words/words-mail.h"
#include "ui/words/words.h"

/* clang-format off */
static const Column folder_columns[] = {
    { "path",   N_("Folder"),    CELL_TEXT,    20, 0 },
    { "server", N_("Server"),    CELL_TEXT,    0,  1 },
    { "read",   N_("Last read"), CELL_INSTANT, 0,  0 },
    { NULL },
};

static const Column read_columns[] = {
    { "path",      N_("Folder"),    CELL_TEXT,   20, 0 },
    { "added",     N_("Added"),     CELL_NUMBER, 0,  0 },
    { "updated",   N_("Updated"),   CELL_NUMBER, 0,  0 },
    { "unchanged", N_("Unchanged"), CELL_NUMBER, 0,  1 },
    { "problem",   N_("Problem"),   CELL_TEXT,   20, 0 },
    { NULL },
};

static const Option options[] = {
    { "server",  N_("NAME"), N_("add: your mail server, whose checks count for this folder.") },
    { "on",      NULL,       N_("watch: read mail as soon as it arrives.") },
    { "off",     NULL,       N_("watch: read it only on request (default).")      },
    { "dry-run", NULL,       N_("read: do everything but write.") },
    { "quiet",   NULL,       N_("read: print nothing but failures.") },
    { "event",   N_("EVENT"), N_("record, dismiss: what the mail says of this kind.") },
    { "anyway",  NULL,       N_("record: record it even if a rule refuses it.") },
    { NULL },
};
/* clang-format on */

static gboolean
need_operands(const Call *call, guint least, guint most, const char *usage, GError **error)
{
    guint count = call_operand_count(call) - 1;

    if (count >= least && count <= most)
        return TRUE;
    error_set(error, RECOURSE_ERROR_USAGE, N_("Write: recourse mail %s"), usage);
    return FALSE;
}

/* --- Reading -------------------------------------------------------------------------------
 */

static json_t *
read_to_json(const MailboxRead *read)
{
    const ImportResult *result = read->result;
    json_t *row = json_object();

    json_set_text(row, "path", read->path);
    json_object_set_new(row, "added", json_integer(result == NULL ? 0 : result->added));
    json_object_set_new(row, "updated", json_integer(result == NULL ? 0 : result->updated));
    json_object_set_new(row, "unchanged", json_integer(result == NULL ? 0 : result->unchanged));
    json_set_text(row, "problem", read->problem);
    if (result != NULL && result->mail != NULL)
        json_object_set_new(row, "mail", mail_report_to_json(result->mail));
    return row;
}

static void
tell_reads(Call *call, const GPtrArray *reads)
{
    output_table_begin(call->output, "folders", read_columns);
    for (guint i = 0; i < reads->len; i++)
        output_row(call->output, read_to_json(reads->pdata[i]), ROW_USUAL);
    output_table_end(call->output);
    for (guint i = 0; i < reads->len; i++) {
        const MailboxRead *read = reads->pdata[i];
        g_autoptr(GPtrArray) lines = read->result == NULL || read->result->mail == NULL
                                         ? g_ptr_array_new()
                                         : words_mail_report(read->result->mail);

        for (guint k = 0; k < lines->len; k++)
            output_line(call->output, lines->pdata[k]);
    }
    if (call_has(call, "dry-run"))
        output_line(call->output, _("Nothing was written: this was a dry run."));
}

/* A timer's own log is read by nobody, but its failure is. */
static void
say_problems(Call *call, const GPtrArray *reads)
{
    for (guint i = 0; i < reads->len; i++) {
        const MailboxRead *read = reads->pdata[i];
        g_autofree char *path = text_excerpt(read->path);

        if (read->problem == NULL)
            continue;
        call->status = STATUS_FAILED;
        if (call_has(call, "quiet")) {
            g_autofree char *line =
                text_fill(_("{file}: {why}"), "file", path, "why", _(read->problem), NULL);

            say_warning(line);
        }
    }
}

static gboolean
run_read(Call *call, GError **error)
{
    g_autoptr(GPtrArray) reads = NULL;
    Progress watch;

    progress_begin(&watch);
    reads =
        mailbox_read(call->app, call_has(call, "dry-run"), progress_take_import, &watch, error);
    progress_end(&watch);
    if (reads == NULL)
        return FALSE;
    if (!call_has(call, "quiet") && reads->len == 0)
        output_line(call->output, _("Mail is read from nowhere yet. Add a folder: recourse "
                                    "mail add FOLDER"));
    if (!call_has(call, "quiet"))
        tell_reads(call, reads);
    say_problems(call, reads);
    return TRUE;
}

/* --- Folders -------------------------------------------------------------------------------
 */

static char *
propose(Call *call, const char *path, GError **error)
{
    Progress watch;
    char *server;

    progress_begin(&watch);
    server = mailbox_propose_server(call->app, path, progress_take_import, &watch, error);
    progress_end(&watch);
    return server;
}

/* The one that is named, or was before. Without a terminal, or an answer, nobody's word counts.
 */
static gboolean
choose_server(Call *call, const char *path, char **ret_server, GError **error)
{
    const char *given = call_value(call, "server");
    g_autofree char *proposed = NULL;
    g_autofree char *question = NULL;
    g_autoptr(GError) cause = NULL;

    if (given != NULL) {
        *ret_server = g_ascii_strdown(given, -1);
        return TRUE;
    }
    *ret_server = mailbox_server(call->app, path);
    if (*ret_server != NULL)
        return TRUE;
    proposed = propose(call, path, &cause);
    if (cause != NULL) {
        g_propagate_error(error, g_steal_pointer(&cause));
        return FALSE;
    }
    if (proposed == NULL)
        return TRUE;
    question = text_fill(_("The server {server} has checked nearly all of this mail. Is it "
                           "yours, so that its checks count?"),
                         "server", proposed, NULL);
    if (say_ask(question, call_has(call, "yes"), NULL))
        *ret_server = g_steal_pointer(&proposed);
    return TRUE;
}

static gboolean
run_add(Call *call, GError **error)
{
    const char *path = call->operands[1];
    g_autofree char *server = NULL;

    if (!need_operands(call, 1, 1, "add FOLDER", error) ||
        !choose_server(call, path, &server, error) ||
        !mailbox_add(call->app, path, server, error))
        return FALSE;
    output_member(call->output, "server", server == NULL ? json_null() : json_string(server));
    if (server == NULL)
        output_line(call->output,
                    _("No server is known to check this mail. What it says is marked as "
                      "unchecked and ends no deadline. --server names one."));
    return run_read(call, error);
}

static gboolean
run_remove(Call *call, GError **error)
{
    if (!need_operands(call, 1, 1, "remove FOLDER", error) ||
        !mailbox_remove(call->app, call->operands[1], error))
        return FALSE;
    output_line(call->output, _("Mail is no longer read from there. What it said stays."));
    return TRUE;
}

static gboolean
run_list(Call *call, GError **error)
{
    g_autoptr(GPtrArray) folders = mailbox_folders(call->app, error);
    gboolean is_watched = mailbox_is_watched();

    if (folders == NULL || !need_operands(call, 0, 0, "list", error))
        return FALSE;
    output_table_begin(call->output, "folders", folder_columns);
    for (guint i = 0; i < folders->len; i++) {
        const MailFolder *folder = folders->pdata[i];
        json_t *row = json_object();

        json_set_text(row, "path", folder->path);
        json_set_text(row, "server", folder->server);
        json_set_instant(row, "added", folder->added);
        json_set_instant(row, "read", folder->read);
        output_row(call->output, row, ROW_USUAL);
    }
    output_table_end(call->output);
    output_member(call->output, "watched", json_boolean(is_watched));
    if (folders->len == 0)
        output_line(call->output, _("Mail is read from nowhere yet. Add a folder: recourse "
                                    "mail add FOLDER"));
    else
        output_line(call->output,
                    is_watched ? _("It is read as soon as it arrives.")
                               : _("It is read when you run “recourse mail read”. “recourse "
                                   "mail watch --on” reads it as soon as it arrives."));
    return TRUE;
}

static gboolean
run_watch(Call *call, GError **error)
{
    gboolean is_on = call_has(call, "on"), has_systemd = FALSE;

    if (is_on == call_has(call, "off")) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("Write: recourse mail %s"),
                  "watch --on|--off");
        return FALSE;
    }
    if (!(is_on ? mailbox_watch(call->app, &has_systemd, error)
                : mailbox_unwatch(&has_systemd, error)))
        return FALSE;
    output_member(call->output, "watched", json_boolean(is_on && has_systemd));
    if (!has_systemd) {
        output_line(call->output,
                    _("systemd is not available for you here. Let “crontab -e” run "
                      "“recourse mail read --quiet” instead."));
        call->status = is_on ? STATUS_FAILED : STATUS_DONE;
        return TRUE;
    }
    output_line(call->output, is_on ? _("From now on mail is read as soon as it arrives.")
                                    : _("From now on mail is read only on request."));
    return TRUE;
}

/* --- What waits ----------------------------------------------------------------------------
 */

static gboolean
run_waiting(Call *call, GError **error)
{
    const char *reference = call->operands[1];
    g_autofree char *id = reference == NULL ? NULL : orders_find(call->app, reference, error);
    g_autoptr(GPtrArray) waiting = NULL;

    if (!need_operands(call, 0, 1, "waiting [ORDER]", error) ||
        (reference != NULL && id == NULL))
        return FALSE;
    waiting = mailbox_waiting(call->app, id, error);
    if (waiting == NULL)
        return FALSE;
    mail_tell_waiting(call->output, call->app, waiting);
    output_line(call->output,
                waiting->len == 0
                    ? _("Nothing that mails say waits for you.")
                    : _("Check the page first. Then “recourse mail record MAIL [ORDER]” "
                        "records it, and “recourse mail dismiss MAIL” sets it aside."));
    return TRUE;
}

/* What the operands mean of what waits. *ret_order gets the order they name (owned), or NULL.
 */
static gboolean
find_waiting(Call *call, GPtrArray **ret_all, const MailboxWaiting **ret_found,
             char **ret_order, GError **error)
{
    const char *reference = call->operands[2];
    g_autofree char *order =
        reference == NULL ? NULL : orders_find(call->app, reference, error);
    const MailboxMeant meant = { call->operands[1], order, call_value(call, "event") };

    if (reference != NULL && order == NULL)
        return FALSE;
    *ret_all = mailbox_waiting(call->app, NULL, error);
    *ret_found = *ret_all == NULL ? NULL : mailbox_waiting_find(*ret_all, &meant, error);
    *ret_order = g_steal_pointer(&order);
    return *ret_found != NULL;
}

static gboolean
run_record(Call *call, GError **error)
{
    g_autoptr(GPtrArray) all = NULL;
    const MailboxWaiting *found;
    g_autofree char *order = NULL;

    if (!need_operands(call, 1, 2, "record MAIL [ORDER]", error) ||
        !find_waiting(call, &all, &found, &order, error) ||
        !mailbox_record(call->app, found, order, call_has(call, "anyway"), error))
        return FALSE;
    output_line(call->output, _("Recorded. “recourse undo” undoes it."));
    return order_say_next(call, found->order != NULL ? found->order : order, error);
}

static gboolean
run_dismiss(Call *call, GError **error)
{
    g_autoptr(GPtrArray) all = NULL;
    const MailboxWaiting *found;
    g_autofree char *order = NULL;

    if (!need_operands(call, 1, 2, "dismiss MAIL [ORDER]", error) ||
        !find_waiting(call, &all, &found, &order, error) ||
        !mailbox_set_aside(call->app, found, error))
        return FALSE;
    output_line(call->output, _("Set aside. It no longer waits."));
    return TRUE;
}

static gboolean
run_teach(Call *call, GError **error)
{
    g_autofree char *path = NULL;
    g_autofree char *shown = NULL;
    g_autofree char *line = NULL;

    if (!need_operands(call, 3, 3, "teach TABLE EVENT SUBJECT", error) ||
        !mailbox_teach(call->app, call->operands[1], call->operands[2], call->operands[3],
                       &path, error))
        return FALSE;
    shown = text_sanitise(path, -1, TEXT_LINE, NULL);
    line =
        text_fill(_("Written into {file}. Mails with this subject are read again at the next "
                    "“recourse mail read”."),
                  "file", shown, NULL);
    output_line(call->output, line);
    return TRUE;
}

static const struct {
    const char *word;
    CommandFunction run;
} acts[] = {
    { "add", run_add },       { "list", run_list },       { "remove", run_remove },
    { "read", run_read },     { "watch", run_watch },     { "waiting", run_waiting },
    { "record", run_record }, { "dismiss", run_dismiss }, { "teach", run_teach },
};

static gboolean
run(Call *call, GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(acts); i++) {
        if (strcmp(acts[i].word, call->operands[0]) == 0)
            return acts[i].run(call, error);
    }
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("Write mail add, list, remove, read, watch, waiting, record, dismiss or "
                 "teach."));
    return FALSE;
}

const Command command_mail = {
    .name = "mail",
    .operands = "add|list|remove|read|watch|waiting|record|dismiss|teach [ARGUMENT]...",
    .least = 1,
    .most = -1,
    .options = options,
    .needs_app = TRUE,
    .help = N_("Read what the mails of marketplaces say about your orders."),
    .more = N_("A folder is a Maildir, an mbox, or a folder that contains them. A mail can "
               "start a deadline but never ends one: what would end one waits until you "
               "record it. “recourse import” reads a single file of mail."),
    .run = run,
};
