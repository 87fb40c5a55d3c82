/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved pages: what they carry for programs. */
#include <string.h>

#include "helpers/container/opened.h"

#define PAGE(head, body)                                                            \
    "<!DOCTYPE html><html><head><meta charset=\"utf-8\">" head "</head><body>" body \
    "</body></html>"
#define UTF_8 "page -/UTF-8\n"

/* clang-format off */
static const struct {
    const char *name, *page, *out;
} cases[] = {
    { "nothing-is-in-most-pages", PAGE("<script>alert(1)</script>", "<p>Hello</p>"), UTF_8 },
    { "what-a-script-is-given", PAGE("<script>window.data = {\"orders\": [{\"id\": \"1\"}]};</script>", ""),
      UTF_8 "data -\n{\"orders\": [{\"id\": \"1\"}]}\n" },
    { "inside-what-is-no-json", PAGE("<script>x = { data: {\"a\":1}, b: [{\"c\":2}] }; f('}');</script>", ""),
      UTF_8 "data -\n{\"a\":1}\ndata -\n[{\"c\":2}]\n" },
    { "brackets-in-texts-are-none", PAGE("<script>x={\"a\":\"}\\\"{<\\/b>\"}</script>", ""),
      UTF_8 "data -\n{\"a\":\"}\\\"{<\\/b>\"}\n" },
    { "of-a-script-that-is-json", PAGE("<script type=\"application/json\">\n {\"a\":1}\n</script>", ""),
      UTF_8 "data -\n{\"a\":1}\n" },
    { "what-never-closes-is-nothing", PAGE("<script>x = {\"a\": [1, {\"b\":2}</script>", ""),
      UTF_8 "data -\n{\"b\":2}\n" },
    { "what-a-page-tells-others", PAGE("<script type=\"application/ld+json\">{\"@type\":\"Order\"}</script>", ""),
      UTF_8 "json-ld -\n{\"@type\":\"Order\"}\n" },
    { "comes-behind-its-own-data", PAGE("<script type='application/ld+json; charset=utf-8'>{\"@type\":\"Order\"}</script><script>x={\"a\":1}</script>", ""),
      UTF_8 "data -\n{\"a\":1}\njson-ld -\n{\"@type\":\"Order\"}\n" },
    { "in-its-elements",
      PAGE("", "<div itemscope itemtype=\"http://schema.org/Order\">"
               "<div itemprop=\"merchant\" itemscope itemtype=\"http://schema.org/Organization\"><meta itemprop=\"name\" content=\"A &amp; B\"></div>"
               "<link itemprop=\"orderStatus\" href=\"http://schema.org/OrderInTransit\"><b>No. <span itemprop=\"orderNumber\"> 17 </span></b>"
               "<time itemprop=\"orderDate\" datetime=\"2026-02-20\">20 February</time></div>"),
      UTF_8 "microdata -\n{\"@type\":\"Order\",\"merchant\":{\"@type\":\"Organization\",\"name\":\"A & B\"},"
      "\"orderStatus\":\"http://schema.org/OrderInTransit\",\"orderNumber\":\"17\",\"orderDate\":\"2026-02-20\"}\n" },
    { "said-twice-is-a-list",
      PAGE("", "<div itemscope itemtype=\"https://schema.org/ParcelDelivery\"><i itemprop=\"trackingNumber\">A</i><i itemprop=\"trackingNumber\">B</i><i itemprop=\"trackingNumber\">C</i></div>"),
      UTF_8 "microdata -\n{\"@type\":\"ParcelDelivery\",\"trackingNumber\":[\"A\",\"B\",\"C\"]}\n" },
    { "a-part-is-told-once",
      PAGE("", "<div itemscope itemtype=\"http://schema.org/ParcelDelivery\"><div itemprop=\"partOfOrder\" itemscope itemtype=\"http://schema.org/Order\"><i itemprop=\"orderNumber\">1</i></div></div>"),
      UTF_8 "microdata -\n{\"@type\":\"ParcelDelivery\",\"partOfOrder\":{\"@type\":\"Order\",\"orderNumber\":\"1\"}}\n" },
    { "other-things-are-not-told", PAGE("", "<div itemscope itemtype=\"http://schema.org/Product\"><i itemprop=\"name\">x</i></div>"), UTF_8 },
    { "other-vocabularies-neither", PAGE("", "<div itemscope itemtype=\"http://example.com/Order\"><i itemprop=\"orderNumber\">1</i></div>"), UTF_8 },
    { "broken-elements-are-mended", "<html><head><script>x={\"a\":1}</script><body><p><b>x</p></html", UTF_8 "data -\n{\"a\":1}\n" },
    { "letters-as-the-page-says", "<html><head><meta charset=\"iso-8859-2\"><script>x={\"a\":\"\xb3\xf3" "d\xbc\"}</script>",
      "page -/iso-8859-2\ndata -\n{\"a\":\"łódź\"}\n" },
    { "or-in-the-older-way", "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\"><script>x={\"a\":\"\xcb\xe0\xec\xef\xe0\"}</script>",
      "page -/Windows-1251\ndata -\n{\"a\":\"Лампа\"}\n" },
    { "or-as-they-show", "<html><head><script>x={\"a\":\"T\xfcr\"}</script>", "page -/Windows-1252\ndata -\n{\"a\":\"Tür\"}\n" },
    { "utf-8-whatever-it-says", "<html><head><meta charset=\"windows-1252\"><script>x={\"a\":\"Tür\"}</script>", UTF_8 "data -\n{\"a\":\"Tür\"}\n" },
    { "letters-that-nobody-knows", "<html><head><meta charset=\"klingon\"><script>x={\"a\":\"\xb3\xf3" "d\xbc\xbf\"}</script>", "failed encoding \n" },
    { "nothing-is-fetched", PAGE("<script src=\"http://127.0.0.1:9/x.js\"></script><link rel=stylesheet href=\"file:///etc/passwd\">", "<iframe src=\"/etc/passwd\"></iframe>"), UTF_8 },
    { "entities-stay-small", "<!DOCTYPE html [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\">]><html><head><script>x={\"a\":\"&b;\"}</script>",
      UTF_8 "data -\n{\"a\":\"&b;\"}\n" },
};
/* clang-format on */

