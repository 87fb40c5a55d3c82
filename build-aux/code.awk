# SPDX-License-Identifier: GPL-3.0-or-later
# Prints C as FILE:LINE:CODE with comments left out and the contents of strings and characters
# dropped. The lines of #include keep their quotes: they are what the layers are judged by.

FNR == 1 { in_comment = 0 }

/^[ \t]*#[ \t]*include/ && !in_comment {
    sub(/\/\*.*/, "")
    print FILENAME ":" FNR ":" $0
    next
}

{
    line = $0
    out = ""
    while (line != "") {
        if (in_comment) {
            end = index(line, "*/")
            if (end == 0)
                break
            in_comment = 0
            line = substr(line, end + 2)
            continue
        }
        if (!match(line, /\/\*|\/\/|["']/)) {
            out = out line
            break
        }
        start = substr(line, RSTART, RLENGTH)
        out = out substr(line, 1, RSTART - 1)
        line = substr(line, RSTART + RLENGTH)
        if (start == "//")
            break
        if (start == "/*") {
            in_comment = 1
            continue
        }
        # A string or a character: up to the same quote that no backslash stands before.
        pattern = start == "\"" ? "^([^\"\\\\]|\\\\.)*\"" : "^([^'\\\\]|\\\\.)*'"
        out = out start start
        if (!match(line, pattern))
            break
        line = substr(line, RLENGTH + 1)
    }
    if (out ~ /[^ \t]/)
        print FILENAME ":" FNR ":" out
}
