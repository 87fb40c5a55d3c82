/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/source/documents.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/import/source/container-private.h"

/* So many names of what was passed over are told. */
#define NAMES_TOLD 8

/* A container at work. */
typedef struct {
    const DocumentsTask *task;
    const ImportInput *input;
    FileKind kind;
    guint known;        /* texts of a known format */
    GPtrArray *unknown; /* char *: what is of none */
    GError *why;        /* the last of them is not; or NULL */
    char *page;         /* being read: its name; "" for the container itself; or NULL */
    ContainedKind
        reads; /* of that page: what its orders came from, CONTAINED_PAGE: nothing yet */
} Opened;

static void
opened_clear(Opened *opened)
{
    g_ptr_array_unref(opened->unknown);
    g_clear_error(&opened->why);
    g_free(opened->page);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Opened, opened_clear)

static void
tell(const DocumentsTask *task, DocumentNoteKind kind, const char *file, const char *value)
{
    task->note(task->data, &(DocumentNote){ kind, file, value });
}

/* UTF-8 is what everybody expects. */
static void
tell_encoding(const DocumentsTask *task, const char *file, const char *encoding)
{
    if (encoding != NULL && !g_str_equal(encoding, ENCODING_UTF_8) && task->encoding == NULL)
        tell(task, DOCUMENT_ENCODING, file, encoding);
}

/* What is in no encoding that can be told is of no format that is known. */
static DocumentVerdict
take_input(const DocumentsTask *task, const ImportInput *input, GError **error)
{
    char head[FILE_KIND_BYTES];
    gssize length = import_input_read((gpointer)input, 0, head, sizeof head, error);
    g_autoptr(GError) problem = NULL;
    g_autoptr(ImportSource) source = NULL;
    DocumentVerdict verdict;

    if (length < 0)
        return DOCUMENT_FAILED;
    verdict = task->take_mail(task->data, input, file_kind_of(head, (gsize)length), error);
    if (verdict != DOCUMENT_UNKNOWN)
        return verdict;
    source = import_source_read(input, task->encoding, &task->patience, &problem);
    if (source == NULL) {
        verdict = g_error_matches(problem, RECOURSE_ERROR, RECOURSE_ERROR_USAGE)
                      ? DOCUMENT_UNKNOWN
                      : DOCUMENT_FAILED;
        g_propagate_error(error, g_steal_pointer(&problem));
        return verdict;
    }
    verdict = task->take(task->data, source, error);
    if (verdict == DOCUMENT_READ)
        tell_encoding(task, input->name, import_source_encoding(source));
    return verdict;
}

/* "orders.zip", "orders.zip (2026/Orders.csv)", "orders.xlsx (Orders)"; owned. */
static char *
label_of(const Opened *opened, const Contained *contained)
{
    g_autoptr(GString) inner = g_string_new(contained->name);

    if (contained->name != NULL && contained->part != NULL)
        g_string_append(inner, ", ");
    if (contained->part != NULL)
        g_string_append(inner, contained->part);
    return inner->len == 0 ? g_strdup(opened->input->name)
                           : g_strdup_printf("%s (%s)", opened->input->name, inner->str);
}

static void
pass_over(Opened *opened, const char *name, GError *why)
{
    g_ptr_array_add(opened->unknown, text_excerpt(name));
    if (why != NULL) {
        g_clear_error(&opened->why);
        opened->why = why;
    }
}

/* How the parts of a page are named among what was passed over, or a member. */
static const char *
short_name(const Opened *opened, const Contained *contained)
{
    if (contained->part != NULL)
        return contained->part;
    return contained->name != NULL ? contained->name : opened->input->name;
}

/* A page that had nothing is passed over once it is over. */
static void
end_page(Opened *opened)
{
    if (opened->page != NULL && opened->reads == CONTAINED_PAGE)
        pass_over(opened, *opened->page == '\0' ? opened->input->name : opened->page, NULL);
    g_clear_pointer(&opened->page, g_free);
}

static gboolean
is_of_page(const Contained *contained)
{
    return contained->kind == CONTAINED_DATA || contained->kind == CONTAINED_JSON_LD ||
           contained->kind == CONTAINED_MICRODATA;
}

/* One text. FALSE: all is over. */
static gboolean
take_text(Opened *opened, const Contained *contained, gboolean *ret_is_known, GError **error)
{
    g_autofree char *label = label_of(opened, contained);
    g_autoptr(ImportInput) input = import_input_new(label, contained->bytes, contained->length);
    g_autoptr(GError) problem = NULL;
    DocumentsTask task = *opened->task;
    DocumentVerdict verdict;

    input->changed = opened->input->changed;
    if (contained->kind != CONTAINED_FILE)
        task.encoding = ENCODING_UTF_8; /* the helper's own */
    verdict = take_input(&task, input, &problem);
    *ret_is_known = verdict == DOCUMENT_READ;
    opened->known += verdict == DOCUMENT_READ;
    if (verdict == DOCUMENT_FAILED) {
        g_propagate_error(error, g_steal_pointer(&problem));
        return FALSE;
    }
    if (verdict == DOCUMENT_UNKNOWN && !is_of_page(contained))
        pass_over(opened, short_name(opened, contained), g_steal_pointer(&problem));
    return TRUE;
}

