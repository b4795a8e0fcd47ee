import Console
import Synthesis

private let world = "What to make up"
private let files = "Where to write"

let generateCommand = CommandSpec(
  "generate", "write synthetic trade with planted diversion, and its answer key",
  options: [
    OptionSpec(
      "rows", short: "n", .one("N"), "Rows, \(TradeSettings.leastRows) at the least", defaultText: "100000",
      group: world),
    OptionSpec(
      "seed", .one("S"), "Another seed is another world; the same seed gives the same bytes",
      defaultText: "1",
      group: world),
    OptionSpec(
      "layout", .one("LAYOUT"),
      "Columns and encoding: the reference columns, Russian customs declarations in four dialects of headers, bills of "
        + "lading, or import declarations of Russia alone",
      defaultText: TradeLayout.reference.rawValue, choices: TradeLayout.allCases.map(\.rawValue), group: world
    ),
    OptionSpec(
      "schemes-per-million", .one("N"),
      "Planted schemes in a million rows; decoys are half as many again, and every kind is always there",
      defaultText: "240", group: world),
    OptionSpec("skew", .flag, "Let 20 firms carry most trade of the hubs", group: world),
    OptionSpec(
      "clean", .flag, "One spelling for each firm, no missing or spoiled cells", group: world),
    OptionSpec(
      "output", short: "o", .one("FILE"),
      "Write the rows to FILE, which appears when it is complete, never in part; - is standard output",
      completion: .file, group: files),
    OptionSpec(
      "truth", .one("DIR"),
      "Write the answer key into DIR: schemes, routes, firms and shipments with kind, label and diverted kilograms",
      completion: .directory, group: files),
  ],
  details: """
    A world of 63 countries in which firms trade for six years, most of them honestly. Among them firms divert controlled \
    goods in 18 ways, and others do what looks like it and is innocent, in 18 ways. The key says which rows are which; \
    nothing in the data does. Countries, lanes and goods have their real codes; all firms and shipments are invented. \
    Docs/GENERATE.md describes the world and the key.
    """,
  examples: [
    Example(
      "A file to try a detector on, with its answer key:",
      "entrepot generate --rows 1000000 --seed 7 -o trade.csv --truth truth"),
    Example(
      "The same as Russian import declarations:",
      "entrepot generate --rows 200000 --layout imports -o declarations.csv --truth truth"),
    Example("Straight into another program:", "entrepot generate --rows 10000000 | gzip > trade.csv.gz"),
  ])
