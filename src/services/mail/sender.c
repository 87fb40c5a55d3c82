/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/mail/sender-private.h"

#include <string.h>

#include "base/text/text.h"

/* Apple's relay writes transaction@notice.aliexpress.com as
 * transaction_at_notice_aliexpress_com_ID_ID@privaterelay.appleid.com. */
#define RELAY_DOMAIN "privaterelay.appleid.com"

/* Names that are shorter are a letter away from too many others. */
#define NEAR_NAME_LEAST 6

static const char *const relay_signs[] = { RELAY_DOMAIN, NULL };

gboolean
mail_domain_is_in(const char *domain, const char *const *domains)
{
    gsize length = strlen(domain);

    for (guint i = 0; domains != NULL && domains[i] != NULL; i++) {
        gsize below = length - MIN(strlen(domains[i]), length);

        if (g_str_equal(domain + below, domains[i]) && (below == 0 || domain[below - 1] == '.'))
            return TRUE;
    }
    return FALSE;
}

static const char *
domain_of(const char *address)
{
    const char *at = strrchr(address, '@');

    return at == NULL ? "" : at + 1;
}

static gboolean
is_in(const char *word, char **words)
{
    return words != NULL && g_strv_contains((const char *const *)words, word);
}

/* "transaction_at_notice_aliexpress_com_" */
static char *
relayed_beginning(const char *sender)
{
    g_autofree char *dots = g_strdelimit(g_strdup(sender), ".", '_');
    g_auto(GStrv) parts = g_strsplit(dots, "@", 2);

    return g_strconcat(parts[0], "_at_", parts[1] == NULL ? "" : parts[1], "_", NULL);
}

/* Two ids stand behind it. */
static gboolean
is_relayed_for(const char *local, const char *sender)
{
    g_autofree char *beginning = relayed_beginning(sender);
    const char *ids = local + strlen(beginning);
    gsize first;

    if (!g_str_has_prefix(local, beginning))
        return FALSE;
    first = strcspn(ids, "_");
    return first > 0 && ids[first] == '_' && ids[first + 1] != '\0' &&
           strchr(ids + first + 1, '_') == NULL;
}

static gboolean
is_relayed(const char *address, char **senders)
{
    g_autofree char *local = g_strndup(address, strcspn(address, "@"));

    if (!g_str_equal(domain_of(address), RELAY_DOMAIN))
        return FALSE;
    for (guint i = 0; senders[i] != NULL; i++) {
        if (is_relayed_for(local, senders[i]))
            return TRUE;
    }
    return FALSE;
}

static gboolean
matches_any(const char *address, char **patterns)
{
    for (guint i = 0; patterns != NULL && patterns[i] != NULL; i++) {
        if (g_pattern_match_simple(patterns[i], address))
            return TRUE;
    }
    return FALSE;
}

/* Of one table; FALSE when it is nobody there. */
static gboolean
find_in_table(const MailTable *table, const char *address, MailSender *sender)
{
    sender->table = table;
    sender->verdict = SENDER_KNOWN;
    if (is_in(address, table->senders)) {
        sender->signed_by = (const char *const *)table->signed_by;
        return TRUE;
    }
    if (is_relayed(address, table->senders)) {
        sender->signed_by = relay_signs;
        return TRUE;
    }
    if (matches_any(address, table->relays)) {
        sender->signed_by = (const char *const *)table->relays_signed_by;
        return TRUE;
    }
    sender->verdict = SENDER_IGNORED;
    return is_in(address, table->ignored_senders) ||
           mail_domain_is_in(domain_of(address), (const char *const *)table->ignored_senders);
}

static MailSender
find_address(const MailTables *tables, const char *address)
{
    MailSender sender = { .address = address };

    for (guint i = 0; i < tables->all->len; i++) {
        if (find_in_table(tables->all->pdata[i], address, &sender))
            return sender;
    }
    return (MailSender){ .verdict = SENDER_STRANGER, .address = address };
}

/* --- Who looks like a known one -------------------------------------------------------------
 */

/* Whether one letter more, less or other makes the one the other; equal names are not meant. */
static gboolean
is_a_letter_away(const char *one, const char *other)
{
    glong length = g_utf8_strlen(one, -1), difference = length - g_utf8_strlen(other, -1);

    if (ABS(difference) > 1 || strcmp(one, other) == 0)
        return FALSE;
    while (*one != '\0' && g_utf8_get_char(one) == g_utf8_get_char(other)) {
        one = g_utf8_next_char(one);
        other = g_utf8_next_char(other);
    }
    if (difference >= 0 && *one != '\0')
        one = g_utf8_next_char(one);
    if (difference <= 0 && *other != '\0')
        other = g_utf8_next_char(other);
    return strcmp(one, other) == 0;
}

