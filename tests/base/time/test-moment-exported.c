/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "base/time/date-names-private.h"
#include "base/time/time.h"

typedef struct {
    const char *text;
    const char *utc; /* in Los Angeles where the text says nothing else; NULL: refused */
    Precision precision;
    const char *zone;
} Case;

#define HERE "America/Los_Angeles"

/* clang-format off */
static const Case dates[] = {
    { "Feb 21, 2026", "2026-02-21T08:00:00Z", PRECISION_DATE, HERE },
    { "Jul 15, 2026", "2026-07-15T07:00:00Z", PRECISION_DATE, HERE },
    { "3. Aug 2025", "2025-08-03T07:00:00Z", PRECISION_DATE, HERE },
    { "24 nov, 2023", "2023-11-24T08:00:00Z", PRECISION_DATE, HERE },
    { "2026-02-20", "2026-02-20T08:00:00Z", PRECISION_DATE, HERE },
    { "20.02.2026", "2026-02-20T08:00:00Z", PRECISION_DATE, HERE },
    { "01.02.2026", "2026-02-01T08:00:00Z", PRECISION_DATE, HERE },
    { "3.8.2025", "2025-08-03T07:00:00Z", PRECISION_DATE, HERE },
    { "2023/11/14", "2023-11-14T08:00:00Z", PRECISION_DATE, HERE },
    { "2023/1/4", "2023-01-04T08:00:00Z", PRECISION_DATE, HERE },
    { "2026.02.20", "2026-02-20T08:00:00Z", PRECISION_DATE, HERE },
    { "20/02/2026", "2026-02-20T08:00:00Z", PRECISION_DATE, HERE },
    { "02/20/2026", "2026-02-20T08:00:00Z", PRECISION_DATE, HERE },
    { "20-02-2026", "2026-02-20T08:00:00Z", PRECISION_DATE, HERE },
    { "02/02/2026", "2026-02-02T08:00:00Z", PRECISION_DATE, HERE },
    { " Feb 21, 2026\n", "2026-02-21T08:00:00Z", PRECISION_DATE, HERE },
    { "\xe2\x80\x8e" "20.02.2026", "2026-02-20T08:00:00Z", PRECISION_DATE, HERE },
    { "2020-03-07T15:05:24Z", "2020-03-07T15:05:24Z", PRECISION_INSTANT, "UTC" },
    { "2026-01-27T18:42:45.416Z", "2026-01-27T18:42:45Z", PRECISION_INSTANT, "UTC" },
    { "2026-01-27T18:42:45+02:00", "2026-01-27T16:42:45Z", PRECISION_INSTANT, "+02:00" },
    { "2026-01-27 18:42:45+02:00", "2026-01-27T16:42:45Z", PRECISION_INSTANT, "+02:00" },
    { "2026-01-27 18:42:45 UTC", "2026-01-27T18:42:45Z", PRECISION_INSTANT, "UTC" },
    { "2026-01-27 18:42:45 GMT", "2026-01-27T18:42:45Z", PRECISION_INSTANT, "UTC" },
    { "2024-02-27 23:15:30", "2024-02-28T07:15:30Z", PRECISION_INSTANT, HERE },
    { "2024-02-27T23:15:30", "2024-02-28T07:15:30Z", PRECISION_INSTANT, HERE },
    { "2024-02-27T23:15:30.5", "2024-02-28T07:15:30Z", PRECISION_INSTANT, HERE },
    { "2026-02-20 10:11", "2026-02-20T18:11:00Z", PRECISION_INSTANT, HERE },
    { "2023/11/14 9:05", "2023-11-14T17:05:00Z", PRECISION_INSTANT, HERE },
    { "20.02.2026, 10:11 Uhr", "2026-02-20T18:11:00Z", PRECISION_INSTANT, HERE },
    { "Feb 21, 2026 12:05 AM", "2026-02-21T08:05:00Z", PRECISION_INSTANT, HERE },
    { "Feb 21, 2026, 12:05:06\xe2\x80\xafPM", "2026-02-21T20:05:06Z", PRECISION_INSTANT, HERE },
    { "Feb 21, 2026 11:59pm", "2026-02-22T07:59:00Z", PRECISION_INSTANT, HERE },
    { "10:11 Feb 21, 2026", "2026-02-21T18:11:00Z", PRECISION_INSTANT, HERE },
    { "February 21st, 2026", "2026-02-21T08:00:00Z", PRECISION_DATE, HERE },
    { "1er févr. 2026", "2026-02-01T08:00:00Z", PRECISION_DATE, HERE },
    { "1er fe\xcc\x81vrier 2026", "2026-02-01T08:00:00Z", PRECISION_DATE, HERE },
    { "21. März 2026", "2026-03-21T07:00:00Z", PRECISION_DATE, HERE },
    { "21 de febrero de 2026", "2026-02-21T08:00:00Z", PRECISION_DATE, HERE },
    { "21 de março de 2026", "2026-03-21T07:00:00Z", PRECISION_DATE, HERE },
    { "21 mag 2026", "2026-05-21T07:00:00Z", PRECISION_DATE, HERE },
    { "21 października 2026 r.", "2026-10-21T07:00:00Z", PRECISION_DATE, HERE },
    { "21 mrt. 2026", "2026-03-21T07:00:00Z", PRECISION_DATE, HERE },
    { "21 AOÛT 2026", "2026-08-21T07:00:00Z", PRECISION_DATE, HERE },
    { "2026 Feb 21", "2026-02-21T08:00:00Z", PRECISION_DATE, HERE },
    /* other ways to count and to write */
    { "2026年2月3日", "2026-02-03T08:00:00Z", PRECISION_DATE, HERE },
    { "2026年02月03日 15:04:05", "2026-02-03T23:04:05Z", PRECISION_INSTANT, HERE },
    { "2026年2月3日 下午3:04", "2026-02-03T23:04:00Z", PRECISION_INSTANT, HERE },
    { "2026년 2월 3일", "2026-02-03T08:00:00Z", PRECISION_DATE, HERE },
    { "2026. 2. 3.", "2026-02-03T08:00:00Z", PRECISION_DATE, HERE },
    { "2026. 2. 3. 오후 3:04", "2026-02-03T23:04:00Z", PRECISION_INSTANT, HERE },
    { "2026. febr. 3.", "2026-02-03T08:00:00Z", PRECISION_DATE, HERE },
    { "3. 2. 2026", "2026-02-03T08:00:00Z", PRECISION_DATE, HERE },
    { "3 Şub 2026", "2026-02-03T08:00:00Z", PRECISION_DATE, HERE },
    { "3 Kasım 2026", "2026-11-03T08:00:00Z", PRECISION_DATE, HERE },
    { "3 февр. 2026 г.", "2026-02-03T08:00:00Z", PRECISION_DATE, HERE },
    { "3 Мая 2026", "2026-05-03T07:00:00Z", PRECISION_DATE, HERE },
    { "3 лют. 2026 р.", "2026-02-03T08:00:00Z", PRECISION_DATE, HERE },
    { "3 בפבר׳ 2026", "2026-02-03T08:00:00Z", PRECISION_DATE, HERE },
    { "٣ فبراير، ٢٠٢٦", "2026-02-03T08:00:00Z", PRECISION_DATE, HERE },
    { "٢١ Feb 2026", "2026-02-21T08:00:00Z", PRECISION_DATE, HERE },
    { "3 ม.ค. 2026", "2026-01-03T08:00:00Z", PRECISION_DATE, HERE },
    { "3 มี.ค. 2569", "2026-03-03T08:00:00Z", PRECISION_DATE, HERE },
    { "3 thg 2, 2026", "2026-02-03T08:00:00Z", PRECISION_DATE, HERE },
    { "ngày 3 tháng 2 năm 2026", "2026-02-03T08:00:00Z", PRECISION_DATE, HERE },
    { "3 Agu 2026", "2026-08-03T07:00:00Z", PRECISION_DATE, HERE },
    { "3. února 2026", "2026-02-03T08:00:00Z", PRECISION_DATE, HERE },
    { "3 φεβ 2026", "2026-02-03T08:00:00Z", PRECISION_DATE, HERE },
    { "Sat, Feb 21, 2026", "2026-02-21T08:00:00Z", PRECISION_DATE, HERE },
    { "Sat Feb 21 2026", "2026-02-21T08:00:00Z", PRECISION_DATE, HERE },
    { "Sat Feb 21 2026 10:11:12", "2026-02-21T18:11:12Z", PRECISION_INSTANT, HERE },
    { "Sat Feb 21 2026 10:11:12 GMT+0100 (Central European Standard Time)", "2026-02-21T09:11:12Z", PRECISION_INSTANT, "+01:00" },
    { "21-Feb-2026", "2026-02-21T08:00:00Z", PRECISION_DATE, HERE },
    { "21-FEB-26", "2026-02-21T08:00:00Z", PRECISION_DATE, HERE },
    { "1-févr.-26", "2026-02-01T08:00:00Z", PRECISION_DATE, HERE },
    { "21/Feb/2026", "2026-02-21T08:00:00Z", PRECISION_DATE, HERE },
    { "2026-Feb-21", "2026-02-21T08:00:00Z", PRECISION_DATE, HERE },
    { "21-Feb-2026 10:11", "2026-02-21T18:11:00Z", PRECISION_INSTANT, HERE },
    { "Sun 01/02/2026", "2026-02-01T08:00:00Z", PRECISION_DATE, HERE },
    { "Fri 01/02/2026", "2026-01-02T08:00:00Z", PRECISION_DATE, HERE },
    { "Feb 21, 2026 6 pm", "2026-02-22T02:00:00Z", PRECISION_INSTANT, HERE },
    /* two readings */
    { "01/02/2026", NULL },
    { "01-02-2026", NULL },
    { "12/11/2026 10:11", NULL },
    { "Mon 01/02/2026", NULL },
    /* no reading */
    { "Sun, Feb 21, 2026", NULL },
    { "Sat 21 Feb", NULL },
    { "21.02.", NULL },
    { "today", NULL },
    { "Fri", NULL },
    { "18:00", NULL },
    { "eom 2026", NULL },
    { "", NULL },
    { "2026", NULL },
    { "Feb 2026", NULL },
    { "Feb 21", NULL },
    { "Jul. 28 18:39", NULL },
    { "21 Foo 2026", NULL },
    { "21/02/26", NULL },
    { "26-Feb-21-2026", NULL },
    { "21-Feb", NULL },
    { "21-Feb-026", NULL },
    { "21-Feb/2026", NULL },
    { "21-Foo-2026", NULL },
    { "31-Feb-2026", NULL },
    { "2026-Feb-2026", NULL },
    { "26-Feb-2026-", NULL },
    { "21--2026", NULL },
    { "02.20.2026", NULL },
    { "32.01.2026", NULL },
    { "2026-02-30", NULL },
    { "30. Feb 2026", NULL },
    { "2026-2-3", NULL },
    { "2026-02-20 24:00", NULL },
    { "2026-02-20 10:60", NULL },
    { "2026-02-20 10:11:60", NULL },
    { "2026-02-20 13:00 PM", NULL },
    { "2026-02-20 0:30 AM", NULL },
    { "2026-02-20 PM", NULL },
    { "2026. 2. 오후 3.", NULL },
    { "3 thg thg 2 2026", NULL },
    { "3 2 thg 2026", NULL },
    { "2026年2月", NULL },
    { "2026-02-20 UTC", NULL },
    { "2026-02-20 10:11 CET", NULL },
    { "2026-02-20 10:11 11:12", NULL },
    { "2026-02-20 2026-02-20", NULL },
    { "Feb Mar 21 2026", NULL },
    { "21 22 Feb 2026", NULL },
    { "0000-01-01", NULL },
    { "0. Feb 2026", NULL },
    { "20.02/2026", NULL },
    { "20.02.2026.", NULL },
    { "Feb 21, 20261", NULL },
    { "20 02 2026", NULL },
    { "Completed", NULL },
    { "1772000000", NULL },
    { "3.07E+15", NULL },
    { "20T10:11", NULL },
    { "20.02T10:11", NULL },
    { "\xff", NULL },
    { "9999-12-31 23:30", NULL },
};
/* clang-format on */

