/* What can be set on a terminal, by its words.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "modes.h"

#include <unistd.h>

#include "bound/str.h"

#define CONTROL(word, traits, bits, mask) { (word), MODES_CONTROL, (traits), (bits), (mask) }
#define INPUT(word, traits, bits) { (word), MODES_INPUT, (traits) | NEGATABLE, (bits), (bits) }
#define OUTPUT(word, traits, bits) \
  { (word), MODES_OUTPUT, (traits) | NEGATABLE, (bits), (bits) }
#define DELAY(word, traits, bits, mask) { (word), MODES_OUTPUT, (traits), (bits), (mask) }
#define LOCAL(word, traits, bits) { (word), MODES_LOCAL, (traits) | NEGATABLE, (bits), (bits) }

/* In the order in which they are shown.  */
static const struct mode all_modes[] = {
  CONTROL ("parenb", NEGATABLE, PARENB, PARENB),
  CONTROL ("parodd", NEGATABLE, PARODD, PARODD),
  CONTROL ("cmspar", NEGATABLE, CMSPAR, CMSPAR),
  CONTROL ("cs5", 0, CS5, CSIZE),
  CONTROL ("cs6", 0, CS6, CSIZE),
  CONTROL ("cs7", 0, CS7, CSIZE),
  CONTROL ("cs8", 0, CS8, CSIZE),
  CONTROL ("hupcl", NEGATABLE, HUPCL, HUPCL),
  CONTROL ("hup", NEGATABLE | SYNONYM, HUPCL, HUPCL),
  CONTROL ("cstopb", NEGATABLE, CSTOPB, CSTOPB),
  CONTROL ("cread", NEGATABLE | SANE_ON, CREAD, CREAD),
  CONTROL ("clocal", NEGATABLE, CLOCAL, CLOCAL),
  CONTROL ("crtscts", NEGATABLE, CRTSCTS, CRTSCTS),

  INPUT ("ignbrk", SANE_OFF, IGNBRK),
  INPUT ("brkint", SANE_ON, BRKINT),
  INPUT ("ignpar", 0, IGNPAR),
  INPUT ("parmrk", 0, PARMRK),
  INPUT ("inpck", 0, INPCK),
  INPUT ("istrip", 0, ISTRIP),
  INPUT ("inlcr", SANE_OFF, INLCR),
  INPUT ("igncr", SANE_OFF, IGNCR),
  INPUT ("icrnl", SANE_ON, ICRNL),
  INPUT ("ixon", 0, IXON),
  INPUT ("ixoff", SANE_OFF, IXOFF),
  INPUT ("tandem", SYNONYM, IXOFF),
  INPUT ("iuclc", SANE_OFF, IUCLC),
  INPUT ("ixany", SANE_OFF, IXANY),
  INPUT ("imaxbel", SANE_ON, IMAXBEL),
  INPUT ("iutf8", SANE_OFF, IUTF8),

  OUTPUT ("opost", SANE_ON, OPOST),
  OUTPUT ("olcuc", SANE_OFF, OLCUC),
  OUTPUT ("ocrnl", SANE_OFF, OCRNL),
  OUTPUT ("onlcr", SANE_ON, ONLCR),
  OUTPUT ("onocr", SANE_OFF, ONOCR),
  OUTPUT ("onlret", SANE_OFF, ONLRET),
  OUTPUT ("ofill", SANE_OFF, OFILL),
  OUTPUT ("ofdel", SANE_OFF, OFDEL),
  DELAY ("nl1", SANE_OFF, NL1, NLDLY),
  DELAY ("nl0", SANE_ON, NL0, NLDLY),
  DELAY ("cr3", SANE_OFF, CR3, CRDLY),
  DELAY ("cr2", SANE_OFF, CR2, CRDLY),
  DELAY ("cr1", SANE_OFF, CR1, CRDLY),
  DELAY ("cr0", SANE_ON, CR0, CRDLY),
  DELAY ("tab3", SANE_OFF, TAB3, TABDLY),
  DELAY ("tab2", SANE_OFF, TAB2, TABDLY),
  DELAY ("tab1", SANE_OFF, TAB1, TABDLY),
  DELAY ("tab0", SANE_ON, TAB0, TABDLY),
  DELAY ("bs1", SANE_OFF, BS1, BSDLY),
  DELAY ("bs0", SANE_ON, BS0, BSDLY),
  DELAY ("vt1", SANE_OFF, VT1, VTDLY),
  DELAY ("vt0", SANE_ON, VT0, VTDLY),
  DELAY ("ff1", SANE_OFF, FF1, FFDLY),
  DELAY ("ff0", SANE_ON, FF0, FFDLY),

  LOCAL ("isig", SANE_ON, ISIG),
  LOCAL ("icanon", SANE_ON, ICANON),
  LOCAL ("iexten", SANE_ON, IEXTEN),
  LOCAL ("echo", SANE_ON, ECHO),
  LOCAL ("echoe", SANE_ON, ECHOE),
  LOCAL ("crterase", SYNONYM, ECHOE),
  LOCAL ("echok", SANE_ON, ECHOK),
  LOCAL ("echonl", SANE_OFF, ECHONL),
  LOCAL ("noflsh", SANE_OFF, NOFLSH),
  LOCAL ("xcase", SANE_OFF, XCASE),
  LOCAL ("tostop", SANE_OFF, TOSTOP),
  LOCAL ("echoprt", SANE_OFF, ECHOPRT),
  LOCAL ("prterase", SYNONYM, ECHOPRT),
  LOCAL ("echoctl", SANE_ON, ECHOCTL),
  LOCAL ("ctlecho", SYNONYM, ECHOCTL),
  LOCAL ("echoke", SANE_ON, ECHOKE),
  LOCAL ("crtkill", SYNONYM, ECHOKE),
  LOCAL ("flusho", SANE_OFF, FLUSHO),
  LOCAL ("extproc", SANE_OFF, EXTPROC),
};
const mode_list modes = LIST (all_modes);

