# shellcheck shell=bash
same 'words' 'echo; echo a; echo a b "c  d"; echo "" x; echo -; echo --; echo -- a; echo -n'
same 'options and what only looks so' 'echo -n a; echo -e "a\tb"; echo -E "a\tb"; echo -ne "a\n"; echo -nE a; echo -eE "a\tb"; echo -Ee "a\tb"; echo -nx a; echo -e -n b; echo - -n; echo a -n; echo -e -x; echo -nn a'
same 'escapes' 'echo -e "\\\\ \a \b \e \f \n \r \t \v" | od -c; echo -e "\0 \01 \012 \0123 \01234 \1 \12 \123 \1234 \777 \08 \8" | od -c; echo -e "\x \x4 \x41 \x412 \xg \xFf" | od -c'
same 'what is no escape' 'echo -e "\q \ \" \c"; echo -e "end\\"; echo -e "\E"'
same 'the end of all output' 'echo -e "a\cb" c; echo -e a "b\c" c; echo -e "\c"'
same '--help and --version, alone' 'echo --help >/dev/null; echo --version >/dev/null; echo --help x; echo x --help; echo --hel; echo --version --help'
same 'POSIXLY_CORRECT' 'export POSIXLY_CORRECT=1; echo -e a; echo "a\tb"; echo -n "a\tb"; echo -n -E "a\tb"; echo --help; echo -E -n x; echo -nE "a\tb"'
same 'bytes pass through' 'echo "$(printf "\377\303x")" | od -c; LC_ALL=C.UTF-8 echo "$(printf "\377")" | od -c'
same 'full disk and closed output' 'echo a >/dev/full; echo >&-; echo -n >&-; echo --help >/dev/full'
for ((round = 0; round < 25; round++)); do
  text=''
  for ((i = 0; i < 6; i++)); do pick part '\' '\\' '\x' '\0' '\c' a 4 '\n' ' ' e '\1' 7 '\t'; text+=$part; done
  same "any escapes $round" "echo -e '$text' | od -c"
done