static void
date_reads_one_way_or_is_refused(void)
{
    const Zone *zone = zone_find(HERE, NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(dates); i++) {
        g_auto(Moment) moment = { 0 };
        g_autoptr(GError) error = NULL;
        g_autofree char *utc = NULL;

        g_test_message("%s", dates[i].text);
        if (moment_parse_exported(dates[i].text, zone, DATE_ORDER_UNSAID, &moment, &error)) {
            utc = instant_to_rfc3339(moment.instant);
            g_assert_cmpint(moment.precision, ==, dates[i].precision);
            g_assert_cmpstr(moment.zone, ==, dates[i].zone);
            g_assert_cmpstr(moment.text, ==, dates[i].text);
        } else {
            g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
            g_assert_true(g_utf8_validate(error->message, -1, NULL));
            g_assert_null(moment.text);
        }
        g_assert_cmpstr(utc, ==, dates[i].utc);
    }
}

static void
refusal_names_both_readings(void)
{
    g_autoptr(GError) error = NULL;
    Moment moment;

    g_assert_false(
        moment_parse_exported("01/02/2026", zone_utc(), DATE_ORDER_UNSAID, &moment, &error));
    g_assert_nonnull(strstr(error->message, "reads two ways: 2026-02-01 or 2026-01-02."));
}

