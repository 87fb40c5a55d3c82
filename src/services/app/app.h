/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * App: what one run of the program works with: its folders, options and settings, the case file
 * and the policies. There is one per process and it is passed to everything above the store.
 *
 * What is heavy is opened when it is first asked for, so that a list that needs no policy loads
 * none. Everything returned is borrowed from the App. Nothing above this room opens a case
 * file, reads the system's clock or looks for a folder: it asks the App, so that a test, an
 * example and a question of "what if it were" are the same program with another App.
 *
 * Beside it stands what belongs to no single order:
 *
 *   case file   as a whole: created, checked, backed up, restored, and how it stands
 *   writing     one change on its way into the case file
 *   changes     what people did, undone and done again
 *   copies      of evidence, beside the case file, and which of them the log names
 *   user file   a file that is written where the person says, without costing him anything
 *   typed       what stands in forms and has not been saved
 *   crumbs      copies that something that was killed has left
 *   units       services of systemd's that the person switches on
 *
 * and, in headers of their own, settings.h (recourse.conf), policies.h and claims.h (the files
 * of the user's that lie over those of the program), helper.h (other programs, run with
 * limits) and qr-code.h (a text for the camera of a phone).
 *
 * Looking never creates or changes the case file. Writing is refused while a policy file of the
 * user's is wrong, because the dates would not be those that he asked for.
 */
#pragma once

#include "base/file/file.h"
#include "services/app/claims.h"
#include "services/app/helper.h"
#include "services/app/own-files.h"
#include "services/app/policies.h"
#include "services/app/qr-code.h"
#include "services/app/settings.h"
#include "store/check/check.h"
#include "store/file/file.h"
#include "store/lists/lists.h"
#include "store/vault/vault.h"
#include "store/write/write.h"

typedef struct {
    const char *db_path; /* --db; NULL: the one case file in the data folder */
    const char *folder;  /* everything is kept below it (examples); NULL: the XDG folders */
    gboolean in_memory;  /* the case file is never written to a disk (examples) */
    Instant now;         /* --now; INSTANT_UNKNOWN: the real clock */
    gboolean local;      /* --local: times without a zone are in the user's zone */
    gboolean allow_network_filesystem;
    gboolean look_only;  /* whatever would write into the case file is refused */
    gboolean start_anew; /* `init --new`: a new file although an earlier one is missed */
    DbWaiting waiting;   /* asked while somebody else writes; or NULL */
    gpointer waiting_data;
} AppOptions;

typedef struct App App;

/* An error says which variable to set when there is no place to keep things. */
App *app_new(const AppOptions *options, GError **error);
void app_free(App *app);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(App, app_free)

const Paths *app_paths(const App *app);
const char *app_db_path(const App *app); /* absolute */

/* Opening and closing it outside SQLite would drop its locks: ask this first. */
gboolean app_is_case_file(const App *app, const char *path);

/* Reads recourse.conf. Until then every setting has its default, and so has one whose line
 * could not be read: then it is FALSE, with the first problem. */
gboolean app_load_settings(App *app, GError **error);
const Settings *app_settings(const App *app);

/* Whose settings and folders say what the screens look like and which keys they have: its own,
 * but of examples those of the person (borrowed, has to outlive them). */
void app_look_as(App *app, const App *person);
const App *app_looks(const App *app);
char *app_settings_file(const App *app); /* owned by the caller */

/*
 * The clock the person acts by (--now), the real one, and whether the two are not the same. A
 * command holds the first, so that all of its answer is of one instant.
 */
void app_hold_now(App *app);
Instant app_now(const App *app);
Instant app_recorded(const App *app);
gboolean app_is_what_if(const App *app);

/* What is written is kept nowhere. */
gboolean app_is_of_examples(const App *app);

/* The zone in which people see times (setting time/zone; else the user's own). */
const Zone *app_zone(const App *app);

/* The zone of a marketplace's policy. */
const Zone *app_shop_zone(App *app, const char *marketplace);

/* The zone in which a TIME of the command line is read that names none: the marketplace's, or
 * the user's with --local. Forms read theirs in app_zone(). */
const Zone *app_typing_zone(App *app, const char *marketplace);

/* How a TIME is meant that a person types: in that zone, by the clock the person acts by, and
 * with the order of dates of the person's locale. */
MomentContext app_typing(const App *app, const Zone *zone, Tense tense);

/*
 * The same for what is typed into the screens about an order of that marketplace (NULL or "":
 * the default one): by the person's own clock. A date alone is the earlier start of that day,
 * there or at the marketplace; nobody knows the clock of one without a policy.
 */
