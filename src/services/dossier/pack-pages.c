/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a dossier: every word of them, in the reader's language, as blocks (the helper's
 * blocks.h) in their order. */
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/dossier/pack-private.h"

#define MINUTES_PER_HOUR 60

/* What is being put together. */
typedef struct {
    Pack *pack;
    const PackLayout *layout;
    const ClaimLanguage *language;
    const Order *order;
    const Dispute *dispute;
    json_t *blocks;
} Pages;

static json_t *
add_block(Pages *pages, const char *kind)
{
    json_t *block = json_object();

    json_set_text(block, "kind", kind);
    json_array_append_new(pages->blocks, block);
    return block;
}

static void
add_heading(Pages *pages, int level, const char *text, gboolean begins_page)
{
    json_t *block = add_block(pages, "heading");

    json_object_set_new(block, "level", json_integer(level));
    json_set_text(block, "text", text);
    if (begins_page)
        json_object_set_new(block, "break", json_true());
}

static void
add_paragraph(Pages *pages, const char *text, gint64 size, const char *style)
{
    json_t *block = add_block(pages, "paragraph");

    json_set_text(block, "text", text);
    json_object_set_new(block, "size", json_integer(size));
    if (style != NULL)
        json_set_text(block, "style", style);
}

static const char *
words(const Pages *pages, const char *key)
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

static char *
date_of(const Pages *pages, Instant at)
{
    return at == INSTANT_UNKNOWN
               ? NULL
               : claim_date(pages->language, at,
                            order_zone_at(pages->order, at, pages->pack->zone));
}

static char *
amount_of(const Pages *pages, const Money *money)
{
    return money_is_known(money) ? claim_amount(pages->language, money) : NULL;
}

/* "14 November 2026, 10:00 +01:00": what the buyer's clock showed, and how far it is from UTC.
 */
static char *
moment_of(const Pages *pages, Instant at, Precision precision)
{
    WallTime wall = instant_to_wall(at, pages->pack->zone);
    g_autofree char *date = precision == PRECISION_DATE
                                ? date_of(pages, at)
                                : claim_date(pages->language, at, pages->pack->zone);
    Instant shown = at;
    int minutes;

    if (precision == PRECISION_DATE)
        return g_steal_pointer(&date);
    (void)instant_from_wall(&wall, zone_utc(), &shown); /* a wall time is always one of UTC */
    minutes = (int)((shown - at) / SECONDS_PER_MINUTE);
    return g_strdup_printf("%s, %02d:%02d %c%02d:%02d", date, wall.hour, wall.minute,
                           minutes < 0 ? '-' : '+', ABS(minutes) / MINUTES_PER_HOUR,
                           ABS(minutes) % MINUTES_PER_HOUR);
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
    code =
        text_fill(words(pages, "code"), "code", profile->codes[reason], "reader", reader, NULL);
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
    GString *text = g_string_new(*told == '\0' ? words(pages, "no-contact") : told);

    append_messages(pages, text);
    return g_string_free(text, FALSE);
}

static void
add_cover_facts(Pages *pages)
{
    json_t *rows = json_array();
    const Order *order = pages->order;
    const Money disputed = claim_disputed(order, pages->dispute);

    add_fact(rows, words(pages, "label-order"), order_words(pages, order->number));
    add_fact(rows, words(pages, "label-marketplace"), marketplace_name(pages));
    add_fact(rows, words(pages, "label-seller"), order_words(pages, order->seller));
    add_fact(rows, words(pages, "label-item"), order_words(pages, order->title));
    add_fact(rows, words(pages, "label-paid"), amount_of(pages, &order->total));
    add_fact(rows, words(pages, "label-paid-on"), date_of(pages, order_fact(order, FACT_PAID)));
    add_fact(rows, words(pages, "label-paid-with"), pack_payment(pages->pack));
    add_fact(rows, words(pages, "label-disputed"), amount_of(pages, &disputed));
    add_fact(rows, words(pages, "label-reason"), reason_words(pages));
    add_fact(rows, words(pages, "label-contact"), contact_words(pages));
    json_object_set_new(add_block(pages, "facts"), "rows", rows);
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
        add_paragraph(pages, text, 12, NULL);
    if (own == NULL || claim_language_of(&claim, languages, own) != NULL)
        return;
    said = pack_text(pages->pack, own);
    add_paragraph(pages, said, 12, NULL);
}