/* clang-format off */
static const struct {
    const char *text;
    const char *dmy, *mdy, *ymd; /* the date in each order; NULL: refused */
    guint orders;                /* that it can stand in: 1, 2 and 4 */
} figures[] = {
    { "01/02/2026", "2026-02-01", "2026-01-02", NULL,         3 },
    { "08/13/2025", NULL,         "2025-08-13", NULL,         2 },
    { "13/08/2025", "2025-08-13", NULL,         NULL,         1 },
    { "13/14/2025", NULL,         NULL,         NULL,         0 },
    { "01-02-2026", "2026-02-01", "2026-01-02", NULL,         3 },
    { "01.02.2026", "2026-02-01", "2026-01-02", NULL,         1 },
    { "02.20.2026", NULL,         "2026-02-20", NULL,         2 },
    { "2026-01-02", "2026-01-02", "2026-01-02", "2026-01-02", 0 },
    { "21/02/26",   "2026-02-21", NULL,         "2021-02-26", 5 },
    { "26/02/21",   "2021-02-26", NULL,         "2026-02-21", 5 },
    { "8/13/25",    NULL,         "2025-08-13", NULL,         2 },
    { "01/02/03",   "2003-02-01", "2003-01-02", "2001-02-03", 7 },
    { "01/02/2026 10:11", "2026-02-01", "2026-01-02", NULL,   3 },
    { "Feb 21, 2026", "2026-02-21", "2026-02-21", "2026-02-21", 0 },
    { "Completed",  NULL,         NULL,         NULL,         0 },
    { "",           NULL,         NULL,         NULL,         0 },
};
/* clang-format on */

