/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whether a mail comes from whom its From names. Only the results that stand on top are read:
 * the server that took the mail puts its own there, and all others may have come with it.
 */
#include <string.h>

#include "services/mail/sender-private.h"

char **
mail_servers(const char *setting, const char *server)
{
    g_autoptr(GStrvBuilder) servers = g_strv_builder_new();
    g_autofree char *lower = g_ascii_strdown(setting == NULL ? "" : setting, -1);
    g_auto(GStrv) names = g_strsplit_set(lower, " ,;", -1);

    for (guint i = 0; names[i] != NULL; i++) {
        if (*names[i] != '\0')
            g_strv_builder_add(servers, names[i]);
    }
    if (server != NULL)
        g_strv_builder_add(servers, server);
    return g_strv_builder_end(servers);
}

static gboolean
is_result(const json_t *result, const char *method, const char *verdict)
{
    return g_strcmp0(json_member_text(result, "method"), method) == 0 &&
           g_strcmp0(json_member_text(result, "result"), verdict) == 0;
}

static gboolean
has_result(const MailChecks *checks, const char *method, const char *verdict)
{
    for (gsize i = 0; i < json_array_size(checks->results); i++) {
        if (is_result(json_array_get(checks->results, i), method, verdict))
            return TRUE;
    }
    return FALSE;
}

/* "shop.example" of "shop.example", "@shop.example" and "x@shop.example". */
static const char *
domain_in(const char *text)
{
    const char *at = text == NULL ? NULL : strrchr(text, '@');

    return at == NULL ? text : at + 1;
}

/* The signature of one of those who may vouch held. */
static gboolean
is_signed(const json_t *result, const MailSender *sender)
{
    static const char *const members[] = { "header.d", "header.i" };

    for (gsize i = 0; i < G_N_ELEMENTS(members); i++) {
        const char *domain = domain_in(json_member_text(result, members[i]));

        if (domain != NULL && mail_domain_is_in(domain, sender->signed_by))
            return TRUE;
    }
    return FALSE;
}

/* The policy of the From's own domain held. */
static gboolean
is_of_from(const json_t *result, const MailSender *sender)
{
    const char *const from[] = { domain_in(json_member_text(result, "header.from")), NULL };

    return from[0] == NULL || mail_domain_is_in(domain_in(sender->address), from);
}

static gboolean
has_passed(const MailChecks *checks, const MailSender *sender)
{
    for (gsize i = 0; i < json_array_size(checks->results); i++) {
        const json_t *result = json_array_get(checks->results, i);

        if ((is_result(result, "dkim", "pass") && is_signed(result, sender)) ||
            (is_result(result, "dmarc", "pass") && is_of_from(result, sender)))
            return TRUE;
    }
    return FALSE;
}

/* The server looked, and could look. */
static gboolean
was_looked_at(const MailChecks *checks)
{
    for (gsize i = 0; i < json_array_size(checks->results); i++) {
        const json_t *result = json_array_get(checks->results, i);
        const char *method = json_member_text(result, "method");

        if (g_strcmp0(method, "dkim") == 0 || g_strcmp0(method, "dmarc") == 0)
            return !has_result(checks, "dkim", "temperror") &&
                   !has_result(checks, "dmarc", "temperror");
    }
    return FALSE;
}

MailTrust
mail_trust_of(const MailMessage *message, const MailSender *sender, const char *const *servers)
{
    const MailChecks *checks = message->checks;

    if (sender->verdict == SENDER_LOOKS_ALIKE || sender->verdict == SENDER_SEVERAL)
        return MAIL_FAILED;
    if (checks == NULL)
        return MAIL_UNVERIFIED;
    if (has_result(checks, "dmarc", "fail"))
        return MAIL_FAILED; /* nobody says so of himself, whoever wrote it */
    if (!g_strv_contains(servers, checks->server))
        return MAIL_UNVERIFIED;
    if (has_passed(checks, sender))
        return MAIL_AUTHENTICATED;
    return was_looked_at(checks) ? MAIL_FAILED : MAIL_UNVERIFIED;
}
