/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit/mail-kit.h"

#include <string.h>

#include "kit/domain-kit.h"
#include "services/app/app.h"
#include "services/mail/forwarded-private.h"

#define READ_AT "2026-11-01T12:00:00Z"
#define MILLISECONDS 60000

const MailTables *
mail_kit_tables(void)
{
    static MailTables *tables;

    if (tables == NULL) {
        g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func(g_free);

        tables = mail_tables_load(NULL, problems);
        g_assert_cmpuint(problems->len, ==, 0);
    }
    return tables;
}

MailContext
mail_kit_context(void)
{
    static const char *const servers[] = { MAIL_KIT_SERVER, NULL };
    MailContext context = { mail_kit_tables(), kit_policies(), servers, 0, FALSE };

    g_assert_true(instant_parse_rfc3339(READ_AT, &context.now));
    return context;
}

static char *
moment_words(Instant instant, Precision precision, const char *text)
{
    if (instant == INSTANT_UNKNOWN)
        return g_strdup("?");
    return precision == PRECISION_DATE ? g_strdup(text) : instant_to_rfc3339(instant);
}

static void
describe_facts(GString *words, const Order *order)
{
    for (Fact fact = 0; fact < FACT_COUNT; fact++) {
        const FactValue *value = &order->facts[fact];
        g_autofree char *when = moment_words(value->instant, value->precision, value->text);

        if (value->is_true)
            g_string_append_printf(words, " %s=%s%s", fact_token(fact), when,
                                   value->unchecked ? "~" : "");
    }
}

static void
describe_word(GString *words, const MailWord *word)
{
    g_autofree char *at = moment_words(word->at.instant, word->at.precision, word->at.text);
    g_autofree char *amount = money_text(&word->amount);

    if (word->type == EVENT_NOTE)
        g_string_append_printf(words, " remark=%s@%s", word->remark, at);
    else
        g_string_append_printf(words, " says=%s@%s%s", event_kind(word->type)->token, at,
                               word->unchecked ? "~" : "");
    if (money_is_known(&word->amount))
        g_string_append_printf(words, " amount=%s", amount);
    if (word->until.instant != INSTANT_UNKNOWN) {
        g_autofree char *until =
            moment_words(word->until.instant, word->until.precision, word->until.text);

        g_string_append_printf(words, " until=%s", until);
    }
}

static void
describe_order(GString *words, const MailOrder *mail)
{
    const Order *order = mail->order;
    g_autofree char *total = money_text(&order->total);

    g_string_append_printf(words, "  %s%s", order->number == NULL ? "…" : "",
                           order->number == NULL ? mail->ending : order->number);
    describe_facts(words, order);
    if (money_is_known(&order->total))
        g_string_append_printf(words, " total=%s", total);
    for (guint i = 0; i < order->parcels->len; i++)
        g_string_append_printf(words, " parcel=%s",
                               ((const Parcel *)order->parcels->pdata[i])->number);
    if (order->seller != NULL)
        g_string_append_printf(words, " seller=%s", order->seller);
    if (order->title != NULL)
        g_string_append_printf(words, " title=%s", order->title);
    for (guint i = 0; i < mail->words->len; i++)
        describe_word(words, mail->words->pdata[i]);
    g_string_append_c(words, '\n');
}

static const char *
outcome_token(MailOutcome outcome)
{
    static const char *const tokens[] = {
        [MAIL_READ] = "read",
        [MAIL_STRANGER] = "stranger",
        [MAIL_MARKETING] = "marketing",
        [MAIL_FORGED] = "failed-authentication",
        [MAIL_UNKNOWN_SUBJECT] = "unknown-subject",
        [MAIL_NAMES_NO_ORDER] = "names-no-order",
        [MAIL_SAYS_NOTHING] = "says-nothing",
    };

    return tokens[outcome];
}

static const char *
word_of_trust(MailTrust trust)
{
    static const char *const tokens[] = {
        [MAIL_FAILED] = "failed",
        [MAIL_UNVERIFIED] = "unverified",
        [MAIL_AUTHENTICATED] = "authenticated",
    };

    return tokens[trust];
}

char *
mail_kit_describe(const MailReading *reading)
{
    GString *words = g_string_new(outcome_token(reading->outcome));

    g_string_append_printf(words, " %s", word_of_trust(reading->trust));
    if (reading->sender.table != NULL)
        g_string_append_printf(words, " %s", reading->sender.table->name);
    if (reading->kind != NULL)
        g_string_append_printf(words, "/%s", reading->kind->name);
    if (reading->missing > 0)
        g_string_append_printf(words, " missing=%u", reading->missing);
    if (reading->case_number != NULL)
        g_string_append_printf(words, " case=%s", reading->case_number);
    for (guint i = 0; i < reading->loose->len; i++)
        describe_word(words, reading->loose->pdata[i]);
    g_string_append_c(words, '\n');
    for (guint i = 0; i < reading->orders->len; i++)
        describe_order(words, reading->orders->pdata[i]);
    return g_string_free(words, FALSE);
}

typedef struct {
    const MailContext *context;
    GString *text;
} Telling;

static void
tell_message(Telling *telling, const MailMessage *message)
{
    g_autoptr(MailMessage) inner =
        telling->context->is_forwarded ? mail_forwarded_open(message) : NULL;
    g_autoptr(MailReading) reading =
        mail_read(inner != NULL ? inner : message, telling->context);
    g_autofree char *words = mail_kit_describe(reading);

    g_string_append(telling->text, words);
    for (guint i = 0; i < message->attached->len; i++)
        tell_message(telling, message->attached->pdata[i]);
}

static gboolean
take_line(gpointer data, const char *line, gsize length, GError **error)
{
    Telling *telling = data;
    json_t *document = json_read(line, length, "helper", error);
    g_autoptr(MailMessage) message = NULL;

    if (document == NULL)
        return FALSE;
    if (json_object_get(document, "end") != NULL) {
        json_decref(document);
        return TRUE;
    }
    if (json_object_get(document, "skip") != NULL)
        g_string_append_printf(telling->text, "skip %s\n", json_member_text(document, "skip"));
    message = mail_message_new(document);
    if (json_object_get(message->document, "skip") == NULL)
        tell_message(telling, message);
    return TRUE;
}

char *
mail_kit_read_file(const char *path, const MailContext *context)
{
    g_autofree char *helpers =
        g_test_build_filename(G_TEST_BUILT, "src", "helpers", "mail", NULL);
    g_autofree char *program = g_build_filename(helpers, "mail", NULL);
    const char *const argv[] = { program, path, NULL };
    g_autoptr(GString) text = g_string_new(NULL);
    Telling telling = { context, text };
    HelperCall call = {
        .argv = argv, .milliseconds = MILLISECONDS, .line = take_line, .data = &telling
    };
    g_auto(HelperResult) result = { 0 };
    g_autoptr(GError) error = NULL;

    if (!g_file_test(program, G_FILE_TEST_IS_EXECUTABLE))
        return NULL;
    (void)helper_run(&call, &result, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(result.complaint, ==, "");
    return g_string_free(g_steal_pointer(&text), FALSE);
}

char *
mail_kit_fixture(const char *name)
{
    return g_test_build_filename(G_TEST_DIST, "tests", "fixtures", "mail", name, NULL);
}
