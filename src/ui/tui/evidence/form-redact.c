/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/evidence/form-redact.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/evidence/evidence-rows.h"
#include "ui/tui/evidence/evidence-show.h"
#include "ui/tui/shell/view-form.h"
#include "ui/words/words.h"

#define NOTICE_COLUMNS 38 /* of the narrowest screen */

enum {
    FIELD_PARTS,
};

typedef struct {
    OrderView *order;
    const Evidence *file; /* of the order */
} RedactData;

static void
data_free(gpointer data)
{
    RedactData *redact = data;

    order_view_unref(redact->order);
    g_free(redact);
}

/* Of what is typed, with blanks between. NULL with the error: one is no box. */
static GArray *
read_boxes(const char *text, GError **error)
{
    g_autoptr(GArray) boxes = g_array_new(FALSE, FALSE, sizeof(EvidenceBox));
    g_auto(GStrv) words = g_strsplit_set(text, " ;", -1);

    for (char **word = words; *word != NULL; word++) {
        EvidenceBox box;

        if (**word == '\0')
            continue;
        if (!evidence_box_parse(*word, &box, error))
            return NULL;
        g_array_append_val(boxes, box);
    }
    return g_steal_pointer(&boxes);
}

static char *
check(View *form, guint index, gboolean *ret_is_wrong)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GArray) boxes = read_boxes(view_form_text(form, index), &error);
    g_autofree char *count = boxes == NULL ? NULL : g_strdup_printf("%u", boxes->len);

    *ret_is_wrong = boxes == NULL;
    if (boxes == NULL)
        return g_strdup(error->message);
    return boxes->len == 0 ? NULL
                           : text_fill(ngettext("{count} part will be black.",
                                                "{count} parts will be black.", boxes->len),
                                       "count", count, NULL);
}

static void
say_redacted(Tui *tui, const Evidence *copy)
{
    g_autofree char *text = text_fill(
        _("Added {copy}, which dossiers show instead. The original stays. Look at the "
          "copy before you send it: o opens it."),
        "copy", copy->name, NULL);

    tui_changed(tui);
    tui_say(tui, ROLE_GOOD, text);
}

static FormVerdict
save(View *form)
{
    const RedactData *data = view_form_data(form);
    const EvidencePiece piece = { data->order, data->file };
    EvidenceShow show = evidence_show_begin(form->tui, 0);
    const EvidenceWatch watch = { evidence_show_take, &show };
    g_autoptr(GError) error = NULL;
    g_autoptr(GArray) boxes = read_boxes(view_form_text(form, FIELD_PARTS), &error);
    g_autoptr(Evidence) copy = NULL;

    if (boxes != NULL && boxes->len == 0) {
        view_form_refuse(form, FIELD_PARTS, _("Which part should be hidden?"));
        return FORM_STAYS;
    }
    if (boxes == NULL ||
        !evidence_redact(tui_app(form->tui), &piece, boxes, &watch, &copy, &error)) {
        view_form_refuse(form, FIELD_PARTS, error->message);
        return FORM_STAYS;
    }
    say_redacted(form->tui, copy);
    return FORM_LEAVES;
}

static const FormClass redact_class = {
    .title = N_("A copy with parts hidden"),
    .is_sheet = TRUE,
    .check = check,
    .save = save,
    .destroy = data_free,
};

/* What the figures count, and how far they go. Owned. */
static char *
scale_of(const Evidence *file)
{
    const FileSays *says = &file->says;
    gboolean is_across = says->orientation >= 5;
    g_autofree char *width = g_strdup_printf("%d", is_across ? says->height : says->width);
    g_autofree char *height = g_strdup_printf("%d", is_across ? says->width : says->height);

    if (file->type == MEDIA_PDF)
        return text_fill(_("{file} is counted in points, 72 an inch, from the top left of each "
                           "page. @2 behind a part means page 2."),
                         "file", file->name, NULL);
    if (says->width == 0 || says->height == 0)
        return text_fill(_("{file} is counted in pixels, from the top left."), "file",
                         file->name, NULL);
    return text_fill(_("{file} is {width} pixels wide and {height} high, counted from the top "
                       "left."),
                     "file", file->name, "width", width, "height", height, NULL);
}

View *
form_redact_new(Tui *tui, OrderView *order, const Evidence *file)
{
    RedactData *data = g_new0(RedactData, 1);
    View *form = view_form_new(tui, &redact_class, data);
    Page *notice = page_new(NOTICE_COLUMNS);
    g_autofree char *scale = scale_of(file);
    g_autofree char *piece = evidence_row_name(file);
    g_autofree char *name = g_strjoin(" ", "redact", piece, NULL);

    data->order = order_view_ref(order);
    data->file = file;
    page_paragraph(notice, 1, ROLE_TEXT, scale);
    view_form_notice(form, notice);
    view_form_add(form, _("Parts"),
                  _("X,Y,WIDTH,HEIGHT of each, such as 120,40,300,80; a space between"), "");
    view_form_keep_as(form, name, order->order->id);
    return form;
}
