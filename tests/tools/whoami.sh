# shellcheck shell=bash
same 'the effective user' 'whoami; whoami --'
in_locales 'C C.UTF-8' same 'operands' 'whoami x; whoami --nope; whoami -x'
same 'full output' 'whoami >/dev/full; whoami >&-'
needs root same 'a user without a name' 'setpriv --reuid 54321 --clear-groups whoami'
ordinary_user
same 'someone else' 'whoami'
