/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case as an archive (BagIt, RFC 8493): the originals, every event as it was written, the
 * dossier, and what lets a stranger check all of it with sha256sum alone. */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/system/system.h"
#include "base/text/text.h"
#include "services/dossier/pack-private.h"
#include "services/export/export.h"
#include "services/import/format/format.h"
#include "store/log/log.h"

#define SUFFIX_MOST 5
#define BAG_PASSING PASSING_EXPORT "bag-"
#define EXHIBITS "data/exhibits"
#define LETTERS_AND_DIGITS "abcdefghijklmnopqrstuvwxyz0123456789"

/* What an archive has, the outer folder first; in the inner one exhibits. */
static const char *const bag_folders[] = { "data", EXHIBITS };
static const char *const bag_files[] = { "bagit.txt",           "bag-info.txt",
                                         "manifest-sha256.txt", "tagmanifest-sha256.txt",
                                         "data/dossier.pdf",    "data/order.json",
                                         "data/events.jsonl",   "data/README.txt" };

typedef struct {
    char *path; /* in the bag */
    char *sha256;
    gint64 bytes;
} BagFile;

/* A bag that has only a passing name yet. */
typedef struct {
    Pack *pack;
    char *folder;
    int held;           /* descriptor: while it is open nobody sweeps the folder up */
    GPtrArray *payload; /* BagFile */
    GPtrArray *tags;
} Bag;

static void
bag_file_free(gpointer data)
{
    BagFile *file = data;

    g_free(file->path);
    g_free(file->sha256);
    g_free(file);
}

/* What the program made itself, two folders deep at most. */
static void
remove_folder(const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);

        if (g_unlink(path) != 0)
            remove_folder(path);
    }
    (void)g_rmdir(folder); /* what cannot be removed is seen by its name */
}

static void
bag_clear(Bag *bag)
{
    if (bag->folder != NULL)
        remove_folder(bag->folder);
    if (bag->held >= 0)
        (void)close(bag->held); /* only held */
    g_clear_pointer(&bag->folder, g_free);
    g_clear_pointer(&bag->payload, g_ptr_array_unref);
    g_clear_pointer(&bag->tags, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Bag, bag_clear)

static void
note_file(GPtrArray *files, const char *path, const char *sha256, gint64 bytes)
{
    BagFile *file = g_new0(BagFile, 1);

    file->path = g_strdup(path);
    file->sha256 = g_strdup(sha256);
    file->bytes = bytes;
    g_ptr_array_add(files, file);
}

/* A text of the bag, at a path in it. */
static gboolean
put_text(Bag *bag, GPtrArray *files, const char *path, const char *text, gsize length,
         GError **error)
{
    g_autofree char *place = g_build_filename(bag->folder, path, NULL);
    g_autofree char *sum =
        g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)text, length);

    if (!file_create(place, text, length, error))
        return FALSE;
    note_file(files, path, sum, (gint64)length);
    return TRUE;
}

/* The word behind the last dot where it is a plain one. */
static char *
suffix_of(const char *path)
{
    const char *dot = strrchr(path, '.');
    g_autofree char *suffix = g_ascii_strdown(dot == NULL ? "" : dot + 1, -1);

    if (*suffix == '\0' || strlen(suffix) > SUFFIX_MOST ||
        strspn(suffix, LETTERS_AND_DIGITS) != strlen(suffix))
        return g_strdup("bin");
    return g_steal_pointer(&suffix);
}

static gboolean
refuse_copy(const Exhibit *exhibit, const char *why, GError **error)
{
    g_autofree char *shown = text_excerpt(exhibit->evidence->name);

    error_set(error, RECOURSE_ERROR_FAILED, N_("%s could not be copied: %s."), shown, why);
    return FALSE;
}

static gboolean
refuse_stopped(GError **error)
{
    error_set(error, RECOURSE_ERROR_CANCELLED, N_("Stopped. Nothing was written."));
    return FALSE;
}

/* A PumpGoesOn; data: the DossierTask. */
static gboolean
copying_goes_on(gpointer data, gint64 so_far)
{
    const DossierTask *task = data;

    (void)so_far;
    return task->goes_on == NULL || task->goes_on(task->data, 0, 0);
}

