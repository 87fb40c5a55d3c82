/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a piece of evidence since it was added; and copies made later. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/evidence/evidence-private.h"

void
evidence_piece_clear(EvidencePiece *piece)
{
    order_view_unref(piece->view);
    *piece = (EvidencePiece){ 0 };
}

/* The pieces that an id may mean. */
typedef struct {
    const char *id; /* digits, lower case */
    const EvidenceWhich *which;
    GHashTable *orders; /* ids of those that ever had such a piece */
} Search;

static gboolean
note_order(const Event *event, gpointer data, GError **error)
{
    const Search *search = data;
    g_autoptr(JsonDocument) said = event_data(event);
    const char *sha256 = json_member_text(said, "sha256");

    (void)error;
    if (sha256 != NULL && event->order != NULL && g_str_has_prefix(sha256, search->id) &&
        (search->which->order == NULL || g_str_equal(search->which->order, event->order)))
        g_hash_table_add(search->orders, g_strdup(event->order));
    return TRUE;
}

static gboolean
fits(const Search *search, const Evidence *evidence)
{
    const EvidenceWhich *which = search->which;

    return g_str_has_prefix(evidence->sha256, search->id) &&
           (which->kind == NULL || *which->kind == evidence->kind) &&
           (which->dispute == NULL || g_strcmp0(which->dispute, evidence->dispute) == 0);
}

static gboolean
refuse_several(const char *id, const EvidencePiece *first, const EvidencePiece *second,
               GError **error)
{
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("“%s” fits several files: %s (%s) of order %s, and %s (%s) of order %s. Write "
                 "more of the id, or say which with --order, --as or --dispute."),
              id, first->evidence->name, choice_token(&evidence_kinds, first->evidence->kind),
              first->view->order->number, second->evidence->name,
              choice_token(&evidence_kinds, second->evidence->kind),
              second->view->order->number);
    return FALSE;
}

/* FALSE: it was found before, too. */
static gboolean
take_fitting(const Search *search, OrderView *view, EvidencePiece *piece, GError **error)
{
    for (guint i = 0; i < view->order->evidence->len; i++) {
        const EvidencePiece found = { view, view->order->evidence->pdata[i] };

        if (!fits(search, found.evidence))
            continue;
        if (piece->evidence != NULL)
            return refuse_several(search->id, piece, &found, error);
        *piece = (EvidencePiece){ order_view_ref(view), found.evidence };
    }
    return TRUE;
}

static gboolean
search_orders(App *app, const Search *search, EvidencePiece *piece, GError **error)
{
    g_autoptr(GList) orders =
        g_list_sort(g_hash_table_get_keys(search->orders), (GCompareFunc)strcmp);

    for (const GList *order = orders; order != NULL; order = order->next) {
        g_autoptr(OrderView) view = orders_show(app, order->data, NULL);

        /* One that was removed is not shown. */
        if (view != NULL && !take_fitting(search, view, piece, error))
            return FALSE;
    }
    return TRUE;
}

gboolean
evidence_find(App *app, const char *id, const EvidenceWhich *which, EvidencePiece *ret_piece,
              GError **error)
{
    g_autofree char *digits = g_ascii_strdown(id, -1);
    g_autoptr(GHashTable) orders = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_auto(EvidencePiece) piece = { 0 };
    Search search = { digits, which, orders };
    Db *db;

    if (strlen(digits) < EVIDENCE_ID_LEAST ||
        strspn(digits, "0123456789abcdef") != strlen(digits)) {
        error_set(
            error, RECOURSE_ERROR_USAGE,
            N_("“%s” is not an id of evidence: write at least %d digits of its SHA-256, as "
               "“recourse evidence list” shows them."),
            id, EVIDENCE_ID_LEAST);
        return FALSE;
    }
    db = app_db(app, error);
    if (db == NULL || !log_each_evidence(db, note_order, &search, error) ||
        !search_orders(app, &search, &piece, error))
        return FALSE;
    if (piece.evidence == NULL) {
        error_set(
            error, RECOURSE_ERROR_NOT_FOUND,
            N_("No evidence has the id “%s”. “recourse evidence list” shows the ids of an "
               "order."),
            id);
        return FALSE;
    }
    *ret_piece = piece;
    piece = (EvidencePiece){ 0 };
    return TRUE;
}

