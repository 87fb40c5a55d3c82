/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/doc/doc-mail.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/doc/doc-private.h"
#include "ui/words/words-mail.h"
#include "ui/words/words.h"

/* clang-format off */
static const DocColumn waiting_columns[] = {
    { N_("Mail"),    FALSE, 0,  0 },
    { N_("When"),    FALSE, 0,  0 },
    { N_("Order"),   FALSE, 0,  0 },
    { N_("It says"), FALSE, 20, 0 },
    { N_("Until"),   FALSE, 0,  2 },
    { N_("Case"),    FALSE, 0,  3 },
    { N_("Perhaps"), FALSE, 0,  1 },
    { NULL },
};
/* clang-format on */

static char *
when_of(App *app, Instant at)
{
    return at == INSTANT_UNKNOWN ? g_strdup("")
                                 : words_when(at, app_zone(app), app_now(app), WHEN_BOTH);
}

/* The orders that it may be about. Owned. */
static char *
suggestions(const MailboxWaiting *waiting)
{
    g_autoptr(GString) text = g_string_new(NULL);

    for (guint i = 0; i < waiting->suggested->len; i++)
        g_string_append_printf(text, "%s%s", i > 0 ? ", " : "",
                               (const char *)waiting->suggested->pdata[i]);
    return g_string_free(g_steal_pointer(&text), FALSE);
}

static const char *
doubt(const MailboxWaiting *waiting)
{
    return waiting->word->unchecked
               ? _("Nobody has checked that the mail is really from its sender.")
               : NULL;
}

void
doc_mail_waiting(Doc *doc, App *app, const GPtrArray *waiting)
{
    Block *table = doc_add(doc, BLOCK_TABLE, TONE_USUAL);

    table->columns = waiting_columns;
    for (guint i = 0; i < waiting->len; i++) {
        const MailboxWaiting *one = waiting->pdata[i];
        g_autofree char *called = g_strndup(one->id, WORDS_MAIL_ID);
        g_autofree char *at = when_of(app, one->word->at.instant);
        g_autofree char *words = words_mail_word(one->word);
        g_autofree char *until = when_of(app, one->word->until.instant);
        g_autofree char *orders = suggestions(one);
        const char *const cells[] = { called,           at,    one->number, words, until,
                                      one->case_number, orders };

        doc_add_row(table, cells)->note = g_strdup(doubt(one));
    }
}

void
doc_mail_details(Doc *doc, App *app, const MailboxWaiting *waiting)
{
    g_autofree char *until = when_of(app, waiting->word->until.instant);
    g_autofree char *orders = suggestions(waiting);
    g_autofree char *line =
        text_fill(_("The mail states a day with it: {date}."), "date", until, NULL);

    doc_add_counsel(doc, TONE_DOUBTFUL, doubt(waiting));
    if (*until != '\0')
        doc_add_counsel(doc, TONE_USUAL, line);
    doc_add_fact(doc, _("Case"), waiting->case_number);
    doc_add_fact(doc, _("Perhaps"), orders);
}
