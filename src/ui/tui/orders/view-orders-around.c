/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands around the rows: the detail pane, the counts, the last change, the empty list. */
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/app/app.h"
#include "services/mailbox/mailbox.h"
#include "ui/doc/doc-order.h"
#include "ui/tui/orders/undo.h"
#include "ui/tui/orders/view-orders-private.h"
#include "ui/tui/pages/doc-page.h"
#include "ui/words/words-import.h"
#include "ui/words/words-mail.h"
#include "ui/words/words.h"

#define NUMBER_COLUMNS 8

void
orders_draw_detail(OrdersView *orders, Canvas canvas)
{
    Canvas text = canvas_part(canvas, 1, 0, canvas.rows - 1, canvas.columns);

    canvas_rule(canvas, 0);
    if (orders->detail != NULL)
        page_draw(orders->detail, text, 0);
    else
        canvas_clear(text);
}

static void
read_detail(OrdersView *orders, int columns)
{
    App *app = tui_app(orders->view.tui);
    const OrderSummary *row = order_rows_current(orders->rows);
    g_autoptr(OrderView) order = NULL;
    g_autoptr(Doc) doc = doc_new();

    g_clear_pointer(&orders->detail, page_free);
    orders->detail_is_old = FALSE;
    if (row == NULL)
        return;
    order = orders_show(app, row->id, NULL); /* gone meanwhile: the list is about to say so */
    if (order == NULL)
        return;
    orders->detail = page_new(columns - 1);
    doc_order_summary(doc, app, order);
    page_add_doc(orders->detail, doc);
    tui_set_shop_zone(orders->view.tui, app_shop_zone(app, row->marketplace));
}

static void
read_counts(OrdersView *orders)
{
    orders->counts = (OrderCounts){ 0 };
    (void)orders_count(tui_app(orders->view.tui), &orders->counts, NULL); /* else none */
}

static void
read_mail(OrdersView *orders)
{
    orders->mail_read = mailbox_last_read(tui_app(orders->view.tui), &orders->mail_folders);
}

/* "Note …5659913": short, as it stands in the footer. */
static void
read_undo(OrdersView *orders)
{
    App *app = tui_app(orders->view.tui);
    g_autoptr(LoggedChange) change = undo_next(orders->view.tui);
    g_autoptr(OrderSummary) order = change == NULL ? NULL : changes_find_order(app, change);
    g_autofree char *number = NULL;

    g_clear_pointer(&orders->undo, g_free);
    if (change == NULL)
        return;
    if (order == NULL) {
        orders->undo = words_change(change, NULL);
        return;
    }
    number = words_number(order->number, NUMBER_COLUMNS);
    orders->undo = g_strdup_printf("%s %s", change_label(change), number);
}

static void
read_silenced(OrdersView *orders)
{
    g_clear_pointer(&orders->silenced, g_hash_table_unref);
    orders->silenced = wishes_silenced(tui_app(orders->view.tui), NULL); /* else no signs */
}

void
orders_read_around(OrdersView *orders, int columns)
{
    read_detail(orders, columns);
    if (orders->is_settled)
        return;
    read_counts(orders);
    read_mail(orders);
    read_undo(orders);
    read_silenced(orders);
}

#define DETAIL_BESIDE_FROM 72 /* columns; below it stands underneath */

static void
add_choice(Page *page, Key key, const char *what, const char *detail)
{
    page_line(page, ROLE_KEY, "");
    page_add_key(page, 5, key);
    page_add(page, 8, ROLE_TEXT, what);
    if (page_columns(page) < DETAIL_BESIDE_FROM && *detail != '\0')
        page_paragraph(page, 10, ROLE_DIM, detail);
    else
        page_add(page, 40, ROLE_DIM, detail);
}

/* A beginning: what this place is for and the keys that fill it. */
static void
add_welcome(OrdersView *orders, Page *page)
{
    g_autofree char *path = path_for_people(app_db_path(tui_app(orders->view.tui)));
    g_autofree char *sentence =
        text_fill(_("Your case file is {path}, readable by you alone."), "path", path, NULL);

    page_line(page, ROLE_TITLE, "");
    page_add(page, 3, ROLE_TITLE, _("No orders yet."));
    page_paragraph(page, 3, ROLE_TEXT,
                   _("Recourse shows the next step and the deadline of every order."));
    page_line(page, ROLE_TEXT, "");
    add_choice(page, 'i', _("import orders from a file"),
               _("CSV, JSON, .xlsx, zip, saved page, HAR"));
    add_choice(page, 'm', _("read your mail"), _("recourse mail add FOLDER"));
    add_choice(page, 'a', _("add one by hand"), _("number, item, when it closes"));
    add_choice(page, 'X', _("look around with examples"), _("nothing is kept"));
    add_choice(page, '?', _("see everything it can do"), _("find an action, Enter runs it"));
    add_choice(page, 'q', _("quit"), "");
    page_line(page, ROLE_TEXT, "");
    page_paragraph(page, 3, ROLE_DIM, sentence);
}

