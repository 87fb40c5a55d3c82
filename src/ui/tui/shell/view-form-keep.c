/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed into a form survives the end of the screens. */
#include "base/i18n.h"
#include "services/app/app.h"
#include "ui/tui/shell/view-form-private.h"
#include "ui/words/words.h"

#define KEEP_AFTER_MS 500 /* of not typing */

static TypedForm
typed_form(const FormView *form)
{
    return (TypedForm){ form->name, form->order };
}

/* An error is not said: nobody has asked for it, and the text is still here. */
void
view_form_keep(View *view)
{
    FormView *form = view_form_of(view);
    TypedForm typed = typed_form(form);
    g_autoptr(GPtrArray) texts = g_ptr_array_new();

    if (form->name == NULL || !form->has_typed || tui_shows_examples(view->tui))
        return;
    for (guint i = 0; i < form->fields->len; i++)
        g_ptr_array_add(texts, view_form_is_edited(view, i) ? (gpointer)view_form_text(view, i)
                                                            : NULL);
    form->has_typed = FALSE;
    form->is_kept = typed_keep(tui_app(view->tui), &typed, texts, NULL) || form->is_kept;
}

int
view_form_keep_in(View *view)
{
    const FormView *form = view_form_of(view);

    return form->has_typed && form->name != NULL && !tui_shows_examples(view->tui)
               ? KEEP_AFTER_MS
               : -1;
}

Reaction
view_form_keep_idle(View *view)
{
    view_form_keep(view);
    return REACTION_NONE;
}

void
view_form_forget(const FormView *form)
{
    TypedForm typed = typed_form(form);

    if (form->is_kept && !tui_is_gone(form->view.tui))
        typed_forget(tui_app(form->view.tui), &typed);
}

void
view_form_keep_as(View *view, const char *name, const char *order)
{
    FormView *form = view_form_of(view);
    TypedForm typed = { name, order };
    g_autoptr(GPtrArray) texts = typed_load(tui_app(view->tui), &typed);

    form->name = g_strdup(name);
    form->order = g_strdup(order);
    if (texts == NULL)
        return;
    form->is_kept = TRUE;
    for (guint i = 0; i < texts->len && i < form->fields->len; i++) {
        Field *field = view_form_field(form, i);

        if (texts->pdata[i] == NULL)
            continue;
        line_editor_free(field->editor);
        field->editor = line_editor_new(texts->pdata[i]);
    }
    tui_say(view->tui, ROLE_STRONG,
            _("You typed this before the screens ended. Ctrl-S saves it. Esc twice throws it "
              "away."));
}
