/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The columns of every CSV format, as its exporter writes them. Names, addresses and phone
 * numbers of the buyer are no columns here: they are never read.
 */
#pragma once

#include <glib.h>

/* In the sequence in which a row is read: what others depend on comes first. */
typedef enum {
    COLUMN_WEBSITE, /* names the marketplace */
    COLUMN_CURRENCY,
    COLUMN_NUMBER,
    COLUMN_STATUS,
    COLUMN_END_REASON, /* why a finished order ended */
    COLUMN_PLACED,
    COLUMN_PAID,
    COLUMN_SHIPPED,
    COLUMN_ENDED, /* completed, or closed: as the status says */
    COLUMN_SELLER,
    COLUMN_TITLE,
    COLUMN_LINE_ID,
    COLUMN_PRODUCT,
    COLUMN_QUANTITY,
    COLUMN_PRICE_INFO, /* the price with its parts: cannot be misread */
    COLUMN_PRICE,      /* of one */
    COLUMN_PRICE_TAX,  /* of one, not in the price */
    COLUMN_TOTAL,      /* of the order */
    COLUMN_ROW_TOTAL,  /* this row's share of it */
    COLUMN_ORIGIN_TRACKING,
    COLUMN_TRACKING,
    COLUMN_CARRIER,
    COLUMN_CARRIER_AND_TRACKING, /* "DPD(AW123)" */
    COLUMN_PAYMENT,
    COLUMN_URL,
    COLUMN_COUNTRY,
    COLUMN_TAGS,
    COLUMN_ITEM_TAGS,   /* the marketplace's marks, as JSON */
    COLUMN_LIST_PAGE,   /* the order as the list page has it, as JSON */
    COLUMN_DETAIL_PAGE, /* the blocks of the order's own page, as JSON */
    COLUMN_REVERSE_ID,  /* number of a return or refund request */
    COLUMN_REVERSE_TYPE,
    COLUMN_REVERSE_STATUS,
    COLUMN_REVERSE_CREATED,
    COLUMN_OTHER, /* not read */
} ColumnRole;

typedef struct {
    const char *name;
    ColumnRole role;
} TableColumn;

/* Each ends with a NULL name. */
extern const TableColumn columns_shopper_inventory[];
extern const TableColumn columns_csv_export[];
extern const TableColumn columns_order_export[];
extern const TableColumn columns_order_export_lines[];
extern const TableColumn columns_mcp_orders[];
extern const TableColumn columns_mcp_lines[];
extern const TableColumn columns_mcp_packages[];
extern const TableColumn columns_mcp_refunds[];
extern const TableColumn columns_orders_scrapper[];
extern const TableColumn columns_tracker[];
extern const TableColumn columns_page_orders[];
extern const TableColumn columns_downloader[];
extern const TableColumn columns_downloader_detail[];
extern const TableColumn columns_order_details[];
extern const TableColumn columns_orders_to_xls[];
extern const TableColumn columns_temu[];
extern const TableColumn columns_amazon[];
extern const TableColumn columns_gdpr[];
