/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/case/no-button-menu.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/case/form-log.h"
#include "ui/tui/shell/tui.h"
#include "ui/tui/shell/view-menu.h"
#include "ui/words/words.h"

/* In the order in which they are seen most. */
static const NoButton shown[] = { NO_BUTTON_TOO_EARLY, NO_BUTTON_COMPLETED, NO_BUTTON_OTHER };

static void
choose(Tui *tui, guint index, gpointer data)
{
    const char *id = data;
    GError *error = NULL;
    g_autoptr(OrderView) order = orders_show(tui_app(tui), id, &error);

    if (order == NULL)
        tui_say_error(tui, error);
    else
        tui_open(tui, form_log_no_button(tui, order, shown[index]));
}

static char *
date_text(Tui *tui, const char *sentence, Instant date)
{
    App *app = tui_app(tui);
    g_autofree char *when = words_when(date, app_zone(app), app_now(app), WHEN_DATE);

    return text_fill(sentence, "date", when, NULL);
}

/* The way back through the payment that ends first. */
static const Clock *
payment_clock(const OrderView *order)
{
    const Clock *bank = clocks_find(order->clocks, CLOCK_CHARGEBACK_BY);

    return bank != NULL ? bank : clocks_find(order->clocks, CLOCK_PAYPAL_OPEN_BY);
}

/* Owned. */
static char *
meaning(Tui *tui, const OrderView *order, NoButton button)
{
    const Clock *opens = clocks_find(order->clocks, CLOCK_DISPUTE_OPENS);
    const Clock *payment = payment_clock(order);

    if (button == NO_BUTTON_TOO_EARLY && opens != NULL && opens->status == CLOCK_RUNNING)
        return date_text(tui, _("opens {date}, Recourse will remind you"), opens->earliest);
    if (button == NO_BUTTON_TOO_EARLY)
        return g_strdup(_("copy the date that the page shows"));
    if (button == NO_BUTTON_COMPLETED && payment != NULL && payment->status == CLOCK_RUNNING)
        return date_text(tui, _("from your bank or payment service until {date}"),
                         payment->earliest);
    if (button == NO_BUTTON_COMPLETED)
        return g_strdup(_("look for an after-sales option"));
    return g_strdup(_("try the app and the website, then their help"));
}

View *
no_button_menu_new(Tui *tui, const OrderView *order)
{
    View *view = view_menu_new(tui, _("No dispute button: what do you see?"), choose,
                               g_strdup(order->order->id), g_free);

    for (gsize i = 0; i < G_N_ELEMENTS(shown); i++) {
        g_autofree char *detail = meaning(tui, order, shown[i]);

        view_menu_add(view, _(choice_label(&no_buttons, shown[i])), detail);
    }
    return view;
}
