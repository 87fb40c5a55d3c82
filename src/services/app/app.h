/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * App: what one run of the program works with: its folders, options and settings, the case file
 * and the policies. There is one per process and it is passed to everything above the store.
 *
 * What is heavy is opened when it is first asked for, so that a list that needs no policy loads
 * none. Everything returned is borrowed from the App.
 */
#pragma once

#include "base/file/paths.h"
#include "services/app/settings.h"
#include "store/sqlite/db.h"

typedef struct {
    const char *db_path; /* --db; NULL: the one case file in the data folder */
    const char *folder;  /* everything is kept below it (examples); NULL: the XDG folders */
    gboolean in_memory;  /* the case file is never written to a disk (examples) */
    Instant now;         /* --now; INSTANT_UNKNOWN: the real clock */
    gboolean local;      /* --local: times without a zone are in the user's zone */
    gboolean allow_network_filesystem;
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

/* Reads recourse.conf. Until then every setting has its default, and so has one whose line
 * could not be read: then it is FALSE, with the first problem. */
gboolean app_load_settings(App *app, GError **error);
const Settings *app_settings(const App *app);
char *app_settings_file(const App *app); /* owned by the caller */

/*
 * The clock the person acts by (--now), the real one, and whether the two are not the same. A
 * command holds the first, so that all of its answer is of one instant.
 */
void app_hold_now(App *app);
Instant app_now(const App *app);
Instant app_recorded(const App *app);
gboolean app_is_what_if(const App *app);

/* The zone in which people see times (setting time/zone; else the user's own). */
const Zone *app_zone(const App *app);

/* The zone of a marketplace's policy. */
const Zone *app_shop_zone(App *app, const char *marketplace);

/* The zone in which a TIME without one is read: the marketplace's, or the user's with --local.
 */
const Zone *app_typing_zone(App *app, const char *marketplace);

/* Of the user's zone and the shop's the one that a time was not read in. */
const Zone *app_other_zone(App *app, const char *marketplace, const Zone *read_in);

/* How a TIME is meant that a person types: in that zone, by the clock the person acts by, and
 * with the order of dates of the person's locale. */
MomentContext app_typing(const App *app, const Zone *zone, Tense tense);

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