static void
assert_read_in_order(const char *text, DateOrder order, const char *expected)
{
    g_auto(Moment) moment = { 0 };
    g_autofree char *date = NULL;

    if (moment_parse_exported(text, zone_utc(), order, &moment, NULL))
        date = instant_to_rfc3339(moment.instant);
    if (date != NULL)
        date[strlen("2026-02-20")] = '\0';
    g_assert_cmpstr(date, ==, expected);
}

static void
order_of_the_column_decides_what_reads_two_ways(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(figures); i++) {
        g_test_message("%s", figures[i].text);
        assert_read_in_order(figures[i].text, DATE_ORDER_DMY, figures[i].dmy);
        assert_read_in_order(figures[i].text, DATE_ORDER_MDY, figures[i].mdy);
        assert_read_in_order(figures[i].text, DATE_ORDER_YMD, figures[i].ymd);
        g_assert_cmpuint(moment_date_orders(figures[i].text), ==, figures[i].orders << 1);
    }
}

static const struct {
    int month;
    const char *names;
} months[] = {
    { 1,
      "January Jan. Jänner janv. enero ene janeiro gennaio gen styczeń stycznia sty januari" },
    { 2, "February Feb Februar févr. fevereiro febbraio luty lutego lut februari" },
    { 3, "March Mär. März Maerz Mrz mars marzo março marzec marca maart mrt" },
    { 4, "April Apr avr. avril abr abril aprile kwiecień kwietnia kwi" },
    { 5, "May Mai mayo maio maggio mag maj maja mei" },
    { 6, "June Jun Juni juin junio junho giugno giu czerwiec czerwca cze" },
    { 7, "July Jul Juli juil. juillet julio julho luglio lug lipiec lipca lip" },
    { 8, "August Aug août agosto ago sierpień sierpnia sie augustus" },
    { 9,
      "September Sept. Sep septembre septiembre setembro set settembre wrzesień września wrz" },
    { 10, "October Oct Oktober Okt octobre octubre outubro out ottobre październik paź" },
    { 11, "November Nov novembre noviembre novembro listopad listopada lis NOV" },
    { 12,
      "December Dec Dezember Dez déc. décembre diciembre dic dezembro dicembre grudzień gru" },
    { 1, "Январь янв. січня Oca Ocak leden Ιαν. ינו׳ ม.ค. يناير" },
    { 3, "мар. марта березня มี.ค. มีนาคม מרץ مارس bře března" },
    { 5, "май мая трав. kvě května mayıs MAYIS Mei พ.ค. מאי mei máj" },
    { 6, "июн. черв. čvn červen hazİran มิ.ย. kesäkuuta" },
    { 7, "июл. лип. čvc července Temmuz ก.ค." },
    { 11, "ноя. нояб. лист. KASIM Kas พ.ย. marraskuuta Νοέ" },
    { 0, "Foo . Ja janx 1 . \xff ມ.ค ครั้ง мая1 тра2" },
};

