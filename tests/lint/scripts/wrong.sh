#!/bin/bash
# A script with a mistake.
for file in $(ls); do # refused: shell Iterating over ls
  rm $file # refused: shell Double quote
done
