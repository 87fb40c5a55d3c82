/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Imports into a real case file. */
#include <string.h>

#include <glib/gstdio.h>

#include "base/error.h"
#include "kit/domain-kit.h"
#include "kit/import-kit.h"
#include "kit/store-kit.h"
#include "services/app/app.h"
#include "services/import/import.h"
#include "services/orders/orders.h"
#include "store/write/write.h"

#define NOW "2026-03-01T12:00:00Z"
#define NUMBER "8012345678901234"
#define OTHER "8012345678905678"

#define INVENTORY                                                                        \
    "Order Date,Order ID,Title,Qty,Price,Store,Product ID,SKU ID,Attributes,Price Info," \
    "Currency,Status,Product Url,Product Image Url,Store Url,Tags\n"
#define LAMP(status) \
    "2026-02-20," NUMBER ",Lamp,2,US $2.50,Lamp Store,p1,,,,USD," status ",,,,\n"
#define SHADE(status) \
    "2026-02-20," NUMBER ",Shade,1,US $1.25,Lamp Store,p2,,,,USD," status ",,,,\n"
#define CHAIR \
    "2026-02-21," OTHER ",Chair,1,US $9.00,Chair Store,p3,,,,USD,Awaiting delivery,,,,\n"

typedef struct {
    char *folder;
    App *app;
} Fixture;

static App *
open_app(const char *folder)
{
    g_autoptr(GError) error = NULL;
    const AppOptions options = { .folder = folder, .now = at(NOW) };
    App *app = app_new(&options, &error);

    g_assert_no_error(error);
    g_assert_true(app_load_settings(app, NULL));
    return app;
}

static void
set_up(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    fixture->folder = store_kit_folder();
    fixture->app = open_app(fixture->folder);
}

static void
tear_down(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    app_free(fixture->app);
    g_free(fixture->folder);
}

static char *
write_file(const Fixture *fixture, const char *name, const char *text)
{
    char *path = g_build_filename(fixture->folder, name, NULL);

    g_assert_true(g_file_set_contents(path, text, -1, NULL));
    return path;
}

static ImportResult *
import_with(const Fixture *fixture, const ImportOptions *options)
{
    g_autoptr(GError) error = NULL;
    ImportResult *result = import_files(fixture->app, options, &error);

    g_assert_no_error(error);
    return result;
}

/* "ADDED UPDATED UNCHANGED REJECTED" of an import of one text, or of two. */
static char *
import_texts(const Fixture *fixture, const char *first, const char *second)
{
    g_autofree char *one = write_file(fixture, "one", first);
    g_autofree char *two = second == NULL ? NULL : write_file(fixture, "two", second);
    const char *const files[] = { one, two, NULL };
    g_autoptr(ImportResult) result = import_with(fixture, &(ImportOptions){ .files = files });

    return g_strdup_printf("%d %d %d %d", (int)result->added, (int)result->updated,
                           (int)result->unchanged, (int)result->rejected);
}

static void
expect(const Fixture *fixture, const char *text, const char *counts)
{
    g_autofree char *found = import_texts(fixture, text, NULL);

    g_assert_cmpstr(found, ==, counts);
}

static Order *
order_called(const Fixture *fixture, const char *number)
{
    g_autofree char *id = orders_find(fixture->app, number, NULL);
    g_autoptr(OrderView) view = id == NULL ? NULL : orders_show(fixture->app, id, NULL);

    return view == NULL ? NULL : order_copy(view->order);
}

static void
expect_total(const Order *order, const char *total)
{
    g_autofree char *text = money_text(&order->total);

    g_assert_cmpstr(text, ==, total);
}

static void
test_once(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(GPtrArray) changes = NULL;

    (void)unused;
    expect(fixture, INVENTORY LAMP("Shipped") CHAIR, "2 0 0 0");
    expect(fixture, INVENTORY LAMP("Shipped") CHAIR, "0 0 2 0");
    expect(fixture, INVENTORY CHAIR LAMP("Shipped"), "0 0 2 0");
    changes = history_list(app_db(fixture->app, NULL), NULL, 0, 10, NULL);
    g_assert_cmpuint(changes->len, ==, 1);
}

