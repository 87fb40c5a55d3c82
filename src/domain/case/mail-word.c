/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/case/mail-word.h"

#include <string.h>

#include "base/i18n.h"

/* A warning so soon after the order is no warning: five mails of one account came within hours.
 */
#define COMPLETION_DAYS_LEAST 3

/* clang-format off */
static const struct {
    const char *word;
    const char *text;
} remarks[] = {
    { MAIL_REMARK_CLOSED,                  N_("A mail says that the order is closed, without a reason. Check the order page.") },
    { "at-pick-up-point",                  N_("A mail says that the parcel waits at a pick-up point. That is not a delivery.") },
    { "awaiting-confirmation-says-mail",   N_("A mail says that the order waits for your confirmation. Confirm only what you have.") },
    { "seller-wrote",                      N_("A mail says that the seller sent you a message. Read it on the order page.") },
    { "claim-mail",                        N_("A mail about a claim has arrived. Check the claim on the order page.") },
    { "case-on-hold-says-mail",            N_("A mail says that your case is on hold. Check the case page.") },
    { "request-closed-says-mail",          N_("A mail says that your request was closed. Check the case page.") },
    { "refund-issued-says-mail",           N_("A mail says that a refund was issued. Check your payment method.") },
    { MAIL_REMARK_OTHER_WINDOW,            N_("A mail names another number of days for a dispute. Check the order page.") },
    { MAIL_REMARK_TOO_EARLY,               N_("A mail warns that the order will be completed, very soon after the order. Check the order page.") },
};
/* clang-format on */

const char *
mail_remark_text(const char *remark)
{
    for (gsize i = 0; i < G_N_ELEMENTS(remarks); i++) {
        if (strcmp(remarks[i].word, remark) == 0)
            return remarks[i].text;
    }
    return remark;
}

MailWord *
mail_word_new(EventType type, const char *mail, gboolean unchecked)
{
    MailWord *word = g_new0(MailWord, 1);

    word->type = type;
    word->at.instant = word->until.instant = INSTANT_UNKNOWN;
    word->amount = MONEY_NONE;
    word->mail = g_strdup(mail);
    word->unchecked = unchecked;
    return word;
}

void
mail_word_free(MailWord *word)
{
    if (word == NULL)
        return;
    moment_clear(&word->at);
    moment_clear(&word->until);
    g_free(word->remark);
    g_free(word->mail);
    g_free(word);
}

/* Receipt that was confirmed moves a clock later than the delivery does. */
static gboolean
may_state_confirmed(const MailWord *word, const Order *order)
{
    return !word->unchecked || !order_has_arrived(order);
}

static gboolean
is_too_early(const MailWord *word, const Order *order)
{
    Instant placed = order_fact(order, FACT_PLACED);

    return word->at.instant == INSTANT_UNKNOWN ||
           (placed != INSTANT_UNKNOWN &&
            word->at.instant < instant_add_days(placed, COMPLETION_DAYS_LEAST));
}

MailPower
mail_word_power(const MailWord *word, const Order *order)
{
    switch (word->type) {
    case EVENT_NOTE:
        return MAIL_MAY_REMARK;
    case EVENT_CONFIRMED:
        return may_state_confirmed(word, order) ? MAIL_MAY_STATE : MAIL_MUST_WAIT;
    case EVENT_COMPLETION_WARNED:
        return is_too_early(word, order) ? MAIL_MAY_REMARK : MAIL_MAY_RECORD;
    default:
        return MAIL_MUST_WAIT;
    }
}

static void
set_moment(json_t *data, const char *member, const Moment *moment)
{
    if (moment->instant != INSTANT_UNKNOWN)
        json_object_set_new(data, member, moment_to_json(moment));
}

json_t *
mail_word_to_json(const MailWord *word)
{
    json_t *data = json_object();

    json_set_text(data, "says", event_kind(word->type)->token);
    set_moment(data, "at", &word->at);
    set_moment(data, "until", &word->until);
    if (money_is_known(&word->amount))
        json_set_money(data, "amount", &word->amount);
    if (word->remark != NULL)
        json_set_text(data, "remark", word->remark);
    if (word->mail != NULL)
        json_set_text(data, "mail", word->mail);
    if (word->unchecked)
        json_object_set_new(data, "unchecked", json_true());
    return data;
}

static void
read_moment(const json_t *data, const char *member, Moment *moment)
{
    if (!moment_from_json(json_object_get(data, member), moment))
        *moment = (Moment){ .instant = INSTANT_UNKNOWN };
}

MailWord *
mail_word_from_json(const json_t *data)
{
    EventType type = event_type_parse(json_member_text(data, "says"));
    MailWord *word;

    if (type == EVENT_UNKNOWN)
        return NULL;
    word = mail_word_new(type, json_member_text(data, "mail"),
                         json_member_flag(data, "unchecked"));
    read_moment(data, "at", &word->at);
    read_moment(data, "until", &word->until);
    word->amount = json_member_money(data, "amount");
    word->remark = g_strdup(json_member_text(data, "remark"));
    return word;
}

MailSaying *
mail_saying_new(MailWord *word, gint64 said)
{
    MailSaying *saying = g_new0(MailSaying, 1);

    saying->word = word;
    saying->said = said;
    return saying;
}

void
mail_saying_free(MailSaying *saying)
{
    if (saying == NULL)
        return;
    mail_word_free(saying->word);
    g_free(saying);
}
