/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading what was typed into the form of an event. */
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/case/case.h"
#include "ui/tui/case/form-log-private.h"
#include "ui/words/words.h"

LogForm *
log_form_of(View *view)
{
    return view_form_data(view);
}

Tense
log_form_tense(LogField field)
{
    return field == FIELD_AT ? TENSE_PAST : TENSE_FUTURE;
}

/* What a field holds; "" when it is not asked for. */
static const char *
text_of(View *view, LogField field)
{
    int row = log_form_of(view)->rows[field];

    return row < 0 ? "" : view_form_text(view, (guint)row);
}

static const char *
text_or_null(View *view, LogField field)
{
    const char *text = text_of(view, field);

    return *text == '\0' ? NULL : text;
}

void
log_form_refuse(View *view, LogField field, const char *sentence)
{
    view_form_refuse(view, (guint)MAX(log_form_of(view)->rows[field], 0), sentence);
}

/* An empty field leaves the moment as it is. */
static gboolean
read_moment(View *view, LogField field, Moment *moment)
{
    const char *text = text_of(view, field);
    const FormTime time = { .tense = log_form_tense(field),
                            .marketplace = log_form_of(view)->marketplace };
    const MomentContext meant = view_form_typing(view->tui, &time);
    g_autoptr(GError) error = NULL;

    if (*text == '\0' || moment_parse(text, &meant, moment, &error))
        return TRUE;
    log_form_refuse(view, field, error->message);
    return FALSE;
}

static gboolean
read_amount(View *view, Money *ret_amount)
{
    const char *text = text_of(view, FIELD_AMOUNT);
    g_autoptr(GError) error = NULL;

    if (*text == '\0' || money_parse_share(text, &log_form_of(view)->total, ret_amount, &error))
        return TRUE;
    log_form_refuse(view, FIELD_AMOUNT, error->message);
    return FALSE;
}

const ChoiceSet *
log_form_set(const LogForm *form, LogField field)
{
    switch (field) {
    case FIELD_WHERE_TO:
        return &money_places;
    case FIELD_RETURN:
        return &answers;
    case FIELD_CHANNEL:
        return &contact_channels;
    case FIELD_ANSWER:
        return &contact_replies;
    case FIELD_CAUSE:
        return event_kind(form->type)->causes;
    default:
        return NULL;
    }
}

/* A field whose value is one token of a set; NULL when it is empty. */
static gboolean
read_token(View *view, LogField field, const char **ret_token)
{
    const ChoiceSet *set = log_form_set(log_form_of(view), field);
    g_autofree char *expected = NULL;
    g_autofree char *sentence = NULL;
    const char *text = text_or_null(view, field);
    guint value = 0;

    if (text == NULL)
        return TRUE;
    *ret_token = text;
    if (choice_parse(set, text, &value))
        return TRUE;
    expected = choice_list(set);
    sentence = text_fill(_("Write one of {words}."), "words", expected, NULL);
    log_form_refuse(view, field, sentence);
    return FALSE;
}

static gboolean
read_tokens(View *view, LogEntry *entry)
{
    return read_token(view, FIELD_WHERE_TO, &entry->to) &&
           read_token(view, FIELD_RETURN, &entry->returns) &&
           read_token(view, FIELD_CHANNEL, &entry->channel) &&
           read_token(view, FIELD_ANSWER, &entry->answer) &&
           read_token(view, FIELD_CAUSE, &entry->cause);
}

/* "1, 3": which items are meant; nothing: all of them. */
static gboolean
read_lines(View *view, LogEntry *entry)
{
    LogForm *form = log_form_of(view);
    const char *text = text_or_null(view, FIELD_ITEMS);
    g_autoptr(OrderView) order = NULL;
    g_autoptr(GError) error = NULL;

    entry->lines = form->lines;
    g_array_set_size(form->lines, 0);
    if (text == NULL)
        return TRUE;
    order = orders_show(tui_app(form->tui), form->order, &error);
    if (order != NULL && dispute_lines_parse(order->order, text, form->lines, &error))
        return TRUE;
    log_form_refuse(view, FIELD_ITEMS, error->message);
    return FALSE;
}

/* Accepting is typed, not only pressed: the amount has to be the one on the table. */
static gboolean
is_offer_typed(View *view, const Money *amount)
{
    const LogForm *form = log_form_of(view);
    g_autoptr(OrderView) order = orders_show(tui_app(form->tui), form->order, NULL);
    const Dispute *dispute =
        order == NULL ? NULL : order_find_dispute(order->order, form->dispute);
    Money offered = dispute == NULL ? MONEY_NONE : dispute_offered(dispute);
    g_autofree char *money = words_money(&offered);
    g_autofree char *sentence = NULL;
    int difference = 0;

    if (form->type != EVENT_ACCEPTED || !money_is_known(&offered) ||
        (money_is_known(amount) && money_compare(amount, &offered, &difference) &&
         difference == 0))
        return TRUE;
    sentence = text_fill(_("Type the amount that you accept: {offer} is on the table."),
                         "offer", money, NULL);
    log_form_refuse(view, FIELD_AMOUNT, sentence);
    return FALSE;
}

void
log_moments_clear(LogMoments *moments)
{
    moment_clear(&moments->at);
    moment_clear(&moments->until);
    moment_clear(&moments->closes);
}

gboolean
log_form_read(View *view, LogEntry *entry, LogMoments *moments)
{
    if (!read_amount(view, &entry->amount) || !read_moment(view, FIELD_AT, &moments->at) ||
        !read_moment(view, FIELD_UNTIL, &moments->until) ||
        !read_moment(view, FIELD_CLOSES, &moments->closes) || !read_tokens(view, entry) ||
        !read_lines(view, entry) || !is_offer_typed(view, &entry->amount))
        return FALSE;
    entry->at = moments->at;
    entry->until = moments->until;
    entry->closes = moments->closes;
    entry->text = text_or_null(view, FIELD_WORDS);
    entry->tracking = text_or_null(view, FIELD_NUMBER);
    return TRUE;
}