/* In one pass, hashed on its way: what gets in is what was recorded. */
static gboolean
copy_bytes(const Bag *bag, const Exhibit *exhibit, int from, int to, GError **error)
{
    const PumpWatch watch = { copying_goes_on, (gpointer)bag->pack->task };
    g_autofree char *sum = NULL;

    switch (pump(from, to, &watch, &sum, NULL)) {
    case PUMP_DONE:
        break;
    case PUMP_STOPPED:
        return refuse_stopped(error);
    case PUMP_READ_FAILED:
    case PUMP_WRITE_FAILED:
        return refuse_copy(exhibit, g_strerror(errno), error);
    }
    if (!g_str_equal(sum, exhibit->evidence->sha256))
        return refuse_copy(exhibit, error_words(N_("it changed while it was read")), error);
    return system_sync(to) || refuse_copy(exhibit, g_strerror(errno), error);
}

/* What a time-stamping service answered about the file lies beside it. */
static gboolean
put_stamp(Bag *bag, const Evidence *evidence, const char *path, GError **error)
{
    g_autofree char *place = g_strconcat(path, ".tsr", NULL);
    g_autofree guchar *bytes = NULL;
    gsize length = 0;

    if (evidence->stamp.answer == NULL)
        return TRUE;
    bytes = g_base64_decode(evidence->stamp.answer, &length);
    return put_text(bag, bag->payload, place, (const char *)bytes, length, error);
}

static gboolean
put_exhibit(Bag *bag, const Exhibit *exhibit, GError **error)
{
    const Evidence *evidence = exhibit->evidence;
    g_autofree char *suffix = suffix_of(evidence->name);
    g_autofree char *path =
        g_strdup_printf(EXHIBITS "/%02u-%s.%s", exhibit->number,
                        choice_token(&evidence_kinds, evidence->kind), suffix);
    g_autofree char *place = g_build_filename(bag->folder, path, NULL);
    struct stat state = { 0 };
    int from = file_open_regular(exhibit->path, &state);
    int to = from < 0 ? -1 : open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    gboolean is_done;

    if (to < 0)
        is_done = refuse_copy(exhibit, g_strerror(errno), error);
    else
        is_done = copy_bytes(bag, exhibit, from, to, error);
    if (from >= 0)
        (void)close(from); /* only read from */
    if (to >= 0 && close(to) != 0 && is_done)
        is_done = refuse_copy(exhibit, g_strerror(errno), error);
    if (is_done)
        note_file(bag->payload, path, evidence->sha256, state.st_size);
    return is_done && put_stamp(bag, evidence, path, error);
}

