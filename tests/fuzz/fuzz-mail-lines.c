/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any lines from the helper that takes mails apart (libFuzzer; make fuzz): whoever has got hold
 * of the helper says nothing but what a mail could have said.
 */
#include <stdint.h>
#include <string.h>

#include "services/mail/forwarded-private.h"
#include "services/mail/reading-private.h"

/* It names files and rows of the case file. */
static void
check_message(const MailMessage *message)
{
    g_assert_true(message->id == NULL ||
                  (strlen(message->id) == 64 && strspn(message->id, "0123456789abcdef") == 64));
    g_assert_nonnull(message->subject);
    for (guint i = 0; i < message->attached->len; i++)
        check_message(message->attached->pdata[i]);
}

/* What is staged is staged as ASCII, of an order that has a name. */
static void
check_order(const MailOrder *mail)
{
    g_autoptr(JsonDocument) statement = statement_data(NULL, mail->order);
    g_autofree char *text = json_write(statement, FALSE);

    g_assert_true(mail->order->number != NULL || mail->ending != NULL ||
                  mail->order->parcels->len > 0);
    g_assert_true(g_str_is_ascii(text));
}

static void
check_reading(const MailMessage *message, const MailContext *context)
{
    g_autoptr(MailMessage) inner = mail_forwarded_open(message);
    g_autoptr(MailReading) reading = mail_read(inner != NULL ? inner : message, context);

    g_assert_cmpint(reading->outcome, <=, MAIL_SAYS_NOTHING);
    for (guint i = 0; i < reading->orders->len; i++)
        check_order(reading->orders->pdata[i]);
    for (guint i = 0; i < message->attached->len; i++)
        check_reading(message->attached->pdata[i], context);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const char *const servers[] = { "mx.mail.example", NULL };
    static MailTables *tables;
    static Policies *policies;
    json_t *document = json_read((const char *)bytes, size, "fuzz", NULL);
    g_autoptr(MailMessage) message = NULL;

    if (document == NULL)
        return 0;
    if (tables == NULL) {
        g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func(g_free);

        tables = mail_tables_load(NULL, problems);
        g_assert_cmpuint(problems->len, ==, 0);
        policies = builtin_policies_new();
    }
    message = mail_message_new(document);
    check_message(message);
    check_reading(message, &(MailContext){ tables, policies, servers, 1793534400, FALSE });
    return 0;
}
