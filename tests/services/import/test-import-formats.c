/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every exporter's header is recognised, and a row of its making is understood. */
#include <string.h>

#include "kit/import-kit.h"

#define PRICE(amount, currency) \
    "\"price\":{\"amount\":\"" amount "\",\"currency\":\"" currency "\"}"
#define LINE(title, rest) "\"lines\":[{\"line\":1,\"title\":\"" title "\"," rest "}]"
#define DAY(day, text, zone)                                                      \
    "{\"at\":\"" day "T" zone ":00:00Z\",\"precision\":\"date\",\"text\":\"" text \
    "\",\"zone\":\"America/Los_Angeles\"}"

/* The header lines are those that the exporters write, to the letter. */
/* clang-format off */
static const struct {
    const char *token;  /* as which the header is recognised */
    const char *header; /* ends with its line */
    const char *rows;
    const char *found; /* import_kit_parse() */
} cases[] = {
    { "recourse-csv",
      "status,next,by,window-closes,archived,number,title,marketplace,closes,total,total-currency,seller,paid-with,placed,paid,shipped,guarantee,marked-delivered,delivered,confirmed,tracking,url,tag,free-return,return-cost,return-cost-currency,buyer-country,note,imported-status,cancelled,closed,carriers,aliases,line,line-id,line-title,line-product,line-quantity,line-price,line-price-currency\n",
      "placed,wait-for-shipping,,,,\"=\"\"00123456\"\"\",\"'=Lamp; 5\"\" \"\"big\"\"\",\"Kruidvat, Ltd\",,15.50,EUR,,,,,,90d,,,,\"LP00123456789012, NX123456785BR\",,gift,yes,,,,\"a, b\",,,,,,,,,,,,\n",
      "2 Kruidvat, Ltd 00123456 {\"title\":\"=Lamp; 5\\\" \\\"big\\\"\",\"total\":{\"amount\":\"15.50\",\"currency\":\"EUR\"},\"guarantee\":90,"
      "\"tracking\":[\"LP00123456789012\",\"NX123456785BR\"],\"tag\":[\"gift\"],\"free_return\":true,\"note\":\"a, b\"}\n" },

    { "aliexpress-shopper-inventory",
      "Order Date,Order ID,Title,Qty,Price,Store,Product ID,SKU ID,Attributes,Price Info,Currency,Status,Product Url,Product Image Url,Store Url,Tags\n",
      "\"2026-02-20\",8012345678901234,\"Lamp, small\",2,\"US $1,382.11\",\"Lamp Store\",\"1005001\",\"12001\",\"Color: Red\",\"US $1,382.11|1382|11\",USD,Awaiting delivery,https://example.com/item,https://example.com/image,https://example.com/store,\"gift;garden\"\n",
      "2 aliexpress 8012345678901234 {\"title\":\"Lamp, small\",\"seller\":\"Lamp Store\","
      "\"placed\":" DAY("2026-02-20", "2026-02-20", "08") ",\"tag\":[\"gift\",\"garden\"],"
      "\"imported_status\":\"Awaiting delivery\",\"page_state\":\"shipped\"," LINE("Lamp, small", "\"product\":\"1005001\",\"quantity\":2," PRICE("1382.11", "USD")) "}\n" },

    { "aliexpress-csv-export",
      "\xef\xbb\xbf\"Order Id\",\"Order date\",\"Order Status\",\"Order detail url\",\"Store Name\",\"Store url\",\"Currency\",\"Tracking number\",\"Tracking link\",\"Item title\",\"Item price\",\"Item quantity\",\"Item attributes\",\"Item image url\",\"Item product link\",\"Total order net price\",\"Total Shipping\",\"Total price adjustments\",\"Total discount\",\"Total EU Tax\",\"Total VAT\",\"Total price\",\"Buyer Full Name\",\"Buyer address\",\"Buyer Phone Number\",\"Buyer country\",\"Buyer region\",\"Buyer ZIP\",\"Buyer city\",\"Payment method\"\n",
      "\"8012345678901234\",\"3. Aug 2025\",\"Abgeschlossen\",\"https://example.com/order\",\"Lamp Store\",\"//example.com/store\",\"€\",\"\",\"\",\"Lampe 1/4\"\" \",\"9.61\",\"2.00\",\"red\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"\n"
      "\"8012345678901234\",\"3. Aug 2025\",\"Abgeschlossen \",\"https://example.com/order\",\"Lamp Store\",\"//example.com/store\",\"€\",\"LP00123456789012\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"0.00\",\"0.00\",\"0.00\",\"0.00\",\"0.00\",\"0.00\",\"19.22\",\"Erika Muster\",\"Musterweg 1\",\"030 1234\",\"DE\",\"Berlin\",\"10115\",\"Berlin\",\"Kreditkarte VISA 1234\"\n",
      "2 aliexpress 8012345678901234 {\"title\":\"Lampe 1/4\\\"\",\"seller\":\"Lamp Store\","
      "\"placed\":" DAY("2025-08-03", "3. Aug 2025", "07") ",\"url\":\"https://example.com/order\","
      "\"imported_status\":\"Abgeschlossen\",\"page_state\":\"completed\"," LINE("Lampe 1/4\\\"", "\"quantity\":2," PRICE("9.61", "EUR")) "}\n"
      "3 aliexpress 8012345678901234 {\"total\":{\"amount\":\"19.22\",\"currency\":\"EUR\"},\"seller\":\"Lamp Store\",\"paid_with\":\"credit-card:visa\","
      "\"placed\":" DAY("2025-08-03", "3. Aug 2025", "07") ",\"tracking\":[\"LP00123456789012\"],\"url\":\"https://example.com/order\",\"buyer_country\":\"DE\","
      "\"imported_status\":\"Abgeschlossen\",\"page_state\":\"completed\"}\n" },

    { "aliexpress-order-export",
      "order_id,order_date,status,total_price_text,currency,store_name,order_title,order_titles,item_image_url,order_line_count,payment_method,shipping_contact_name,shipping_country_code,shipping_post_code,shipping_region_address,shipping_detail_address,shipping_phone,order_detail_url,invoice_page_url,invoice_pdf_paths,list_json,detail_json,invoice_info_json\n",
      "8012345678901234,2026-07-15,Completed,\"R$132,74\",BRL,Cabo Store,Cabo,Cabo,,1,Pix,Fulano,BR,01000,SP,Rua 1,11999,https://example.com/order,,,"
      "\"{\"\"orderId\"\":\"\"8012345678901234\"\",\"\"currencyCode\"\":\"\"BRL\"\",\"\"formatPriceInfo\"\":\"\"R$132,74|132|74\"\",\"\"orderLines\"\":[{\"\"orderLineId\"\":\"\"8012345678901235\"\",\"\"itemTitle\"\":\"\"Cabo\"\",\"\"itemPriceText\"\":\"\"R$126,59\"\",\"\"quantity\"\":1}]}\","
      "\"{\"\"detail_simple_order_info_component\"\":{\"\"orderShipTime\"\":\"\"Jul 16, 2026\"\",\"\"orderEndTime\"\":\"\"Jul 28, 2026\"\"}}\",\n",
      "2 aliexpress 8012345678901234 {\"title\":\"Cabo\",\"total\":{\"amount\":\"132.74\",\"currency\":\"BRL\"},\"seller\":\"Cabo Store\",\"paid_with\":\"pix\","
      "\"placed\":" DAY("2026-07-15", "2026-07-15", "07") ",\"shipped\":" DAY("2026-07-16", "Jul 16, 2026", "07") ",\"confirmed\":" DAY("2026-07-28", "Jul 28, 2026", "07")
      ",\"url\":\"https://example.com/order\",\"buyer_country\":\"BR\",\"imported_status\":\"Completed\",\"page_state\":\"completed\","
      "\"lines\":[{\"line\":1,\"id\":\"8012345678901235\",\"title\":\"Cabo\",\"quantity\":1," PRICE("126.59", "BRL") "}]}\n" },

    { "aliexpress-order-export-lines",
      "order_id,order_date,store_name,status,line_index,order_line_id,product_id,sku_id,item_title,item_image_url,item_price_text,currency,quantity,item_detail_url,snapshot_url,sku_attrs_json,item_tags_json,line_json\n",
      "8012345678901234,2026-07-15,Cabo Store,Shipped,1,8012345678901235,1005002,1200,Cabo,,\"R$126,59\",BRL,1,,,[],\"[{\"\"type\"\": \"\"LOCAL_FREE_RETURN\"\"}]\",{}\n",
      "2 aliexpress 8012345678901234 {\"title\":\"Cabo\",\"seller\":\"Cabo Store\",\"placed\":" DAY("2026-07-15", "2026-07-15", "07")
      ",\"free_return\":true,\"imported_status\":\"Shipped\",\"page_state\":\"shipped\","
      "\"lines\":[{\"line\":1,\"id\":\"8012345678901235\",\"title\":\"Cabo\",\"product\":\"1005002\",\"quantity\":1," PRICE("126.59", "BRL") "}]}\n" },

    { "aliexpress-mcp-orders",
      "orderId,date,status,store,total,currency,itemCount,paymentMethod,installmentFee,paidAt,finishedAt\n",
      "8012345678901234,2026-07-15,completed,Cabo Store,132.74,BRL,1,Credit/Debit card,,2026-07-15,2026-07-28\n",
      "2 aliexpress 8012345678901234 {\"total\":{\"amount\":\"132.74\",\"currency\":\"BRL\"},\"seller\":\"Cabo Store\",\"paid_with\":\"credit-card\","
      "\"placed\":" DAY("2026-07-15", "2026-07-15", "07") ",\"paid\":" DAY("2026-07-15", "2026-07-15", "07") ",\"confirmed\":" DAY("2026-07-28", "2026-07-28", "07")
      ",\"imported_status\":\"completed\",\"page_state\":\"completed\"}\n" },

    { "aliexpress-mcp-lines",
      "orderId,date,store,title,variations,quantity,unitPrice,lineTotal,currency\n",
      "8012345678901234,2026-07-15,Cabo Store,Cabo,\"Color: 2m\",3,12.5,37.5,BRL\n",
      "2 aliexpress 8012345678901234 {\"title\":\"Cabo\",\"seller\":\"Cabo Store\",\"placed\":" DAY("2026-07-15", "2026-07-15", "07") ",\"page_state\":\"unknown\","
      LINE("Cabo", "\"quantity\":3," PRICE("12.50", "BRL")) "}\n" },

    { "aliexpress-mcp-packages",
      "orderId,date,trackingNumber,originTrackingNumber,carrier,eta,lastEvent,lastEventAt,events\n",
      "8012345678901234,2026-07-15,NX123456789BR,LP00123456789012,Correios,,Package delivered.,2026-07-28,12\n",
      "2 aliexpress 8012345678901234 {\"placed\":" DAY("2026-07-15", "2026-07-15", "07") ","
      "\"marked_delivered\":" DAY("2026-07-28", "2026-07-28", "07") ","
      "\"tracking\":[{\"number\":\"LP00123456789012\",\"carrier\":\"Correios\"},{\"number\":\"NX123456789BR\",\"carrier\":\"Correios\",\"alias_of\":\"LP00123456789012\"}],\"page_state\":\"delivered\"}\n" },

    { "aliexpress-mcp-refunds",
      "reverseOrderId,orderId,type,status,createdAt,store,title,count,unitPrice\n",
      "6239481780126943,8012345678901234,RETURN,4,2026-08-02,Cabo Store,Cabo,1,61.25\n",
      "2 aliexpress 8012345678901234 {\"seller\":\"Cabo Store\",\"page_state\":\"unknown\"} note 2026-08-02T07:00:00Z Return or refund request 6239481780126943, RETURN, status 4\n" },

    { "aliexpress-orders-scrapper",
      "Order ID,Order Date,Status,Product Title,Product Link,Currency,Price,Store Name,Store Link\n",
      "8012345678901234,\"Feb 21, 2026\",To ship,Lamp,https://example.com/item,US,26.70,Lamp Store,https://example.com/store\n",
      "2 aliexpress 8012345678901234 {\"title\":\"Lamp\",\"seller\":\"Lamp Store\",\"placed\":" DAY("2026-02-21", "Feb 21, 2026", "08")
      ",\"imported_status\":\"To ship\",\"page_state\":\"paid\"," LINE("Lamp", "\"quantity\":1," PRICE("26.70", "USD")) "}\n" },

    { "aliexpress-tracker",
      "ID,Product Title,Product URL,Product ID,Tracking Number,Status,Latest Update,Order Date,Last Update Date,Added Date,Carrier,Doar Israel Status,Doar Israel Status Field,Doar Israel Delivery Type,Doar Israel Last Event\n",
      "8012345678901234,Lamp,https://example.com/item,1005001,LP00123456789012,Delivered,Delivered,2026-02-21,2026-03-01,2026-02-22,Cainiao,,,,\n",
      "2 aliexpress 8012345678901234 {\"title\":\"Lamp\",\"placed\":" DAY("2026-02-21", "2026-02-21", "08") ","
      "\"tracking\":[{\"number\":\"LP00123456789012\",\"carrier\":\"Cainiao\"}],\"imported_status\":\"Delivered\",\"page_state\":\"delivered\"," LINE("Lamp", "\"product\":\"1005001\",\"quantity\":1") "}\n" },

    { "aliexpress-orders",
      "Order ID;Product;Store;Value;Tracking ID;Carrier;Order time;Status\n",
      "8012345678901234;\"5 inch\" lamp;Lamp Store;US $2.04;LP00123456789012;AliExpress Standard;2020-03-01;Finished\n",
      "2 aliexpress 8012345678901234 {\"title\":\"\\\"5 inch\\\" lamp\",\"total\":{\"amount\":\"2.04\",\"currency\":\"USD\"},\"seller\":\"Lamp Store\",\"placed\":" DAY("2020-03-01", "2020-03-01", "08")
      ",\"tracking\":[{\"number\":\"LP00123456789012\",\"carrier\":\"AliExpress Standard\"}],\"imported_status\":\"Finished\",\"page_state\":\"completed\"," LINE("\\\"5 inch\\\" lamp", "\"quantity\":1") "}\n" },

    { "aliexpress-order-downloader",
      "Order Number\tOrder Date\tTotal\tStore Name\tOrder Status\tProduct Title\tOption\tPrice\tQuantity\tPieces Per Pack\tTotal Quantity\tLanded Cost\tProduct URL\tImage URL\t\n",
      "8012345678901234\t2/3/2022\t12.50\tLamp Store\tCompleted\t\"5\" lamp\"\t\"Red\"\t6.25\t2\t1\t2\t6.25\thttps://example.com/item\t\"https://example.com/image\"\t\n",
      "note asks-currency 6.25\nnote asks-currency 12.50\n"
      "2 aliexpress 8012345678901234 {\"title\":\"5\\\" lamp\",\"seller\":\"Lamp Store\",\"placed\":" DAY("2022-02-03", "2/3/2022", "08")
      ",\"imported_status\":\"Completed\",\"page_state\":\"completed\"," LINE("5\\\" lamp", "\"quantity\":2") "}\n" },

    { "aliexpress-order-downloader-detail",
      "Order Number\tOrder Date\tSubtotal\tShipping and Tax\tTotal Order Amount\tStore Name\tOrder Status\tTracking Number\tTracking Status\tTracking Status Last Updated\tTracking Link\tProduct Title\tOption\tPrice\tQuantity\tPieces Per Pack\tTotal Quantity\tLanded Cost\tProduct URL\tImage URL\t\n",
      "8012345678901234\t2/3/2022\t12.50\t0.00\t12.50\tLamp Store\tAwaiting delivery\tLP00123456789012\tIn transit\t2/9/2022\thttps://example.com\t\"Lamp\"\t\"Red\"\t6.25\t2\t1\t2\t6.25\thttps://example.com/item\t\"\"\t\n",
      "note asks-currency 6.25\nnote asks-currency 12.50\n"
      "2 aliexpress 8012345678901234 {\"title\":\"Lamp\",\"seller\":\"Lamp Store\",\"placed\":" DAY("2022-02-03", "2/3/2022", "08")
      ",\"tracking\":[\"LP00123456789012\"],\"imported_status\":\"Awaiting delivery\",\"page_state\":\"shipped\"," LINE("Lamp", "\"quantity\":2") "}\n" },

    { "aliexpress-orders-to-xls",
      "Order Number,Product Details,Count,Status,Seller URL,Seller,Price Per Unit,Quantity,Price,Shipping Cost,Adjust Price,Discount,Total Amount,Payment Date,Shipping Method,Track No,Snapshot\n",
      "\"80123456789012\",\"Lamp\",\"\",Finished,\"example.com\",\"Lamp Store\",2.50,\"2 pieces\",5.00,0.00,0.00,\"\",5.00,2015-11-11 09:12:33,China Post,\"RB123456785CN\",\"example.com\"\n",
      "2 aliexpress 80123456789012 {\"title\":\"Lamp\",\"total\":{\"amount\":\"5.00\",\"currency\":\"USD\"},\"seller\":\"Lamp Store\","
      "\"paid\":{\"at\":\"2015-11-11T17:12:33Z\",\"text\":\"2015-11-11 09:12:33\",\"zone\":\"America/Los_Angeles\"},"
      "\"tracking\":[{\"number\":\"RB123456785CN\",\"carrier\":\"China Post\"}],\"imported_status\":\"Finished\",\"page_state\":\"completed\"," LINE("Lamp", "\"quantity\":2," PRICE("2.50", "USD")) "}\n" },

    { "temu",
      "\"Order ID\",\"Item description at order time\",\"Order time\",\"Shipped date\",\"Price\",\"Price tax\",\"Shipping cost\",\"Order total\",\"Order detail URL\"\n",
      "\"PO-162-12345678901234567\",\"Lampa\",\"2023/11/14\",\"2023/11/15\",\"70,48 zł\",\"0,00 zł\",\"0,00 zł\",\"70,48 zł\",\"https://example.com/order\"\n",
      NULL },

    { "amazon",
      "ASIN,\"Billing Address\",\"Carrier Name & Tracking Number\",Currency,\"Gift Message\",\"Gift Recipient Contact\",\"Gift Sender Name\",\"Item Serial Number\",\"Order Date\",\"Order ID\",\"Order Status\",\"Original Quantity\",\"Payment Method Type\",\"Product Condition\",\"Product Name\",\"Purchase Order Number\",\"Ship Date\",\"Shipment Item Subtotal\",\"Shipment Item Subtotal Tax\",\"Shipment Status\",\"Shipping Address\",\"Shipping Charge\",\"Shipping Option\",\"Total Amount\",\"Total Discounts\",\"Unit Price\",\"Unit Price Tax\",Website\n",
      "B000000001,\"Musterweg 1\",\"DHL(00340434161234567890) and DPD(AW123)\",EUR,\"Not Available\",\"Not Available\",\"Not Available\",\"Not Available\",2026-01-25T18:59:19Z,302-1234567-1234567,Closed,1,\"Visa - 3724\",New,\"Lampe, 45 W\",\"Not Applicable\",2026-01-27T18:42:45.416Z,84.03,15.97,Shipped,\"Musterweg 1\",0,std,\"1,700\",\"'-6.66'\",\"1,428.57\",271.43,Amazon.de\n",
      "2 amazon 302-1234567-1234567 {\"title\":\"Lampe, 45 W\",\"total\":{\"amount\":\"1700.00\",\"currency\":\"EUR\"},\"paid_with\":\"credit-card:visa\","
      "\"placed\":{\"at\":\"2026-01-25T18:59:19Z\",\"text\":\"2026-01-25T18:59:19Z\",\"zone\":\"UTC\"},"
      "\"shipped\":{\"at\":\"2026-01-27T18:42:45Z\",\"text\":\"2026-01-27T18:42:45.416Z\",\"zone\":\"UTC\"},"
      "\"tracking\":[{\"number\":\"00340434161234567890\",\"carrier\":\"DHL\"},{\"number\":\"AW123\",\"carrier\":\"DPD\"}],"
      "\"imported_status\":\"Closed\",\"page_state\":\"shipped\"," LINE("Lampe, 45 W", "\"product\":\"B000000001\",\"quantity\":1," PRICE("1700.00", "EUR")) "} part\n" },

    { "aliexpress-gdpr",
      "order_id,parent_orderid,gmt_create_order_time,order_status,item_name,unit_price,payable_amt,gmt_pay_order_time,gmt_trade_end_time,end_reason,is_success_pay,frozen_status\n",
      "8012345678901235,8012345678901234,2026-02-21 07:44:46,FINISH,Lamp,15115,11974,2026-02-21 07:44:51,2026-02-27 18:17:56,buyer_accept_goods,true,0\n"
      "8012345678901245,8012345678901244,2026-02-21 07:44:46,FINISH,Lamp,15115,11974,,2026-02-27 18:17:56,buyer_pay_timeout,false,0\n",
      "note asks-currency 151.15\nnote asks-currency 119.74\n"
      "2 aliexpress 8012345678901234 {\"title\":\"Lamp\","
      "\"placed\":{\"at\":\"2026-02-21T15:44:46Z\",\"text\":\"2026-02-21 07:44:46\",\"zone\":\"America/Los_Angeles\"},"
      "\"paid\":{\"at\":\"2026-02-21T15:44:51Z\",\"text\":\"2026-02-21 07:44:51\",\"zone\":\"America/Los_Angeles\"},"
      "\"confirmed\":{\"at\":\"2026-02-28T02:17:56Z\",\"text\":\"2026-02-27 18:17:56\",\"zone\":\"America/Los_Angeles\"},"
      "\"imported_status\":\"FINISH (buyer_accept_goods)\",\"page_state\":\"completed\",\"lines\":[{\"line\":1,\"id\":\"8012345678901235\",\"title\":\"Lamp\",\"quantity\":1}]} part\n"
      "note asks-currency 151.15\nnote asks-currency 119.74\n"
      "3 aliexpress 8012345678901244 {\"title\":\"Lamp\","
      "\"placed\":{\"at\":\"2026-02-21T15:44:46Z\",\"text\":\"2026-02-21 07:44:46\",\"zone\":\"America/Los_Angeles\"},"
      "\"imported_status\":\"FINISH (buyer_pay_timeout)\",\"page_state\":\"cancelled\",\"lines\":[{\"line\":1,\"id\":\"8012345678901245\",\"title\":\"Lamp\",\"quantity\":1}]} part\n" },

    { "aliexpress-order-details",
      "\xef\xbb\xbfProduct name,Product details,Seller,Price,Quantity,Amount,Order status,Shipping details\r\n",
      NULL, NULL },

    { "amazon-items",
      "Order Date,Order ID,Title,Category,ASIN/ISBN,UNSPSC Code,Website,Release Date,Condition,Seller,Seller Credentials,List Price Per Unit,Purchase Price Per Unit,Quantity,Payment Instrument Type,Purchase Order Number,PO Line Number,Ordering Customer Email,Shipment Date,Shipping Address Name,Shipping Address Street 1,Shipping Address Street 2,Shipping Address City,Shipping Address State,Shipping Address Zip,Order Status,Carrier Name & Tracking Number,Item Subtotal,Item Subtotal Tax,Item Total,Tax Exemption Applied,Tax Exemption Type,Exemption Opt-Out,Buyer Name,Currency,Group Name\n",
      "01/22/22,111-5550003-5550004,\"Lamp, small\",LAMP,B00EXAMPLE,53131622,Amazon.com,,new,Lamp Store,,$20.99,$11.17,2,\"Visa - 0000\",,,,01/24/22,,,,,,,Shipped,AMZN_US(TBA000000000001),$22.34,$1.66,$24.00,,,,,USD,\n",
      "2 amazon 111-5550003-5550004 {\"title\":\"Lamp, small\",\"total\":{\"amount\":\"24.00\",\"currency\":\"USD\"},\"seller\":\"Lamp Store\",\"paid_with\":\"credit-card:visa\",\"placed\":{\"at\":\"2022-01-22T00:00:00Z\",\"precision\":\"date\",\"text\":\"01/22/22\",\"zone\":\"UTC\"},\"shipped\":{\"at\":\"2022-01-24T00:00:00Z\",\"precision\":\"date\",\"text\":\"01/24/22\",\"zone\":\"UTC\"},\"tracking\":[{\"number\":\"TBA000000000001\",\"carrier\":\"AMZN_US\"}],\"imported_status\":\"Shipped\",\"page_state\":\"shipped\",\"lines\":[{\"line\":1,\"title\":\"Lamp, small\",\"product\":\"B00EXAMPLE\",\"quantity\":2,\"price\":{\"amount\":\"11.17\",\"currency\":\"USD\"}}]} part\n" },

    { "amazon-orders",
      "Order Date,Order ID,Payment Instrument Type,Website,Purchase Order Number,Ordering Customer Email,Shipment Date,Shipping Address Name,Shipping Address Street 1,Shipping Address Street 2,Shipping Address City,Shipping Address State,Shipping Address Zip,Order Status,Carrier Name & Tracking Number,Subtotal,Shipping Charge,Tax Before Promotions,Total Promotions,Tax Charged,Total Charged,Buyer Name,Group Name\n",
      "01/22/22,111-5550003-5550004,\"Visa - 0000\",Amazon.de,,,01/24/22,,,,,,,Shipped,DHL(JJD000000000001),\"€22.34\",€0.00,€1.66,€0.00,€1.66,€24.00,,\n",
      "2 amazon 111-5550003-5550004 {\"total\":{\"amount\":\"24.00\",\"currency\":\"EUR\"},\"paid_with\":\"credit-card:visa\",\"placed\":{\"at\":\"2022-01-22T00:00:00Z\",\"precision\":\"date\",\"text\":\"01/22/22\",\"zone\":\"UTC\"},\"shipped\":{\"at\":\"2022-01-24T00:00:00Z\",\"precision\":\"date\",\"text\":\"01/24/22\",\"zone\":\"UTC\"},\"tracking\":[{\"number\":\"JJD000000000001\",\"carrier\":\"DHL\"}],\"imported_status\":\"Shipped\",\"page_state\":\"shipped\"} part\n" },

    { "amazon-order-history-reporter",
      "order id,order url,items,to,date,total,shipping,shipping_refund,gift,tax,refund,payments\n",
      "113-5550001-5550002,https://example.com/order,\"Brush; Spoon; \",Erika,2026-06-01,£42.28,0,,,0,,Visa\n",
      "2 amazon 113-5550001-5550002 {\"title\":\"Brush; Spoon;\",\"total\":{\"amount\":\"42.28\",\"currency\":\"GBP\"},\"paid_with\":\"credit-card:visa\",\"placed\":{\"at\":\"2026-06-01T00:00:00Z\",\"precision\":\"date\",\"text\":\"2026-06-01\",\"zone\":\"UTC\"},\"url\":\"https://example.com/order\",\"page_state\":\"unknown\",\"lines\":[{\"line\":1,\"title\":\"Brush; Spoon;\",\"quantity\":1}]}\n" },

    { "amazon-order-history-reporter-items",
      "order id,order url,order date,quantity,description,item url,price,subscribe & save,ASIN\n",
      "113-5550001-5550002,https://example.com/order,2026-06-01,3,Brush,https://example.com/item,£4.10,0,B00EXAMPLE\n",
      "2 amazon 113-5550001-5550002 {\"title\":\"Brush\",\"placed\":{\"at\":\"2026-06-01T00:00:00Z\",\"precision\":\"date\",\"text\":\"2026-06-01\",\"zone\":\"UTC\"},\"url\":\"https://example.com/order\",\"page_state\":\"unknown\",\"lines\":[{\"line\":1,\"title\":\"Brush\",\"product\":\"B00EXAMPLE\",\"quantity\":3,\"price\":{\"amount\":\"4.10\",\"currency\":\"GBP\"}}]}\n" },

    { "ebay",
      "Order number,Order date,Item title,Item number,Seller,Quantity,Item price,Order total,Currency,Status,Tracking number\n",
      "12-34567-89012,\"Feb 3, 2026\",Lens,225000000001,optics-shop,1,£30.00,£33.50,GBP,Delivered on 9 Feb,AB123456785GB\n",
      "2 ebay 12-34567-89012 {\"title\":\"Lens\",\"total\":{\"amount\":\"33.50\",\"currency\":\"GBP\"},\"seller\":\"optics-shop\",\"placed\":{\"at\":\"2026-02-03T00:00:00Z\",\"precision\":\"date\",\"text\":\"Feb 3, 2026\",\"zone\":\"UTC\"},\"tracking\":[\"AB123456785GB\"],\"imported_status\":\"Delivered on 9 Feb\",\"page_state\":\"delivered\",\"lines\":[{\"line\":1,\"title\":\"Lens\",\"product\":\"225000000001\",\"quantity\":1,\"price\":{\"amount\":\"30.00\",\"currency\":\"GBP\"}}]}\n" },

    { "etsy",
      "Order ID,Order Date,Shop Name,Item Name,Listing ID,Quantity,Price,Order Total,Currency,Status,Date Shipped\n",
      "3100000001,02/28/2026,PotteryBarn,Mug,953000001,2,18.00,40.20,USD,Shipped,03/01/2026\n",
      "2 etsy 3100000001 {\"title\":\"Mug\",\"total\":{\"amount\":\"40.20\",\"currency\":\"USD\"},\"seller\":\"PotteryBarn\",\"placed\":{\"at\":\"2026-02-28T00:00:00Z\",\"precision\":\"date\",\"text\":\"02/28/2026\",\"zone\":\"UTC\"},\"shipped\":{\"at\":\"2026-03-01T00:00:00Z\",\"precision\":\"date\",\"text\":\"03/01/2026\",\"zone\":\"UTC\"},\"imported_status\":\"Shipped\",\"page_state\":\"shipped\",\"lines\":[{\"line\":1,\"title\":\"Mug\",\"product\":\"953000001\",\"quantity\":2,\"price\":{\"amount\":\"18.00\",\"currency\":\"USD\"}}]}\n" },

    { "shein",
      "Order No.,Order time,Order status,Goods name,Goods SN,Qty,Price,Order total,Currency,Tracking No.\n",
      "GSUNJG11X00N2QC,2026-02-03 10:20:30,Shipped,Dress,sw2200000001,1,12.49,15.98,EUR,SHN000000001\n",
      "2 shein GSUNJG11X00N2QC {\"title\":\"Dress\",\"total\":{\"amount\":\"15.98\",\"currency\":\"EUR\"},\"placed\":{\"at\":\"2026-02-03T10:20:30Z\",\"text\":\"2026-02-03 10:20:30\",\"zone\":\"UTC\"},\"tracking\":[\"SHN000000001\"],\"imported_status\":\"Shipped\",\"page_state\":\"shipped\",\"lines\":[{\"line\":1,\"title\":\"Dress\",\"product\":\"sw2200000001\",\"quantity\":1,\"price\":{\"amount\":\"12.49\",\"currency\":\"EUR\"}}]}\n" },

    { "walmart",
      "Order Number,Order Date,Status,Item Name,Item Price,Quantity,Subtotal,Tax,Order Total,Order Type,Associate Discount,Store Location\n",
      "2000123-45678901,\"Jul 01, 2026\",Delivered on Jul 03,Milk,$3.98,2,$7.96,$0.50,$8.46,Online,,\n",
      "2 walmart 2000123-45678901 {\"title\":\"Milk\",\"total\":{\"amount\":\"8.46\",\"currency\":\"USD\"},\"placed\":{\"at\":\"2026-07-01T00:00:00Z\",\"precision\":\"date\",\"text\":\"Jul 01, 2026\",\"zone\":\"UTC\"},\"imported_status\":\"Delivered on Jul 03\",\"page_state\":\"delivered\",\"lines\":[{\"line\":1,\"title\":\"Milk\",\"quantity\":2,\"price\":{\"amount\":\"3.98\",\"currency\":\"USD\"}}]}\n" },

    { "walmart-invoices",
      "Order Number,Order Date,Product Name,Qty,Price,Status,Order Type,Product Link\n",
      "200010000000042,\"Jul 01, 2026\",Milk,2,7.96,Delivered,GLASS,https://example.com/item\n",
      "2 walmart 200010000000042 {\"title\":\"Milk\",\"placed\":{\"at\":\"2026-07-01T00:00:00Z\",\"precision\":\"date\",\"text\":\"Jul 01, 2026\",\"zone\":\"UTC\"},\"imported_status\":\"Delivered\",\"page_state\":\"delivered\",\"lines\":[{\"line\":1,\"title\":\"Milk\",\"quantity\":2,\"price\":{\"amount\":\"3.98\",\"currency\":\"USD\"}}]}\n" },

    { "paypal",
      "\"Date\",\"Time\",\"TimeZone\",\"Name\",\"Type\",\"Status\",\"Currency\",\"Gross\",\"Fee\",\"Net\",\"From Email Address\",\"To Email Address\",\"Transaction ID\",\"Balance\",\"Balance Impact\"\n",
      "\"06/15/2026\",\"10:00:00\",\"PDT\",\"Lamp Store\",\"Express Checkout Payment\",\"Completed\",\"USD\",\"-1,042.28\",\"0.00\",\"-1,042.28\",\"\",\"\",\"1AB\",\"0.00\",\"Debit\"\n"
      "\"06/15/2026\",\"10:00:00\",\"PDT\",\"\",\"General Card Deposit\",\"Completed\",\"USD\",\"1,042.28\",\"0.00\",\"1,042.28\",\"\",\"\",\"1AC\",\"0.00\",\"Credit\"\n"
      "\"06/20/2026\",\"10:00:00\",\"PDT\",\"Lamp Store\",\"Payment Refund\",\"Completed\",\"USD\",\"42.28\",\"0.00\",\"42.28\",\"\",\"\",\"1AD\",\"0.00\",\"Credit\"\n"
      "\"06/21/2026\",\"10:00:00\",\"PDT\",\"Lamp Store\",\"Express Checkout Payment\",\"Denied\",\"USD\",\"-5.00\",\"0.00\",\"-5.00\",\"\",\"\",\"1AE\",\"0.00\",\"Debit\"\n",
      "2 payment 2026-06-15T00:00:00Z 1042.28 USD Lamp Store\n"
      "4 payment 2026-06-20T00:00:00Z -42.28 USD Lamp Store\n" },

    { "paypal",
      "\"Datum\",\"Uhrzeit\",\"Zeitzone\",\"Name\",\"Typ\",\"Status\",\"Währung\",\"Brutto\",\"Gebühr\",\"Netto\",\"Transaktionscode\"\n",
      "\"15.06.2026\",\"10:00:00\",\"CEST\",\"Lampenladen\",\"PayPal Express-Zahlung\",\"Abgeschlossen\",\"EUR\",\"-1.042,28\",\"0,00\",\"-1.042,28\",\"1AB\"\n"
      "\"15.06.2026\",\"10:00:00\",\"CEST\",\"\",\"Bankgutschrift auf PayPal-Konto\",\"Abgeschlossen\",\"EUR\",\"1.042,28\",\"0,00\",\"1.042,28\",\"1AC\"\n",
      "2 payment 2026-06-15T00:00:00Z 1042.28 EUR Lampenladen\n" },

    { "bank-chase",
      "Transaction Date,Post Date,Description,Category,Type,Amount,Memo\n",
      "06/15/2026,06/16/2026,ALIEXPRESS,Shopping,Sale,-42.28,\n06/17/2026,06/17/2026,PAYMENT,,Payment,500.00,\n06/19/2026,06/19/2026,ALIEXPRESS,Shopping,Return,42.28,\n",
      "2 payment 2026-06-15T00:00:00Z 42.28 USD ALIEXPRESS\n"
      "4 payment 2026-06-19T00:00:00Z -42.28 USD ALIEXPRESS\n" },

    { "bank-amex",
      "Date,Description,Amount,Extended Details,Appears On Your Statement As,Address,City/State,Zip Code,Country,Reference,Category\n",
      "06/15/2026,ALIEXPRESS,42.28 USD,,ALIEXPRESS,,,,,,\n",
      "2 payment 2026-06-15T00:00:00Z 42.28 USD ALIEXPRESS\n" },

    { "bank-capital-one",
      "Transaction Date,Posted Date,Card No.,Description,Category,Debit,Credit\n",
      "2026-06-15,2026-06-16,0000,ALIEXPRESS,Merchandise,42.28,\n2026-06-19,2026-06-19,0000,ALIEXPRESS,Merchandise,,42.28\n",
      "2 payment 2026-06-15T00:00:00Z 42.28 USD ALIEXPRESS\n"
      "3 payment 2026-06-19T00:00:00Z -42.28 USD ALIEXPRESS\n" },

    { "bank-n26",
      "\"Booking Date\",\"Value Date\",\"Partner Name\",\"Partner Iban\",Type,\"Payment Reference\",\"Account Name\",\"Amount (EUR)\",\"Original Amount\",\"Original Currency\",\"Exchange Rate\"\n",
      "2026-06-15,2026-06-15,ALIEXPRESS,,Presentment,,Main,-42.28,45.00,USD,1.06\n",
      "2 payment 2026-06-15T00:00:00Z 42.28 EUR ALIEXPRESS\n" },

    { "bank-revolut",
      "Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\n",
      "CARD_PAYMENT,Current,2026-06-15 10:30:00,2026-06-16 10:30:00,AliExpress,-42.28,0.00,EUR,COMPLETED,500.00\nTOPUP,Current,2026-06-17 09:00:00,2026-06-17 09:00:00,Top-up,200.00,0.00,EUR,COMPLETED,700.00\nCARD_PAYMENT,Current,2026-06-18 10:30:00,,AliExpress,-9.00,0.00,EUR,REVERTED,700.00\n",
      "2 payment 2026-06-15T10:30:00Z 42.28 EUR AliExpress\n" },

    { "bank-sparkasse",
      "\"Auftragskonto\";\"Buchungstag\";\"Valutadatum\";\"Buchungstext\";\"Verwendungszweck\";\"Glaeubiger ID\";\"Mandatsreferenz\";\"Kundenreferenz (End-to-End)\";\"Sammlerreferenz\";\"Lastschrift Ursprungsbetrag\";\"Auslagenersatz Ruecklastschrift\";\"Beguenstigter/Zahlungspflichtiger\";\"Kontonummer/IBAN\";\"BIC (SWIFT-Code)\";\"Betrag\";\"Waehrung\";\"Info\"\n",
      "\"DE00\";\"15.06.26\";\"15.06.26\";\"LASTSCHRIFT\";\"Lampe\";\"\";\"\";\"\";\"\";\"\";\"\";\"Lampenladen\";\"DE00\";\"\";\"-1.042,28\";\"EUR\";\"\"\n",
      "2 payment 2026-06-15T00:00:00Z 1042.28 EUR Lampenladen\n" },

    { "bank-dkb",
      "\"Buchungsdatum\";\"Wertstellung\";\"Status\";\"Zahlungspflichtige*r\";\"Zahlungsempfänger*in\";\"Verwendungszweck\";\"Umsatztyp\";\"IBAN\";\"Betrag (€)\";\"Gläubiger-ID\";\"Mandatsreferenz\";\"Kundenreferenz\"\n",
      "\"15.06.26\";\"15.06.26\";\"Gebucht\";\"Erika\";\"Lampenladen\";\"Lampe\";\"Ausgang\";\"DE00\";\"-1.042,28\";\"\";\"\";\"\"\n",
      "2 payment 2026-06-15T00:00:00Z 1042.28 EUR Lampenladen\n" },

    { "aftership",
      "tracking_number,courier,order_number,title,tag,delivery_date\n",
      "LP00123456789012,cainiao,8012345678901234,Lamp,Delivered,2026-02-20\nLP00123456789013,cainiao,,Lamp,Expired,\n",
      "2 ? 8012345678901234 {\"marked_delivered\":{\"at\":\"2026-02-20T00:00:00Z\",\"precision\":\"date\",\"text\":\"2026-02-20\",\"zone\":\"UTC\"},\"tracking\":[{\"number\":\"LP00123456789012\",\"carrier\":\"cainiao\"}],\"page_state\":\"delivered\"}\n"
      "3 ? ? {\"tracking\":[{\"number\":\"LP00123456789013\",\"carrier\":\"cainiao\"}],\"page_state\":\"shipped\"}\n" },

    { "aftership",
      "Tracking number,Order number,Shipment title,Carrier,Service,Status,Sub-status,Issues,Latest event,Origin,Destination,Transit time,Estimated delivery date,On-time status,Delivery date\n",
      "LP00123456789012,,Lamp,Cainiao,,Out for delivery,,,,,,,,,\n",
      "2 ? ? {\"tracking\":[{\"number\":\"LP00123456789012\",\"carrier\":\"Cainiao\"}],\"page_state\":\"shipped\"}\n" },
};
/* clang-format on */

