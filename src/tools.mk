# The one list of tools, in the order of coreutils --list.  A name here is a
# program; its declaration stands in the file of that name somewhere under
# src/ ("[" is spelt lbracket).  make notices when this file changes.

TOOLS = \
  basename \
  cat \
  chgrp \
  chmod \
  chown \
  comm \
  coreutils \
  csplit \
  cut \
  dirname \
  echo \
  expand \
  expr \
  false \
  fmt \
  fold \
  head \
  join \
  link \
  mkdir \
  mkfifo \
  mknod \
  nl \
  numfmt \
  od \
  paste \
  pr \
  printenv \
  printf \
  ptx \
  rm \
  rmdir \
  shuf \
  sort \
  split \
  sync \
  tac \
  tail \
  tee \
  tr \
  true \
  truncate \
  tsort \
  unexpand \
  uniq \
  unlink \
  wc \
  yes

# Built, but installed only when --enable-install-program names them.
TOOLS_NOT_INSTALLED = \
  coreutils
