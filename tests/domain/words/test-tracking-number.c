/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the form of a tracking number says. */
#include "domain/words/words.h"

typedef struct {
    const char *name, *number, *buyer;
    const char *pattern; /* token, NULL: nobody knows it */
    const char *doubt;   /* token, NULL: none */
} NumberCase;

/* clang-format off */
static const NumberCase cases[] = {
    { "registered-and-right",              "RB123456785GB",            "GB", "registered",       NULL          },
    { "right-from-the-united-states",      "RB123456785US",            "US", "registered",       NULL          },
    { "right-from-cape-verde",             "RB123456785CV",            NULL, "registered",       NULL          },
    { "right-from-central-africa",         "RB123456785CF",            NULL, "registered",       NULL          },
    { "a-real-letter",                     "LS930722151NL",            "DE", "tracked-letter",   NULL          },
    { "another-real-letter",               "LS931843669NL",            "DE", "tracked-letter",   NULL          },
    { "a-wrong-check-digit",               "RB123456786US",            "US", "registered",       "check-digit" },
    { "no-country-has-these-letters",      "RB123456785XX",            "DE", "registered",       "country"     },
    { "a-check-digit-of-nought",           "RB000000080CN",            "DE", "registered",       NULL          },
    { "a-check-digit-of-five",             "RB000000005CN",            "DE", "registered",       NULL          },
    { "from-neither-here-nor-there",       "RB123456785GB",            "BR", "registered",       "country"     },
    { "nobody-wonders-without-a-buyer",    "RB123456785GB",            NULL, "registered",       NULL          },
    { "nobody-wonders-about-china",        "RB123456785CN",            "BR", "registered",       NULL          },
    { "untracked",                         "UB123456785CN",            "DE", "untracked",        "untracked"   },
    { "a-wrong-digit-is-graver",           "UB123456786CN",            "DE", "untracked",        "check-digit" },
    { "blanks-and-small-letters",          "rb 123 456 785 gb",        "GB", "registered",       NULL          },
    { "express",                           "EE123456785CN",            NULL, "ems",              NULL          },
    { "insured",                           "VV123456785CN",            NULL, "insured",          NULL          },
    { "parcel",                            "CP123456785CN",            NULL, "postal-parcel",    NULL          },
    { "any-other-service",                 "ZZ123456785CN",            NULL, "postal",           NULL          },
    { "cainiao-by-post-only-warns",        "LP123456789CN",            NULL, "cainiao-post",     "check-digit" },
    { "cainiao-order",                     "LP12345678901234",         NULL, "cainiao-order",    NULL          },
    { "cainiao-selection",                 "CNAE12345678AB",           NULL, "cainiao",          NULL          },
    { "cainiao-in-digits",                 "63590000017347601815002",  NULL, "cainiao-digits",   NULL          },
    { "cainiao-domestic",                  "621123456789012",          NULL, "cainiao-domestic", NULL          },
    { "aliexpress",                        "AP12345678901234",         NULL, "aliexpress",       NULL          },
    { "yunexpress",                        "YT2312345678901234",       NULL, "yunexpress",       NULL          },
    { "yunexpress-at-its-shortest",        "YT1234567890",             NULL, "yunexpress-other", NULL          },
    { "yunexpress-at-its-longest",         "YT12345678901234567890",   NULL, "yunexpress-other", NULL          },
    { "yunexpress-too-long",               "YT123456789012345678901",  NULL, NULL,               NULL          },
    { "4px",                               "4PX3000123456CN",          NULL, "4px",              NULL          },
    { "sf-express",                        "SF1234567890",             NULL, "sf-express",       NULL          },
    { "hermes",                            "H1234567890123456789",     NULL, "hermes",           NULL          },
    { "dhl",                               "00340434161094042557",     NULL, "dhl",              NULL          },
    { "usps",                              "420100019261290339999999999999", NULL, "usps",       NULL          },
    { "usps-with-a-long-zip",              "4201000112349261290339999999999999", NULL, "usps",   NULL          },
    { "a-digit-short",                     "RB12345678US",             NULL, NULL,               NULL          },
    { "more-behind-it",                    "RB123456785GB1",           NULL, NULL,               NULL          },
    { "nothing",                           "",                         "DE", NULL,               NULL          },
};
/* clang-format on */

static void
test_number(gconstpointer data)
{
    const NumberCase *row = data;
    const NumberPattern *pattern = number_pattern(row->number);
    const Choice *doubt = number_doubt(row->number, row->buyer);

    g_assert_cmpstr(pattern == NULL ? NULL : pattern->token, ==, row->pattern);
    g_assert_cmpstr(doubt == NULL ? NULL : doubt->token, ==, row->doubt);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strconcat("/tracking-number/", cases[i].name, NULL);

        g_test_add_data_func(path, &cases[i], test_number);
    }
    return g_test_run();
}
