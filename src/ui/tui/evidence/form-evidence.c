/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/evidence/form-evidence.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/evidence/evidence-rows.h"
#include "ui/tui/evidence/kind-field.h"
#include "ui/words/words.h"

enum {
    FIELD_KIND,
    FIELD_CAPTION,
    FIELD_LINE,
    FIELD_TRANSLATION,
    FIELD_COUNT,
};

typedef struct {
    OrderView *order;
    GPtrArray *pieces; /* Evidence, of the order */
} EditData;

static void
data_free(gpointer data)
{
    EditData *edit = data;

    g_ptr_array_unref(edit->pieces);
    order_view_unref(edit->order);
    g_free(edit);
}

static char *
field_of(const Evidence *piece, guint field)
{
    switch (field) {
    case FIELD_KIND:
        return g_strdup(choice_token(&evidence_kinds, piece->kind));
    case FIELD_CAPTION:
        return g_strdup(piece->caption != NULL ? piece->caption : "");
    case FIELD_LINE:
        return piece->line > 0 ? g_strdup_printf("%u", piece->line) : g_strdup("");
    case FIELD_TRANSLATION:
        return g_strdup(piece->translation != NULL ? piece->translation : "");
    default:
        g_return_val_if_reached(g_strdup(""));
    }
}

/* What all pieces say there; "" where they differ. */
static char *
shared(const GPtrArray *pieces, guint field)
{
    g_autofree char *first = field_of(pieces->pdata[0], field);

    for (guint i = 1; i < pieces->len; i++) {
        g_autofree char *other = field_of(pieces->pdata[i], field);

        if (!g_str_equal(first, other))
            return g_strdup("");
    }
    return g_steal_pointer(&first);
}

/* Empty: of no line in particular. */
static gboolean
read_line(const char *text, guint *ret_line)
{
    guint64 line = 0;

    *ret_line = 0;
    if (*text != '\0' && !g_ascii_string_to_unsigned(text, 10, 0, G_MAXINT, &line, NULL))
        return FALSE;
    *ret_line = (guint)line;
    return TRUE;
}

static char *
check_line(const EditData *data, const char *text, gboolean *ret_is_wrong)
{
    const GPtrArray *lines = data->order->order->lines;
    guint line;

    *ret_is_wrong = !read_line(text, &line) || line > lines->len;
    if (*ret_is_wrong)
        return text_fill(_("“{text}” is not a line of this order."), "text", text, NULL);
    return line == 0 ? NULL : g_strdup(((const OrderLine *)lines->pdata[line - 1])->title);
}

static char *
check(View *form, guint index, gboolean *ret_is_wrong)
{
    const char *text = view_form_text(form, index);

    *ret_is_wrong = FALSE;
    if (index == FIELD_LINE)
        return check_line(view_form_data(form), text, ret_is_wrong);
    if (index != FIELD_KIND || (*text == '\0' && !view_form_is_edited(form, index)))
        return NULL;
    return kind_field_check(text, ret_is_wrong);
}

static gboolean
choices(View *form, guint index, FormSource *ret_source)
{
    (void)form;
    if (index == FIELD_KIND)
        kind_field_choices(ret_source);
    return index == FIELD_KIND;
}

static void
say_changed(Tui *tui, guint changed)
{
    g_autofree char *count = g_strdup_printf("%u", changed);
    g_autofree char *text = text_fill(ngettext("Changed {count} file. u undoes it.",
                                               "Changed {count} files. u undoes it.", changed),
                                      "count", count, NULL);

    tui_changed(tui);
    tui_say(tui, changed > 0 ? ROLE_GOOD : ROLE_DIM,
            changed > 0 ? text : _("Nothing changed."));
}

/* A field is refused that does not hold what it takes. */
static gboolean
is_right(View *form)
{
    for (guint i = 0; i < FIELD_COUNT; i++) {
        gboolean is_wrong = FALSE;
        g_autofree char *why = view_form_is_edited(form, i) ? check(form, i, &is_wrong) : NULL;

        if (!is_wrong)
            continue;
        view_form_refuse(form, i, why);
        return FALSE;
    }
    return TRUE;
}

/* What was not touched stays as it is in every piece. */
static FormVerdict
save(View *form)
{
    const EditData *data = view_form_data(form);
    EvidenceEdit edit = { 0 };
    EvidenceKind kind = EVIDENCE_OTHER;
    guint line = 0;
    guint changed = 0;
    g_autoptr(GError) error = NULL;

    if (!is_right(form))
        return FORM_STAYS;
    if (view_form_is_edited(form, FIELD_KIND) &&
        kind_field_read(view_form_text(form, FIELD_KIND), &kind))
        edit.kind = &kind;
    if (view_form_is_edited(form, FIELD_LINE) &&
        read_line(view_form_text(form, FIELD_LINE), &line))
        edit.line = &line;
    if (view_form_is_edited(form, FIELD_CAPTION))
        edit.caption = view_form_text(form, FIELD_CAPTION);
    if (view_form_is_edited(form, FIELD_TRANSLATION))
        edit.translation = view_form_text(form, FIELD_TRANSLATION);
    if (!evidence_edit_each(tui_app(form->tui), data->order->order, data->pieces, &edit,
                            &changed, &error)) {
        view_form_refuse(form, FIELD_KIND, error->message);
        return FORM_STAYS;
    }
    say_changed(form->tui, changed);
    return FORM_LEAVES;
}

static const FormClass edit_class = {
    .title = N_("What is said of the evidence"),
    .is_sheet = TRUE,
    .check = check,
    .choices = choices,
    .save = save,
    .destroy = data_free,
};

static void
add_field(View *form, const EditData *data, guint field, const char *label, const char *hint)
{
    g_autofree char *text = shared(data->pieces, field);

    view_form_add(form, label, hint, text);
}

View *
form_evidence_new(Tui *tui, OrderView *order, const GPtrArray *pieces)
{
    EditData *data = g_new0(EditData, 1);
    View *form = view_form_new(tui, &edit_class, data);
    g_autofree char *piece = evidence_row_name(pieces->pdata[0]);
    g_autofree char *name = g_strjoin(" ", "evidence", piece, NULL);

    data->order = order_view_ref(order);
    data->pieces = g_ptr_array_new();
    for (guint i = 0; i < pieces->len; i++)
        g_ptr_array_add(data->pieces, pieces->pdata[i]);
    add_field(form, data, FIELD_KIND, _("Kind"), _("what it shows; F4 lists the kinds"));
    add_field(form, data, FIELD_CAPTION, _("Caption"),
              _("what it shows, in a few words, or nothing"));
    add_field(form, data, FIELD_LINE, _("Line"),
              _("the line of the order that it is about, such as 1; empty: the whole order"));
    add_field(form, data, FIELD_TRANSLATION, _("Translation"),
              _("what is written in it, in the language of who reads it"));
    if (pieces->len == 1)
        view_form_keep_as(form, name, order->order->id);
    return form;
}
