/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/case/case.h"
#include "domain/clocks/clocks.h"
#include "services/orders/orders.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/order-words.h"
#include "ui/cli/tell/say.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

/* clang-format off */
static const Option options[] = {
    { "at",       N_("TIME"),     N_("When it happened (default: now).")                        },
    { "until",    N_("TIME"),     N_("The date that the page states.")                          },
    { "closes",   N_("TIME"),     N_("could-not-open: when the window closes, as the page shows.") },
    { "text",     N_("TEXT"),     N_("Your note.")                                             },
    { "tracking", N_("NUMBER"),   N_("The tracking number. If there are several parcels: only this one.") },
    { "line",     N_("N"),        N_("Only this item. You can repeat the option.")     },
    { "amount",   N_("MONEY|N%"), N_("How much: an offer, an approved or a received amount.")   },
    { "to",       N_("WHERE"),    N_("Where money went or is offered: original, balance, coupon, outside.") },
    { "return",   N_("yes|no"),   N_("Whether you must return the item for it.")                },
    { "channel",  N_("HOW"),      N_("How you wrote or called: chat, mail, phone, form.")       },
    { "answer",   N_("WHAT"),     N_("What they answered: agreed, refused, partly, none.")      },
    { "cause",    N_("WHAT"),     N_("could-not-open: too-early, completed, other. withdrawn: fine, promised, mistake. returned-to-sender: see the manual page.") },
    { "dispute",  N_("ID"),       N_("The dispute, where the order has several.")               },
    { "anyway",   NULL,           N_("Record it even if a rule refuses it.")  },
    { NULL },
};
/* clang-format on */

static const Column event_columns[] = {
    { "event", N_("Event"), CELL_TEXT, 0, 0 },
    { "label", N_("What it says"), CELL_TEXT, 20, 0 },
    { NULL },
};

static void
explain(Output *output)
{
    output_list_begin(output, "events", event_columns);
    for (EventType type = 0; type < EVENT_TYPE_COUNT; type++) {
        const EventKind *kind = event_kind(type);
        json_t *row;

        if (!kind->loggable)
            continue;
        row = json_object();
        json_set_text(row, "event", kind->token);
        json_set_text(row, "label", _(kind->label));
        output_row(output, row, ROW_USUAL);
    }
    output_table_end(output);
}

static char *
list_events(void)
{
    GString *tokens = g_string_new(NULL);

    for (EventType type = 0; type < EVENT_TYPE_COUNT; type++) {
        const EventKind *kind = event_kind(type);

        if (kind->loggable)
            g_string_append_printf(tokens, "%s%s", tokens->len == 0 ? "" : " ", kind->token);
    }
    return g_string_free(tokens, FALSE);
}

/* "marketplace-offered" is what people say of "platform-offered". */
static EventType
event_of_word(const char *word)
{
    const char *rest = g_str_has_prefix(word, "marketplace-") ? strchr(word, '-') : NULL;
    g_autofree char *token =
        rest == NULL ? g_strdup(word) : g_strconcat("platform", rest, NULL);

    return event_type_parse(token);
}

static gboolean
read_event(const char *word, EventType *ret_type, GError **error)
{
    g_autofree char *excerpt = NULL;
    g_autofree char *tokens = NULL;

    *ret_type = event_of_word(word);
    if (*ret_type != EVENT_UNKNOWN && event_kind(*ret_type)->loggable)
        return TRUE;
    excerpt = text_excerpt(word);
    tokens = list_events();
    error_set(error, RECOURSE_ERROR_USAGE, N_("“%s” is not an event. Use one of: %s."), excerpt,
              tokens);
    return FALSE;
}

static gboolean
read_time(const Call *call, const char *option, const MomentContext *meant, Moment *ret_moment,
          GError **error)
{
    const char *text = call_value(call, option);

    if (text == NULL)
        return TRUE;
    if (moment_parse(text, meant, ret_moment, error))
        return TRUE;
    g_prefix_error(error, "--%s: ", option);
    return FALSE;
}

static void
say_time(const Call *call, const char *label, const Moment *moment, const Zone *zone)
{
    g_autofree char *words = NULL;

    if (moment->text == NULL)
        return;
    words = words_understood(moment, zone);
    output_fact(call->output, label, words);
}

static void
say_logged(const Call *call, const OrderView *view, const LogEntry *entry, gboolean has_effect,
           const Zone *zone)
{
    const EventKind *kind = event_kind(entry->type);
    g_autofree char *after = words_after(entry, view, has_effect, app_now(call->app));
    g_autofree char *name = order_name(view->order);
    g_autofree char *line = text_fill(_("Recorded for {order}: {event}."), "order", name,
                                      "event", _(kind->label), NULL);

    output_line(call->output, line);
    say_time(call, _("At"), &entry->at, zone);
    say_time(call, _("Until"), &entry->until, zone);
    say_time(call, _("Window closes"), &entry->closes, zone);
    if (after != NULL)
        output_line(call->output, after);
    order_say_number_doubt(view->order, entry->tracking);
}

