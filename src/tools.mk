# The one list of tools, in the order of coreutils --list.  A name here is a
# program; its declaration stands in the file of that name somewhere under
# src/ ("[" is spelt lbracket).  make notices when this file changes.

TOOLS = \
  arch \
  base32 \
  base64 \
  basename \
  basenc \
  cat \
  chgrp \
  chmod \
  chown \
  comm \
  coreutils \
  cp \
  csplit \
  cut \
  dirname \
  echo \
  expand \
  expr \
  factor \
  false \
  fmt \
  fold \
  head \
  hostid \
  hostname \
  join \
  link \
  logname \
  mkdir \
  mkfifo \
  mknod \
  mktemp \
  mv \
  nl \
  nproc \
  numfmt \
  od \
  paste \
  pr \
  printenv \
  printf \
  ptx \
  pwd \
  readlink \
  realpath \
  rm \
  rmdir \
  seq \
  shuf \
  sleep \
  sort \
  split \
  sync \
  tac \
  tail \
  tee \
  touch \
  tr \
  true \
  truncate \
  tsort \
  tty \
  uname \
  unexpand \
  uniq \
  unlink \
  wc \
  whoami \
  yes

# Built, but installed only when --enable-install-program names them.
TOOLS_NOT_INSTALLED = \
  coreutils