static void
test_lines(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(Order) order = NULL;
    const OrderLine *line;

    (void)unused;
    expect(fixture, INVENTORY LAMP("Shipped") SHADE("Shipped"), "1 0 0 0");
    order = order_called(fixture, NUMBER);
    g_assert_cmpuint(order->lines->len, ==, 2);
    line = order->lines->pdata[1];
    g_assert_cmpint(line->line, ==, 2);
    g_assert_cmpstr(line->title, ==, "Shade");
    g_assert_cmpstr(order->title, ==, "Lamp");
    expect_total(order, "6.25 USD");
}

static void
test_scattered_rows(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(Order) order = NULL;

    (void)unused;
    expect(fixture, INVENTORY LAMP("Shipped") CHAIR SHADE("Shipped"), "2 0 0 0");
    expect(fixture, INVENTORY SHADE("Shipped") CHAIR LAMP("Shipped"), "0 0 2 0");
    order = order_called(fixture, NUMBER);
    g_assert_cmpuint(order->lines->len, ==, 2);
    expect_total(order, "6.25 USD");
}

/* Two lines of one file that look alike are two; in another file they are those two. */
static void
test_twins(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(Order) order = NULL;
    g_autofree char *counts = NULL;

    (void)unused;
    expect(fixture, INVENTORY LAMP("Shipped") LAMP("Shipped"), "1 0 0 0");
    expect(fixture, INVENTORY LAMP("Shipped") LAMP("Shipped"), "0 0 1 0");
    counts = import_texts(fixture, INVENTORY LAMP("Shipped") LAMP("Shipped"),
                          INVENTORY LAMP("Shipped"));
    g_assert_cmpstr(counts, ==, "0 0 1 0");
    order = order_called(fixture, NUMBER);
    g_assert_cmpuint(order->lines->len, ==, 2);
}

static void
test_one_cancelled_line(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(Order) order = NULL;

    (void)unused;
    expect(fixture, INVENTORY LAMP("Cancelled") SHADE("Awaiting delivery"), "1 0 0 0");
    order = order_called(fixture, NUMBER);
    g_assert_false(order->is_cancelled);
    g_assert_true(order->facts[FACT_SHIPPED].is_true);
}

static void
test_update(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(Order) order = NULL;

    (void)unused;
    expect(fixture, INVENTORY LAMP("Awaiting shipment"), "1 0 0 0");
    expect(fixture, INVENTORY LAMP("Completed"), "0 1 0 0");
    expect(fixture, INVENTORY LAMP("Completed") SHADE("Completed"), "0 1 0 0");
    order = order_called(fixture, NUMBER);
    g_assert_cmpint(order_status(order), ==, ORDER_CONFIRMED);
    g_assert_cmpstr(order->imported_status, ==, "Completed");
    g_assert_cmpuint(order->lines->len, ==, 2);
    expect_total(order, "6.25 USD");
}

static void
edit_title(const Fixture *fixture, const char *title)
{
    g_autoptr(Order) seen = order_called(fixture, NUMBER);
    g_autoptr(Order) edited = order_copy(seen);
    SaveVerdict verdict;

    g_free(edited->title);
    edited->title = g_strdup(title);
    edited->total = MONEY_NONE;
    g_assert_true(orders_edit(fixture->app, seen, edited, &verdict, NULL, NULL, NULL));
    g_assert_cmpint(verdict, ==, SAVE_SAVED);
}

static void
test_user_edit(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(Order) order = NULL;

    (void)unused;
    expect(fixture, INVENTORY LAMP("Awaiting shipment"), "1 0 0 0");
    edit_title(fixture, "My lamp");
    expect(fixture, INVENTORY LAMP("Awaiting shipment"), "0 0 1 0");
    expect(fixture, INVENTORY LAMP("Awaiting delivery") SHADE("Awaiting delivery"), "0 1 0 0");
    order = order_called(fixture, NUMBER);
    g_assert_cmpstr(order->title, ==, "My lamp");
    g_assert_false(money_is_known(&order->total));
    g_assert_cmpstr(order->imported_status, ==, "Awaiting delivery");
}

