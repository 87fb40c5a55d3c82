/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Prepares the process and hands it to the command line. The only place that exits.
 */
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <libintl.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/system/system.h"
#include "ui/cli/cli.h"
#include "ui/tui/start.h"

/* A case file opened as descriptor 0, 1 or 2 would be written to by the next message. */
static gboolean
reserve_standard_descriptors(void)
{
    for (int descriptor = 0; descriptor <= 2; descriptor++) {
        if (fcntl(descriptor, F_GETFD) != -1 || errno != EBADF)
            continue;
        if (open("/dev/null", O_RDWR) != descriptor)
            return FALSE;
    }
    return TRUE;
}

/* Messages and letters follow the user's locale; numbers never do: machines read them. */
static void
set_language(void)
{
    (void)setlocale(LC_ALL, ""); /* an unknown locale leaves "C", which works */
    (void)setlocale(LC_NUMERIC, "C");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        (void)setlocale(LC_CTYPE, "C.UTF-8"); /* "C" would blank every letter beyond ASCII */
    (void)bindtextdomain(PACKAGE, LOCALEDIR);
    (void)bind_textdomain_codeset(PACKAGE, "UTF-8");
    (void)textdomain(PACKAGE);
}

/* What is in memory is nobody's business; a pipe or a disk that is full is an error to handle.
 */
static void
set_limits(void)
{
    const struct rlimit no_core = { 0, 0 };

    (void)setrlimit(RLIMIT_CORE, &no_core); /* lowering is always allowed */
    (void)umask(077);
    (void)signal(SIGPIPE, SIG_IGN);
    (void)signal(SIGXFSZ, SIG_IGN);
}

int
main(int argc, char **argv)
{
    int status;

    if (!reserve_standard_descriptors())
        return EXIT_FAILURE; /* there is nowhere to say it */
    if (argc > 0)
        system_begin(argv[0]);
    set_limits();
    set_language();
    status = cli_run(argc, argv, screens_run);
    screens_end_as_asked();
    return status;
}
