import Console
import Detection
import Entrepot

/// The commands and options of `entrepot`, once: parsing, help, completion and the command list in `Docs` read it.
let entrepotProgram = ProgramSpec(
  "entrepot", version: entrepotVersion,
  "find the routes by which controlled goods reach embargoed destinations through third countries",
  details: """
    Reads shipment records (customs declarations, bills of lading) and answers with ranked leads, each with the \
    numbers and the source rows behind it. A lead is a lead, never a verdict. Works offline; the same input gives \
    the same bytes.

    Results go to standard output, messages to standard error. Exit status: 0 done, 1 failed, 2 wrong usage, 3 rows \
    were quarantined and --strict was given, 130 interrupted.
    """,
  commands: [
    detectCommand, explainCommand, inspectCommand, screenCommand, routesCommand,
  ] + detectorCommands + [
    traceCommand, firmCommand, cutCommand, flowsCommand, detectorsCommand, regimesCommand, generateCommand,
    evaluateCommand,
    diffCommand, verifyCommand,
    .completion,
    .help,
  ],
  globalOptions: [
    OptionSpec(
      "workers", short: "j", .one("N"), "Cores to use; changes the speed, never the answer",
      defaultText: "all", group: everywhere),
    OptionSpec("quiet", short: "q", .flag, "No notes and no progress bar", group: everywhere),
  ])

private let everywhere = OptionSpec.help.group

/// The shipment files every analysing command takes.
private let shipmentFiles = ArgumentSpec(
  "FILE", .atLeastOne,
  "Shipment records: delimited text in any usual dialect and encoding, also gzipped; several files are read as one, "
    + "- reads standard input", completion: .file)

/// What screening takes.
private let namesOrShipments = ArgumentSpec(
  "FILE", .atLeastOne,
  "Shipment records, several files read as one; or a file of names: a table with a column 'name', or a name on each line",
  completion: .file)

let detectCommand = CommandSpec(
  "detect", "run every detector and rank the leads", arguments: [shipmentFiles],
  options: searchOptions + [leastValueOption] + routeOptions + anomalyOptions + leadOptions + firmOptions
    + comparisonOptions + listOptions + readingOptions + reportOptions + [packOption],
  details: """
    The main job: reads the files, builds the graph of firms and shipments, runs every detector and prints the leads, \
    strongest first, then what became of each row, then the receipt with which a reader can repeat the run.
    """,
  examples: [
    Example("Routes to the destinations of all built-in regimes:", "entrepot detect declarations.csv"),
    Example(
      "Controlled microelectronics to Belarus since March 2022, at most 90 days at a hub:",
      "entrepot detect --regime belarus --goods 8542,8541 --since 2022-03-01 --dwell 0..90 *.csv.gz"),
    Example(
      "A spreadsheet of all leads, and a drawing of each route:",
      "entrepot detect --all --format csv-leads -o leads.csv --dot-dir routes declarations.csv"),
    Example(
      "The evidence in one file, for whoever has to check it:",
      "entrepot detect --pack case-12.zip declarations.csv"),
  ])

let explainCommand = CommandSpec(
  "explain", "say all about one lead: what its score is made of, lots, rows, and what would change it",
  arguments: [
    ArgumentSpec(
      "ID", .one, "Rank or id of a lead, or the id of a route or finding; its first signs are enough"),
    ArgumentSpec(
      "FILE", .atLeastOne,
      "What detect wrote with --format json; or shipment records, which are read and searched anew",
      completion: .file),
  ],
  options: searchOptions + routeOptions + anomalyOptions + leadOptions + firmOptions + listOptions
    + readingOptions
    + [
      formatOption(["text", "json"]), outputOption, widthOption,
      OptionSpec(
        "full-names", .flag, "Print names in full, even where they break the line", group: "What to print"),
    ],
  details: """
    Prints the sum behind the score of a lead, piece by piece: what each adds, what the score would be without it, which     findings say so; what could not be computed, and what would make it stronger; its routes with their rows, and which lots     explain which shipments. With shipment records it answers as detect would with the same options.
    """,
  examples: [
    Example("Why is the first lead the first?", "entrepot explain 1 report.json"),
    Example("The same from the records:", "entrepot explain c9650785 declarations.csv --lists sdn.csv"),
  ])

