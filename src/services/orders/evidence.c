/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/orders/evidence.h"

#include <errno.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/orders/order-look.h"

static gboolean
is_same_state(const struct stat *a, const struct stat *b)
{
    return a->st_size == b->st_size && a->st_mtim.tv_sec == b->st_mtim.tv_sec &&
           a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

static gboolean
refuse(const char *path, const char *why, GError **error)
{
    g_autofree char *excerpt = text_excerpt(path);

    error_set(error, RECOURSE_ERROR_FAILED, N_("%s was not added: %s."), excerpt, why);
    return FALSE;
}

static gboolean
read_state(int fd, const char *path, const struct stat *before, Evidence *evidence,
           GError **error)
{
    struct stat after;

    evidence->sha256 = file_hash(fd);
    if (evidence->sha256 == NULL || fstat(fd, &after) != 0)
        return refuse(path, g_strerror(errno), error);
    if (!is_same_state(before, &after))
        return refuse(path, N_("it changed while it was read; try again"), error);
    evidence->size = after.st_size;
    evidence->modified = after.st_mtim.tv_sec;
    return TRUE;
}

static Evidence *
look_at(App *app, const char *path, EvidenceKind kind, const char *caption, GError **error)
{
    g_autoptr(Evidence) evidence = g_new0(Evidence, 1);
    struct stat before;
    gboolean is_read;
    int fd;

    evidence->path = path_absolute(path);
    evidence->kind = kind;
    evidence->caption = g_strdup(caption);
    if (app_is_case_file(app, evidence->path)) {
        (void)refuse(path, N_("it is the case file itself"), error);
        return NULL;
    }
    fd = file_open_regular(evidence->path, &before);
    if (fd < 0) {
        (void)refuse(
            path,
            errno == EINVAL || errno == ELOOP || errno == ENXIO
                ? N_("only ordinary files can be evidence, no links, folders or devices")
                : g_strerror(errno),
            error);
        return NULL;
    }
    is_read = read_state(fd, path, &before, evidence, error);
    (void)close(fd); /* only read from */
    return is_read ? g_steal_pointer(&evidence) : NULL;
}

static Event *
event_of(const Evidence *evidence, const char *order, const char *dispute, Instant now)
{
    Event *event = event_new(EVENT_EVIDENCE_ADDED, order, now);
    g_autoptr(JsonDocument) data = evidence_data(evidence);

    event->dispute = g_strdup(dispute);
    event_set_data(event, data);
    return event;
}

/* The same bytes as the same kind, for everything that the new one would be for. */
static gboolean
is_there(const GPtrArray *known, const Evidence *evidence, const char *dispute)
{
    for (guint i = 0; i < known->len; i++) {
        const Evidence *before = known->pdata[i];

        if (before->kind == evidence->kind && g_str_equal(before->sha256, evidence->sha256) &&
            (before->dispute == NULL || dispute == NULL ||
             g_str_equal(before->dispute, dispute)))
            return TRUE;
    }
    return FALSE;
}

/* Moves what was found to the events of the change; refuses what is there already. */
static gboolean
take_over(Writing *writing, const OrderRecord *record, const GPtrArray *found,
          const char *dispute, GError **error)
{
    g_autoptr(GPtrArray) known = g_ptr_array_copy(record->order->evidence, NULL, NULL);

    g_ptr_array_set_free_func(known, NULL); /* they belong to the order, and to found */
    for (guint i = 0; i < found->len; i++) {
        const Evidence *evidence = found->pdata[i];

        if (is_there(known, evidence, dispute)) {
            g_autofree char *excerpt = text_excerpt(evidence->path);

            error_set(error, RECOURSE_ERROR_REFUSED,
                      N_("%s was already added as %s. Nothing was added."), excerpt,
                      choice_token(&evidence_kinds, evidence->kind));
            return FALSE;
        }
        g_ptr_array_add(known, found->pdata[i]);
        g_ptr_array_add(writing->events,
                        event_of(evidence, record->order->id, dispute, writing->context.now));
    }
    return TRUE;
}

gboolean
evidence_add(App *app, const char *order, const char *dispute, EvidenceKind kind,
             const char *caption, const char *const *paths, GError **error)
{
    g_auto(Writing) writing = { 0 };
    g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func((GDestroyNotify)evidence_free);
    g_autoptr(OrderRecord) record = NULL;

    /* Read everything first: others may write meanwhile. */
    for (gsize i = 0; paths[i] != NULL; i++) {
        Evidence *evidence = look_at(app, paths[i], kind, caption, error);

        if (evidence == NULL)
            return FALSE;
        g_ptr_array_add(found, evidence);
    }
    if (!writing_begin(&writing, app, error))
        return FALSE;
    record = order_load_required(writing.db, order, error);
    if (record == NULL || !take_over(&writing, record, found, dispute, error))
        return FALSE;
    return writing_save(&writing, error);
}

const Dispute *
evidence_dispute(const Order *order)
{
    const Dispute *only = NULL;

    for (guint i = 0; i < order->disputes->len; i++) {
        const Dispute *dispute = order->disputes->pdata[i];

        if (dispute->state != DISPUTE_DRAFT && !dispute_is_under_way(dispute))
            continue;
        if (only != NULL)
            return NULL;
        only = dispute;
    }
    return only;
}

json_t *
evidence_list_to_json(const Order *order)
{
    json_t *array = json_array();

    for (guint i = 0; i < order->evidence->len; i++) {
        const Evidence *evidence = order->evidence->pdata[i];
        json_t *object = evidence_data(evidence);

        json_set_instant(object, "added", evidence->added);
        json_set_text(object, "dispute", evidence->dispute);
        json_array_append_new(array, object);
    }
    return array;
}
