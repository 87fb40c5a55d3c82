/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "services/mail/report-private.h"

/* So many in a row are no accident. */
#define IN_A_ROW 5

static void
warning_free(gpointer data)
{
    MailWarning *warning = data;

    g_free(warning->file);
    g_free(warning->why);
    g_free(warning);
}

static void
unknown_free(gpointer data)
{
    MailUnknown *unknown = data;

    g_free(unknown->table);
    g_free(unknown->shop);
    g_free(unknown->subject);
    g_free(unknown);
}

static void
offer_destroy(gpointer offer)
{
    mail_offer_free(offer);
}

static void
conflict_free(gpointer data)
{
    MailConflict *conflict = data;

    g_free(conflict->number);
    g_free(conflict->text);
    g_free(conflict);
}

void
mail_report_conflict(MailReport *report, const char *number, char *text)
{
    MailConflict *conflict = g_new0(MailConflict, 1);

    conflict->number = g_strdup(number);
    conflict->text = text;
    if (report->conflicts->len < MAIL_TOLD_MOST)
        g_ptr_array_add(report->conflicts, conflict);
    else
        conflict_free(conflict);
}

MailReport *
mail_report_new(void)
{
    MailReport *report = g_new0(MailReport, 1);

    report->warnings = g_ptr_array_new_with_free_func(warning_free);
    report->subjects = g_ptr_array_new_with_free_func(unknown_free);
    report->offers = g_ptr_array_new_with_free_func(offer_destroy);
    report->changed = g_ptr_array_new_with_free_func(g_free);
    report->conflicts = g_ptr_array_new_with_free_func(conflict_free);
    return report;
}

void
mail_report_free(MailReport *report)
{
    if (report == NULL)
        return;
    g_ptr_array_unref(report->warnings);
    g_ptr_array_unref(report->subjects);
    g_ptr_array_unref(report->offers);
    g_ptr_array_unref(report->changed);
    g_ptr_array_unref(report->conflicts);
    g_free(report);
}

void
report_warn(MailReport *report, const char *file, gint64 number, const char *why)
{
    MailWarning *warning;

    if (report->warnings->len >= MAIL_TOLD_MOST)
        return;
    warning = g_new0(MailWarning, 1);
    warning->file = g_strdup(file == NULL ? "" : file);
    warning->number = number;
    warning->why = g_strdup(why);
    g_ptr_array_add(report->warnings, warning);
}

/* --- Subjects that no table has -------------------------------------------------------------
 */

static char *
replaced(const char *text, const char *pattern, const char *with)
{
    g_autoptr(GRegex) expression = g_regex_new(pattern, G_REGEX_CASELESS, 0, NULL);

    g_assert(expression != NULL); /* forms were checked, and the others are ours */
    return g_regex_replace_literal(expression, text, -1, 0, with, 0, NULL);
}

static char *
with_form(const char *text, const char *form, const char *place)
{
    g_autofree char *pattern =
        form == NULL ? NULL
                     : g_strconcat("(?<![\\p{L}\\p{N}])(?:", form, ")(?![\\p{L}\\p{N}])", NULL);

    return pattern == NULL ? g_strdup(text) : replaced(text, pattern, place);
}

char *
report_mask(const MailTable *table, const char *subject)
{
    g_autofree char *order = with_form(subject, table->forms.order, "{order}");
    g_autofree char *number = with_form(order, table->forms.case_number, "{case}");
    /* Of a parcel's form is many a word: only what has digits in it is a number. */
    g_autofree char *parcel =
        table->forms.parcel == NULL
            ? g_strdup(number)
            : replaced(number,
                       "(?<![\\p{L}\\p{N}])(?=[A-Z]*[0-9])[A-Z0-9]{10,}(?![\\p{L}\\p{N}])",
                       "{parcel}");

    return replaced(parcel, "[0-9]+(?:[.,][0-9]+)*", "{any}");
}

void
report_unknown(MailReport *report, const MailTable *table, const char *shop,
               const char *subject)
{
    g_autofree char *masked = report_mask(table, subject);
    MailUnknown *unknown;

    report->unknown++;
    for (guint i = 0; i < report->subjects->len; i++) {
        unknown = report->subjects->pdata[i];
        if (g_str_equal(unknown->table, table->name) && g_str_equal(unknown->subject, masked)) {
            unknown->count++;
            return;
        }
    }
    if (report->subjects->len >= MAIL_TOLD_MOST)
        return;
    unknown = g_new0(MailUnknown, 1);
    unknown->table = g_strdup(table->name);
    unknown->shop = g_strdup(shop);
    unknown->subject = g_steal_pointer(&masked);
    unknown->count = 1;
    g_ptr_array_add(report->subjects, unknown);
}

void
report_count_row(MailReport *report, GHashTable *rows, const MailTable *table, const char *shop,
                 gboolean is_known)
{
    guint row = is_known ? 0 : GPOINTER_TO_UINT(g_hash_table_lookup(rows, table)) + 1;

    g_hash_table_insert(rows, (gpointer)table, GUINT_TO_POINTER(row));
    if (row == IN_A_ROW &&
        !g_ptr_array_find_with_equal_func(report->changed, shop, g_str_equal, NULL))
        g_ptr_array_add(report->changed, g_strdup(shop));
}

/* --- Offers --------------------------------------------------------------------------------
 */

void
mail_offer_free(MailOffer *offer)
{
    if (offer == NULL)
        return;
    g_free(offer->id);
    mail_word_free(offer->word);
    g_free(offer->payment);
    g_free(offer->case_number);
    g_free(offer);
}

char *
mail_offer_to_json(const MailOffer *offer)
{
    g_autoptr(JsonDocument) data = mail_word_to_json(offer->word);

    if (offer->payment != NULL)
        json_set_text(data, "payment", offer->payment);
    if (offer->case_number != NULL)
        json_set_text(data, "case", offer->case_number);
    return json_write(data, FALSE);
}

MailOffer *
mail_offer_from_json(const char *id, const char *data)
{
    g_autoptr(JsonDocument) document = json_read(data, strlen(data), "mail", NULL);
    MailWord *word = document == NULL ? NULL : mail_word_from_json(document);
    MailOffer *offer;

    if (word == NULL)
        return NULL;
    offer = g_new0(MailOffer, 1);
    offer->id = g_strdup(id);
    offer->word = word;
    offer->payment = g_strdup(json_member_text(document, "payment"));
    offer->case_number = g_strdup(json_member_text(document, "case"));
    return offer;
}