/* What a page is built from says more than what it tells others, and both would say it twice.
 */
static gboolean
take_page_data(Opened *opened, const Contained *contained, GError **error)
{
    gboolean is_known;

    if (opened->reads != CONTAINED_PAGE && opened->reads != contained->kind)
        return TRUE;
    if (!take_text(opened, contained, &is_known, error))
        return FALSE;
    if (is_known)
        opened->reads = contained->kind;
    return TRUE;
}

static gboolean
take_contained(gpointer data, const Contained *contained, GError **error)
{
    Opened *opened = data;
    gboolean is_known;

    if (is_of_page(contained))
        return take_page_data(opened, contained, error);
    end_page(opened);
    if (contained->kind == CONTAINED_PAGE) {
        g_autofree char *label = label_of(opened, contained);

        opened->page = g_strdup(contained->name == NULL ? "" : contained->name);
        opened->reads = CONTAINED_PAGE;
        tell_encoding(opened->task, label, contained->encoding);
        return TRUE;
    }
    if (contained->kind == CONTAINED_OTHER) {
        pass_over(opened, short_name(opened, contained), NULL);
        return TRUE;
    }
    return take_text(opened, contained, &is_known, error);
}

/* "a.pdf, b.txt and others". Owned by the caller. */
static char *
names_of(const GPtrArray *names)
{
    g_autoptr(GString) list = g_string_new(NULL);

    for (guint i = 0; i < names->len && i < NAMES_TOLD; i++)
        g_string_append_printf(list, "%s%s", i == 0 ? "" : ", ", (const char *)names->pdata[i]);
    if (names->len <= NAMES_TOLD)
        return g_strdup(list->str);
    return text_fill(error_words(N_("{names} and others")), "names", list->str, NULL);
}

static void
tell_passed_over(const Opened *opened)
{
    g_autofree char *names = names_of(opened->unknown);

    if (opened->unknown->len > 0)
        tell(opened->task, DOCUMENT_PASSED_OVER, opened->input->name, names);
}

static gboolean
is_page(const Opened *opened)
{
    return opened->kind == FILE_KIND_PAGE || opened->kind == FILE_KIND_PAGE_ARCHIVE;
}

/* Nothing in it was of any use. */
static gboolean
refuse(Opened *opened, GError **error)
{
    g_autofree char *name = text_excerpt(opened->input->name);
    g_autofree char *names = names_of(opened->unknown);

    if (opened->unknown->len == 1 && opened->why != NULL) {
        g_propagate_error(error, g_steal_pointer(&opened->why));
        return FALSE;
    }
    if (opened->unknown->len == 0)
        error_set(error, RECOURSE_ERROR_USAGE, N_("%s: there is nothing in it."), name);
    else if (is_page(opened))
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("%s: no orders can be read from this page. Save the traffic of "
                     "the order list as a HAR file (in the browser's network tools) and import "
                     "that."),
                  name);
    else
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("%s: nothing in it is of a known format: %s. --format names one."), name,
                  names);
    return FALSE;
}

static gboolean
read_container(const DocumentsTask *task, const ImportInput *input, FileKind kind,
               GError **error)
{
    g_auto(Opened) opened = { .task = task,
                              .input = input,
                              .kind = kind,
                              .unknown = g_ptr_array_new_with_free_func(g_free) };

    if (!container_read(input, kind, task->encoding, CONTAINER_MILLISECONDS, &task->patience,
                        take_contained, &opened, error))
        return FALSE;
    end_page(&opened);
    if (opened.known == 0)
        return refuse(&opened, error);
    tell_passed_over(&opened);
    return TRUE;
}

gboolean
documents_read(const DocumentsTask *task, GError **error)
{
    g_autoptr(ImportInput) input =
        import_input_open(task->path, task->folder, &task->patience, error);
    char head[FILE_KIND_BYTES];
    gssize length = input == NULL ? -1 : import_input_read(input, 0, head, sizeof head, error);
    FileKind kind;

    if (length < 0)
        return FALSE;
    kind = file_kind_of(head, (gsize)length);
    if (!container_check(input->name, kind, error))
        return FALSE;
    if (kind != FILE_KIND_TEXT && kind != FILE_KIND_MAIL)
        return read_container(task, input, kind, error);
    return take_input(task, input, error) == DOCUMENT_READ;
}
