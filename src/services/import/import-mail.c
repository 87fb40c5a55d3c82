/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/import-mail-private.h"

#include <errno.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "domain/case/case.h"
#include "services/orders/orders.h"
#include "store/local/local.h"

struct ImportMailing {
    App *app;
    Stage *stage;
    MailTables *tables; /* NULL until a mail is read */
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

/* Only a file with mails in it pays for their tables. */
static void
need_tables(ImportMailing *mailing)
{
    if (mailing->tables != NULL)
        return;
    mailing->tables = mail_tables_load(app_paths(mailing->app), mailing->result->problems);
    mailing->job.tables = mailing->tables;
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
    mailing->result = result;
    mailing->servers = mail_servers(settings_text(app_settings(app), SETTING_MAIL_AUTHSERV),
                                    options->mail.server);
    mailing->kept = g_ptr_array_new_with_free_func(kept_free);
    if (!find_kept_order(mailing, options->mail.keep, error))
        return NULL;
    mailing->job = (MailJob){
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
    need_tables(mailing);
    job->report = mailing->result->mail;
    job->go_on = go_on;
    job->data = data;
    return input == NULL ? mail_parse_folder(job, task->file_name, task, error)
                         : mail_parse_input(job, input, task, error);
}

/* --- What is kept ---------------------------------------------------------------------------
 */

static gboolean
has_evidence(const Order *order, const char *hash)
{
    for (guint i = 0; i < order->evidence->len; i++) {
        if (g_str_equal(((const Evidence *)order->evidence->pdata[i])->sha256, hash))
            return TRUE;
    }
    return FALSE;
}

/* Takes what it needs of the copy. */
static Event *
event_of(const ImportMailing *mailing, const Vault *vault, const VaultCopy *copy, Instant now)
{
    const Evidence evidence = {
        .name = copy->copy,
        .kind = EVIDENCE_OTHER,
        .sha256 = copy->sha256,
        .size = copy->size,
        .type = copy->type,
        .modified = now,
        .copy = copy->copy,
        .vault = (char *)vault_file_id(vault),
    };
    Event *event = event_new(EVENT_EVIDENCE_ADDED, mailing->keep, now);
    g_autoptr(JsonDocument) data = evidence_data(&evidence);

    event_set_data(event, data);
    return event;
}

static gboolean
refuse_keeping(const Vault *vault, GError **error)
{
    error_set(error, RECOURSE_ERROR_FAILED, N_("The mail cannot be kept in %s: %s"),
              vault_folder(vault), g_strerror(errno));
    return FALSE;
}

static gboolean
add_kept(const ImportMailing *mailing, Vault *vault, const Order *order, const Context *context,
         GPtrArray *events, GError **error)
{
    if (!vault_begin(vault, VAULT_TO_ADD, error))
        return FALSE;
    for (guint i = 0; i < mailing->kept->len; i++) {
        const MailKept *kept = mailing->kept->pdata[i];
        gsize length;
        const char *bytes = g_bytes_get_data(kept->bytes, &length);
        g_autofree char *hash = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, kept->bytes);
        g_auto(VaultCopy) copy = { 0 };

        if (has_evidence(order, hash))
            continue;
        if (vault_put_bytes(vault, bytes, length, &copy) != VAULT_PUT)
            return refuse_keeping(vault, error);
        g_ptr_array_add(events, event_of(mailing, vault, &copy, context->now));
    }
    return vault_settle(vault, error);
}

static gboolean
save_kept(const ImportMailing *mailing, Db *db, const Context *context, const char *change,
          guint *ret_events, GError **error)
{
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func((GDestroyNotify)event_free);
    g_autoptr(OrderRecord) record = NULL;
    g_autoptr(Vault) vault = NULL;

    *ret_events = 0;
    if (mailing->kept->len == 0)
        return TRUE;
    record = order_load_required(db, mailing->keep, error);
    vault = vault_find(db);
    if (record == NULL || !add_kept(mailing, vault, record->order, context, events, error))
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