gboolean
evidence_each(App *app, const char *begins, EvidenceSeen seen, gpointer data, GError **error)
{
    const EvidenceWhich any = { 0 };
    g_autofree char *digits = g_ascii_strdown(begins, -1);
    g_autoptr(GHashTable) orders = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Search search = { digits, &any, orders };
    g_autoptr(GList) ids = NULL;
    Db *db = app_db(app, error);

    if (db == NULL || !log_each_evidence(db, note_order, &search, error))
        return FALSE;
    ids = g_list_sort(g_hash_table_get_keys(orders), (GCompareFunc)strcmp);
    for (const GList *id = ids; id != NULL; id = id->next) {
        g_autoptr(OrderView) view = orders_show(app, id->data, NULL);

        for (guint i = 0; view != NULL && i < view->order->evidence->len; i++) {
            const EvidencePiece piece = { view, view->order->evidence->pdata[i] };

            if (fits(&search, piece.evidence))
                seen(&piece, data);
        }
    }
    return TRUE;
}

static void
event_destroy(gpointer event)
{
    event_free(event);
}

/* Takes data over. */
static void
add_event(GPtrArray *events, App *app, const Order *order, EventType type, json_t *data)
{
    g_autoptr(JsonDocument) said = data;
    Event *event = event_new(type, order->id, app_now(app));

    event_set_data(event, said);
    g_ptr_array_add(events, event);
}

/* As one change; takes the events over. */
static gboolean
save_events(App *app, GPtrArray *events, GError **error)
{
    g_autoptr(GPtrArray) taken = events;
    g_auto(Writing) writing = { 0 };

    if (events->len == 0)
        return TRUE;
    if (!writing_begin(&writing, app, error))
        return FALSE;
    g_ptr_array_extend_and_steal(writing.events, g_steal_pointer(&taken));
    return writing_save(&writing, error);
}

static void
put_text(char **text, const char *with)
{
    if (with == NULL)
        return;
    g_free(*text);
    *text = *with == '\0' ? NULL : g_strdup(with);
}

/* What the edit changes of a piece, as the data of an event; NULL: nothing. */
static json_t *
data_of_edit(const Evidence *before, const EvidenceEdit *edit)
{
    g_autoptr(Evidence) now = evidence_copy(before);

    if (edit->kind != NULL)
        now->kind = *edit->kind;
    if (edit->line != NULL)
        now->line = *edit->line;
    put_text(&now->caption, edit->caption);
    put_text(&now->translation, edit->translation);
    return evidence_edit_data(before, now);
}

gboolean
evidence_edit_each(App *app, const Order *order, const GPtrArray *pieces,
                   const EvidenceEdit *edit, guint *ret_changed, GError **error)
{
    GPtrArray *events;

    if (edit->line != NULL && !evidence_is_line(order, *edit->line, error))
        return FALSE;
    events = g_ptr_array_new_with_free_func(event_destroy);
    for (guint i = 0; i < pieces->len; i++) {
        json_t *data = data_of_edit(pieces->pdata[i], edit);

        if (data != NULL)
            add_event(events, app, order, EVENT_EVIDENCE_EDITED, data);
    }
    *ret_changed = events->len;
    return save_events(app, events, error);
}

/* The pieces that one is. */
static GPtrArray *
alone(const EvidencePiece *piece)
{
    GPtrArray *pieces = g_ptr_array_new();

    g_ptr_array_add(pieces, (gpointer)piece->evidence); /* and nothing is done to it */
    return pieces;
}

gboolean
evidence_edit(App *app, const EvidencePiece *piece, const EvidenceEdit *edit,
              gboolean *ret_changed, GError **error)
{
    g_autoptr(GPtrArray) pieces = alone(piece);
    guint changed = 0;

    if (!evidence_edit_each(app, piece->view->order, pieces, edit, &changed, error))
        return FALSE;
    *ret_changed = changed > 0;
    return TRUE;
}