/* The user was there when it was shipped; the file only knows that it was. */
static void
test_user_happening(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(Order) order = NULL;
    LogEntry entry = { .type = EVENT_SHIPPED };

    (void)unused;
    expect(fixture, INVENTORY LAMP("Awaiting shipment"), "1 0 0 0");
    order = order_called(fixture, NUMBER);
    entry.at = (Moment){ .instant = at("2026-02-23T10:00:00Z"), .text = g_strdup("then") };
    g_assert_true(orders_log(fixture->app, order->id, &entry, NULL, NULL));
    g_free(entry.at.text);
    expect(fixture, INVENTORY LAMP("Awaiting delivery"), "0 1 0 0");
    order_free(order);
    order = order_called(fixture, NUMBER);
    assert_instant(order_fact(order, FACT_SHIPPED), "2026-02-23T10:00:00Z");
    expect(fixture, INVENTORY LAMP("Awaiting delivery"), "0 0 1 0");
}

static void
test_tracked_by_hand(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(Order) draft = orders_draft(fixture->app);
    g_autoptr(Order) order = NULL;

    (void)unused;
    draft->number = g_strdup(NUMBER);
    draft->title = g_strdup("My lamp");
    g_assert_true(orders_add(fixture->app, draft, NULL));
    expect(fixture, INVENTORY LAMP("Awaiting delivery"), "0 1 0 0");
    expect(fixture, INVENTORY LAMP("Awaiting delivery"), "0 0 1 0");
    order = order_called(fixture, NUMBER);
    g_assert_cmpstr(order->id, ==, draft->id);
    g_assert_cmpstr(order->title, ==, "My lamp");
    g_assert_cmpstr(order->seller, ==, "Lamp Store");
}

static void
test_removed(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(Order) order = NULL;
    guint marked;

    (void)unused;
    expect(fixture, INVENTORY LAMP("Shipped") CHAIR, "2 0 0 0");
    order = order_called(fixture, NUMBER);
    g_assert_true(orders_mark(fixture->app, (const char *const[]){ order->id, NULL },
                              MARK_REMOVED, &marked, NULL));
    expect(fixture, INVENTORY LAMP("Completed") CHAIR, "0 0 2 0");
    g_clear_pointer(&order, order_free);
    order = order_called(fixture, NUMBER);
    g_assert_null(order);
}

static void
test_undone(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(Order) order = NULL;

    (void)unused;
    expect(fixture, INVENTORY LAMP("Shipped") CHAIR, "2 0 0 0");
    g_assert_true(changes_undo(fixture->app, NULL, NULL, NULL));
    order = order_called(fixture, NUMBER);
    g_assert_null(order);
    expect(fixture, INVENTORY LAMP("Shipped") CHAIR, "2 0 0 0");
    order = order_called(fixture, NUMBER);
    g_assert_nonnull(order);
}

static void
test_dry_run(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *path = write_file(fixture, "one", INVENTORY LAMP("Shipped") CHAIR);
    const char *const files[] = { path, NULL };
    g_autoptr(ImportResult) result =
        import_with(fixture, &(ImportOptions){ .files = files, .dry_run = TRUE });
    g_autoptr(Order) order = order_called(fixture, NUMBER);

    (void)unused;
    g_assert_cmpint(result->added, ==, 2);
    g_assert_null(order);
    g_assert_false(g_file_test(app_db_path(fixture->app), G_FILE_TEST_EXISTS));
}

static void
test_dry_run_of_update(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *path = write_file(fixture, "new", INVENTORY LAMP("Completed") CHAIR);
    const char *const files[] = { path, NULL };
    g_autoptr(ImportResult) result = NULL;
    g_autoptr(Order) order = NULL;

    (void)unused;
    expect(fixture, INVENTORY LAMP("Shipped"), "1 0 0 0");
    result = import_with(fixture, &(ImportOptions){ .files = files, .dry_run = TRUE });
    g_assert_cmpint(result->added, ==, 1);
    g_assert_cmpint(result->updated, ==, 1);
    order = order_called(fixture, NUMBER);
    g_assert_cmpstr(order->imported_status, ==, "Shipped");
}

