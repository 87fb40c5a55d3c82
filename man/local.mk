# SPDX-License-Identifier: GPL-3.0-or-later
dist_man_MANS += man/recourse-mcp.1 man/recourse-claim.5 man/recourse-formats.5 man/recourse-json.5 man/recourse-mail.5 \
    man/recourse-policy.5 man/recourse-profile.5 man/recourse.conf.5 man/recourse-hooks.7 man/recourse-tutorial.7

# The keys of the screens come from their tables of actions, room by room.
man_MANS = man/recourse.1
EXTRA_DIST += man/recourse.1.in build-aux/actions-to-man
CLEANFILES += man/recourse.1

man/recourse.1: man/recourse.1.in build-aux/actions-to-man $(src_libtui_a_SOURCES) src/ui/glossary/glossary.c
	$(AM_V_GEN)$(MKDIR_P) man
	$(AM_V_at)cd "$(srcdir)" && AWK='$(AWK)' $(SHELL) build-aux/actions-to-man man/recourse.1.in \
	    $(filter %.c,$(src_libtui_a_SOURCES)) src/ui/glossary/glossary.c >"$(abs_builddir)/$@.tmp"
	$(AM_V_at)mv $@.tmp $@
