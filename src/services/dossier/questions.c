/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader asks, what the case answers, and what the buyer answers by himself. */
#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/dossier/dossier.h"

#define OTHERS_DAYS 30
#define ANSWER_MOST 4000 /* characters: a page of a dossier */

static gboolean
is_like_it(const Order *order, const Dispute *dispute, const OrderRecord *record)
{
    Instant began = dispute->opened;

    for (guint i = 0; i < record->order->disputes->len; i++) {
        const Dispute *other = record->order->disputes->pdata[i];
        gint64 apart = other->opened > began ? other->opened - began : began - other->opened;

        if (other != dispute && other->said.reason == dispute->said.reason &&
            other->opened != INSTANT_UNKNOWN &&
            apart <= (gint64)OTHERS_DAYS * SECONDS_PER_DAY &&
            g_strcmp0(record->order->seller, order->seller) == 0)
            return TRUE;
    }
    return FALSE;
}

/* How many other orders from this seller have such a claim, within so many days of this one. */
static gboolean
count_others(App *app, const Order *order, const Dispute *dispute, int *ret_count,
             GError **error)
{
    OrderListing listing = { .policies = app_policies(app), .now = app_now(app) };
    g_autoptr(OrderList) orders = orders_list(app, &listing, error);
    OrderPage place = { .direction = PAGE_FORWARD, .count = 100 };
    g_autoptr(GPtrArray) page = NULL;

    *ret_count = 0;
    while (orders != NULL && (page == NULL || page->len == place.count)) {
        g_autoptr(GPtrArray) before = g_steal_pointer(&page);

        place.from = before == NULL ? NULL : before->pdata[before->len - 1];
        page = order_list_page(orders, &place, error);
        for (guint i = 0; page != NULL && i < page->len; i++) {
            const OrderSummary *summary = page->pdata[i];
            g_autoptr(OrderRecord) record = NULL;

            if (g_strcmp0(summary->seller, order->seller) != 0 ||
                g_str_equal(summary->id, order->id))
                continue;
            record = orders_load(app, summary->id, error);
            if (record == NULL)
                return FALSE;
            *ret_count += is_like_it(order, dispute, record) ? 1 : 0;
        }
        if (page == NULL)
            return FALSE;
    }
    return orders != NULL;
}

gboolean
dossier_facts(App *app, const OrderView *view, const Dispute *dispute,
              const ClaimLanguage *language, DossierFacts *ret_facts, GError **error)
{
    const Order *order = view->order;

    *ret_facts = (DossierFacts){
        .order = order,
        .dispute = dispute,
        .policies = app_policies(app),
        .language = language,
        .zone = app_zone(app),
        .now = app_now(app),
        .others = -1,
    };
    if (order->seller == NULL || dispute->opened == INSTANT_UNKNOWN)
        return TRUE;
    return count_others(app, order, dispute, &ret_facts->others, error);
}

static void
answer_free(gpointer data)
{
    DossierAnswer *answer = data;

    g_free(answer->ask);
    g_free(answer->answer);
    g_free(answer);
}

GPtrArray *
dossier_answers(const Profile *profile, const DossierFacts *facts)
{
    GPtrArray *all = g_ptr_array_new_with_free_func(answer_free);

    for (guint i = 0; i < profile->questions->len; i++) {
        const ProfileQuestion *question = profile->questions->pdata[i];
        DossierAnswer *answer;

        if (!profile_question_is_asked(question, facts->dispute->said.reason))
            continue;
        answer = g_new0(DossierAnswer, 1);
        answer->question = question;
        answer->ask = g_strdup(dossier_question(profile, question, facts->language));
        answer->answer = dossier_answer(facts, question, &answer->source);
        g_ptr_array_add(all, answer);
    }
    return all;
}

static gboolean
is_asked_anywhere(const DossierProfiles *profiles, const char *name, GHashTable *names)
{
    for (guint i = 0; i < profiles->profiles->len; i++) {
        const Profile *profile = profiles->profiles->pdata[i];

        for (guint k = 0; k < profile->questions->len; k++)
            g_hash_table_add(names, ((ProfileQuestion *)profile->questions->pdata[k])->id);
    }
    return g_hash_table_contains(names, name);
}

static int
compare_texts(gconstpointer a, gconstpointer b)
{
    return g_strcmp0(*(char *const *)a, *(char *const *)b);
}

static gboolean
check_question(const DossierProfiles *profiles, const char *name, GError **error)
{
    g_autoptr(GHashTable) names = g_hash_table_new(g_str_hash, g_str_equal);
    g_autofree gpointer *list = NULL;
    g_autofree char *excerpt = NULL, *joined = NULL;
    guint count = 0;

    if (is_asked_anywhere(profiles, name, names))
        return TRUE;
    list = g_hash_table_get_keys_as_array(names, &count);
    qsort(list, count, sizeof *list, compare_texts);
    joined = g_strjoinv(", ", (char **)list);
    excerpt = text_excerpt(name);
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("“%s” is not a question of any reader. Use one of: %s."), excerpt, joined);
    return FALSE;
}

static Event *
answer_event(const char *order, const char *question, const char *text, Instant now)
{
    Event *event = event_new(EVENT_QUESTION_ANSWERED, order, now);
    g_autoptr(JsonDocument) data = json_object();

    json_set_text(data, "question", question);
    json_set_text(data, "text", text);
    event_set_data(event, data);
    return event;
}

gboolean
dossier_answer_record(App *app, const DossierProfiles *profiles, const char *order,
                      const char *question, const char *text, GError **error)
{
    g_auto(Writing) writing = { 0 };
    g_autofree char *trimmed = g_strstrip(g_strdup(text));

    if (!check_question(profiles, question, error))
        return FALSE;
    if (!g_utf8_validate(trimmed, -1, NULL)) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("The answer is not UTF-8 text."));
        return FALSE;
    }
    if (g_utf8_strlen(trimmed, -1) > ANSWER_MOST) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("The answer has more than %d characters. Shorten it."), ANSWER_MOST);
        return FALSE;
    }
    if (!writing_begin(&writing, app, error))
        return FALSE;
    g_ptr_array_add(writing.events,
                    answer_event(order, question, trimmed, writing.context.now));
    return writing_save(&writing, error);
}
