/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/text/text.h"
#include "base/time/date-names-private.h"
#include "base/time/moment-words-private.h"
#include "base/time/wall-scan-private.h"

typedef struct {
    int numbers[3];
    int digits[3];
    int count; /* 2 or 3 */
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
say_day(Said *said, int month, int day)
{
    return say(&said->wall.month, month) && say(&said->wall.day, day);
}

/* Which is the month is only certain when the other one cannot be, or is the same. */
static gboolean
say_two(Said *said, int first, int second)
{
    if (second > 12)
        return say_day(said, first, second);
    said->is_ambiguous = first <= 12 && first != second;
    return say_day(said, second, first);
}

/* Two or three numbers with the same sign between them. Behind two a full stop ends the date:
 * "5.12." is one, "5.12" any number. */
static gboolean
scan_figures(const char *word, Figures *figures)
{
    const char *at = word;

    figures->separator = word[strcspn(word, "/.-")];
    figures->count = 0;
    if (figures->separator == '\0')
        return FALSE;
    do {
        const char *start = at;

        if (!scan_number(&at, 1, 4, &figures->numbers[figures->count]))
            return FALSE;
        figures->digits[figures->count++] = (int)(at - start);
    } while (*at != '\0' && figures->count < 3 && scan_char(&at, figures->separator) &&
             *at != '\0');
    if (*at != '\0' || figures->count < 2)
        return FALSE;
    return figures->count == 3 || g_ascii_isdigit(at[-1]) == (figures->separator != '.');
}

/* 20.2. and 2/20 */
static gboolean
take_two_figures(Said *said, const Figures *figures)
{
    if (figures->separator == '-' || figures->digits[0] > 2 || figures->digits[1] > 2)
        return FALSE;
    if (figures->separator == '.')
        return say_day(said, figures->numbers[1], figures->numbers[0]);
    return say_two(said, figures->numbers[0], figures->numbers[1]);
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
    if (figures.count == 2)
        return take_two_figures(said, &figures);
    if (figures.separator == '-')
        shortest = 2;
    if (digits[0] == 4 && digits[1] >= shortest && digits[2] >= shortest && digits[2] <= 2)
        return say(&said->wall.year, numbers[0]) && say_day(said, numbers[1], numbers[2]);
    if (digits[0] > 2 || digits[2] != 4 || !say(&said->wall.year, numbers[2]))
        return FALSE;
    if (figures.separator == '.')
        return say_day(said, numbers[1], numbers[0]);
    return say_two(said, numbers[0], numbers[1]);
}

static Half
half_of(const char *word)
{
    if (g_ascii_strcasecmp(word, "am") == 0 || g_ascii_strcasecmp(word, "a.m.") == 0)
        return HALF_AM;
    if (g_ascii_strcasecmp(word, "pm") == 0 || g_ascii_strcasecmp(word, "p.m.") == 0)
        return HALF_PM;
    return HALF_UNSAID;
}

static gboolean
take_half(Said *said, const char *word)
{
    if (said->half != HALF_UNSAID)
        return FALSE;
    said->half = half_of(word);
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

static gboolean
begin_clock(Said *said)
{
    gboolean is_first = !said->has_clock;

    said->has_clock = TRUE;
    return is_first;
}

/* 10:11, 9:11:12, 10:11:12.5, with a half or an offset right behind it. */
static gboolean
take_clock(Said *said, const char *word)
{
    const char *at = word;
    WallTime *wall = &said->wall;

    if (!begin_clock(said) || !scan_number(&at, 1, 2, &wall->hour) || !scan_char(&at, ':') ||
        !scan_number(&at, 2, 2, &wall->minute))
        return FALSE;
    if (scan_char(&at, ':') && (!scan_number(&at, 2, 2, &wall->second) || !scan_fraction(&at)))
        return FALSE;
    return *at == '\0' || take_half(said, at) || take_offset(said, at);
}

/* 2026-02-20T10:11:12, with a fraction or an offset behind it. */
static gboolean
take_date_and_clock(Said *said, const char *word)
{
    g_auto(GStrv) both = g_strsplit(word, "T", 2);

    return g_strv_length(both) == 2 && take_figures(said, both[0]) && take_clock(said, both[1]);
}

/* A year of four digits, an hour with its half (6pm), or a day that may have a full stop or the
 * ending of an ordinal. */
static gboolean
take_number(Said *said, const char *word)
{
    static const char *const endings[] = { "",   ".", "st", "nd", "rd", "th",
                                           "er", "º", "ª",  "°",  NULL };
    const char *at = word;
    g_autofree char *ending = NULL;
    int number;

    if (scan_number(&at, 4, 4, &number))
        return *at == '\0' && say(&said->wall.year, number);
    if (!scan_number(&at, 1, 2, &number))
        return FALSE;
    if (half_of(at) != HALF_UNSAID) {
        said->wall.hour = number;
        return begin_clock(said) && take_half(said, at);
    }
    ending = g_ascii_strdown(at, -1);
    return g_strv_contains(endings, ending) && say(&said->wall.day, number);
}

static gboolean
take_noon(Said *said, const char *word)
{
    if (g_ascii_strcasecmp(word, "noon") != 0)
        return FALSE;
    said->wall.hour = 12;
    return begin_clock(said);
}

/* Of words that are both, such as "mar", the month is meant. */
static gboolean
take_name(Said *said, const char *word)
{
    int month = month_of_name(word);
    int weekday = month > 0 ? 0 : weekday_of_name(word);

    return (month > 0 && say(&said->wall.month, month)) ||
           (weekday > 0 && say(&said->wall.weekday, weekday));
}

static gboolean
take_near(Said *said, const char *word)
{
    static const char *const words[] = {
        [NEAR_YESTERDAY] = "yesterday",
        [NEAR_TODAY] = "today",
        [NEAR_TOMORROW] = "tomorrow",
        [NEAR_END_OF_MONTH] = "eom",
    };

    if (g_ascii_strcasecmp(word, "last") == 0) {
        gboolean is_first = !said->is_last;

        said->is_last = TRUE;
        return is_first;
    }
    for (guint i = NEAR_YESTERDAY; i < G_N_ELEMENTS(words); i++) {
        if (said->near == NEAR_UNSAID && g_ascii_strcasecmp(word, words[i]) == 0) {
            said->near = (Near)i;
            return TRUE;
        }
    }
    return FALSE;
}

static gboolean
is_filler(const char *word)
{
    static const char *const fillers[] = { "de",    "del", "of", "at",  "um", "uhr",
                                           "om",    "à",   "às", "el",  "le", "alle",
                                           "godz.", "r.",  "on", "the", NULL };
    g_autofree char *lower = g_ascii_strdown(word, -1);

    return g_strv_contains(fillers, lower);
}

/* The kind of a word shows in its first character, and each kind is tried on its own ground. */
static gboolean
take_word(Said *said, const char *word)
{
    const char *divider;

    if (!g_ascii_isdigit(word[0]))
        return take_name(said, word) || take_near(said, word) || take_noon(said, word) ||
               (said->has_clock && (take_half(said, word) || take_offset(said, word))) ||
               is_filler(word);
    divider = strchr(word, 'T');
    if (divider != NULL && g_ascii_isdigit(divider[1]))
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

/* "6 pm" is one word. */
static gboolean
take_hour_and_half(Said *said, const char *word, const char *next)
{
    g_autofree char *both = NULL;

    if (next == NULL || half_of(next) == HALF_UNSAID || strlen(word) > 2 ||
        strspn(word, "0123456789") != strlen(word) || *word == '\0')
        return FALSE;
    both = g_strconcat(word, next, NULL);
    return take_number(said, both);
}

gboolean
said_take(Said *said, const char *text)
{
    g_auto(GStrv) words = split_words(text);

    for (int i = 0; words[i] != NULL; i++) {
        if (take_hour_and_half(said, words[i], words[i + 1]))
            i++;
        else if (words[i][0] != '\0' && !take_word(said, words[i]))
            return FALSE;
    }
    return TRUE;
}
