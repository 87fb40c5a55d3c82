/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a dossier: every word of them, in the reader's language, as blocks (the helper's
 * blocks.h) in their order. */
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/dossier/pages-private.h"

json_t *
pages_block(Pages *pages, const char *kind)
{
    json_t *block = json_object();

    json_set_text(block, "kind", kind);
    json_array_append_new(pages->blocks, block);
    return block;
}

void
pages_heading(Pages *pages, int level, const char *text, gboolean begins_page)
{
    json_t *block = pages_block(pages, "heading");

    json_object_set_new(block, "level", json_integer(level));
    json_set_text(block, "text", text);
    if (begins_page)
        json_object_set_new(block, "break", json_true());
}

void
pages_paragraph(Pages *pages, const char *text, gint64 size, const char *style)
{
    json_t *block = pages_block(pages, "paragraph");

    json_set_text(block, "text", text);
    json_object_set_new(block, "size", json_integer(size));
    if (style != NULL)
        json_set_text(block, "style", style);
}

const char *
pages_words(const Pages *pages, const char *key)
{
    return claim_words(pages->language, key);
}

/* Both are taken over; a fact without words is left out. */
static void
add_fact(json_t *rows, const char *label, char *value)
{
    if (value != NULL && *value != '\0')
        json_array_append_new(rows, json_pack("[ss]", label, value));
    g_free(value);
}

char *
pages_date(const Pages *pages, Instant at)
{
    return at == INSTANT_UNKNOWN
               ? NULL
               : claim_date(pages->language, at,
                            order_zone_at(pages->order, at, pages->pack->zone));
}

char *
pages_amount(const Pages *pages, const Money *money)
{
    return money_is_known(money) ? claim_amount(pages->language, money) : NULL;
}

static char *
marketplace_name(const Pages *pages)
{
    const Policies *policies = pages->pack->facts.policies;
    const Policy *policy = policies_find(policies, pages->order->marketplace);

    if (policy == policies_marketplace(policies, NULL))
        return NULL;
    return g_strdup(policy != NULL ? policy->title : pages->order->marketplace);
}

const char *
pages_actor(const Pages *pages, Actor actor)
{
    return claim_words_of(pages->language, "who", choice_token(&actors, actor));
}

static char *
order_words(const Pages *pages, const char *text)
{
    return text == NULL ? NULL : pack_text(pages->pack, text);
}

/* The titles of profiles and the sources of rules are in English alone. */
static gboolean
is_in_english(const Pages *pages)
{
    return g_str_equal(pages->language->code, "en");
}

/* Who calls the reason so: elsewhere by the way of payment, as the language names it. */
static char *
reader_name(const Pages *pages)
{
    const Profile *profile = pages->pack->task->profile;
    char *name = is_in_english(pages) || pages->order->paid_with == NULL ||
                         !profile_is_for_payment(profile, pages->order->paid_with, FALSE)
                     ? NULL
                     : pack_payment(pages->pack);

    return name != NULL ? name : g_strdup(profile->title);
}

static char *
reason_words(const Pages *pages)
{
    const Profile *profile = pages->pack->task->profile;
    DisputeReason reason = pages->dispute->said.reason;
    const char *name =
        claim_words_of(pages->language, "reason", choice_token(&reasons, reason));
    g_autofree char *code = NULL, *reader = NULL;

    if (pages->dispute->reason_unknown)
        return NULL;
    if (profile->codes[reason] == NULL)
        return g_strdup(name);
    reader = reader_name(pages);
    code = text_fill(pages_words(pages, "code"), "code", profile->codes[reason], "reader",
                     reader, NULL);
    return g_strdup_printf("%s. %s", name, code);
}

/* The messages themselves, where they are among the exhibits. */
static void
append_messages(const Pages *pages, GString *text)
{
    const GPtrArray *exhibits = pages->pack->exhibits;

    for (guint i = 0; i < exhibits->len; i++) {
        const Exhibit *exhibit = exhibits->pdata[i];
        g_autofree char *title = exhibit_title(pages->pack, exhibit);

        if (exhibit->evidence->kind == EVIDENCE_CHAT_LOG)
            g_string_append_printf(text, " (%s)", title);
    }
}

static char *
contact_words(const Pages *pages)
{
    const DossierFacts *facts = &pages->pack->facts;
    const ClaimFacts claim = { facts->order, facts->dispute, facts->policies, facts->now,
                               facts->zone };
    g_autofree char *told = claim_contact(&claim, pages->language);
    GString *text = g_string_new(*told == '\0' ? pages_words(pages, "no-contact") : told);

    append_messages(pages, text);
    return g_string_free(text, FALSE);
}

