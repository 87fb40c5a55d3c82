/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The evidence on the screen: the list, and where there is room the facts beside it. */
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/evidence/view-evidence-private.h"
#include "ui/tui/evidence/view-facts.h"
#include "ui/words/words-evidence.h"
#include "ui/words/words.h"

#define FACTS_FROM 100 /* columns */
#define FACTS_COLUMNS 40
#define PICTURE_FROM 20 /* rows */
#define MARK_COLUMN 1
#define BOX_COLUMN 3
#define STATE_COLUMN 7
#define STATE_COLUMNS 12
#define KIND_COLUMNS 20
#define SIZE_COLUMNS 10
#define ADDED_COLUMNS 11
#define NAME_COLUMNS_LEAST 16

/* Where the columns of a list stand that is so wide; 0: left out. */
typedef struct {
    int kind, name, name_columns, size, added, id;
} Layout;

/* clang-format off */
static const char *const status_words[FILE_STATUS_COUNT] = {
    [FILE_OK]         = N_("unchanged"),
    [FILE_CHANGED]    = N_("changed"),
    [FILE_MISSING]    = N_("missing"),
    [FILE_MOVED]      = N_("moved"),
    [FILE_UNREADABLE] = N_("unreadable"),
    [FILE_ELSEWHERE]  = N_("elsewhere"),
};
/* clang-format on */

/* The columns from the right one on give way to the name. */
static Layout
layout_of(int columns)
{
    Layout layout = { .name = STATE_COLUMN + STATE_COLUMNS + 1 };
    int end = columns - 1;
    int room;

    if (end - layout.name >= KIND_COLUMNS + 1 + NAME_COLUMNS_LEAST) {
        layout.kind = layout.name;
        layout.name += KIND_COLUMNS + 1;
    }
    room = end - layout.name - NAME_COLUMNS_LEAST;
    if (room > ADDED_COLUMNS + EVIDENCE_ID_LEAST + SIZE_COLUMNS + 3) {
        layout.added = end - ADDED_COLUMNS;
        end = layout.added - 1;
    }
    if (room > EVIDENCE_ID_LEAST + SIZE_COLUMNS + 2) {
        layout.id = end - EVIDENCE_ID_LEAST;
        end = layout.id - 1;
    }
    if (room > SIZE_COLUMNS + 1) {
        layout.size = end - SIZE_COLUMNS;
        end = layout.size - 1;
    }
    layout.name_columns = MAX(end - layout.name, 1);
    return layout;
}

static const char *
wanted_word(Wanted wanted)
{
    switch (wanted) {
    case WANTED_REQUIRED:
        return _(choice_label(&evidence_needs, NEED_REQUIRED));
    case WANTED_ONE_OF:
        return _(choice_label(&evidence_needs, NEED_ONE_OF));
    case WANTED_HELPS:
        return _(choice_label(&evidence_needs, NEED_HELPS));
    case WANTED_FILE:
        return _("no file");
    case WANTED_COUNT:
        break;
    }
    g_return_val_if_reached("");
}

static Role
state_role(const EvidenceRow *row)
{
    if (row->file == NULL)
        return row->wanted <= WANTED_ONE_OF ? ROLE_SOON : ROLE_DIM;
    if (row->stamp_problem != NULL)
        return ROLE_URGENT;
    if (row->check.status == FILE_OK)
        return evidence_check_note(&row->check) == NULL ? ROLE_GOOD : ROLE_SOON;
    return row->check.status == FILE_MOVED || row->check.status == FILE_ELSEWHERE
               ? ROLE_DOUBTFUL
               : ROLE_URGENT;
}

/* The same in a sign, for whoever sees no colours. */
static const char *
box_of(const EvidenceRow *row)
{
    if (row->file == NULL)
        return row->wanted <= WANTED_ONE_OF ? "[!]" : "[ ]";
    return row->check.status == FILE_OK && row->stamp_problem == NULL &&
                   !evidence_is_contradicted(row->file)
               ? "[x]"
               : "[!]";
}

