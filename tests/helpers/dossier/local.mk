# SPDX-License-Identifier: GPL-3.0-or-later
# The helper that sets pages, without the program around it.
if WITH_DOSSIER
EXTRA_PROGRAMS += tests/helpers/dossier/make-picture
CLEANFILES += tests/helpers/dossier/make-picture$(EXEEXT)
tests_helpers_dossier_make_picture_SOURCES = tests/helpers/dossier/make-picture.c
tests_helpers_dossier_make_picture_CFLAGS = $(AM_CFLAGS) $(DOSSIER_CFLAGS)
tests_helpers_dossier_make_picture_LDADD = $(GLIB_LIBS) $(DOSSIER_LIBS)

check_PROGRAMS += tests/helpers/dossier/test-jpeg
tests_helpers_dossier_test_jpeg_SOURCES = tests/helpers/dossier/test-jpeg.c src/helpers/dossier/jpeg.c src/helpers/dossier/jpeg.h
tests_helpers_dossier_test_jpeg_CFLAGS = $(AM_CFLAGS) $(DOSSIER_CFLAGS)
tests_helpers_dossier_test_jpeg_LDADD = $(GLIB_LIBS) $(DOSSIER_LIBS)

check_PROGRAMS += tests/helpers/dossier/test-checksum
tests_helpers_dossier_test_checksum_SOURCES = tests/helpers/dossier/test-checksum.c src/helpers/dossier/checksum.c src/helpers/dossier/checksum.h
tests_helpers_dossier_test_checksum_CFLAGS = $(AM_CFLAGS) $(DOSSIER_CFLAGS)
tests_helpers_dossier_test_checksum_LDADD = $(GLIB_LIBS) $(DOSSIER_LIBS)

check_PROGRAMS += tests/helpers/dossier/test-pack-memory
tests_helpers_dossier_test_pack_memory_SOURCES = tests/helpers/dossier/test-pack-memory.c
tests_helpers_dossier_test_pack_memory_CFLAGS = $(AM_CFLAGS) $(DOSSIER_CFLAGS)
tests_helpers_dossier_test_pack_memory_LDADD = $(BASE_LIBS) $(DOSSIER_LIBS)
# By a variable: automake takes a rule for the log that it sees for one in place of its own.
picture_logs = tests/helpers/dossier/test-jpeg.log tests/helpers/dossier/test-pack-memory.log
$(picture_logs): src/helpers/dossier/dossier$(EXEEXT) tests/helpers/dossier/make-picture$(EXEEXT)
endif