static void
add_cover_facts(Pages *pages)
{
    json_t *rows = json_array();
    const Order *order = pages->order;
    const Money disputed = claim_disputed(order, pages->dispute);

    add_fact(rows, pages_words(pages, "label-order"), order_words(pages, order->number));
    add_fact(rows, pages_words(pages, "label-marketplace"), marketplace_name(pages));
    add_fact(rows, pages_words(pages, "label-seller"), order_words(pages, order->seller));
    add_fact(rows, pages_words(pages, "label-item"), order_words(pages, order->title));
    add_fact(rows, pages_words(pages, "label-paid"), pages_amount(pages, &order->total));
    add_fact(rows, pages_words(pages, "label-paid-on"),
             pages_date(pages, order_fact(order, FACT_PAID)));
    add_fact(rows, pages_words(pages, "label-paid-with"), pack_payment(pages->pack));
    add_fact(rows, pages_words(pages, "label-disputed"), pages_amount(pages, &disputed));
    add_fact(rows, pages_words(pages, "label-reason"), reason_words(pages));
    add_fact(rows, pages_words(pages, "label-contact"), contact_words(pages));
    json_object_set_new(pages_block(pages, "facts"), "rows", rows);
}

/* What the facts say in whole sentences, and the buyer's own words where he has put it so. */
static void
add_statement(Pages *pages)
{
    const DossierFacts *facts = &pages->pack->facts;
    const ClaimFacts claim = { facts->order, facts->dispute, facts->policies, facts->now,
                               facts->zone };
    const GPtrArray *languages = app_claim_languages(pages->pack->app);
    const char *own = pages->dispute->statement;
    g_autofree char *made = claim_summary(&claim, pages->language);
    g_autofree char *text = pack_text(pages->pack, made);
    g_autofree char *said = NULL;

    if (!pages->dispute->reason_unknown)
        pages_paragraph(pages, text, 12, NULL);
    if (own == NULL || claim_language_of(&claim, languages, own) != NULL)
        return;
    said = pack_text(pages->pack, own);
    pages_paragraph(pages, said, 12, NULL);
}

static char *
part_words(const Pages *pages)
{
    g_autofree char *part = g_strdup_printf("%u", pages->layout->part);
    g_autofree char *parts = g_strdup_printf("%u", pages->layout->parts);

    return text_fill(pages_words(pages, "part"), "part", part, "parts", parts, NULL);
}

static void
add_cover(Pages *pages)
{
    g_autofree char *part = pages->layout->parts > 1 ? part_words(pages) : NULL;

    pages_heading(pages, 0, pages_words(pages, "title"), FALSE);
    if (part != NULL)
        pages_paragraph(pages, part, 12, "strong");
    add_cover_facts(pages);
    add_statement(pages);
    json_set_text(pages_block(pages, "line"), "text", pages_words(pages, "label-signature"));
    pages_heading(pages, 0, pages_words(pages, "heading-contents"), FALSE);
    (void)pages_block(pages, "contents");
}

json_t *
pages_table(Pages *pages, const char *widths, json_t *head)
{
    json_t *block = pages_block(pages, "table");
    json_t *rows = json_array();

    json_object_set_new(block, "widths", json_loads(widths, 0, NULL));
    json_object_set_new(block, "head", head);
    json_object_set_new(block, "rows", rows);
    return rows;
}

/* As it may be told: where the reader is not to know where it went, all of that is left out. */
static char *
answer_words(Pages *pages, const DossierAnswer *answer)
{
    if (answer->answer == NULL)
        return g_strdup(pages_words(pages, "not-known"));
    if (pages->pack->address == NULL || answer->question->about != ASKS_ABOUT_PLACE)
        return pack_text(pages->pack, answer->answer);
    pages->pack->hidden++;
    return g_strdup(pages_words(pages, "address-hidden"));
}

static void
add_questions(Pages *pages)
{
    const GPtrArray *said = pages->pack->answers;
    json_t *rows;

    if (said->len == 0)
        return;
    pages_heading(pages, 1, pages_words(pages, "heading-questions"), TRUE);
    rows = pages_table(pages, "[2,3]",
                       json_pack("[ss]", pages_words(pages, "column-question"),
                                 pages_words(pages, "column-answer")));
    for (guint i = 0; i < said->len; i++) {
        const DossierAnswer *answer = said->pdata[i];
        g_autofree char *text = answer_words(pages, answer);

        json_array_append_new(rows, json_pack("[ss]", answer->ask, text));
    }
}

static void
add_offer_rows(Pages *pages, const Dispute *dispute, json_t *rows)
{
    static const Actor actors_of[] = { [TURN_BUYER] = ACTOR_BUYER,
                                       [TURN_SELLER] = ACTOR_SELLER,
                                       [TURN_PLATFORM] = ACTOR_PLATFORM };

    for (guint i = 0; dispute != NULL && i < dispute->offers->len; i++) {
        const Offer *offer = &g_array_index(dispute->offers, Offer, i);
        g_autofree char *when = pages_date(pages, offer->at);
        g_autofree char *sum = pages_amount(pages, &offer->amount);

        if (when != NULL && sum != NULL && offer->by < G_N_ELEMENTS(actors_of))
            json_array_append_new(
                rows, json_pack("[sss]", when, pages_actor(pages, actors_of[offer->by]), sum));
    }
}