static char *
part_words(const Pages *pages)
{
    g_autofree char *part = g_strdup_printf("%u", pages->layout->part);
    g_autofree char *parts = g_strdup_printf("%u", pages->layout->parts);

    return text_fill(words(pages, "part"), "part", part, "parts", parts, NULL);
}

static void
add_cover(Pages *pages)
{
    g_autofree char *part = pages->layout->parts > 1 ? part_words(pages) : NULL;

    add_heading(pages, 0, words(pages, "title"), FALSE);
    if (part != NULL)
        add_paragraph(pages, part, 12, "strong");
    add_cover_facts(pages);
    add_statement(pages);
    json_set_text(add_block(pages, "line"), "text", words(pages, "label-signature"));
    add_heading(pages, 0, words(pages, "heading-contents"), FALSE);
    (void)add_block(pages, "contents");
}

static json_t *
begin_table(Pages *pages, const char *widths, json_t *head)
{
    json_t *block = add_block(pages, "table");
    json_t *rows = json_array();

    json_object_set_new(block, "widths", json_loads(widths, 0, NULL));
    json_object_set_new(block, "head", head);
    json_object_set_new(block, "rows", rows);
    return rows;
}

/* Where the reader is not to know where it went. */
static gboolean
is_hidden(const Pages *pages, const ProfileQuestion *question)
{
    return pages->pack->task->profile->hides_address && question->about == ASKS_ABOUT_PLACE;
}

static void
add_questions(Pages *pages)
{
    const GPtrArray *said = pages->pack->answers;
    json_t *rows;

    if (said->len == 0)
        return;
    add_heading(pages, 1, words(pages, "heading-questions"), TRUE);
    rows = begin_table(
        pages, "[2,3]",
        json_pack("[ss]", words(pages, "column-question"), words(pages, "column-answer")));
    for (guint i = 0; i < said->len; i++) {
        const DossierAnswer *answer = said->pdata[i];
        g_autofree char *text = answer->answer == NULL || is_hidden(pages, answer->question)
                                    ? g_strdup(words(pages, "not-known"))
                                    : pack_text(pages->pack, answer->answer);

        json_array_append_new(rows, json_pack("[ss]", answer->ask, text));
    }
}

/* A row of the chronology, on its way into its order. */
typedef struct {
    Instant at;
    guint place;
    json_t *row;
    guint first, last; /* exhibits that were recorded with it; 0: none */
} Happened;

static gint
compare_happened(gconstpointer a, gconstpointer b)
{
    const Happened *x = a, *y = b;

    return x->at != y->at ? (x->at > y->at ? 1 : -1)
                          : (x->place > y->place) - (x->place < y->place);
}

static void
happened_clear(gpointer data)
{
    json_decref(((Happened *)data)->row);
}

static const char *
actor_words(const Pages *pages, Actor actor)
{
    return claim_words_of(pages->language, "who", choice_token(&actors, actor));
}

static void
add_happened(Pages *pages, GArray *all, Instant at, Instant told, Precision precision,
             const char *who, const char *what, const Exhibit *exhibit)
{
    g_autofree char *when = moment_of(pages, at, precision);
    g_autofree char *number =
        exhibit == NULL ? g_strdup("") : g_strdup_printf("%u", exhibit->number);
    g_autofree char *name =
        g_strdup_printf("exhibit-%u", exhibit == NULL ? 0 : exhibit->number);
    Happened happened = { .at = told, .place = all->len };

    happened.row = json_pack("[ssss{ss}]", when, who, what, number, "page", name);
    happened.first = happened.last = exhibit == NULL ? 0 : exhibit->number;
    g_array_append_val(all, happened);
}

