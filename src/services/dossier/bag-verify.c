/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether an archive is what it was: every file by its checksum, no file besides, every event
 * by its seal. Files of strangers: nothing of them is followed or decoded. */
#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/dossier/dossier.h"
#include "services/import/format/format.h"
#include "store/log/log.h"

#define TAG_MANIFEST "tagmanifest-sha256.txt"
#define EVENTS "data/events.jsonl"
#define TEXT_MOST ((gsize)64 * 1024 * 1024)
#define SUM_LENGTH 64
#define DEPTH_MOST 16

/* clang-format off */
static const Choice status_choices[BAG_STATUS_COUNT] = {
    [BAG_OK]      = { "ok",      N_("ok") },
    [BAG_CHANGED] = { "changed", N_("changed") },
    [BAG_MISSING] = { "missing", N_("missing") },
    [BAG_ADDED]   = { "added",   N_("added later") },
    [BAG_BROKEN]  = { "broken",  N_("does not hold") },
};
/* clang-format on */
const ChoiceSet bag_statuses = { status_choices, BAG_STATUS_COUNT };

typedef struct {
    const char *folder;
    GPtrArray *findings; /* BagFinding */
    GHashTable *listed;  /* paths */
    gint64 bytes;        /* of the payload */
    guint files;
} Checking;

static void
bag_finding_free(gpointer data)
{
    g_free(((BagFinding *)data)->path);
    g_free(data);
}

static void
add_finding(Checking *checking, const char *path, BagStatus status)
{
    BagFinding *finding = g_new0(BagFinding, 1);

    finding->path = g_strdup(path);
    finding->status = status;
    g_ptr_array_add(checking->findings, finding);
}

static char *
read_tag(const Checking *checking, const char *name, GError **error)
{
    g_autofree char *path = g_build_filename(checking->folder, name, NULL);
    gsize length;

    return file_read(path, TEXT_MOST, &length, error);
}

/* Within the bag, and by no way around. */
static gboolean
is_inside(const char *path)
{
    g_auto(GStrv) parts = g_strsplit(path, "/", -1);

    for (char **part = parts; *part != NULL; part++) {
        if (**part == '\0' || g_str_equal(*part, ".") || g_str_equal(*part, ".."))
            return FALSE;
    }
    return *path != '\0';
}

/* RFC 8493 writes line breaks and the sign itself so. */
static char *
decode(const char *path)
{
    g_autoptr(GString) text = g_string_new(path);

    g_string_replace(text, "%0A", "\n", 0);
    g_string_replace(text, "%0D", "\r", 0);
    g_string_replace(text, "%25", "%", 0);
    return g_string_free(g_steal_pointer(&text), FALSE);
}

/* No folder on its way is a link. */
static int
open_inside(const Checking *checking, const char *path, struct stat *ret_state)
{
    g_autofree char *place = g_strdup(checking->folder);
    g_auto(GStrv) parts = g_strsplit(path, "/", -1);
    struct stat state;

    for (char **part = parts; *part != NULL; part++) {
        char *next = g_build_filename(place, *part, NULL);

        g_free(place);
        place = next;
        if (part[1] != NULL && (lstat(place, &state) != 0 || !S_ISDIR(state.st_mode)))
            return -1;
    }
    return file_open_regular(place, ret_state);
}

static void
check_file(Checking *checking, const char *sum, const char *path)
{
    struct stat state = { 0 };
    int fd = open_inside(checking, path, &state);
    g_autofree char *found = fd < 0 ? NULL : file_hash(fd);

    if (fd >= 0)
        (void)close(fd); /* only read from */
    if (fd >= 0 && g_str_has_prefix(path, "data/")) {
        checking->bytes += state.st_size;
        checking->files++;
    }
    add_finding(checking, path,
                fd < 0                       ? BAG_MISSING
                : g_strcmp0(found, sum) == 0 ? BAG_OK
                                             : BAG_CHANGED);
}

static gboolean
refuse_line(const char *name, guint line, GError **error)
{
    error_set(error, RECOURSE_ERROR_FAILED,
              N_("%s: line %u is not a checksum and a file of this archive."), name, line);
    return FALSE;
}

/* "SUM  path" or "SUM *path". */
static gboolean
check_manifest(Checking *checking, const char *name, GError **error)
{
    g_autofree char *text = read_tag(checking, name, error);
    g_auto(GStrv) lines = text == NULL ? NULL : g_strsplit(text, "\n", -1);

    if (text == NULL)
        return FALSE;
    for (guint i = 0; lines[i] != NULL; i++) {
        g_autofree char *path = NULL;
        g_autofree char *sum = NULL;

        if (*lines[i] == '\0')
            continue;
        if (strspn(lines[i], "0123456789abcdefABCDEF") != SUM_LENGTH ||
            lines[i][SUM_LENGTH] != ' ' || lines[i][SUM_LENGTH + 1] == '\0')
            return refuse_line(name, i + 1, error);
        sum = g_ascii_strdown(lines[i], SUM_LENGTH);
        path = decode(lines[i] + SUM_LENGTH + 1 + strspn(lines[i] + SUM_LENGTH + 1, " *"));
        if (!is_inside(path) || g_hash_table_contains(checking->listed, path))
            return refuse_line(name, i + 1, error);
        check_file(checking, sum, path);
        g_hash_table_add(checking->listed, g_steal_pointer(&path));
    }
    return TRUE;
}