static gboolean
put_exhibits(Bag *bag, GError **error)
{
    for (guint i = 0; i < bag->pack->exhibits->len; i++) {
        const Exhibit *exhibit = bag->pack->exhibits->pdata[i];

        if (exhibit->status == FILE_OK && !put_exhibit(bag, exhibit, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
take_text(gpointer data, const char *bytes, gsize length)
{
    g_string_append_len(data, bytes, (gssize)length);
    return TRUE;
}

static gboolean
put_order(Bag *bag, GError **error)
{
    const char *ids[] = { bag->pack->task->view->order->id, NULL };
    const ExportOptions options = { .format = export_format_find("json", error), .ids = ids };
    g_autoptr(GString) text = g_string_new(NULL);

    return options.format != NULL &&
           export_orders(bag->pack->app, &options, take_text, text, error) &&
           put_text(bag, bag->payload, "data/order.json", text->str, text->len, error);
}

static gboolean
take_event(const ChainedEvent *chained, gpointer data, GError **error)
{
    g_autoptr(JsonDocument) value = recourse_event_to_json(chained);
    g_autofree char *line = json_write(value, FALSE);

    (void)error;
    g_string_append_printf(data, "%s\n", line);
    return TRUE;
}

static gboolean
put_events(Bag *bag, GError **error)
{
    g_autoptr(GString) text = g_string_new(NULL);
    Db *db = app_db(bag->pack->app, error);

    return db != NULL &&
           log_each(db, bag->pack->task->view->order->id, take_event, text, error) &&
           put_text(bag, bag->payload, "data/events.jsonl", text->str, text->len, error);
}

static gboolean
put_readme(Bag *bag, GError **error)
{
    const Pack *pack = bag->pack;
    g_autoptr(GString) text = g_string_new(
        "This folder is a BagIt archive (RFC 8493) of one order and the claim about it.\n\n"
        "  dossier.pdf     the case, for people; not there where it could not be written\n"
        "  order.json      everything that is known of the order (recourse/1)\n"
        "  events.jsonl    every event as it was recorded, one a line, with its checksums\n"
        "  exhibits/       the files of the evidence, as they are\n\n"
        "To check it, open a terminal in the folder above this one (where bagit.txt is) and "
        "run:\n\n"
        "  sha256sum -c tagmanifest-sha256.txt\n"
        "  sha256sum -c manifest-sha256.txt\n\n"
        "Every line must end in OK. That does not notice files that were added. This line names "
        "them:\n\n"
        "  find data -type f | while IFS= read -r f; do cut -c67- manifest-sha256.txt | grep -qxF "
        "\"$f\" || echo \"added: $f\"; done\n\n"
        "Where there is a file manifest-sha256.tsr, a service has signed the time (RFC 3161). With "
        "its certificates in PEM:\n\n"
        "  openssl ts -verify -data manifest-sha256.txt -in manifest-sha256.tsr -CAfile PEM\n\n"
        "An exhibit with a file of its name and .tsr beside it is checked in the same way.\n\n"
        "Recourse does all of this, and checks the events: recourse verify FOLDER\n");

    if (pack->head != NULL)
        g_string_append_printf(text, "\nThe record of the order ends with the checksum\n  %s\n",
                               pack->head);
    for (guint i = 0; i < pack->exhibits->len; i++) {
        const Exhibit *exhibit = pack->exhibits->pdata[i];

        if (exhibit->status != FILE_OK)
            g_string_append_printf(text,
                                   "\nExhibit %u is not here: its file is missing or has "
                                   "changed since it was recorded.\n",
                                   exhibit->number);
        if (exhibit->original != NULL)
            g_string_append_printf(text,
                                   "\nExhibit %u is a copy in which the buyer has hidden "
                                   "parts. The original, which is not here, has the checksum\n"
                                   "  %s\n",
                                   exhibit->number, exhibit->original->sha256);
    }
    return put_text(bag, bag->payload, "data/README.txt", text->str, text->len, error);
}

/* The one that is made already gets its name in the bag. */
static gboolean
put_dossier(Bag *bag, GPtrArray *files, GError **error)
{
    MadeFile *made = files->pdata[0];
    g_autofree char *place = g_build_filename(bag->folder, "data/dossier.pdf", NULL);

    if (!file_place(made->path, place, FALSE, error))
        return FALSE;
    note_file(bag->payload, "data/dossier.pdf", made->sha256, made->bytes);
    return TRUE;
}

static gint
compare_paths(gconstpointer a, gconstpointer b)
{
    return strcmp((*(const BagFile *const *)a)->path, (*(const BagFile *const *)b)->path);
}

static gboolean
put_manifest(Bag *bag, GPtrArray *files, const char *path, GPtrArray *listed_in, GError **error)
{
    g_autoptr(GString) text = g_string_new(NULL);

    g_ptr_array_sort(files, compare_paths);
    for (guint i = 0; i < files->len; i++) {
        const BagFile *file = files->pdata[i];

        g_string_append_printf(text, "%s  %s\n", file->sha256, file->path);
    }
    return put_text(bag, listed_in, path, text->str, text->len, error);
}

static gboolean
put_tags(Bag *bag, GError **error)
{
    static const char bagit[] = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    g_autoptr(GPtrArray) unlisted = g_ptr_array_new_with_free_func(bag_file_free);
    g_autoptr(GString) info = g_string_new(NULL);
    WallTime wall = instant_to_wall(bag->pack->created, zone_utc());
    gint64 bytes = 0;

    for (guint i = 0; i < bag->payload->len; i++)
        bytes += ((const BagFile *)bag->payload->pdata[i])->bytes;
    g_string_append_printf(info,
                           "Bagging-Date: %04d-%02d-%02d\n"
                           "Bag-Software-Agent: " PACKAGE_NAME " " PACKAGE_VERSION "\n"
                           "External-Identifier: %s\n"
                           "Payload-Oxum: %" G_GINT64_FORMAT ".%u\n",
                           wall.year, wall.month, wall.day, bag->pack->task->view->order->id,
                           bytes, bag->payload->len);
    if (bag->pack->head != NULL)
        g_string_append_printf(info, "Recourse-Log-Head: %s\n", bag->pack->head);
    return put_text(bag, bag->tags, "bagit.txt", bagit, strlen(bagit), error) &&
           put_text(bag, bag->tags, "bag-info.txt", info->str, info->len, error) &&
           put_manifest(bag, bag->payload, "manifest-sha256.txt", bag->tags, error) &&
           put_manifest(bag, bag->tags, "tagmanifest-sha256.txt", unlisted, error);
}

static gboolean
is_listed(const char *place, const char *const *list, gsize count)
{
    for (gsize i = 0; i < count; i++) {
        if (g_str_equal(list[i], place))
            return TRUE;
    }
    return FALSE;
}

/* "03-photo-damage.jpg" */
static gboolean
is_name_of_exhibit(const char *name)
{
    gsize digits = strspn(name, "0123456789");
    gsize kind = strspn(name + digits, LETTERS_AND_DIGITS "-");
    const char *suffix = name + digits + kind;

    return digits >= 2 && name[digits] == '-' && *suffix == '.' &&
           strlen(suffix + 1) <= SUFFIX_MOST && suffix[1] != '\0' &&
           strspn(suffix + 1, LETTERS_AND_DIGITS) == strlen(suffix + 1);
}

/* A PassingWritten: what this file writes, under its name or on the way to it. */
static gboolean
is_written(const char *place, gboolean is_folder)
{
    g_autofree char *name = g_path_get_basename(place);
    g_autofree char *within = g_path_get_dirname(place);

    if (is_folder)
        return is_listed(place, bag_folders, G_N_ELEMENTS(bag_folders));
    return is_listed(place, bag_files, G_N_ELEMENTS(bag_files)) ||
           (g_str_equal(within, EXHIBITS) && is_name_of_exhibit(name)) ||
           (g_str_has_prefix(name, PASSING_EXPORT) &&
            strlen(name) == strlen(PASSING_EXPORT PASSING_LETTERS));
}

void
bag_sweep(const char *folder)
{
    passing_sweep_folders(folder, BAG_PASSING, BAG_PASSING, is_written);
}

static gboolean
begin_folders(Bag *bag, const char *beside, GError **error)
{
    bag->folder = g_build_filename(beside, BAG_PASSING PASSING_LETTERS, NULL);
    bag->held = passing_begin_folder(bag->folder);
    if (bag->held < 0) {
        error_set(error, RECOURSE_ERROR_FAILED, N_("Nothing can be written in %s: %s."), beside,
                  g_strerror(errno));
        g_clear_pointer(&bag->folder, g_free);
        return FALSE;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(bag_folders); i++) {
        g_autofree char *path = g_build_filename(bag->folder, bag_folders[i], NULL);

        if (!folder_create(path, error))
            return FALSE;
    }
    return TRUE;
}

/* Never over anything: a bag is a folder, and folders hold what is somebody's. */
static gboolean
put_in_place(Bag *bag, const char *path, const char *beside, GError **error)
{
    if (!system_rename_new(bag->folder, path)) {
        error_set(error, errno == EEXIST ? RECOURSE_ERROR_REFUSED : RECOURSE_ERROR_FAILED,
                  errno == EEXIST ? N_("%s already exists and was not replaced: %s. Choose "
                                       "another name.")
                                  : N_("%s could not be written: %s."),
                  path, g_strerror(errno));
        return FALSE;
    }
    g_clear_pointer(&bag->folder, g_free);
    return folder_sync(beside, error);
}

gboolean
bag_write(Pack *pack, const char *path, GPtrArray *files, GError **error)
{
    g_auto(Bag) bag = { .pack = pack, .held = -1 };
    g_autofree char *beside = g_path_get_dirname(path);

    if (g_file_test(path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK)) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("%s already exists and was not replaced. Choose another name."), path);
        return FALSE;
    }
    bag.payload = g_ptr_array_new_with_free_func(bag_file_free);
    bag.tags = g_ptr_array_new_with_free_func(bag_file_free);
    return begin_folders(&bag, beside, error) &&
           (files == NULL || put_dossier(&bag, files, error)) && put_exhibits(&bag, error) &&
           put_order(&bag, error) && put_events(&bag, error) && put_readme(&bag, error) &&
           put_tags(&bag, error) && put_in_place(&bag, path, beside, error);
}