let routesCommand = CommandSpec(
  "routes", "list routes only: chains of shipments and one-row relays", arguments: [shipmentFiles],
  options: searchOptions + [leastValueOption] + routeOptions + firmOptions + comparisonOptions + listOptions
    + readingOptions
    + reportOptions,
  details: """
    One detector alone. A chain is two or more shipments in which each consignee is the next consignor, of one \
    commodity class, each leaving within --dwell of the arrival before it, from the coalition through hubs to a \
    destination. A relay is the same inside one row: made or sold in the coalition, sent from a hub, received in a \
    destination. Counts are complete even where the list is cut.
    """,
  examples: [
    Example(
      "The fifty routes with the most value, as a picture:",
      "entrepot routes --top 50 --format dot file.csv | dot -Tsvg"),
    Example(
      "Everything that reached Kyrgyzstan from the European Union through anyone:",
      "entrepot routes --destination KG --coalition DE,FR,IT,NL,PL --legs 4 file.csv"),
  ])

/// Each detector of anomalies as a command of its own.
let detectorCommands = anomalyDetectors.map { detector in
  CommandSpec(
    detector.name, detector.summary, arguments: [shipmentFiles],
    options: searchOptions + [leastValueOption] + stockOptions + anomalyOptions + firmOptions + readingOptions
      + findingOptions,
    details:
      "\(detector.question)\n\n\(detector.method)\n\nInnocent trade that looks the same: \(detector.lookAlike)",
    examples: [
      Example("The first ten, and what was tested:", "entrepot \(detector.name) --top 10 declarations.csv"),
      Example(
        "All of them as a spreadsheet, with nothing left out for its size:",
        "entrepot \(detector.name) --all --floor 0 --format csv -o \(detector.name).csv declarations.csv"),
    ])
}

let inspectCommand = CommandSpec(
  "inspect", "show how files would be read, and what they allow", arguments: [shipmentFiles],
  options: readingOptions + [
    formatOption(["text", "json"]), outputOption, widthOption,
  ],
  details: """
    Prints the dialect and encoding found, the column chosen for each field with its confidence, what became of each \
    row with examples from quarantine, dates and their gaps, countries, HS chapters, how often value and mass are \
    known, and which detectors can run on the files and which cannot, for want of what.
    """,
  examples: [
    Example("What does entrepot make of this file?", "entrepot inspect declarations.csv"),
    Example(
      "Check a mapping by hand before using it:",
      "entrepot inspect --map consignee='Получатель' --map hsCode=G33 declarations.csv"),
  ])

let screenCommand = CommandSpec(
  "screen", "look up names, or the parties of shipments, in watchlists", arguments: [namesOrShipments],
  options: listOptions + firmOptions + [asOfOption] + readingOptions + [
    formatOption(["text", "json", "csv"]), outputOption,
    OptionSpec(
      "top", short: "n", .one("N"),
      "Give the first N names with a match; where it is not said, text shows 20 and the other formats give all",
      defaultText: "20", group: "What to print"),
    OptionSpec("all", short: "a", .flag, "Print all", group: "What to print"), widthOption,
  ],
  details: """
    Compares every name with every name of the lists: folded, transliterated, legal forms apart, word by word. Each match \
    says its score and what made it, what the listing means (a ban on dealings, a licence for exports, or only a bar to \
    investors or public buyers), since when it holds, and what it said on the days of the party's shipments: listed, \
    listed later, delisted, or listed since nobody knows when.

    A file without a column of consignors or consignees is a file of names: a table with a column 'name' (and country, \
    identifiers), or a name on each line.
    """,
  examples: [
    Example(
      "Who in these shipments is on a list?",
      "entrepot screen --lists sdn/ --lists consolidated.csv declarations.csv"),
    Example(
      "Names on a day, as a spreadsheet:",
      "entrepot screen --lists lists --as-of 2022-03-01 --format csv -o matches.csv names.txt"),
    Example(
      "Two snapshots of one list tell who was removed between them:",
      "entrepot screen --lists eu-2023.csv@2023-06-01 --lists eu-2024.csv@2024-06-01 declarations.csv"),
  ])

