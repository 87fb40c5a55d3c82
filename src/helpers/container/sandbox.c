/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/container/sandbox.h"

#include <glib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef HAVE_LINUX_LANDLOCK_H
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

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

#ifdef HAVE_LINUX_LANDLOCK_H
/* How many kinds of access to files and to the network each version of Landlock knows; later
 * ones know at least those of the last. The header may be older than the system. */
static const struct {
    int files, network;
} known_accesses[] = { { 0, 0 }, { 13, 0 }, { 14, 0 }, { 15, 0 }, { 15, 2 }, { 16, 2 } };

/* Forbids all that this system knows to forbid, and allows nothing. */
static void
forbid_files(void)
{
    struct {
        guint64 files, network;
    } rules;
    long version =
        syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    gsize known = CLAMP(version, 0, (long)G_N_ELEMENTS(known_accesses) - 1);
    int ruleset;

    if (known == 0)
        return;
    rules.files = (G_GUINT64_CONSTANT(1) << known_accesses[known].files) - 1;
    rules.network = (G_GUINT64_CONSTANT(1) << known_accesses[known].network) - 1;
    ruleset = (int)syscall(SYS_landlock_create_ruleset, &rules,
                           rules.network == 0 ? sizeof rules.files : sizeof rules, 0);
    if (ruleset < 0)
        return;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
        (void)syscall(SYS_landlock_restrict_self, ruleset, 0); /* one guard of several */
    (void)close(ruleset);
}
#else
static void
forbid_files(void)
{
}
#endif

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
    forbid_files();
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
