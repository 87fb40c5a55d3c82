/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What files say of themselves, read by a helper program; and which orders share a file. */
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "services/evidence/evidence-private.h"

#define HELPER "picture"
#define MILLISECONDS 20000
#define MEMORY_MEGABYTES 512
#define PROCESSOR_SECONDS 15
#define LINE_MOST (64 * 1024) /* bytes */

static gboolean
says_something(MediaType type)
{
    switch (type) {
    case MEDIA_JPEG:
    case MEDIA_PNG:
    case MEDIA_GIF:
    case MEDIA_WEBP:
    case MEDIA_TIFF:
    case MEDIA_HEIC:
    case MEDIA_MP4:
        return TRUE;
    default:
        return FALSE;
    }
}

static gboolean
ask(gpointer data, gsize printed, GError **error)
{
    EvidenceCount *count = data;

    (void)printed;
    return evidence_goes_on(count, 0) || evidence_refuse_stopped(error);
}

static gboolean
run_helper(int file, MediaType type, EvidenceCount *count, HelperResult *ret_result,
           GError **error)
{
    g_autofree char *helper = helper_find(HELPER);
    const char *argv[] = { helper, choice_token(&media_types, type), NULL };
    const HelperCall call = { .argv = argv,
                              .descriptor = file,
                              .milliseconds = MILLISECONDS,
                              .memory_megabytes = MEMORY_MEGABYTES,
                              .processor_seconds = PROCESSOR_SECONDS,
                              .output_limit = LINE_MOST,
                              .ask = ask,
                              .data = count };

    if (helper != NULL)
        return helper_run(&call, ret_result, error);
    error_set(error, RECOURSE_ERROR_FAILED,
              N_("The helper “%s” is not installed: it comes with libjpeg and libexif."),
              HELPER);
    return FALSE;
}

gboolean
evidence_read_facts(int file, MediaType type, EvidenceCount *count, FileSays *says,
                    GError **error)
{
    g_auto(HelperResult) result = { 0 };
    g_autoptr(JsonDocument) printed = NULL;

    file_says_clear(says);
    if (!says_something(type))
        return TRUE;
    if (!run_helper(file, type, count, &result, error))
        return FALSE;
    if (result.exit_status == 0)
        printed = json_read(result.output, result.output_length, HELPER, NULL);
    if (printed == NULL) {
        error_set(error, RECOURSE_ERROR_FAILED, N_("The helper “%s” could not read it: %s"),
                  HELPER, result.complaint);
        return FALSE;
    }
    file_says_from_helper(says, printed);
    return TRUE;
}

/* --- The same bytes elsewhere --------------------------------------------------------------
 */

typedef struct {
    const Order *order;
    GHashTable *ids; /* SHA-256 of its files to a set of the ids of other orders */
} Sharing;

static gboolean
note_sharing(const Event *event, gpointer data, GError **error)
{
    const Sharing *sharing = data;
    g_autoptr(JsonDocument) said = NULL;
    const char *sha256;
    GHashTable *ids;

    (void)error;
    if (event->order == NULL || g_str_equal(event->order, sharing->order->id))
        return TRUE;
    said = event_data(event);
    sha256 = json_member_text(said, "sha256");
    ids = sha256 == NULL ? NULL : g_hash_table_lookup(sharing->ids, sha256);
    if (ids != NULL)
        g_hash_table_add(ids, g_strdup(event->order));
    return TRUE;
}

static gboolean
has_bytes(const Order *order, const char *sha256)
{
    for (guint i = 0; i < order->evidence->len; i++) {
        const Evidence *evidence = order->evidence->pdata[i];

        if (g_str_equal(evidence->sha256, sha256))
            return TRUE;
    }
    return FALSE;
}

/* Those that have it still; NULL: none. */
static char *
numbers_of(App *app, GHashTable *ids, const char *sha256)
{
    g_autoptr(GList) sorted = g_list_sort(g_hash_table_get_keys(ids), (GCompareFunc)strcmp);
    g_autoptr(GString) numbers = g_string_new(NULL);

    for (const GList *id = sorted; id != NULL; id = id->next) {
        g_autoptr(OrderView) view = orders_show(app, id->data, NULL);

        if (view == NULL || !has_bytes(view->order, sha256))
            continue;
        g_string_append_printf(numbers, "%s%s", numbers->len > 0 ? ", " : "",
                               view->order->number);
    }
    return numbers->len == 0 ? NULL : g_strdup(numbers->str);
}

GHashTable *
evidence_other_orders(App *app, const Order *order)
{
    GHashTable *others = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    g_autoptr(GHashTable) ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
                                                      (GDestroyNotify)g_hash_table_unref);
    Sharing sharing = { order, ids };
    Db *db = order->evidence->len == 0 ? NULL : app_db(app, NULL);
    GHashTableIter each;
    gpointer sha256, orders;

    for (guint i = 0; i < order->evidence->len; i++) {
        const Evidence *evidence = order->evidence->pdata[i];

        g_hash_table_replace(ids, g_strdup(evidence->sha256),
                             g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL));
    }
    if (db == NULL || !log_each_evidence(db, note_sharing, &sharing, NULL))
        return others;
    g_hash_table_iter_init(&each, ids);
    while (g_hash_table_iter_next(&each, &sha256, &orders)) {
        char *numbers = numbers_of(app, orders, sha256);

        if (numbers != NULL)
            g_hash_table_insert(others, g_strdup(sha256), numbers);
    }
    return others;
}
