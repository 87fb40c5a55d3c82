/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of a case: what it is about, how it stands, and what to do next. */
#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/advice/advice.h"
#include "domain/clocks/clocks.h"
#include "ui/tui/pages/case-page.h"
#include "ui/tui/pages/order-detail.h"
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
add_title(Page *page, const CaseContent *content)
{
    const Dispute *dispute = content->dispute;
    g_autofree char *asked = words_money(&dispute->asked);
    g_autofree char *paid = words_money(&content->order->order->total);
    g_autofree char *number = words_number(content->order->order->number, 8);
    g_autofree char *claim = NULL;

    page_line(page, ROLE_TITLE, "");
    page_add(page, 1, ROLE_TITLE, words_reason(dispute));
    if (*asked != '\0' && *paid != '\0') {
        claim = text_fill(_("{asked} asked of {paid}"), "asked", asked, "paid", paid, NULL);
        page_add(page, 0, ROLE_TEXT, "·");
        page_add(page, 0, ROLE_STRONG, claim);
    }
    page_add(page, 0, ROLE_DIM, number);
    page_add(page, 0, ROLE_TEXT, content->order->order->title);
}

static void
add_state(Page *page, const CaseContent *content)
{
    const Dispute *dispute = content->dispute;
    g_autofree char *day = day_text(content);
    gboolean is_open = dispute_is_open(dispute);
    Turn turn = dispute_turn(dispute);
    g_autoptr(GString) line = g_string_new(NULL);

    g_string_append_printf(line, "%s%s · %s", is_open ? "= " : "",
                           _(choice_label(&dispute_states, dispute->state)),
                           _(choice_label(&turns, turn)));
    if (day != NULL)
        g_string_append_printf(line, ", %s", day);
    page_paragraph(page, 1,
                   turn == TURN_BUYER ? ROLE_SOON
                   : is_open          ? ROLE_PAUSED
                                      : ROLE_TEXT,
                   line->str);
}

/* Takes the date over. */
static void
append_station(GString *line, const char *mark, char *date, const char *what)
{
    g_autofree char *owned = date;

    g_string_append_printf(line, "%s%s %s %s", line->len > 0 ? " ── " : "", mark, owned, what);
}

static void
append_happened(GString *line, const CaseContent *content, Instant when, const char *what)
{
    if (when != INSTANT_UNKNOWN)
        append_station(
            line, "●",
            words_when(when, app_zone(content->app), app_now(content->app), WHEN_DATE), what);
}

/* Where it goes from here: only clocks that still run. */
static void
append_expected(GString *line, const CaseContent *content, ClockId id)
{
    const Clock *clock = clock_of(content, id);
    g_autofree char *span = NULL;

    if (clock == NULL || clock->status == CLOCK_DONE || clock->status == CLOCK_PASSED)
        return;
    span = words_until_range(clock->earliest, clock->latest, app_now(content->app));
    append_station(line, "○", g_steal_pointer(&span), _(clock_name(id)->label));
}

static void
add_course(Page *page, const CaseContent *content)
{
    const Order *order = content->order->order;
    const Dispute *dispute = content->dispute;
    g_autoptr(GString) line = g_string_new(NULL);

    append_happened(line, content, order_fact(order, FACT_PLACED), _("ordered"));
    append_happened(line, content, order_fact(order, FACT_DELIVERED), _("delivered"));
    append_happened(line, content, dispute->happened[EVENT_SUBMITTED], _("dispute submitted"));
    append_happened(line, content, dispute->happened[EVENT_ESCALATED], _("escalated"));
    append_expected(line, content, CLOCK_SELLER_ANSWERS_BY);
    append_expected(line, content, CLOCK_ESCALATE_FROM);
    append_expected(line, content, CLOCK_RULING_EXPECTED);
    append_expected(line, content, CLOCK_RETURN_SHIP_BY);
    append_expected(line, content, CLOCK_REFUND_EXPECTED);
    if (line->len > 0)
        page_paragraph(page, 1, ROLE_DIM, line->str);
}

static void
add_next(Page *page, const CaseContent *content)
{
    const NextStep *next = order_view_next(content->order, content->dispute->id);
    g_autofree char *why = words_why(next, app_zone(content->app), app_now(content->app));
    const char *act = _(next_action_label(next->action));
    gboolean is_said = strstr(why, act) != NULL;
    g_autofree char *line = is_said ? g_strdup(why) : g_strdup_printf("%s. %s", act, why);

    page_line(page, ROLE_HEADING, "");
    page_add(page, 1, ROLE_HEADING, _("NEXT"));
    page_paragraph(page, 1, ROLE_STRONG, line);
}

