/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a Doc holds, and what a page makes of it at every width. */
#include "ui/doc/doc-private.h"
#include "ui/tui/pages/doc-page.h"

/* clang-format off */
static const DocColumn columns[] = {
    { "Line",  TRUE,  0,  0 },
    { "Item",  FALSE, 10, 0 },
    { "Price", TRUE,  0,  0 },
    { "Also",  FALSE, 0,  1 },
    { NULL },
};
/* clang-format on */

static void
steps_are_counted_from_one(void)
{
    g_autoptr(Doc) doc = doc_new();

    doc_add_step(doc, "Film it.");
    doc_add_step(doc, "Open it.");
    doc_add_counsel(doc, TONE_USUAL, "Then:");
    doc_add_step(doc, "Write.");
    g_assert_cmpuint(doc_count(doc), ==, 4);
    g_assert_cmpuint(doc_block(doc, 0)->number, ==, 1);
    g_assert_cmpuint(doc_block(doc, 1)->number, ==, 2);
    g_assert_cmpuint(doc_block(doc, 3)->number, ==, 1);
}

static void
what_is_not_known_is_no_block(void)
{
    g_autoptr(Doc) doc = doc_new();
    Block *names = doc_add(doc, BLOCK_NAMES, TONE_USUAL);

    doc_add_part(names, NULL);
    doc_add_part(names, g_strdup(""));
    doc_add_part(names, g_strdup("AliExpress"));
    g_assert_cmpuint(names->parts->len, ==, 1);
    doc_add_fact(doc, "Seller", NULL);
    doc_add_fact(doc, "Seller", "");
    doc_add_text(doc, "Note", NULL);
    doc_add_counsel(doc, TONE_USUAL, NULL);
    doc_add_counsel(doc, TONE_USUAL, "");
    g_assert_cmpuint(doc_count(doc), ==, 1);
}

/* A stranger's name cannot begin a line of its own; a note may have several. */
static void
a_fact_is_one_line(void)
{
    g_autoptr(Doc) doc = doc_new();

    doc_add_fact(doc, "Seller", "Shop\nFORGED");
    doc_add_text(doc, "Note", "one\ntwo");
    g_assert_cmpstr(doc_block(doc, 0)->text, ==, "Shop FORGED");
    g_assert_cmpstr(doc_block(doc, 1)->text, ==, "one\ntwo");
}

static void
each_face_has_its_own_hint(void)
{
    g_autoptr(Doc) doc = doc_new();
    g_autofree char *keys = NULL;
    g_autofree char *command = NULL;
    g_autofree char *none = NULL;

    doc_add_counsel(doc, TONE_USUAL, "A draft.");
    doc_add_hint(doc, "d continues it.", NULL);
    keys = doc_with_hint(doc_block(doc, 0), doc_block(doc, 0)->keys);
    command = doc_with_hint(doc_block(doc, 0), doc_block(doc, 0)->command);
    g_assert_cmpstr(keys, ==, "A draft. d continues it.");
    g_assert_cmpstr(command, ==, "A draft.");
}

static void
the_longest_actor_makes_room(void)
{
    g_autoptr(Doc) doc = doc_new();

    g_assert_cmpint(doc_actor_columns(doc), ==, 0);
    doc_add(doc, BLOCK_EVENT, TONE_USUAL)->label = g_strdup("you");
    doc_add(doc, BLOCK_EVENT, TONE_USUAL)->label = g_strdup("LightInTheBox");
    (void)doc_add(doc, BLOCK_EVENT, TONE_USUAL);
    g_assert_cmpint(doc_actor_columns(doc), ==, 13);
}

static guint
lines_of(const Doc *doc, int width)
{
    g_autoptr(Page) page = page_new(width);

    page_add_doc(page, doc);
    return page_count(page);
}