static void
add_contact(Pages *pages)
{
    g_autofree char *told = contact_words(pages);
    const Dispute *direct = pages->order->direct;
    json_t *rows = json_array();

    pages_heading(pages, 1, pages_words(pages, "heading-contact"), FALSE);
    pages_paragraph(pages, told, 12, NULL);
    add_offer_rows(pages, direct == pages->dispute ? NULL : direct, rows);
    add_offer_rows(pages, pages->dispute, rows);
    if (json_array_size(rows) > 0) {
        json_t *block;

        pages_heading(pages, 1, pages_words(pages, "heading-offers"), FALSE);
        (void)pages_table(pages, "[1,1,1]",
                          json_pack("[sss]", pages_words(pages, "column-date"),
                                    pages_words(pages, "column-who"),
                                    pages_words(pages, "column-amount")));
        block = json_array_get(pages->blocks, json_array_size(pages->blocks) - 1);
        json_object_set(block, "rows", rows);
    }
    json_decref(rows);
}

/* Money that has come is not expected any more. */
static gboolean
is_over(const Pages *pages, const Clock *clock)
{
    const Money received = dispute_received(pages->dispute);

    return clock->id == CLOCK_REFUND_EXPECTED &&
           (clock->status == CLOCK_DONE || money_is_known(&received));
}

/* Those that a reader has a use for, with the rule that they come from. */
static void
add_deadlines(Pages *pages)
{
    const GArray *clocks = pages->pack->task->view->clocks;
    g_autoptr(JsonDocument) found = json_array();
    json_t *block;

    for (guint i = 0; i < clocks->len; i++) {
        const Clock *clock = &g_array_index(clocks, Clock, i);
        const char *name =
            claim_words_of(pages->language, "clock", clock_name(clock->id)->token);
        g_autofree char *when = name == NULL ? NULL : pages_date(pages, clock->earliest);
        g_autofree char *source =
            clock->rule == NULL ? g_strdup(pages_words(pages, "stated"))
            : !is_in_english(pages)
                ? g_strdup_printf("%s (%s)", clock->rule->id, clock->rule->checked)
                : g_strdup_printf("%s: %s (%s)", clock->rule->id, clock->rule->source,
                                  clock->rule->checked);

        if (when != NULL && !is_over(pages, clock))
            json_array_append_new(found, json_pack("[sss]", name, when, source));
    }
    if (json_array_size(found) == 0)
        return;
    pages_heading(pages, 1, pages_words(pages, "heading-deadlines"), FALSE);
    (void)pages_table(pages, "[2,1.3,3]",
                      json_pack("[sss]", pages_words(pages, "column-what"),
                                pages_words(pages, "column-date"),
                                pages_words(pages, "column-rule")));
    block = json_array_get(pages->blocks, json_array_size(pages->blocks) - 1);
    json_object_set(block, "rows", found);
}

static void
set_head(Pages *pages, json_t *document, const char *output)
{
    g_autofree char *created = instant_to_rfc3339(pages->pack->created);
    g_autofree char *title = order_words(pages, pages->order->title);
    g_autofree char *foot = g_strdup_printf("%s %s · %s", pages_words(pages, "label-order"),
                                            pages->order->number, title == NULL ? "" : title);

    json_set_text(document, "schema", "recourse/1");
    if (output != NULL)
        json_set_text(document, "output", output);
    json_set_text(document, "title", pages_words(pages, "title"));
    json_set_text(document, "created", created);
    json_set_text(document, "foot", foot);
    json_set_text(document, "page_words", pages_words(pages, "page"));
}

json_t *
pack_to_json(Pack *pack, const PackLayout *layout, const char *output)
{
    json_t *document = json_object();
    Pages pages = { .pack = pack,
                    .layout = layout,
                    .language = pack->facts.language,
                    .order = pack->facts.order,
                    .dispute = pack->facts.dispute,
                    .blocks = json_array() };
    json_t *exhibits;

    pack->redacted = pack->redacted_in_files;
    pack->hidden = pack->hidden_in_files;
    set_head(&pages, document, output);
    add_cover(&pages);
    if (layout->part == 1) {
        add_questions(&pages);
        pages_add_chronology(&pages);
        add_contact(&pages);
        add_deadlines(&pages);
    }
    exhibits = exhibits_to_json(pack, layout);
    if (exhibits != NULL)
        json_array_append_new(pages.blocks, exhibits);
    pages_add_integrity(&pages);
    json_object_set_new(document, "blocks", pages.blocks);
    return document;
}
