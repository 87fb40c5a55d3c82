/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/words/words-import.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/words/words.h"

/* clang-format off */
static const char *const readings_of_dates[] = {
    [DATE_ORDER_DMY] = N_("Column “{column}”: dates such as “{example}” are read with the day first, because of “{cell}”."),
    [DATE_ORDER_MDY] = N_("Column “{column}”: dates such as “{example}” are read with the month first, because of “{cell}”."),
    [DATE_ORDER_YMD] = N_("Column “{column}”: dates such as “{example}” are read with the year first, because of “{cell}”."),
};

static const char *const readings_of_decimals[] = {
    [DECIMALS_BEHIND_POINT] = N_("Column “{column}”: amounts such as “{example}” are read with a decimal point, because of “{cell}”."),
    [DECIMALS_BEHIND_COMMA] = N_("Column “{column}”: amounts such as “{example}” are read with a decimal comma, because of “{cell}”."),
};
/* clang-format on */

/* sentence: for as many rows as the note counts. */
static char *
counted(const char *sentence, const ImportNote *note)
{
    g_autofree char *count = g_strdup_printf("%" G_GINT64_FORMAT, note->count);
    g_autofree char *word = text_excerpt(note->value);

    return text_fill(sentence, "word", word, "count", count, NULL);
}

static char *
missing_column(const ImportNote *note)
{
    const RoleInfo *role = &column_roles[note->role];

    return text_fill(_("The column “{column}” ({what}) is missing. {then}"), "column",
                     note->column, "what", _(role->label), "then", _(role->missing), NULL);
}

/* The sentence with the cells and the column of a note. */
static char *
of_column(const char *sentence, const ImportNote *note)
{
    g_autofree char *cell = text_excerpt(note->value);
    g_autofree char *other = text_excerpt(note->other == NULL ? note->value : note->other);
    g_autofree char *column = text_excerpt(note->column == NULL ? "" : note->column);

    return text_fill(sentence, "column", column, "cell", cell, "example", other, NULL);
}

static char *
question(const ImportNote *note, gboolean has_options)
{
    switch (note->kind) {
    case NOTE_ASKS_DATES:
        return of_column(has_options
                             ? _("Column “{column}”: “{cell}” reads two ways, and no row shows "
                                 "which. Add --dates dmy, mdy or ymd.")
                             : _("Column “{column}”: “{cell}” reads two ways, and no row shows "
                                 "which. Choose how dates are written."),
                         note);
    case NOTE_ASKS_DECIMALS:
        return of_column(has_options
                             ? _("Column “{column}”: “{cell}” reads two ways, and no row shows "
                                 "which. Add --decimal comma or --decimal point.")
                             : _("Column “{column}”: “{cell}” reads two ways, and no row shows "
                                 "which. Choose how amounts are written."),
                         note);
    default:
        return of_column(
            has_options ? _("There is no currency beside amounts such as “{cell}”, so they "
                            "stay unknown. Add it, for example --currency USD.")
                        : _("There is no currency beside amounts such as “{cell}”, so "
                            "they stay unknown. Choose their currency."),
            note);
    }
}

static char *
which_is_newer(const ImportNote *note, gboolean has_options)
{
    const char *other = note->other == NULL ? "?" : note->other;
    const char *value = note->value == NULL ? "?" : note->value;

    return text_fill(
        has_options
            ? _("Order {order}: this file says “{new}”, an earlier one “{old}”. Nothing shows "
                "which is newer, so “{old}” stays. Add when it was written: --as-of DATE.")
            : _("Order {order}: this file says “{new}”, an earlier one “{old}”. Nothing "
                "shows which is newer, so “{old}” stays. Enter when it was written."),
        "order", note->order, "new", value, "old", other, NULL);
}

char *
words_import_note(const ImportNote *note, gboolean has_options)
{
    switch (note->kind) {
    case NOTE_UNKNOWN_STATE:
        return counted(
            ngettext(
                "The status “{word}” is unknown ({count} row). Check the page of that order.",
                "The status “{word}” is unknown ({count} rows). Check the pages of "
                "those orders.",
                (gulong)note->count),
            note);
    case NOTE_UNKNOWN_PAYMENT:
        return counted(
            ngettext("The payment method “{word}” is not known ({count} row). It counts as "
                     "“other”.",
                     "The payment method “{word}” is not known ({count} rows). It counts as "
                     "“other”.",
                     (gulong)note->count),
            note);
    case NOTE_FAR_DATE:
        return of_column(_("The date “{cell}” is too far from today. It is left out."), note);
    case NOTE_IMPOSSIBLE_DATES:
        return text_fill(_("{doubt} Both dates are taken as they are. Correct the one that is "
                           "wrong."),
                         "doubt", _(note->value), NULL);
    case NOTE_BELOW_ZERO:
        return of_column(
            _("“{cell}” is below zero: a refund or a discount. No item is counted for "
              "this row."),
            note);
    case NOTE_MISSING_COLUMN:
        return missing_column(note);
    case NOTE_DATES:
        return of_column(_(readings_of_dates[note->style]), note);
    case NOTE_DECIMALS:
        return of_column(_(readings_of_decimals[note->style]), note);
    case NOTE_WHICH_IS_NEWER:
        return which_is_newer(note, has_options);
    case NOTE_ENCODING:
        return of_column(
            has_options ? _("The file is in {cell}. Where its letters come out wrong, name "
                            "another encoding with --encoding.")
                        : _("The file is in {cell}. Where its letters come out wrong, name "
                            "another encoding."),
            note);
    case NOTE_PASSED_OVER:
        return text_fill(_("Skipped, because nothing in it has a known format: {names}."),
                         "names", note->value, NULL);
    default:
        return question(note, has_options);
    }
}

