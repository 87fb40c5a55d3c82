/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/page/import-commitment-private.h"

#include <string.h>

#define DATE_LONGEST 24

/* The text up to the end of its first four digits in a row; NULL when there are none near. */
static char *
up_to_year(const char *text)
{
    for (gsize i = 0; i < DATE_LONGEST && text[i] != '\0'; i++) {
        if (strspn(text + i, "0123456789") == 4)
            return g_strndup(text, i + 4);
    }
    return NULL;
}

void
commitment_read(Order *order, const char *text, const ImportTask *task)
{
    static const char *const words[] = { "no delivery before ", "no delivery by " };
    FactValue *guarantee = &order->facts[FACT_GUARANTEE];

    for (gsize i = 0; text != NULL && i < G_N_ELEMENTS(words); i++) {
        const char *found = strstr(text, words[i]);
        g_autofree char *date = found == NULL ? NULL : up_to_year(found + strlen(words[i]));
        g_auto(Moment) moment = { 0 };

        if (date == NULL || !moment_parse_exported(date, import_zone(order, task),
                                                   DATE_ORDER_UNSAID, &moment, NULL))
            continue;
        if (!guarantee->is_true || moment.instant < guarantee->instant)
            order_set_fact(order, FACT_GUARANTEE, &moment, 0, NULL);
    }
}
