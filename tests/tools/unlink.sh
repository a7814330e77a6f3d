# shellcheck shell=bash
setup 'echo a >a; ln a b; ln -s a link; ln -s nothing dangling; mkdir d; echo x >d/x; touch -- -dash "a
b" " "'
ordinary_user
same 'one name' 'unlink a; cat b; unlink link; find . | sort; unlink dangling; unlink d/x; unlink ./-dash; unlink -- -dash; unlink " "; unlink "a
b"; find . | sort'
same 'no more and no less than one' 'unlink; unlink a b; unlink --; unlink -- a b; unlink a b b; find . | sort'
same 'what cannot be unlinked' 'unlink nope; unlink d; unlink d/; unlink a/; unlink a/x; unlink ""; unlink nope/x; chmod 555 d; unlink d/x; ls d; chmod 755 d'
same 'options' 'unlink -f a; unlink -dash; unlink --nope a; find . | sort'
expect 'a name is looked up once' 'strace -qq -e trace=%file -o trace unlink d/x; grep -v execve trace | grep -c d/x' 0 1