/* What no manifest can name: the last of them, and the time stamp, which is checked by itself.
 */
static gboolean
is_known_unlisted(const char *path)
{
    return g_str_equal(path, TAG_MANIFEST) || g_str_equal(path, BAG_STAMP_QUERY) ||
           g_str_equal(path, BAG_STAMP_ANSWER);
}

/* Everything below that no manifest names. */
static void
find_added(Checking *checking, const char *inside, guint depth)
{
    g_autofree char *folder = g_build_filename(checking->folder, inside, NULL);
    DIR *dir = depth > DEPTH_MOST ? NULL : opendir(folder);
    struct dirent *entry;

    while (dir != NULL && (entry = readdir(dir)) != NULL) {
        g_autofree char *path = *inside == '\0' ? g_strdup(entry->d_name)
                                                : g_strconcat(inside, "/", entry->d_name, NULL);
        g_autofree char *place = g_build_filename(checking->folder, path, NULL);
        struct stat state;

        if (g_str_equal(entry->d_name, ".") || g_str_equal(entry->d_name, "..") ||
            lstat(place, &state) != 0)
            continue;
        if (S_ISDIR(state.st_mode))
            find_added(checking, path, depth + 1);
        else if (!g_hash_table_contains(checking->listed, path) && !is_known_unlisted(path))
            add_finding(checking, path, BAG_ADDED);
    }
    if (dir != NULL)
        (void)closedir(dir); /* only read from */
}

/* Size and number of what is below data, as it was said when it was packed. */
static void
check_payload(Checking *checking)
{
    g_autofree char *info = read_tag(checking, "bag-info.txt", NULL);
    g_auto(GStrv) lines = g_strsplit(info == NULL ? "" : info, "\n", -1);
    g_autofree char *expected = g_strdup_printf("Payload-Oxum: %" G_GINT64_FORMAT ".%u",
                                                checking->bytes, checking->files);

    for (char **line = lines; *line != NULL; line++) {
        if (g_str_has_prefix(*line, "Payload-Oxum: ") && !g_str_equal(*line, expected))
            add_finding(checking, "bag-info.txt: Payload-Oxum", BAG_BROKEN);
    }
}

/* What the event was written behind is not here; its seal binds it to its own checksum. */
static gboolean
is_sealed(const char *line)
{
    g_autoptr(JsonDocument) value = json_read(line, strlen(line), EVENTS, NULL);
    g_autoptr(RecourseEvent) event =
        value == NULL ? NULL : recourse_event_from_json(value, NULL);
    guint8 data_hash[HASH_BYTES], seal[HASH_BYTES];

    if (event == NULL || event->chained.hash == NULL)
        return FALSE;
    if (event->chained.data_hash != NULL)
        memcpy(data_hash, event->chained.data_hash, HASH_BYTES);
    else
        chain_hash_data(event->event->data, data_hash);
    chain_hash(event->event, data_hash, event->chained.hash, seal);
    return event->chained.seal == NULL || memcmp(seal, event->chained.seal, HASH_BYTES) == 0;
}

static void
check_events(Checking *checking)
{
    struct stat state = { 0 };
    int fd = open_inside(checking, EVENTS, &state);
    g_autofree char *text = NULL;
    g_auto(GStrv) lines = NULL;

    if (fd < 0)
        return; /* an archive of something else */
    (void)close(fd);
    text = read_tag(checking, EVENTS, NULL);
    lines = g_strsplit(text == NULL ? "" : text, "\n", -1);
    for (guint i = 0; lines[i] != NULL; i++) {
        g_autofree char *place = g_strdup_printf(EVENTS ":%u", i + 1);

        if (*lines[i] != '\0' && !is_sealed(lines[i]))
            add_finding(checking, place, BAG_BROKEN);
    }
}

static gboolean
is_bag(const Checking *checking, GError **error)
{
    g_autofree char *shown = text_excerpt(checking->folder);
    g_autofree char *head = read_tag(checking, "bagit.txt", NULL);

    if (head != NULL && g_str_has_prefix(head, "BagIt-Version: "))
        return TRUE;
    error_set(error, RECOURSE_ERROR_NOT_FOUND,
              N_("%s is not an archive: a folder with a file bagit.txt is."), shown);
    return FALSE;
}

GPtrArray *
bag_verify(const char *folder, GError **error)
{
    g_autoptr(GPtrArray) findings = g_ptr_array_new_with_free_func(bag_finding_free);
    g_autoptr(GHashTable) listed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Checking checking = { .folder = folder, .findings = findings, .listed = listed };
    g_autofree char *tags = g_build_filename(folder, TAG_MANIFEST, NULL);

    if (!is_bag(&checking, error) || !check_manifest(&checking, BAG_MANIFEST, error))
        return NULL;
    if (g_file_test(tags, G_FILE_TEST_EXISTS)) {
        if (!check_manifest(&checking, TAG_MANIFEST, error))
            return NULL;
        find_added(&checking, "", 0);
    } else {
        find_added(&checking, "data", 0);
    }
    check_payload(&checking);
    check_events(&checking);
    return g_steal_pointer(&findings);
}
