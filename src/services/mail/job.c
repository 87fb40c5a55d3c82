/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a file of mails, by way of the helper, to the sink of an import. */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/app/app.h"
#include "services/import/format/format.h"
#include "services/mail/forwarded-private.h"
#include "services/mail/reading-private.h"
#include "services/mail/report-private.h"
#include "store/local/local.h"

/* Longer than the helper takes for a message, and for a folder with nothing new in it. */
#define MILLISECONDS_A_LINE 120000
#define MEMORY_MEGABYTES 1024
#define LINE_BYTES_MOST ((gsize)64 * 1024 * 1024)
#define PIECE_BYTES ((gsize)64 * 1024)

/* One file or folder at work. */
typedef struct {
    MailJob *job;
    const ImportTask *task;
    const ImportInput *input; /* NULL: a folder, which the helper opens itself */
    char *piece;              /* of the input, that the helper is given */
    gint64 given;             /* bytes of the input */
    MailContext context;
    GHashTable *rows; /* of each table: mails in a row that it does not know */
    const char *name; /* of the file at work, below the folder; borrowed from the line */
    gint64 number;    /* of the message in it */
    gint64 at, of;
    gboolean has_ended;
} Work;

/* Where the message stands, for whoever is told of it: in a folder, which of its files. */
static gint64
place_of(const Work *work)
{
    return work->input == NULL ? work->at : work->number;
}

static const char *
shop_of(const Work *work, const MailTable *table)
{
    const char *name = table->marketplace != NULL ? table->marketplace : table->payment;
    const Policy *policy = policies_find(work->task->policies, name);

    return policy == NULL ? name : policy->title;
}

/* --- What a mail came to --------------------------------------------------------------------
 */

static gboolean
hand_over(const Work *work, const MailMessage *message, const MailOrder *said, GError **error)
{
    const ImportSink *sink = work->task->sink;
    g_autoptr(Order) order = order_copy(said->order);
    const ImportMail mail = { message->date, said->words, said->ending != NULL };
    ImportFound found = { .line = place_of(work), .noted_at = INSTANT_UNKNOWN, .mail = &mail };
    g_autoptr(GError) reason = NULL;

    if (said->ending != NULL)
        order->number = g_strdup(said->ending);
    else if (!import_read_number(order, said->order->number, work->task, &reason))
        return import_reject_error(work->task, found.line, g_steal_pointer(&reason), error);
    found.order = g_steal_pointer(&order);
    return sink->found(sink->data, &found, error);
}

/* Where the table does not have the subject, what was written for programs counts; where the
 * mail says nothing, that there is an order which its subject names. */
static gboolean
counts(const MailReading *reading, const MailOrder *order)
{
    switch (reading->outcome) {
    case MAIL_UNKNOWN_SUBJECT:
        return order->has_markup;
    case MAIL_SAYS_NOTHING:
        return order->is_in_subject;
    default:
        return TRUE;
    }
}

static gboolean
hand_over_all(const Work *work, const MailMessage *message, const MailReading *reading,
              GError **error)
{
    for (guint i = 0; i < reading->orders->len; i++) {
        const MailOrder *order = reading->orders->pdata[i];

        if (counts(reading, order) && !hand_over(work, message, order, error))
            return FALSE;
    }
    return TRUE;
}

/* Whose domain it came from, as far as the server that took it says. */
static char *
real_domain(const MailMessage *message, const MailReading *reading)
{
    const MailChecks *checks = message->checks;
    const char *address = reading->sender.address;

    for (gsize i = 0; checks != NULL && i < json_array_size(checks->results); i++) {
        const char *from =
            json_member_text(json_array_get(checks->results, i), "smtp.mailfrom");

        if (from != NULL && reading->sender.verdict == SENDER_KNOWN)
            address = from;
    }
    return g_strdup(strrchr(address, '@') == NULL ? address : strrchr(address, '@') + 1);
}

