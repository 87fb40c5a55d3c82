/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/import-mail-private.h"

#include <string.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "domain/case/case.h"
#include "services/orders/orders.h"
#include "store/local/local.h"

/* Beside the case file; what is in it is called by its hash. */
#define EVIDENCE_SUFFIX ".evidence"

struct ImportMailing {
    App *app;
    Stage *stage;
    MailTables *tables;
    ImportResult *result;
    char **servers;
    char *keep; /* id of the order whose mails are kept, or NULL */
    char *keep_marketplace, *keep_number;
    GPtrArray *kept; /* MailKept */
    MailJob job;
};

static void
kept_free(gpointer data)
{
    MailKept *kept = data;

    g_free(kept->id);
    g_bytes_unref(kept->bytes);
    g_free(kept);
}

/* TRUE too where none is to be kept. */
static gboolean
find_kept_order(ImportMailing *mailing, const char *reference, GError **error)
{
    g_autoptr(OrderView) view = NULL;

    if (reference == NULL)
        return TRUE;
    mailing->keep = orders_find(mailing->app, reference, error);
    view = mailing->keep == NULL ? NULL : orders_show(mailing->app, mailing->keep, error);
    if (view == NULL)
        return FALSE;
    mailing->keep_marketplace = g_strdup(view->order->marketplace);
    mailing->keep_number = g_strdup(view->order->number);
    return TRUE;
}

/* Looking for what was read before; a case file that is not there has read nothing. */
static Db *
db_that_is_there(App *app)
{
    Db *db = app_db(app, NULL);

    return db != NULL && db_exists(db) ? db : NULL;
}

ImportMailing *
import_mailing_new(App *app, const ImportOptions *options, ImportResult *result, Stage *stage,
                   GError **error)
{
    g_autoptr(ImportMailing) mailing = g_new0(ImportMailing, 1);

    mailing->app = app;
    mailing->stage = stage;
    mailing->tables = mail_tables_load(app_paths(app), result->problems);
    mailing->result = result;
    mailing->servers = mail_servers(settings_text(app_settings(app), SETTING_MAIL_AUTHSERV),
                                    options->mail.server);
    mailing->kept = g_ptr_array_new_with_free_func(kept_free);
    if (!find_kept_order(mailing, options->mail.keep, error))
        return NULL;
    mailing->job = (MailJob){
        .tables = mailing->tables,
        .servers = (const char *const *)mailing->servers,
        .is_forwarded = options->mail.is_forwarded,
        .only_new = options->mail.only_new,
        .since = options->mail.since,
        .db = db_that_is_there(app),
        .stage = stage,
        .keep_marketplace = mailing->keep_marketplace,
        .keep_number = mailing->keep_number,
        .kept = mailing->kept,
    };
    return g_steal_pointer(&mailing);
}

void
import_mailing_free(ImportMailing *mailing)
{
    if (mailing == NULL)
        return;
    mail_tables_free(mailing->tables);
    g_strfreev(mailing->servers);
    g_free(mailing->keep);
    g_free(mailing->keep_marketplace);
    g_free(mailing->keep_number);
    g_ptr_array_unref(mailing->kept);
    g_free(mailing);
}

gboolean
import_mailing_parse(ImportMailing *mailing, const ImportInput *input, const ImportTask *task,
                     gboolean (*go_on)(gpointer data, gint64 at, gint64 of, GError **error),
                     gpointer data, GError **error)
{
    MailJob *job = &mailing->job;

    if (mailing->result->mail == NULL)
        mailing->result->mail = mail_report_new();
    job->report = mailing->result->mail;
    job->go_on = go_on;
    job->data = data;
    return input == NULL ? mail_parse_folder(job, task->file_name, task, error)
                         : mail_parse_input(job, input, task, error);
}

/* --- What is kept ---------------------------------------------------------------------------
 */

