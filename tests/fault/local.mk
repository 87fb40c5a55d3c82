# SPDX-License-Identifier: GPL-3.0-or-later
# The program on a disk that fails, killed on the way, and over files that are not its own.
# What makes calls of the system fail is a library to be preloaded: without sanitizers, which
# must come first.
EXTRA_PROGRAMS += tests/fault/fault.so
CLEANFILES += tests/fault/fault.so
tests_fault_fault_so_SOURCES = tests/fault/fault.c
tests_fault_fault_so_CFLAGS = $(WARNING_CFLAGS) -fPIC
tests_fault_fault_so_LDFLAGS = -shared

fault_scripts = \
    tests/fault/evidence.sh \
    tests/fault/killed.sh \
    tests/fault/saved.sh \
    tests/fault/user-files.sh \
    tests/fault/watched.sh
dist_check_SCRIPTS += $(fault_scripts)
# By a variable: automake would take a rule of that name for ours and leave out its own.
fault_logs = $(fault_scripts:.sh=.log) tests/terminal/test-forms.log
$(fault_logs): tests/fault/fault.so tests/cli/json-get$(EXEEXT)