static void
test_recognised(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *token = import_kit_recognise(cases[i].header);

    g_assert_cmpstr(token, ==, cases[i].token);
}

static void
test_read(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *file = g_strconcat(cases[i].header, cases[i].rows, NULL);
    g_autofree char *found = import_kit_parse(file, -1, NULL, NULL);

    g_assert_cmpstr(found, ==, cases[i].found);
}

/* Between marketplaces only the zone differs, which the policy knows. */
static void
test_temu(void)
{
    g_autofree char *file = NULL;
    g_autofree char *found = NULL;

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        if (g_str_equal(cases[i].token, "temu"))
            file = g_strconcat(cases[i].header, cases[i].rows, NULL);
    }
    found = import_kit_parse(file, -1, NULL, NULL);
    g_assert_true(g_str_has_prefix(found,
                                   "2 temu PO-162-12345678901234567 {\"title\":\"Lampa\","
                                   "\"total\":{\"amount\":\"70.48\",\"currency\":\"PLN\"}"));
    g_assert_nonnull(strstr(found, "\"text\":\"2023/11/14\""));
    g_assert_nonnull(strstr(found, "\"text\":\"2023/11/15\""));
}

#define DETAILS_HEADER                                                                    \
    "\xef\xbb\xbfProduct name,Product details,Seller,Price,Quantity,Amount,Order status," \
    "Shipping details\r\n"
