/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/source/container-private.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/json/json.h"
#include "base/text/text.h"
#include "services/app/app.h"

#define HELPER "container"
#define MEMORY_MEGABYTES 2048
#define PROCESSOR_SECONDS 40
#define OUTPUT_MOST ((gsize)256 * 1000 * 1000) /* 200 MB of texts, and a line about each */

/* clang-format off */
static const struct {
    FileKind kind;
    gboolean is_opened;   /* by the helper; else */
    const char *sentence; /* what can be done without it */
} kinds[] = {
    { FILE_KIND_ZIP,          TRUE,  N_("{file}: this is an archive or a workbook (.xlsx). Unpack it, or save its order sheet as CSV.") },
    { FILE_KIND_GZIP,         TRUE,  N_("{file}: this is compressed. Unpack it with gunzip.") },
    { FILE_KIND_TAR,          TRUE,  N_("{file}: this is an archive. Unpack it with tar.") },
    { FILE_KIND_PAGE,         TRUE,  N_("{file}: this is a saved web page. Save its traffic as a HAR file instead.") },
    { FILE_KIND_PAGE_ARCHIVE, TRUE,  N_("{file}: this is a saved web page. Save its traffic as a HAR file instead.") },
    { FILE_KIND_OLD_OFFICE,   FALSE, N_("{file}: this is an old workbook (.xls), or one with a password. Save it as .xlsx without a password, or as CSV.") },
    { FILE_KIND_7_ZIP,        FALSE, N_("{file}: this is a 7-Zip archive, which is not opened here. Unpack it, and import what is in it.") },
    { FILE_KIND_RAR,          FALSE, N_("{file}: this is a RAR archive, which is not opened here. Unpack it, and import what is in it.") },
    { FILE_KIND_XZ,           FALSE, N_("{file}: this is compressed by xz, which is not opened here. Unpack it with unxz.") },
    { FILE_KIND_BZIP2,        FALSE, N_("{file}: this is compressed by bzip2, which is not opened here. Unpack it with bunzip2.") },
    { FILE_KIND_ZSTD,         FALSE, N_("{file}: this is compressed by zstd, which is not opened here. Unpack it with unzstd.") },
    { FILE_KIND_PDF,          FALSE, N_("{file}: this is a PDF, which has no data in it. It can be kept as evidence: “recourse evidence add”.") },
    { FILE_KIND_PICTURE,      FALSE, N_("{file}: this is a picture. It can be kept as evidence: “recourse evidence add”.") },
    { FILE_KIND_DATABASE,     FALSE, N_("{file}: this is a database. A case file is opened with --db; “recourse export” there writes what can be imported here.") },
};

/* Why the helper could not open it. */
static const char *const failures[] = {
    [CONTAINER_DAMAGED] = N_("{file}: “{member}” is damaged or cut off. Get the file again."),
    [CONTAINER_ENCRYPTED] = N_("{file}: “{member}” has a password. Unpack it with the password, and import what is in it."),
    [CONTAINER_TOO_LARGE] = N_("{file}: “{member}” holds more than the 200 MB that are read. Unpack it, and import the files of your orders alone."),
    [CONTAINER_TOO_MANY] = N_("{file}: there are more than the 1,000 files in it that are read. Unpack it, and import the files of your orders alone."),
    [CONTAINER_TOO_DEEP] = N_("{file}: “{member}” is an archive in archives in an archive. Unpack it, and import what is in it."),
    [CONTAINER_OPEN_DOCUMENT] = N_("{file}: “{member}” is a sheet of LibreOffice or the like. Save it as .xlsx or as CSV."),
    [CONTAINER_ENTITIES] = N_("{file}: “{member}” has its own document type, which no workbook has. It was not read."),
    [CONTAINER_ENCODING] = N_("{file}: the letters of “{member}” cannot be read. Name their encoding with --encoding, or save the page as UTF-8."),
};
/* clang-format on */

/* Always FALSE. */
static gboolean
refuse(const char *sentence, const char *file, const char *member, GError **error)
{
    g_autofree char *shown_file = text_excerpt(file);
    g_autofree char *shown_member = text_excerpt(member == NULL ? file : member);
    g_autofree char *text =
        text_fill(error_words(sentence), "file", shown_file, "member", shown_member, NULL);

    g_set_error_literal(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE, text);
    return FALSE;
}

gboolean
container_check(const char *name, FileKind kind, GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (kinds[i].kind == kind && !kinds[i].is_opened)
            return refuse(kinds[i].sentence, name, NULL, error);
    }
    return TRUE;
}

/* What is missing, how to get it, and what can be done until then. */
static gboolean
refuse_without_helper(const char *name, FileKind kind, const char *complaint, GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (kinds[i].kind == kind)
            (void)refuse(kinds[i].sentence, name, NULL, error);
    }
    if (complaint == NULL)
        g_prefix_error(
            error, "%s ",
            error_words(N_("This installation opens no archives, workbooks and saved "
                           "pages: it was built without libarchive, libxml2 and "
                           "zlib. Install them and build it again (./bootstrap does "
                           "both).")));
    else
        g_prefix_error(error, "%s %s ",
                       error_words(N_("The program that opens archives, workbooks and saved "
                                      "pages does not run:")),
                       complaint);
    return FALSE;
}