#define CTRL_KEY(letter) ((letter) & 037)

static const struct special all_characters[] = {
  { "intr", VINTR, CTRL_KEY ('C'), false, false },
  { "quit", VQUIT, CTRL_KEY ('\\'), false, false },
  { "erase", VERASE, 0177, false, false },
  { "kill", VKILL, CTRL_KEY ('U'), false, false },
  { "eof", VEOF, CTRL_KEY ('D'), false, false },
  { "eol", VEOL, _POSIX_VDISABLE, false, false },
  { "eol2", VEOL2, _POSIX_VDISABLE, false, false },
  { "swtch", VSWTC, _POSIX_VDISABLE, false, false },
  { "start", VSTART, CTRL_KEY ('Q'), false, false },
  { "stop", VSTOP, CTRL_KEY ('S'), false, false },
  { "susp", VSUSP, CTRL_KEY ('Z'), false, false },
  { "rprnt", VREPRINT, CTRL_KEY ('R'), false, false },
  { "werase", VWERASE, CTRL_KEY ('W'), false, false },
  { "lnext", VLNEXT, CTRL_KEY ('V'), false, false },
  { "discard", VDISCARD, CTRL_KEY ('O'), false, false },
  { "flush", VDISCARD, CTRL_KEY ('O'), true, false },
  { "min", VMIN, 1, false, true },
  { "time", VTIME, 0, false, true },
};
const character_list characters = LIST (all_characters);

#define COOKED "brkint ignpar istrip icrnl ixon opost isig icanon"
#define RAW "-ignbrk -brkint -ignpar -parmrk -inpck -istrip -inlcr -igncr -icrnl -iuclc " \
            "-ixon -ixany -ixoff -imaxbel -iutf8 -opost -isig -icanon -xcase min time"

static const struct combination all_combinations[] = {
  { "evenp", "parenb -parodd cs7", "-parenb cs8" },
  { "parity", "parenb -parodd cs7", "-parenb cs8" },
  { "oddp", "parenb parodd cs7", "-parenb cs8" },
  { "nl", "-icrnl -onlcr", "icrnl -inlcr -igncr onlcr -ocrnl -onlret" },
  { "ek", "erase kill", NULL },
  { "cooked", COOKED, RAW },
  { "raw", RAW, COOKED },
  { "cbreak", "-icanon", "icanon" },
  { "pass8", "-parenb -istrip cs8", "parenb istrip cs7" },
  { "litout", "-parenb -istrip -opost cs8", "parenb istrip opost cs7" },
  { "decctlq", "-ixany", "ixany" },
  { "tabs", "tab0", "tab3" },
  { "lcase", "xcase iuclc olcuc", "-xcase -iuclc -olcuc" },
  { "LCASE", "xcase iuclc olcuc", "-xcase -iuclc -olcuc" },
  { "crt", "echoe echoctl echoke", NULL },
  { "dec", "echoe echoctl echoke -ixany intr erase kill", NULL },
};
typedef SLICE (struct combination) combination_list;
static const combination_list combinations = LIST (all_combinations);

static bool
is_word (const char *word, struct span wanted)
{
  return span_equal (str_span (str_of (word)), wanted);
}

const struct mode *
mode_of (struct span word)
{
  FOR_EACH (mode, modes)
    if (is_word (mode->word, word))
      return mode;
  return NULL;
}

const struct special *
character_of (struct span word)
{
  FOR_EACH (character, characters)
    if (is_word (character->word, word))
      return character;
  return NULL;
}

const struct combination *
combination_of (struct span word)
{
  FOR_EACH (combination, combinations)
    if (is_word (combination->word, word))
      return combination;
  return NULL;
}

static tcflag_t *
flags_of (struct termios *in, enum mode_group group)
{
  switch (group)
    {
    case MODES_CONTROL: return &in->c_cflag;
    case MODES_INPUT: return &in->c_iflag;
    case MODES_OUTPUT: return &in->c_oflag;
    case MODES_LOCAL: return &in->c_lflag;
    }
  bound_stop (group, 0, BOUND_HERE);
}

bool
mode_is_on (const struct mode *mode, struct termios in)
{
  return (*flags_of (&in, mode->group) & mode->mask) == mode->bits;
}

void
mode_turn (const struct mode *mode, bool on, struct termios *in)
{
  tcflag_t *flags = flags_of (in, mode->group);
  *flags &= ~mode->mask;
  if (on)
    *flags |= mode->bits;
}

void
combination_set (struct span words, struct termios *in)
{
  for (struct span word; span_next (&words, ' ', &word);)
    {
      bool off = span_at (word, 0) == '-';
      const struct mode *mode = mode_of (span_from (word, off));
      const struct special *character = character_of (word);
      if (mode)
        mode_turn (mode, !off, in);
      else
        ELEM (in->c_cc, character->index) = character->sane;
    }
}

void
modes_sane (struct termios *in)
{
  FOR_EACH (character, characters)
    ELEM (in->c_cc, character->index) = character->sane;
  FOR_EACH (mode, modes)
    if (mode->traits & (SANE_ON | SANE_OFF))
      mode_turn (mode, mode->traits & SANE_ON, in);
}
