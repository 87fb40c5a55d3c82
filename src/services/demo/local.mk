# SPDX-License-Identifier: GPL-3.0-or-later
# The example orders.
src_libservices_a_SOURCES += \
    src/services/demo/demo-example-private.h \
    src/services/demo/demo-example.c \
    src/services/demo/demo.c \
    src/services/demo/demo.h

# The example orders that the program carries in itself (data/local.mk names the files).
builtin_demo = \
    src/services/demo/builtin-demo.c \
    src/services/demo/builtin-demo.h
nodist_src_libservices_a_SOURCES += $(builtin_demo)

EXTRA_DIST += $(demo_files)
BUILT_SOURCES += src/services/demo/builtin-demo.h
CLEANFILES += $(builtin_demo)

embedded_demo = builtin_demo services/demo/builtin-demo.h $(srcdir) $(demo_files)

src/services/demo/builtin-demo.h: build-aux/embed
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) header $(embedded_demo) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/services/demo/builtin-demo.c: $(demo_files) build-aux/embed data/local.mk
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) source $(embedded_demo) >$@.tmp
	$(AM_V_at)mv $@.tmp $@
