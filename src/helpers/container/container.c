/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * container: opens an archive, a workbook or a saved web page, and prints what is in it.
 *
 *     container [--encoding NAME] <FILE
 *
 * The file is standard input; it is read and never written. For everything that is in it one
 * line of JSON is printed (kind, name, part, encoding, bytes), then so many bytes, then a line
 * feed. The last line says "end", or "failed" with why. Nothing is unpacked to a disk, nothing
 * is fetched. Exit status: 0 the last line says what came of it, 1 there is none.
 */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>

#include "base/file/file.h"
#include "base/json/json.h"
#include "base/text/text.h"
#include "helpers/container/sandbox.h"
#include "helpers/container/unpack.h"
#include "helpers/opening/opening.h"

static void
print_line(json_t *line)
{
    g_autofree char *text = json_write(line, FALSE);

    printf("%s\n", text);
    json_decref(line);
}

static void
print_out(gpointer data, const Contained *out)
{
    json_t *line = json_object();

    (void)data;
    json_set_text(line, "kind", choice_token(&contained_kinds, out->kind));
    json_set_text(line, "name", out->name);
    json_set_text(line, "part", out->part);
    json_set_text(line, "encoding", out->encoding);
    json_object_set_new(line, "bytes", json_integer((json_int_t)out->length));
    print_line(line);
    if (out->length > 0)
        (void)fwrite(out->bytes, 1, out->length, stdout); /* looked at in the end */
    (void)fputc('\n', stdout);
}

static void
print_end(const GError *error)
{
    json_t *line = json_object();

    json_set_text(line, "kind", error == NULL ? "end" : "failed");
    if (error != NULL) {
        json_set_text(line, "why", choice_token(&container_problems, (guint)error->code));
        json_set_text(line, "name", *error->message == '\0' ? NULL : error->message);
    }
    print_line(line);
}

/* Whatever a document refers to outside of it is not there. */
static xmlParserInput *
fetch_nothing(const char *address, const char *id, xmlParserCtxt *context)
{
    (void)address;
    (void)id;
    (void)context;
    return NULL;
}

static gboolean
run(const char *encoding, GError **error)
{
    Opening opening = {
        encoding, OPENING_BYTES, OPENING_BYTES, OPENING_MEMBERS, print_out, NULL
    };
    gsize length;
    g_autofree char *bytes = file_read("-", OPENING_BYTES, &length, NULL);

    if (bytes == NULL)
        return why_set(CONTAINER_TOO_LARGE, NULL, error);
    return unpack_read(&opening, NULL, bytes, length, 0, error);
}

int
main(int argc, char **argv)
{
    gboolean has_encoding = argc == 3 && strcmp(argv[1], "--encoding") == 0;
    g_autoptr(GPtrArray) kept = NULL;
    g_autoptr(GError) error = NULL;

    if (argc > 1 && !has_encoding) {
        fprintf(stderr, "usage: container [--encoding NAME] <FILE\n");
        return 2;
    }
    (void)setlocale(LC_CTYPE, "C.UTF-8"); /* libarchive puts names of members into it */
    kept = sandbox_enter();
    xmlSetExternalEntityLoader(fetch_nothing);
    (void)run(has_encoding ? argv[2] : NULL, &error);
    print_end(error);
    return fflush(stdout) == 0 && !ferror(stdout) ? EXIT_SUCCESS : EXIT_FAILURE;
}
