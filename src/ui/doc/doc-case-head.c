/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of a case: what it is about, how it stands, and what to do next. */
#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/advice/advice.h"
#include "domain/clocks/clocks.h"
#include "ui/doc/doc-advice.h"
#include "ui/doc/doc-case-private.h"
#include "ui/doc/doc-order.h"
#include "ui/doc/doc-private.h"
#include "ui/words/words-clock.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

void
case_content_free(CaseContent *content)
{
    if (content == NULL)
        return;
    advice_free(content->advice);
    g_array_unref(content->stations);
    order_view_unref(content->order);
    g_free(content);
}

/* Advice and forecast look ahead from now; what is shown of them says no less than a minute. */
void
case_content_renew(CaseContent **content, App *app, OrderView *order, const Dispute *dispute)
{
    Instant now = app_now(app);
    Instant minute = now - now % SECONDS_PER_MINUTE;
    CaseContent *renewed = *content;

    if (renewed != NULL && renewed->order == order && renewed->dispute == dispute &&
        renewed->minute == minute)
        return;
    renewed = g_new0(CaseContent, 1);
    renewed->app = app;
    renewed->order = order_view_ref(order);
    renewed->dispute = dispute;
    renewed->stations = forecast_compute(order->order, dispute, app_policies(app), now);
    renewed->advice = disputes_advise(app, order, dispute, renewed->stations);
    renewed->minute = minute;
    case_content_free(*content);
    *content = renewed;
}

static const Clock *
clock_of(const CaseContent *content, ClockId id)
{
    return clocks_find_of_dispute(content->order->clocks, id, content->dispute->id);
}

/* "day 2 of 5–15", while the seller has time to answer. */
static char *
day_text(const CaseContent *content)
{
    const Clock *clock = clock_of(content, CLOCK_SELLER_ANSWERS_BY);
    Instant now = app_now(content->app);
    g_autofree char *day = NULL;
    g_autofree char *days = NULL;
    int least, most;

    if (clock == NULL || clock->status != CLOCK_RUNNING || now < clock->starts_at)
        return NULL;
    least = (int)((clock->earliest - clock->starts_at) / SECONDS_PER_DAY);
    most = (int)((clock->latest - clock->starts_at) / SECONDS_PER_DAY);
    day = g_strdup_printf("%d", (int)((now - clock->starts_at) / SECONDS_PER_DAY) + 1);
    days = least == most ? g_strdup_printf("%d", least) : g_strdup_printf("%d–%d", least, most);
    return text_fill(_("day {day} of {days}"), "day", day, "days", days, NULL);
}

static void
add_title(Doc *doc, const CaseContent *content)
{
    const Dispute *dispute = content->dispute;
    g_autofree char *asked = words_money(&dispute->asked);
    g_autofree char *paid = words_money(&content->order->order->total);
    Block *title = doc_add(doc, BLOCK_TITLE, TONE_USUAL);

    title->text = g_strdup(words_reason(dispute));
    title->label = words_number(content->order->order->number, 8);
    title->said = g_strdup(content->order->order->title);
    if (*asked != '\0' && *paid != '\0')
        title->remark =
            text_fill(_("{asked} asked of {paid}"), "asked", asked, "paid", paid, NULL);
}

char *
doc_case_state(const OrderView *order, const Dispute *dispute)
{
    return g_strconcat(_(choice_label(&dispute_states, dispute->state)), " · ",
                       _(choice_label(&turns, order_view_turn(order, dispute))), NULL);
}

static void
add_state(Doc *doc, const CaseContent *content)
{
    const Dispute *dispute = content->dispute;
    g_autofree char *day = day_text(content);
    g_autofree char *state = doc_case_state(content->order, dispute);
    gboolean is_open = dispute_is_open(dispute);
    Turn turn = order_view_turn(content->order, dispute);
    gboolean is_held = is_open && turn != TURN_BUYER; /* = says that it waits */
    g_autoptr(GString) line = g_string_new(NULL);

    g_string_append_printf(line, "%s%s", is_held ? "= " : "", state);
    if (day != NULL)
        g_string_append_printf(line, ", %s", day);
    doc_add_counsel(doc,
                    turn == TURN_BUYER ? TONE_SOON
                    : is_held          ? TONE_HELD
                                       : TONE_USUAL,
                    line->str);
}

typedef struct {
    Instant at; /* what it is sorted by */
    char *text; /* "Thu 3 Dec to Sun 13 Dec you can escalate" */
} Milestone;

static void
milestone_clear(gpointer data)
{
    g_free(((Milestone *)data)->text);
}

/* Takes the date over. */
static void
add_milestone(GArray *course, Instant at, char *date, const char *what)
{
    g_autofree char *owned = date;
    Milestone milestone = { at, g_strdup_printf("%s %s", owned, what) };

    g_array_append_val(course, milestone);
}

