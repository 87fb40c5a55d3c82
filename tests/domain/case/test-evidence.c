/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that prove something: what events of every version say, and what is said of them later.
 */
#include <string.h>

#include "domain/case/case.h"
#include "kit/domain-kit.h"

#define HASH "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define EVENTS_MAX 6

#define V1 \
    "{\"path\":\"/p/a.jpg\",\"kind\":\"photo-damage\",\"sha256\":\"" HASH "\",\"size\":7}"
#define V2                                                                                     \
    "{\"path\":\"/p/a.jpg\",\"name\":\"a.jpg\",\"kind\":\"photo-damage\",\"type\":\"png\","    \
    "\"sha256\":\"" HASH "\",\"size\":7,\"copy\":\"" HASH ".png\",\"vault\":\"v\",\"line\":2," \
    "\"caption\":\"c\",\"translation\":\"t\"}"
#define BYTES_ALONE                                                                       \
    "{\"name\":\"stdin.png\",\"kind\":\"other\",\"sha256\":\"" HASH "\",\"copy\":\"" HASH \
    ".png\",\"vault\":\"v\"}"
#define OF(data) "{\"of\":{\"device\":\"a\",\"seq\":2}" data "}"

typedef struct {
    EventType type;
    gint64 said;
    const char *happened, *data;
} Told;

/* clang-format off */
/* text: each piece as told(), with blanks between; unfit: how many events do not fit. */
static const struct {
    const char *name;
    Told told[EVENTS_MAX];
    const char *text;
    guint unfit;
} cases[] = {
    { "version-1-has-a-path-alone",
      { { EVENT_EVIDENCE_ADDED, 2, "2026-01-02T00:00:00Z", V1 } },
      "photo-damage,/p/a.jpg,a.jpg,other,-,-,0,-,-", 0 },
    { "version-2-has-all-of-it",
      { { EVENT_EVIDENCE_ADDED, 2, "2026-01-02T00:00:00Z", V2 } },
      "photo-damage,/p/a.jpg,a.jpg,png," HASH ".png,v,2,c,t", 0 },
    { "bytes-alone-have-a-copy",
      { { EVENT_EVIDENCE_ADDED, 2, "2026-01-02T00:00:00Z", BYTES_ALONE } },
      "other,-,stdin.png,other," HASH ".png,v,0,-,-", 0 },
    { "neither-path-nor-copy-is-no-file",
      { { EVENT_EVIDENCE_ADDED, 2, "2026-01-02T00:00:00Z", "{\"kind\":\"other\",\"sha256\":\"" HASH "\"}" } },
      "", 1 },
    { "a-copy-of-a-bad-name-is-none",
      { { EVENT_EVIDENCE_ADDED, 2, "2026-01-02T00:00:00Z",
          "{\"path\":\"/p/a\",\"kind\":\"other\",\"sha256\":\"" HASH "\",\"copy\":\"../../etc/passwd\",\"vault\":\"v\"}" } },
      "other,/p/a,a,other,-,-,0,-,-", 0 },
    { "a-copy-without-a-vault-is-none",
      { { EVENT_EVIDENCE_ADDED, 2, "2026-01-02T00:00:00Z",
          "{\"path\":\"/p/a\",\"kind\":\"other\",\"sha256\":\"" HASH "\",\"copy\":\"" HASH ".bin\"}" } },
      "other,/p/a,a,other,-,-,0,-,-", 0 },
    { "a-type-of-a-newer-program-is-another",
      { { EVENT_EVIDENCE_ADDED, 2, "2026-01-02T00:00:00Z",
          "{\"path\":\"/p/a\",\"kind\":\"other\",\"type\":\"hologram\",\"sha256\":\"" HASH "\",\"line\":-3}" } },
      "other,/p/a,a,other,-,-,0,-,-", 0 },
    { "an-edit-says-some-of-it",
      { { EVENT_EVIDENCE_ADDED, 2, "2026-01-02T00:00:00Z", V2 },
        { EVENT_EVIDENCE_EDITED, 3, "2026-01-03T00:00:00Z", OF(",\"kind\":\"receipt\",\"caption\":null") } },
      "receipt,/p/a.jpg,a.jpg,png," HASH ".png,v,2,-,t", 0 },
    { "an-edit-may-happen-before-it",
      { { EVENT_EVIDENCE_ADDED, 2, "2026-01-02T00:00:00Z", V2 },
        { EVENT_EVIDENCE_EDITED, 3, "2026-01-01T00:00:00Z", OF(",\"line\":null") } },
      "photo-damage,/p/a.jpg,a.jpg,png," HASH ".png,v,0,c,t", 0 },
    { "who-spoke-later-counts",
      { { EVENT_EVIDENCE_ADDED, 2, "2026-01-02T00:00:00Z", V2 },
        { EVENT_EVIDENCE_EDITED, 4, "2026-01-03T00:00:00Z", OF(",\"caption\":\"later\"") },
        { EVENT_EVIDENCE_EDITED, 3, "2026-01-09T00:00:00Z", OF(",\"caption\":\"earlier\"") } },
      "photo-damage,/p/a.jpg,a.jpg,png," HASH ".png,v,2,later,t", 0 },
    { "a-copy-made-later",
      { { EVENT_EVIDENCE_ADDED, 2, "2026-01-02T00:00:00Z", V1 },
        { EVENT_EVIDENCE_EDITED, 3, "2026-01-03T00:00:00Z",
          OF(",\"copy\":\"" HASH ".jpg\",\"vault\":\"v\",\"type\":\"jpeg\"") } },
      "photo-damage,/p/a.jpg,a.jpg,jpeg," HASH ".jpg,v,0,-,-", 0 },
    { "a-removed-one-is-gone",
      { { EVENT_EVIDENCE_ADDED, 2, "2026-01-02T00:00:00Z", V2 },
        { EVENT_EVIDENCE_REMOVED, 3, "2026-01-01T00:00:00Z", OF("") } },
      "", 0 },
    { "what-is-said-of-it-afterwards-does-not-fit",
      { { EVENT_EVIDENCE_ADDED, 2, "2026-01-02T00:00:00Z", V2 },
        { EVENT_EVIDENCE_REMOVED, 3, "2026-01-03T00:00:00Z", OF("") },
        { EVENT_EVIDENCE_EDITED, 4, "2026-01-04T00:00:00Z", OF(",\"line\":1") } },
      "", 1 },
    { "one-of-two-with-the-same-bytes",
      { { EVENT_EVIDENCE_ADDED, 2, "2026-01-02T00:00:00Z", V1 },
        { EVENT_EVIDENCE_ADDED, 3, "2026-01-02T00:00:00Z", V2 },
        { EVENT_EVIDENCE_REMOVED, 4, "2026-01-03T00:00:00Z", OF("") } },
      "photo-damage,/p/a.jpg,a.jpg,png," HASH ".png,v,2,c,t", 0 },
};

