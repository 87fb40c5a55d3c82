/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields with something to choose from: the list that opens over the form, and completion. */
#include <string.h>

#include "base/i18n.h"
#include "ui/tui/shell/view-form-private.h"
#include "ui/tui/shell/view-menu.h"

/* What is chosen for a field while the list is open. */
typedef struct {
    FormView *form; /* borrowed: it lies below */
    guint index;
    FormSource source;
    char *before;     /* what stands before it in the field: the others of several */
    GPtrArray *all;   /* Candidate */
    GPtrArray *found; /* borrowed Candidate: the entries of the menu */
} Chooser;

static void
chooser_free(gpointer data)
{
    Chooser *chooser = data;

    g_free(chooser->before);
    g_ptr_array_unref(chooser->found);
    g_clear_pointer(&chooser->all, g_ptr_array_unref);
    g_free(chooser);
}

static gboolean
find_source(FormView *form, FormSource *ret_source)
{
    return form->class->choices != NULL &&
           form->class->choices(&form->view, form->list.selected, ret_source);
}

gboolean
view_form_has_choices(FormView *form)
{
    FormSource source;

    return find_source(form, &source);
}

/* Of several that stand in a field the last one is typed. */
static gsize
typed_from(const FormSource *source, const char *text)
{
    return source->is_several ? candidates_last(text) : 0;
}

static void
put(FormView *form, guint index, const char *before, const char *text)
{
    Field *field = view_form_field(form, index);
    g_autofree char *whole = g_strconcat(before, text, NULL);

    line_editor_free(field->editor);
    field->editor = line_editor_new(whole);
    view_form_note_typing(form);
}

/* Of a path only the name in its folder is looked for by eye. */
static void
find_entries(View *menu, const char *typed, gpointer data)
{
    Chooser *chooser = data;
    GPtrArray *all = chooser->source.list(&chooser->form->view, chooser->index, typed);

    g_ptr_array_unref(chooser->found);
    chooser->found = candidates_find(all, typed);
    g_clear_pointer(&chooser->all, g_ptr_array_unref);
    chooser->all = all;
    for (guint i = 0; i < chooser->found->len; i++) {
        const Candidate *candidate = chooser->found->pdata[i];
        const char *label = candidate->label;

        if (label == NULL || g_str_has_suffix(candidate->text, label))
            view_menu_add(menu, label == NULL ? candidate->text : label, NULL);
        else
            view_menu_add(menu, label, candidate->text);
    }
}

static void open_list(FormView *form, const FormSource *source);

/* A folder is gone into. */
static void
choose(Tui *tui, guint index, gpointer data)
{
    const Chooser *chooser = data;
    const Candidate *candidate = chooser->found->pdata[index];

    (void)tui;
    put(chooser->form, chooser->index, chooser->before, candidate->text);
    if (chooser->source.is_path && g_str_has_suffix(candidate->text, "/"))
        open_list(chooser->form, &chooser->source);
}

/* What stands there whole is no reason to see nothing else. */
static void
open_list(FormView *form, const FormSource *source)
{
    const Field *field = view_form_active(form);
    const char *text = line_editor_text(field->editor);
    gsize from = typed_from(source, text);
    g_autoptr(GPtrArray) all = source->list(&form->view, form->list.selected, text + from);
    const Candidate *exact = source->is_path ? NULL : candidates_exact(all, text + from);
    Chooser *chooser = g_new0(Chooser, 1);
    View *menu = view_menu_new(form->view.tui, field->label, choose, chooser, chooser_free);

    chooser->form = form;
    chooser->index = form->list.selected;
    chooser->source = *source;
    chooser->before = g_strndup(text, from);
    chooser->found = g_ptr_array_new();
    g_free(form->listed);
    form->listed = g_strdup(text);
    view_menu_find(menu, exact == NULL ? text + from : "", MENU_DIGITS_ARE_TYPED, find_entries);
    if (exact != NULL)
        view_menu_select(menu, exact->place);
    tui_open(form->view.tui, menu);
}

Reaction
view_form_list(View *view)
{
    FormView *form = view_form_of(view);
    FormSource source;

    if (!find_source(form, &source))
        return REACTION_NONE;
    open_list(form, &source);
    return REACTION_SCREEN;
}

/* How many there are whose text begins with what is typed. */
static guint
count_begun(const GPtrArray *all, const char *typed)
{
    g_autofree char *folded = g_utf8_casefold(typed, -1);
    guint count = 0;

    for (guint i = 0; i < all->len; i++)
        count += g_str_has_prefix(((const Candidate *)all->pdata[i])->begins, folded) ? 1 : 0;
    return count;
}

gboolean
view_form_complete(View *view)
{
    FormView *form = view_form_of(view);
    const char *text = line_editor_text(view_form_active(form)->editor);
    FormSource source;
    g_autoptr(GPtrArray) all = NULL;
    g_autofree char *before = NULL;
    g_autofree char *completed = NULL;
    gsize from;

    if (!find_source(form, &source) || !view_form_is_edited(view, form->list.selected))
        return FALSE;
    from = typed_from(&source, text);
    all = source.list(view, form->list.selected, text + from);
    if (text[from] == '\0' || candidates_exact(all, text + from) != NULL)
        return FALSE;
    before = g_strndup(text, from);
    completed = candidates_complete(all, text + from);
    if (completed != NULL)
        put(form, form->list.selected, before, completed);
    else if (count_begun(all, text + from) > 1 && g_strcmp0(form->listed, text) != 0)
        open_list(form, &source);
    else
        return FALSE;
    return TRUE;
}
