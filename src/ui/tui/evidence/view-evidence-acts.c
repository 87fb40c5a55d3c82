/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the keys of the evidence do. */
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/evidence/evidence-show.h"
#include "ui/tui/evidence/form-evidence.h"
#include "ui/tui/evidence/form-redact.h"
#include "ui/tui/evidence/form-stamp.h"
#include "ui/tui/evidence/view-evidence-private.h"
#include "ui/tui/evidence/view-facts.h"
#include "ui/tui/evidence/view-files.h"
#include "ui/tui/evidence/view-preview.h"
#include "ui/tui/shell/view-ask.h"
#include "ui/words/words.h"

/* The rows of the marked files, else that of the selected file. Borrowed rows. */
static GPtrArray *
chosen_rows(const EvidenceView *view)
{
    GPtrArray *rows = g_ptr_array_new();

    for (guint i = 0; i < view->rows->rows->len; i++) {
        if (evidence_is_marked(view, view->rows->rows->pdata[i]))
            g_ptr_array_add(rows, view->rows->rows->pdata[i]);
    }
    if (rows->len == 0)
        g_ptr_array_add(rows, evidence_selected(view));
    return rows;
}

/* The same as pieces (Evidence) of the order. */
static GPtrArray *
chosen_pieces(const EvidenceView *view)
{
    g_autoptr(GPtrArray) rows = chosen_rows(view);
    GPtrArray *pieces = g_ptr_array_new();

    for (guint i = 0; i < rows->len; i++) {
        const EvidenceRow *row = rows->pdata[i];

        g_ptr_array_add(pieces, (gpointer)row->file); /* the order's, which stays as it is */
    }
    return pieces;
}

/* A row without a file says of which kind the next one is. */
static Adding
adding_of(const EvidenceView *view)
{
    const EvidenceRow *row = evidence_selected(view);
    const Dispute *dispute = view->rows->dispute;

    return (Adding){
        .order = view->order,
        .dispute = dispute != NULL && dispute_takes_evidence(dispute) ? dispute->id : NULL,
        .kind = row != NULL && row->file == NULL ? &row->kind : NULL,
    };
}

static Reaction
attach(View *view)
{
    const Adding adding = adding_of(evidence_of(view));
    GError *error = NULL;
    View *files = view_files_new(view->tui, &adding, &error);

    if (files == NULL) {
        tui_say_error(view->tui, error);
        return REACTION_PART;
    }
    tui_open(view->tui, files);
    return REACTION_SCREEN;
}

static Reaction
add_clipboard(View *view)
{
    const Adding adding = adding_of(evidence_of(view));

    return form_adding_clipboard(view->tui, &adding);
}

/* Where the original of the selected file is now. */
static Reaction
relocate(View *view)
{
    const EvidenceView *shown = evidence_of(view);
    GError *error = NULL;
    View *files =
        view_files_for_moved(view->tui, shown->order, evidence_selected(shown)->file, &error);

    if (files == NULL) {
        tui_say_error(view->tui, error);
        return REACTION_PART;
    }
    tui_open(view->tui, files);
    return REACTION_SCREEN;
}

Reaction
evidence_paste(View *view, const char *text)
{
    const Adding adding = adding_of(evidence_of(view));

    return form_adding_paste(view->tui, &adding, text, NULL);
}

static Reaction
show(View *view)
{
    const EvidenceView *shown = evidence_of(view);

    if (evidence_selected(shown)->file == NULL)
        return attach(view);
    tui_open(view->tui, view_facts_new(view->tui, shown->rows, evidence_selected(shown)));
    return REACTION_SCREEN;
}

static Reaction
preview(View *view)
{
    tui_open(view->tui, view_preview_new(view->tui, evidence_selected(evidence_of(view))));
    return REACTION_SCREEN;
}

static Reaction
compare(View *view)
{
    const EvidenceView *shown = evidence_of(view);
    g_autoptr(GPtrArray) rows = chosen_rows(shown);

    tui_open(view->tui,
             view_compare_new(view->tui, shown->rows, rows->pdata[0], rows->pdata[1]));
    return REACTION_SCREEN;
}