let traceCommand = CommandSpec(
  "trace", "follow the goods of a shipment or firm, lot by lot", arguments: [shipmentFiles],
  options: traceOptions + searchOptions + quantityOptions + [markFirmsOption] + firmOptions + readingOptions
    + [
      formatOption(["text", "json", "csv", "dot"]), outputOption,
      OptionSpec(
        "top", short: "n", .one("N"),
        "Print the N largest parts of each shipment or firm; all are in the other formats",
        defaultText: "20", group: "What to print"),
      OptionSpec("all", short: "a", .flag, "Print all parts", group: "What to print"), widthOption,
      OptionSpec(
        "full-names", .flag, "Print names in full, even where they break the line", group: "What to print"),
    ],
  details: """
    Upstream: which lots stand behind a shipment, how much of each, how many days before, which lots stand behind \
    those, and what no record explains. Downstream: where a lot went. Each firm keeps a stock of each commodity class: \
    all it received and all it sent, wherever to; --policy says which lots serve a shipment first.

    With --firm and upstream: what the firm sent to a destination (or what it received, where it is in one); downstream: \
    what it received, or what it sent where it is in the coalition. Shipments between the same two firms are one line.
    """,
  examples: [
    Example(
      "Where did this shipment come from?", "entrepot trace --shipment KZ24/000004711 declarations.csv"),
    Example(
      "What became of all that a firm received, newest lots first, as a picture:",
      "entrepot trace --firm 'Sun Trading Ltd (HK)' --downstream --policy lifo --format dot file.csv | dot -Tsvg"
    ),
  ])

let firmCommand = CommandSpec(
  "firm", "tell everything the records say of one firm",
  arguments: [
    ArgumentSpec("NAME", .one, "The firm; its country in brackets where several bear the name"),
    shipmentFiles,
  ],
  options: searchOptions + dossierOptions + firmOptions + listOptions + [asOfOption] + readingOptions + [
    formatOption(["text", "json", "html"]), outputOption,
    OptionSpec(
      "top", short: "n", .one("N"),
      "Give the first N partners, classes of goods, leads, routes and findings; where it is not said, text shows 20 and JSON has all",
      defaultText: "20", group: "What to print"),
    OptionSpec("all", short: "a", .flag, "Print all", group: "What to print"), widthOption,
    OptionSpec(
      "full-names", .flag, "Print names in full, even where they break the table", group: "What to print"),
  ],
  details: """
    A dossier: how the firm is written, what it does, from whom it received and to whom it sent, in which goods and \
    whether these were controlled on the day, month by month; which part goes to the destinations of each regime before and \
    after its measure, beside every other country, as some suppliers serve everybody; what watchlists say; the leads, routes, \
    stock ledgers and findings that name it; its first and last rows.

    Leads are those of 'detect' with the same options, of which none is left out for its rank. A firm in a dossier is not \
    thereby a suspect.
    """,
  examples: [
    Example(
      "Everything about a firm that several countries have:",
      "entrepot firm 'Sun Trading Ltd (HK)' declarations.csv"),
    Example(
      "In one class of goods since a day, with what lists said on another, for a program:",
      "entrepot firm 'Sun Trading Ltd (HK)' --goods 8542 --since 2022-03-01 --lists sdn/ --as-of 2024-01-01 --format json file.csv"
    ),
  ])

