/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/words/country.h"

#include "domain/words/aliases-private.h"

/* Made when it is first asked for, of what is in the program. */
static const Aliases *
countries(void)
{
    static gsize made = 0;

    if (g_once_init_enter(&made))
        g_once_init_leave(&made, (gsize)aliases_new("countries.names"));
    return (const Aliases *)made;
}

const char *
country_read(const char *words)
{
    int place = aliases_find(countries(), words);

    return place < 0 ? NULL : aliases_token(countries(), place);
}

const char *
country_name(const char *code)
{
    for (guint i = 0; i < aliases_count(countries()); i++) {
        if (g_str_equal(aliases_token(countries(), (int)i), code))
            return aliases_label(countries(), (int)i);
    }
    return NULL;
}

gboolean
country_list(guint place, const char **ret_code, char **ret_names)
{
    if (place >= aliases_count(countries()))
        return FALSE;
    *ret_code = aliases_token(countries(), (int)place);
    *ret_names = aliases_names(countries(), (int)place);
    return TRUE;
}

char *
country_nearest(const char *words)
{
    return aliases_nearest(countries(), words);
}
