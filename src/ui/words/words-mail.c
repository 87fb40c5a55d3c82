/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/words/words-mail.h"

#include "base/text/text.h"
#include "ui/words/words.h"

/* So many lines of each kind are said; the rest is counted. */
#define LINES_MOST 20

static void
add(GPtrArray *lines, char *line)
{
    g_ptr_array_add(lines, line);
}

static char *
number(gint64 count)
{
    return g_strdup_printf("%" G_GINT64_FORMAT, count);
}

static void
add_count(GPtrArray *lines, const char *sentence, gint64 count)
{
    g_autofree char *text = number(count);

    if (count > 0)
        add(lines, text_fill(sentence, "count", text, NULL));
}

static void
add_counts(GPtrArray *lines, const MailReport *report)
{
    add_count(lines, _("Mails that say something about an order: {count}."), report->read);
    add_count(lines, _("Mails that were read before: {count}."), report->known);
    add_count(lines, _("Mails of marketplaces that change nothing: {count}."),
              report->silent + report->marketing);
    add_count(lines, _("Mails that name no order: {count}."), report->nameless);
}

static char *
warning_line(const MailWarning *warning)
{
    g_autofree char *place = number(warning->number);
    g_autofree char *file = text_excerpt(warning->file);

    if (*warning->file != '\0')
        return text_fill(_("{file}: {why}"), "file", file, "why", _(warning->why), NULL);
    return text_fill(_("Mail {number}: {why}"), "number", place, "why", _(warning->why), NULL);
}

static void
add_warnings(GPtrArray *lines, const GPtrArray *list)
{
    for (guint i = 0; i < list->len && i < LINES_MOST; i++)
        add(lines, warning_line(list->pdata[i]));
    if (list->len > LINES_MOST)
        add_count(lines, _("More such mails: {count}."), list->len - LINES_MOST);
}

static void
add_unknown(GPtrArray *lines, const MailReport *report)
{
    for (guint i = 0; i < report->subjects->len && i < LINES_MOST; i++) {
        const MailUnknown *unknown = report->subjects->pdata[i];
        g_autofree char *count = number(unknown->count);
        g_autofree char *subject = text_excerpt(unknown->subject);
        g_autofree char *quoted = g_shell_quote(unknown->subject);
        g_autofree char *shown = text_sanitise(quoted, -1, TEXT_LINE, NULL);

        add(lines, text_fill(_("{shop} ({count}): no table knows this subject: {subject}"),
                             "shop", unknown->shop, "count", count, "subject", subject, NULL));
        add(lines, text_fill(_("To teach it: recourse mail teach {table} EVENT {subject}"),
                             "table", unknown->table, "subject", shown, NULL));
    }
    if (report->subjects->len > LINES_MOST)
        add_count(lines, _("More unknown subjects: {count}."),
                  report->subjects->len - LINES_MOST);
    for (guint i = 0; i < report->changed->len; i++)
        add(lines, text_fill(_("{shop} seems to have changed its mails. Look for a newer "
                               "version of this program, or teach it the new subjects."),
                             "shop", report->changed->pdata[i], NULL));
}

static void
add_conflicts(GPtrArray *lines, const GPtrArray *conflicts)
{
    for (guint i = 0; i < conflicts->len && i < LINES_MOST; i++) {
        const MailConflict *conflict = conflicts->pdata[i];
        g_autofree char *shown = text_excerpt(conflict->number);

        add(lines, text_fill(_("Order {number}: {why}"), "number", shown, "why",
                             _(conflict->text), NULL));
    }
    if (conflicts->len > LINES_MOST)
        add_count(lines, _("More such orders: {count}."), conflicts->len - LINES_MOST);
}

GPtrArray *
words_mail_report(const MailReport *report)
{
    GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
    gint64 waiting = report->waiting + report->offers->len;
    g_autofree char *count = number(waiting);

    add_counts(lines, report);
    add_warnings(lines, report->warnings);
    add_unknown(lines, report);
    add_conflicts(lines, report->conflicts);
    if (waiting > 0)
        add(lines, text_fill(ngettext("{count} thing that mails say waits for you. “recourse "
                                      "mail waiting” lists it.",
                                      "{count} things that mails say wait for you. “recourse "
                                      "mail waiting” lists them.",
                                      (gulong)waiting),
                             "count", count, NULL));
    return lines;
}

char *
words_mail_word(const MailWord *word)
{
    g_autofree char *amount = money_text(&word->amount);

    if (!money_is_known(&word->amount))
        return g_strdup(_(event_kind(word->type)->label));
    return text_fill(_("{event}, {amount}"), "event", _(event_kind(word->type)->label),
                     "amount", amount, NULL);
}

char *
words_mail_read(Instant read, App *app)
{
    g_autofree char *ago = NULL;

    if (read == INSTANT_UNKNOWN)
        return g_strdup(_("never read"));
    ago = words_until(read, MAX(read, app_recorded(app)));
    return text_fill(_("read {ago}"), "ago", ago, NULL);
}
