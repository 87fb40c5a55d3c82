/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers of cards and accounts, and addresses, are taken out of texts, and nothing else. */
#include "domain/dossier/address.h"
#include "domain/dossier/redact.h"

static const struct {
    const char *digits;
    gboolean is_card;
} cards[] = {
    { "4111111111111111", TRUE },     /* Visa */
    { "4222222222222", TRUE },        /* Visa of 13 digits */
    { "5500000000000004", TRUE },     /* Mastercard */
    { "2221000000000009", TRUE },     /* Mastercard's newer numbers */
    { "340000000000009", TRUE },      /* American Express */
    { "30000000000004", TRUE },       /* Diners Club */
    { "6011000000000004", TRUE },     /* Discover */
    { "3528000000000007", TRUE },     /* JCB */
    { "4111111111111112", FALSE },    /* the check digit is wrong */
    { "411111111111111", FALSE },     /* no length of Visa */
    { "8000000000000002", FALSE },    /* right by its digits, and of no network */
    { "2220990000000000", FALSE },    /* below Mastercard's */
    { "42222222222", FALSE },         /* too short */
    { "40000000000000000002", FALSE } /* too long */
};

static void
test_cards(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(cards); i++) {
        g_test_message("%s", cards[i].digits);
        g_assert_cmpint(redact_is_card(cards[i].digits), ==, cards[i].is_card);
    }
}

static const struct {
    const char *text, *expected;
    guint count;
} texts[] = {
    { "card 4111111111111111.", "card •••• 1111.", 1 },
    { "card 4111 1111 1111 1111, paid", "card •••• 1111, paid", 1 },
    { "card 4111-1111-1111-1111", "card •••• 1111", 1 },
    { "4111111111111111 and 5500 0000 0000 0004", "•••• 1111 and •••• 0004", 2 },
    { "order 4000000000000002 stays", "order 4000000000000002 stays", 0 }, /* the order's own */
    { "order 4000-0000-0000-0002 stays", "order 4000-0000-0000-0002 stays", 0 },
    { "41111111111111111111111 is no card", "41111111111111111111111 is no card", 0 },
    { "X4111111111111111", "X4111111111111111", 0 },
    { "DE89 3704 0044 0532 0130 00 is mine", "•••• 3000 is mine", 1 },
    { "GB82WEST12345698765432", "•••• 5432", 1 },
    { "DE88 3704 0044 0532 0130 00", "DE88 3704 0044 0532 0130 00", 0 },
    { "14 November 2026, 10:00", "14 November 2026, 10:00", 0 },
    { "卡 4111111111111111", "卡 •••• 1111", 1 },
    { "", "", 0 },
};

static void
test_texts(void)
{
    const char *const kept[] = { "4000000000000002", NULL };

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        guint count = 0;
        g_autofree char *text = redact_numbers(texts[i].text, kept, FALSE, &count);

        g_assert_cmpstr(text, ==, texts[i].expected);
        g_assert_cmpuint(count, ==, texts[i].count);
    }
}

static void
test_whole(void)
{
    g_autofree char *text = redact_numbers("card 4111111111111111", NULL, TRUE, NULL);

    g_assert_cmpstr(text, ==, "card ••••");
}

/* What the buyer answered, a text, and what is left of it. */
static const struct {
    const char *answer, *text, *expected;
    guint count;
} addresses[] = {
    { "Lindenweg 12, 10115 Berlin", "I live at Lindenweg 12.", "I live at #.", 1 },
    { "Lindenweg 12, 10115 Berlin", "LINDENWEG  12\n10115 Berlin\nGermany", "#\nGermany", 1 },
    { "Lindenweg 12, 10115 Berlin", "Lindenweg 121, 10115 Potsdam",
      "Lindenweg 121, 10115 Potsdam", 0 },
    { "Lindenweg 12, 10115 Berlin", "12 lamps, Berlin", "12 lamps, Berlin", 0 },
    { "It was left at Hauptstr. 5 on 12 February 2026.", "12 February 2026: Hauptstr 5",
      "12 February 2026: #", 1 },
    { "221B Baker Street, London NW1 6XE", "at 221b baker street, London NW1 6XE now",
      "at # now", 1 },
    { "5 rue de la Paix", "Livrez 5, rue de la Paix!", "Livrez #!", 1 },
    { "г. Москва, ул. Ленина 5", "Я живу: улица Ленина 5", "Я живу: улица #", 1 },
    { "left on 3 May 2026", "3 May 2026", "3 May 2026", 0 },
    { "", "Ship to: Ann Buyer, Lindenweg 12", "Ship to: #", 1 },
    { "", "Seller: your ADDRESS : Lindenweg 12?\nI: yes", "Seller: your ADDRESS : #\nI: yes",
      1 },
    { "", "Recipient:\nAnn Buyer\nLindenweg 12\n\nHello", "Recipient:\n#\n\nHello", 1 },
    { "", "Lieferadresse: Ann\nPLZ: 10115\nStand: neu", "Lieferadresse: #\nPLZ: #\nStand: neu",
      2 },
    { "", "收件人：王先生", "收件人：#", 1 },
    { "", "The headaddress: x. Recipient", "The headaddress: x. Recipient", 0 },
    { "", "Address:", "Address:", 0 },
    { "", "", "", 0 },
};

static void
test_addresses(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(addresses); i++) {
        g_autoptr(GPtrArray) pieces = address_pieces(addresses[i].answer);
        guint count = 0;
        g_autofree char *found = address_hide(addresses[i].text, pieces, "#", &count);

        g_test_message("%s", addresses[i].text);
        g_assert_cmpstr(found, ==, addresses[i].expected);
        g_assert_cmpuint(count, ==, addresses[i].count);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/redact/cards", test_cards);
    g_test_add_func("/redact/texts", test_texts);
    g_test_add_func("/redact/the-last-four-go-as-well", test_whole);
    g_test_add_func("/redact/addresses", test_addresses);
    return g_test_run();
}
