/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Local: what is this device's alone. It stands in the case file, or in a file of its own that
 * has no name, and never travels: no export carries it, no merge brings it, no rebuild touches
 * it.
 *
 *   reminders.h         what people were told, so that nothing is told twice: claimed before
 *                       it is sent, marked when it was delivered
 *   reminder-wishes.h   when the person wants to be reminded otherwise, and when not at all
 *   stage.h             the temporary database into which an import is read and checked before
 *                       anything is written
 *
 * Losing it costs a reminder that is told once more, never anything that was recorded.
 */
#pragma once

#include "store/local/reminder-wishes.h"
#include "store/local/reminders.h"
#include "store/local/stage.h"
