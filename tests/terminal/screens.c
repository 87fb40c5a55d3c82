/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "terminal/screens.h"

#include <sys/wait.h>

#include "base/file/file.h"

static void
use_home(const char *home)
{
    static const char *const folders[] = { "DATA", "CONFIG", "STATE", "CACHE" };

    for (gsize i = 0; i < G_N_ELEMENTS(folders); i++) {
        g_autofree char *name = g_strdup_printf("XDG_%s_HOME", folders[i]);
        g_autofree char *path = g_build_filename(home, folders[i], NULL);

        g_assert_true(g_setenv(name, path, TRUE));
    }
    g_assert_true(g_setenv("HOME", home, TRUE));
}

Screens *
screens_new(const char *now)
{
    Screens *screens = g_new0(Screens, 1);
    AppOptions options = { .now = INSTANT_UNKNOWN };
    g_autoptr(GError) error = NULL;

    screens->home = g_dir_make_tmp("screens-XXXXXX", &error);
    g_assert_no_error(error);
    use_home(screens->home);
    screens->now = g_strdup(now);
    if (now != NULL)
        g_assert_true(instant_parse_rfc3339(now, &options.now));
    screens->app = app_new(&options, &error);
    g_assert_no_error(error);
    screens->environment = g_ptr_array_new_with_free_func(g_free);
    return screens;
}

void
screens_free(Screens *screens)
{
    terminal_free(screens->terminal);
    app_free(screens->app);
    g_ptr_array_unref(screens->environment);
    g_free(screens->now);
    g_free(screens->home);
    g_free(screens);
}

static void
set_field(Screens *screens, Order *order, const char *name, const char *text)
{
    FieldContext context = orders_field_context(screens->app, order->marketplace);
    g_autoptr(GError) error = NULL;
    const OrderField *field = order_field_find(name);

    g_assert_nonnull(field);
    context.zone = zone_utc();
    g_assert_true(order_field_set(order, field, text, &context, &error));
    g_assert_no_error(error);
}

void
screens_add(Screens *screens, ...)
{
    g_autoptr(Order) order = orders_draft(screens->app);
    g_autoptr(GError) error = NULL;
    const char *name;
    va_list pairs;

    va_start(pairs, screens);
    while ((name = va_arg(pairs, const char *)) != NULL)
        set_field(screens, order, name, va_arg(pairs, const char *));
    va_end(pairs);
    g_assert_true(orders_add(screens->app, order, &error));
    g_assert_no_error(error);
}

void
screens_edit(Screens *screens, const char *number, const char *field, const char *text)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *id = orders_find(screens->app, number, &error);
    g_autoptr(OrderView) view = NULL;
    g_autoptr(Order) edited = NULL;
    SaveVerdict verdict;

    g_assert_no_error(error);
    view = orders_show(screens->app, id, &error);
    g_assert_no_error(error);
    edited = order_copy(view->order);
    set_field(screens, edited, field, text);
    g_assert_true(orders_edit(screens->app, view->order, edited, &verdict, NULL, NULL, &error));
    g_assert_no_error(error);
    g_assert_cmpint(verdict, ==, SAVE_SAVED);
}

void
screens_add_three(Screens *screens)
{
    screens_add(screens, "number", "3069099405659913", "title", "Ultrasonic cleaner 6 L",
                "seller", "SucceBuy Appliance Overseas", "total", "120.95 USD", "paid-with",
                "credit-card:visa", "shipped", "2026-10-20 10:00", "delivered",
                "2026-11-08 10:00", "closes", "2026-11-23 19:17", "url",
                "https://example.org/5659913", NULL);
    screens_add(screens, "number", "3069099403729913", "title", "Filament dryer box", "total",
                "4.08 USD", "shipped", "2026-11-01 10:00", "delivered", "2026-11-20 10:00",
                "closes", "2026-12-05 09:00", NULL);
    screens_add(screens, "number", "3069099400009913", "title", "灯具 Window mesh", "total",
                "3200 JPY", "shipped", "2026-11-15 10:00", "closes", "2027-01-20 09:00", NULL);
}

void
screens_set(Screens *screens, const char *pair)
{
    g_ptr_array_add(screens->environment, g_strdup(pair));
}

void
screens_configure(Screens *screens, const char *text)
{
    g_autofree char *path =
        g_build_filename(app_paths(screens->app)->config, "recourse.conf", NULL);
    g_autoptr(GError) error = NULL;

    g_assert_true(folder_create(app_paths(screens->app)->config, &error));
    g_assert_true(g_file_set_contents(path, text, -1, &error));
    g_assert_no_error(error);
}

Terminal *
screens_open(Screens *screens, int columns, int rows, const char *text)
{
    g_autofree char *program =
        g_build_filename(g_getenv("TEST_BUILD_DIR"), "src", "recourse", NULL);
    const char *argv[] = { program, NULL, NULL, NULL, NULL, NULL, NULL };
    TerminalOptions options = { .rows = rows, .columns = columns, .argv = argv };
    int count = 1;

    if (screens->now != NULL) {
        argv[count++] = "--now";
        argv[count++] = screens->now;
    }
    if (screens->place != NULL) {
        argv[count++] = "open";
        argv[count++] = "--at";
        argv[count++] = screens->place;
    }
    app_close_db(screens->app); /* another process from here on */
    g_ptr_array_add(screens->environment, NULL);
    options.environment = (const char *const *)screens->environment->pdata;
    screens->terminal = terminal_start(&options);
    if (text != NULL)
        terminal_wait_for(screens->terminal, text);
    return screens->terminal;
}

void
screens_press(Screens *screens, const char *keys, const char *text)
{
    terminal_press(screens->terminal, keys);
    terminal_wait_for(screens->terminal, text);
}

void
screens_go_to(Screens *screens, const char *field)
{
    const OrderField *wanted = order_field_find(field);

    g_assert_nonnull(wanted);
    for (const OrderField *at = order_fields; at != wanted; at++) {
        if (at->kind != FIELD_LINES)
            terminal_press(screens->terminal, "<Down>");
    }
}

void
screens_quit(Screens *screens)
{
    int status;

    terminal_press(screens->terminal, "q");
    status = terminal_wait_end(screens->terminal);
    g_assert_true(WIFEXITED(status));
    g_assert_cmpint(WEXITSTATUS(status), ==, 0);
    g_assert_false(terminal_is_alternate(screens->terminal));
}