/* Where the mail is kept; it is written unless it is there. NULL with the error. */
static char *
keep_file(const ImportMailing *mailing, const MailKept *kept, const char *hash, GError **error)
{
    gsize length;
    const char *bytes = g_bytes_get_data(kept->bytes, &length);
    g_autofree char *folder = g_strconcat(app_db_path(mailing->app), EVIDENCE_SUFFIX, NULL);
    g_autofree char *name = g_strconcat(hash, ".eml", NULL);
    g_autofree char *path = g_build_filename(folder, name, NULL);

    if (!g_file_test(path, G_FILE_TEST_EXISTS) &&
        (!folder_create(folder, error) || !file_create(path, bytes, length, error)))
        return NULL;
    return g_steal_pointer(&path);
}

static gboolean
has_evidence(const Order *order, const char *hash)
{
    for (guint i = 0; i < order->evidence->len; i++) {
        if (g_str_equal(((const Evidence *)order->evidence->pdata[i])->sha256, hash))
            return TRUE;
    }
    return FALSE;
}

static Event *
event_of(const ImportMailing *mailing, char *path, const char *hash, gsize length, Instant now)
{
    const Evidence evidence = {
        .path = path,
        .kind = EVIDENCE_OTHER,
        .sha256 = (char *)hash,
        .size = (gint64)length,
        .modified = now,
    };
    Event *event = event_new(EVENT_EVIDENCE_ADDED, mailing->keep, now);
    g_autoptr(JsonDocument) data = evidence_data(&evidence);

    event_set_data(event, data);
    return event;
}

static gboolean
add_kept(const ImportMailing *mailing, const Order *order, const Context *context,
         GPtrArray *events, GError **error)
{
    for (guint i = 0; i < mailing->kept->len; i++) {
        const MailKept *kept = mailing->kept->pdata[i];
        gsize length = g_bytes_get_size(kept->bytes);
        g_autofree char *hash = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, kept->bytes);
        g_autofree char *path = NULL;

        if (has_evidence(order, hash))
            continue;
        path = keep_file(mailing, kept, hash, error);
        if (path == NULL)
            return FALSE;
        g_ptr_array_add(events, event_of(mailing, path, hash, length, context->now));
    }
    return TRUE;
}

static gboolean
save_kept(const ImportMailing *mailing, Db *db, const Context *context, const char *change,
          guint *ret_events, GError **error)
{
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func((GDestroyNotify)event_free);
    g_autoptr(OrderRecord) record = NULL;

    *ret_events = 0;
    if (mailing->kept->len == 0)
        return TRUE;
    record = order_load_required(db, mailing->keep, error);
    if (record == NULL || !add_kept(mailing, record->order, context, events, error))
        return FALSE;
    *ret_events = events->len;
    return events->len == 0 || log_append(db, context, change, events, error);
}

/* --- What is noted --------------------------------------------------------------------------
 */

typedef struct {
    Db *db;
    gint64 stamp;
    const char *change; /* of this import */
} Noting;

static gboolean
note_seen(const char *id, gboolean is_settled, gpointer data, GError **error)
{
    const Noting *noting = data;

    return mail_seen_put(noting->db, id, is_settled, noting->stamp, noting->change, error);
}

static gboolean
save_offers(const ImportMailing *mailing, Db *db, GError **error)
{
    const GPtrArray *offers = mailing->result->mail->offers;

    for (guint i = 0; i < offers->len; i++) {
        const MailOffer *offer = offers->pdata[i];
        g_autofree char *data = mail_offer_to_json(offer);

        if (offer->id != NULL && !mail_offer_put(db, offer->id, data, error))
            return FALSE;
    }
    return TRUE;
}

gboolean
import_mailing_save(const ImportMailing *mailing, Db *db, const Context *context,
                    const char *change, guint *ret_events, GError **error)
{
    Noting noting = { db, mail_stamp(mailing->tables, mailing->job.servers), change };

    return save_kept(mailing, db, context, change, ret_events, error) &&
           stage_each_mail(mailing->stage, note_seen, &noting, error) &&
           save_offers(mailing, db, error);
}