static const struct {
    const char *copy;
    gboolean is_one;
} names[] = {
    { HASH ".jpg", TRUE },   { HASH ".5", TRUE },      { HASH, FALSE },         { HASH ".", FALSE },
    { HASH ".toolong", FALSE }, { HASH ".a/b", FALSE }, { HASH ".JPG", FALSE }, { HASH "..", FALSE },
    { "../" HASH ".jpg", FALSE }, { "1" HASH ".jpg", FALSE }, { "", FALSE }, { NULL, FALSE },
};
/* clang-format on */

static const char *
or_dash(const char *text)
{
    return text == NULL ? "-" : text;
}

static char *
told(const Order *order)
{
    g_autoptr(GString) text = g_string_new(NULL);

    for (guint i = 0; i < order->evidence->len; i++) {
        const Evidence *piece = order->evidence->pdata[i];

        g_string_append_printf(text, "%s%s,%s,%s,%s,%s,%s,%u,%s,%s", i == 0 ? "" : " ",
                               choice_token(&evidence_kinds, piece->kind), or_dash(piece->path),
                               piece->name, choice_token(&media_types, piece->type),
                               or_dash(piece->copy), or_dash(piece->vault), piece->line,
                               or_dash(piece->caption), or_dash(piece->translation));
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

static void
test_case(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func((GDestroyNotify)event_free);
    g_autoptr(GPtrArray) unfit = NULL;
    g_autoptr(Order) order = NULL;
    g_autofree char *text = NULL;

    g_ptr_array_add(events, kit_event(EVENT_ORDER_TRACKED, 1, "2026-01-01T00:00:00Z", "{}"));
    for (gsize j = 0; j < EVENTS_MAX && cases[i].told[j].data != NULL; j++)
        g_ptr_array_add(events, kit_event(cases[i].told[j].type, cases[i].told[j].said,
                                          cases[i].told[j].happened, cases[i].told[j].data));
    order = order_fold(events, &unfit);
    text = told(order);
    g_assert_cmpstr(text, ==, cases[i].text);
    g_assert_cmpuint(unfit->len, ==, cases[i].unfit);
}

static void
test_names(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        g_assert_cmpint(evidence_is_copy_name(names[i].copy, HASH), ==, names[i].is_one);
    g_assert_false(evidence_is_copy_name("x.jpg", "x"));
}

/* What a piece is now is what its data and the data of an edit say. */
static void
test_data_both_ways(void)
{
    g_autoptr(Event) event = kit_event(EVENT_EVIDENCE_ADDED, 2, "2026-01-02T00:00:00Z", V2);
    g_autoptr(Evidence) piece = evidence_from_event(event);
    g_autoptr(Evidence) now = evidence_copy(piece);
    g_autoptr(JsonDocument) data = evidence_data(piece);
    g_autoptr(JsonDocument) nothing = evidence_edit_data(piece, now);
    g_autoptr(JsonDocument) edit = NULL;
    g_autofree char *text = json_write(data, FALSE);

    g_assert_cmpstr(json_member_text(data, "copy"), ==, HASH ".png");
    g_assert_cmpint(json_member_integer(data, "line", 0), ==, 2);
    g_assert_nonnull(strstr(text, "\"translation\":\"t\""));
    g_assert_null(nothing);
    now->line = 0;
    g_clear_pointer(&now->caption, g_free);
    edit = evidence_edit_data(piece, now);
    g_assert_true(evidence_is_meant(piece, edit));
    evidence_take_edit(piece, edit);
    g_assert_cmpuint(piece->line, ==, 0);
    g_assert_null(piece->caption);
    g_assert_cmpstr(piece->translation, ==, "t");
    g_assert_cmpstr(piece->copy, ==, HASH ".png");
}

/* clang-format off */
/* Pieces as "bytes<original" or "bytes", of one digit each; shown: what each is shown as, "-"
 * where it is not. */
static const struct {
    const char *name, *pieces, *shown;
} shown_cases[] = {
    { "without-a-copy-each-is-itself",           "1 2",         "1 2"       },
    { "a-copy-stands-for-its-original",          "1 2 3<1",     "3 2 -"     },
    { "the-newest-copy-counts",                  "1 3<1 4<1",   "4 - -"     },
    { "a-copy-of-a-copy-counts",                 "1 3<1 4<3",   "4 - -"     },
    { "a-copy-that-stands-before-its-original",  "3<1 1",       "- 3"       },
    { "without-its-original-a-copy-is-itself",   "2 3<1",       "2 3"       },
    { "what-claims-to-be-its-own-copy-ends",     "1<1",         "-"         },
    { "copies-in-a-ring-end",                    "1<2 2<1",     "- -"       },
};
/* clang-format on */

static char *
hash_of(char digit)
{
    char *hash = g_strnfill(64, '0');

    hash[0] = digit;
    return hash;
}

static void
test_shown(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(Order) order = order_new("o");
    g_auto(GStrv) pieces = g_strsplit(shown_cases[i].pieces, " ", -1);
    g_autoptr(GString) found = g_string_new(NULL);

    for (guint k = 0; pieces[k] != NULL; k++) {
        Evidence *evidence = g_new0(Evidence, 1);

        evidence->sha256 = hash_of(pieces[k][0]);
        evidence->redacts = pieces[k][1] == '<' ? hash_of(pieces[k][2]) : NULL;
        g_ptr_array_add(order->evidence, evidence);
    }
    for (guint k = 0; k < order->evidence->len; k++) {
        const Evidence *shown = evidence_to_show(order, order->evidence->pdata[k]);

        g_string_append_printf(found, "%s%c", k == 0 ? "" : " ",
                               shown == NULL ? '-' : shown->sha256[0]);
    }
    g_assert_cmpstr(found->str, ==, shown_cases[i].shown);
}

/* What an edit says of a stamp is taken as a whole or not at all; another one takes it back. */
static void
test_stamps(void)
{
    static const char *const halves[] = {
        "{\"stamp\":{\"answer\":\"QQ==\",\"time\":\"2026-01-01T00:00:00Z\"}}",
        "{\"stamp\":{\"time\":\"2026-01-01T00:00:00Z\",\"signer\":\"CN=S\"}}",
        "{\"stamp\":\"QQ==\"}",
        "{\"stamp\":null}",
    };
    g_autoptr(Evidence) before = g_new0(Evidence, 1);
    g_autoptr(Evidence) now = NULL;
    g_autoptr(JsonDocument) edit = NULL;

    before->device = g_strdup("a");
    before->sha256 = g_strdup(HASH);
    before->name = g_strdup("a.jpg");
    now = evidence_copy(before);
    now->stamp =
        (EvidenceStamp){ g_strdup("QQ=="), g_strdup("2026-01-01T00:00:00Z"), g_strdup("CN=S") };
    edit = evidence_edit_data(before, now);
    for (gsize i = 0; i < G_N_ELEMENTS(halves); i++) {
        g_autoptr(JsonDocument) half = json_read(halves[i], strlen(halves[i]), "half", NULL);
        g_autoptr(Evidence) copy = NULL;

        evidence_take_edit(before, edit);
        copy = evidence_copy(before);
        g_assert_cmpstr(copy->stamp.answer, ==, "QQ==");
        g_assert_cmpstr(copy->stamp.time, ==, "2026-01-01T00:00:00Z");
        g_assert_cmpstr(copy->stamp.signer, ==, "CN=S");
        evidence_take_edit(before, half);
        g_assert_null(before->stamp.answer);
        g_assert_null(before->stamp.time);
        g_assert_null(before->stamp.signer);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strconcat("/evidence/", cases[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_case);
    }
    g_test_add_func("/evidence/names-of-copies", test_names);
    g_test_add_func("/evidence/stamps", test_stamps);
    g_test_add_func("/evidence/data-both-ways", test_data_both_ways);
    for (gsize i = 0; i < G_N_ELEMENTS(shown_cases); i++) {
        g_autofree char *path = g_strconcat("/evidence/shown/", shown_cases[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_shown);
    }
    return g_test_run();
}