static void
draw_file(const EvidenceView *view, Canvas line, int at, const Layout *layout,
          const EvidenceRow *row)
{
    App *app = tui_app(view->view.tui);
    g_autofree char *size = words_bytes(row->file->size);
    g_autofree char *added =
        words_when(row->file->added, app_zone(app), app_now(app), WHEN_DATE);
    g_autofree char *id = g_strndup(row->file->sha256, EVIDENCE_ID_LEAST);

    canvas_put(line, at, layout->name, layout->name_columns, ROLE_TEXT, row->file->name);
    if (layout->size > 0)
        canvas_put_right(line, at, layout->size, SIZE_COLUMNS, ROLE_TEXT, size);
    if (layout->id > 0)
        canvas_put(line, at, layout->id, EVIDENCE_ID_LEAST, ROLE_DIM, id);
    if (layout->added > 0)
        canvas_put(line, at, layout->added, ADDED_COLUMNS, ROLE_DIM, added);
}

static void
draw_row(const EvidenceView *view, Canvas canvas, int at, const Layout *layout, guint index)
{
    const EvidenceRow *row = view->rows->rows->pdata[index];
    gboolean is_selected = index == view->list.selected;
    Canvas line = canvas_select(canvas, is_selected);
    const char *state =
        row->file == NULL ? wanted_word(row->wanted) : _(status_words[row->check.status]);
    const char *kind = _(choice_label(&evidence_kinds, row->kind));

    int column = layout->kind > 0 ? layout->kind : layout->name;

    if (row->file == NULL) /* what is asked for is told whole: the box says how much it is */
        column = CLAMP(canvas.columns - text_columns(kind), STATE_COLUMN + 1, column);
    canvas_note_spot(canvas_part(canvas, at, 0, 1, canvas.columns), SPOT_ROW, index);
    canvas_clear_to_end(line, at, 0);
    if (evidence_is_marked(view, row))
        canvas_put(line, at, MARK_COLUMN, 1, ROLE_MARKED, "*");
    canvas_put(line, at, BOX_COLUMN, 3, state_role(row), box_of(row));
    canvas_put(line, at, STATE_COLUMN, MIN(STATE_COLUMNS, column - STATE_COLUMN - 1),
               state_role(row), state);
    if (row->file == NULL) {
        canvas_put(line, at, column, canvas.columns - column, ROLE_TEXT, kind);
    } else {
        if (layout->kind > 0)
            canvas_put(line, at, layout->kind, KIND_COLUMNS, ROLE_TEXT, kind);
        draw_file(view, line, at, layout, row);
        if (evidence_is_doubtful(view->rows->order->order, row->file))
            canvas_put(line, at, layout->name - 1, 1, ROLE_SOON, "!");
    }
    if (is_selected)
        canvas_set_cursor(canvas, at, BOX_COLUMN, FALSE);
}

static void
draw_heads(Canvas canvas, const Layout *layout)
{
    canvas_clear_to_end(canvas, 0, 0);
    canvas_put(canvas, 0, STATE_COLUMN, STATE_COLUMNS, ROLE_HEADING, _("STATE"));
    if (layout->kind > 0)
        canvas_put(canvas, 0, layout->kind, KIND_COLUMNS, ROLE_HEADING, _("KIND"));
    canvas_put(canvas, 0, layout->name, layout->name_columns, ROLE_HEADING, _("FILE"));
    if (layout->size > 0)
        canvas_put_right(canvas, 0, layout->size, SIZE_COLUMNS, ROLE_HEADING, _("SIZE"));
    if (layout->id > 0)
        canvas_put(canvas, 0, layout->id, EVIDENCE_ID_LEAST, ROLE_HEADING, _("ID"));
    if (layout->added > 0)
        canvas_put(canvas, 0, layout->added, ADDED_COLUMNS, ROLE_HEADING, _("ADDED"));
}

