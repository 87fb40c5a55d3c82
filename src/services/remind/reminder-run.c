/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/remind/reminder-run.h"

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "domain/policy/policy.h"
#include "store/file/file.h"

/* Rows about what ended longer ago than this are forgotten. */
#define FORGET_DAYS 400

void
reminder_report_free(ReminderReport *report)
{
    if (report == NULL)
        return;
    g_ptr_array_unref(report->sent);
    g_ptr_array_unref(report->held);
    g_ptr_array_unref(report->failed);
    reminder_scan_free(report->scan);
    g_free(report);
}

static ReminderReport *
report_new(void)
{
    ReminderReport *report = g_new0(ReminderReport, 1);

    report->sent = g_ptr_array_new();
    report->held = g_ptr_array_new();
    report->failed = g_ptr_array_new();
    return report;
}

/* The case file, if reminders can be read from it and recorded in it without changing it. */
static Db *
open_case_file(App *app, GError **error)
{
    g_autofree char *file = path_for_people(app_db_path(app));
    Db *db = app_db(app, error);

    if (db == NULL || !db_exists(db))
        return db;
    if (!db_is_look_only(db) && db_needs_migration(db)) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("%s was written by an older version of Recourse. No reminder can be sent "
                     "before you have opened it once."),
                  file);
        return NULL;
    }
    if (db_is_look_only(db) && !db_make_writable(db, error)) /* says why not; changes nothing */
        return NULL;
    return db;
}

static ReminderPlan *
plan_of(const App *app, const ReminderScan *scan, const ReminderRun *run)
{
    const Settings *settings = app_settings(app);
    ReminderTime time = { .now = run->clock.now, .zone = app_zone(app) };

    time.is_strict = !settings_flag(settings, SETTING_REMIND_URGENT);
    (void)quiet_hours_parse(settings_text(settings, SETTING_REMIND_QUIET),
                            &time.quiet); /* checked when it was read */
    return reminder_plan(scan->due, &time);
}

static void
add_items(GPtrArray *items, const GPtrArray *reminders)
{
    for (guint i = 0; i < reminders->len; i++)
        g_ptr_array_add(items, ((const Reminder *)reminders->pdata[i])->data);
}

/* Everything that is due of the orders that are told now, each under the claim of its notice.
 */
static gboolean
claim_orders(Db *db, const ReminderScan *scan, GHashTable *claims, const ReminderRun *run,
             GError **error)
{
    for (guint i = 0; i < scan->items->len; i++) {
        ReminderItem *item = scan->items->pdata[i];
        const char *claim = g_hash_table_lookup(claims, item->order);
        ToldKey key = reminder_item_told_key(item);

        if (claim == NULL)
            continue;
        if (!told_claim(db, &key, claim, run->clock.recorded, error))
            return FALSE;
        item->claim = g_strdup(claim);
    }
    return TRUE;
}

/* Order -> claim: a claim a notice. */
static GHashTable *
claims_of(const ReminderPlan *plan, Instant recorded)
{
    GHashTable *claims = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
    g_autofree char *claim = id_new(recorded);

    for (guint i = 0; i < plan->leads->len; i++) {
        const Reminder *lead = plan->leads->pdata[i];

        g_hash_table_insert(claims, (gpointer)lead->order,
                            plan->is_digest ? g_strdup(claim) : id_new(recorded));
    }
    return claims;
}

/* It waits for the end of the quiet hours now: that nobody could deliver it before is over. */
static gboolean
is_held(const ReminderPlan *plan, const ToldRow *row)
{
    for (guint i = 0; i < plan->held->len; i++) {
        if (g_str_equal(((const Reminder *)plan->held->pdata[i])->order, row->key.order))
            return TRUE;
    }
    return FALSE;
}