static Reaction
open_file(View *view)
{
    const Evidence *file = evidence_selected(evidence_of(view))->file;
    EvidenceShow show = evidence_show_begin(view->tui, file->size);
    const PumpWatch watch = { evidence_show_pump, &show };
    g_autofree char *path = NULL;
    GError *error = NULL;

    if (!evidence_open(tui_app(view->tui), file, &watch, &path, &error))
        tui_say_error(view->tui, error);
    else
        tui_say(view->tui, ROLE_GOOD, _("Handed to your desktop's program."));
    return REACTION_PART;
}

static Reaction
edit(View *view)
{
    const EvidenceView *shown = evidence_of(view);
    g_autoptr(GPtrArray) pieces = chosen_pieces(shown);

    tui_open(view->tui, form_evidence_new(view->tui, shown->rows->order, pieces));
    return REACTION_SCREEN;
}

static Reaction
redact(View *view)
{
    const EvidenceView *shown = evidence_of(view);

    tui_open(view->tui,
             form_redact_new(view->tui, shown->rows->order, evidence_selected(shown)->file));
    return REACTION_SCREEN;
}

static Reaction
stamp(View *view)
{
    const EvidenceView *shown = evidence_of(view);

    tui_open(view->tui,
             form_stamp_new(view->tui, shown->rows->order, evidence_selected(shown)->file));
    return REACTION_SCREEN;
}

static void
remove_pieces(Tui *tui, gpointer data)
{
    EvidenceView *shown = data;
    g_autoptr(GPtrArray) pieces = chosen_pieces(shown);
    g_autofree char *count = g_strdup_printf("%u", pieces->len);
    g_autofree char *text = text_fill(
        ngettext("Removed. The file and its copy stay. u restores it.",
                 "Removed {count} files. They and their copies stay. u restores them.",
                 pieces->len),
        "count", count, NULL);
    GError *error = NULL;

    if (!evidence_remove_each(tui_app(tui), shown->rows->order->order, pieces, &error)) {
        tui_say_error(tui, error);
        return;
    }
    tui_changed(tui);
    tui_say(tui, ROLE_GOOD, text);
}

/* Many are asked about; of one alone u is the answer. */
static Reaction
remove_files(View *view)
{
    EvidenceView *shown = evidence_of(view);
    g_autoptr(GPtrArray) rows = chosen_rows(shown);
    g_autofree char *count = g_strdup_printf("%u", rows->len);
    g_autofree char *question = NULL;

    if (rows->len == 1) {
        remove_pieces(view->tui, shown);
        return REACTION_SCREEN;
    }
    question = text_fill(
        ngettext("Remove {count} file from the evidence? Nothing is lost: u restores it.",
                 "Remove {count} files from the evidence? Nothing is lost: u restores them.",
                 rows->len),
        "count", count, NULL);
    tui_open(view->tui, view_ask_new(view->tui, question, remove_pieces, shown, NULL));
    return REACTION_SCREEN;
}

static Reaction
mark(View *view)
{
    EvidenceView *shown = evidence_of(view);
    char *name = evidence_row_name(evidence_selected(shown)->file);

    if (g_hash_table_contains(shown->marked, name)) {
        (void)g_hash_table_remove(shown->marked, name); /* which is there */
        g_free(name);
    } else {
        g_hash_table_add(shown->marked, name);
    }
    (void)list_move(&shown->list, MOVE_DOWN);
    return REACTION_SCREEN;
}

static Reaction
clear(View *view)
{
    EvidenceView *shown = evidence_of(view);

    if (g_hash_table_size(shown->marked) == 0)
        return tui_below(view->tui, view) != NULL ? REACTION_LEAVE : REACTION_NONE;
    g_hash_table_remove_all(shown->marked);
    return REACTION_SCREEN;
}

/* --- Reading all bytes ---------------------------------------------------------------------
 */

/* The marked files, else all of them. */
static GPtrArray *
rows_to_check(const EvidenceView *view)
{
    GPtrArray *rows;

    if (g_hash_table_size(view->marked) > 0)
        return chosen_rows(view);
    rows = g_ptr_array_new();
    for (guint i = 0; i < view->rows->rows->len; i++) {
        const EvidenceRow *row = view->rows->rows->pdata[i];

        if (row->file != NULL)
            g_ptr_array_add(rows, view->rows->rows->pdata[i]);
    }
    return rows;
}