static void
add_happened(GArray *course, const CaseContent *content, Instant when, const char *what)
{
    const Zone *zone = app_zone(content->app);

    if (when != INSTANT_UNKNOWN)
        add_milestone(course, when, words_when(when, zone, app_now(content->app), WHEN_DATE),
                      what);
}

/* What brought the order and its dispute to where they are. */
static void
add_past(GArray *course, const CaseContent *content)
{
    static const Fact facts[] = { FACT_PLACED, FACT_SHIPPED, FACT_DELIVERED };
    static const struct {
        EventType event;
        const char *what;
    } events[] = {
        { EVENT_SUBMITTED, N_("dispute submitted") },
        { EVENT_SELLER_REJECTED, N_("seller rejected") },
        { EVENT_ESCALATED, N_("escalated") },
        { EVENT_PLATFORM_STEPPED_IN, N_("marketplace stepped in") },
        { EVENT_RULED_FOR_BUYER, N_("decided for you") },
        { EVENT_RULED_PARTIAL, N_("decided in part") },
        { EVENT_RULED_FOR_SELLER, N_("decided for the seller") },
        { EVENT_APPEALED, N_("appealed") },
        { EVENT_APPEAL_WON, N_("appeal won") },
        { EVENT_APPEAL_LOST, N_("appeal lost") },
        { EVENT_ACCEPTED, N_("offer accepted") },
        { EVENT_RETURN_AGREED, N_("return agreed") },
        { EVENT_RETURN_REQUIRED, N_("return required") },
        { EVENT_RETURN_SHIPPED, N_("return sent") },
        { EVENT_RETURN_RECEIVED, N_("return received") },
        { EVENT_REFUND_APPROVED, N_("refund approved") },
        { EVENT_REFUND_PART, N_("refunded in part") },
        { EVENT_REFUNDED, N_("refunded") },
        { EVENT_WITHDRAWN, N_("withdrawn") },
        { EVENT_DISPUTE_CLOSED, N_("dispute closed") },
        { EVENT_PAYMENT_CASE_OPENED, N_("payment case opened") },
        { EVENT_CHARGEBACK_FILED, N_("chargeback filed") },
        { EVENT_CHARGEBACK_WON, N_("chargeback won") },
        { EVENT_CHARGEBACK_LOST, N_("chargeback lost") },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(facts); i++)
        add_happened(course, content, order_fact(content->order->order, facts[i]),
                     _(fact_label(facts[i])));
    for (gsize i = 0; i < G_N_ELEMENTS(events); i++)
        add_happened(course, content, content->dispute->happened[events[i].event],
                     _(events[i].what));
}

/* Where it goes from here: only clocks that still run. */
static void
add_expected(GArray *course, const CaseContent *content, ClockId id)
{
    const Clock *clock = clock_of(content, id);

    if (clock != NULL && clock->status != CLOCK_DONE && clock->status != CLOCK_PASSED)
        add_milestone(
            course, clock->earliest,
            words_clock_when(clock, app_zone(content->app), NULL, app_now(content->app)),
            _(clock_name(id)->label));
}

/* What no clock runs for yet comes after what it waits for. */
static void
add_forecast(GArray *course, const CaseContent *content)
{
    for (guint i = 0; i < content->stations->len; i++) {
        const Station *station = &g_array_index(content->stations, Station, i);
        const Clock *clock = clock_of(content, station->clock);

        if (clock == NULL)
            add_milestone(course, station->earliest,
                          words_days(station->earliest, station->latest, app_zone(content->app),
                                     app_now(content->app)),
                          _(clock_name(station->clock)->label));
    }
}

static int
by_date(gconstpointer a, gconstpointer b)
{
    const Milestone *first = a, *second = b;

    return first->at < second->at ? -1 : first->at > second->at;
}

static void
add_milestones(Doc *doc, const GArray *course, guint past)
{
    Block *block = doc_add(doc, BLOCK_COURSE, TONE_DIM);

    block->is_past = past;
    for (guint i = 0; i < course->len; i++)
        doc_add_part(block, g_strdup(g_array_index(course, Milestone, i).text));
}

static void
add_course(Doc *doc, const CaseContent *content)
{
    static const ClockId expected[] = { CLOCK_SELLER_ANSWERS_BY, CLOCK_ESCALATE_FROM,
                                        CLOCK_RULING_EXPECTED,   CLOCK_APPEAL_BY,
                                        CLOCK_RETURN_SHIP_BY,    CLOCK_RETURN_CONFIRMED_BY,
                                        CLOCK_REFUND_EXPECTED };
    g_autoptr(GArray) course = g_array_new(FALSE, FALSE, sizeof(Milestone));
    guint past;

    g_array_set_clear_func(course, milestone_clear);
    add_past(course, content);
    g_array_sort(course, by_date);
    past = course->len;
    for (gsize i = 0; i < G_N_ELEMENTS(expected); i++)
        add_expected(course, content, expected[i]);
    add_forecast(course, content);
    add_milestones(doc, course, past);
}

