/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/format/import-columns.h"

/* clang-format off */
const TableColumn columns_shopper_inventory[] = {
    { "Order Date",        COLUMN_PLACED     }, { "Order ID",    COLUMN_NUMBER  },
    { "Title",             COLUMN_TITLE      }, { "Qty",         COLUMN_QUANTITY },
    { "Price",             COLUMN_PRICE      }, { "Store",       COLUMN_SELLER  },
    { "Product ID",        COLUMN_PRODUCT    }, { "SKU ID",      COLUMN_OTHER   },
    { "Attributes",        COLUMN_OTHER      }, { "Price Info",  COLUMN_PRICE_INFO },
    { "Currency",          COLUMN_CURRENCY   }, { "Status",      COLUMN_STATUS  },
    { "Product Url",       COLUMN_OTHER      }, { "Product Image Url", COLUMN_OTHER },
    { "Store Url",         COLUMN_OTHER      }, { "Tags",        COLUMN_TAGS    },
    { NULL, COLUMN_OTHER },
};

const TableColumn columns_csv_export[] = {
    { "Order Id",          COLUMN_NUMBER     }, { "Order date",            COLUMN_PLACED   },
    { "Order Status",      COLUMN_STATUS     }, { "Order detail url",      COLUMN_URL      },
    { "Store Name",        COLUMN_SELLER     }, { "Store url",             COLUMN_OTHER    },
    { "Currency",          COLUMN_CURRENCY   }, { "Tracking number",       COLUMN_TRACKING },
    { "Tracking link",     COLUMN_OTHER      }, { "Item title",            COLUMN_TITLE    },
    { "Item price",        COLUMN_PRICE      }, { "Item quantity",         COLUMN_QUANTITY },
    { "Item attributes",   COLUMN_OTHER      }, { "Item image url",        COLUMN_OTHER    },
    { "Item product link", COLUMN_OTHER      }, { "Total order net price", COLUMN_OTHER    },
    { "Total Shipping",    COLUMN_OTHER      }, { "Total price adjustments", COLUMN_OTHER  },
    { "Total discount",    COLUMN_OTHER      }, { "Total EU Tax",          COLUMN_OTHER    },
    { "Total VAT",         COLUMN_OTHER      }, { "Total price",           COLUMN_TOTAL    },
    { "Buyer country",     COLUMN_COUNTRY    }, { "Payment method",        COLUMN_PAYMENT  },
    { NULL, COLUMN_OTHER },
};

const TableColumn columns_order_export[] = {
    { "order_id",              COLUMN_NUMBER   }, { "order_date",        COLUMN_PLACED    },
    { "status",                COLUMN_STATUS   }, { "total_price_text",  COLUMN_TOTAL     },
    { "currency",              COLUMN_CURRENCY }, { "store_name",        COLUMN_SELLER    },
    { "order_title",           COLUMN_OTHER    }, { "order_titles",      COLUMN_OTHER     },
    { "item_image_url",        COLUMN_OTHER    }, { "order_line_count",  COLUMN_OTHER     },
    { "payment_method",        COLUMN_PAYMENT  }, { "shipping_country_code", COLUMN_COUNTRY },
    { "order_detail_url",      COLUMN_URL      }, { "invoice_page_url",  COLUMN_OTHER     },
    { "invoice_pdf_paths",     COLUMN_OTHER    }, { "list_json",         COLUMN_LIST_PAGE },
    { "detail_json",           COLUMN_DETAIL_PAGE }, { "invoice_info_json", COLUMN_OTHER  },
    { NULL, COLUMN_OTHER },
};