static void
warn_of_forgery(const Work *work, const MailMessage *message, const MailReading *reading)
{
    g_autofree char *domain = real_domain(message, reading);
    const char *sentence =
        reading->sender.verdict == SENDER_LOOKS_ALIKE
            ? N_("Not read: the mail looks like one of {shop}, but it comes from {domain}.")
            : N_("Not read: the mail names {shop} as its sender, but its check failed. It comes "
                 "from {domain}.");
    g_autofree char *why = text_fill(sentence, "shop", shop_of(work, reading->sender.table),
                                     "domain", domain, NULL);

    report_warn(work->job->report, work->name, work->number, why);
}

static void
warn_of_missing(const Work *work, const MailReading *reading)
{
    g_autofree char *missing = g_strdup_printf("%u", reading->missing);
    g_autofree char *why =
        text_fill(N_("The mail counts more orders than it names. Missing: {count}."), "count",
                  missing, NULL);

    report_warn(work->job->report, work->name, work->number, why);
}

static gboolean
offer_all(const Work *work, const MailMessage *message, const MailReading *reading,
          GError **error)
{
    MailReport *report = work->job->report;
    MailSeen seen = { 0 };

    if (work->job->db != NULL && message->id != NULL &&
        !mail_seen_find(work->job->db, message->id, &seen, error))
        return FALSE;
    if (seen.is_dealt_with)
        return TRUE;
    for (guint i = 0; i < reading->loose->len && report->offers->len < MAIL_TOLD_MOST; i++) {
        const MailWord *word = reading->loose->pdata[i];
        g_autoptr(JsonDocument) data = mail_word_to_json(word);
        MailOffer *offer;

        if (word->type == EVENT_NOTE)
            continue; /* a remark about nothing */
        offer = g_new0(MailOffer, 1);
        offer->id = g_strdup(message->id);
        offer->word = mail_word_from_json(data);
        offer->payment = g_strdup(reading->sender.table->payment);
        offer->case_number = g_strdup(reading->case_number);
        g_ptr_array_add(report->offers, offer);
    }
    return TRUE;
}

/* TRUE for one that says something: then what it came to is handed over. */
static gboolean
take_reading(const Work *work, const MailMessage *message, const MailReading *reading,
             GError **error)
{
    MailReport *report = work->job->report;
    const MailTable *table = reading->sender.table;

    switch (reading->outcome) {
    case MAIL_STRANGER:
        report->strangers++;
        return TRUE;
    case MAIL_MARKETING:
        report->marketing++;
        return TRUE;
    case MAIL_FORGED:
        report->failed++;
        warn_of_forgery(work, message, reading);
        return TRUE;
    case MAIL_UNKNOWN_SUBJECT:
        report_unknown(report, table, shop_of(work, table), message->subject);
        return hand_over_all(work, message, reading, error);
    case MAIL_NAMES_NO_ORDER:
        report->nameless++;
        return offer_all(work, message, reading, error);
    case MAIL_SAYS_NOTHING:
        report->silent++;
        return hand_over_all(work, message, reading, error);
    case MAIL_READ:
        report->read++;
        if (reading->missing > 0)
            warn_of_missing(work, reading);
        return hand_over_all(work, message, reading, error);
    }
    g_assert_not_reached(); /* every outcome is named */
}

/* --- Which mails are read -------------------------------------------------------------------
 */

/* One whose subject no table knew, or that nobody's word stands for, is read again once the
 * tables or the servers have changed. */
static gboolean
was_read_before(const Work *work, const char *id, gboolean *ret_was, GError **error)
{
    const MailJob *job = work->job;
    MailSeen seen = { 0 };

    *ret_was = FALSE;
    if (!job->only_new || job->db == NULL)
        return TRUE;
    if (!mail_seen_find(job->db, id, &seen, error))
        return FALSE;
    *ret_was = seen.is_seen &&
               (seen.is_settled || seen.stamp == mail_stamp(job->tables, job->servers));
    return TRUE;
}

