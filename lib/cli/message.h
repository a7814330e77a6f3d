/* Words for people: translated, in the user's locale.
   SPDX-License-Identifier: GPL-3.0-or-later

   Mark with _() what is said where it stands, with N_() what is said later, and with
   N_COUNTED() what message_counted will be given.
   The locale for messages is set when the first is asked for: a run that says
   nothing pays nothing.  */

#ifndef CLI_MESSAGE_H
#define CLI_MESSAGE_H

#define _(text) message (text)
#define N_(text) text
#define N_COUNTED(one, many) one, many

/* TEXT in the user's language.  */
const char *message (const char *text) __attribute__ ((format_arg (1)));

/* The same where the words depend on COUNT.  */
const char *message_counted (const char *one, const char *many, unsigned long count)
  __attribute__ ((format_arg (1), format_arg (2)));

/* TEXT in the language of CATEGORY, which is not that of messages (LC_TIME).  */
const char *message_in (int category, const char *text) __attribute__ ((format_arg (2)));

/* Set what messages need of the locale: LC_MESSAGES and LC_CTYPE.  errno stays
   as it is, here as in all of the above.  */
void message_begin (void);

/* Read all that messages will need, for who goes where files of the same names are not to
   be trusted: the C library reads catalogues late, and loads code for charsets.  */
void message_load (void);

#endif