static gint64
size_of(const GPtrArray *rows)
{
    gint64 total = 0;

    for (guint i = 0; i < rows->len; i++)
        total += ((const EvidenceRow *)rows->pdata[i])->file->size;
    return total;
}

/* The first; NULL: every stamp that was checked holds. */
static const char *
stamp_problem(const GPtrArray *rows)
{
    for (guint i = 0; i < rows->len; i++) {
        const EvidenceRow *row = rows->pdata[i];

        if (row->stamp_problem != NULL)
            return row->stamp_problem;
    }
    return NULL;
}

static void
say_checked(EvidenceView *view, const GPtrArray *rows)
{
    const char *problem = stamp_problem(rows);
    g_autofree char *all = g_strdup_printf("%u", rows->len);
    g_autofree char *count = NULL;
    g_autofree char *text = NULL;
    guint bad = 0;

    for (guint i = 0; i < rows->len; i++)
        bad += ((const EvidenceRow *)rows->pdata[i])->check.status != FILE_OK ? 1 : 0;
    count = g_strdup_printf("%u", bad);
    if (bad == 0)
        text = text_fill(ngettext("{all} file was read, and is unchanged.",
                                  "{all} files were read, and all are unchanged.", rows->len),
                         "all", all, NULL);
    else
        text = text_fill(ngettext("{count} of {all} files is not as it was added.",
                                  "{count} of {all} files are not as they were added.", bad),
                         "count", count, "all", all, NULL);
    if (bad == 0 && problem != NULL)
        tui_say(view->view.tui, ROLE_ERROR, problem);
    else
        tui_say(view->view.tui, bad == 0 ? ROLE_GOOD : ROLE_ERROR, text);
}

/* What was read before it was stopped is kept. */
static Reaction
check(View *view)
{
    EvidenceView *shown = evidence_of(view);
    App *app = tui_app(view->tui);
    g_autoptr(GPtrArray) rows = rows_to_check(shown);
    EvidenceShow show = evidence_show_begin(view->tui, size_of(rows));
    const PumpWatch watch = { evidence_show_pump, &show };

    for (guint i = 0; i < rows->len; i++) {
        EvidenceRow *row = rows->pdata[i];
        EvidenceCheck found = { 0 };
        GError *error = NULL;

        if (!evidence_verify(app, row->file, &watch, &found, &error)) {
            tui_say_error(view->tui, error);
            return REACTION_SCREEN;
        }
        evidence_rows_note(shown->rows, row, &found, app_now(app));
        show.before += row->file->size;
    }
    say_checked(shown, rows);
    return REACTION_SCREEN;
}

static void
say_kept(Tui *tui, const EvidenceKept *kept)
{
    guint without = kept->too_large + kept->lost;
    g_autofree char *count = g_strdup_printf("%u", kept->kept);
    g_autofree char *others = g_strdup_printf("%u", without);
    g_autofree char *copied =
        text_fill(ngettext("Copied {count} file.", "Copied {count} files.", kept->kept),
                  "count", count, NULL);
    g_autofree char *left =
        text_fill(ngettext("{count} file has no copy: it is too large, or not as it was added.",
                           "{count} files have no copy: they are too large, or not as they "
                           "were added.",
                           without),
                  "count", others, NULL);
    g_autofree char *both = g_strjoin(" ", left, copied, NULL);

    if (without > 0)
        tui_say(tui, ROLE_SOON, both);
    else
        tui_say(tui, ROLE_GOOD,
                kept->kept > 0 ? copied : _("Every file has a copy that is as it was added."));
}

/* Copies what has no sound copy yet. */
static Reaction
keep(View *view)
{
    EvidenceView *shown = evidence_of(view);
    EvidenceShow show = evidence_show_begin(view->tui, 0);
    const EvidenceWatch watch = { evidence_show_take, &show };
    EvidenceKept kept = { 0 };
    GError *error = NULL;

    if (!evidence_keep(tui_app(view->tui), shown->order, FALSE, &watch, &kept, &error)) {
        tui_say_error(view->tui, error);
        return REACTION_SCREEN;
    }
    evidence_rows_forget(shown->rows);
    evidence_reread(shown);
    tui_changed(view->tui);
    say_kept(view->tui, &kept);
    return REACTION_SCREEN;
}