let cutCommand = CommandSpec(
  "cut", "find the fewest hubs on which most depends, and those that are new", arguments: [shipmentFiles],
  options: [
    OptionSpec(
      "share", .one("PERCENT"), "How much of what is traced from the coalition to a destination is to be cut",
      defaultText: "50", group: "What to look for")
  ] + searchOptions + quantityOptions + [markFirmsOption] + firmOptions + readingOptions + [
    formatOption(["text", "json", "csv"]), outputOption,
    OptionSpec(
      "top", short: "n", .one("N"),
      "Give the first N hubs; where it is not said, text shows 20 and the other formats give all",
      defaultText: "20", group: "What to print"),
    OptionSpec("all", short: "a", .flag, "Print all hubs", group: "What to print"), widthOption,
    OptionSpec(
      "full-names", .flag, "Print names in full, even where they break the table", group: "What to print"),
  ],
  details: """
    Follows everything that hubs sent to a destination back to the coalition, oldest lots first, and answers: which few \
    hubs carry most of it, so that little would arrive without them; and which hubs and countries are new or have grown \
    since the measure, whatever they are: no list of hub countries is used. Says whether fewer hubs could do.
    """,
  examples: [
    Example(
      "Which hubs carry 70 % of the highest tier?", "entrepot cut --share 70 --goods chpl declarations.csv")
  ])

let flowsCommand = CommandSpec(
  "flows", "ask trade statistics: growth, breaks, mirror gaps, substitution, prices, hubs",
  arguments: [
    ArgumentSpec(
      "FILE", .atLeastOne,
      "Trade statistics: UN Comtrade, BACI, Eurostat, WITS, US Census, Chinese and Armenian customs tables, or plain "
        + "tables; several files are read as one, - reads standard input", completion: .file)
  ],
  options: flowSearchOptions + flowOptions + flowReadingOptions + [
    formatOption(["text", "json", "csv", "csv-series", "csv-lines", "dot", "html"]), outputOption,
    OptionSpec(
      "top", short: "n", .one("N"),
      "Give the first N answers of each kind; where it is not said, text shows 20 and the other formats give all",
      defaultText: "20", group: "What to print"),
    OptionSpec("all", short: "a", .flag, "Print all answers", group: "What to print"), widthOption,
  ],
  details: """
    Reads statistics of countries (who sent how much of what to whom, by month or year) and answers, before and after a \
    measure: how lanes grew, in equal windows, and what a year that is not over says; when a lane broke with its past, \
    against other partners and other goods, with false discoveries controlled over all lanes; what left and never arrived \
    by the other side's figures; what took the place of direct trade; whether it was price or volume; which hubs lead, \
    and which are new. Totals, groups of countries, and years beside months are found and never counted twice.
    """,
  examples: [
    Example("What the European Union sends to Central Asia:", "entrepot flows eurostat_*.csv"),
    Example(
      "Both sides of listed goods in one currency, as a page:",
      "entrepot flows --goods chpl --rates ecb.csv --format html -o gaps.html comext.dat comtrade.csv"),
  ])

let detectorsCommand = CommandSpec(
  "detectors", "list the detectors: question, method, innocent look-alikes",
  arguments: [ArgumentSpec("NAME", .optional, "Explain this detector only")],
  options: [formatOption(["text", "json"]), outputOption, widthOption])

let regimesCommand = CommandSpec(
  "regimes", "list, show or check the regimes that say what is forbidden, when and where",
  arguments: [
    ArgumentSpec(
      "ACTION", .optional, "What to do, list by default", choices: ["list", "show", "check", "as-of", "hs"]),
    ArgumentSpec(
      "SUBJECT", .optional,
      "Name of a built-in regime, or a regime file (for show and check); a day as YYYY-MM-DD (for as-of); a goods "
        + "code (for hs)",
      completion: .fileOr(builtInRegimes)),
  ],
  options: searchOptions.filter { $0.name == "regime" } + [
    formatOption(["text", "json"]), outputOption, widthOption,
  ],
  details: """
    A regime is a data file: destinations, coalition, hubs, dated measures, lists of goods with tiers, exemptions. \
    'show' prints one with its sources and says what was not verified, 'check' reads a file of yours and names every \
    mistake with its place. 'as-of' prints what was in force on a day, and apart from it what may have been, its first \
    day being unknown. 'hs' prints the history of a goods code: its family over the editions of 2017 and 2022, lists, \
    tiers and measures with their dates. --regime is for these two.
    """,
  examples: [
    Example(
      "Start a regime of your own from a built-in one:",
      "entrepot regimes show russia --format json -o mine.json"),
    Example("Check it:", "entrepot regimes check mine.json"),
    Example("What was in force on a day?", "entrepot regimes as-of 2023-06-01 --regime russia"),
    Example("Since when is a code controlled, and what was it called before?", "entrepot regimes hs 8541.51"),
  ])