const TableColumn columns_order_export_lines[] = {
    { "order_id",        COLUMN_NUMBER   }, { "order_date",      COLUMN_PLACED    },
    { "store_name",      COLUMN_SELLER   }, { "status",          COLUMN_STATUS    },
    { "line_index",      COLUMN_OTHER    }, { "order_line_id",   COLUMN_LINE_ID   },
    { "product_id",      COLUMN_PRODUCT  }, { "sku_id",          COLUMN_OTHER     },
    { "item_title",      COLUMN_TITLE    }, { "item_image_url",  COLUMN_OTHER     },
    { "item_price_text", COLUMN_PRICE    }, { "currency",        COLUMN_CURRENCY  },
    { "quantity",        COLUMN_QUANTITY }, { "item_detail_url", COLUMN_OTHER     },
    { "snapshot_url",    COLUMN_OTHER    }, { "sku_attrs_json",  COLUMN_OTHER     },
    { "item_tags_json",  COLUMN_ITEM_TAGS }, { "line_json",      COLUMN_OTHER     },
    { NULL, COLUMN_OTHER },
};

const TableColumn columns_mcp_orders[] = {
    { "orderId",   COLUMN_NUMBER }, { "date",          COLUMN_PLACED  },
    { "status",    COLUMN_STATUS }, { "store",         COLUMN_SELLER  },
    { "total",     COLUMN_TOTAL  }, { "currency",      COLUMN_CURRENCY },
    { "itemCount", COLUMN_OTHER  }, { "paymentMethod", COLUMN_PAYMENT },
    { "installmentFee", COLUMN_OTHER }, { "paidAt",    COLUMN_PAID    },
    { "finishedAt", COLUMN_ENDED },
    { NULL, COLUMN_OTHER },
};

const TableColumn columns_mcp_lines[] = {
    { "orderId",    COLUMN_NUMBER }, { "date",      COLUMN_PLACED   },
    { "store",      COLUMN_SELLER }, { "title",     COLUMN_TITLE    },
    { "variations", COLUMN_OTHER  }, { "quantity",  COLUMN_QUANTITY },
    { "unitPrice",  COLUMN_PRICE  }, { "lineTotal", COLUMN_OTHER    },
    { "currency",   COLUMN_CURRENCY },
    { NULL, COLUMN_OTHER },
};

const TableColumn columns_mcp_packages[] = {
    { "orderId",        COLUMN_NUMBER   }, { "date",        COLUMN_PLACED },
    { "trackingNumber", COLUMN_TRACKING }, { "originTrackingNumber", COLUMN_ORIGIN_TRACKING },
    { "carrier",        COLUMN_CARRIER  }, { "eta",         COLUMN_OTHER  },
    { "lastEvent",      COLUMN_OTHER    }, { "lastEventAt", COLUMN_OTHER  },
    { "events",         COLUMN_OTHER    },
    { NULL, COLUMN_OTHER },
};

/* title, count and unitPrice are those of the line that the request is about. */
const TableColumn columns_mcp_refunds[] = {
    { "reverseOrderId", COLUMN_REVERSE_ID      }, { "orderId", COLUMN_NUMBER         },
    { "type",           COLUMN_REVERSE_TYPE    }, { "status",  COLUMN_REVERSE_STATUS },
    { "createdAt",      COLUMN_REVERSE_CREATED }, { "store",   COLUMN_SELLER         },
    { "title",          COLUMN_OTHER           }, { "count",   COLUMN_OTHER          },
    { "unitPrice",      COLUMN_OTHER           },
    { NULL, COLUMN_OTHER },
};

/* Price: what the first item costs times its quantity, which is not told. */
const TableColumn columns_orders_scrapper[] = {
    { "Order ID",     COLUMN_NUMBER }, { "Order Date",    COLUMN_PLACED   },
    { "Status",       COLUMN_STATUS }, { "Product Title", COLUMN_TITLE    },
    { "Product Link", COLUMN_OTHER  }, { "Currency",      COLUMN_CURRENCY },
    { "Price",        COLUMN_PRICE  }, { "Store Name",    COLUMN_SELLER   },
    { "Store Link",   COLUMN_OTHER  },
    { NULL, COLUMN_OTHER },
};