/* About the dispute whose evidence is in sight. */
static Reaction
show_dossier(View *view)
{
    const EvidenceView *shown = evidence_of(view);

    return tui_go_to_dispute(view->tui, PLACE_DOSSIER, shown->order, shown->rows->dispute->id);
}

static gboolean
needs_file(const Action *action)
{
    return action->run == open_file || action->run == mark || action->run == preview ||
           action->run == relocate || action->run == redact || action->run == stamp;
}

static gboolean
needs_files(const Action *action)
{
    return action->run == edit || action->run == remove_files;
}

char *
evidence_why_not(View *view, const Action *action)
{
    const EvidenceView *shown = evidence_of(view);
    const EvidenceRow *row = evidence_selected(shown);
    gboolean has_marks = g_hash_table_size(shown->marked) > 0;

    if (action->run == compare && g_hash_table_size(shown->marked) != 2)
        return g_strdup(_("Mark two files first: Space marks one."));
    if (action->run == show && row == NULL)
        return g_strdup(_("There is no evidence yet. a adds files."));
    if ((needs_file(action) || (needs_files(action) && !has_marks)) &&
        (row == NULL || row->file == NULL))
        return g_strdup(_("Select a file first. a adds one."));
    if (action->run == stamp && row->file->stamp.answer != NULL)
        return g_strdup(_("This file has a time stamp already. h checks it."));
    if (action->run == show_dossier && shown->rows->dispute == NULL)
        return g_strdup(_("No dispute yet: a dossier is about one. d begins one."));
    if ((action->run == check || action->run == keep) &&
        shown->rows->order->order->evidence->len == 0)
        return g_strdup(_("There are no files yet. a adds them."));
    return NULL;
}

/* clang-format off */
const Action evidence_acts[] = {
    { "attach", "a",           N_("add"),     N_("Choose files to add as evidence."),                            NEEDS_WRITING | IN_FOOTER, attach       },
    { "facts",   "enter right", N_("show"),    N_("Show the facts of the file, or add one of this kind."), IN_FOOTER,                show         },
    { "open-file", "o",        N_("open"),    N_("Open the file with the desktop's program."),                   IN_FOOTER,                 open_file    },
    { "caption", "e",          N_("edit"),    N_("Change kind, caption, line and translation of the files."),    NEEDS_WRITING | IN_FOOTER, edit         },
    { "remove-file", "D delete", N_("remove"), N_("Remove the files from the evidence. u restores them."),       NEEDS_WRITING | IN_FOOTER, remove_files },
    { "dossier", "P",          N_("dossier"), N_("Write the case as one file for your bank, a payment service or a court. It shows the gaps first."), IN_FOOTER, show_dossier },
    { "mark",   "space",       N_("mark"),    N_("Mark the file, to act on many at once."),                      IN_FOOTER,                 mark         },
    { "clipboard", "ctrl-v",   N_("paste"),   N_("Add the picture in the clipboard of the desktop."),            NEEDS_WRITING,             add_clipboard },
    { "relocate", "f",         N_("moved"),   N_("Choose where the original of the file is now."),               NEEDS_WRITING,             relocate     },
    { "preview", "+",          N_("preview"), N_("Show the file on the whole screen."),                          0,                         preview      },
    { "compare", "=",          N_("compare"), N_("Show two marked files beside each other, with their facts."),  0,                         compare      },
    { "check",  "h",           N_("check"),   N_("Read every file, or the marked ones, to find any change."),    IN_FOOTER,                 check        },
    { "keep-copies", "H",      N_("copy"),    N_("Copy the files of this order that have no sound copy."),       NEEDS_WRITING,             keep         },
    { "redact", "B",           N_("black out"), N_("Add a copy with parts hidden, which dossiers show instead."), NEEDS_WRITING,        redact       },
    { "stamp",  "N",           N_("time stamp"), N_("Write what a time-stamping service is asked about the file, or keep its answer."), NEEDS_WRITING, stamp },
    { "clear",  "esc",         N_("clear"),   N_("Clear the marks, then go back."),                              0,                         clear        },
    { NULL },
};
/* clang-format on */