/* The window while the dispute holds it: withdrawing is what it costs. */
static void
add_window(Page *page, const CaseContent *content)
{
    const OrderSummary *summary = &content->order->summary;
    g_autofree char *when = NULL;
    g_autofree char *line = NULL;

    if (!dispute_is_open(content->dispute) || summary->closes_at == INSTANT_UNKNOWN)
        return;
    when = words_when(summary->closes_at, app_zone(content->app), app_now(content->app),
                      WHEN_BOTH);
    line = text_fill(summary->closes_at > app_now(content->app)
                         ? _("The window is held while the dispute is open. Withdraw after "
                             "{date} and the claim is gone.")
                         : _("The window closed on {date}, and only this open dispute holds "
                             "it. Withdraw and the claim is gone."),
                     "date", when, NULL);
    page_paragraph(page, 1, ROLE_DIM, line);
}

/* A promised parcel, measured against the close. */
static void
add_resend(Page *page, const CaseContent *content)
{
    Resend resend =
        resend_expect(content->order->order, content->dispute, app_policies(content->app),
                      content->order->clocks, app_now(content->app));
    g_autofree char *words = words_resend(&resend, dispute_is_open(content->dispute),
                                          app_zone(content->app), app_now(content->app));

    page_paragraph(page, 1, ROLE_URGENT, words);
}

/* The moments at which buyers lose their claim, in the words that keep it. */
static void
add_moments(Page *page, const CaseContent *content)
{
    const Dispute *dispute = content->dispute;
    Money missing = dispute_short(dispute);
    const Offer *offer;
    g_autofree char *amount = NULL;
    g_autofree char *line = NULL;

    if (dispute->state == DISPUTE_DRAFT)
        page_paragraph(page, 1, ROLE_DOUBTFUL,
                       _("This draft is not submitted yet, and the deadline does not wait. "
                         "d continues it."));
    if (resend_matters(dispute))
        add_resend(page, content);
    if (dispute_find_offer(dispute, &offer) && words_offer_caution(offer->place) != NULL)
        page_paragraph(page, 1, ROLE_URGENT, words_offer_caution(offer->place));
    if (dispute_is_paid_twice(dispute))
        page_paragraph(page, 1, ROLE_URGENT,
                       _("Your bank and the marketplace both refunded you. You can keep "
                         "only one."));
    if (!money_is_known(&missing) || missing.minor == 0 || dispute->received->len == 0)
        return;
    amount = money_text(&missing);
    line = text_fill(
        _("{amount} of the refund is missing. Contest the deduction, then appeal, then "
          "claim from your bank before its deadline."),
        "amount", amount, NULL);
    page_paragraph(page, 1, ROLE_URGENT, line);
}

char *
case_share_text(int share)
{
    return share < 0 ? g_strdup("") : g_strdup_printf("%d %%", share / 100);
}

/* What is not known is not said. */
static const char *
weight_sentence(const OfferOutlook *outlook)
{
    if (!money_is_known(&outlook->given_up))
        return _("{offer}. Accepting is final.");
    if (!money_is_known(&outlook->paid) || outlook->share < 0)
        return _(
            "{offer}. Accepting gives up {lost} of what the claim may bring ({outlook}), and it "
            "is final.");
    return _(
        "{offer} of {paid} paid ({share}). Accepting gives up {lost} of what the claim may "
        "bring ({outlook}), and it is final.");
}

void
case_add_offer_weight(Page *page, int column, const CaseContent *content, const Money *offer,
                      int kept)
{
    OfferOutlook outlook = offer_weigh(content->order->order, content->advice, offer,
                                       &content->dispute->asked, kept);
    g_autofree char *amount = words_money(offer);
    g_autofree char *paid = words_money(&outlook.paid);
    g_autofree char *share = case_share_text(outlook.share);
    g_autofree char *lost = words_money(&outlook.given_up);
    g_autofree char *compared = text_fill(
        weight_sentence(&outlook), "offer", amount, "paid", paid, "share", share, "lost", lost,
        "outlook", _(choice_label(&refund_outlooks, content->advice->refund)), NULL);

    page_paragraph(page, column, ROLE_STRONG, compared);
    page_paragraph(page, column, outlook.verdict == OFFER_TOO_LOW ? ROLE_SOON : ROLE_TEXT,
                   _(choice_label(&offer_verdicts, outlook.verdict)));
}

void
case_add_head(Page *page, const CaseContent *content)
{
    Money offered = dispute_offered(content->dispute);

    add_title(page, content);
    add_state(page, content);
    add_course(page, content);
    add_next(page, content);
    add_moments(page, content);
    if (money_is_known(&offered) && dispute_is_open(content->dispute))
        case_add_offer_weight(page, 1, content, &offered, KEPT_UNKNOWN);
    add_window(page, content);
    detail_add_walk(page, content->app, order_view_next(content->order, content->dispute->id));
}
