/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Local: what is this device's alone. It stands in the case file, or in a file of its own that
 * has no name, and never travels: no export carries it, no merge brings it, no rebuild touches
 * it.
 *
 *   told.h              what people were told, so that nothing is told twice: claimed before
 *                       it is sent, marked when it was delivered
 *   mail.h              which mails were read, and what waits for the person to look
 *   reminder-wishes.h   when the person wants to be reminded otherwise, and when not at all
 *   saved-views.h       lists that the person keeps by name
 *   stage.h             the temporary database into which an import is read and checked before
 *                       anything is written
 *
 * Losing it costs a reminder that is told once more, never anything that was recorded.
 */
#pragma once

#include "store/local/mail.h"
#include "store/local/reminder-wishes.h"
#include "store/local/saved-views.h"
#include "store/local/stage.h"
#include "store/local/told.h"
