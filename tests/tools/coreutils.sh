# shellcheck shell=bash
# What the multi-call program does is written down here: distributions' GNU has
# none to compare with.
# shellcheck disable=SC2016  # for the shell of the case
setup 'ln -s "$ROOT/bin.ours/coreutils" coreutils; ln -s coreutils gcoreutils
  for name in echo basename cat false other; do ln -s coreutils $name; done'
try='Try '\''./coreutils --help'\'' for more information.'

expect 'the name that it is called by' './echo a b; ./basename x/y; ./basename; ./false; echo $?' 0 \
  $'a b\ny\n1' $'basename: missing operand\nTry \'./basename --help\' for more information.'
expect '--help and --version of the programs are theirs' \
  './echo --help | head -n 1; ./basename --version | head -n 1 | cut -d " " -f 1; ./false --help >/dev/null || echo $?' 0 \
  $'Usage: ./echo [-neE]... [STRING]...\nbasename\n1'
expect 'the first word' './coreutils --coreutils-prog=echo a b; ./coreutils --coreutils-prog=false; echo $?' 0 $'a b\n1'
expect 'programs so asked for go by their own name' './coreutils --coreutils-prog=basename' 1 '' \
  $'basename: missing operand\nTry \'basename --help\' for more information.'
expect 'all words behind it are the program'\''s' './coreutils --coreutils-prog=echo --help x; ./coreutils --coreutils-prog=echo --coreutils-prog=cat' 0 \
  $'--help x\n--coreutils-prog=cat'
expect 'a foreign name may say it, too' './other --coreutils-prog=echo a' 0 a
expect 'the first line of a script' 'printf "#!%s --coreutils-prog-shebang=basename\n" "$PWD/coreutils" >bn; chmod +x bn; ./bn x/y; ./bn -x; PATH=.:$PATH bn' 1 \
  y $'bn: invalid option -- \'x\'\nTry \'bn --help\' for more information.\nbn: missing operand\nTry \'bn --help\' for more information.'
expect 'the same without a script' './coreutils --coreutils-prog-shebang=echo; ./coreutils --coreutils-prog-shebang=basename' 1 $'\n\\c' \
  $'basename: missing operand\nTry \'basename --help\' for more information.'
expect 'unknown programs' './other; ./other --help; ./coreutils --coreutils-prog=other x; ./coreutils --coreutils-prog=; ./coreutils --coreutils-prog-shebang=other x; ./coreutils --coreutils-prog=/bin/echo' 1 '' \
  "$(printf "coreutils: unknown program '%s'\n" other other other '' other /bin/echo)"
expect 'an empty name' '(exec -a "" ./coreutils --list); (exec -a dir/ ./coreutils --help)' 1 '' \
  $'coreutils: unknown program \'\'\ncoreutils: unknown program \'\''
expect 'no program' './coreutils; echo $?; ./coreutils echo a; echo $?' 0 $'1\n1' "$try"$'\n'"$try"
expect 'wrong options' './coreutils --other; ./coreutils --list --coreutils-prog=echo' 1 '' \
  "./coreutils: unrecognized option '--other'"$'\n'"$try"$'\n''coreutils: --coreutils-prog must be the first word, and in full'$'\n'"$try"
expect 'its own --help and --version' './coreutils --help | grep -A 1 "^Built-in" | grep -c " basename basenc cat "; ./gcoreutils --help | head -n 1; ./gcoreutils --version | head -n 1 | cut -d " " -f 1' 0 \
  $'1\nUsage: ./gcoreutils --coreutils-prog=PROGRAM_NAME [PARAMETERS]...\ngcoreutils'
expect '--list' './coreutils --list >list; LC_ALL=C sort -cu list; grep -c -x -e cat -e echo -e coreutils list; ./coreutils --list x' 1 2 \
  "coreutils: extra operand 'x'"$'\n'"$try"
expect 'full disk' './coreutils --list >/dev/full; ./coreutils --coreutils-prog=echo a >/dev/full' 1 '' \
  $'coreutils: write error: No space left on device\necho: write error: No space left on device'
expect 'what the system calls the process' 'read -r name < <(./coreutils --coreutils-prog=cat /proc/self/comm); echo $name; ./cat /proc/self/comm' 0 \
  $'cat\ncat'
if "$ROOT/bin.ours/coreutils" --list | grep -qx install; then
  expect 'ginstall is install' './coreutils --coreutils-prog=ginstall; ln -s coreutils ginstall; ./ginstall' 1 '' \
    $'ginstall: missing file operand\nTry \'ginstall --help\' for more information.\nginstall: missing file operand\nTry \'./ginstall --help\' for more information.'
fi
