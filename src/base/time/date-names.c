/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/time/date-names-private.h"

#include <string.h>
#include <utf8proc.h>

/*
 * Case-folded, as they stand in a date: nominative, genitive and abbreviation. Names in Latin
 * letters stand without accents and are compared so; all others as they are written, because a
 * mark can be the whole difference (in Thai January and March are told apart by one).
 * English, German, French, Spanish, Portuguese, Italian, Polish, Dutch, Turkish, Indonesian,
 * Czech, Slovak, Hungarian, Romanian, Swedish, Danish, Norwegian, Finnish; Russian, Ukrainian,
 * Bulgarian, Greek, Hebrew, Arabic, Thai. Chinese, Japanese, Korean and Vietnamese count
 * months.
 */
static const char *const months[] = {
    /* clang-format off */
    "january jan januar janner janvier janv enero ene janeiro gennaio gen genn "
    "stycznia styczen sty januari ocak oca leden ledna led ianuarie ian tammikuuta tammikuu tammi "
    "январь января янв січень січня січ януари яну ιανουάριοσ ιανουαρίου ιαν "
    "ינואר בינואר ינו בינו يناير جانفي มกราคม ม.ค",
    "february feb februar feber febr fevrier fevr fev febrero fevereiro febbraio "
    "lutego luty lut februari subat sub pebruari unor unora uno februarie helmikuuta helmikuu helmi "
    "февраль февраля фев февр лютий лютого лют февруари φεβρουάριοσ φεβρουαρίου φεβ "
    "פברואר בפברואר פבר בפבר فبراير شباط فيفري กุมภาพันธ์ ก.พ",
    "march mar marz maerz mrz mars marzo marco marca marzec maart mrt "
    "mart maret brezen brezna bre marec marcius marc martie marts maaliskuuta maaliskuu maalis "
    "март марта мар березень березня бер μάρτιοσ μαρτίου μαρ "
    "מרץ במרץ מרס במרס مارس آذار มีนาคม มี.ค",
    "april apr avril avr abril abr aprile kwietnia kwiecien kwi "
    "nisan nis duben dubna dub aprilis aprilie huhtikuuta huhtikuu huhti "
    "апрель апреля апр квітень квітня квіт кві април απρίλιοσ απριλίου απρ "
    "אפריל באפריל אפר באפר أبريل نيسان أفريل เมษายน เม.ย",
    "may mai mayo maio maggio mag maja maj mei "
    "mayıs mayis kveten kvetna kve majus toukokuuta toukokuu touko "
    "май мая травень травня трав тра μάιοσ μαΐου μάι μαΐ "
    "מאי במאי مايو أيار ماي พฤษภาคม พ.ค",
    "june jun juni juin junio junho giugno giu czerwca czerwiec cze "
    "haziran haz cerven cervna cvn juna junius iunie iun kesakuuta kesakuu kesa "
    "июнь июня июн червень червня черв чер юни ιούνιοσ ιουνίου ιουν ιούν "
    "יוני ביוני يونيو حزيران جوان มิถุนายน มิ.ย",
    "july jul juli juillet juil julio julho luglio lug lipca lipiec lip "
    "temmuz tem cervenec cervence cvc jula julius iulie iul heinakuuta heinakuu heina "
    "июль июля июл липень липня лип юли ιούλιοσ ιουλίου ιουλ ιούλ "
    "יולי ביולי يوليو تموز جويلية กรกฎาคม ก.ค",
    "august aug aout agosto ago sierpnia sierpien sie augustus "
    "agustos agu agustus agt srpen srpna srp augusta augusztus augusti elokuuta elokuu elo "
    "август августа авг серпень серпня серп сер αύγουστοσ αυγούστου αυγ αύγ "
    "אוגוסט באוגוסט אוג באוג أغسطس آب أوت สิงหาคม ส.ค",
    "september sep sept septembre septiembre setiembre setembro set settembre sett "
    "wrzesnia wrzesien wrz eylul eyl zari zar septembra szeptember szept septembrie "
    "syyskuuta syyskuu syys сентябрь сентября сен сент вересень вересня вер "
    "септември септ σεπτέμβριοσ σεπτεμβρίου σεπ "
    "ספטמבר בספטמבר ספט בספט سبتمبر أيلول กันยายน ก.ย",
    "october oct oktober okt octobre octubre outubro out ottobre ott "
    "pazdziernika pazdziernik paz ekim eki rijen rijna rij oktobra octombrie "
    "lokakuuta lokakuu loka октябрь октября окт жовтень жовтня жовт жов "
    "октомври οκτώβριοσ οκτωβρίου οκτ "
    "אוקטובר באוקטובר אוק באוק أكتوبر ตุลาคม ต.ค",
    "november nov novembre noviembre novembro listopada listopad lis "
    "kasım kasim kas novembra noiembrie marraskuuta marraskuu marras "
    "ноябрь ноября ноя нояб листопад листопада лист лис ноември νοέμβριοσ νοεμβρίου νοε νοέ "
    "נובמבר בנובמבר נוב בנוב نوفمبر พฤศจิกายน พ.ย",
    "december dec dezember dez decembre diciembre dic dezembro dicembre grudnia grudzien gru "
    "aralık aralik ara desember des prosinec prosince pro decembra decembrie joulukuuta joulukuu "
    "joulu декабрь декабря дек грудень грудня груд гру декември δεκέμβριοσ δεκεμβρίου δεκ "
    "דצמבר בדצמבר דצמ בדצמ ديسمبر ธันวาคม ธ.ค",
    /* clang-format on */
};

