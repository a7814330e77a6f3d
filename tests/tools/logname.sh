# shellcheck shell=bash
same 'the login name, if there is one' 'logname; logname </dev/null; logname --'
in_locales 'C C.UTF-8' same 'operands' 'logname x; logname --nope; logname -x'