/* Files that were recorded one behind the other on one day stand in one row. */
static gboolean
join_exhibits(Pages *pages, GArray *all, const Event *event, const Exhibit *exhibit)
{
    Happened *last = all->len == 0 ? NULL : &g_array_index(all, Happened, all->len - 1);
    g_autofree char *kind = NULL, *what = NULL, *numbers = NULL;

    if (exhibit == NULL || last == NULL || last->last == 0 ||
        last->last + 1 != exhibit->number ||
        instant_start_of_day(last->at, pages->pack->zone, 0) !=
            instant_start_of_day(event->at, pages->pack->zone, 0))
        return FALSE;
    last->last = exhibit->number;
    kind = pack_kind(pages->pack, exhibit->evidence->kind);
    what = g_strconcat(json_string_value(json_array_get(last->row, 2)), ", ", kind, NULL);
    numbers = g_strdup_printf("%u\u2013%u", last->first, last->last);
    json_array_set_new(last->row, 2, json_string(what));
    json_array_set_new(last->row, 3, json_string(numbers));
    return TRUE;
}

/* Whether an event of the timeline tells the same. */
static gboolean
is_told(const GPtrArray *timeline, const char *token)
{
    for (guint i = 0; i < timeline->len; i++) {
        if (g_str_equal(event_kind(((const Event *)timeline->pdata[i])->type)->token, token))
            return TRUE;
    }
    return FALSE;
}

static void
tell_facts(Pages *pages, const GPtrArray *timeline, GArray *all)
{
    for (Fact fact = FACT_PLACED; fact <= FACT_CONFIRMED; fact++) {
        const FactValue *value = &pages->order->facts[fact];
        const char *token = fact_token(fact);
        const char *what = claim_words_of(pages->language, "told", token);
        Actor by = fact == FACT_SHIPPED            ? ACTOR_SELLER
                   : fact == FACT_MARKED_DELIVERED ? ACTOR_CARRIER
                                                   : ACTOR_BUYER;

        if (what != NULL && value->is_true && value->instant != INSTANT_UNKNOWN &&
            !is_told(timeline, token))
            add_happened(pages, all, value->instant, value->instant, value->precision,
                         actor_words(pages, by), what, NULL);
    }
}

static const Exhibit *
exhibit_of(const Pages *pages, const Event *event)
{
    g_autoptr(Evidence) evidence =
        event->type == EVENT_EVIDENCE_ADDED ? evidence_from_event(event) : NULL;

    for (guint i = 0; evidence != NULL && i < pages->pack->exhibits->len; i++) {
        const Exhibit *exhibit = pages->pack->exhibits->pdata[i];

        if (g_str_equal(exhibit->evidence->sha256, evidence->sha256) &&
            exhibit->evidence->kind == evidence->kind)
            return exhibit;
    }
    return NULL;
}

static Precision
precision_of(const json_t *data)
{
    g_auto(Moment) moment = { 0 };

    return moment_from_json(json_object_get(data, "at"), &moment) ? moment.precision
                                                                  : PRECISION_INSTANT;
}

/* What happened, how much it was about, and the words that were said with it. */
static char *
event_words(Pages *pages, const Event *event, const json_t *data, const Exhibit *exhibit)
{
    const char *what = claim_words_of(pages->language, "told", event_kind(event->type)->token);
    Money amount = json_member_money(data, "amount");
    GString *text = g_string_new(what);
    g_autofree char *sum = amount_of(pages, &amount);
    g_autofree char *said = pack_text(pages->pack, json_member_text(data, "text"));
    g_autofree char *kind =
        exhibit == NULL ? NULL : pack_kind(pages->pack, exhibit->evidence->kind);

    if (sum != NULL)
        g_string_append_printf(text, ": %s", sum);
    if (kind != NULL)
        g_string_append_printf(text, ": %s", kind);
    if (*said != '\0')
        g_string_append_printf(text, "\n%s", said);
    return g_string_free(text, FALSE);
}

/* That it came is what the buyer says; who paid money back nobody said. */
static const char *
who_did(const Pages *pages, const Event *event)
{
    switch (event->type) {
    case EVENT_REFUND_PART:
    case EVENT_REFUNDED:
        return "";
    case EVENT_DELIVERED:
        return actor_words(pages, ACTOR_BUYER);
    default:
        return actor_words(pages, event_kind(event->type)->by);
    }
}