/* From Monday, in the first eight of these languages. Abbreviations that are another word too
 * ("mar", March; "pt", Pacific time) are left out. */
static const char *const weekdays[] = {
    /* clang-format off */
    "mon monday montag mo lundi lun lunes segunda segunda-feira seg lunedi poniedziałek poniedzialek pon "
    "maandag ma",
    "tue tues tuesday dienstag di mardi martes terca terca-feira ter martedi wtorek wt dinsdag",
    "wed wednesday mittwoch mi mercredi mer miercoles mie quarta quarta-feira qua mercoledi "
    "sroda sr woensdag wo",
    "thu thur thurs thursday donnerstag do jeudi jeu jueves jue quinta quinta-feira qui giovedi "
    "gio czwartek czw donderdag",
    "fri friday freitag fr vendredi ven viernes vie sexta sexta-feira sex venerdi piatek "
    "vrijdag vr",
    "sat saturday samstag sonnabend sa samedi sam sabado sab sabato sobota sob zaterdag za",
    "sun sunday sonntag so dimanche dim domingo dom domenica niedziela niedz nd zondag zo",
    /* clang-format on */
};

static char *
fold(const char *word, utf8proc_option_t options)
{
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t bytes =
        utf8proc_map((const utf8proc_uint8_t *)word, 0, &folded,
                     UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_CASEFOLD | options);

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

/* Without the full stop of an abbreviation, or the mark that Hebrew has in its place. */
static gsize
length_of_name(const char *word)
{
    static const char *const ends[] = { ".", "'", "’", "׳" };
    gsize length = strlen(word);

    for (gsize i = 0; i < G_N_ELEMENTS(ends); i++) {
        gsize end = strlen(ends[i]);

        if (length > end && strcmp(word + length - end, ends[i]) == 0)
            return length - end;
    }
    return length;
}

/* The place of the list that has the word, from 1; 0 when none has. */
static int
find_in(const char *const *lists, int count, const char *word)
{
    gsize length = length_of_name(word);

    for (int i = 0; length > 0 && i < count; i++) {
        if (list_contains(lists[i], word, length))
            return i + 1;
    }
    return 0;
}

static int
find_name(const char *const *lists, int count, const char *word)
{
    g_autofree char *written = fold(word, UTF8PROC_COMPOSE);
    g_autofree char *bare = fold(word, UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK);
    int place = written != NULL ? find_in(lists, count, written) : 0;

    return place == 0 && bare != NULL && g_str_is_ascii(bare) ? find_in(lists, count, bare)
                                                              : place;
}

int
month_of_name(const char *word)
{
    return find_name(months, G_N_ELEMENTS(months), word);
}

int
weekday_of_name(const char *word)
{
    return find_name(weekdays, G_N_ELEMENTS(weekdays), word);
}
