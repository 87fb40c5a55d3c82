/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/stage/import-told-private.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "services/import/stage/import-compare-private.h"
#include "services/import/stage/import-merge-private.h"

/* --- Words ---------------------------------------------------------------------------------
 */

/* The mail's word was taken before, whatever became of it. */
static gboolean
is_of_word(const Event *event, const MailWord *word)
{
    g_autoptr(JsonDocument) data = NULL;

    if (event->type != word->type && event->type != EVENT_MAIL_SAID &&
        event->type != EVENT_MAIL_SET_ASIDE && event->type != EVENT_NOTE)
        return FALSE;
    data = event_data(event);
    if (g_strcmp0(json_member_text(data, "mail"), word->mail) != 0 || word->mail == NULL)
        return FALSE;
    return event->type == word->type ||
           g_strcmp0(json_member_text(data, "says"), event_kind(word->type)->token) == 0;
}

static gboolean
is_taken(const ImportTold *told, const MailWord *word)
{
    for (guint i = 0; told->effective != NULL && i < told->effective->len; i++) {
        if (is_of_word(told->effective->pdata[i], word))
            return TRUE;
    }
    return FALSE;
}

static void
add_event(ImportTold *told, EventType type, const MailWord *word, json_t *data)
{
    Event *event = event_new(
        type, told->id,
        word->at.instant != INSTANT_UNKNOWN ? MIN(word->at.instant, told->now) : told->now);

    event_set_data(event, data);
    json_decref(data);
    g_ptr_array_add(told->events, event);
}

/* A warning that came too soon is told as what it is. */
static void
add_remark(ImportTold *told, const MailWord *word)
{
    const char *remark = word->type == EVENT_NOTE ? word->remark : MAIL_REMARK_TOO_EARLY;
    json_t *data = json_object();

    json_set_text(data, "text", mail_remark_text(remark));
    json_set_text(data, "remark", remark);
    json_set_text(data, "says", event_kind(word->type)->token);
    json_set_text(data, "mail", word->mail);
    add_event(told, EVENT_NOTE, word, data);
}

/* The order as it will be known. */
static Order *
order_with(const ImportTold *told, const Order *staged)
{
    const MergeAges ages = merge_ages(MERGE_OLDER);
    Order *both = order_copy(told->known != NULL ? told->known : staged);

    if (told->known != NULL)
        (void)import_merge(both, staged, &ages);
    return both;
}

static void
state_confirmed(StagedOrder *staged, const MailWord *word)
{
    const MergeAges ages = merge_ages(MERGE_OLDER);
    g_autoptr(Order) said = order_new(NULL);
    gboolean is_dated = word->at.instant != INSTANT_UNKNOWN;

    order_set_fact(said, FACT_CONFIRMED, is_dated ? &word->at : NULL, 0, NULL);
    said->facts[FACT_CONFIRMED].unchecked = word->unchecked;
    (void)import_merge(staged->order, said, &ages);
}

static void
add_word(ImportTold *told, StagedOrder *staged, const MailWord *word)
{
    g_autoptr(Order) order = order_with(told, staged->order);

    switch (mail_word_power(word, order)) {
    case MAIL_MAY_STATE:
        state_confirmed(staged, word);
        break;
    case MAIL_MAY_RECORD:
        add_event(told, word->type, word, mail_word_to_json(word));
        break;
    case MAIL_MAY_REMARK:
        add_remark(told, word);
        break;
    case MAIL_MUST_WAIT:
        told->waiting++;
        add_event(told, EVENT_MAIL_SAID, word, mail_word_to_json(word));
        break;
    }
}

/* --- Conflicts -----------------------------------------------------------------------------
 */

char *
import_conflict_text(const StagedConflict *conflict)
{
    return text_fill(
        N_("A mail says {what}: {found}. Recorded is {known}, and stays. Check the "
           "order page."),
        "what", conflict->field->label, "found", conflict->found, "known", conflict->known,
        NULL);
}

static void
add_conflict(ImportTold *told, const StagedConflict *conflict)
{
    g_autofree char *text = import_conflict_text(conflict);
    Instant at = conflict->told != INSTANT_UNKNOWN ? MIN(conflict->told, told->now) : told->now;
    json_t *data;
    Event *event;

    if (told->effective != NULL && import_has_note(told->effective, text, at))
        return;
    data = json_object();
    json_set_text(data, "text", text);
    json_set_text(data, "remark", MAIL_REMARK_DIFFERS);
    event = event_new(EVENT_NOTE, told->id, at);
    event_set_data(event, data);
    json_decref(data);
    g_ptr_array_add(told->events, event);
}

void
import_told_add(ImportTold *told, StagedOrder *staged)
{
    if (told->known != NULL && staged->is_told)
        staged_add_conflicts(staged->conflicts, told->known, staged->order, staged->told);
    for (guint i = 0; i < staged->words->len; i++) {
        if (!is_taken(told, staged->words->pdata[i]))
            add_word(told, staged, staged->words->pdata[i]);
    }
    for (guint i = 0; i < staged->conflicts->len; i++)
        add_conflict(told, staged->conflicts->pdata[i]);
}