static void
add_next(Doc *doc, const CaseContent *content)
{
    const NextStep *next = order_view_next(content->order, content->dispute->id);
    g_autofree char *why = words_why(next, app_zone(content->app), app_now(content->app));
    const char *act = _(next_action_label(next->action));
    gboolean is_said = strstr(why, act) != NULL;
    g_autofree char *line = is_said ? g_strdup(why) : g_strdup_printf("%s. %s", act, why);

    doc_add_heading(doc, TONE_USUAL, _("NEXT"));
    doc_bring_close(doc);
    doc_add_counsel(doc, TONE_STRONG, line);
}

/* The window while the dispute holds it: withdrawing is what it costs. */
static void
add_window(Doc *doc, const CaseContent *content)
{
    const OrderSummary *summary = &content->order->summary;
    g_autofree char *when = NULL;
    g_autofree char *line = NULL;

    if (!dispute_is_open(content->dispute) || summary->closes_at == INSTANT_UNKNOWN)
        return;
    when = words_when(summary->closes_at, app_zone(content->app), app_now(content->app),
                      WHEN_BOTH);
    line = text_fill(summary->closes_at > app_now(content->app)
                         ? _("The window is held while the dispute is open. Do not withdraw "
                             "it: after {date} you cannot open it again.")
                         : _("The window closed on {date}, and only this open dispute holds "
                             "it. Do not withdraw it: you cannot open it again."),
                     "date", when, NULL);
    doc_add_counsel(doc, TONE_DIM, line);
}

void
doc_case_resend(Doc *doc, const CaseContent *content)
{
    g_autofree char *words = NULL;
    Resend resend;

    if (!resend_matters(content->dispute))
        return;
    resend = resend_expect(content->order->order, content->dispute, app_policies(content->app),
                           content->order->clocks, app_now(content->app));
    words = words_resend(&resend, dispute_is_open(content->dispute), app_zone(content->app),
                         app_now(content->app));
    doc_add_counsel(doc, TONE_URGENT, words);
}

/* The moments at which buyers lose their claim, in the words that keep it. */
static void
add_moments(Doc *doc, const CaseContent *content)
{
    const Dispute *dispute = content->dispute;
    Money missing = dispute_short(dispute);
    const Offer *offer;
    g_autofree char *amount = NULL;
    g_autofree char *line = NULL;

    if (dispute->state == DISPUTE_DRAFT && advice_is_too_late(content->advice)) {
        doc_add_counsel(doc, TONE_DOUBTFUL,
                        _("This draft was never submitted, and the window has closed."));
    } else if (dispute->state == DISPUTE_DRAFT) {
        doc_add_counsel(doc, TONE_DOUBTFUL,
                        _("This draft is not submitted yet, and the deadline does not wait."));
        doc_add_hint(doc, _("d continues it."), _("“recourse dispute” continues it."));
    }
    doc_case_resend(doc, content);
    if (dispute_find_offer(dispute, &offer) && words_offer_caution(offer->place) != NULL)
        doc_add_counsel(doc, TONE_URGENT, words_offer_caution(offer->place));
    if (dispute_is_paid_twice(dispute))
        doc_add_counsel(doc, TONE_URGENT,
                        _("Your bank and the marketplace both refunded you. You can keep "
                          "only one."));
    if (!money_is_known(&missing) || missing.minor == 0 || dispute->received->len == 0)
        return;
    amount = money_text(&missing);
    line = text_fill(
        _("{amount} of the refund is missing. Contest the deduction, then appeal, then "
          "claim from your bank before its deadline."),
        "amount", amount, NULL);
    doc_add_counsel(doc, TONE_URGENT, line);
}

void
doc_case_weight(Doc *doc, const CaseContent *content, const Money *offer, int kept)
{
    OfferOutlook outlook = offer_weigh(content->order->order, content->advice, offer,
                                       &content->dispute->asked, kept);

    doc_advice_offer(doc, content->advice, &outlook);
}

void
doc_case_head(Doc *doc, const CaseContent *content, gboolean with_next)
{
    Money offered = dispute_offered(content->dispute);

    add_title(doc, content);
    add_state(doc, content);
    add_course(doc, content);
    if (with_next)
        add_next(doc, content);
    add_moments(doc, content);
    if (money_is_known(&offered) && dispute_is_open(content->dispute))
        doc_case_weight(doc, content, &offered, KEPT_UNKNOWN);
    add_window(doc, content);
    if (with_next)
        doc_order_steps(doc, content->app,
                        order_view_next(content->order, content->dispute->id));
}
