# SPDX-License-Identifier: GPL-3.0-or-later
# The helper that opens containers, without the program around it.
if WITH_CONTAINERS
check_PROGRAMS += \
    tests/helpers/container/test-archive \
    tests/helpers/container/test-page \
    tests/helpers/container/test-workbook
dist_check_SCRIPTS += tests/helpers/container/sandbox.sh
tests_helpers_container_logs = tests/helpers/container/sandbox.log
$(tests_helpers_container_logs): src/helpers/container/container$(EXEEXT)
container_test_libs = tests/kit/libkit.a $(CONTAINER_HELPER_LIBS)
opened_sources = tests/helpers/container/opened.c tests/helpers/container/opened.h
tests_helpers_container_test_archive_SOURCES = tests/helpers/container/test-archive.c $(opened_sources)
tests_helpers_container_test_archive_LDADD = $(container_test_libs)
tests_helpers_container_test_page_SOURCES = tests/helpers/container/test-page.c $(opened_sources)
tests_helpers_container_test_page_LDADD = $(container_test_libs)
tests_helpers_container_test_workbook_SOURCES = tests/helpers/container/test-workbook.c $(opened_sources)
tests_helpers_container_test_workbook_LDADD = $(container_test_libs)
endif