#define DETAILS_ROW                                                                  \
    "\"Lamp\",\"Red\nsmall\",\"Lamp Store\",\"US $2.50\",\"2 pieces\",\"US $5.00\"," \
    "\"Finished\n\",\"Free\nShipping\"\r\n"

static void
test_number_of_file_name(void)
{
    g_autofree char *found = import_kit_parse(DETAILS_HEADER DETAILS_ROW, -1,
                                              "/home/me/8012345678901234 (1).csv", NULL);

    g_assert_cmpstr(
        found, ==,
        "2 aliexpress 8012345678901234 {\"title\":\"Lamp\",\"seller\":\"Lamp "
        "Store\",\"imported_status\":\"Finished\",\"page_state\":\"completed\"," LINE(
            "Lamp", "\"quantity\":2," PRICE("2.50", "USD")) "}\n");
}

static void
test_file_name_without_number(void)
{
    g_autofree char *found =
        import_kit_parse(DETAILS_HEADER DETAILS_ROW, -1, "orders-2020.csv", NULL);

    g_assert_true(g_str_has_prefix(found, "2 rejected "));
    g_assert_nonnull(strstr(found, "file's name is the order number"));
}

/* A spreadsheet of another country saves with other separators. */
static void
test_other_separators(void)
{
    static const char separators[] = { ';', '\t' };

    for (gsize i = 0; i < G_N_ELEMENTS(separators); i++) {
        g_autofree char *file =
            g_strdup("order_id,parent_orderid,gmt_create_order_time,order_status,item_name,"
                     "unit_price,payable_amt,gmt_pay_order_time,gmt_trade_end_time,end_reason,"
                     "is_success_pay,frozen_status\n"
                     "8012345678901235,8012345678901234,,FINISH,Lamp,,,,,,,\n");
        g_autofree char *found = NULL;

        found = import_kit_parse(g_strdelimit(file, ",", separators[i]), -1, NULL, NULL);
        g_assert_true(g_str_has_prefix(found, "2 aliexpress 8012345678901234 "));
    }
}

