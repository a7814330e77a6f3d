/* The settings that stty knows, for --help and the manual page.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef STTY_NOTES_H
#define STTY_NOTES_H

#include "cli/message.h"

#define STTY_NOTES \
  N_("SETTINGs marked with '*' are not in POSIX; [-] is for those that a '-' in front turns\n" \
     "off or around.\n" \
     "\n" \
     "Special characters:\n" \
     " * discard CHAR  throw away what is written, or stop doing so\n" \
     "   eof CHAR      end the input, after what stands on the line so far\n" \
     "   eol CHAR      end the line, besides a newline\n" \
     " * eol2 CHAR     end the line, too\n" \
     "   erase CHAR    take back one character\n" \
     "   intr CHAR     send an interrupt (SIGINT)\n" \
     "   kill CHAR     take back the whole line\n" \
     " * lnext CHAR    take the next character as it is\n" \
     "   quit CHAR     send a quit signal (SIGQUIT)\n" \
     " * rprnt CHAR    write the line anew\n" \
     "   start CHAR    let stopped output go on\n" \
     "   stop CHAR     stop output\n" \
     "   susp CHAR     suspend (SIGTSTP)\n" \
     " * swtch CHAR    switch to another shell layer\n" \
     " * werase CHAR   take back one word\n" \
     "\n" \
     "Special settings:\n" \
     "   N             both speeds: N bits a second\n" \
     " * cols N        tell the system that the terminal has N columns\n" \
     " * columns N     the same as cols N\n" \
     " * [-]drain      change nothing before what was written is sent (the default)\n" \
     "   ispeed N      the speed of input\n" \
     " * line N        use line discipline N\n" \
     "   min N         with -icanon, let a read wait for N characters\n" \
     "   ospeed N      the speed of output\n" \
     " * rows N        tell the system that the terminal has N rows\n" \
     " * size          print how many rows and columns the system thinks it has\n" \
     "   speed         print the speed\n" \
     "   time N        with -icanon, let a read wait for N tenths of a second\n" \
     "\n" \
     "Control settings:\n" \
     "   [-]clocal     have no regard to modem control lines\n" \
     " * [-]cmspar     parity bits are always 1 with parodd, 0 with -parodd\n" \
     "   [-]cread      receive input\n" \
     " * [-]crtscts    let RTS and CTS control the flow\n" \
     "   csN           N bits a character, from 5 to 8\n" \
     "   [-]cstopb     two stop bits a character (one with '-')\n" \
     "   [-]hup        hang up when the last process closes the terminal\n" \
     "   [-]hupcl      the same as [-]hup\n" \
     "   [-]parenb     send parity bits, and expect them\n" \
     "   [-]parodd     make parity odd (even with '-')\n" \
     "\n" \
     "Input settings:\n" \
     "   [-]brkint     let a break send an interrupt\n" \
     "   [-]icrnl      take a carriage return for a newline\n" \
     "   [-]ignbrk     ignore breaks\n" \
     "   [-]igncr      ignore carriage returns\n" \
     "   [-]ignpar     ignore characters of wrong parity\n" \
     " * [-]imaxbel    beep when the input buffer is full, and keep what it has\n" \
     "   [-]inlcr      take a newline for a carriage return\n" \
     "   [-]inpck      check the parity of input\n" \
     "   [-]istrip     clear the eighth bit of characters\n" \
     " * [-]iuclc      take capitals for small letters\n" \
     " * [-]iutf8      erase characters of UTF-8 as a whole\n" \
     " * [-]ixany      let any character start output again, not start alone\n" \
     "   [-]ixoff      ask for less input by stop, for more by start\n" \
     "   [-]ixon       heed stop and start\n" \
     "   [-]parmrk     mark wrong parity by the characters 255 and 0\n" \
     "   [-]tandem     the same as [-]ixoff\n" \
     "\n" \
     "Output settings:\n" \
     " * bsN           wait after a backspace, in style N, 0 or 1\n" \
     " * crN           wait after a carriage return, in style N, from 0 to 3\n" \
     " * ffN           wait after a form feed, in style N, 0 or 1\n" \
     " * nlN           wait after a newline, in style N, 0 or 1\n" \
     " * [-]ocrnl      write a newline for a carriage return\n" \
     " * [-]ofdel      fill with DEL (with NUL, for '-')\n" \
     " * [-]ofill      wait by filling, not by time\n" \
     " * [-]olcuc      write capitals for small letters\n" \
     " * [-]onlcr      write a carriage return before each newline\n" \
     " * [-]onlret     take it that a newline returns the carriage\n" \
     " * [-]onocr      write no carriage return in the first column\n" \
     "   [-]opost      do any of this at all\n" \
     " * tabN          wait after a tab, in style N, from 0 to 3; tab3 writes blanks\n" \
     " * tabs          the same as tab0\n" \
     " * -tabs         the same as tab3\n" \
     " * vtN           wait after a vertical tab, in style N, 0 or 1\n" \
     "\n" \
     "Local settings:\n" \
     "   [-]crterase   the same as [-]echoe\n" \
     " * [-]crtkill    the same as [-]echoke\n" \
     " * [-]ctlecho    the same as [-]echoctl\n" \
     "   [-]echo       show what is typed\n" \
     " * [-]echoctl    show control characters as ^X\n" \
     "   [-]echoe      let erase wipe out the character on the screen\n" \
     "   [-]echok      show a newline after kill\n" \
     " * [-]echoke     let kill wipe out the line on the screen, as echoprt and echoe\n" \
     "                 have it; not as echoctl and echok have it\n" \
     "   [-]echonl     show newlines, even if nothing else\n" \
     " * [-]echoprt    show what is erased, backwards, between '\\' and '/'\n" \
     " * [-]extproc    leave editing of lines to the other side of a slow connection\n" \
     " * [-]flusho     throw output away\n" \
     "   [-]icanon     read whole lines; heed erase, kill, werase, rprnt\n" \
     "   [-]iexten     heed the special characters that are not in POSIX\n" \
     "   [-]isig       heed intr, quit and susp\n" \
     "   [-]noflsh     keep what is typed and written, after intr and quit\n" \
     " * [-]prterase   the same as [-]echoprt\n" \
     " * [-]tostop     stop jobs of the background when they write\n" \
     " * [-]xcase      with icanon, capitals are typed and shown with a '\\' before them\n" \
     "\n" \
     "Combinations:\n" \
     " * [-]LCASE      the same as [-]lcase\n" \
     "   cbreak        -icanon\n" \
     "   -cbreak       icanon\n" \
     "   cooked        brkint ignpar istrip icrnl ixon opost isig icanon\n" \
     "   -cooked       the same as raw\n" \
     "   crt           echoe echoctl echoke\n" \
     "   dec           echoe echoctl echoke -ixany intr ^C erase ^? kill ^U\n" \
     " * [-]decctlq    -ixany (ixany for '-')\n" \
     "   ek            erase and kill as they are by default\n" \
     "   evenp         parenb -parodd cs7\n" \
     "   -evenp        -parenb cs8\n" \
     " * [-]lcase      xcase iuclc olcuc\n" \
     "   litout        -parenb -istrip -opost cs8\n" \
     "   -litout       parenb istrip opost cs7\n" \
     "   nl            -icrnl -onlcr\n" \
     "   -nl           icrnl -inlcr -igncr onlcr -ocrnl -onlret\n" \
     "   oddp          parenb parodd cs7\n" \
     "   -oddp         -parenb cs8\n" \
     "   [-]parity     the same as [-]evenp\n" \
     "   pass8         -parenb -istrip cs8\n" \
     "   -pass8        parenb istrip cs7\n" \
     "   raw           -ignbrk -brkint -ignpar -parmrk -inpck -istrip -inlcr -igncr\n" \
     "                 -icrnl -ixon -ixoff -iuclc -ixany -imaxbel -iutf8 -opost\n" \
     "                 -isig -icanon -xcase min 1 time 0\n" \
     "   -raw          the same as cooked\n" \
     "   sane          cread -ignbrk brkint -inlcr -igncr icrnl -ixoff -iutf8 -iuclc\n" \
     "                 -ixany imaxbel opost -olcuc -ocrnl onlcr -onocr -onlret -ofill\n" \
     "                 -ofdel nl0 cr0 tab0 bs0 vt0 ff0 isig icanon iexten echo echoe\n" \
     "                 echok -echonl -noflsh -xcase -tostop -echoprt echoctl echoke\n" \
     "                 -flusho -extproc, and all special characters as they are by\n" \
     "                 default\n" \
     "\n" \
     "CHAR is a character as it is, or ^C, 0x3, 03 or 3 for the one of that key with the\n" \
     "control key, of that number; ^- or undef is none.  N is decimal, or octal with 0,\n" \
     "hexadecimal with 0x in front; that of a speed is decimal, may have a fraction, which\n" \
     "is rounded, and may be any that the terminal can do.  exta is 19200, extb is 38400.")

#endif
