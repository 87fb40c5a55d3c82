# SPDX-License-Identifier: GPL-3.0-or-later
# An export of so many orders in the shape of a browser extension's.  awk -v count=N -f orders.awk
BEGIN {
    print "Order Date,Order ID,Title,Qty,Price,Store,Product ID,SKU ID,Attributes,Price Info," \
        "Currency,Status,Product Url,Product Image Url,Store Url,Tags"
    for (i = 0; i < count; i++)
        printf "\"2026-%02d-%02d\",%.0f,\"Desk lamp, number %d\",1,\"US $%d.%02d\"," \
            "\"Store %d\",1005008226693966,12000044304276428,\"Color: white\"," \
            "\"US $%d.%02d|%d|%02d\",USD,Awaiting delivery," \
            "https://www.example.com/item/1005008226693966.html,,,\"\"\n",
            9 + i % 3, 1 + i % 28, 3000000000000000 + i, i, 1 + i % 300, i % 100, i % 50,
            1 + i % 300, i % 100, 1 + i % 300, i % 100
}