static void
test_columns_may_move(void)
{
    g_autofree char *found = import_kit_parse(
        "Currency,Store Name,Order ID,Order Date,Status,Product Title,Price,New\n"
        "USD,Lamp Store,8012345678901234,2026-02-21,Shipped,Lamp,5.00,x\n",
        -1, NULL, NULL);

    g_assert_true(g_str_has_prefix(found, "2 aliexpress 8012345678901234 {\"title\":\"Lamp\""));
}

static void
test_repeated_header(void)
{
    static const char text[] = "orderId,date,store,title,variations,quantity,unitPrice,"
                               "lineTotal,currency\n";
    g_autofree char *file =
        g_strconcat(text, text, "8012345678901234,,,Cabo,,1,,,BRL\n", text, NULL);
    g_autofree char *found = import_kit_parse(file, -1, NULL, NULL);

    g_assert_true(g_str_has_prefix(found, "3 aliexpress 8012345678901234 "));
    g_assert_cmpuint(strcspn(found, "\n"), ==, strlen(found) - 1);
}

static void
test_every_format_has_what_it_needs(void)
{
    const ImportFormats *formats = import_kit_formats();

    g_assert_cmpuint(formats->all->len, >, 20);
    for (guint i = 0; i < formats->all->len; i++) {
        const ImportFormat *format = formats->all->pdata[i];

        g_assert_true(import_formats_find(formats, format->token) == format);
        g_assert_true(format->table == NULL || format->parse == NULL);
        g_assert_true(format->table != NULL || format->parse != NULL ||
                      g_str_equal(format->token, "mail"));
        g_assert_true((format->parse != NULL) == (format->is_it != NULL));
        g_assert_cmpuint(strlen(format->label), >, 0);
    }
}

