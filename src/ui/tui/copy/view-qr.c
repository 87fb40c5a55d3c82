/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/copy/view-qr.h"

#include "base/i18n.h"
#include "services/app/app.h"
#include "ui/tui/parts/page.h"
#include "ui/tui/shell/tui.h"

typedef struct {
    View view;
    QrCode *code;
} QrView;

static QrView *
qr_of(View *view)
{
    return (QrView *)view;
}

/* A window that became too small shows why there is nothing, rather than a part of a code. */
static void
draw(View *view, Canvas canvas)
{
    const QrCode *code = qr_of(view)->code;
    int left = (canvas.columns - code->columns) / 2;
    g_autoptr(Page) page = page_new(canvas.columns);
    g_autoptr(GError) error = NULL;

    canvas_clear(canvas);
    canvas_set_cursor(canvas, 0, 0, FALSE);
    if (!qr_code_fits(code, canvas.columns, canvas.rows, &error)) {
        page_paragraph(page, 0, ROLE_TEXT, error->message);
        page_draw(page, canvas, 0);
        return;
    }
    for (int i = 0; code->lines[i] != NULL; i++)
        (void)canvas_write(canvas, i, left, ROLE_TEXT, code->lines[i]);
}

static gboolean
takes(View *view, Key key)
{
    (void)view;
    (void)key;
    return TRUE;
}

static Reaction
type(View *view, Key key)
{
    (void)view;
    (void)key;
    return REACTION_LEAVE;
}

static Reaction
leave(View *view)
{
    (void)view;
    return REACTION_LEAVE;
}

static void
qr_free(View *view)
{
    qr_code_free(qr_of(view)->code);
    g_free(view);
}

/* clang-format off */
static const Action actions[] = {
    { "back", "esc q enter", N_("back"), N_("Go back. Any other key does so too."), IN_FOOTER, leave },
    { NULL },
};
/* clang-format on */

static const Action *const tables[] = { actions, NULL };

static const ViewClass qr_class = {
    .name = "qr",
    .title = N_("QR code"),
    .tables = tables,
    .draw = draw,
    .free = qr_free,
    .takes = takes,
    .type = type,
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
