/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/text/text.h"
#include "base/time/moment-words-private.h"
#include "base/time/month-name-private.h"
#include "base/time/wall-scan-private.h"

typedef struct {
    int numbers[3];
    int digits[3];
    char separator;
} Figures;

static gboolean
say(int *field, int value)
{
    if (*field != 0 || value == 0)
        return FALSE;
    *field = value;
    return TRUE;
}

static gboolean
say_date(Said *said, int year, int month, int day)
{
    return say(&said->wall.year, year) && say(&said->wall.month, month) &&
           say(&said->wall.day, day);
}

/* Which is the month is only certain when the other one cannot be, or is the same. */
static gboolean
say_two_and_year(Said *said, int first, int second, int year)
{
    if (second > 12)
        return say_date(said, year, first, second);
    said->is_ambiguous = first <= 12 && first != second;
    return say_date(said, year, second, first);
}

static gboolean
scan_figures(const char *word, Figures *figures)
{
    const char *at = word;

    figures->separator = word[strcspn(word, "/.-")];
    if (figures->separator == '\0')
        return FALSE;
    for (int i = 0; i < 3; i++) {
        const char *start = at;

        if (!scan_number(&at, 1, 4, &figures->numbers[i]))
            return FALSE;
        figures->digits[i] = (int)(at - start);
        if (i < 2 && !scan_char(&at, figures->separator))
            return FALSE;
    }
    return *at == '\0';
}

/* 2026-02-20, 2023/11/14, 2026.02.20, 20.02.2026, 20/02/2026, 20-02-2026 */
static gboolean
take_figures(Said *said, const char *word)
{
    Figures figures;
    const int *numbers = figures.numbers;
    const int *digits = figures.digits;
    int shortest = 1;

    if (!scan_figures(word, &figures) || digits[1] > 2)
        return FALSE;
    if (figures.separator == '-')
        shortest = 2;
    if (digits[0] == 4 && digits[1] >= shortest && digits[2] >= shortest && digits[2] <= 2)
        return say_date(said, numbers[0], numbers[1], numbers[2]);
    if (digits[0] > 2 || digits[2] != 4)
        return FALSE;
    if (figures.separator == '.')
        return say_date(said, numbers[2], numbers[1], numbers[0]);
    return say_two_and_year(said, numbers[0], numbers[1], numbers[2]);
}

static gboolean
take_half(Said *said, const char *word)
{
    if (said->half != HALF_UNSAID)
        return FALSE;
    if (g_ascii_strcasecmp(word, "am") == 0 || g_ascii_strcasecmp(word, "a.m.") == 0)
        said->half = HALF_AM;
    else if (g_ascii_strcasecmp(word, "pm") == 0 || g_ascii_strcasecmp(word, "p.m.") == 0)
        said->half = HALF_PM;
    return said->half != HALF_UNSAID;
}

static gboolean
take_offset(Said *said, const char *word)
{
    const char *at = word;
    gboolean is_utc = strcmp(word, "UTC") == 0 || strcmp(word, "GMT") == 0;
    int seconds;

    if (said->offset[0] != '\0' || (!is_utc && (!scan_offset(&at, &seconds) || *at != '\0')))
        return FALSE;
    g_strlcpy(said->offset, is_utc ? "Z" : word, sizeof said->offset);
    return TRUE;
}

/* 10:11, 9:11:12, 10:11:12.5, with a half or an offset right behind it. */
static gboolean
take_clock(Said *said, const char *word)
{
    const char *at = word;
    WallTime *wall = &said->wall;

    if (said->has_clock || !scan_number(&at, 1, 2, &wall->hour) || !scan_char(&at, ':') ||
        !scan_number(&at, 2, 2, &wall->minute))
        return FALSE;
    if (scan_char(&at, ':') && (!scan_number(&at, 2, 2, &wall->second) || !scan_fraction(&at)))
        return FALSE;
    said->has_clock = TRUE;
    return *at == '\0' || take_half(said, at) || take_offset(said, at);
}

/* 2026-02-20T10:11:12, with a fraction or an offset behind it. */
static gboolean
take_date_and_clock(Said *said, const char *word)
{
    g_auto(GStrv) both = g_strsplit(word, "T", 2);

    return g_strv_length(both) == 2 && take_figures(said, both[0]) && take_clock(said, both[1]);
}

/* A year of four digits, or a day that may have a full stop or the ending of an ordinal. */
static gboolean
take_number(Said *said, const char *word)
{
    static const char *const endings[] = { "",   ".", "st", "nd", "rd", "th",
                                           "er", "º", "ª",  "°",  NULL };
    const char *at = word;
    int number;

    if (scan_number(&at, 4, 4, &number))
        return *at == '\0' && say(&said->wall.year, number);
    return scan_number(&at, 1, 2, &number) && g_strv_contains(endings, at) &&
           say(&said->wall.day, number);
}

static gboolean
take_month(Said *said, const char *word)
{
    int month = month_of_name(word);

    return month > 0 && say(&said->wall.month, month);
}

static gboolean
is_filler(const char *word)
{
    static const char *const fillers[] = { "de", "del", "of", "at",   "um",    "uhr", "om", "à",
                                           "às", "el",  "le", "alle", "godz.", "r.",  NULL };
    g_autofree char *lower = g_ascii_strdown(word, -1);

    return g_strv_contains(fillers, lower);
}

/* The kind of a word shows in its first character, and each kind is tried on its own ground. */
static gboolean
take_word(Said *said, const char *word)
{
    if (!g_ascii_isdigit(word[0]))
        return take_month(said, word) || is_filler(word) ||
               (said->has_clock && (take_half(said, word) || take_offset(said, word)));
    if (strchr(word, 'T') != NULL)
        return take_date_and_clock(said, word);
    if (strchr(word, ':') != NULL)
        return take_clock(said, word);
    return strpbrk(word, "/-") != NULL || strchr(word, '.') != strrchr(word, '.')
               ? take_figures(said, word)
               : take_number(said, word);
}

/* Words parted by any kind of space, or by commas. */
static char **
split_words(const char *text)
{
    g_autofree char *sanitised = text_sanitise(text, -1, TEXT_LINE, NULL);
    g_autoptr(GString) spaced = g_string_new(NULL);

    for (const char *at = sanitised; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);

        g_string_append_unichar(
            spaced, character == ',' || character_is_space(character) ? ' ' : character);
    }
    return g_strsplit(spaced->str, " ", -1);
}

gboolean
said_take(Said *said, const char *text)
{
    g_auto(GStrv) words = split_words(text);

    for (int i = 0; words[i] != NULL; i++) {
        if (words[i][0] != '\0' && !take_word(said, words[i]))
            return FALSE;
    }
    return said->wall.year != 0 && said->wall.month != 0 && said->wall.day != 0;
}