/* What the helper printed, as far as it was looked at. */
typedef struct {
    const ImportInput *input;
    const char *at;
    const char *end;
} HelperAnswer;

/* Not what the helper prints, ever: it was killed, or something else stands in its place. */
static gboolean
refuse_answer(const HelperAnswer *answer, GError **error)
{
    g_autofree char *shown = text_excerpt(answer->input->name);

    error_set(
        error, RECOURSE_ERROR_FAILED,
        N_("%s: the program that opens it broke off in the middle. Nothing was imported."),
        shown);
    return FALSE;
}

static json_t *
take_line(HelperAnswer *answer, GError **error)
{
    const char *end = memchr(answer->at, '\n', (gsize)(answer->end - answer->at));
    json_t *line =
        end == NULL ? NULL : json_read(answer->at, (gsize)(end - answer->at), HELPER, NULL);

    if (line == NULL)
        (void)refuse_answer(answer, error);
    else
        answer->at = end + 1;
    return line;
}

static gboolean
refuse_content(const HelperAnswer *answer, const json_t *line, GError **error)
{
    const char *why = json_member_text(line, "why");
    const char *name = json_member_text(line, "name");
    guint problem;

    if (why != NULL && choice_parse(&container_problems, why, &problem))
        return refuse(failures[problem], answer->input->name, name, error);
    return refuse_answer(answer, error);
}

/* Takes the bytes that belong to the line, and the line feed behind them. */
static gboolean
take_contained(HelperAnswer *answer, const json_t *line, Contained *contained, GError **error)
{
    gint64 length = json_member_integer(line, "bytes", -1);
    const char *word = json_member_text(line, "kind");
    guint kind;

    if (word == NULL || !choice_parse(&contained_kinds, word, &kind) || length < 0 ||
        length >= answer->end - answer->at || answer->at[length] != '\n')
        return refuse_answer(answer, error);
    contained->kind = (ContainedKind)kind;
    contained->name = json_member_text(line, "name");
    contained->part = json_member_text(line, "part");
    contained->encoding = json_member_text(line, "encoding");
    contained->bytes = answer->at;
    contained->length = (gsize)length;
    answer->at += length + 1;
    return TRUE;
}

/* take NULL: looks only whether the answer is whole and says that it went well. */
static gboolean
walk_answer(HelperAnswer answer, ContainerTake take, gpointer data, GError **error)
{
    for (;;) {
        g_autoptr(JsonDocument) line = take_line(&answer, error);
        const char *kind = line == NULL ? NULL : json_member_text(line, "kind");
        Contained contained = { 0 };

        if (line == NULL)
            return FALSE;
        if (g_strcmp0(kind, "failed") == 0)
            return refuse_content(&answer, line, error);
        if (g_strcmp0(kind, "end") == 0)
            return answer.at == answer.end || refuse_answer(&answer, error);
        if (!take_contained(&answer, line, &contained, error) ||
            (take != NULL && !take(data, &contained, error)))
            return FALSE;
    }
}

static gboolean
ask(gpointer data, gsize printed, GError **error)
{
    const ImportPatience *patience = data;

    return patience->ask(patience->data, (gint64)printed, 0, error);
}

gboolean
container_read(const ImportInput *input, FileKind kind, const char *encoding, int milliseconds,
               const ImportPatience *patience, ContainerTake take, gpointer data,
               GError **error)
{
    g_autofree char *program = helper_find(HELPER);
    const char *const argv[] = { program, encoding == NULL ? NULL : "--encoding", encoding,
                                 NULL };
    const HelperCall call = {
        .argv = argv,
        .descriptor = input->descriptor,
        .milliseconds = milliseconds,
        .memory_megabytes = MEMORY_MEGABYTES,
        .processor_seconds = PROCESSOR_SECONDS,
        .output_limit = OUTPUT_MOST,
        .ask = ask,
        .data = (gpointer)patience,
    };
    g_auto(HelperResult) result = { 0 };
    HelperAnswer answer;

    if (program == NULL)
        return refuse_without_helper(input->name, kind, NULL, error);
    if (!helper_run(&call, &result, error)) {
        if (error != NULL && !g_error_matches(*error, RECOURSE_ERROR, RECOURSE_ERROR_CANCELLED))
            g_prefix_error(error, "%s: ", input->name);
        return FALSE;
    }
    if (result.exit_status != 0)
        return refuse_without_helper(input->name, kind, result.complaint, error);
    answer = (HelperAnswer){ input, result.output, result.output + result.output_length };
    return walk_answer(answer, NULL, NULL, error) && walk_answer(answer, take, data, error);
}
