# shellcheck shell=bash
# What runs on a kernel without SELinux; with it on, only the command line is looked at.
# 9.1 fails with status 1, newer ones with 125.
status='; test $? -ne 0 || echo no failure'
same 'what is wrong before SELinux is asked' "(runcon -t a -t b true$status; runcon -u a -u b true$status; runcon -r a -r b true$status; runcon -l a -l b true$status; runcon --type=a --type=b$status)"
same 'usage' '(runcon ctx; runcon -x; runcon --nope; runcon -t; runcon --type; runcon -- x; true) 2>&1'
if test ! -d /sys/fs/selinux; then
  same 'without SELinux' "(runcon$status; runcon a:b:c true$status; runcon -t x true$status; runcon -c true$status; runcon -c$status; runcon -t x$status; runcon a:b:c echo -n$status)"
  since 9.2 expect 'the exit status' 'runcon a:b:c true' 125 '' 'runcon: runcon may be used only on a SELinux kernel'
fi
