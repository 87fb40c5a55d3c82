/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/evidence/preview-pane.h"

#include <poll.h>

#include "base/error.h"
#include "base/i18n.h"
#include "ui/tui/parts/page.h"
#include "ui/words/words.h"

#define QUIET_MILLISECONDS                                            \
    80 /* before one is made: who moves through a list waits for none \
        */
#define KEPT_MOST 64

/* What was made, or why not. */
typedef struct {
    EvidencePreview *preview; /* or NULL */
    char *why;
} Made;

struct PreviewPane {
    Tui *tui;
    GHashTable *made;  /* of a name and a size */
    GPtrArray *wanted; /* Wanted: what was to be drawn and is not there */
};

typedef struct {
    char *key, *path;
    int columns, rows;
} Wanted;

static void
made_free(gpointer data)
{
    Made *made = data;

    if (made->preview != NULL)
        g_ptr_array_unref(made->preview);
    g_free(made->why);
    g_free(made);
}

static void
wanted_free(gpointer data)
{
    Wanted *wanted = data;

    g_free(wanted->key);
    g_free(wanted->path);
    g_free(wanted);
}

PreviewPane *
preview_pane_new(Tui *tui)
{
    PreviewPane *pane = g_new0(PreviewPane, 1);

    pane->tui = tui;
    pane->made = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, made_free);
    pane->wanted = g_ptr_array_new_with_free_func(wanted_free);
    return pane;
}

void
preview_pane_free(PreviewPane *pane)
{
    g_hash_table_unref(pane->made);
    g_ptr_array_unref(pane->wanted);
    g_free(pane);
}

void
preview_pane_clear(PreviewPane *pane)
{
    g_ptr_array_set_size(pane->wanted, 0);
}

static void
draw_cells(const EvidencePreview *preview, Canvas canvas)
{
    for (guint row = 0; row < preview->len && (int)row < canvas.rows; row++) {
        const GArray *runs = preview->pdata[row];
        int column = 0;

        for (guint i = 0; i < runs->len && column < canvas.columns; i++) {
            const PreviewRun *run = &g_array_index(runs, PreviewRun, i);
            const Style style = { run->foreground, run->background, 0 };

            column = canvas_put_cells(canvas, (int)row, column, style, run->text);
        }
    }
}

/* Returns how many rows it takes. */
static int
draw_sentence(Canvas canvas, const char *sentence)
{
    g_autoptr(Page) page = page_new(canvas.columns);

    page_paragraph(page, 0, ROLE_DIM, sentence);
    page_draw(page, canvas, 0);
    return MIN((int)page_count(page), canvas.rows);
}

int
preview_pane_draw(PreviewPane *pane, Canvas canvas, const char *name, const char *path)
{
    g_autofree char *key = g_strdup_printf("%s %d %d", name, canvas.columns, canvas.rows);
    const Made *made = g_hash_table_lookup(pane->made, key);
    Wanted *wanted;

    if (canvas.columns < 1 || canvas.rows < 1)
        return 0;
    canvas_clear(canvas);
    if (made != NULL && made->preview != NULL) {
        draw_cells(made->preview, canvas);
        return MIN((int)made->preview->len, canvas.rows);
    }
    if (made != NULL)
        return draw_sentence(canvas, made->why);
    (void)draw_sentence(canvas, _("Making the preview …"));
    wanted = g_new0(Wanted, 1);
    wanted->key = g_steal_pointer(&key);
    wanted->path = g_strdup(path);
    wanted->columns = canvas.columns;
    wanted->rows = canvas.rows;
    g_ptr_array_add(pane->wanted, wanted);
    return canvas.rows;
}

int
preview_pane_idle_in(const PreviewPane *pane)
{
    return pane->wanted->len > 0 ? QUIET_MILLISECONDS : -1;
}

/* No key and no signal waits. */
static gboolean
goes_on(gpointer data)
{
    Term *term = data;
    struct pollfd signals = { .fd = term_signal_descriptor(term), .events = POLLIN };

    return !term_has_key_waiting(term) && poll(&signals, 1, 0) <= 0;
}

gboolean
preview_pane_work(PreviewPane *pane)
{
    Term *term = tui_term(pane->tui);
    const Wanted *wanted = pane->wanted->len == 0 ? NULL : pane->wanted->pdata[0];
    g_autoptr(GError) error = NULL;
    PreviewWish wish;
    Made *made;

    if (wanted == NULL)
        return FALSE;
    wish = (PreviewWish){ wanted->columns,     wanted->rows, term_colors(term),
                          term_is_ascii(term), goes_on,      term };
    made = g_new0(Made, 1);
    made->preview = evidence_preview(wanted->path, &wish, &error);
    if (g_error_matches(error, RECOURSE_ERROR, RECOURSE_ERROR_CANCELLED)) {
        made_free(made); /* once more when it is quiet */
        return FALSE;
    }
    made->why = error == NULL ? NULL : g_strdup(error->message);
    if (g_hash_table_size(pane->made) >= KEPT_MOST)
        g_hash_table_remove_all(pane->made);
    g_hash_table_replace(pane->made, g_strdup(wanted->key), made);
    g_ptr_array_remove_index(pane->wanted, 0);
    return TRUE;
}