gboolean
evidence_remove_each(App *app, const Order *order, const GPtrArray *pieces, GError **error)
{
    GPtrArray *events = g_ptr_array_new_with_free_func(event_destroy);

    for (guint i = 0; i < pieces->len; i++)
        add_event(events, app, order, EVENT_EVIDENCE_REMOVED,
                  evidence_removal_data(pieces->pdata[i]));
    return save_events(app, events, error);
}

gboolean
evidence_remove(App *app, const EvidencePiece *piece, GError **error)
{
    g_autoptr(GPtrArray) pieces = alone(piece);

    return evidence_remove_each(app, piece->view->order, pieces, error);
}

gboolean
evidence_say_edit(App *app, const EvidencePiece *piece, const Evidence *now, GError **error)
{
    GPtrArray *events = g_ptr_array_new_with_free_func(event_destroy);
    json_t *data = evidence_edit_data(piece->evidence, now);

    if (data != NULL)
        add_event(events, app, piece->view->order, EVENT_EVIDENCE_EDITED, data);
    return save_events(app, events, error);
}

gboolean
evidence_relocate(App *app, const EvidencePiece *piece, const char *path, GError **error)
{
    g_autoptr(Evidence) now = evidence_copy(piece->evidence);
    EvidencePlace place;
    g_autofree char *sha256 = NULL;
    int file;

    g_free(now->path);
    now->path = path_absolute(path);
    file = evidence_open_sized(app, now, now->path, &place);
    if (file >= 0) {
        sha256 = file_hash(file);
        (void)close(file); /* only read from */
    }
    if (place == PLACE_MISSING) {
        error_set(error, RECOURSE_ERROR_NOT_FOUND, N_("There is no file %s."), now->path);
        return FALSE;
    }
    if (g_strcmp0(sha256, now->sha256) != 0) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("%s does not have the bytes of %s. Nothing was changed. To add it as "
                     "evidence: recourse evidence add"),
                  now->path, now->name);
        return FALSE;
    }
    return evidence_say_edit(app, piece, now, error);
}

/* --- Copies made later -------------------------------------------------------------------- */

typedef struct {
    App *app;
    Vault *vault;
    gint64 limit; /* bytes */
    EvidenceCount count;
    EvidenceKept kept;
    GPtrArray *events; /* Event, to be said */
} Keeping;

static gboolean
refuse_copy(const Keeping *keeping, const char *path, VaultVerdict verdict, GError **error)
{
    if (verdict == VAULT_STOPPED)
        return evidence_refuse_stopped(error);
    error_set(error, RECOURSE_ERROR_FAILED, N_("%s was not copied to %s: %s"), path,
              vault_folder(keeping->vault), g_strerror(errno));
    return FALSE;
}

/* The event that names the copy, unless one does already. */
static void
say_kept(Keeping *keeping, const Order *order, const Evidence *before, const VaultCopy *copy)
{
    g_autoptr(Evidence) now = evidence_copy(before);
    json_t *data;

    g_free(now->copy);
    g_free(now->vault);
    now->copy = g_strdup(copy->copy);
    now->vault = g_strdup(vault_file_id(keeping->vault));
    now->type = copy->type;
    data = evidence_edit_data(before, now);
    if (data != NULL)
        add_event(keeping->events, keeping->app, order, EVENT_EVIDENCE_EDITED, data);
}