/* A part of the domain is the name, or nearly so. */
static gboolean
has_near_part(const char *domain, const char *name)
{
    g_autofree char *unicode = g_hostname_to_unicode(domain);
    g_auto(GStrv) parts = g_strsplit(unicode == NULL ? domain : unicode, ".", -1);
    gboolean may_be_near = strlen(name) >= NEAR_NAME_LEAST;

    for (guint i = 0; parts[i] != NULL; i++) {
        if (g_str_equal(parts[i], name) || (may_be_near && is_a_letter_away(parts[i], name)))
            return TRUE;
    }
    return FALSE;
}

static gboolean
has_word(const char *text, const char *word)
{
    g_autofree char *lower = g_utf8_strdown(text, -1);
    g_auto(GStrv) words = g_strsplit_set(lower, " .,:;!?\"'()<>@-_/|", -1);

    return is_in(word, words);
}

/* The shown name is an address of the table's. */
static gboolean
shows_address(const char *name, const MailTable *table)
{
    g_autofree char *lower = g_utf8_strdown(name, -1);

    for (guint i = 0; table->senders[i] != NULL; i++) {
        if (strstr(lower, table->senders[i]) != NULL)
            return TRUE;
    }
    return FALSE;
}

static gboolean
fits_subject(const MailMessage *message, const MailTable *table)
{
    g_autofree char *form = text_match_form(message->subject);

    return mail_table_find_kind(table, form) != NULL;
}

/* Of somebody else's domain that is like one of the table's, and who pretends to be him. */
static gboolean
looks_like_table(const MailMessage *message, const MailAddress *from, const MailTable *table)
{
    const char *domain = domain_of(from->address);

    if (mail_domain_is_in(domain, (const char *const *)table->signed_by))
        return FALSE;
    if (shows_address(from->name, table))
        return TRUE;
    for (guint i = 0; table->signed_by[i] != NULL; i++) {
        g_autofree char *name =
            g_strndup(table->signed_by[i], strcspn(table->signed_by[i], "."));

        if (has_near_part(domain, name))
            return has_word(from->name, name) || fits_subject(message, table);
    }
    return FALSE;
}

static MailSender
weigh_stranger(const MailTables *tables, const MailMessage *message, const MailAddress *from)
{
    MailSender sender = { SENDER_STRANGER, NULL, from->address, NULL };

    for (guint i = 0; i < tables->all->len; i++) {
        const MailTable *table = tables->all->pdata[i];

        if (looks_like_table(message, from, table)) {
            sender.verdict = SENDER_LOOKS_ALIKE;
            sender.table = table;
            return sender;
        }
    }
    return sender;
}

MailSender
mail_sender_find(const MailTables *tables, const MailMessage *message)
{
    MailSender found = { SENDER_STRANGER, NULL, "", NULL };

    for (guint i = 0; i < message->from->len; i++) {
        const MailAddress *from = message->from->pdata[i];
        MailSender sender = find_address(tables, from->address);

        if (sender.verdict == SENDER_STRANGER)
            sender = weigh_stranger(tables, message, from);
        if (found.verdict == SENDER_STRANGER)
            found = sender;
    }
    if (found.verdict == SENDER_KNOWN && message->from->len > 1)
        found.verdict = SENDER_SEVERAL;
    return found;
}

char *
mail_senders_wanted(const MailTables *tables)
{
    g_autoptr(GString) wanted = g_string_new(NULL);

    for (guint i = 0; i < tables->all->len; i++) {
        const MailTable *table = tables->all->pdata[i];

        for (guint k = 0; table->senders[k] != NULL; k++) {
            g_autofree char *beginning = relayed_beginning(table->senders[k]);

            g_string_append_printf(wanted, "%s;%s*@" RELAY_DOMAIN ";", table->senders[k],
                                   beginning);
        }
        for (guint k = 0; table->relays != NULL && table->relays[k] != NULL; k++)
            g_string_append_printf(wanted, "%s;", table->relays[k]);
    }
    return g_string_free(g_steal_pointer(&wanted), FALSE);
}
