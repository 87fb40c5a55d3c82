/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Time: when something is, how that is written, and how long something takes.
 *
 * There are three notions, and they are never mixed up. An Instant (instant.h) is a second on
 * the one line of time: what is compared, stored and counted down to. A Moment is an instant
 * with the words that it was made from, because a date alone is less certain than a time of the
 * day, and a person wants to see again what he typed. A CivilDate (civil.h) is a day of the
 * calendar without any zone: what business days are counted in. A length of time (span.h) is
 * a number of seconds.
 *
 * Between an instant and what a clock on the wall shows stands a Zone, which comes from the
 * system's tz database; a name that it does not know is an error and never silently UTC. A wall
 * time that occurs twice is the earlier of the two, one that is skipped is the instant of the
 * skip: nobody loses an hour of a deadline by a change of clocks.
 *
 * Text is read by one reader for each purpose: moment_parse() for what a person types or copies
 * from a screen ("fri 18:00", "5 Dec", "5 d 3 h"), moment_parse_exported() for what shops write
 * for good, instant_parse_rfc3339() for documents, span_parse() for every length of time. The
 * first two share one scanner of words. What a person leaves out is what the tense of the
 * question says; what reads two ways is refused with both readings. No reader of dates outside
 * this room is allowed.
 *
 * Nothing here, and nothing above, looks at a clock: now is an argument. now.h alone asks the
 * system, and whoever calls it stands at the edge of the program.
 *
 * An unknown instant is INSTANT_UNKNOWN, one that never comes INSTANT_NEVER; arithmetic
 * saturates at the latter and leaves the former as it is.
 */
#pragma once

#include "base/time/civil.h"
#include "base/time/instant.h"
#include "base/time/now.h"
#include "base/time/span.h"
