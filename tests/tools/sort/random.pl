#!/usr/bin/perl
# random.pl: sort with random options on random files, ours against GNU's
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: random.pl OURS GNU COUNT [SEED]
#
# Prints each command whose output or status differs, and last how many cases were
# tried, and the seed.  The locale is that of the environment.  Files are made in a folder
# of its own.

use strict;
use warnings;
use File::Spec;
use File::Temp;

my ($ours, $gnu, $count, $seed) = @ARGV;
$_ = File::Spec->rel2abs ($_) for $ours, $gnu;
my $folder = File::Temp->newdir ();
chdir $folder or die "$folder: $!";
$seed = time ^ $$ unless defined $seed;
srand $seed;

sub one_of { return $_[int rand @_] }

# Text of which keys are likely to be equal, or nearly.
my @words = ('', 'a', 'b', 'A', 'B', 'aa', 'ab', 'Ab', 'a-b', "a\tb", ' a', '  a', '_', '.', '~', '1', '2',
  '10', '010', '-1', '-0', '0', '1.5', '1.50', '-1.5', '.5', '1e3', '1E3', '0x10', 'inf', '-inf',
  '1K', '1k', '1,K', '2M', '-1K', '1.5G', '1Y', 'Jan', 'feb', 'MAR', 'december', 'xyz',
  'v1.2', 'v1.10', 'v1.2~rc', 'a.tar.gz', 'a1.tar', '.a', '..', '.', 'foo-1.0.1', '1,000', '999', '1,5',
  '123456789012345678901', '123456789012345678902', '0.0000000000000000000001', "\xc3\xa9", "\xc3\x89",
  "\xe2\x82\xac", "\xff", 'common prefix 1', 'common prefix 2', 'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz',
  'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzy', 'zzzzzzz', 'zzzzzzzz', 'zzzzzz', "\0", "a\0b", "a\0");
my @between = (' ', ' ', '  ', "\t", ',', ':', '');

sub random_line
{
  my ($end) = @_;
  my $line = '';
  for (1 .. int rand 4)
    {
      $line .= rand () < 0.1 ? int (rand 2 ** int rand 50) : one_of (@words);
      $line .= one_of (@between);
    }
  $line =~ tr/\n//d if $end eq "\n";
  $line =~ tr/\0//d if $end eq "\0";
  return $line;
}

sub random_file
{
  my ($name, $end, $lines) = @_;
  open my $out, '>', $name or die "$name: $!";
  my @pool = map { random_line ($end) } 1 .. 1 + int rand $lines;
  for (1 .. int rand $lines)
    {
      print $out (rand () < 0.4 ? one_of (@pool) : random_line ($end)), $end;
    }
  print $out random_line ($end) if rand () < 0.3;
  close $out;
}

sub letters
{
  my ($any) = @_;
  return '' if rand () < $any;
  # No more than one way to compare: others are tried as errors, rarely.
  my $ways = rand () < 0.05 ? int rand 3 : rand () < 0.6;
  my $text = join '', map { one_of (qw(g h M n d i)) } 1 .. $ways;
  $text .= 'b' if rand () < 0.2;
  $text .= 'f' if rand () < 0.2;
  $text .= 'r' if rand () < 0.3;
  return $text;
}

sub position
{
  my ($end) = @_;
  my $text = 1 + int rand 4;
  $text .= '.' . int ($end ? rand 5 : 1 + rand 5) if rand () < 0.3;
  return $text;
}

sub random_options
{
  my @options;
  my $global = letters (0.6);
  push @options, "-$global" if length $global;
  for (1 .. one_of (0, 0, 1, 1, 2, 3))
    {
      my $key = position (0) . letters (0.6);
      $key .= ',' . position (1) . letters (0.8) if rand () < 0.6;
      push @options, "-k$key";
    }
  push @options, '-s' if rand () < 0.2;
  push @options, '-u' if rand () < 0.25;
  push @options, '-t', one_of (',', ' ', ':', 'a', "\t") if rand () < 0.3;
  push @options, '-z' if rand () < 0.1;
  push @options, one_of ('-c', '-C', '-m') if rand () < 0.15;
  push @options, '-S' . one_of ('50K', '64K', '100K') if rand () < 0.1;
  push @options, '--batch-size=' . one_of (2, 3, 5) if rand () < 0.1;
  push @options, '--parallel=' . one_of (1, 2, 3) if rand () < 0.3;
  return @options;
}

sub run
{
  my ($program, @words) = @_;
  my $pid = open my $from, '-|';
  die "fork: $!" unless defined $pid;
  if (!$pid)
    {
      open STDERR, '>', 'err' or die;
      exec { $program } 'sort', @words or die "$program: $!";
    }
  local $/;
  my $text = <$from>;
  close $from;
  my $status = $?;
  open my $err, '<', 'err' or die;
  return ($text // '', $status, <$err> // '');
}

my ($tried, $differ) = (0, 0);
while ($tried < $count)
  {
    my @options = random_options ();
    my $end = grep ({ $_ eq '-z' } @options) ? "\0" : "\n";
    my $checks = grep { /^-[cC]$/ } @options;
    my @files = map { "f$_" } 1 .. ($checks ? 1 : one_of (1, 1, 1, 2, 3, 6));
    # Some files have to be large for threads and temporary files to be used.
    my $lines = rand () < 0.02 ? 60000 : one_of (3, 10, 40, 200);
    random_file ($_, $end, $lines) for @files;
    if (grep { $_ eq '-m' } @options)
      {
        my @sorting = grep { $_ ne '-m' } @options;
        run ($gnu, @sorting, '-o', $_, $_) for @files;
      }
    my @expected = run ($gnu, @options, @files);
    my @given = run ($ours, @options, @files);
    $tried++;
    next if join ("\0", @expected) eq join ("\0", @given);
    $differ++;
    print "differs: sort @options @files (case $tried of seed $seed)\n";
    last if $differ >= 5;
  }
print "$tried cases, $differ differ, seed $seed\n";
# The folder cannot be removed from within.
chdir '/';
exit ($differ ? 1 : 0);
