/* tail: following files.
   SPDX-License-Identifier: GPL-3.0-or-later

   What is said, and when, is GNU's, so that scripts which read it still work.  A
   name is opened once for each decision; all else is asked of what was
   opened.  */

#ifndef TAIL_FOLLOW_H
#define TAIL_FOLLOW_H

#include "tail.h"

/* What is known of an operand that is followed.  */
struct tailed
{
  struct input in;
  bool is_open;
  bool given_up;                /* the name is not tried any more */
  bool tailable;                /* when it was last tried */
  int error;                    /* the errno of that; UNTAILABLE */
  bool denied;                  /* the name may not be opened at the moment */
  bool may_wait;                /* reads of it */
  bool remote;
  bool has_no_size;             /* a file of /proc: size 0, but bytes */
  struct stat status;           /* when it was last looked at */
  off_t position;               /* up to where it has been put out */
  uintmax_t unchanged;          /* looks without news */
  int watch, directory_watch;   /* -1: none */
};
enum { UNTAILABLE = -1 };
typedef VEC (struct tailed) tailed_list;

/* FILE could not be opened, which has been said; it was, and is put out up to where
   it stands.  */
void tailed_missing (struct invocation *inv, struct tailed *file);
void tailed_begin (struct invocation *inv, struct tailed *file);

/* Put out what is added to FILES until that ends: by a process's end, because no
   file remains, or never.  FIRST as put_header has it.  */
void follow (struct invocation *inv, tailed_list *files, bool *first);

/* The rest is for the two ways of following.  */

struct follower
{
  struct invocation *inv;
  const struct settings *set;
  tailed_list *files;
  struct tailed *shown;         /* whose header is the last, or would be */
  bool *first;                  /* no header so far */
  int pipe;                     /* standard output where it is a pipe, else -1 */
  int notifier;                 /* -1 while polling */
  struct mspan block;
};

void follow_by_polling (struct follower *fw);

/* Whether being told can replace looking, for all files.  Following so; false where
   polling has to take over.  */
bool notices_can_be_relied_on (const struct follower *fw);
bool follow_by_notices (struct follower *fw);

/* Wait for READER (-1: for nothing) up to SECONDS; true where it is ready.  Nobody
   left to read what we write is the end.  */
bool wait_for (struct follower *fw, int reader, double seconds);

bool a_writer_lives (const struct settings *set);

/* Whether any file is followed still, or may be; say that none is.  */
bool any_remains (const struct follower *fw);
void none_remains (struct follower *fw);

/* See what the name of FILE stands for now, and follow that; true where it is
   something else than before, or nothing.  Where it may not be opened, what is
   open can be kept: the right may come back.  */
enum when_denied { CLOSE, KEEP };
bool look_at_name (struct follower *fw, struct tailed *file, enum when_denied denied);

/* Whether the name of FILE stands for what is open.  */
bool is_named_still (struct follower *fw, const struct tailed *file);

/* Reads of FILE shall not keep the others waiting.  */
void stop_waiting (struct follower *fw, struct tailed *file);

/* *NOW is what is told of FILE, which is open.  False where nothing is: it is closed
   then.  */
bool ask_status (struct follower *fw, struct tailed *file, struct stat *now);

/* Whether FILE, of which NOW is told, may be taken to have nothing new.  */
bool is_unchanged (const struct tailed *file, const struct stat *now);

/* NOW is what is told of FILE.  Where it has become shorter, all of it is new: it
   was emptied, most likely, and begun anew.  */
void take_status (struct follower *fw, struct tailed *file, const struct stat *now);

/* What comes from now on is FILE's: put out its header.  */
void show (struct follower *fw, struct tailed *file);

/* Put out the new bytes of FILE; whether there were any.  */
bool put_new_bytes (struct follower *fw, struct tailed *file);

#endif