/* How the case stands with its evidence, in a sentence. */
static char *
summary_of(const EvidenceRows *rows)
{
    g_autofree char *count = g_strdup_printf("%u", rows->missing);
    g_autofree char *said = g_strdup_printf("%u", rows->said);

    if (rows->dispute == NULL)
        return g_strdup(_("No dispute yet: it says what is needed. d begins one."));
    if (rows->missing == 0 && rows->said > 0)
        return text_fill(ngettext("You said that you have {count} more kind: add its file.",
                                  "You said that you have {count} more kinds: add their files.",
                                  rows->said),
                         "count", said, NULL);
    if (rows->missing == 0)
        return g_strdup(_("Everything that the claim needs is here."));
    return text_fill(ngettext("{count} kind of evidence is still needed.",
                              "{count} kinds of evidence are still needed.", rows->missing),
                     "count", count, NULL);
}

static void
draw_rows(EvidenceView *view, Canvas canvas)
{
    const Layout layout = layout_of(canvas.columns);
    Canvas below = canvas_part(canvas, 1, 0, canvas.rows - 1, canvas.columns);

    draw_heads(canvas, &layout);
    list_fit(&view->list, view->rows->rows->len, (guint)MAX(below.rows, 1));
    canvas_clear(below);
    for (int at = 0; at < below.rows; at++) {
        guint index = view->list.first + (guint)at;

        if (index < view->rows->rows->len)
            draw_row(view, below, at, &layout, index);
    }
}

static void
draw_empty(Canvas canvas)
{
    g_autoptr(Page) page = page_new(canvas.columns - 1);

    page_paragraph(page, BOX_COLUMN, ROLE_TEXT,
                   _("No evidence yet. Press a to choose files, or drop them into this window. "
                     "A copy of each is kept beside the case file."));
    page_draw(page, canvas, 0);
}

/* The picture at the top, as far as there is one; the facts need the rest. */
static int
draw_picture(EvidenceView *view, Canvas canvas)
{
    const EvidenceRow *row = evidence_selected(view);
    Canvas part = canvas_part(canvas, 0, 1, canvas.rows * 2 / 5, canvas.columns - 2);

    if (row == NULL || row->check.file == NULL || canvas.rows < PICTURE_FROM)
        return 0;
    return preview_pane_draw(view->pane, part, row->file->sha256, row->check.file) + 1;
}

static void
draw_beside(EvidenceView *view, Canvas canvas)
{
    int picture = draw_picture(view, canvas);
    g_autoptr(Page) facts = page_new(canvas.columns - 1);

    facts_add(facts, tui_app(view->view.tui), view->rows, evidence_selected(view));
    page_draw(facts, canvas_part(canvas, picture, 0, canvas.rows - picture, canvas.columns), 0);
}

void
evidence_draw(View *view, Canvas canvas)
{
    EvidenceView *shown = evidence_of(view);
    gboolean has_facts = canvas.columns >= FACTS_FROM;
    int left = has_facts ? canvas.columns - FACTS_COLUMNS - 1 : canvas.columns;
    Canvas below = canvas_part(canvas, 1, 0, canvas.rows - 1, left);
    g_autofree char *summary = summary_of(shown->rows);

    canvas_clear(canvas);
    canvas_set_cursor(canvas, 0, 0, FALSE);
    canvas_put(canvas, 0, BOX_COLUMN, canvas.columns - BOX_COLUMN - 1,
               shown->rows->missing > 0 ? ROLE_SOON : ROLE_TITLE, summary);
    if (shown->rows->rows->len == 0)
        draw_empty(below);
    else
        draw_rows(shown, below);
    preview_pane_clear(shown->pane);
    if (has_facts)
        draw_beside(shown, canvas_part(canvas, 1, left + 1, canvas.rows - 1, FACTS_COLUMNS));
}
