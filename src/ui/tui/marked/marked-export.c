/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marked orders, or the selected one: to a file. */
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/export/export.h"
#include "ui/tui/marked/marked.h"
#include "ui/tui/shell/view-form.h"
#include "ui/tui/shell/view-menu.h"
#include "ui/words/calendar-words.h"
#include "ui/words/words.h"

typedef struct {
    Marked *marked; /* NULL once a form has taken it over */
    const ExportFormat *format;
} Request;

static void
request_free(gpointer data)
{
    Request *request = data;

    if (request->marked != NULL)
        marked_free(request->marked);
    g_free(request);
}

static char *
path_of(View *view)
{
    g_autofree char *typed = typed_path(view_form_text(view, 0));

    return path_absolute(typed);
}

static gboolean
append(gpointer data, const char *bytes, gsize length)
{
    g_string_append_len(data, bytes, (gssize)length);
    return TRUE;
}

static Reaction
write_file(View *view)
{
    const Request *request = view_form_data(view);
    App *app = tui_app(view->tui);
    const ExportOptions options = { .format = request->format,
                                    .ids = (const char *const *)request->marked->ids,
                                    .speak = calendar_speak,
                                    .words = app };
    g_autofree char *path = path_of(view);
    g_autoptr(GString) text = g_string_new(NULL);
    g_autofree char *count = g_strdup_printf("%u", request->marked->count);
    g_autofree char *shown = path_for_people(path);
    g_autofree char *sentence = NULL;
    g_autoptr(GError) error = NULL;

    if (!export_orders(app, &options, append, text, &error) ||
        !user_file_write(app, path, text->str, text->len, TRUE, &error)) {
        view_form_refuse(view, 0, error->message);
        return REACTION_VIEW;
    }
    sentence = text_fill(ngettext("{count} order exported to {file}.",
                                  "{count} orders exported to {file}.", request->marked->count),
                         "count", count, "file", shown, NULL);
    marked_done(request->marked, sentence);
    return REACTION_LEAVE;
}

static const Action write_act = { .name = "export-marked", .run = write_file };

/* Whatever stands there already is replaced only after a question. */
static FormVerdict
save(View *view)
{
    g_autofree char *path = path_of(view);
    g_autofree char *shown = path_for_people(path);
    g_autofree char *question = NULL;
    g_autoptr(GError) error = NULL;
    UserFileVerdict verdict;

    if (*view_form_text(view, 0) == '\0') {
        view_form_refuse(view, 0, _("Enter the name of a file."));
        return FORM_STAYS;
    }
    verdict = user_file_look(tui_app(view->tui), path, NULL, &error);
    if (verdict == USER_FILE_REFUSED) {
        view_form_refuse(view, 0, error->message);
        return FORM_STAYS;
    }
    if (verdict == USER_FILE_NEW)
        return write_file(view) == REACTION_LEAVE ? FORM_LEAVES : FORM_STAYS;
    question =
        text_fill(verdict == USER_FILE_OWN
                      ? _("{file} already exists. It is an earlier export. Replace it?")
                      : _("{file} already exists. It is not an export, or it was changed "
                          "since. Replace it?"),
                  "file", shown, NULL);
    marked_ask(view, question, &write_act);
    return FORM_STAYS;
}

static const FormClass export_class = {
    .title = N_("Export"),
    .is_sheet = TRUE,
    .save = save,
    .destroy = request_free,
};

/* Which orders, and as what. */
static Page *
notice_new(App *app, const Request *request)
{
    Page *notice = page_new(76);
    g_autofree char *orders = marked_sentence(app, request->marked->ids,
                                              ngettext("{count} order as {format}: {orders}",
                                                       "{count} orders as {format}: {orders}",
                                                       request->marked->count),
                                              "format", request->format->token);

    page_paragraph(notice, 1, ROLE_STRONG, orders);
    return notice;
}

static void
choose(Tui *tui, guint index, gpointer data)
{
    Request *menu = data;
    Request *request = g_new0(Request, 1);
    g_autofree char *usual = NULL;
    View *view;

    request->marked = g_steal_pointer(&menu->marked);
    request->format = &export_formats[index];
    usual = g_strconcat("~/orders.", request->format->token, NULL);
    view = view_form_new(tui, &export_class, request);
    view_form_notice(view, notice_new(tui_app(tui), request));
    view_form_add(view, _("File"), _("where to write it; a folder that is there, and a name"),
                  usual);
    tui_open(tui, view);
}

Reaction
marked_export(View *list)
{
    Request *request = g_new0(Request, 1);
    View *menu;

    request->marked = marked_new(list);
    menu = view_menu_new(list->tui, _("Export as"), choose, request, request_free);
    for (gsize i = 0; i < export_formats_count; i++)
        view_menu_add(menu, export_formats[i].token, _(export_formats[i].label));
    tui_open(list->tui, menu);
    return REACTION_SCREEN;
}