static gboolean
keep_file(Keeping *keeping, const Order *order, const Evidence *evidence, const char *path,
          GError **error)
{
    const PumpWatch watch = { evidence_goes_on, &keeping->count };
    g_auto(VaultCopy) copy = { 0 };
    EvidencePlace place;
    int file = evidence_open_sized(keeping->app, evidence, path, &place);
    VaultVerdict verdict =
        file < 0 ? VAULT_READ_FAILED : vault_put(keeping->vault, file, &watch, &copy);

    if (file >= 0)
        (void)close(file); /* only read from */
    if (verdict == VAULT_READ_FAILED ||
        (verdict == VAULT_PUT && !g_str_equal(copy.sha256, evidence->sha256))) {
        keeping->kept.lost++; /* changed since it was looked at */
        return TRUE;
    }
    if (verdict != VAULT_PUT)
        return refuse_copy(keeping, path, verdict, error);
    say_kept(keeping, order, evidence, &copy);
    keeping->kept.kept++;
    return TRUE;
}

static gboolean
keep_one(Keeping *keeping, const Order *order, const Evidence *evidence, GError **error)
{
    const PumpWatch watch = { evidence_goes_on, &keeping->count };
    g_auto(EvidenceCheck) check = { 0 };
    gboolean is_done = TRUE;

    if (!evidence_verify(keeping->app, evidence, &watch, &check, error))
        return FALSE;
    if (check.copy == PLACE_OK)
        keeping->kept.had++;
    else if (check.file == NULL)
        keeping->kept.lost++;
    else if (evidence->size > keeping->limit)
        keeping->kept.too_large++;
    else
        is_done = keep_file(keeping, order, evidence, check.file, error);
    keeping->count.before += evidence->size;
    return is_done;
}

static gboolean
keep_order(const OrderView *view, gpointer data, GError **error)
{
    Keeping *keeping = data;

    for (guint i = 0; i < view->order->evidence->len; i++) {
        if (!keep_one(keeping, view->order, view->order->evidence->pdata[i], error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
note_any_order(const Event *event, gpointer data, GError **error)
{
    (void)error;
    if (event->order != NULL)
        g_hash_table_add(data, g_strdup(event->order));
    return TRUE;
}

gboolean
evidence_each_order(App *app,
                    gboolean (*function)(const OrderView *view, gpointer data, GError **error),
                    gpointer data, GError **error)
{
    g_autoptr(GHashTable) orders = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GList) ids = NULL;
    Db *db = app_db(app, error);

    if (db == NULL || !log_each_evidence(db, note_any_order, orders, error))
        return FALSE;
    ids = g_list_sort(g_hash_table_get_keys(orders), (GCompareFunc)strcmp);
    for (const GList *id = ids; id != NULL; id = id->next) {
        g_autoptr(OrderView) view = orders_show(app, id->data, NULL);

        if (view != NULL && !function(view, data, error)) /* one that was removed is not */
            return FALSE;
    }
    return TRUE;
}

static gboolean
save_kept(Keeping *keeping, GError **error)
{
    return vault_settle(keeping->vault, error) &&
           save_events(keeping->app, g_steal_pointer(&keeping->events), error);
}

static gboolean
keep(Keeping *keeping, const char *order, GError **error)
{
    g_autoptr(OrderView) view = order == NULL ? NULL : orders_show(keeping->app, order, error);

    if (order == NULL ? !evidence_each_order(keeping->app, keep_order, keeping, error)
                      : view == NULL || !keep_order(view, keeping, error))
        return FALSE;
    return save_kept(keeping, error);
}

gboolean
evidence_keep(App *app, const char *order, gboolean is_any_size, const EvidenceWatch *watch,
              EvidenceKept *ret_kept, GError **error)
{
    g_autoptr(Vault) vault = copies_vault(app, error);
    Keeping keeping = { .app = app, .vault = vault, .count = { .watch = watch } };
    gboolean is_done;

    if (vault == NULL || !vault_begin(vault, VAULT_TO_ADD, error))
        return FALSE;
    keeping.limit =
        is_any_size ? G_MAXINT64 : settings_size(app_settings(app), SETTING_COPY_LIMIT);
    keeping.events = g_ptr_array_new_with_free_func(event_destroy);
    is_done = keep(&keeping, order, error);
    if (keeping.events != NULL)
        g_ptr_array_unref(keeping.events);
    if (!is_done)
        copies_take_back(app, vault);
    else
        *ret_kept = keeping.kept;
    return is_done;
}
