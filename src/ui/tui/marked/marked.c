/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/marked/marked.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/shell/view-ask.h"
#include "ui/words/words.h"

#define NAMED 3 /* at most; else two, and how many more */
#define NUMBER_COLUMNS 8
#define ITEM_COLUMNS 24

/* That of all of them, or NULL. */
static char *
common_marketplace(App *app, const Marked *marked)
{
    g_autofree char *common = NULL;

    for (guint i = 0; i < marked->count; i++) {
        g_autoptr(OrderRecord) record = orders_load(app, marked->ids[i], NULL);
        const char *one = record == NULL ? NULL : record->order->marketplace;

        if (i == 0)
            common = g_strdup(one);
        else if (g_strcmp0(common, one) != 0)
            return NULL;
    }
    return g_steal_pointer(&common);
}

Marked *
marked_new(View *list)
{
    Marked *marked = g_new0(Marked, 1);

    marked->list = list;
    marked->ids = view_chosen(list);
    marked->count = g_strv_length(marked->ids);
    return marked;
}

void
marked_begin_typing(App *app, Marked *marked)
{
    g_free(marked->marketplace);
    marked->marketplace = common_marketplace(app, marked);
}

FormTime
marked_time(const Marked *marked, Tense tense)
{
    return (FormTime){ .tense = tense, .marketplace = marked->marketplace };
}

void
marked_free(gpointer data)
{
    Marked *marked = data;

    g_strfreev(marked->ids);
    g_free(marked->marketplace);
    g_free(marked);
}

static char *
name_of(App *app, const char *id)
{
    g_autoptr(OrderRecord) record = orders_load(app, id, NULL);
    g_autofree char *number = NULL;
    g_autofree char *item = NULL;

    if (record == NULL)
        return g_strdup(_("an order that is gone"));
    number = words_number(record->order->number, NUMBER_COLUMNS);
    item = text_fit(record->order->title, ITEM_COLUMNS, FALSE);
    return g_strdup_printf("%s %s", number, item);
}

char *
marked_names(App *app, char *const *ids)
{
    guint count = g_strv_length((char **)ids);
    guint named = count > NAMED ? NAMED - 1 : count;
    g_autofree char *more = g_strdup_printf("%u", count - named);
    g_autoptr(GString) list = g_string_new(NULL);

    for (guint i = 0; i < named; i++) {
        g_autofree char *name = name_of(app, ids[i]);

        g_string_append_printf(list, "%s%s", i > 0 ? ", " : "", name);
    }
    if (named == count)
        return g_string_free(g_steal_pointer(&list), FALSE);
    return text_fill(
        ngettext("{orders} and {count} more", "{orders} and {count} more", count - named),
        "orders", list->str, "count", more, NULL);
}

char *
marked_sentence(App *app, char *const *ids, const char *sentence, const char *name,
                const char *value)
{
    g_autofree char *count = g_strdup_printf("%u", g_strv_length((char **)ids));
    g_autofree char *orders = marked_names(app, ids);

    return text_fill(sentence, "count", count, "orders", orders, name, value, NULL);
}

static void
say_yes(Tui *tui, gpointer data)
{
    tui_run_below(tui, data);
}

void
marked_ask(View *form, const char *question, const Action *act)
{
    tui_open(form->tui, view_ask_new(form->tui, question, say_yes, (gpointer)act, NULL));
}

void
marked_done(const Marked *marked, const char *sentence)
{
    view_release(marked->list);
    tui_changed(marked->list->tui);
    tui_say(marked->list->tui, ROLE_GOOD, sentence);
}
