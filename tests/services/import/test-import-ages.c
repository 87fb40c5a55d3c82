/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An older and a newer export of one account come to the same orders in whatever sequence they
 * are imported, and the newer one has the last word. */
#include <string.h>
#include <utime.h>

#include "kit/domain-kit.h"
#include "kit/store-kit.h"
#include "services/import/import.h"
#include "services/orders/orders.h"

#define NOW "2026-03-20T12:00:00Z"
#define NUMBER "8012345678901234"
#define OLDER 1772366400 /* 1 March 2026 */
#define NEWER 1773576000 /* 15 March */
#define PAIRS 40

/* One row of an account, as exporters of two kinds write it. */
static const char *const formats[] = {
    "Order Date,Order ID,Title,Qty,Price,Store,Product ID,SKU ID,Attributes,Price Info,Currency,"
    "Status,Product Url,Product Image Url,Store Url,Tags\n"
    "2026-02-20," NUMBER ",Lamp,1,US $5.50,Lamp Store,,,,,USD,%s,,,,\n",
    "orderId,date,status,store,total,currency,itemCount,paymentMethod,installmentFee,paidAt,"
    "finishedAt\n" NUMBER ",2026-02-20,%s,Lamp Store,5.50,USD,1,,,,\n",
};

static const struct {
    const char *word;
    PageState state;
} statuses[] = {
    { "Awaiting payment", PAGE_UNPAID }, { "To ship", PAGE_PAID },
    { "Shipped", PAGE_SHIPPED },         { "Delivered", PAGE_DELIVERED },
    { "Completed", PAGE_COMPLETED },     { "In dispute", PAGE_DISPUTED },
    { "Refunded", PAGE_REFUNDED },       { "Cancelled", PAGE_CANCELLED },
    { "Closed", PAGE_CLOSED },
};

typedef struct {
    const char *format;
    const char *word;
    time_t changed;
} Export;

static void
import(App *app, const char *folder, const Export *export)
{
    g_autofree char *path = g_build_filename(folder, "export.csv", NULL);
    g_auto(GStrv) parts = g_strsplit(export->format, "%s", 2);
    g_autofree char *text = g_strconcat(parts[0], export->word, parts[1], NULL);
    const struct utimbuf times = { export->changed, export->changed };
    const char *const files[] = { path, NULL };
    g_autoptr(GError) error = NULL;
    g_autoptr(ImportResult) result = NULL;

    g_assert_true(g_file_set_contents(path, text, -1, NULL));
    g_assert_cmpint(utime(path, &times), ==, 0);
    result = import_files(app, &(ImportOptions){ .files = files }, &error);
    g_assert_no_error(error);
    g_assert_cmpint(result->rejected, ==, 0);
}

/* What the order comes to, as text. */
static char *
told(App *app)
{
    g_autofree char *id = orders_find(app, NUMBER, NULL);
    g_autoptr(OrderView) view = orders_show(app, id, NULL);
    g_autoptr(Order) order = order_copy(view->order);
    g_autoptr(JsonDocument) statement = statement_data(NULL, order);
    g_autofree char *data = NULL;

    data = json_write(statement, FALSE);
    return g_strdup_printf(
        "%s %s %" G_GINT64_FORMAT " %s", order_status_token(order_status(order)),
        next_action_token(view->summary.next.action), view->summary.closes_at, data);
}

/* Both exports, one after the other, into a case file of its own. */
static char *
import_both(const Export *first, const Export *second, PageState *ret_state)
{
    g_autofree char *folder = store_kit_folder();
    const AppOptions options = { .folder = folder, .now = at(NOW), .in_memory = TRUE };
    g_autoptr(GError) error = NULL;
    g_autoptr(App) app = app_new(&options, &error);
    g_autofree char *id = NULL;
    g_autoptr(OrderView) view = NULL;

    g_assert_no_error(error);
    g_assert_true(app_load_settings(app, NULL));
    import(app, folder, first);
    import(app, folder, second);
    id = orders_find(app, NUMBER, NULL);
    view = orders_show(app, id, NULL);
    *ret_state = view->order->page_state;
    return told(app);
}

/* Orders only go on, but one that was cancelled may be shipped all the same. */
static gboolean
can_come_off(guint was)
{
    return statuses[was].state == PAGE_CANCELLED;
}

static void
test_any_sequence(void)
{
    for (guint i = 0; i < PAIRS; i++) {
        guint was = (guint)g_test_rand_int_range(0, G_N_ELEMENTS(statuses));
        guint is = (guint)g_test_rand_int_range(can_come_off(was) ? 0 : (int)was,
                                                G_N_ELEMENTS(statuses));
        const Export older = { formats[g_test_rand_int_range(0, 2)], statuses[was].word,
                               OLDER };
        const Export newer = { formats[g_test_rand_int_range(0, 2)], statuses[is].word, NEWER };
        PageState one, other;
        g_autofree char *in_turn = import_both(&older, &newer, &one);
        g_autofree char *turned = import_both(&newer, &older, &other);

        g_test_message("%s, then %s", older.word, newer.word);
        g_assert_cmpstr(in_turn, ==, turned);
        g_assert_cmpint(one, ==, statuses[is].state);
        g_assert_cmpint(other, ==, statuses[is].state);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/import/ages/any-sequence-comes-to-the-same", test_any_sequence);
    return g_test_run();
}
