# shellcheck shell=bash
setup 'echo a >a; ln -s a link; mkdir d; touch -- -dash'
same 'a hard link' 'link a b; link a d/c; ls -l d | wc -l; link link l2; link ./-dash -- x; link -- -dash x; ls'
same 'two operands' 'link; link a; link a b c; link -- a; ls'
same 'what cannot be linked' 'link nope x; link a a; link a link; link d e; link a d; link a nope/x; link a d/; link "" x; link a ""; link a/ x; link a x/; ls'
same 'options' 'link -s a b; link --nope a b'
expect 'a symbolic link is linked itself' 'link link l2; readlink l2; test link -ef l2 && find . -type l -links 2 | sort' 0 $'a\n./l2\n./link'
