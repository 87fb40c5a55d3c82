/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What mails say and may not do by themselves: it waits until the person has looked. */
#include "domain/case/fold-private.h"
#include "domain/case/mail-word.h"

/* The same was recorded, for this mail or later by hand; or it was set aside. */
static gboolean
is_answered_by(const MailSaying *saying, const Event *event)
{
    const MailWord *word = saying->word;
    g_autoptr(JsonDocument) data = NULL;
    gboolean is_of_mail;

    if (event->type != word->type && event->type != EVENT_MAIL_SET_ASIDE)
        return FALSE;
    data = event_data(event);
    is_of_mail =
        word->mail != NULL && g_strcmp0(json_member_text(data, "mail"), word->mail) == 0;
    if (event->type == word->type)
        return is_of_mail || event->counter > saying->said;
    return is_of_mail && event_type_parse(json_member_text(data, "says")) == word->type;
}

static gboolean
is_answered(const MailSaying *saying, const GPtrArray *events)
{
    for (guint i = 0; i < events->len; i++) {
        if (is_answered_by(saying, events->pdata[i]))
            return TRUE;
    }
    return FALSE;
}

/* The date of a return that waits is watched all the same: the last one that was said. */
static void
watch_return(Order *order, const MailWord *word)
{
    if (word->type != EVENT_RETURN_AGREED || word->until.instant == INSTANT_UNKNOWN)
        return;
    order->mail_return =
        word->at.instant != INSTANT_UNKNOWN ? word->at.instant : order->tracked_at;
    order->mail_return_until = word->until.instant;
}

void
fold_mail(Order *order, const GPtrArray *events)
{
    for (guint i = 0; i < events->len; i++) {
        const Event *event = events->pdata[i];
        g_autoptr(JsonDocument) data = NULL;
        MailWord *word;
        MailSaying *saying;

        if (event->type != EVENT_MAIL_SAID)
            continue;
        data = event_data(event);
        word = mail_word_from_json(data);
        if (word == NULL)
            continue; /* of a kind that this version does not know */
        saying = mail_saying_new(word, event->counter);
        if (is_answered(saying, events)) {
            mail_saying_free(saying);
            continue;
        }
        g_ptr_array_add(order->mail_says, saying);
        watch_return(order, word);
    }
}
