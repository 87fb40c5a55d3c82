/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/time/month-name-private.h"

#include <string.h>
#include <utf8proc.h>

/* Folded, without accents: English, German, French, Spanish, Portuguese, Italian, Polish,
 * Dutch. */
static const char *const names[] = {
    /* clang-format off */
    "january jan januar janner janvier janv enero ene janeiro gennaio gen genn "
    "stycznia styczen sty januari",
    "february feb februar feber febr fevrier fevr fev febrero fevereiro febbraio "
    "lutego luty lut februari",
    "march mar marz maerz mrz mars marzo marco marca marzec maart mrt",
    "april apr avril avr abril abr aprile kwietnia kwiecien kwi",
    "may mai mayo maio maggio mag maja maj mei",
    "june jun juni juin junio junho giugno giu czerwca czerwiec cze",
    "july jul juli juillet juil julio julho luglio lug lipca lipiec lip",
    "august aug aout agosto ago sierpnia sierpien sie augustus",
    "september sep sept septembre septiembre setiembre setembro set settembre sett "
    "wrzesnia wrzesien wrz",
    "october oct oktober okt octobre octubre outubro out ottobre ott "
    "pazdziernika pazdziernik paz",
    "november nov novembre noviembre novembro listopada listopad lis",
    "december dec dezember dez decembre diciembre dic dezembro dicembre grudnia grudzien gru",
    /* clang-format on */
};

static char *
fold_without_accents(const char *word)
{
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t bytes =
        utf8proc_map((const utf8proc_uint8_t *)word, 0, &folded,
                     UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_DECOMPOSE |
                         UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);

    return bytes >= 0 ? (char *)folded : NULL;
}

static gboolean
list_contains(const char *list, const char *word, gsize length)
{
    for (const char *at = list; *at != '\0'; at += strspn(at, " ")) {
        gsize name = strcspn(at, " ");

        if (name == length && strncmp(at, word, length) == 0)
            return TRUE;
        at += name;
    }
    return FALSE;
}

int
month_of_name(const char *word)
{
    g_autofree char *folded = fold_without_accents(word);
    gsize length = folded != NULL ? strlen(folded) : 0;

    if (length > 1 && folded[length - 1] == '.')
        length--;
    for (int i = 0; length > 0 && i < (int)G_N_ELEMENTS(names); i++) {
        if (list_contains(names[i], folded, length))
            return i + 1;
    }
    return 0;
}
