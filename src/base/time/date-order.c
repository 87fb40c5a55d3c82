/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether people write the day or the month first, as a locale's format of dates tells. */
#include <langinfo.h>
#include <string.h>

#include "base/time/instant.h"

#define FORMAT_OF_NOBODY "%m/%d/%y" /* of the locale C */

/* The conversion behind a per cent sign and its flags; moves behind it. '\0' at the end. */
static char
next_conversion(const char **format)
{
    const char *sign = strchr(*format, '%');

    if (sign == NULL)
        return '\0';
    sign++;
    sign += strspn(sign, "-_0^#EO");
    *format = *sign == '\0' ? sign : sign + 1;
    return *sign;
}

/* Where the year leads, dates with slashes are foreign, and nothing is known of them. */
DateOrder
date_order_of_format(const char *format)
{
    for (char part = next_conversion(&format); part != '\0'; part = next_conversion(&format)) {
        switch (part) {
        case 'd':
        case 'e':
            return DATE_ORDER_DMY;
        case 'm':
        case 'b':
        case 'B':
        case 'D': /* %m/%d/%y, whatever the locale is */
            return DATE_ORDER_MDY;
        case 'Y':
        case 'y':
        case 'F':
            return DATE_ORDER_UNSAID;
        default:
            break;
        }
    }
    return DATE_ORDER_UNSAID;
}

DateOrder
date_order_of_locale(void)
{
    const char *format = nl_langinfo(D_FMT);

    return g_str_equal(format, FORMAT_OF_NOBODY) ? DATE_ORDER_UNSAID
                                                 : date_order_of_format(format);
}
