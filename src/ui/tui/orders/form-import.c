/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/orders/form-import.h"

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/orders/import-questions.h"
#include "ui/tui/shell/import-show.h"
#include "ui/tui/shell/tui.h"
#include "ui/tui/shell/view-form.h"
#include "ui/words/words-import.h"
#include "ui/words/words-mail.h"
#include "ui/words/words.h"

#define NOTES_SHOWN 4
#define REJECTIONS_SHOWN 8

enum {
    FIELD_FILE,
    FIELD_ENCODING,
};

static void import_again(View *view);

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

/* A header that no format knows is asked about; FALSE: the file has none. */
static gboolean
ask_for_columns(View *view, const char *path, const char *encoding, const GError *refusal)
{
    ImportColumns *columns = g_error_matches(refusal, RECOURSE_ERROR, RECOURSE_ERROR_USAGE)
                                 ? import_columns_read(tui_app(view->tui), path, encoding, NULL)
                                 : NULL;

    if (columns != NULL)
        import_columns_open(view, import_again, columns);
    return columns != NULL;
}

/* FALSE: nothing was imported, and it is said why. */
static gboolean
import(View *view, gboolean *ret_is_settled)
{
    ImportAnswers *said = view_form_data(view);
    ImportShow show = import_show_begin(view->tui);
    g_autofree char *path = typed_path(view_form_text(view, FIELD_FILE));
    const char *files[] = { path, NULL };
    g_autofree char *typed = g_strstrip(g_strdup(view_form_text(view, FIELD_ENCODING)));
    const char *encoding = *typed == '\0' ? NULL : typed;
    const ImportOptions options = { .files = files,
                                    .encoding = encoding,
                                    .style = said->style,
                                    .progress = import_show_take,
                                    .progress_data = &show };
    g_autoptr(GError) error = NULL;
    g_autoptr(ImportResult) result = import_files(tui_app(view->tui), &options, &error);
    g_autofree char *counts = NULL;

    if (result == NULL) {
        tui_say(view->tui, ROLE_SOON, _("Nothing was imported."));
        view_form_refuse(view, FIELD_FILE, error->message);
        (void)ask_for_columns(view, path, encoding, error); /* else it stays refused */
        return FALSE;
    }
    view_form_accept(view, FIELD_FILE);
    view_form_renew(view, FIELD_FILE,
                    view_form_text(view, FIELD_FILE)); /* nothing is lost by leaving */
    view_form_renew(view, FIELD_ENCODING, view_form_text(view, FIELD_ENCODING));
    tui_changed(view->tui);
    counts = counts_of(result);
    tui_say(view->tui, result->rejected + result->converted > 0 ? ROLE_SOON : ROLE_GOOD,
            counts);
    *ret_is_settled = result->rejected == 0 && result->notes->len == 0 &&
                      result->proposals->len == 0 && result->mail == NULL;
    show_result(view, result);
    (void)import_questions_open(view, said, import_again, result); /* else nothing is asked */
    return TRUE;
}

static void
import_again(View *view)
{
    gboolean is_settled;

    (void)import(view, &is_settled); /* the form stays: what was answered can be read there */
}

static FormVerdict
save(View *view)
{
    gboolean is_settled = FALSE;

    return import(view, &is_settled) && is_settled ? FORM_LEAVES : FORM_STAYS;
}

static GPtrArray *
list_choices(View *view, guint index, const char *typed)
{
    (void)view;
    return index == FIELD_FILE ? candidates_of_path(typed) : candidates_of_encodings();
}

static gboolean
choices(View *view, guint index, FormSource *ret_source)
{
    (void)view;
    *ret_source = (FormSource){ .list = list_choices, .is_path = index == FIELD_FILE };
    return TRUE;
}

static const FormClass import_class = {
    .title = N_("Import orders from a file"),
    .is_sheet = TRUE,
    .choices = choices,
    .save = save,
    .destroy = g_free,
};

View *
form_import_new(Tui *tui, const Subject *subject, GError **error)
{
    View *view;

    (void)subject; /* a file is named in it */
    (void)error;   /* nothing is read yet */
    view = view_form_new(tui, &import_class, g_new0(ImportAnswers, 1));
    view_form_add(
        view, _("File"),
        _("an export, an archive or workbook of them, a saved page, a HAR file, or mail"), "");
    view_form_add(view, _("Encoding"),
                  _("empty: as the file shows; else UTF-8, Windows-1250, …"), "");
    view_form_keep_as(view, "import", NULL);
    return view;
}
