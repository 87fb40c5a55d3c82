/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose word on mails can be believed: the server's that stands above everything else. */
#include "base/error.h"
#include "base/i18n.h"
#include "services/app/app.h"
#include "services/mail/mail.h"
#include "services/mail/message-private.h"

#define MILLISECONDS_A_LINE 120000
#define SERVERS_MOST 100

typedef struct {
    Instant since;
    gint64 mails;
    GHashTable *servers; /* name to how many mails */
    gint64 at, of;
    gboolean (*go_on)(gpointer data, gint64 at, gint64 of, GError **error);
    gpointer data;
} Survey;

static void
count_server(Survey *survey, const char *server)
{
    gsize count = GPOINTER_TO_SIZE(g_hash_table_lookup(survey->servers, server));

    if (count > 0 || g_hash_table_size(survey->servers) < SERVERS_MOST)
        g_hash_table_insert(survey->servers, g_strdup(server), GSIZE_TO_POINTER(count + 1));
}

static gboolean
take_line(gpointer data, const char *text, gsize length, GError **error)
{
    Survey *survey = data;
    json_t *document = json_read(text, length, "mail", error);
    g_autoptr(MailMessage) message = NULL;

    if (document == NULL)
        return FALSE;
    survey->at = json_member_integer(document, "at", 0);
    survey->of = json_member_integer(document, "of", 0);
    message = mail_message_new(document);
    if (message->from->len == 0 || message->date == INSTANT_UNKNOWN ||
        message->date < survey->since)
        return TRUE;
    survey->mails++;
    if (message->checks != NULL && message->checks->is_above)
        count_server(survey, message->checks->server);
    return TRUE;
}

static gboolean
ask(gpointer data, gsize printed, GError **error)
{
    const Survey *survey = data;

    (void)printed;
    return survey->go_on == NULL || survey->go_on(survey->data, survey->at, survey->of, error);
}

static void
take_result(const Survey *survey, MailSurvey *ret_survey)
{
    GHashTableIter iter;
    gpointer server, count;

    *ret_survey = (MailSurvey){ .mails = survey->mails };
    g_hash_table_iter_init(&iter, survey->servers);
    while (g_hash_table_iter_next(&iter, &server, &count)) {
        if ((gint64)GPOINTER_TO_SIZE(count) <= ret_survey->vouched)
            continue;
        g_free(ret_survey->server);
        ret_survey->server = g_strdup(server);
        ret_survey->vouched = (gint64)GPOINTER_TO_SIZE(count);
    }
}

gboolean
mail_survey(const char *path, Instant since, MailSurvey *ret_survey,
            gboolean (*go_on)(gpointer data, gint64 at, gint64 of, GError **error),
            gpointer data, GError **error)
{
    g_autofree char *program = mail_helper(error);
    const char *const argv[] = { program, "--senders=", path, NULL };
    g_autoptr(GHashTable) servers =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Survey survey = { since, 0, servers, 0, 0, go_on, data };
    const HelperCall call = { .argv = argv,
                              .milliseconds = MILLISECONDS_A_LINE,
                              .ask = ask,
                              .line = take_line,
                              .data = &survey };
    g_auto(HelperResult) result = { 0 };

    if (program == NULL || !helper_run(&call, &result, error))
        return FALSE;
    if (result.exit_status != 0) {
        error_set(error, RECOURSE_ERROR_FAILED, "%s: %s", path, result.complaint);
        return FALSE;
    }
    take_result(&survey, ret_survey);
    return TRUE;
}