static void
keep_raw(const Work *work, const MailMessage *message, const MailReading *reading)
{
    const MailJob *job = work->job;
    const char *raw = json_member_text(message->document, "raw");

    for (guint i = 0; job->keep_number != NULL && raw != NULL && i < reading->orders->len;
         i++) {
        const Order *order = ((const MailOrder *)reading->orders->pdata[i])->order;
        MailKept *kept;
        gsize length;
        guchar *bytes;

        if (g_strcmp0(order->marketplace, job->keep_marketplace) != 0 ||
            g_strcmp0(order->number, job->keep_number) != 0)
            continue;
        bytes = g_base64_decode(raw, &length);
        kept = g_new0(MailKept, 1);
        kept->id = g_strdup(message->id);
        kept->bytes = g_bytes_new_take(bytes, length);
        g_ptr_array_add(job->kept, kept);
        return;
    }
}

static gboolean
take_read(Work *work, const MailMessage *message, GError **error)
{
    g_autoptr(MailMessage) inner =
        work->context.is_forwarded ? mail_forwarded_open(message) : NULL;
    const MailMessage *read = inner != NULL ? inner : message;
    g_autoptr(MailReading) reading = mail_read(read, &work->context);
    gboolean is_known = reading->outcome != MAIL_UNKNOWN_SUBJECT, is_new = TRUE;

    if (reading->sender.verdict == SENDER_KNOWN && read->id != NULL) {
        if (!stage_put_mail(work->job->stage, read->id,
                            is_known && reading->trust != MAIL_UNVERIFIED, &is_new, error))
            return FALSE;
        if (reading->trust != MAIL_FAILED)
            report_count_row(work->job->report, work->rows, reading->sender.table,
                             shop_of(work, reading->sender.table), is_known);
    }
    if (!is_new) {
        work->job->report->known++;
        return TRUE;
    }
    keep_raw(work, message, reading);
    return take_reading(work, read, reading, error);
}

static gboolean
take_message(Work *work, const MailMessage *message, GError **error)
{
    gboolean was_read = FALSE;

    if (message->id != NULL && !was_read_before(work, message->id, &was_read, error))
        return FALSE;
    if (was_read)
        work->job->report->known++;
    else if (!take_read(work, message, error))
        return FALSE;
    for (guint i = 0; i < message->attached->len; i++) {
        if (!take_message(work, message->attached->pdata[i], error))
            return FALSE;
    }
    return TRUE;
}

/* --- Lines of the helper --------------------------------------------------------------------
 */

static const struct {
    const char *word;
    const char *why;
} skips[] = {
    { "headers", N_("The mail has more header than any mail needs, and was not read.") },
    { "slow", N_("The mail took too long to read, and was passed by.") },
    { "unreadable", N_("The mail cannot be read, and was passed by.") },
};

static void
take_skip(const Work *work, const char *word)
{
    if (g_str_equal(word, "aside")) {
        work->job->report->aside++;
        return;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(skips); i++) {
        if (g_str_equal(skips[i].word, word))
            report_warn(work->job->report, work->name, work->number, skips[i].why);
    }
}

static gboolean
take_document(Work *work, json_t *document, GError **error)
{
    const char *problem = json_member_text(document, "problem");
    const char *skip = json_member_text(document, "skip");
    g_autoptr(MailMessage) message = mail_message_new(document);

    work->has_ended = json_member_flag(document, "end");
    work->name = json_member_text(document, "name");
    work->number = json_member_integer(document, "number", 0);
    work->at = json_member_integer(document, "at", 0);
    work->of = json_member_integer(document, "of", 0);
    if (work->has_ended)
        return TRUE;
    if (problem != NULL)
        report_warn(work->job->report, work->name, 0, problem);
    else if (skip != NULL)
        take_skip(work, skip);
    else
        return take_message(work, message, error);
    return TRUE;
}