const TableColumn columns_tracker[] = {
    { "ID",              COLUMN_NUMBER   }, { "Product Title",    COLUMN_TITLE   },
    { "Product URL",     COLUMN_OTHER    }, { "Product ID",       COLUMN_PRODUCT },
    { "Tracking Number", COLUMN_TRACKING }, { "Status",           COLUMN_STATUS  },
    { "Latest Update",   COLUMN_OTHER    }, { "Order Date",       COLUMN_PLACED  },
    { "Last Update Date", COLUMN_OTHER   }, { "Added Date",       COLUMN_OTHER   },
    { "Carrier",         COLUMN_CARRIER  }, { "Doar Israel Status", COLUMN_OTHER },
    { "Doar Israel Status Field", COLUMN_OTHER }, { "Doar Israel Delivery Type", COLUMN_OTHER },
    { "Doar Israel Last Event",   COLUMN_OTHER },
    { NULL, COLUMN_OTHER },
};

const TableColumn columns_page_orders[] = {
    { "Order ID",    COLUMN_NUMBER   }, { "Product", COLUMN_TITLE   },
    { "Store",       COLUMN_SELLER   }, { "Value",   COLUMN_TOTAL   },
    { "Tracking ID", COLUMN_TRACKING }, { "Carrier", COLUMN_CARRIER },
    { "Order time",  COLUMN_PLACED   }, { "Status",  COLUMN_STATUS  },
    { NULL, COLUMN_OTHER },
};

const TableColumn columns_downloader[] = {
    { "Order Number",    COLUMN_NUMBER }, { "Order Date",     COLUMN_PLACED   },
    { "Total",           COLUMN_TOTAL  }, { "Store Name",     COLUMN_SELLER   },
    { "Order Status",    COLUMN_STATUS }, { "Product Title",  COLUMN_TITLE    },
    { "Option",          COLUMN_OTHER  }, { "Price",          COLUMN_PRICE    },
    { "Quantity",        COLUMN_QUANTITY }, { "Pieces Per Pack", COLUMN_OTHER },
    { "Total Quantity",  COLUMN_OTHER  }, { "Landed Cost",    COLUMN_OTHER    },
    { "Product URL",     COLUMN_OTHER  }, { "Image URL",      COLUMN_OTHER    },
    { NULL, COLUMN_OTHER },
};

const TableColumn columns_downloader_detail[] = {
    { "Order Number",    COLUMN_NUMBER }, { "Order Date",         COLUMN_PLACED },
    { "Subtotal",        COLUMN_OTHER  }, { "Shipping and Tax",   COLUMN_OTHER  },
    { "Total Order Amount", COLUMN_TOTAL }, { "Store Name",       COLUMN_SELLER },
    { "Order Status",    COLUMN_STATUS }, { "Tracking Number",    COLUMN_TRACKING },
    { "Tracking Status", COLUMN_OTHER  }, { "Tracking Status Last Updated", COLUMN_OTHER },
    { "Tracking Link",   COLUMN_OTHER  }, { "Product Title",      COLUMN_TITLE  },
    { "Option",          COLUMN_OTHER  }, { "Price",              COLUMN_PRICE  },
    { "Quantity",        COLUMN_QUANTITY }, { "Pieces Per Pack",  COLUMN_OTHER  },
    { "Total Quantity",  COLUMN_OTHER  }, { "Landed Cost",        COLUMN_OTHER  },
    { "Product URL",     COLUMN_OTHER  }, { "Image URL",          COLUMN_OTHER  },
    { NULL, COLUMN_OTHER },
};

const TableColumn columns_order_details[] = {
    { "Product name", COLUMN_TITLE }, { "Product details",  COLUMN_OTHER    },
    { "Seller",       COLUMN_SELLER }, { "Price",           COLUMN_PRICE    },
    { "Quantity",     COLUMN_QUANTITY }, { "Amount",        COLUMN_OTHER    },
    { "Order status", COLUMN_STATUS }, { "Shipping details", COLUMN_OTHER   },
    { NULL, COLUMN_OTHER },
};

