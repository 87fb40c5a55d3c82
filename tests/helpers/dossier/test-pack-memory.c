/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much memory the pages of a dossier take: no more for many exhibits than for few. */
#include <fcntl.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cairo-pdf.h>

#include "base/json/json.h"

#define FEW 10
#define MANY 100
#define MARGIN_KIB (12 * 1024)
#define SIDE 300 /* pixels of the picture in a document, */
#define PADDING \
    400000 /* and bytes behind the end of a photo: MANY of either are 30 MB or more */

static char *folder;

static void
put_file(const char *path, const char *bytes, gsize length)
{
    g_autoptr(GError) error = NULL;

    (void)g_file_set_contents(path, bytes, (gssize)length, &error);
    g_assert_no_error(error);
}

/* A document with a picture of noise, which no compression makes smaller. */
static void
make_document(const char *path, guint number)
{
    cairo_surface_t *document = cairo_pdf_surface_create(path, SIDE, SIDE);
    cairo_surface_t *noise = cairo_image_surface_create(CAIRO_FORMAT_RGB24, SIDE, SIDE);
    guint32 *pixels = (guint32 *)(void *)cairo_image_surface_get_data(noise);
    g_autoptr(GRand) random = g_rand_new_with_seed(number);
    cairo_t *cr = cairo_create(document);

    for (guint i = 0; i < SIDE * SIDE; i++)
        pixels[i] = g_rand_int(random);
    cairo_surface_mark_dirty(noise);
    cairo_set_source_surface(cr, noise, 0, 0);
    cairo_paint(cr);
    cairo_destroy(cr);
    cairo_surface_destroy(noise);
    cairo_surface_destroy(document);
}

/* As make-picture writes it; it is run once. */
static GString *
picture(void)
{
    g_autofree char *program = g_build_filename(g_getenv("TEST_BUILD_DIR"), "tests", "helpers",
                                                "dossier", "make-picture", NULL);
    char *argv[] = { program, (char *)"jpeg", (char *)"320", (char *)"200", (char *)"1", NULL };
    g_autoptr(GError) error = NULL;
    GString *bytes = g_string_new(NULL);
    char piece[4096];
    gssize count;
    int output;

    (void)g_spawn_async_with_pipes(NULL, argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL,
                                   &output, NULL, &error);
    g_assert_no_error(error);
    while ((count = read(output, piece, sizeof piece)) > 0)
        g_string_append_len(bytes, piece, count);
    g_assert_cmpint(close(output), ==, 0);
    return bytes;
}

/* Photos with much behind their end, as telephones write them, each with other bytes. */
static void
make_photos(void)
{
    g_autoptr(GString) bytes = picture();
    gsize length = bytes->len;

    g_string_set_size(bytes, length + PADDING);
    for (guint i = 0; i < MANY; i++) {
        g_autofree char *path = g_strdup_printf("%s/%u.jpeg", folder, i);

        memset(bytes->str + length, (int)i + 1, PADDING);
        put_file(path, bytes->str, bytes->len);
    }
}

static void
make_documents(void)
{
    for (guint i = 0; i < MANY; i++) {
        g_autofree char *path = g_strdup_printf("%s/%u.pdf", folder, i);

        make_document(path, i);
    }
}

static json_t *
item_of(const char *path, const char *type, guint number)
{
    g_autofree char *bytes = NULL, *sum = NULL;
    g_autofree char *name = g_strdup_printf("exhibit-%u", number);
    gsize length = 0;

    g_assert_true(g_file_get_contents(path, &bytes, &length, NULL));
    sum = g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)bytes, length);
    return json_pack("{ssssss s{ssssssss}}", "name", name, "heading", name, "caption", "noise",
                     "picture", "path", path, "sha256", sum, "type", type, "mode", "whole");
}

/* Writes the pack of so many exhibits; its path. */
static char *
make_pack(const char *type, guint count)
{
    g_autofree char *output = g_build_filename(folder, "out.pdf", NULL);
    char *path = g_strdup_printf("%s/%s-%u.json", folder, type, count);
    g_autoptr(JsonDocument) pack = NULL;
    g_autofree char *text = NULL;
    json_t *items = json_array();

    for (guint i = 0; i < count; i++) {
        g_autofree char *file = g_strdup_printf("%s/%u.%s", folder, i, type);

        json_array_append_new(items, item_of(file, type, i));
    }
    put_file(output, "", 0);
    pack = json_pack("{ssss s[{ssss si so}]}", "title", "Memory", "output", output, "blocks",
                     "kind", "exhibits", "title", "Exhibits", "per_page", 4, "items", items);
    text = json_write(pack, FALSE);
    put_file(path, text, strlen(text));
    return path;
}

/* The peak of the helper and of what it started, in KiB. */
static long
peak_of(const char *pack)
{
    g_autofree char *program = g_build_filename(g_getenv("TEST_BUILD_DIR"), "src", "helpers",
                                                "dossier", "dossier", NULL);
    struct rusage usage = { 0 };
    int status = 0;
    pid_t pid = fork();

    if (pid == 0) {
        int input = open(pack, O_RDONLY), quiet = open("/dev/null", O_WRONLY);

        (void)dup2(input, STDIN_FILENO);
        (void)dup2(quiet, STDOUT_FILENO);
        (void)execl(program, program, (char *)NULL);
        _exit(127);
    }
    g_assert_cmpint(wait4(pid, &status, 0, &usage), ==, pid);
    g_assert_true(WIFEXITED(status));
    g_assert_cmpint(WEXITSTATUS(status), ==, 0);
    return usage.ru_maxrss;
}

static void
test_peak(gconstpointer data)
{
    const char *type = data;
    g_autofree char *few = NULL, *many = NULL;
    long peak_few, peak_many;

#ifdef __SANITIZE_ADDRESS__
    g_test_skip("a sanitizer keeps what is freed");
    return;
#endif
    (g_str_equal(type, "pdf") ? make_documents : make_photos)();
    few = make_pack(type, FEW);
    many = make_pack(type, MANY);
    peak_few = peak_of(few);
    peak_many = peak_of(many);
    g_test_message("%ld KiB for %d, %ld KiB for %d", peak_few, FEW, peak_many, MANY);
    g_assert_cmpint(peak_many, <=, peak_few + MARGIN_KIB);
}

int
main(int argc, char **argv)
{
    int status;

    g_test_init(&argc, &argv, NULL);
    folder = g_dir_make_tmp("pack-XXXXXX", NULL);
    g_assert_nonnull(folder);
    g_test_add_data_func("/pack-memory/photos", "jpeg", test_peak);
    g_test_add_data_func("/pack-memory/documents", "pdf", test_peak);
    status = g_test_run();
    g_clear_pointer(&folder, g_free);
    return status;
}