/* An option whose value is one token of a set; NULL when it is not given. */
static gboolean
read_token(const Call *call, const char *option, const ChoiceSet *set, const char **ret_token,
           GError **error)
{
    g_autofree char *excerpt = NULL;
    g_autofree char *expected = NULL;
    guint value = 0;

    *ret_token = call_value(call, option);
    if (*ret_token == NULL || choice_parse(set, *ret_token, &value))
        return TRUE;
    excerpt = text_excerpt(*ret_token);
    expected = choice_list(set);
    error_set(error, RECOURSE_ERROR_USAGE, N_("--%s: “%s” is unknown. Use one of: %s."), option,
              excerpt, expected);
    return FALSE;
}

static gboolean
read_cause(const Call *call, LogEntry *entry, GError **error)
{
    const ChoiceSet *causes = event_kind(entry->type)->causes;

    if (causes != NULL)
        return read_token(call, "cause", causes, &entry->cause, error);
    if (!call_has(call, "cause"))
        return TRUE;
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("--cause belongs to could-not-open, withdrawn and returned-to-sender."));
    return FALSE;
}

/* Which event takes what is for orders_log() to say. */
static gboolean
read_money(const Call *call, const OrderView *view, LogEntry *entry, GError **error)
{
    const char *amount = call_value(call, "amount");

    if (amount != NULL &&
        !money_parse_share(amount, &view->order->total, &entry->amount, error)) {
        g_prefix_error(error, "--amount: ");
        return FALSE;
    }
    return read_token(call, "to", &money_places, &entry->to, error);
}

static gboolean
read_words(const Call *call, LogEntry *entry, GError **error)
{
    entry->tracking = call_value(call, "tracking");
    return read_cause(call, entry, error) &&
           read_token(call, "return", &answers, &entry->returns, error) &&
           read_token(call, "channel", &contact_channels, &entry->channel, error) &&
           read_token(call, "answer", &contact_replies, &entry->answer, error);
}

/* lines: filled, and borrowed by the entry. */
static gboolean
read_lines(const Call *call, const OrderView *view, LogEntry *entry, GArray *lines,
           GError **error)
{
    g_autoptr(GPtrArray) given = call_values(call, "line");
    g_autofree char *list = NULL;

    entry->lines = lines;
    if (given->len == 0)
        return TRUE;
    g_ptr_array_add(given, NULL);
    list = g_strjoinv(",", (char **)given->pdata);
    if (dispute_lines_parse(view->order, list, lines, error))
        return TRUE;
    g_prefix_error(error, "--line: ");
    return FALSE;
}

/* Which dispute an event is of. Where the order has none, some events are of the order itself,
 * and some begin a case. */
static gboolean
read_dispute(const Call *call, const OrderView *view, LogEntry *entry, GError **error)
{
    const char *reference = call_value(call, "dispute");
    EventSubject about = event_kind(entry->type)->about;
    const Dispute *dispute;

    if (about == ABOUT_ORDER &&
        (reference == NULL || !event_asks(entry->type, MAY_NAME_DISPUTE)))
        return TRUE;
    if ((about == ABOUT_EITHER || about == ABOUT_CASE) && reference == NULL &&
        view->order->disputes->len == 0)
        return TRUE;
    dispute = disputes_choose(view, reference, error);
    if (dispute != NULL)
        entry->dispute = dispute->id;
    return dispute != NULL;
}

/* Accepting, withdrawing and the bank are asked about a second time, with what is lost. */
static gboolean
confirm_weight(const Call *call, const OrderView *view, const LogEntry *entry, GError **error)
{
    const char *lost = event_kind(entry->type)->weight;
    gboolean yes = call_has(call, "yes");
    g_autofree char *stake = NULL;

    if (lost == NULL)
        return TRUE;
    stake = words_stake(view, entry->type, entry->dispute, &entry->amount, app_zone(call->app),
                        app_now(call->app));
    if (!yes)
        say_notice(_(lost));
    if (!yes && *stake != '\0')
        say_notice(stake);
    return say_ask(_("Record it?"), yes, error);
}

/* A promised parcel, measured as soon as it is promised. */
static void
say_resend(const Call *call, const OrderView *view, const char *id)
{
    const Dispute *dispute =
        id == NULL ? view->order->direct : order_find_dispute(view->order, id);
    g_autofree char *words = NULL;
    Resend resend;

    if (dispute == NULL || !resend_matters(dispute))
        return;
    resend = resend_expect(view->order, dispute, app_policies(call->app), view->clocks,
                           app_now(call->app));
    words = words_resend(&resend, dispute_is_open(dispute), app_zone(call->app),
                         app_now(call->app));
    output_line(call->output, words);
}

static gboolean
is_about_a_resend(EventType type)
{
    return event_asks(type, IS_OF_RESEND);
}