static gboolean
cancel(gpointer data, ImportPhase phase, gint64 done, gint64 total)
{
    (void)done;
    (void)total;
    return phase != (ImportPhase)GPOINTER_TO_INT(data);
}

static void
test_cancelled(Fixture *fixture, gconstpointer phase)
{
    g_autoptr(GString) text = g_string_new(INVENTORY);
    g_autofree char *path = NULL;
    g_autoptr(GError) error = NULL;
    g_autoptr(Order) order = NULL;

    for (int i = 0; i < 3000; i++)
        g_string_append_printf(text, "2026-02-20,8012%d,Lamp,1,US $1.00,,,,,,USD,Shipped,,,,\n",
                               1000000000 + i);
    g_string_append(text, LAMP("Shipped"));
    path = write_file(fixture, "one", text->str);
    g_assert_null(import_files(fixture->app,
                               &(ImportOptions){ .files = (const char *const[]){ path, NULL },
                                                 .progress = cancel,
                                                 .progress_data = (gpointer)phase },
                               &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_CANCELLED);
    order = order_called(fixture, NUMBER);
    g_assert_null(order);
}

static void
test_all_or_nothing(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *one = write_file(fixture, "one", INVENTORY LAMP("Shipped"));
    g_autofree char *two = write_file(fixture, "two", "Name,Phone\nAnna,1\n");
    const char *const files[] = { one, two, NULL };
    g_autoptr(GError) error = NULL;
    g_autoptr(Order) order = NULL;

    (void)unused;
    g_assert_null(import_files(fixture->app, &(ImportOptions){ .files = files }, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
    g_assert_nonnull(strstr(error->message, "two"));
    order = order_called(fixture, NUMBER);
    g_assert_null(order);
}

static void
test_rejections(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *one = write_file(fixture, "one", INVENTORY LAMP("Shipped"));
    g_autofree char *two =
        write_file(fixture, "two", INVENTORY CHAIR "2026-02-20,3.07E+15,L,1,,,,,,,,,,,,\n");
    const char *const files[] = { one, two, NULL };
    g_autoptr(ImportResult) result = import_with(fixture, &(ImportOptions){ .files = files });
    const ImportRejection *rejection;

    (void)unused;
    g_assert_cmpint(result->added, ==, 2);
    g_assert_cmpint(result->rejected, ==, 1);
    rejection = result->rejections->pdata[0];
    g_assert_cmpstr(rejection->file, ==, two);
    g_assert_cmpint(rejection->line, ==, 3);
    g_assert_nonnull(strstr(rejection->why, "spreadsheet"));
}

static void
test_unknown_format(Fixture *fixture, gconstpointer unused)
{
    const char *const files[] = { "-", NULL };
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_assert_null(import_files(
        fixture->app, &(ImportOptions){ .files = files, .format = "nonsense" }, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
    g_assert_nonnull(strstr(error->message, "nonsense"));
}

static void
test_missing_file(Fixture *fixture, gconstpointer unused)
{
    const char *const files[] = { "/nonexistent/orders.csv", NULL };
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_assert_null(import_files(fixture->app, &(ImportOptions){ .files = files }, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
}

#define ITEM(status)                                                                          \
    "[{\"orderId\":\"" NUMBER "\",\"orderLineId\":\"8012345678901235\",\"orderDate\":\"Feb "  \
    "21, 2026\",\"title\":\"Lamp\",\"price\":\"US $2.50\",\"currency\":\"USD\",\"quantity\":" \
    "2,\"status\":\"" status "\",\"storeName\":\"Lamp Store\"}]"
#define MCP_ORDERS                                                                            \
    "orderId,date,status,store,total,currency,itemCount,paymentMethod,installmentFee,paidAt," \
    "finishedAt\n" NUMBER ",2026-02-20,Shipped,Lamp Store,5.50,USD,1,Visa,,,\n"

/* What different exporters say comes to the same, whichever is imported first, and stays. */
static void
test_any_sequence(Fixture *fixture, gconstpointer unused)
{
    static const char *const texts[] = { INVENTORY LAMP("Shipped"), ITEM("Shipped"),
                                         MCP_ORDERS };

    (void)unused;
    for (guint start = 0; start < G_N_ELEMENTS(texts); start++) {
        g_autoptr(Order) order = NULL;
        g_autofree char *text = NULL;

        for (guint i = 0; i < 2 * G_N_ELEMENTS(texts); i++) {
            g_autofree char *counts =
                import_texts(fixture, texts[(start + i) % G_N_ELEMENTS(texts)], NULL);

            if (i >= G_N_ELEMENTS(texts))
                g_assert_cmpstr(counts, ==, "0 0 1 0");
        }
        order = order_called(fixture, NUMBER);
        order->newest = 0;
        text = order_field_text(order, order_field_find("placed"),
                                &(FieldContext){ .zone = zone_utc() });
        g_assert_cmpstr(text, ==, "2026-02-20 America/Los_Angeles");
        g_assert_cmpstr(order->title, ==, "Lamp");
        g_assert_cmpuint(order->lines->len, ==, 1);
        expect_total(order, "5.50 USD");
        while (changes_undo(fixture->app, NULL, NULL, NULL))
            ;
    }
}

/* An order of which only the total is known borrows a title until it has one. */
static void
test_stand_in_title(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(Order) order = NULL;

    (void)unused;
    expect(fixture, MCP_ORDERS, "1 0 0 0");
    order = order_called(fixture, NUMBER);
    g_assert_cmpstr(order->title, ==, "Lamp Store");
    expect(fixture, ITEM("Shipped"), "0 1 0 0");
    order_free(order);
    order = order_called(fixture, NUMBER);
    g_assert_cmpstr(order->title, ==, "Lamp");
}

#define MCP_REFUNDS                                                              \
    "reverseOrderId,orderId,type,status,createdAt,store,title,count,unitPrice\n" \
    "6239481780126943," NUMBER ",RETURN,4,2026-02-25,Lamp Store,Lamp,1,2.50\n"

static void
test_note(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(Order) order = NULL;
    g_autoptr(OrderView) view = NULL;
    const Event *newest;

    (void)unused;
    expect(fixture, INVENTORY LAMP("Shipped"), "1 0 0 0");
    expect(fixture, MCP_REFUNDS, "0 1 0 0");
    expect(fixture, MCP_REFUNDS, "0 0 1 0");
    order = order_called(fixture, NUMBER);
    view = orders_show(fixture->app, order->id, NULL);
    newest = order_view_timeline(view)->pdata[0];
    g_assert_cmpint(newest->type, ==, EVENT_NOTE);
    g_assert_nonnull(strstr(newest->data, "6239481780126943"));
}

#define PACKAGES                                                                          \
    "orderId,date,trackingNumber,originTrackingNumber,carrier,eta,lastEvent,lastEventAt," \
    "events\n" NUMBER ",2026-02-20,NX123456789BR,,Correios,,,,\n"
#define PUSH                                                                                  \
    "{\"event\":\"TRACKING_UPDATED\",\"data\":{\"number\":\"NX123456789BR\",\"track_info\":"  \
    "{\"latest_status\":{\"status\":\"Delivered\"},\"latest_event\":{\"time_iso\":\"2026-02-" \
    "27T10:00:00-03:00\"}}}}"

static void
test_parcel(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(Order) order = NULL;

    (void)unused;
    expect(fixture, PUSH, "0 0 0 1");
    expect(fixture, PACKAGES, "1 0 0 0");
    expect(fixture, PUSH, "0 1 0 0");
    expect(fixture, PUSH, "0 0 1 0");
    order = order_called(fixture, NUMBER);
    assert_instant(order_fact(order, FACT_MARKED_DELIVERED), "2026-02-27T13:00:00Z");
}

/* The order and its parcel may come in one import, the parcel first. */
static void
test_parcel_of_same_import(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *counts = import_texts(fixture, PUSH, PACKAGES);
    g_autoptr(Order) order = order_called(fixture, NUMBER);

    (void)unused;
    g_assert_cmpstr(counts, ==, "1 1 0 0");
    assert_instant(order_fact(order, FACT_MARKED_DELIVERED), "2026-02-27T13:00:00Z");
}

#define DELIVERY(number)                                                                   \
    "{\"@type\":\"ParcelDelivery\",\"trackingNumber\":\"LS930722151NL\",\"partOfOrder\":{" \
    "\"orderNumber\":\"" number "\",\"merchant\":{\"name\":\"A shop\"}},\"itemShipped\":{" \
    "\"name\":\"Book\"}}"

static void
test_order_of_any_marketplace(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(Order) known = NULL;
    g_autoptr(Order) unknown = NULL;

    (void)unused;
    expect(fixture, INVENTORY LAMP("Awaiting shipment"), "1 0 0 0");
    expect(fixture, DELIVERY(NUMBER), "0 1 0 0");
    expect(fixture, DELIVERY(NUMBER), "0 0 1 0");
    expect(fixture, DELIVERY("176057"), "1 0 0 0");
    expect(fixture, DELIVERY("176057"), "0 0 1 0");
    known = order_called(fixture, NUMBER);
    unknown = order_called(fixture, "176057");
    g_assert_cmpuint(known->parcels->len, ==, 1);
    g_assert_cmpstr(unknown->marketplace, ==, "generic");
    g_assert_cmpstr(unknown->title, ==, "Book");
}

/* Shares of one order's total stand in rows that need not follow one another. */
static void
test_total_in_parts(Fixture *fixture, gconstpointer unused)
{
    static const char text[] =
        "ASIN,Carrier Name & Tracking Number,Currency,Order Date,Order ID,Order Status,Original "
        "Quantity,Payment Method Type,Product Condition,Product Name,Ship Date,Shipment Status,"
        "Shipping Charge,Total Amount,Total Discounts,Unit Price,Unit Price Tax,Website\n"
        "B1,,EUR,2026-01-25T18:59:19Z,302-1234567-1234567,Closed,1,,New,Lamp,,,0,10.50,0,8.50,"
        "1.50,Amazon.de\n"
        "B2,,EUR,2026-01-25T18:59:19Z,302-1234567-1234568,Closed,1,,New,Chair,,,0,7.00,0,6.00,"
        "1.00,Amazon.de\n"
        "B3,,EUR,2026-01-25T18:59:19Z,302-1234567-1234567,Closed,1,,New,Shade,,,0,2.25,0,2.00,"
        "0.25,Amazon.de\n"
        "B4,,EUR,2026-01-25T18:59:19Z,302-1234567-1234567,Closed,1,,New,Bulb,,,0,1.00,0,1.00,"
        "0.00,Amazon.de\n";
    g_autoptr(Order) order = NULL;

    (void)unused;
    expect(fixture, text, "2 0 0 0");
    expect(fixture, text, "0 0 2 0");
    order = order_called(fixture, "30212345671234567");
    g_assert_cmpuint(order->lines->len, ==, 3);
    expect_total(order, "13.75 EUR");
}

static void
test_summary_row(Fixture *fixture, gconstpointer unused)
{
    static const char text[] =
        "Order Id,Order date,Order Status,Order detail url,Store Name,Store url,Currency,"
        "Tracking number,Tracking link,Item title,Item price,Item quantity,Item attributes,Item "
        "image url,Item product link,Total order net price,Total Shipping,Total price "
        "adjustments,Total discount,Total EU Tax,Total VAT,Total price,Buyer country,Payment "
        "method\n" NUMBER
        ",3. Aug 2025,Abgeschlossen,,Lamp Store,,€,,,Lampe,9.61,1.00,,,,,,,,,,,,\n" NUMBER
        ",3. Aug 2025,Abgeschlossen,,Lamp Store,,€,,,,,,,,,0.00,0.00,0.00,0.00,0.00,0.00,"
        "12.34,DE,PayPal\n";
    g_autoptr(Order) order = NULL;

    (void)unused;
    expect(fixture, text, "1 0 0 0");
    order = order_called(fixture, NUMBER);
    g_assert_cmpuint(order->lines->len, ==, 1);
    expect_total(order, "12.34 EUR");
    g_assert_cmpstr(order->paid_with, ==, "paypal");
}

static void
test_settings(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *path =
        g_build_filename(app_paths(fixture->app)->config, "recourse.conf", NULL);
    g_autoptr(Order) order = NULL;

    (void)unused;
    g_assert_cmpint(g_mkdir_with_parents(app_paths(fixture->app)->config, 0700), ==, 0);
    g_assert_true(g_file_set_contents(path, "[orders]\nbuyer-country=DE\n", -1, NULL));
    g_assert_true(app_load_settings(fixture->app, NULL));
    expect(fixture, INVENTORY LAMP("Shipped"), "1 0 0 0");
    expect(fixture, INVENTORY LAMP("Shipped"), "0 0 1 0");
    order = order_called(fixture, NUMBER);
    g_assert_cmpstr(order->buyer_country, ==, "DE");
}

static void
test_backup(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *folder = g_build_filename(app_paths(fixture->app)->state, "backups", NULL);

    (void)unused;
    expect(fixture, INVENTORY LAMP("Shipped"), "1 0 0 0");
    g_assert_false(g_file_test(folder, G_FILE_TEST_IS_DIR));
    expect(fixture, INVENTORY CHAIR, "1 0 0 0");
    g_assert_true(g_file_test(folder, G_FILE_TEST_IS_DIR));
}

/* More lines than any order has cost neither the order nor the evening. */
static void
test_endless_order(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(GString) text = g_string_new(INVENTORY);
    g_autoptr(Order) order = NULL;

    (void)unused;
    for (int i = 0; i < 20000; i++)
        g_string_append(text, LAMP("Shipped"));
    expect(fixture, text->str, "1 0 0 0");
    expect(fixture, text->str, "0 0 1 0");
    order = order_called(fixture, NUMBER);
    g_assert_cmpuint(order->lines->len, <=, 1000);
    g_assert_false(money_is_known(&order->total));
}

#define ADD(name, function) ADD_WITH(name, NULL, function)
#define ADD_WITH(name, data, function) \
    g_test_add("/import/" name, Fixture, data, set_up, function, tear_down)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD("importing-again-changes-nothing", test_once);
    ADD("rows-of-one-order-are-its-lines", test_lines);
    ADD("rows-of-one-order-may-be-scattered", test_scattered_rows);
    ADD("lines-that-look-alike-are-kept-apart", test_twins);
    ADD("one-cancelled-line-does-not-cancel-the-order", test_one_cancelled_line);
    ADD("what-is-new-is-added", test_update);
    ADD("what-the-user-edited-stays", test_user_edit);
    ADD("what-the-user-logged-stays", test_user_happening);
    ADD("an-order-tracked-by-hand-gets-what-it-lacks", test_tracked_by_hand);
    ADD("a-removed-order-stays-removed", test_removed);
    ADD("an-import-that-was-undone-can-be-repeated", test_undone);
    ADD("a-dry-run-creates-nothing", test_dry_run);
    ADD("a-dry-run-changes-nothing", test_dry_run_of_update);
    ADD_WITH("cancelled-while-reading-writes-nothing", GINT_TO_POINTER(IMPORT_READING),
             test_cancelled);
    ADD_WITH("cancelled-while-writing-writes-nothing", GINT_TO_POINTER(IMPORT_APPLYING),
             test_cancelled);
    ADD("a-file-that-cannot-be-read-stops-all-of-them", test_all_or_nothing);
    ADD("a-rejection-names-file-line-and-reason", test_rejections);
    ADD("an-unknown-format-is-wrong-usage", test_unknown_format);
    ADD("a-missing-file-is-not-found", test_missing_file);
    ADD("exporters-agree-in-any-sequence", test_any_sequence);
    ADD("a-title-that-stands-in-makes-room", test_stand_in_title);
    ADD("a-return-is-noted-once", test_note);
    ADD("a-parcel-finds-its-order", test_parcel);
    ADD("a-parcel-finds-its-order-in-the-same-import", test_parcel_of_same_import);
    ADD("a-number-without-marketplace-finds-its-order", test_order_of_any_marketplace);
    ADD("a-total-in-parts-is-added-up", test_total_in_parts);
    ADD("a-summary-row-has-the-total", test_summary_row);
    ADD("an-endless-order-comes-to-an-end", test_endless_order);
    ADD("settings-say-what-files-do-not", test_settings);
    ADD("a-backup-is-written-first", test_backup);
    return g_test_run();
}
