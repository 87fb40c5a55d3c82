/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"

static void
message_takes_its_arguments(void)
{
    g_autoptr(GError) error = NULL;

    error_set(&error, RECOURSE_ERROR_REFUSED, "%s has %d days", "The seller", 5);
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_REFUSED);
    g_assert_cmpstr(error->message, ==, "The seller has 5 days");
}

static void
nobody_asking_is_fine(void)
{
    error_set(NULL, RECOURSE_ERROR_FAILED, "%s", "unheard");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/error/message-takes-its-arguments", message_takes_its_arguments);
    g_test_add_func("/error/nobody-asking-is-fine", nobody_asking_is_fine);
    return g_test_run();
}