static void
tell_events(Pages *pages, const GPtrArray *timeline, GArray *all)
{
    Instant told = INSTANT_UNKNOWN; /* what has a day alone stays behind what came before it */

    for (guint i = 0; i < timeline->len; i++) {
        const Event *event = timeline->pdata[i];
        const EventKind *kind = event_kind(event->type);
        g_autoptr(JsonDocument) data = NULL;
        g_autofree char *what = NULL;
        const Exhibit *exhibit;

        told = MAX(told, event->at);
        if (claim_words_of(pages->language, "told", kind->token) == NULL ||
            (event->dispute != NULL && pages->dispute->id != NULL &&
             !g_str_equal(event->dispute, pages->dispute->id)))
            continue;
        exhibit = exhibit_of(pages, event);
        if (event->type == EVENT_EVIDENCE_ADDED &&
            (exhibit == NULL || join_exhibits(pages, all, event, exhibit)))
            continue;
        data = event_data(event);
        what = event_words(pages, event, data, exhibit);
        add_happened(pages, all, event->at, told, precision_of(data), who_did(pages, event),
                     what, exhibit);
    }
}

static void
add_chronology(Pages *pages)
{
    g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(Happened));
    const GPtrArray *timeline = order_view_timeline(pages->pack->task->view);
    json_t *rows;

    g_array_set_clear_func(all, happened_clear);
    tell_facts(pages, timeline, all);
    tell_events(pages, timeline, all);
    g_array_sort(all, compare_happened);
    if (all->len == 0)
        return;
    add_heading(pages, 1, words(pages, "heading-chronology"), FALSE);
    rows = begin_table(pages, "[26,16,38,10,10]",
                       json_pack("[sssss]", words(pages, "column-date"),
                                 words(pages, "column-who"), words(pages, "column-what"),
                                 words(pages, "column-exhibit"), words(pages, "column-page")));
    for (guint i = 0; i < all->len; i++)
        json_array_append(rows, g_array_index(all, Happened, i).row);
}

static void
add_offer_rows(Pages *pages, const Dispute *dispute, json_t *rows)
{
    static const Actor actors_of[] = { [TURN_BUYER] = ACTOR_BUYER,
                                       [TURN_SELLER] = ACTOR_SELLER,
                                       [TURN_PLATFORM] = ACTOR_PLATFORM };

    for (guint i = 0; dispute != NULL && i < dispute->offers->len; i++) {
        const Offer *offer = &g_array_index(dispute->offers, Offer, i);
        g_autofree char *when = date_of(pages, offer->at);
        g_autofree char *sum = amount_of(pages, &offer->amount);

        if (when != NULL && sum != NULL && offer->by < G_N_ELEMENTS(actors_of))
            json_array_append_new(
                rows, json_pack("[sss]", when, actor_words(pages, actors_of[offer->by]), sum));
    }
}

static void
add_contact(Pages *pages)
{
    g_autofree char *told = contact_words(pages);
    const Dispute *direct = pages->order->direct;
    json_t *rows = json_array();

    add_heading(pages, 1, words(pages, "heading-contact"), FALSE);
    add_paragraph(pages, told, 12, NULL);
    add_offer_rows(pages, direct == pages->dispute ? NULL : direct, rows);
    add_offer_rows(pages, pages->dispute, rows);
    if (json_array_size(rows) > 0) {
        json_t *block;

        add_heading(pages, 1, words(pages, "heading-offers"), FALSE);
        (void)begin_table(pages, "[1,1,1]",
                          json_pack("[sss]", words(pages, "column-date"),
                                    words(pages, "column-who"), words(pages, "column-amount")));
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
        g_autofree char *when = name == NULL ? NULL : date_of(pages, clock->earliest);
        g_autofree char *source =
            clock->rule == NULL ? g_strdup(words(pages, "stated"))
            : !is_in_english(pages)
                ? g_strdup_printf("%s (%s)", clock->rule->id, clock->rule->checked)
                : g_strdup_printf("%s: %s (%s)", clock->rule->id, clock->rule->source,
                                  clock->rule->checked);

        if (when != NULL && !is_over(pages, clock))
            json_array_append_new(found, json_pack("[sss]", name, when, source));
    }
    if (json_array_size(found) == 0)
        return;
    add_heading(pages, 1, words(pages, "heading-deadlines"), FALSE);
    (void)begin_table(pages, "[2,1.3,3]",
                      json_pack("[sss]", words(pages, "column-what"),
                                words(pages, "column-date"), words(pages, "column-rule")));
    block = json_array_get(pages->blocks, json_array_size(pages->blocks) - 1);
    json_object_set(block, "rows", found);
}

