/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marked orders: the facts that may be the same for all of them. */
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/orders/orders.h"
#include "ui/tui/marked/marked.h"
#include "ui/tui/shell/view-form.h"
#include "ui/words/words.h"

/* What is not of one order alone, as its number, its item and its money are. */
static const char *const fields[] = {
    "marketplace", "seller", "paid-with",   "placed",      "paid",          "shipped",
    "guarantee",   "tag",    "free-return", "return-cost", "buyer-country",
};

typedef struct {
    Marked *marked;
    Order *first; /* what is typed is tried on it */
} EditForm;

static void
edit_form_free(gpointer data)
{
    EditForm *form = data;

    marked_free(form->marked);
    order_free(form->first);
    g_free(form);
}

static FieldContext
context_of(View *view)
{
    const EditForm *form = view_form_data(view);

    return orders_typing_context(tui_app(view->tui), form->first->marketplace);
}

static gboolean
takes_time(View *view, guint row, FormTime *ret_time)
{
    const EditForm *form = view_form_data(view);
    const OrderField *field = order_field_find(fields[row]);

    if (!order_field_takes_time(field, view_form_text(view, row)))
        return FALSE;
    ret_time->tense = fact_tense(field->fact);
    ret_time->marketplace = form->first->marketplace;
    return TRUE;
}

static char *
check(View *view, guint row, gboolean *ret_is_wrong)
{
    const EditForm *form = view_form_data(view);
    g_autoptr(Order) tried = order_copy(form->first);
    FieldContext context = context_of(view);
    g_autoptr(GError) error = NULL;

    *ret_is_wrong = view_form_is_edited(view, row) &&
                    !order_field_set(tried, order_field_find(fields[row]),
                                     view_form_text(view, row), &context, &error);
    return *ret_is_wrong ? g_strdup(error->message) : NULL;
}

/* What was typed (FieldEdit, texts of the form). */
static GArray *
edits_of(View *view)
{
    GArray *edits = g_array_new(FALSE, FALSE, sizeof(FieldEdit));

    for (guint row = 0; row < G_N_ELEMENTS(fields); row++) {
        FieldEdit edit = { order_field_find(fields[row]), view_form_text(view, row) };

        if (view_form_is_edited(view, row))
            g_array_append_val(edits, edit);
    }
    return edits;
}

static char *
labels_of(const GArray *edits)
{
    g_autoptr(GString) labels = g_string_new(NULL);

    for (guint i = 0; i < edits->len; i++)
        g_string_append_printf(labels, "%s%s", i > 0 ? ", " : "",
                               _(g_array_index(edits, FieldEdit, i).field->label));
    return g_string_free(g_steal_pointer(&labels), FALSE);
}

static Reaction
change(View *view)
{
    const Marked *marked = ((EditForm *)view_form_data(view))->marked;
    g_autoptr(GArray) edits = edits_of(view);
    g_autofree char *count = NULL;
    g_autofree char *sentence = NULL;
    guint changed = 0;
    GError *error = NULL;

    if (!orders_edit_each(tui_app(view->tui), (const char *const *)marked->ids,
                          (const FieldEdit *)(gpointer)edits->data, edits->len, &changed,
                          &error)) {
        tui_say_error(view->tui, error);
        return REACTION_VIEW;
    }
    count = g_strdup_printf("%u", changed);
    sentence = changed == 0
                   ? g_strdup(_("Nothing was changed."))
                   : text_fill(ngettext("{count} order changed. u undoes it.",
                                        "{count} orders changed. u undoes it.", changed),
                               "count", count, NULL);
    marked_done(marked, sentence);
    return REACTION_LEAVE;
}

static const Action change_act = { .name = "change-marked", .run = change };

static FormVerdict
save(View *view)
{
    const Marked *marked = ((EditForm *)view_form_data(view))->marked;
    g_autoptr(GArray) edits = edits_of(view);
    g_autofree char *labels = labels_of(edits);
    g_autofree char *question = NULL;

    if (edits->len == 0) {
        tui_say(view->tui, ROLE_DIM, _("Nothing was changed."));
        return FORM_LEAVES;
    }
    for (guint row = 0; row < G_N_ELEMENTS(fields); row++) {
        gboolean is_wrong;
        g_autofree char *sentence = check(view, row, &is_wrong);

        if (is_wrong) {
            view_form_refuse(view, row, sentence);
            return FORM_STAYS;
        }
    }
    question =
        marked_sentence(tui_app(view->tui), marked->ids,
                        ngettext("Change {fields} of {count} order: {orders}?",
                                 "Change {fields} of {count} orders: {orders}?", marked->count),
                        "fields", labels);
    marked_ask(view, question, &change_act);
    return FORM_STAYS;
}

static const FormClass edit_class = {
    .title = N_("Change the marked orders"),
    .check = check,
    .takes_time = takes_time,
    .save = save,
    .destroy = edit_form_free,
};

/* What each field holds where all orders say the same, else NULL. FALSE: one cannot be read. */
static gboolean
read_common(App *app, const Marked *marked, char **texts, Order **ret_first, GError **error)
{
    for (guint i = 0; i < marked->count; i++) {
        g_autoptr(OrderRecord) record = orders_load(app, marked->ids[i], error);
        FieldContext context;

        if (record == NULL)
            return FALSE;
        context = orders_typing_context(app, record->order->marketplace);
        if (i == 0)
            *ret_first = order_copy(record->order);
        for (gsize f = 0; f < G_N_ELEMENTS(fields); f++) {
            g_autofree char *text =
                order_field_text(record->order, order_field_find(fields[f]), &context);

            if (i == 0)
                texts[f] = g_steal_pointer(&text);
            else if (g_strcmp0(texts[f], text) != 0)
                g_clear_pointer(&texts[f], g_free);
        }
    }
    return TRUE;
}

static View *
form_new(View *list, EditForm *form, char *const *texts)
{
    View *view = view_form_new(list->tui, &edit_class, form);

    for (gsize f = 0; f < G_N_ELEMENTS(fields); f++) {
        const OrderField *field = order_field_find(fields[f]);
        g_autofree char *hint =
            text_fill(_("The orders differ. Empty: each keeps its own. Else {hint}"), "hint",
                      _(field->hint), NULL);

        view_form_add(view, _(field->label), texts[f] == NULL ? hint : _(field->hint),
                      texts[f] == NULL ? "" : texts[f]);
    }
    return view;
}

Reaction
marked_edit(View *list)
{
    char *texts[G_N_ELEMENTS(fields)] = { NULL };
    EditForm *form = g_new0(EditForm, 1);
    GError *error = NULL;

    form->marked = marked_new(list);
    if (read_common(tui_app(list->tui), form->marked, texts, &form->first, &error)) {
        tui_open(list->tui, form_new(list, form, texts));
    } else {
        tui_say_error(list->tui, error);
        edit_form_free(form);
    }
    for (gsize f = 0; f < G_N_ELEMENTS(fields); f++)
        g_free(texts[f]);
    return REACTION_SCREEN;
}