static void
months_are_known_in_all_languages(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(months); i++) {
        g_auto(GStrv) names = g_strsplit(months[i].names, " ", -1);

        for (int j = 0; names[j] != NULL; j++) {
            g_test_message("%s", names[j]);
            g_assert_cmpint(month_of_name(names[j]), ==, months[i].month);
        }
    }
    g_assert_cmpint(month_of_name(""), ==, 0);
}

static const struct {
    int weekday;
    const char *names;
} weekdays[] = {
    { 1,
      "Mon Monday Mo Montag lun. lundi lunes segunda-feira lunedì poniedziałek pon. maandag" },
    { 2, "Tue Tues Tuesday Di Dienstag mardi martes terça martedì wtorek dinsdag" },
    { 3, "Wed Wednesday Mi Mittwoch mer. mercredi miércoles quarta mercoledì środa woensdag" },
    { 4,
      "Thu Thurs Thursday Do Donnerstag jeu. jeudi jueves quinta giovedì czwartek donderdag" },
    { 5, "Fri Friday Fr. Freitag ven. vendredi viernes sexta venerdì piątek vrijdag" },
    { 6, "Sat Saturday Sa Samstag sam. samedi sábado sabato sobota zaterdag" },
    { 7, "SUN Sunday So Sonntag dim. dimanche domingo domenica niedziela zondag" },
    { 0, "mar pt Foo . 1 \xff" },
};

static void
weekdays_are_known_in_eight_languages(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(weekdays); i++) {
        g_auto(GStrv) names = g_strsplit(weekdays[i].names, " ", -1);

        for (int j = 0; names[j] != NULL; j++) {
            g_test_message("%s", names[j]);
            g_assert_cmpint(weekday_of_name(names[j]), ==, weekdays[i].weekday);
        }
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/moment-exported/order-of-the-column-decides-what-reads-two-ways",
                    order_of_the_column_decides_what_reads_two_ways);
    g_test_add_func("/moment-exported/date-reads-one-way-or-is-refused",
                    date_reads_one_way_or_is_refused);
    g_test_add_func("/moment-exported/refusal-names-both-readings",
                    refusal_names_both_readings);
    g_test_add_func("/moment-exported/months-are-known-in-all-languages",
                    months_are_known_in_all_languages);
    g_test_add_func("/moment-exported/weekdays-are-known-in-eight-languages",
                    weekdays_are_known_in_eight_languages);
    return g_test_run();
}