/* clang-format off */
static const struct {
    const char *name, *text, *why;
} unknown[] = {
    { "a-foreign-header-is-shown",  "Name,Phone\nAnna,1\n",  "“Name,Phone”" },
    { "a-text-is-no-format",        "Hello\nworld\n",        "“Hello”" },
    { "an-empty-file-is-named-so",  "",                      "empty" },
    { "lines-of-foreign-json-too",  "{\"a\": 1}\n{\"b\": 2}\n", "keys" },
    { "foreign-json-is-no-format",  "{\"a\": 1}",            "keys" },
    { "broken-json-names-its-place", "{\"a\": ",             "file:1:" },
};
/* clang-format on */

#define ONE \
    "{\"orderId\":\"8012345678901234\",\"title\":\"Lamp\",\"orderDate\":\"Feb 21, 2026\",\"orderLineId\":\"1\"}"
#define TWO \
    "{\"orderId\":\"8012345678905678\",\"title\":\"Chair\",\"orderDate\":\"Feb 21, 2026\",\"orderLineId\":\"2\"}"
#define ORDER(line, number) line " aliexpress " number " {%}\n"
#define PARCEL "{\"@type\":\"ParcelDelivery\",\"trackingNumber\":\"LS930722151NL\"}"
#define SENT(line) line " ? ? {%}\n"
#define PAGE \
    "{\"x\":{\"data\":{\"data\":{\"b\":{\"tag\":\"pc_om_list_order\",\"fields\":{\"orderId\":\"8012345678901234\"}}}}}}"