let verifyCommand = CommandSpec(
  "verify", "check an evidence pack, and whether its command gives the same report again",
  arguments: [
    ArgumentSpec("PACK", .one, "What detect wrote with --pack: a folder or a zip archive", completion: .file),
    ArgumentSpec(
      "FILE", .any, "Inputs of the pack that lie elsewhere now, known by their SHA-256", completion: .file),
  ],
  options: [formatOption(["text", "json"]), outputOption, widthOption],
  details: """
    Compares the digest of every file of the pack. Then, where the inputs are found at their paths or among the files given, \
    runs the command of the pack again with its settings and compares the reports value by value. Regimes, merges, layouts and \
    rates are taken from the pack; watchlists must lie where they lay, as a pack holds no whole list.

    Ends with status 0 where nothing differs, 1 where anything does.
    """,
  examples: [
    Example("Is a pack of detect --pack whole, and does it come out again?", "entrepot verify case-12.zip"),
    Example("The files lie elsewhere now:", "entrepot verify case-12.zip moved/declarations.csv"),
  ])

let evaluateCommand = CommandSpec(
  "evaluate", "judge a report against an answer key, beside simple rankings of the same data",
  arguments: [
    ArgumentSpec(
      "REPORT", .one, "What detect wrote with --format json; with --all, so that all its leads are judged",
      completion: .file)
  ],
  options: evaluationOptions,
  details: """
    Reads the key that generate wrote beside its data and says how good the report's ranking is at the level of \
    routes, firms between supplier and consignee, and shipments: average precision, precision and recall at k and at R \
    (the number of true items), ROC AUC; which kinds of diversion it found and which innocent look-alikes it took for \
    one; the mass it traced; how long before a listing. Ties count against the report. The same numbers stand beside it \
    for rankings by simple rules, computed from the data files of the report.
    """,
  examples: [
    Example("How good is this report?", "entrepot evaluate report.json --truth truth"),
    Example(
      "The data lie elsewhere now, and the numbers go into a file:",
      "entrepot evaluate report.json --truth truth --data moved/trade.csv --format json -o numbers.json"),
  ])

let diffCommand = CommandSpec(
  "diff", "say what changed between two reports, and why",
  arguments: [
    ArgumentSpec("OLD", .one, "What detect wrote with --format json, best with --all", completion: .file),
    ArgumentSpec("NEW", .one, "Another such report, as a rule a later one", completion: .file),
  ],
  options: [
    formatOption(["text", "json", "csv"]), outputOption,
    OptionSpec(
      "top", short: "n", .one("N"),
      "Print the first N new, gone and changed things; the other formats have all",
      defaultText: "20", group: "What to print"),
    OptionSpec("all", short: "a", .flag, "Print all", group: "What to print"), widthOption,
  ],
  details: """
    Finds the leads, routes, hubs, findings, discoveries and matches with watchlists of one report in the other, by their ids, and \
    says which are new, gone or changed, and in which figures; and what differs in what the reports were made from: data \
    (by SHA-256), watchlists, regimes, settings, version. Reports of earlier versions are read, too. Ends with status 0 whether \
    anything changed or not.
    """,
  examples: [
    Example("What did the new month bring?", "entrepot diff march.json april.json"),
    Example(
      "All that changed, for a spreadsheet:", "entrepot diff old.json new.json --format csv -o changes.csv"),
  ])