static void
test_case(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *out = opened(cases[i].page, strlen(cases[i].page), NULL);

    g_assert_cmpstr(out, ==, cases[i].out);
}

static void
who_knows_better_is_believed(void)
{
    const char *page = "<html><head><script>x={\"a\":\"\xb3\xf3"
                       "d\xbc\"}</script>";
    g_autofree char *out = opened(page, strlen(page), "ISO-8859-2");

    g_assert_cmpstr(out, ==, "page -/ISO-8859-2\ndata -\n{\"a\":\"łódź\"}\n");
}

#define SAVED "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"
#define RELATED \
    "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--B--1\"\r\n\r\n"

/* clang-format off */
static const struct {
    const char *name, *message, *out;
} archives[] = {
    { "a-page-with-its-pictures", SAVED RELATED
      "----B--1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
      "<html><script>x=3D{\"a\":\"T=C3=BC=\r\nr\"}</script>\r\n\r\n----B--1\r\nContent-Type: image/png\r\n"
      "Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n\r\n----B--1--\r\n",
      UTF_8 "data -\n{\"a\":\"Tür\"}\n" },
    { "in-base64", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\nnot a part\n--b\n"
      "content-type: text/html; charset=utf-8\ncontent-transfer-encoding: BASE64\n\n"
      "PGh0bWw+PHNjcmlwdD54PXsiYSI6\nMX08L3NjcmlwdD4=\n--b--\n",
      UTF_8 "data -\n{\"a\":1}\n" },
    { "as-it-is", SAVED "Content-Type: multipart/related; boundary=\"b c\"\n\n--b c\nContent-Type: text/html\nContent-Transfer-Encoding: binary\n\n<html><script>x={\"a\":1}</script>\n--b c--",
      UTF_8 "data -\n{\"a\":1}\n" },
    { "frames-are-pages-too", SAVED "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<html>\n--b\nContent-Type: text/html\n\n<html><script>x={\"a\":1}</script>\n--b--\n",
      UTF_8 UTF_8 "data -\n{\"a\":1}\n" },
    { "one-that-is-cut-off-is-damaged", SAVED "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<html>\n",
      "failed damaged \n" },
    { "so-is-one-without-a-boundary", SAVED "Content-Type: multipart/related\n\n--b\n", "failed damaged \n" },
};
/* clang-format on */

static void
test_archive(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *out = opened(archives[i].message, strlen(archives[i].message), NULL);

    g_assert_cmpstr(out, ==, archives[i].out);
}

/* A million elements inside each other need no more of the stack than one. */
static void
depth_costs_nothing(void)
{
    g_autoptr(GString) page = g_string_new("<html><body>");
    g_autofree char *out = NULL;

    for (int i = 0; i < 200000; i++)
        g_string_append(page, "<b itemscope itemprop=x itemtype=http://schema.org/Order>");
    out = opened(page->str, page->len, NULL);
    g_assert_true(g_str_has_prefix(out, UTF_8));
}

/* Brackets that never close are not looked through from each of them. */
static void
brackets_without_end_are_given_up(void)
{
    g_autoptr(GString) page = g_string_new("<html><script>");
    g_autofree char *out = NULL;

    for (int i = 0; i < 300000; i++)
        g_string_append(page, "[{\"a\":");
    out = opened(page->str, page->len, NULL);
    g_assert_cmpstr(out, ==, UTF_8 "failed too-large \n");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strconcat("/page/", cases[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_case);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(archives); i++) {
        g_autofree char *path = g_strconcat("/page/archive/", archives[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_archive);
    }
    g_test_add_func("/page/who-knows-better-is-believed", who_knows_better_is_believed);
    g_test_add_func("/page/depth-costs-nothing", depth_costs_nothing);
    g_test_add_func("/page/brackets-without-end-are-given-up",
                    brackets_without_end_are_given_up);
    return g_test_run();
}
