/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Action: what a button of the notification starts. */
#pragma once

#include "helpers/notify/message.h"

/*
 * Starts the action's program, which outlives this one, and looks for a moment whether it goes
 * on. What went wrong stands in the message's trace from then on; after a success there is
 * none.
 */
void action_start(const Message *message, const MessageAction *action);
