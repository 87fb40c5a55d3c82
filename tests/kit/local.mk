# SPDX-License-Identifier: GPL-3.0-or-later
# Helpers shared by tests. A test that uses them links tests/kit/libkit.a before its layer.
check_LIBRARIES += tests/kit/libkit.a
tests_kit_libkit_a_SOURCES = \
    tests/kit/domain-kit.c \
    tests/kit/domain-kit.h \
    tests/kit/import-kit.c \
    tests/kit/import-kit.h \
    tests/kit/mail-kit.c \
    tests/kit/mail-kit.h \
    tests/kit/reminder-kit.c \
    tests/kit/reminder-kit.h \
    tests/kit/store-kit.c \
    tests/kit/store-kit.h \
    tests/kit/walk-kit.c \
    tests/kit/walk-kit.h

# It reaches into the store.
tests/kit/tests_kit_libkit_a-store-kit.$(OBJEXT) tests/kit/store-kit.$(OBJEXT): src/store/sql.h

if HAVE_VTERM
tests_kit_libkit_a_SOURCES += tests/kit/terminal.c tests/kit/terminal.h
endif

if WITH_CONTAINERS
tests_kit_libkit_a_SOURCES += tests/kit/pack-kit.c tests/kit/pack-kit.h
endif

dist_noinst_DATA += tests/kit/stamping.sh tests/kit/tap.sh