/* What stands around a document, or beside it. */
/* clang-format off */
static const struct {
    const char *name, *text, *found;
} wrapped[] = {
    { "alone", "[" ONE "," TWO "]", ORDER("1", "8012345678901234") ORDER("2", "8012345678905678") },
    { "in-an-object", "{\"orders\":[" ONE "]}", ORDER("1", "8012345678901234") },
    { "in-several", "{\"a\":1,\"b\":{\"c\":{\"orders\":[" ONE "]}}}", ORDER("1", "8012345678901234") },
    { "several-in-one", "{\"a\":[" ONE "],\"b\":" PARCEL "}", ORDER("1", "8012345678901234") SENT("1") },
    { "too-deep", "{\"1\":{\"2\":{\"3\":{\"4\":{\"5\":{\"6\":{\"7\":[" ONE "]}}}}}}}", "error %keys%\n" },
    { "an-export-is-never-in-another", "{\"a\":{\"schema\":\"recourse/1\",\"orders\":[],\"events\":[]}}", "error %keys%\n" },
    { "one-a-line", ONE "\r\n\n" TWO "\n", ORDER("1", "8012345678901234") ORDER("3", "8012345678905678") },
    { "a-line-that-is-cut-off", ONE "\n{\"orderId\":\"80\n" TWO "\n",
      "2 rejected This line is not JSON that can be read.\n" ORDER("1", "8012345678901234") ORDER("3", "8012345678905678") },
    { "one-thing-a-line", PARCEL "\n{\n\n" PARCEL, "2 rejected This line is not JSON that can be read.\n" SENT("1") SENT("4") },
    { "one-page-a-line", "{\"a\":1}\n" PAGE "\n{\n" PAGE, "3 rejected This line is not JSON that can be read.\n" ORDER("2", "8012345678901234") ORDER("4", "8012345678901234") },
    { "lines-of-nothing-known", "{\"a\":1}\n{\"b\":1}\n", "error %keys%\n" },
    { "the-first-line-must-be-one", "{\n" ONE, "error file:2:%\n" },
};
/* clang-format on */