MomentContext app_typing_here(App *app, const char *marketplace, Tense tense);

/* Never NULL: a policy file of the user's that is wrong is left out while looking. */
const Policies *app_policies(App *app);

/* Sentences (char *) about policy files of the user's that were left out; NULL when there can
 * be none. */
const GPtrArray *app_policy_problems(App *app);

/*
 * The languages that claims can be in (ClaimLanguage), English first, then the user's own; and
 * sentences (char *) about files of the user's that were left out, NULL before anybody asked
 * for a language.
 */
const GPtrArray *app_claim_languages(App *app);
const GPtrArray *app_claim_problems(const App *app);

/* For writing: policies and both clocks. A policy file that is wrong is an error. */
gboolean app_context(App *app, Context *ret_context, GError **error);

/*
 * The connection to the case file, opened for looking; transaction_begin() makes it writable.
 * Looking never creates or changes the file. Ask again instead of keeping it: a file that came
 * into being meanwhile is opened then.
 */
Db *app_db(App *app, GError **error);

/* Whom to ask from now on while somebody else holds the case file, and for how long to wait at
 * most (milliseconds); as in DbOptions. */
void app_set_waiting(App *app, DbWaiting waiting, gpointer data, int busy_milliseconds);

/*
 * Lets go of a case file that is no longer what stands at its path (db_is_in_place()): the next
 * app_db() opens what is there now. TRUE when it did; nobody may hold anything of it any more.
 * A stand-in for no file gives way in app_db() itself.
 */
gboolean app_let_go_of_moved(App *app);

/* How many times a case file was opened: another number means another Db. */
guint app_db_serial(const App *app);

/* Something was written in this run (writing.c says so). */
void app_set_written(App *app);
gboolean app_has_written(const App *app);

/* What became of the act at work (base/file/saved.h). */
Saved *app_saved(const App *app);

/* How this run opens case files: for those that are not its own (restore). */
const DbOptions *app_db_options(const App *app);

/* Lets go of the case file, so that another can take its place; the next app_db() opens anew.
 */
void app_close_db(App *app);

/*
 * The case file as a whole: created, checked, backed up, restored.
 */

/* How it stands, for whoever shows it. */
typedef struct {
    gboolean exists;          /* else an empty stand-in is shown */
    gboolean is_look_only;    /* of a newer program, or it or its folder cannot be written */
    gboolean needs_migration; /* of an older program: the next change brings it up to date */
} CaseFileState;

/* FALSE with the error when it cannot be opened. */
gboolean case_file_state(App *app, CaseFileState *ret_state, GError **error);

/* Another number when somebody else has written something since; 0 when it cannot be opened. */
gint64 case_file_data_version(App *app);

/* The names (char *, absolute) that led to it when it was opened; NULL: there are none, or it
 * cannot be opened. Borrowed. */
const GPtrArray *case_file_names(App *app);

/* Where its automatic backups are. Owned by the caller. */
char *case_file_backup_folder(App *app, GError **error);

/* The version of the library that reads it. */
const char *case_file_library_version(void);

/* ret_is_new: FALSE when there was one already. */
gboolean case_file_create(App *app, gboolean *ret_is_new, GError **error);

/* Finding, empty when all is well. */
GPtrArray *case_file_check(App *app, GError **error);

/* Everything computed is written anew from the log of events. */
gboolean case_file_rebuild(App *app, GError **error);

/*
 * A verified copy, at target or (NULL) among the automatic backups. The path of the copy, owned
 * by the caller. A case file that does not exist is RECOURSE_ERROR_NOT_FOUND.
 */
char *case_file_backup(App *app, const char *target, GError **error);

/*
 * Whether some orders were computed under other policies, or another tz database: lists show
 * them as they were computed then, and say so.
 */
gboolean case_file_is_outdated(App *app, gboolean *ret_is_outdated, GError **error);

/* Computes the next of those orders anew (about 1,000). ret_left: there are more, call again.
 */
gboolean case_file_refresh(App *app, gboolean *ret_left, GError **error);

/*
 * The first call of a day leaves a verified copy among the automatic backups, and old ones go.
 */
gboolean case_file_backup_daily(App *app, GError **error);

/* Paths of the automatic backups, newest first. */
GPtrArray *case_file_backups(App *app, GError **error);

/* ret_aside: where the file went that was there before; NULL when none was. The copies of
 * evidence are another matter: copies_restore(). */
gboolean case_file_restore(App *app, const char *backup, char **ret_aside, GError **error);

