# The one list of tools, in the order of coreutils --list.  A name here is a
# program; its declaration stands in the file of that name somewhere under
# src/ ("[" is spelt lbracket).  make notices when this file changes.

TOOLS = \
  arch \
  b2sum \
  base32 \
  base64 \
  basename \
  basenc \
  cat \
  chcon \
  chgrp \
  chmod \
  chown \
  chroot \
  cksum \
  comm \
  coreutils \
  csplit \
  cut \
  date \
  dircolors \
  dirname \
  du \
  echo \
  env \
  expand \
  expr \
  factor \
  false \
  fmt \
  fold \
  groups \
  head \
  hostid \
  hostname \
  id \
  join \
  kill \
  lbracket \
  link \
  logname \
  md5sum \
  mkdir \
  mkfifo \
  mknod \
  mktemp \
  nice \
  nl \
  nohup \
  nproc \
  numfmt \
  od \
  paste \
  pathchk \
  pinky \
  pr \
  printenv \
  printf \
  ptx \
  pwd \
  readlink \
  realpath \
  rm \
  rmdir \
  runcon \
  seq \
  sha1sum \
  sha224sum \
  sha256sum \
  sha384sum \
  sha512sum \
  shuf \
  sleep \
  sort \
  split \
  stat \
  stty \
  sum \
  sync \
  tac \
  tail \
  tee \
  test \
  timeout \
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
  uptime \
  users \
  wc \
  who \
  whoami \
  yes

# Built, but installed only when --enable-install-program names them.
TOOLS_NOT_INSTALLED = \
  coreutils
