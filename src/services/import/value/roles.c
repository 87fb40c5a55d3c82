/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/value/roles.h"

#include "base/i18n.h"

#define NO_DATE N_("The date stays unknown.")
#define NO_AMOUNT N_("What was paid may stay unknown.")

/* clang-format off */
const RoleInfo column_roles[COLUMN_OTHER] = {
    [COLUMN_ENTRY]                = { "entry",               HOLDS_TEXT,     N_("kind of the entry"),                N_("Some entries may not be payments.")               },
    [COLUMN_WEBSITE]              = { "marketplace",         HOLDS_TEXT,     N_("where it was bought"),              NULL },
    [COLUMN_CURRENCY]             = { "currency",            HOLDS_TEXT,     N_("currency of the amounts"),          N_("Amounts without a currency stay unknown.")              },
    [COLUMN_NUMBER]               = { "number",              HOLDS_NUMBER,   N_("order number"),                     NULL },
    [COLUMN_STATUS]               = { "status",              HOLDS_STATE,    N_("state of the order"),               N_("The state of these orders stays unknown: check their pages.")   },
    [COLUMN_ITEM_STATUS]          = { "item-status",         HOLDS_STATE,    N_("state of the item"),                N_("Cancelled items may count.") },
    [COLUMN_END_REASON]           = { "end-reason",          HOLDS_STATE,    N_("why the order ended"),              NULL },
    [COLUMN_PLACED]               = { "placed",              HOLDS_DATE,     N_("order date"),                       NO_DATE },
    [COLUMN_PAID]                 = { "paid",                HOLDS_DATE,     N_("payment date"),                     NO_DATE },
    [COLUMN_SHIPPED]              = { "shipped",             HOLDS_DATE,     N_("date of shipping"),                 NO_DATE },
    [COLUMN_GUARANTEE]            = { "guarantee",           HOLDS_DATE,     N_("last promised day of delivery"),    NULL },
    [COLUMN_CLOSES]               = { "closes",              HOLDS_DATE,     N_("date on which protection closes"),  NO_DATE },
    [COLUMN_DELIVERED]            = { "delivered",           HOLDS_DATE,     N_("date of delivery"),                 NO_DATE },
    [COLUMN_ENDED]                = { "ended",               HOLDS_DATE,     N_("date of completion"),               NO_DATE },
    [COLUMN_SELLER]               = { "seller",              HOLDS_TEXT,     N_("seller"),                           NULL },
    [COLUMN_TITLE]                = { "title",               HOLDS_TEXT,     N_("item"),                             NULL },
    [COLUMN_LINE_ID]              = { "item-id",             HOLDS_TEXT,     N_("id of the item in the order"),      NULL },
    [COLUMN_PRODUCT]              = { "product",             HOLDS_TEXT,     N_("id of the product"),                NULL },
    [COLUMN_QUANTITY]             = { "quantity",            HOLDS_QUANTITY, N_("quantity"),                         N_("How many of each item stays unknown, so no total is made of the items.") },
    [COLUMN_PRICE_INFO]           = { "price-in-parts",      HOLDS_AMOUNT,   N_("price of one, with its parts"),     NULL },
    [COLUMN_PRICE]                = { "price",               HOLDS_AMOUNT,   N_("price of one"),                     NO_AMOUNT },
    [COLUMN_PRICE_TAX]            = { "price-tax",           HOLDS_AMOUNT,   N_("tax on the price of one"),          N_("Prices stand without tax.") },
    [COLUMN_ROW_PRICE]            = { "item-total",          HOLDS_AMOUNT,   N_("price of the whole quantity"),      NO_AMOUNT },
    [COLUMN_TOTAL]                = { "total",               HOLDS_AMOUNT,   N_("amount paid for the order"),        NO_AMOUNT },
    [COLUMN_ROW_TOTAL]            = { "share-of-total",      HOLDS_AMOUNT,   N_("amount paid for this row"),         NO_AMOUNT },
    [COLUMN_AMOUNT_OUT]           = { "amount-out",          HOLDS_AMOUNT,   N_("amount that left the account"),     NO_AMOUNT },
    [COLUMN_AMOUNT_IN]            = { "amount-in",           HOLDS_AMOUNT,   N_("amount that came back"),            NULL },
    [COLUMN_ORIGIN_TRACKING]      = { "origin-tracking",     HOLDS_NUMBER,   N_("first tracking number"),            NULL },
    [COLUMN_TRACKING]             = { "tracking",            HOLDS_NUMBER,   N_("tracking number"),                  NULL },
    [COLUMN_CARRIER]              = { "carrier",             HOLDS_TEXT,     N_("carrier"),                          NULL },
    [COLUMN_CARRIER_AND_TRACKING] = { "carrier-and-tracking", HOLDS_NUMBER,  N_("carrier with the tracking number"), NULL },
    [COLUMN_PARCEL_STATUS]        = { "parcel-status",       HOLDS_STATE,    N_("state of the parcel"),              N_("Whether parcels were delivered stays unknown.") },
    [COLUMN_PARCEL_STATUS_AT]     = { "parcel-status-at",    HOLDS_DATE,     N_("date of the parcel's state"),       NO_DATE },
    [COLUMN_PAYMENT]              = { "payment",             HOLDS_TEXT,     N_("payment method"),                   NULL },
    [COLUMN_URL]                  = { "url",                 HOLDS_TEXT,     N_("address of the order page"),        NULL },
    [COLUMN_COUNTRY]              = { "country",             HOLDS_TEXT,     N_("your country, two letters"),        NULL },
    [COLUMN_TAGS]                 = { "tags",                HOLDS_TEXT,     N_("your tags"),                        NULL },
    [COLUMN_ITEM_TAGS]            = { "item-tags",           HOLDS_JSON,     N_("AliExpress's marks, as JSON"),      NULL },
    [COLUMN_LIST_PAGE]            = { "list-page",           HOLDS_JSON,     N_("AliExpress's list page, as JSON"),  NULL },
    [COLUMN_DETAIL_PAGE]          = { "detail-page",         HOLDS_JSON,     N_("AliExpress's order page, as JSON"), NULL },
    [COLUMN_REVERSE_ID]           = { "request",             HOLDS_TEXT,     N_("number of a return or refund request"), NULL },
    [COLUMN_REVERSE_TYPE]         = { "request-type",        HOLDS_TEXT,     N_("kind of the request"),              NULL },
    [COLUMN_REVERSE_STATUS]       = { "request-status",      HOLDS_TEXT,     N_("state of the request"),             NULL },
    [COLUMN_REVERSE_CREATED]      = { "request-date",        HOLDS_DATE,     N_("date of the request"),              NO_DATE },
    [COLUMN_WRITTEN]              = { "written",             HOLDS_DATE,     N_("when this row was looked up"),      NULL },
};
/* clang-format on */

gboolean
column_role_parse(const char *token, ColumnRole *ret_role)
{
    for (guint role = 0; role < COLUMN_OTHER; role++) {
        if (g_str_equal(column_roles[role].token, token)) {
            *ret_role = (ColumnRole)role;
            return TRUE;
        }
    }
    return FALSE;
}