char *
words_import_place(const char *file, gint64 line, const char *text)
{
    g_autofree char *number = g_strdup_printf("%" G_GINT64_FORMAT, line);

    return text_fill(line > 0 ? _("{file}, line {line}: {why}") : _("{file}: {why}"), "file",
                     words_import_file(file), "line", number, "why", text, NULL);
}

char *
words_import_counts(const ImportResult *result)
{
    g_autofree char *added = g_strdup_printf("%" G_GINT64_FORMAT, result->added);
    g_autofree char *updated = g_strdup_printf("%" G_GINT64_FORMAT, result->updated);
    g_autofree char *unchanged = g_strdup_printf("%" G_GINT64_FORMAT, result->unchanged);
    g_autofree char *rejected = g_strdup_printf("%" G_GINT64_FORMAT, result->rejected);

    return text_fill(
        _("Orders added: {added}, updated: {updated}, unchanged: {unchanged}. Rows "
          "rejected: {rejected}."),
        "added", added, "updated", updated, "unchanged", unchanged, "rejected", rejected, NULL);
}

static const ImportNote *
first_unknown_word(const ImportResult *result)
{
    for (guint i = 0; i < result->notes->len; i++) {
        const ImportNote *note = result->notes->pdata[i];

        if (note->kind == NOTE_UNKNOWN_STATE)
            return note;
    }
    return NULL;
}

char *
words_import_teaching(const App *app, const ImportResult *result, gboolean has_options)
{
    const ImportNote *note = first_unknown_word(result);
    g_autofree char *path = NULL;
    g_autofree char *shown = NULL;
    g_autofree char *word = NULL;

    if (note == NULL)
        return NULL;
    path = import_teaching_file(app, NULL);
    shown = path_for_people(path);
    word = text_excerpt(note->value);
    return text_fill(
        has_options ? _("To teach a word, import again with --teach \"{word}=STATE\". STATE is "
                        "unpaid, paid, shipped, delivered, completed, disputed, refunded, "
                        "returned, closed, cancelled or nothing. It is kept in {file}.")
                    : _("To teach a word, choose what it means. It is kept in {file}."),
        "word", word, "file", shown, NULL);
}

/* The day as the account has it. */
static char *
day_of(const Moment *at)
{
    char *day = instant_to_rfc3339(at->instant);

    day[strlen("2026-02-20")] = '\0';
    return day;
}

static char *
amount_of(const ImportProposal *proposal)
{
    Money amount = proposal->amount;

    amount.minor = ABS(amount.minor);
    return money_text(&amount);
}

char *
words_import_payment(const ImportProposal *proposal)
{
    g_autofree char *day = day_of(&proposal->at);
    g_autofree char *amount = amount_of(proposal);
    g_autofree char *name = text_excerpt(proposal->name == NULL ? "" : proposal->name);

    return text_fill(
        proposal->amount.minor > 0
            ? _("{day}: {amount} paid to “{name}”. These orders fit by amount and day:")
            : _("{day}: {amount} came back from “{name}”. These orders fit by amount and "
                "day:"),
        "day", day, "amount", amount, "name", name, NULL);
}

char *
words_import_payment_command(const ImportProposal *proposal, const ImportCandidate *candidate)
{
    g_autofree char *day = day_of(&proposal->at);
    g_autofree char *amount = amount_of(proposal);
    g_autofree char *method = proposal->paid_with == NULL
                                  ? NULL
                                  : g_strdup_printf(" --paid-with %s", proposal->paid_with);

    if (proposal->amount.minor > 0)
        return g_strdup_printf("recourse edit %s --paid %s%s", candidate->number, day,
                               method == NULL ? "" : method);
    return g_strdup_printf("recourse log %s refunded --amount \"%s\" --at %s",
                           candidate->number, amount, day);
}
