/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/copy/view-qr.h"

#include "base/i18n.h"
#include "services/app/app.h"
#include "ui/tui/copy/any-key.h"
#include "ui/tui/parts/page.h"
#include "ui/tui/shell/tui.h"
#include "ui/words/words.h"

#define WAY_OUT N_("Any key goes back.")
#define WAY_OUT_COLUMNS 8 /* fewer break its words */

typedef struct {
    View view;
    QrCode *code;
} QrView;

static QrView *
qr_of(View *view)
{
    return (QrView *)view;
}

/* In the corner, if there is room beside the code. */
static void
draw_way_out(Canvas canvas, int columns)
{
    g_autoptr(Page) page = page_new(MAX(columns - 1, 1));

    page_paragraph(page, 0, ROLE_DIM, _(WAY_OUT));
    if (columns > WAY_OUT_COLUMNS && (int)page_count(page) <= canvas.rows)
        page_draw(page, canvas_part(canvas, 0, 0, (int)page_count(page), columns), 0);
}

/* A window that became too small shows why there is nothing, rather than a part of a code. */
static void
draw(View *view, Canvas canvas)
{
    QrCode *code = qr_of(view)->code;
    int left;
    g_autoptr(Page) page = page_new(canvas.columns);
    g_autoptr(GError) error = NULL;

    canvas_clear(canvas);
    canvas_set_cursor(canvas, 0, 0, FALSE);
    if (!qr_code_fit(code, canvas.columns, canvas.rows, &error)) {
        page_paragraph(page, 0, ROLE_TEXT, error->message);
        page_paragraph(page, 0, ROLE_DIM, _(WAY_OUT));
        page_draw(page, canvas, 0);
        return;
    }
    left = (canvas.columns - code->columns) / 2;
    draw_way_out(canvas, left);
    for (int i = 0; code->lines[i] != NULL; i++)
        (void)canvas_write(canvas, i, left, ROLE_TEXT, code->lines[i]);
}

static void
qr_free(View *view)
{
    qr_code_free(qr_of(view)->code);
    g_free(view);
}

static const Action *const tables[] = { any_key_acts, NULL };

static const ViewClass qr_class = {
    .name = "qr",
    .title = N_("QR code"),
    .tables = tables,
    .is_alone = TRUE,
    .draw = draw,
    .free = qr_free,
    .takes = any_key_takes,
    .type = any_key_type,
};

Reaction
qr_show(Tui *tui, const char *text)
{
    GError *error = NULL;
    QrCode *code = qr_code_new(text, &error);
    QrView *qr;

    if (code == NULL) {
        tui_say_error(tui, error);
        return REACTION_PART;
    }
    qr = g_new0(QrView, 1);
    qr->view = (View){ &qr_class, tui };
    qr->code = code;
    tui_open(tui, &qr->view);
    return REACTION_SCREEN;
}