/* A line where there is room, and as many as it takes where there is not. */
static void
a_page_follows_its_width(void)
{
    g_autoptr(Doc) fact = doc_new();
    g_autoptr(Doc) table = doc_new();
    g_autoptr(Doc) course = doc_new();
    static const char *const row[] = { "1", "A lamp of brass with a shade of glass", "9.00 EUR",
                                       "RB123456785CN" };
    Block *block;

    doc_add_fact(fact, "Tracking numbers", "RB123456785CN, LP00123456789");
    g_assert_cmpuint(lines_of(fact, 100), ==, 1);
    g_assert_cmpuint(lines_of(fact, 50), ==, 1);
    g_assert_cmpuint(lines_of(fact, 40), ==, 2);
    block = doc_add(table, BLOCK_TABLE, TONE_USUAL);
    block->columns = columns;
    doc_add_row(block, row);
    g_assert_cmpuint(lines_of(table, 100), ==, 2);
    g_assert_cmpuint(lines_of(table, 64), ==, 3);
    g_assert_cmpuint(lines_of(table, 40), ==, 3);
    g_assert_cmpuint(lines_of(table, 30), ==, 5);
    block = doc_add(course, BLOCK_COURSE, TONE_DIM);
    doc_add_part(block, g_strdup("Sat 10 Jan shipped"));
    doc_add_part(block, g_strdup("Sat 28 Feb delivered"));
    g_assert_cmpuint(lines_of(course, 80), ==, 1);
    g_assert_cmpuint(lines_of(course, 40), ==, 2);
}

/* The ends of deadlines stand below each other, however long a name is. */
static void
a_wide_name_breaks_no_column(void)
{
    static const struct {
        const char *label;
        gboolean is_short;
        guint lines;
    } clocks[] = {
        { "window for defects closes", FALSE, 2 },
        { "missing refund, bank opens", FALSE, 3 },
        { "send the return, enter its number", FALSE, 3 },
        { "send the return, enter its number", TRUE, 1 },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(clocks); i++) {
        g_autoptr(Doc) doc = doc_new();
        Block *clock = doc_add(doc, BLOCK_CLOCK, TONE_USUAL);

        clock->mark = g_strdup("!");
        clock->label = g_strdup(clocks[i].label);
        clock->when = g_strdup("Mon 23 Nov 19:17");
        clock->left = g_strdup("5 h");
        clock->text = g_strdup("delivered + 15 days");
        clock->is_short = clocks[i].is_short;
        g_assert_cmpuint(lines_of(doc, 80), ==, clocks[i].lines);
    }
}

/* What is asked, and below it the answer. */
static void
a_question_has_its_answer_below(void)
{
    g_autoptr(Doc) doc = doc_new();
    Block *asked = doc_add(doc, BLOCK_ASKED, TONE_SOON);

    asked->mark = g_strdup("[!]");
    asked->label = g_strdup("contact");
    asked->text = g_strdup("Did you try to resolve it with the seller?");
    asked->said = g_strdup("Not known, and needed.");
    g_assert_cmpuint(lines_of(doc, 80), ==, 2);
    g_assert_cmpuint(lines_of(doc, 40), ==, 3);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/doc/steps-are-counted-from-one", steps_are_counted_from_one);
    g_test_add_func("/doc/what-is-not-known-is-no-block", what_is_not_known_is_no_block);
    g_test_add_func("/doc/a-fact-is-one-line", a_fact_is_one_line);
    g_test_add_func("/doc/each-face-has-its-own-hint", each_face_has_its_own_hint);
    g_test_add_func("/doc/the-longest-actor-makes-room", the_longest_actor_makes_room);
    g_test_add_func("/doc/a-page-follows-its-width", a_page_follows_its_width);
    g_test_add_func("/doc/a-wide-name-breaks-no-column", a_wide_name_breaks_no_column);
    g_test_add_func("/doc/a-question-has-its-answer-below", a_question_has_its_answer_below);
    return g_test_run();
}