/* Said when it is offered, and once more when it was accepted. */
static void
say_offer_caution(const Call *call, const OrderView *view, const LogEntry *entry)
{
    const Dispute *dispute = order_find_dispute(view->order, entry->dispute);
    const Offer *offer;

    if (dispute != NULL &&
        (event_asks(entry->type, NEEDS_AMOUNT) || entry->type == EVENT_ACCEPTED) &&
        dispute_find_offer(dispute, &offer) && words_offer_caution(offer->place) != NULL)
        output_line(call->output, words_offer_caution(offer->place));
}

/* What was recorded and what follows, from the order as it is now. */
static gboolean
say_recorded(Call *call, const char *id, const LogEntry *entry, gboolean has_effect,
             const Zone *zone, GError **error)
{
    g_autoptr(OrderView) view = orders_show(call->app, id, error);
    g_autofree char *missing = NULL;

    if (view == NULL)
        return FALSE;
    say_logged(call, view, entry, has_effect, zone);
    if (is_about_a_resend(entry->type))
        say_resend(call, view, entry->dispute);
    say_offer_caution(call, view, entry);
    if (entry->type == EVENT_SUBMITTED)
        missing = words_submitted_without(call->app, view, entry->dispute);
    if (missing != NULL)
        output_line(call->output, missing);
    return order_say_next(call, id, error);
}

/* The same with its date as dates are told everywhere, for what would happen now. Owned. */
static char *
refusal_words(const Call *call, const OrderView *view, const LogEntry *entry,
              const GError *refusal)
{
    const Dispute *dispute = order_find_dispute(view->order, entry->dispute);
    g_autofree char *why = NULL;
    Refusal found;

    if (!event_is_of_dispute(entry->type) ||
        log_refusal(view->order, entry, app_now(call->app)) ||
        disputes_may_log(call->app, view, entry, &found) || found.date == INSTANT_UNKNOWN)
        return g_strdup(refusal->message);
    why = words_refusal(call->app, dispute, &found);
    return text_fill(_("Not recorded: {why}."), "why", why, NULL);
}

/* With the way past a guard, where there is one. */
static gboolean
refuse(const Call *call, const OrderView *view, const LogEntry *entry, const GError *refusal,
       GError **error)
{
    g_autofree char *words = refusal_words(call, view, entry, refusal);

    if (g_error_matches(refusal, RECOURSE_ERROR, RECOURSE_ERROR_REFUSED))
        error_set(error, RECOURSE_ERROR_REFUSED, N_("%s If it really happened, add --anyway."),
                  words);
    else if (error != NULL)
        *error = g_error_copy(refusal);
    return FALSE;
}

/* In which a time without one is read. */
static const Zone *
zone_of(const Call *call, const OrderView *view, EventType type)
{
    return event_asks(type, OF_BANK) ? app_zone(call->app)
                                     : app_typing_zone(call->app, view->order->marketplace);
}

static gboolean
log_entry(Call *call, const OrderView *view, EventType type, GError **error)
{
    const Zone *zone = zone_of(call, view, type);
    g_auto(Moment) at = { 0 };
    g_auto(Moment) until = { 0 };
    g_auto(Moment) closes = { 0 };
    g_autoptr(GError) refusal = NULL;
    g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(DisputeLine));
    const MomentContext past = app_typing(call->app, zone, TENSE_PAST);
    const MomentContext stated = app_typing(call->app, zone, TENSE_FUTURE);
    LogEntry entry = { .type = type, .anyway = call_has(call, "anyway") };
    gboolean has_effect;

    if (!read_time(call, "at", &past, &at, error) ||
        !read_time(call, "until", &stated, &until, error) ||
        !read_time(call, "closes", &stated, &closes, error) ||
        !read_words(call, &entry, error) || !read_money(call, view, &entry, error) ||
        !read_dispute(call, view, &entry, error) ||
        !read_lines(call, view, &entry, lines, error) ||
        !confirm_weight(call, view, &entry, error))
        return FALSE;
    entry.at = at;
    entry.until = until;
    entry.closes = closes;
    entry.text = call_value(call, "text");
    if (!orders_log(call->app, view->order->id, &entry, &has_effect, &refusal))
        return refuse(call, view, &entry, refusal, error);
    return say_recorded(call, view->order->id, &entry, has_effect, zone, error);
}

static gboolean
run(Call *call, GError **error)
{
    EventType type;
    g_autofree char *id = NULL;
    g_autoptr(OrderView) view = NULL;

    if (!read_event(call->operands[1], &type, error))
        return FALSE;
    id = orders_find(call->app, call->operands[0], error);
    view = id == NULL ? NULL : orders_show(call->app, id, error);
    return view != NULL && log_entry(call, view, type, error);
}

const Command command_log = {
    .name = "log",
    .operands = "ORDER EVENT",
    .least = 2,
    .most = 2,
    .options = options,
    .needs_app = TRUE,
    .help = N_("Record what happened to an order."),
    .explain = explain,
    .run = run,
};
