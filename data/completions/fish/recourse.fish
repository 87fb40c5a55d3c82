# SPDX-License-Identifier: GPL-3.0-or-later
# Completion for fish: `recourse complete` knows the words.

function __recourse_words
    set -l typed (commandline -opc)
    set -l current (commandline -ct)
    for line in ($typed[1] complete -- $typed[2..] "$current" 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path "$current"
        else
            printf '%s\n' $line
        end
    end
end

complete -c recourse -f -a '(__recourse_words)'
