/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/words/tracking-number.h"

#include "base/i18n.h"
#include "base/text/text.h"

#define POSTAL_CHECK_DIGIT 10
#define POSTAL_COUNTRY 11

#define UPU "S10: jkeen/tracking_number_data, s10.json"
#define MAILS "mail fixtures, yohaybn#8, geartrack#50"
#define TRACKERS "patterns and test values of trackers"

enum {
    DOUBT_CHECK_DIGIT,
    DOUBT_UNTRACKED,
    DOUBT_COUNTRY,
};

/* The first that fits counts. */
/* clang-format off */
static const NumberPattern patterns[] = {
    { "cainiao-post",     "^LP[0-9]{9}CN$",                     N_("Cainiao, handed on to local mail"),      TRUE,  FALSE, TRUST_DOUBTFUL, TRACKERS },
    { "ems",              "^E[A-Z][0-9]{9}[A-Z]{2}$",           N_("express post (EMS)"),                    TRUE,  FALSE, TRUST_OFFICIAL, UPU },
    { "registered",       "^R[A-Z][0-9]{9}[A-Z]{2}$",           N_("registered post, followed to the end"),  TRUE,  FALSE, TRUST_REPORTED, UPU ", alixblog.com" },
    { "untracked",        "^U[A-Z][0-9]{9}[A-Z]{2}$",           N_("post that stops at the border"),         TRUE,  TRUE,  TRUST_REPORTED, UPU ", alixblog.com" },
    { "insured",          "^V[A-Z][0-9]{9}[A-Z]{2}$",           N_("insured post"),                          TRUE,  FALSE, TRUST_OFFICIAL, UPU },
    { "postal-parcel",    "^C[A-Z][0-9]{9}[A-Z]{2}$",           N_("postal parcel"),                         TRUE,  FALSE, TRUST_OFFICIAL, UPU },
    { "tracked-letter",   "^L[A-Z][0-9]{9}[A-Z]{2}$",           N_("tracked letter post"),                   TRUE,  FALSE, TRUST_OFFICIAL, UPU },
    { "postal",           "^[A-Z]{2}[0-9]{9}[A-Z]{2}$",         N_("international post"),                    TRUE,  FALSE, TRUST_OFFICIAL, UPU },
    { "cainiao-order",    "^LP[0-9]{14}$",                      N_("Cainiao's number of the order"),         FALSE, FALSE, TRUST_DOUBTFUL, TRACKERS },
    { "cainiao",          "^(LP|LZ|SWX|CNAE|AE)[0-9A-Z]{8,26}$", N_("Cainiao, AliExpress Selection"),        FALSE, FALSE, TRUST_REPORTED, "ElMagoCT, carriers.ts" },
    { "cainiao-digits",   "^[0-9]{23}$",                        N_("Cainiao"),                               FALSE, FALSE, TRUST_OFFICIAL, MAILS },
    { "cainiao-domestic", "^621[0-9]{12}$",                     N_("Cainiao, inside China"),                 FALSE, FALSE, TRUST_DOUBTFUL, TRACKERS },
    { "aliexpress",       "^AP[0-9]{14}$",                      N_("AliExpress's own delivery"),             FALSE, FALSE, TRUST_OFFICIAL, MAILS },
    { "yunexpress",       "^YT[0-9]{16}$",                      N_("YunExpress"),                            FALSE, FALSE, TRUST_OFFICIAL, "jkeen/tracking_number_data, yunexpress.json" },
    { "yunexpress-other", "^YT[0-9]{10,20}$",                   N_("YunExpress, of unusual length"),         FALSE, FALSE, TRUST_REPORTED, TRACKERS },
    { "4px",              "^4PX[0-9A-Z]{8,26}$",                N_("4PX"),                                   FALSE, FALSE, TRUST_REPORTED, TRACKERS },
    { "sf-express",       "^SF[0-9]{10,15}$",                   N_("SF Express"),                            FALSE, FALSE, TRUST_DOUBTFUL, TRACKERS },
    { "hermes",           "^H[0-9]{19}$",                       N_("Hermes"),                                FALSE, FALSE, TRUST_OFFICIAL, MAILS },
    { "dhl",              "^0034[0-9]{16}$",                    N_("DHL"),                                   FALSE, FALSE, TRUST_OFFICIAL, MAILS },
    { "usps",             "^420[0-9]{5}([0-9]{4})?92[0-9]{20}$", N_("USPS, with the ZIP code in front"),     FALSE, FALSE, TRUST_OFFICIAL, MAILS },
};

/* The gravest first. */
static const Choice doubts[] = {
    [DOUBT_CHECK_DIGIT] = { "check-digit",
        N_("The check digit of {number} does not fit: a typing mistake, or no real number.") },
    [DOUBT_UNTRACKED]   = { "untracked",
        N_("{number} is sent untracked: what it shows stops at the border.") },
    [DOUBT_COUNTRY]     = { "country",
        N_("The last two letters of {number} name a country that is not yours, and that "
           "few parcels come from.") },
};
/* clang-format on */

/* Where the parcels that are sold on these marketplaces are posted: China and what lies beside
 * it, and the posts that forward them. Not from a source; it only keeps quiet what is usual. */
static const char *const usual_origins[] = { "CN", "HK", "SG", "MY", "TW",
                                             "NL", "BE", "SE", "CH", NULL };

/* Of the identifier that text_identifier() makes. */
static const NumberPattern *
find_pattern(const char *identifier)
{
    for (gsize i = 0; i < G_N_ELEMENTS(patterns); i++) {
        if (g_regex_match_simple(patterns[i].form, identifier, 0, 0))
            return &patterns[i];
    }
    return NULL;
}

const NumberPattern *
number_pattern(const char *number)
{
    g_autofree char *identifier = text_identifier(number);

    return find_pattern(identifier);
}

/* S10: weighted digits, modulo 11. */
static gboolean
check_digit_fits(const char *identifier)
{
    static const int weights[] = { 8, 6, 4, 2, 3, 5, 9, 7 };
    int sum = 0, check;

    for (gsize i = 0; i < G_N_ELEMENTS(weights); i++)
        sum += weights[i] * (identifier[2 + i] - '0');
    check = 11 - sum % 11;
    if (check >= 10)
        check = check == 10 ? 0 : 5;
    return identifier[POSTAL_CHECK_DIGIT] - '0' == check;
}

static gboolean
is_from_elsewhere(const char *country, const char *buyer_country)
{
    return buyer_country != NULL && !g_str_equal(country, buyer_country) &&
           !g_strv_contains(usual_origins, country);
}

const Choice *
number_doubt(const char *number, const char *buyer_country)
{
    g_autofree char *identifier = text_identifier(number);
    const NumberPattern *pattern = find_pattern(identifier);

    if (pattern == NULL || !pattern->is_postal)
        return NULL;
    if (!check_digit_fits(identifier))
        return &doubts[DOUBT_CHECK_DIGIT];
    if (pattern->is_untracked)
        return &doubts[DOUBT_UNTRACKED];
    return is_from_elsewhere(identifier + POSTAL_COUNTRY, buyer_country)
               ? &doubts[DOUBT_COUNTRY]
               : NULL;
}
