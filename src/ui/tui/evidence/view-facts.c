/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/evidence/view-facts.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/words/words-evidence.h"
#include "ui/words/words.h"

#define SHEET_ROWS 24
#define LABEL_COLUMN 1
#define VALUE_COLUMN 15

static void
put_fact(gpointer data, const char *label, const char *value)
{
    Page *page = data;

    page_line(page, ROLE_LABEL, "");
    page_add(page, LABEL_COLUMN, ROLE_LABEL, label);
    page_add_wrapped(page, VALUE_COLUMN, ROLE_TEXT, value);
}

/* What a kind is for that has no file. */
static const char *
wanted_sentence(Wanted wanted)
{
    switch (wanted) {
    case WANTED_REQUIRED:
        return _("The claim needs it. Press a to add the file.");
    case WANTED_ONE_OF:
        return _("The claim needs this one or another that is marked so. Press a to add the "
                 "file.");
    case WANTED_HELPS:
        return _("It helps the claim. Press a to add the file.");
    case WANTED_FILE:
        return _("You said that you have it. Press a to add the file, so that it is kept.");
    case WANTED_COUNT:
        break;
    }
    g_return_val_if_reached("");
}

static void
put_note(gpointer page, const char *token, const char *sentence)
{
    (void)token;
    page_paragraph(page, LABEL_COLUMN, ROLE_SOON, sentence);
}

/* What is worth knowing first. */
static void
add_notes(Page *page, const EvidenceRows *rows, const EvidenceRow *row)
{
    const char *note = evidence_check_note(&row->check);
    g_autofree char *moved = text_fill(
        _("To record where it is now: recourse evidence relocate {id} {path}"), "id",
        row->file->sha256, "path", row->check.found != NULL ? row->check.found : "", NULL);

    if (note != NULL)
        page_paragraph(page, LABEL_COLUMN, ROLE_SOON, _(note));
    if (row->stamp_problem != NULL)
        page_paragraph(page, LABEL_COLUMN, ROLE_ERROR, row->stamp_problem);
    words_evidence_notes(rows->order->order, row->file, rows->others, put_note, page);
    if (row->check.found != NULL)
        page_paragraph(page, LABEL_COLUMN, ROLE_SOON, moved);
}

/* When all its bytes were read; and what the state goes by since. */
static void
add_checked(Page *page, App *app, const EvidenceRow *row)
{
    g_autofree char *when = words_when(row->checked, app_zone(app), app_now(app), WHEN_BOTH);
    g_autofree char *earlier =
        text_fill(_("{when}; since then by size only, h reads it again"), "when", when, NULL);

    if (row->checked == INSTANT_UNKNOWN)
        put_fact(page, _("Checked"), _("not on this device; by size only, h reads it"));
    else
        put_fact(page, _("Checked"), row->is_read ? when : earlier);
}

void
facts_add(Page *page, App *app, const EvidenceRows *rows, const EvidenceRow *row)
{
    const EvidencePiece piece = { rows->order, row == NULL ? NULL : row->file };

    if (row == NULL)
        return;
    if (row->file == NULL) {
        page_paragraph(page, LABEL_COLUMN, ROLE_TITLE,
                       _(choice_label(&evidence_kinds, row->kind)));
        page_paragraph(page, LABEL_COLUMN, ROLE_TEXT, wanted_sentence(row->wanted));
        return;
    }
    page_paragraph(page, LABEL_COLUMN, ROLE_TITLE, row->file->name);
    add_notes(page, rows, row);
    words_evidence_facts(app, &piece, &row->check, put_fact, page);
    add_checked(page, app, row);
}

/* --- For itself ----------------------------------------------------------------------------
 */

typedef struct {
    View view;
    OrderView *order;
    GHashTable *others;
    EvidenceRow row;
    Scroll scroll;
} FactsView;

static FactsView *
facts_of(View *view)
{
    return (FactsView *)view;
}

static void
draw(View *view, Canvas canvas)
{
    FactsView *facts = facts_of(view);
    const EvidenceRows rows = { .order = facts->order, .others = facts->others };
    g_autoptr(Page) page = page_new(canvas.columns - 1);

    canvas_rule(canvas, 0);
    facts_add(page, tui_app(view->tui), &rows, &facts->row);
    page_draw_scrolled(page, canvas_part(canvas, 1, 0, canvas.rows - 1, canvas.columns),
                       &facts->scroll);
    canvas_set_cursor(canvas, 1, 0, FALSE);
}

static Reaction
leave(View *view)
{
    (void)view;
    return REACTION_LEAVE;
}

static void
facts_free(View *view)
{
    FactsView *facts = facts_of(view);

    evidence_check_clear(&facts->row.check);
    g_free(facts->row.stamp_problem);
    order_view_unref(facts->order);
    g_hash_table_unref(facts->others);
    g_free(facts);
}

/* clang-format off */
static const Action actions[] = {
    { "back", "esc q enter", N_("back"), N_("Go back to the list of evidence."), IN_FOOTER, leave },
    { NULL },
};
/* clang-format on */

static const Action *const tables[] = { actions, movement_actions, common_actions, NULL };

static const ViewClass facts_class = {
    .name = "facts",
    .title = N_("One piece of evidence"),
    .tables = tables,
    .sheet_rows = SHEET_ROWS,
    .draw = draw,
    .free = facts_free,
};

View *
view_facts_new(Tui *tui, const EvidenceRows *rows, const EvidenceRow *row)
{
    FactsView *facts = g_new0(FactsView, 1);

    facts->view = (View){ &facts_class, tui, .scroll = &facts->scroll };
    facts->order = order_view_ref(rows->order);
    facts->others = g_hash_table_ref(rows->others);
    facts->row = *row;
    facts->row.check.file = g_strdup(row->check.file);
    facts->row.check.found = g_strdup(row->check.found);
    facts->row.stamp_problem = g_strdup(row->stamp_problem);
    return &facts->view;
}