const TableColumn columns_orders_to_xls[] = {
    { "Order Number",  COLUMN_NUMBER }, { "Product Details", COLUMN_TITLE    },
    { "Count",         COLUMN_OTHER  }, { "Status",          COLUMN_STATUS   },
    { "Seller URL",    COLUMN_OTHER  }, { "Seller",          COLUMN_SELLER   },
    { "Price Per Unit", COLUMN_PRICE }, { "Quantity",        COLUMN_QUANTITY },
    { "Price",         COLUMN_OTHER  }, { "Shipping Cost",   COLUMN_OTHER    },
    { "Adjust Price",  COLUMN_OTHER  }, { "Discount",        COLUMN_OTHER    },
    { "Total Amount",  COLUMN_TOTAL  }, { "Payment Date",    COLUMN_PAID     },
    { "Shipping Method", COLUMN_CARRIER }, { "Track No",     COLUMN_TRACKING },
    { "Snapshot",      COLUMN_OTHER  },
    { NULL, COLUMN_OTHER },
};

const TableColumn columns_temu[] = {
    { "Order ID",      COLUMN_NUMBER  }, { "Item description at order time", COLUMN_TITLE },
    { "Order time",    COLUMN_PLACED  }, { "Shipped date",     COLUMN_SHIPPED },
    { "Price",         COLUMN_PRICE   }, { "Price tax",        COLUMN_OTHER   },
    { "Shipping cost", COLUMN_OTHER   }, { "Order total",      COLUMN_TOTAL   },
    { "Order detail URL", COLUMN_URL  },
    { NULL, COLUMN_OTHER },
};

const TableColumn columns_amazon[] = {
    { "ASIN",              COLUMN_PRODUCT  }, { "Carrier Name & Tracking Number", COLUMN_CARRIER_AND_TRACKING },
    { "Currency",          COLUMN_CURRENCY }, { "Order Date",       COLUMN_PLACED   },
    { "Order ID",          COLUMN_NUMBER   }, { "Order Status",     COLUMN_STATUS   },
    { "Original Quantity", COLUMN_QUANTITY }, { "Payment Method Type", COLUMN_PAYMENT },
    { "Product Condition", COLUMN_OTHER    }, { "Product Name",     COLUMN_TITLE    },
    { "Ship Date",         COLUMN_SHIPPED  }, { "Shipment Status",  COLUMN_OTHER    },
    { "Shipping Charge",   COLUMN_OTHER    }, { "Total Amount",     COLUMN_ROW_TOTAL },
    { "Total Discounts",   COLUMN_OTHER    }, { "Unit Price",       COLUMN_PRICE    },
    { "Unit Price Tax",    COLUMN_PRICE_TAX }, { "Website",         COLUMN_WEBSITE  },
    { NULL, COLUMN_OTHER },
};

/* unit_price and payable_amt are cents of a currency that is not told. */
const TableColumn columns_gdpr[] = {
    { "order_id",         COLUMN_LINE_ID    }, { "parent_orderid",     COLUMN_NUMBER },
    { "gmt_create_order_time", COLUMN_PLACED }, { "order_status",      COLUMN_STATUS },
    { "item_name",        COLUMN_TITLE      }, { "unit_price",         COLUMN_OTHER  },
    { "payable_amt",      COLUMN_OTHER      }, { "gmt_pay_order_time", COLUMN_PAID   },
    { "gmt_trade_end_time", COLUMN_ENDED    }, { "end_reason",         COLUMN_END_REASON },
    { "is_success_pay",   COLUMN_OTHER      }, { "frozen_status",      COLUMN_OTHER  },
    { NULL, COLUMN_OTHER },
};
/* clang-format on */
