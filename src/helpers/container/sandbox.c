/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/container/sandbox.h"

#include <glib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/system/system.h"
#include "base/text/text.h"

#define DESCRIPTORS 3

static void
set_limit(int resource, rlim_t most)
{
    const struct rlimit limit = { most, most };

    (void)setrlimit(resource, &limit); /* one guard of several */
}

/* A converter is a library of its own, which later could not be opened any more. The system
 * keeps it as long as one of its kind is open. */
static GPtrArray *
load_encodings(void)
{
    GPtrArray *decoders = g_ptr_array_new_with_free_func((GDestroyNotify)decoder_free);
    g_autofree char *list = encoding_list();
    g_auto(GStrv) names = g_strsplit(list, ", ", -1);

    for (char **name = names; *name != NULL; name++)
        g_ptr_array_add(decoders, decoder_new(*name, NULL));
    return decoders;
}

/* By hand; the program reads through a pipe. */
static gboolean
prints_to_file(void)
{
    struct stat status;

    return fstat(STDOUT_FILENO, &status) == 0 && S_ISREG(status.st_mode);
}

static void
give_up_rights(void)
{
    system_forbid_files();
    if (!prints_to_file())
        set_limit(RLIMIT_FSIZE, 0);
    set_limit(RLIMIT_NOFILE, DESCRIPTORS);
}

GPtrArray *
sandbox_enter(void)
{
    GPtrArray *decoders = load_encodings();

#ifdef __SANITIZE_ADDRESS__ /* which looks at files of the system in the end */
    (void)give_up_rights;
#else
    give_up_rights();
#endif
    return decoders;
}
