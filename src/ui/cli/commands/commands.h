/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every command there is, in the order in which help lists them. */
#pragma once

#include "domain/watch/watch.h"
#include "ui/cli/tell/output.h"
#include "ui/words/place.h"

/* Ended by NULL. */
extern const Command *const commands[];

/* Options that every command takes; ended by a NULL name. */
extern const Option global_options[];

extern const Command command_add;
extern const Command command_advise;
extern const Command command_agenda;
extern const Command command_archive;
extern const Command command_backup;
extern const Command command_check;
extern const Command command_claim;
extern const Command command_complete;
extern const Command command_demo;
extern const Command command_dispute;
extern const Command command_due;
extern const Command command_edit;
extern const Command command_export;
extern const Command command_help;
extern const Command command_history;
extern const Command command_import;
extern const Command command_init;
extern const Command command_list;
extern const Command command_log;
extern const Command command_mail;
extern const Command command_open;
extern const Command command_paths;
extern const Command command_policy;
extern const Command command_purge;
extern const Command command_redo;
extern const Command command_remind;
extern const Command command_remove;
extern const Command command_restore;
extern const Command command_stats;
extern const Command command_show;
extern const Command command_snooze;
extern const Command command_undo;
extern const Command command_version;

/* TRUE for a call of `dispute` that is answered question by question at a terminal. */
gboolean dispute_is_walked(const Call *call);

/* Where a call of `open` opens the screens: on its order, or at the place of --at. FALSE when
 * it names neither, both, or no such place. */
gboolean open_place(const Call *call, Place *ret_place, GError **error);

/* How urgent a row of orders looks. */
RowStyle summary_style(const OrderSummary *summary, Instant now);