/* What was done to pictures for this file. */
static char *
reduction_words(const Pages *pages)
{
    const DossierTask *task = pages->pack->task;
    g_autofree char *dpi = g_strdup_printf("%" G_GINT64_FORMAT, pages->layout->dpi);

    if (task->whole_bytes || task->profile->keeps_location)
        return g_strdup(words(pages, "integrity-whole"));
    if (pages->layout->dpi == 0)
        return g_strdup(words(pages, "integrity-stripped"));
    return text_fill(words(pages, "integrity-reduced"), "dpi", dpi, NULL);
}

static void
add_files_table(Pages *pages)
{
    const GPtrArray *exhibits = pages->pack->exhibits;
    gboolean is_split = pages->layout->parts > 1;
    json_t *rows;

    if (exhibits->len == 0)
        return;
    rows = begin_table(pages, "[9,80,7]",
                       json_pack("[sss]", words(pages, "column-exhibit"),
                                 words(pages, "column-file"), words(pages, "column-page")));
    for (guint i = 0; i < exhibits->len; i++) {
        const Exhibit *exhibit = exhibits->pdata[i];
        g_autofree char *number = g_strdup_printf("%u", exhibit->number);
        g_autofree char *name = g_strdup_printf("exhibit-%u", exhibit->number);
        g_autofree char *caption = exhibit_caption(pages->pack, exhibit);
        g_autofree char *file = exhibit_file(pages->pack, exhibit);
        g_autofree char *all =
            g_strdup_printf("%s\n%s\n%s", caption, file, exhibit->evidence->sha256);

        if (is_split && exhibit->part != pages->layout->part) {
            g_autofree char *part = g_strdup_printf("(%u)", exhibit->part);

            json_array_append_new(rows, json_pack("[sss]", number, all, part));
        } else {
            json_array_append_new(rows, json_pack("[ss{ss}]", number, all, "page", name));
        }
    }
}

static void
add_integrity(Pages *pages)
{
    g_autofree char *reduced = reduction_words(pages);
    g_autofree char *count = g_strdup_printf("%u", pages->pack->redacted);
    g_autofree char *redacted =
        text_fill(words(pages, "integrity-redacted"), "count", count, NULL);
    g_autofree char *head = text_fill(words(pages, "integrity-head"), "hash",
                                      pages->pack->head == NULL ? "" : pages->pack->head, NULL);

    add_heading(pages, 1, words(pages, "heading-integrity"), FALSE);
    if (pages->pack->exhibits->len > 0) {
        add_paragraph(pages, words(pages, "integrity-files"), 10, NULL);
        add_paragraph(pages, reduced, 10, NULL);
        add_paragraph(pages, words(pages, "integrity-how"), 10, NULL);
    }
    if (pages->pack->task->profile->card_numbers != CARD_NUMBERS_KEEP) {
        add_paragraph(pages, redacted, 10, NULL);
        add_paragraph(pages, words(pages, "integrity-pictures"), 10, NULL);
    }
    add_paragraph(pages, head, 10, NULL);
    add_files_table(pages);
}

static void
set_head(Pages *pages, json_t *document, const char *output)
{
    g_autofree char *created = instant_to_rfc3339(pages->pack->created);
    g_autofree char *title = order_words(pages, pages->order->title);
    g_autofree char *foot = g_strdup_printf("%s %s · %s", words(pages, "label-order"),
                                            pages->order->number, title == NULL ? "" : title);

    json_set_text(document, "schema", "recourse/1");
    if (output != NULL)
        json_set_text(document, "output", output);
    json_set_text(document, "title", words(pages, "title"));
    json_set_text(document, "created", created);
    json_set_text(document, "foot", foot);
    json_set_text(document, "page_words", words(pages, "page"));
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
    set_head(&pages, document, output);
    add_cover(&pages);
    if (layout->part == 1) {
        add_questions(&pages);
        add_chronology(&pages);
        add_contact(&pages);
        add_deadlines(&pages);
    }
    exhibits = exhibits_to_json(pack, layout);
    if (exhibits != NULL)
        json_array_append_new(pages.blocks, exhibits);
    add_integrity(&pages);
    json_object_set_new(document, "blocks", pages.blocks);
    return document;
}
