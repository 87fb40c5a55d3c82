/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * System: what Linux has and others have in another way, or not at all. system-linux.c and
 * system-portable.c say the same in their own words; one of them is built (configure
 * --enable-portable takes the second on Linux too), and the rest of the program asks nobody but
 * them: no other file knows which system it is on.
 *
 * Whatever may be missing has an answer that says so, and the caller has another way then. An
 * error is in errno.
 */
#pragma once

#include <glib.h>
#include <sys/stat.h>

/* Puts a file or folder where nothing is: EEXIST when something is. Where the system cannot do
 * that at once, somebody else's file that comes in the same moment is lost. */
gboolean system_rename_new(const char *from, const char *to);

/* The descriptor's bytes have reached the disk when it is TRUE. */
gboolean system_sync(int descriptor);

/* Has the system begin to bring to the disk what was written so far, and waits for nothing: a
 * system_sync() at the end has less to wait for. It is for speed alone. */
void system_sync_ahead(int descriptor);

/* Makes `to` share the blocks of `from`; FALSE where they have to be copied. */
gboolean system_clone(int from, int to);

/* When its bytes were changed. */
struct timespec system_changed_at(const struct stat *status);

/* The kind of network file system that the path is on ("NFS"), or NULL: none that is known. */
const char *system_network_kind(const char *path);

/* A file without a name, closed by exec; -1 with errno. */
int system_nameless_file(void);

/* The same of exactly so many bytes, which nobody makes more or less; -1: there is no such. */
int system_bounded_file(gsize bytes);

/* Two ends of a socket, closed by exec. */
gboolean system_socket_pair(int ends[2]);

/* As send(2), and no signal where nobody reads any more. */
gssize system_send(int descriptor, const void *bytes, gsize length);

/* The word that this program was called by, before anything changes the folder. It is what
 * there is to go by where the system does not say which program runs. */
void system_begin(const char *word);

/* The program that is running, absolute; owned by the caller, or NULL: nobody knows. */
char *system_own_program(void);

/* From here on this process opens no file, as far as the system can be asked for it. */
void system_forbid_files(void);

/*
 * A timer that poll() wakes for at an instant of the real clock, in seconds, also after a
 * suspend, and when somebody sets that clock. -1 with errno ENOSYS: there is none here, and
 * whoever waits has to limit his waiting.
 */
int system_timer_new(void);
void system_timer_set(int timer, gint64 at); /* 0: never */
void system_timer_clear(int timer);          /* after it woke */

/*
 * What changes in folders. -1: nobody tells, and whoever wants to know has to look.
 */
int system_watch_new(void);
void system_watch_add(int watch, const char *folder);

/* TRUE when a change that waits there is about a folder itself or a name that concerns(). */
gboolean system_watch_read(int watch,
                           gboolean (*concerns)(const char *name, gconstpointer data),
                           gconstpointer data);