static void
test_wrapped(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *found = import_kit_parse(wrapped[i].text, -1, NULL, NULL);

    if (!import_kit_fits(found, wrapped[i].found))
        g_assert_cmpstr(found, ==, wrapped[i].found);
}

static void
test_unknown(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *found = import_kit_parse(unknown[i].text, -1, NULL, NULL);

    g_assert_true(g_str_has_prefix(found, "error "));
    g_assert_nonnull(strstr(found, unknown[i].why));
}

static void
test_format_that_does_not_fit(void)
{
    g_autofree char *found = import_kit_parse("Name,Phone\nAnna,1\n", -1, NULL, "temu");

    g_assert_true(g_str_has_prefix(found, "error "));
    g_assert_nonnull(strstr(found, "“Order ID”"));
}

static void
add_case(const char *what, gsize i, GTestDataFunc function)
{
    gboolean is_another = i > 0 && g_str_equal(cases[i].token, cases[i - 1].token);
    g_autofree char *path =
        g_strdup_printf("/import/%s-%s%s", cases[i].token, is_another ? "also-" : "", what);

    g_test_add_data_func(path, GSIZE_TO_POINTER(i), function);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        add_case("is-recognised", i, test_recognised);
        if (cases[i].found != NULL)
            add_case("is-read", i, test_read);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(wrapped); i++) {
        g_autofree char *path = g_strconcat("/import/wrapped/", wrapped[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_wrapped);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(unknown); i++) {
        g_autofree char *path = g_strconcat("/import/", unknown[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_unknown);
    }
    g_test_add_func("/import/temu-is-read", test_temu);
    g_test_add_func("/import/the-name-of-the-file-may-be-the-number", test_number_of_file_name);
    g_test_add_func("/import/a-name-without-number-is-rejected", test_file_name_without_number);
    g_test_add_func("/import/other-separators-are-recognised", test_other_separators);
    g_test_add_func("/import/columns-may-move-come-and-go", test_columns_may_move);
    g_test_add_func("/import/a-header-may-repeat", test_repeated_header);
    g_test_add_func("/import/every-format-has-what-it-needs",
                    test_every_format_has_what_it_needs);
    g_test_add_func("/import/a-format-that-does-not-fit-is-an-error",
                    test_format_that_does_not_fit);
    return g_test_run();
}
