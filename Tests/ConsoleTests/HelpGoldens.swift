/// Help of the `stock` program in 80 columns.
let programAt80 = """
  stock 1.2.3: count what is in the store

  Usage: stock COMMAND [options] [arguments]

  Reads stock lists and says what is where.

  Commands:
    count       count items per shelf
    move        move items between shelves
    completion  print a script that completes commands and options in a shell
    help        show help for a command

  Everywhere:
    -q, --quiet      No notes, no progress bar
    -j, --workers N  Threads to use [default: all]
    -h, --help       Show this help
        --version    Show the version

  'stock COMMAND --help' explains a command.

  """

/// Help of `stock count` in 80 columns.
let countAt80 = """
  stock count: count items per shelf

  Usage: stock count [options] FILE...

  Counts every item once.

    shelf  a place
    item   a thing

  Arguments:
    FILE...  Stock lists; - reads standard input

  Output:
    -f, --format FORMAT     How to write the counts: text, json or csv
                            [default: text]
    -o, --output FILE       Write to FILE
    -n, --top N             Print the N fullest shelves [default: 10]
    -a, --all               Print all shelves
    -e, --empty             Print empty shelves too; what's [there]: nothing
        --page-dir DIR      Write a page per shelf

  What to count:
    -s, --shelf NAME,...    Count these shelves only (may be repeated)
        --map FIELD=COLUMN  Say which column holds a field (may be repeated)
        --age MIN..MAX      Count items that have been there for so many days
                            [default: 0..180]
        --season NAME|FILE  Count what is on a list

  Everywhere:
    -q, --quiet             No notes, no progress bar
    -j, --workers N         Threads to use [default: all]
    -h, --help              Show this help
        --version           Show the version

  Examples:
    The three fullest shelves:
      stock count --top 3 list.csv

  """

/// Help of `stock count` in 50 columns.
let countAt50 = """
  stock count: count items per shelf

  Usage: stock count [options] FILE...

  Counts every item once.

    shelf  a place
    item   a thing

  Arguments:
    FILE...  Stock lists; - reads standard input

  Output:
    -f, --format FORMAT   How to write the counts:
                          text, json or csv
                          [default: text]
    -o, --output FILE     Write to FILE
    -n, --top N           Print the N fullest
                          shelves [default: 10]
    -a, --all             Print all shelves
    -e, --empty           Print empty shelves too;
                          what's [there]: nothing
        --page-dir DIR    Write a page per shelf

  What to count:
    -s, --shelf NAME,...  Count these shelves only
                          (may be repeated)
        --map FIELD=COLUMN
                          Say which column holds a
                          field (may be repeated)
        --age MIN..MAX    Count items that have been
                          there for so many days
                          [default: 0..180]
        --season NAME|FILE
                          Count what is on a list

  Everywhere:
    -q, --quiet           No notes, no progress bar
    -j, --workers N       Threads to use
                          [default: all]
    -h, --help            Show this help
        --version         Show the version

  Examples:
    The three fullest shelves:
      stock count --top 3 list.csv

  """
