/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/text/text.h"
#include "base/time/date-names-private.h"
#include "base/time/moment-words-private.h"
#include "base/time/wall-scan-private.h"

#define CENTURY 2000 /* of a year in two digits */
#define BUDDHIST_YEARS 543
#define YEAR_BUDDHIST_FIRST 2500

typedef struct {
    int numbers[3];
    int digits[3]; /* 0 for a year that stands elsewhere */
    int count;     /* 2 or 3 */
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

static gboolean
say_date(Said *said, int year, int month, int day)
{
    return say(&said->wall.year, year) && say_day(said, month, day);
}

/* Two or three numbers with the same sign between them. Behind two a full stop ends the date:
 * "5.12." is one, "5.12" any number. */
static gboolean
scan_figures(const char *word, Figures *figures)
{
    const char *at = word;

    *figures = (Figures){ .separator = word[strcspn(word, "/.-")] };
    if (figures->separator == '\0')
        return FALSE;
    do {
        const char *start = at;

        if (!scan_number(&at, 1, 4, &figures->numbers[figures->count]))
            return FALSE;
        figures->digits[figures->count++] = (int)(at - start);
    } while (*at != '\0' && figures->count < 3 && scan_char(&at, figures->separator) &&
             *at != '\0');
    if (*at != '\0' || figures->count < 2 || figures->digits[1] > 2)
        return FALSE;
    return figures->count == 3 || g_ascii_isdigit(at[-1]) == (figures->separator != '.');
}

/* 2026-02-20, 2023/11/14, 2026.02.20: nothing is left open. */
static gboolean
begins_with_year(const Figures *figures)
{
    int shortest = figures->separator == '-' ? 2 : 1;

    return figures->digits[0] == 4 && figures->digits[1] >= shortest &&
           figures->digits[2] >= shortest && figures->digits[2] <= 2;
}

static gboolean
is_day_and_month(int day, int month)
{
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/* Every order in which the figures are a date; without the century the year can be first. */
static guint
orders_of(const Figures *figures)
{
    const int *n = figures->numbers;
    guint orders = 0;

    if (begins_with_year(figures) || figures->digits[0] > 2 || figures->digits[2] == 1 ||
        figures->digits[2] == 3)
        return 0;
    if (is_day_and_month(n[0], n[1]))
        orders |= DATE_ORDER_BIT(DATE_ORDER_DMY);
    if (is_day_and_month(n[1], n[0]))
        orders |= DATE_ORDER_BIT(DATE_ORDER_MDY);
    if (figures->digits[0] == 2 && figures->digits[2] == 2 && is_day_and_month(n[2], n[1]))
        orders |= DATE_ORDER_BIT(DATE_ORDER_YMD);
    return orders;
}

/* The only order, or for want of another the one that full stops have. */
static DateOrder
settled_order(const Figures *figures, DateOrder said)
{
    guint orders = orders_of(figures);

    if (said != DATE_ORDER_UNSAID || figures->digits[2] == 2)
        return said;
    if (orders == DATE_ORDER_BIT(DATE_ORDER_DMY) || figures->separator == '.' ||
        figures->numbers[0] == figures->numbers[1])
        return DATE_ORDER_DMY;
    return orders == DATE_ORDER_BIT(DATE_ORDER_MDY) ? DATE_ORDER_MDY : DATE_ORDER_UNSAID;
}

static int
full_year(int year, int digits)
{
    return digits == 4 ? year : CENTURY + year;
}

static gboolean
say_in_order(Said *said, const Figures *figures, DateOrder order)
{
    const int *n = figures->numbers;
    gboolean has_year = figures->count == 3;
    int year = full_year(n[2], figures->digits[2]);

    switch (order) {
    case DATE_ORDER_MDY:
        return say_day(said, n[0], n[1]) && (!has_year || say(&said->wall.year, year));
    case DATE_ORDER_YMD:
        return figures->digits[0] == 2 && figures->digits[2] == 2 &&
               say_date(said, CENTURY + n[0], n[1], n[2]);
    default:
        return say_day(said, n[1], n[0]) && (!has_year || say(&said->wall.year, year));
    }
}

/* 20.02.2026, 2/20/2026, 20-02-26; 20.2. and 2/20, whose year may stand elsewhere. */
static gboolean
take_figures(Said *said, const char *word)
{
    const int *digits;
    Figures figures;
    DateOrder order;

    if (!scan_figures(word, &figures))
        return FALSE;
    digits = figures.digits;
    if (begins_with_year(&figures))
        return say_date(said, figures.numbers[0], figures.numbers[1], figures.numbers[2]);
    if (digits[0] > 2 || digits[2] == 1 || digits[2] == 3 ||
        (figures.count == 2 && figures.separator == '-'))
        return FALSE;
    order = settled_order(&figures, said->order);
    if (order == DATE_ORDER_UNSAID) {
        if (digits[2] == 2)
            return FALSE;
        said->is_ambiguous = orders_of(&figures) != 0;
    }
    return say_in_order(said, &figures, order);
}

static const struct {
    const char *word;
    Half half;
    gboolean leads; /* stands in front of the time, not behind it */
} halves[] = {
    /* clang-format off */
    { "am",   HALF_AM, FALSE }, { "a.m.", HALF_AM, FALSE },
    { "pm",   HALF_PM, FALSE }, { "p.m.", HALF_PM, FALSE },
    { "ص",    HALF_AM, FALSE }, { "م",    HALF_PM, FALSE },
    { "오전", HALF_AM, TRUE },  { "오후", HALF_PM, TRUE },
    { "午前", HALF_AM, TRUE },  { "午後", HALF_PM, TRUE },
    { "上午", HALF_AM, TRUE },  { "下午", HALF_PM, TRUE },
    /* clang-format on */
};

static Half
half_of(const char *word, gboolean may_lead)
{
    for (gsize i = 0; i < G_N_ELEMENTS(halves); i++) {
        if (g_ascii_strcasecmp(word, halves[i].word) == 0 && (may_lead || !halves[i].leads))
            return halves[i].half;
    }
    return HALF_UNSAID;
}

static gboolean
take_half(Said *said, const char *word)
{
    if (said->half != HALF_UNSAID)
        return FALSE;
    said->half = half_of(word, TRUE);
    return said->half != HALF_UNSAID;
}

/* "+0100" as "+01:00"; all else as it is. */
static char *
with_colon(const char *offset)
{
    gsize length = strlen(offset);

    if (length != strlen("+0100") || strspn(offset + 1, "0123456789") != length - 1)
        return g_strdup(offset);
    return g_strdup_printf("%.3s:%s", offset, offset + 3);
}

static gboolean
take_offset(Said *said, const char *word)
{
    gboolean names_utc = g_str_has_prefix(word, "UTC") || g_str_has_prefix(word, "GMT");
    const char *from = names_utc ? word + strlen("UTC") : word;
    gboolean is_utc = names_utc && *from == '\0';
    g_autofree char *offset = with_colon(from);
    const char *at = offset;
    int seconds;

    if (said->offset[0] != '\0' || (!is_utc && (!scan_offset(&at, &seconds) || *at != '\0')))
        return FALSE;
    g_strlcpy(said->offset, is_utc ? "Z" : offset, sizeof said->offset);
    return TRUE;
}

static gboolean
begin_clock(Said *said)
{
    gboolean is_first = !said->has_clock;

    said->has_clock = TRUE;
    return is_first;
}

/* "(Central European Standard Time)" behind an offset, up to the end, adds nothing to it. */
static gboolean
is_name_of_offset(const Said *said, char **words)
{
    const char *last = words[g_strv_length(words) - 1];

    return said->offset[0] != '\0' && words[0][0] == '(' && g_str_has_suffix(last, ")");
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

/* 下午3:04 */
static gboolean
take_half_and_clock(Said *said, const char *word)
{
    gsize length = strcspn(word, "0123456789");
    g_autofree char *half = g_strndup(word, length);

    return word[length] != '\0' && take_half(said, half) && take_clock(said, word + length);
}

/* 2026-02-20T10:11:12, with a fraction or an offset behind it. */
static gboolean
take_date_and_clock(Said *said, const char *word)
{
    g_auto(GStrv) both = g_strsplit(word, "T", 2);

    return g_strv_length(both) == 2 && take_figures(said, both[0]) && take_clock(said, both[1]);
}

/* What the number in front of an ending is; NULL-ended lists. */
static const char *const year_endings[] = { "", ".", "年", "년", NULL };
static const char *const month_endings[] = { "月", "월", NULL };
static const char *const day_endings[] = { "",  ".", "st", "nd", "rd", "th", "er",
                                           "º", "ª", "°",  "日", "일", NULL };

/* A year of four digits, an hour with its half (6pm), a counted month, or a day, whose full
 * stop or ending says so. */
static gboolean
take_number(Said *said, const char *word)
{
    const char *at = word;
    g_autofree char *ending = NULL;
    int number;

    if (scan_number(&at, 4, 4, &number))
        return g_strv_contains(year_endings, at) && say(&said->wall.year, number);
    if (!scan_number(&at, 1, 2, &number))
        return FALSE;
    if (half_of(at, FALSE) != HALF_UNSAID) {
        said->wall.hour = number;
        return begin_clock(said) && take_half(said, at);
    }
    if (g_strv_contains(month_endings, at) || said->counts_month) {
        said->counts_month = FALSE;
        return say(&said->wall.month, number);
    }
    ending = g_ascii_strdown(at, -1);
    return g_strv_contains(day_endings, ending) && say(&said->wall.day, number);
}

static gboolean
take_noon(Said *said, const char *word)
{
    if (g_ascii_strcasecmp(word, "noon") != 0)
        return FALSE;
    said->wall.hour = 12;
    return begin_clock(said);
}

/* The Thai calendar counts from the death of the Buddha. */
static gboolean
is_thai(const char *word)
{
    return g_unichar_get_script(g_utf8_get_char(word)) == G_UNICODE_SCRIPT_THAI;
}

/* Of words that are both, such as "mar", the month is meant. */
static gboolean
take_name(Said *said, const char *word)
{
    int month = month_of_name(word);
    int weekday = month > 0 ? 0 : weekday_of_name(word);

    if (month > 0 && is_thai(word))
        said->is_thai = TRUE;
    return (month > 0 && say(&said->wall.month, month)) ||
           (weekday > 0 && say(&said->wall.weekday, weekday));
}

/* 21-Feb-2026, 21/Feb/26, 2026-Feb-21: what is the day and what the year is plain, also of a
 * year in two digits. */
static gboolean
take_figures_and_name(Said *said, const char *word)
{
    const char sign[] = { word[strcspn(word, "/-.")], '\0' };
    g_auto(GStrv) parts = g_strsplit(word, *sign == '\0' ? "-" : sign, 3);
    gboolean is_year_first = strlen(parts[0]) == 4;
    const char *at, *end;
    int first, last;

    if (g_strv_length(parts) != 3)
        return FALSE;
    at = parts[0];
    end = parts[2];
    if (!scan_number(&at, 1, 4, &first) || *at != '\0' || strlen(parts[0]) == 3 ||
        !scan_number(&end, 1, 4, &last) || *end != '\0' ||
        (is_year_first ? strlen(parts[2]) > 2 : strlen(parts[2]) % 2 != 0) ||
        !take_name(said, parts[1]) || said->wall.month == 0)
        return FALSE;
    return is_year_first ? say(&said->wall.year, first) && say(&said->wall.day, last)
                         : say(&said->wall.day, first) &&
                               say(&said->wall.year, full_year(last, (int)strlen(parts[2])));
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

/* "3 thg 2, 2026": the month is the number behind the word. */
static gboolean
take_word_for_month(Said *said, const char *word)
{
    static const char *const words[] = { "tháng", "thg", "thg.", NULL };
    g_autofree char *lower = g_utf8_strdown(word, -1);

    if (said->counts_month || !g_strv_contains(words, lower))
        return FALSE;
    said->counts_month = TRUE;
    return TRUE;
}

static gboolean
is_filler(const char *word)
{
    static const char *const fillers[] = { "de",  "del", "of", "at",   "um",   "uhr",  "om",
                                           "à",   "às",  "el", "le",   "alle", "kl.",  "godz.",
                                           "r.",  "г.",  "г",  "року", "р.",   "года", "ngày",
                                           "năm", "в",   "о",  "στις", "on",   "the",  NULL };
    g_autofree char *lower = g_utf8_strdown(word, -1);

    return g_strv_contains(fillers, lower);
}

/* The kind of a word shows in its first character, and each kind is tried on its own ground. */
static gboolean
take_word(Said *said, const char *word)
{
    const char *divider;

    if (!g_ascii_isdigit(word[0]))
        return take_name(said, word) || take_word_for_month(said, word) ||
               take_near(said, word) || take_noon(said, word) || is_filler(word) ||
               take_half(said, word) || take_half_and_clock(said, word) ||
               (said->has_clock && take_offset(said, word));
    divider = strchr(word, 'T');
    if (divider != NULL && g_ascii_isdigit(divider[1]))
        return take_date_and_clock(said, word);
    if (strchr(word, ':') != NULL)
        return take_clock(said, word);
    if (strpbrk(word, "/-") == NULL && strchr(word, '.') == strrchr(word, '.'))
        return take_number(said, word);
    return word[strspn(word, "0123456789/-.")] == '\0' ? take_figures(said, word)
                                                       : take_figures_and_name(said, word);
}

static gboolean
is_comma(gunichar character)
{
    return character == ',' || character == 0x060c || character == 0x3001;
}

/* Characters of a word of their own end it. */
static gboolean
ends_word(gunichar character)
{
    return character == 0x5e74 || character == 0x6708 || character == 0x65e5; /* 年 月 日 */
}

/* Every kind of space and comma one space, digits of every script those of ASCII. */
static char *
spaced_text(const char *text)
{
    g_autofree char *sanitised = text_sanitise(text, -1, TEXT_LINE, NULL);
    GString *spaced = g_string_new(NULL);

    for (const char *at = sanitised; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        int digit = g_unichar_digit_value(character);

        if (is_comma(character) || character_is_space(character))
            g_string_append_c(spaced, ' ');
        else if (digit >= 0)
            g_string_append_c(spaced, (char)('0' + digit));
        else
            g_string_append_unichar(spaced, character);
        if (ends_word(character))
            g_string_append_c(spaced, ' ');
    }
    return g_string_free(spaced, FALSE);
}

static gboolean
is_number(const char *word, gboolean *ret_has_stop)
{
    gsize digits = strspn(word, "0123456789");

    *ret_has_stop = word[digits] == '.';
    return digits > 0 && word[digits + (*ret_has_stop ? 1 : 0)] == '\0';
}

/* "3. 2. 2026" and "2026. 2. 3." are written with spaces; others are not figures. */
static char *
joined_figures(char **words)
{
    gboolean stops[3];

    for (int i = 0; i < 3; i++) {
        if (words[i] == NULL || !is_number(words[i], &stops[i]))
            return NULL;
    }
    if (!stops[0] || !stops[1])
        return NULL;
    return g_strdup_printf("%s%s%.*s", words[0], words[1], (int)strspn(words[2], "0123456789"),
                           words[2]);
}

/* The words of a text, none of them empty. */
static char **
split_words(const char *text)
{
    g_autofree char *spaced = spaced_text(text);
    g_auto(GStrv) all = g_strsplit(spaced, " ", -1);
    g_autoptr(GStrvBuilder) words = g_strv_builder_new();
    char **end = all;

    for (char **word = all; *word != NULL; word++) {
        if (**word != '\0')
            *end++ = *word;
        else
            g_free(*word);
    }
    *end = NULL;
    for (char **word = all; *word != NULL; word++) {
        g_autofree char *joined = joined_figures(word);

        g_strv_builder_add(words, joined != NULL ? joined : *word);
        if (joined != NULL)
            word += 2;
    }
    return g_strv_builder_end(words);
}

/* "6 pm" is one word. */
static gboolean
take_hour_and_half(Said *said, const char *word, const char *next)
{
    g_autofree char *both = NULL;

    if (next == NULL || half_of(next, FALSE) == HALF_UNSAID || strlen(word) > 2 ||
        strspn(word, "0123456789") != strlen(word))
        return FALSE;
    both = g_strconcat(word, next, NULL);
    return take_number(said, both);
}

gboolean
said_take(Said *said, const char *text)
{
    g_auto(GStrv) words = split_words(text);

    for (int i = 0; words[i] != NULL && !is_name_of_offset(said, words + i); i++) {
        if (take_hour_and_half(said, words[i], words[i + 1]))
            i++;
        else if (!take_word(said, words[i]))
            return FALSE;
    }
    if (said->is_thai && said->wall.year > YEAR_BUDDHIST_FIRST)
        said->wall.year -= BUDDHIST_YEARS;
    return !said->counts_month && (said->half == HALF_UNSAID || said->has_clock);
}

guint
moment_date_orders(const char *text)
{
    g_auto(GStrv) words = split_words(text);

    for (int i = 0; words[i] != NULL; i++) {
        Figures figures;
        guint orders;

        words[i][strcspn(words[i], "T")] = '\0';
        if (!scan_figures(words[i], &figures) || figures.count < 3)
            continue;
        orders = orders_of(&figures);
        return figures.separator == '.' && figures.digits[2] == 4 &&
                       (orders & DATE_ORDER_BIT(DATE_ORDER_DMY)) != 0
                   ? orders & DATE_ORDER_BIT(DATE_ORDER_DMY)
                   : orders;
    }
    return 0;
}