/*
 * Writing: one change on its way into the case file. What was not saved when it goes out of
 * scope was not done.
 *
 *     g_auto(Writing) writing = { 0 };
 *     if (!writing_begin(&writing, app, error))
 *         return FALSE;
 *     g_ptr_array_add(writing.events, event);
 *     return writing_save(&writing, error);
 */

typedef struct {
    App *app; /* borrowed, and the Db with it */
    Db *db;
    Context context;
    Transaction *transaction;
    GPtrArray *events; /* Event, of this change */
} Writing;

gboolean writing_begin(Writing *writing, App *app, GError **error);

/* Appends the events as one change, brings overdue rows up to date in passing, and commits. */
gboolean writing_save(Writing *writing, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same as a part of that change: an id of id_new(), or of the newest change. */
gboolean writing_save_as(Writing *writing, const char *change,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Commits what was done through the store's own functions. */
gboolean writing_commit(Writing *writing, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void writing_clear(Writing *writing);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Writing, writing_clear)

/*
 * Changes: undo and redo as the user asks for them. They survive a restart; what can be listed
 * is store/write/history.h.
 */

/* Up to limit changes (LoggedChange), newest first, of the order or (NULL) of all; before is
 * the key of the last one of the page before, or 0. */
GPtrArray *changes_list(App *app, const char *order, gint64 before, guint limit,
                        GError **error);

/* What an undo would take back; NULL: nothing. */
LoggedChange *changes_next_undo(App *app, GError **error);

/* The one order that the change is about, also where it is removed or the change is undone;
 * NULL: none, several, or nothing is known of it any more. Of one that no list has only id,
 * number, marketplace and title are there. Owned by the caller. */
OrderSummary *changes_find_order(App *app, const LoggedChange *change);

/* What the change did to its one order: GPtrArray of Event, in their sequence. */
GPtrArray *changes_events(App *app, const LoggedChange *change, GError **error);

/*
 * Takes back the newest change of this device that is no undo, or the named one (its id, or a
 * part of it that only one has). RECOURSE_ERROR_REFUSED when there is nothing to undo, or when
 * later changes touch the same orders; the message says which comes first. ret_change (NULL is
 * fine) gets what was undone.
 */
gboolean changes_undo(App *app, const char *change, LoggedChange **ret_change, GError **error);

/* Puts back what the last undo took, until there is a new change. */
gboolean changes_redo(App *app, LoggedChange **ret_change, GError **error);

/*
 * Copies: of evidence, beside the case file (store/vault/vault.h), and which of them the log
 * names. An event counts however it stands: what is undone or removed can be put back.
 */

/* Where they are. Owned by the caller; NULL when the case file cannot be opened. */
Vault *copies_vault(App *app, GError **error);

/* The names (char *) of those that this order names and no other; that no order names. */
GPtrArray *copies_of_order_alone(App *app, const char *order, GError **error);
GPtrArray *copies_of_nobody(App *app, GError **error);

/* Bytes of them together. */
gint64 copies_size(App *app, const GPtrArray *copies);

/* The folder beside the case file, there or not. Owned by the caller. */
char *copies_folder(App *app);

/* Where one is. Owned by the caller; NULL: nowhere. */
char *copies_path(App *app, const char *copy);

/* Deletes those of them that no event names now. RECOURSE_ERROR_BUSY while somebody adds. */
gboolean copies_drop(App *app, const GPtrArray *copies, guint *ret_dropped, GError **error);

/* Those that an act that failed has put, and that no event names. */
void copies_take_back(App *app, Vault *vault);

typedef struct {
    guint copies;
    guint damaged; /* left out: they no longer have the bytes of their name */
} CopiesBrought;

/* Puts them beside a backup; where that fails, nothing stays there. */
gboolean copies_back_up(App *app, const char *backup, const PumpWatch *watch,
                        CopiesBrought *ret_brought, GError **error);

/*
 * After a restore: those that lie beside the backup and are not here. Those of another case
 * file, which was there before, go aside with it (aside, or NULL).
 */
gboolean copies_restore(App *app, const char *backup, const char *aside, const PumpWatch *watch,
                        CopiesBrought *ret_brought, GError **error);

/* Adds what is the matter with those that were made here (Finding); their bytes are not read.
 */
gboolean copies_check(App *app, GPtrArray *findings, GError **error);

/*
 * UserFile: a file that is written where the person says. Everything that writes one goes
 * through here, so that no slip of a name costs what the program keeps: the case file and what
 * belongs to it, the state folder, the evidence, and databases are never written over, whatever
 * was insisted on. Only what this program exported there, and nobody has changed since, is
 * replaced without asking.
 *
 * Compared are device and inode as well as names, so that links tell nothing else. The case
 * file is never opened for it.
 */

typedef enum {
    USER_FILE_REFUSED, /* never; the error says why */
    USER_FILE_NEW,     /* nothing is there */
    USER_FILE_OWN,     /* exported by this program, and not changed since */
    USER_FILE_FOREIGN, /* somebody's: replaced only when the person insists */
} UserFileVerdict;

/* What stands where path leads. ret_place (or NULL): that place, without links; owned. */
UserFileVerdict user_file_look(App *app, const char *path, char **ret_place, GError **error);

/* The refusal of a USER_FILE_FOREIGN that nobody insisted on. Always FALSE. */
gboolean user_file_refuse_foreign(const char *path, GError **error);

/* Writes an export, whole or not at all, and remembers it as this program's own. */
gboolean user_file_write(App *app, const char *path, const char *bytes, gsize length,
                         gboolean is_insisted, GError **error);

/*
 * Puts a file that is made already into its place, as an export of this program's own: made
 * lies beside path, and sum is its SHA-256.
 */
gboolean user_file_put(App *app, const char *path, const char *made, const char *sum,
                       gboolean is_insisted, GError **error);

/*
 * Writes an export anew that nobody is asked about any more: over this program's own or an
 * empty file alone, only where it is another one (*ret_is_written), and where place, which has
 * no links, has none still.
 */
gboolean user_file_renew(App *app, const char *place, const char *bytes, gsize length,
                         gboolean *ret_is_written, GError **error);

/*
 * Where a backup goes that the person names: a place where nothing is. It is remembered, for
 * the sake of what a backup that is killed would leave. Owned by the caller, or NULL.
 */
char *user_file_place_backup(App *app, const char *path, GError **error);

/* Where this program wrote, or was about to: paths, GPtrArray of char *. */
GPtrArray *user_files_known(const App *app);

/*
 * Typed: what was typed into forms and has not been saved, kept beside the other traces in the
 * state folder until its form is saved or left. It survives a hangup and a crash.
 */

/* Which form of the case file it is: its name, and the id of the order it is about or NULL. */
typedef struct {
    const char *name;
    const char *order;
} TypedForm;

/* texts: what each field holds (char *), NULL for one that was not changed. */
gboolean typed_keep(const App *app, const TypedForm *form, const GPtrArray *texts,
                    GError **error);

/* As it was kept (owned texts); NULL when nothing was. */
GPtrArray *typed_load(const App *app, const TypedForm *form);

void typed_forget(const App *app, const TypedForm *form);

/* Everything that was typed about an order: it is purged. */
void typed_forget_order(const App *app, const char *order);

/* How many forms something is kept of. */
guint typed_count(const App *app);

/*
 * Crumbs: what backups, exports and restores that were killed have left: copies of everything,
 * which nobody knows of and which purge would not reach. They are looked for wherever this
 * program writes, and wherever it wrote for the person. One that is still being written is
 * none (base/file/passing.h).
 */

/* Their paths: GPtrArray of char *, sorted, empty when there are none. */
GPtrArray *crumbs_find(const App *app);

/* Removes them. */
void crumbs_sweep(const App *app);

/*
 * Units: a service of systemd's for this user and what starts it (a timer, a path), which the
 * program carries in itself, writes when it is asked to, and takes away again. The absolute
 * paths of the program and of the case file stand in the service.
 */

typedef struct {
    const char *service; /* "recourse-remind.service" */
    const char *trigger; /* "recourse-remind.timer" */
    const char *wants;   /* where systemd links a trigger that is on: "timers.target.wants" */
    const char *const *words; /* of the command, behind --db FILE; NULL-ended */
} Units;

/*
 * Writes both and starts the trigger. paths stands where the trigger has @paths@; NULL: it has
 * none. *ret_has_systemd FALSE: there is no user manager to talk to, and nothing was done.
 */
gboolean units_enable(const App *app, const Units *units, const char *paths,
                      gboolean *ret_has_systemd, GError **error);

/* Stops the trigger and takes both away. */
gboolean units_disable(const Units *units, gboolean *ret_has_systemd, GError **error);

/* The trigger is switched on. Cheap: asks no other program. */
gboolean units_are_on(const Units *units);

/* The case file that the service works on; NULL: not switched on. Owned by the caller. */
char *units_case_file(const Units *units);