static gboolean
drop_held(Db *db, const ReminderScan *scan, const ReminderPlan *plan, GError **error)
{
    for (guint i = 0; i < scan->failed->len; i++) {
        const ToldRow *row = scan->failed->pdata[i];

        if (is_held(plan, row) && !told_drop(db, &row->key, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
clean_up(Db *db, const ReminderScan *scan, const ReminderRun *run, GError **error)
{
    Instant now = MIN(run->clock.now, run->clock.recorded);

    for (guint i = 0; i < scan->obsolete->len; i++) {
        const ToldRow *row = scan->obsolete->pdata[i];

        if (!told_drop(db, &row->key, error))
            return FALSE;
    }
    return told_forget(db, instant_add_days(now, -FORGET_DAYS), error);
}

/* Looks again under the lock: another run may have claimed it meanwhile. */
static gboolean
claim_due(App *app, Db *db, const ReminderRun *run, ReminderReport *report, GPtrArray *leads,
          GError **error)
{
    g_autoptr(Transaction) transaction = transaction_begin(db, error);
    g_autoptr(ReminderPlan) plan = NULL;
    g_autoptr(GHashTable) claims = NULL;

    if (transaction == NULL)
        return FALSE;
    reminder_scan_free(report->scan);
    report->scan = reminder_scan(app, db, &run->clock, error);
    if (report->scan == NULL)
        return FALSE;
    plan = plan_of(app, report->scan, run);
    claims = claims_of(plan, run->clock.recorded);
    if (!clean_up(db, report->scan, run, error) || !drop_held(db, report->scan, plan, error) ||
        !claim_orders(db, report->scan, claims, run, error) ||
        !transaction_commit(transaction, error))
        return FALSE;
    add_items(leads, plan->leads);
    add_items(report->held, plan->held);
    report->is_digest = plan->is_digest;
    return TRUE;
}

static void
settle_items(const GPtrArray *items, const char *channel, const GError *problem,
             ReminderReport *report)
{
    for (guint i = 0; i < items->len; i++) {
        ReminderItem *item = items->pdata[i];

        item->channel = channel;
        item->why = problem == NULL ? NULL : g_strdup(problem->message);
        g_ptr_array_add(channel != NULL ? report->sent : report->failed, item);
    }
}

/* Sends one notice and records what came of it. */
static gboolean
send_notice(Db *db, const ReminderRun *run, const GPtrArray *items, ReminderReport *report,
            GError **error)
{
    const char *claimed = ((const ReminderItem *)items->pdata[0])->claim;
    g_autoptr(Notice) notice = run->speak(items, run->words);
    g_autoptr(GError) problem = NULL;
    const char *channel = run->send(run->sender, notice, &problem);

    settle_items(items, channel, problem, report);
    if (channel == NULL)
        return told_mark_failed(db, claimed, run->clock.recorded, problem->message, error);
    return told_mark_sent(db, claimed, run->clock.recorded, channel, error);
}

/* Goes on after a failure to record: the others must not wait for it. */
static gboolean
send_leads(Db *db, const ReminderRun *run, const GPtrArray *leads, ReminderReport *report,
           GError **error)
{
    GError *first = NULL;

    if (report->is_digest)
        return send_notice(db, run, leads, report, error);
    for (guint i = 0; i < leads->len; i++) {
        g_autoptr(GPtrArray) one = g_ptr_array_new();
        g_autoptr(GError) problem = NULL;

        g_ptr_array_add(one, leads->pdata[i]);
        if (!send_notice(db, run, one, report, &problem) && first == NULL)
            first = g_steal_pointer(&problem);
    }
    if (first == NULL)
        return TRUE;
    g_propagate_error(error, first);
    return FALSE;
}

static void
plan_only(const App *app, const ReminderRun *run, ReminderReport *report)
{
    g_autoptr(ReminderPlan) plan = plan_of(app, report->scan, run);

    add_items(report->sent, plan->leads);
    add_items(report->held, plan->held);
    report->is_digest = plan->is_digest;
}

/* Writes nothing when nothing is due, so that an idle reminder never locks the case file. */
static gboolean
has_work(const App *app, const ReminderRun *run, ReminderReport *report)
{
    g_autoptr(ReminderPlan) plan = plan_of(app, report->scan, run);

    if (plan->leads->len > 0 || report->scan->obsolete->len > 0)
        return TRUE;
    for (guint i = 0; i < report->scan->failed->len; i++) {
        if (is_held(plan, report->scan->failed->pdata[i]))
            return TRUE;
    }
    add_items(report->held, plan->held);
    return FALSE;
}

/* FALSE before anything was claimed: *ret_is_claimed tells. */
static gboolean
remind(App *app, const ReminderRun *run, ReminderReport *report, gboolean *ret_is_claimed,
       GError **error)
{
    g_autoptr(GPtrArray) leads = g_ptr_array_new();
    Db *db;

    *ret_is_claimed = FALSE;
    db = builtin_can_be_read(error) ? open_case_file(app, error) : NULL;
    if (db == NULL)
        return FALSE;
    report->has_no_file = !db_exists(db);
    if (report->has_no_file)
        return TRUE;
    report->scan = reminder_scan(app, db, &run->clock, error);
    if (report->scan == NULL)
        return FALSE;
    if (run->is_dry) {
        plan_only(app, run, report);
        return TRUE;
    }
    if (!has_work(app, run, report))
        return TRUE;
    if (!claim_due(app, db, run, report, leads, error))
        return FALSE;
    *ret_is_claimed = TRUE;
    return leads->len == 0 || send_leads(db, run, leads, report, error);
}

/* Once for each problem: told is told, until it is gone. */
static void
tell_problem(const ReminderRun *run, Heartbeat *heartbeat, const char *why)
{
    g_autoptr(Notice) notice = NULL;

    if (g_strcmp0(heartbeat->problem, why) != 0) {
        g_free(heartbeat->problem);
        heartbeat->problem = g_strdup(why);
        heartbeat->problem_told_at = INSTANT_UNKNOWN;
    }
    if (heartbeat->problem_told_at != INSTANT_UNKNOWN)
        return;
    notice = run->speak_of_problem(why, run->words);
    if (run->send(run->sender, notice, NULL) != NULL)
        heartbeat->problem_told_at = run->clock.recorded;
}

static gboolean
leave_trace(App *app, const ReminderRun *run, const ReminderReport *report,
            const GError *problem, GError **error)
{
    g_autoptr(Heartbeat) heartbeat = heartbeat_load(app);

    heartbeat->ran_at = run->clock.recorded;
    heartbeat->sent = report->sent->len;
    heartbeat->held = report->held->len;
    heartbeat->failed = report->failed->len;
    if (report->sent->len > 0)
        heartbeat->sent_at = run->clock.recorded;
    if (problem != NULL)
        tell_problem(run, heartbeat, problem->message);
    else
        g_clear_pointer(&heartbeat->problem, g_free);
    return heartbeat_save(app, heartbeat, error);
}

ReminderReport *
reminder_run(App *app, const ReminderRun *run, GError **error)
{
    g_autoptr(ReminderReport) report = report_new();
    g_autoptr(GError) problem = NULL;
    g_autoptr(GError) untraced = NULL;
    gboolean is_claimed;

    if (!remind(app, run, report, &is_claimed, &problem) && !is_claimed &&
        g_error_matches(problem, RECOURSE_ERROR, RECOURSE_ERROR_BUSY)) {
        report->is_busy = TRUE;
        g_clear_error(&problem);
    }
    saved_begin(app_saved(app)); /* a claim is nothing that the person asked to be saved */
    if (!run->is_dry && !report->has_no_file)
        (void)leave_trace(app, run, report, problem, &untraced); /* untraced says whether */
    if (problem == NULL && untraced == NULL)
        return g_steal_pointer(&report);
    if (problem == NULL)
        problem = g_steal_pointer(&untraced);
    g_propagate_error(error, g_steal_pointer(&problem));
    return NULL;
}
