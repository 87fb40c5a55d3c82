/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/orders/form-import.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/shell/import-show.h"
#include "ui/tui/shell/tui.h"
#include "ui/tui/shell/view-form.h"
#include "ui/words/words-import.h"
#include "ui/words/words-mail.h"
#include "ui/words/words.h"

#define NOTES_SHOWN 4
#define REJECTIONS_SHOWN 8
/* "~/orders.csv", as a shell would read it; owned. */
static char *
path_of(const char *typed)
{
    g_autofree char *stripped = g_strstrip(g_strdup(typed));

    if (g_str_has_prefix(stripped, "~/"))
        return g_build_filename(g_get_home_dir(), stripped + 2, NULL);
    return g_steal_pointer(&stripped);
}

static char *
counts_of(const ImportResult *result)
{
    g_autofree char *converted = words_converted_rows(result->converted);
    g_autofree char *counts = words_import_counts(result);

    /* What to do stands in front: a narrow line loses its end. */
    return converted == NULL ? g_steal_pointer(&counts)
                             : g_strdup_printf("%s %s", converted, counts);
}

static void
put_notes(Page *page, const ImportResult *result)
{
    for (guint i = 0; i < result->notes->len && i < NOTES_SHOWN; i++) {
        const ImportNote *note = result->notes->pdata[i];
        g_autofree char *text = words_import_note(note, FALSE);
        g_autofree char *line = words_import_place(note->file, note->line, text);

        page_paragraph(page, 1, ROLE_TEXT, line);
    }
}

static void
put_rejections(Page *page, const ImportResult *result)
{
    for (guint i = 0; i < result->rejections->len && i < REJECTIONS_SHOWN; i++) {
        const ImportRejection *rejection = result->rejections->pdata[i];
        g_autofree char *number = g_strdup_printf("%" G_GINT64_FORMAT, rejection->line);
        g_autofree char *line =
            text_fill(_("line {line}: {why}"), "line", number, "why", _(rejection->why), NULL);

        page_paragraph(page, 1, ROLE_TEXT, line);
    }
    if (result->rejected > REJECTIONS_SHOWN)
        page_paragraph(page, 1, ROLE_DIM, _("More rows were rejected than are listed here."));
}

static void
put_mails(Page *page, const ImportResult *result)
{
    g_autoptr(GPtrArray) lines =
        result->mail == NULL ? g_ptr_array_new() : words_mail_report(result->mail);

    for (guint i = 0; i < lines->len && i < NOTES_SHOWN; i++)
        page_paragraph(page, 1, ROLE_TEXT, lines->pdata[i]);
}

/* The form stays, so that it can be read. */
static void
show_result(View *view, const ImportResult *result)
{
    int columns = 0, rows = 0;
    Page *page;

    term_size(tui_term(view->tui), &rows, &columns);
    page = page_new(columns - 3);
    put_notes(page, result);
    put_rejections(page, result);
    put_mails(page, result);
    view_form_notice(view, page);
}

static FormVerdict
save(View *view)
{
    ImportShow show = import_show_begin(view->tui);
    g_autofree char *path = path_of(view_form_text(view, 0));
    const char *files[] = { path, NULL };
    g_autofree char *encoding = g_strstrip(g_strdup(view_form_text(view, 1)));
    const ImportOptions options = { .files = files,
                                    .encoding = *encoding == '\0' ? NULL : encoding,
                                    .progress = import_show_take,
                                    .progress_data = &show };
    g_autoptr(GError) error = NULL;
    g_autoptr(ImportResult) result = NULL;
    g_autofree char *counts = NULL;

    result = import_files(tui_app(view->tui), &options, &error);
    if (result == NULL) {
        tui_say(view->tui, ROLE_SOON, _("Nothing was imported."));
        view_form_refuse(view, 0, error->message);
        return FORM_STAYS;
    }
    tui_changed(view->tui);
    counts = counts_of(result);
    tui_say(view->tui, result->rejected + result->converted > 0 ? ROLE_SOON : ROLE_GOOD,
            counts);
    if (result->rejected == 0 && result->notes->len == 0 && result->mail == NULL)
        return FORM_LEAVES;
    show_result(view, result);
    return FORM_STAYS;
}

static const FormClass import_class = {
    .title = N_("Import orders from a file"),
    .is_sheet = TRUE,
    .save = save,
};

View *
form_import_new(Tui *tui, const Subject *subject, GError **error)
{
    View *view;

    (void)subject; /* a file is named in it */
    (void)error;   /* nothing is read yet */
    view = view_form_new(tui, &import_class, NULL);
    view_form_add(
        view, _("File"),
        _("an export, an archive or workbook of them, a saved page, a HAR file, or mail"), "");
    view_form_add(view, _("Encoding"),
                  _("empty: as the file shows; else UTF-8, Windows-1250, …"), "");
    view_form_keep_as(view, "import", NULL);
    return view;
}