static gboolean
take_line(gpointer data, const char *text, gsize length, GError **error)
{
    json_t *document = json_read(text, length, "mail", error);

    return document != NULL && take_document(data, document, error);
}

static gboolean
ask(gpointer data, gsize printed, GError **error)
{
    const Work *work = data;
    const MailJob *job = work->job;

    (void)printed;
    if (job->go_on == NULL)
        return TRUE;
    return work->input == NULL ? job->go_on(job->data, work->at, work->of, error)
                               : job->go_on(job->data, work->given, work->input->size, error);
}

static gboolean
feed(gpointer data, const char **ret_bytes, gsize *ret_length, GError **error)
{
    Work *work = data;
    gssize count =
        import_input_read((gpointer)work->input, work->given, work->piece, PIECE_BYTES, error);

    if (count < 0)
        return FALSE;
    work->given += count;
    *ret_bytes = work->piece;
    *ret_length = (gsize)count;
    return TRUE;
}

/* --- The helper -----------------------------------------------------------------------------
 */

char *
mail_helper(GError **error)
{
    char *program = helper_find("mail");

    if (program == NULL)
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("Mail cannot be read: the program was built without GMime. Install the "
                     "package libgmime-3.0-dev and build it again."));
    return program;
}

static gboolean
run_helper(const char *const *argv, Work *work, GError **error)
{
    const HelperCall call = {
        .argv = argv,
        .milliseconds = MILLISECONDS_A_LINE,
        .memory_megabytes = MEMORY_MEGABYTES,
        .output_limit = LINE_BYTES_MOST,
        .ask = ask,
        .feed = work->input == NULL ? NULL : feed,
        .line = take_line,
        .data = work,
    };
    g_auto(HelperResult) result = { 0 };

    if (!helper_run(&call, &result, error))
        return FALSE;
    if (result.exit_status == 0 && work->has_ended)
        return TRUE;
    error_set(error, RECOURSE_ERROR_FAILED, "%s: %s", work->task->file_name,
              *result.complaint != '\0' ? result.complaint
                                        : error_words(N_("Reading ended too early.")));
    return FALSE;
}

static gboolean
parse(Work *work, const char *path, GError **error)
{
    const MailJob *job = work->job;
    g_autofree char *program = mail_helper(error);
    g_autofree char *wanted = job->is_forwarded ? NULL : mail_senders_wanted(job->tables);
    g_autofree char *senders = wanted == NULL ? NULL : g_strconcat("--senders=", wanted, NULL);
    g_autofree char *since =
        job->since <= 0 ? NULL : g_strdup_printf("--since=%" G_GINT64_FORMAT, job->since);
    g_autoptr(GPtrArray) argv = g_ptr_array_new();
    g_autoptr(GHashTable) rows = g_hash_table_new(NULL, NULL);

    if (program == NULL)
        return FALSE;
    g_ptr_array_add(argv, program);
    if (senders != NULL)
        g_ptr_array_add(argv, senders);
    if (since != NULL)
        g_ptr_array_add(argv, since);
    if (job->keep_number != NULL)
        g_ptr_array_add(argv, (gpointer) "--raw");
    g_ptr_array_add(argv, (gpointer)path);
    g_ptr_array_add(argv, NULL);
    work->rows = rows;
    work->context = (MailContext){ job->tables, work->task->policies, job->servers,
                                   work->task->now, job->is_forwarded };
    return run_helper((const char *const *)argv->pdata, work, error);
}

gboolean
mail_parse_input(MailJob *job, const ImportInput *input, const ImportTask *task, GError **error)
{
    g_autofree char *piece = g_malloc(PIECE_BYTES);
    Work work = { .job = job, .task = task, .input = input, .piece = piece };

    return parse(&work, "-", error);
}

gboolean
mail_parse_folder(MailJob *job, const char *path, const ImportTask *task, GError **error)
{
    Work work = { .job = job, .task = task };

    return parse(&work, path, error);
}
