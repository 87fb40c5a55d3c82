/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/stage/proposals.h"

#include <string.h>

#include "base/text/text.h"
#include "store/lists/lists.h"

/* Days from the order to its payment, and to its money coming back. Ours: accounts post late,
 * and a refund follows a dispute. */
#define BEFORE_ORDER_DAYS 2
#define PAID_WITHIN_DAYS 15
#define BACK_WITHIN_DAYS 250

#define CANDIDATES_MOST 8

typedef struct {
    const Policies *policies;
    GHashTable *by_amount; /* "1234 USD" to GPtrArray of ImportProposal, borrowed */
} Matching;

static gboolean
came_back(const ImportProposal *proposal)
{
    return proposal->amount.minor < 0;
}

/* The same for a payment and what is paid back. */
static char *
amount_key(const Money *amount)
{
    Money whole = *amount;

    whole.minor = ABS(whole.minor);
    return money_text(&whole);
}

static void
index_proposals(Matching *matching, const GPtrArray *proposals)
{
    for (guint i = 0; i < proposals->len; i++) {
        ImportProposal *proposal = proposals->pdata[i];
        char *key = amount_key(&proposal->amount);
        GPtrArray *same = g_hash_table_lookup(matching->by_amount, key);

        if (same == NULL) {
            same = g_ptr_array_new();
            g_hash_table_insert(matching->by_amount, key, same);
        } else {
            g_free(key);
        }
        g_ptr_array_add(same, proposal);
    }
}

static gboolean
is_in_time(const ImportProposal *proposal, Instant placed)
{
    gint64 days = came_back(proposal) ? BACK_WITHIN_DAYS : PAID_WITHIN_DAYS;

    return proposal->at.instant >= instant_add_days(placed, -BEFORE_ORDER_DAYS) &&
           proposal->at.instant <= instant_add_days(placed, days);
}

static gboolean
holds_word(const char *text, const char *word)
{
    g_autofree char *folded = word == NULL ? NULL : text_fold(word);

    return folded != NULL && *folded != '\0' && strstr(text, folded) != NULL;
}

static gboolean
names_match(const Matching *matching, const ImportProposal *proposal,
            const OrderSummary *summary)
{
    g_autofree char *name = text_fold(proposal->name == NULL ? "" : proposal->name);
    const Policy *policy = policies_find(matching->policies, summary->marketplace);

    return holds_word(name, summary->marketplace) || holds_word(name, summary->seller) ||
           (policy != NULL && holds_word(name, policy->title));
}

/* Those whose name fits stand first. */
static void
add_candidate(const Matching *matching, ImportProposal *proposal, const OrderSummary *summary)
{
    ImportCandidate *candidate;

    if (proposal->candidates->len >= CANDIDATES_MOST)
        return;
    candidate = g_new0(ImportCandidate, 1);
    candidate->id = g_strdup(summary->id);
    candidate->number = g_strdup(summary->number);
    candidate->title = g_strdup(summary->title);
    candidate->names_match = names_match(matching, proposal, summary);
    g_ptr_array_insert(proposal->candidates, candidate->names_match ? 0 : -1, candidate);
}

static void
match(const OrderSummary *summary, gpointer data)
{
    const Matching *matching = data;
    g_autofree char *key = NULL;
    const GPtrArray *same;

    if (!money_is_known(&summary->total))
        return;
    key = amount_key(&summary->total);
    same = g_hash_table_lookup(matching->by_amount, key);
    for (guint i = 0; same != NULL && i < same->len; i++) {
        ImportProposal *proposal = same->pdata[i];

        if (is_in_time(proposal, summary->placed))
            add_candidate(matching, proposal, summary);
    }
}

static void
drop_unmatched(GPtrArray *proposals)
{
    for (guint i = proposals->len; i-- > 0;) {
        if (((const ImportProposal *)proposals->pdata[i])->candidates->len == 0)
            g_ptr_array_remove_index(proposals, i);
    }
}

gboolean
import_propose(Db *db, const Policies *policies, GPtrArray *proposals, GError **error)
{
    g_autoptr(GHashTable) by_amount = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
                                                            (GDestroyNotify)g_ptr_array_unref);
    Matching matching = { policies, by_amount };
    Instant from = INSTANT_NEVER, until = INSTANT_UNKNOWN;

    index_proposals(&matching, proposals);
    for (guint i = 0; i < proposals->len; i++) {
        Instant at = ((const ImportProposal *)proposals->pdata[i])->at.instant;

        from = MIN(from, instant_add_days(at, -BACK_WITHIN_DAYS));
        until = MAX(until, instant_add_days(at, BEFORE_ORDER_DAYS + 1));
    }
    if (!orders_each_placed(db, from, until, match, &matching, error))
        return FALSE;
    drop_unmatched(proposals);
    return TRUE;
}