static void
add_nothing_found(OrdersView *orders, Page *page)
{
    gboolean is_archive = order_rows_query(orders->rows)->archived;

    page_line(page, ROLE_TEXT, "");
    if (order_rows_is_searching(orders->rows))
        page_add(page, 3, ROLE_DIM, _("Looking …"));
    else if (*orders->filter != '\0')
        page_add(page, 3, ROLE_TEXT, _("Nothing matches. Esc shows every order again."));
    else if (is_archive)
        page_add(page, 3, ROLE_TEXT, _("Nothing is archived. Z goes back to the open orders."));
}

void
orders_draw_empty(OrdersView *orders, Canvas canvas)
{
    g_autoptr(Page) page = page_new(canvas.columns - 3);
    g_autoptr(GError) error = NULL;
    CaseFileState state;
    gboolean can_be_read = case_file_state(tui_app(orders->view.tui), &state, &error);

    page_line(page, ROLE_TEXT, "");
    orders->is_new = can_be_read && !state.exists;
    if (!can_be_read)
        page_paragraph(page, 3, ROLE_ERROR, error->message);
    else if (*orders->filter == '\0' && !order_rows_query(orders->rows)->archived)
        add_welcome(orders, page);
    else
        add_nothing_found(orders, page);
    page_draw_scrolled(page, canvas, &orders->words);
}

static void
append_count(GString *line, const char *sentence, int n, gboolean is_capped)
{
    g_autofree char *count = g_strdup_printf(is_capped ? "%d+" : "%d", n);
    g_autofree char *part = text_fill(sentence, "count", count, NULL);

    g_string_append_printf(line, "%s%s", line->len > 0 ? " · " : "", part);
}

static void
append_counts(GString *line, const OrderCounts *counts)
{
    gulong need = (gulong)counts->need_you;
    gulong today = (gulong)counts->closing_today;

    append_count(line, _("{count} open"), counts->open, counts->capped);
    if (counts->need_you > 0)
        append_count(line, ngettext("{count} needs you", "{count} need you", need),
                     counts->need_you, counts->capped);
    if (counts->closing_today > 0)
        append_count(line, ngettext("{count} closes today", "{count} close today", today),
                     counts->closing_today, FALSE);
}

/* What mail cannot have brought yet is not known: how old it is belongs to what is shown. */
static void
append_mail(GString *line, const OrdersView *orders)
{
    App *app = tui_app(orders->view.tui);
    g_autofree char *ago =
        orders->mail_folders == 0 ? NULL : words_mail_read(orders->mail_read, app);
    g_autofree char *part = text_fill(_("mail {read}"), "read", ago == NULL ? "" : ago, NULL);

    if (ago != NULL)
        g_string_append_printf(line, "%s%s", line->len > 0 ? " · " : "", part);
}

/* The usual sequence needs no word. */
static void
append_sort(GString *line, const OrderQuery *query)
{
    g_autofree char *sort = words_sort(query->sort, query->reverse);
    g_autofree char *part = text_fill(_("by {sort}"), "sort", sort, NULL);

    if (query->sort != SORT_URGENCY || query->reverse)
        g_string_append_printf(line, "%s%s", line->len > 0 ? " · " : "", part);
}

char *
orders_headline(View *view)
{
    OrdersView *orders = orders_of(view);
    GString *line = g_string_new(NULL);
    guint marked = g_hash_table_size(orders->marked);

    if (order_rows_query(orders->rows)->archived)
        g_string_append(line, _("Archive"));
    else if (orders->is_settled && !orders->is_new)
        append_counts(line, &orders->counts);
    if (*orders->filter != '\0')
        g_string_append_printf(line, "%s/ %s", line->len > 0 ? " · " : "", orders->filter);
    append_sort(line, order_rows_query(orders->rows));
    if (marked > 0)
        append_count(line, ngettext("{count} marked", "{count} marked", marked), (int)marked,
                     FALSE);
    append_mail(line, orders);
    return g_string_free(line, FALSE);
}

char *
orders_aside(View *view)
{
    const OrdersView *orders = orders_of(view);

    if (order_rows_is_searching(orders->rows))
        return g_strdup(_("looking …"));
    return orders->undo == NULL ? NULL
                                : text_fill(_("u undo: {what}"), "what", orders->undo, NULL);
}
