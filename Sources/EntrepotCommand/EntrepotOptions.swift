import Console
import Regimes
import Reporting
import Screening

/// Names of the regimes that come with the program.
let builtInRegimes = Regime.builtInNames

private let search = "What to look for"
private let routes = "What counts as a route"
private let reading = "How to read the files"
private let report = "What to print"

/// Destinations, countries on the way, goods and dates.
let searchOptions: [OptionSpec] = [
  OptionSpec(
    "regime", short: "r", .many("NAME|FILE"),
    "What is forbidden, when and where: \(builtInRegimes.joined(separator: ", ")), or a regime file; each is searched",
    defaultText: "all built-in", completion: .fileOr(builtInRegimes), group: search),
  OptionSpec(
    "destination", short: "d", .many("COUNTRY,..."), "Countries the goods must not reach",
    defaultText: "those of the regime", group: search),
  OptionSpec(
    "coalition", .many("COUNTRY,..."), "Countries whose goods are controlled",
    defaultText: "those of the regime", group: search),
  OptionSpec(
    "hubs", .many("COUNTRY,..."), "Countries a route may pass through",
    defaultText: "those of the regime, else all others", group: search),
  OptionSpec(
    "goods", .many("HS,..."), "Look at goods whose HS code begins with these digits only",
    defaultText: "all goods", group: search),
  OptionSpec("since", .one("YYYY-MM-DD"), "First day of the shipments to use", group: search),
  OptionSpec("until", .one("YYYY-MM-DD"), "Last day of the shipments to use", group: search),
]

/// The least value of a shipment to a destination.
let leastValueOption = OptionSpec(
  "min-value", .one("USD"), "Look at shipments to a destination only if they declare at least this value",
  defaultText: "any value, or none", group: search)

/// The definition of a chain.
let routeOptions: [OptionSpec] = [
  OptionSpec(
    "legs", .one("N"), "Longest chain to look for, 2 to 5 shipments", defaultText: "3", group: routes),
  OptionSpec(
    "dwell", .one("MIN..MAX"), "Days between the arrival of goods at a firm and their leaving again",
    defaultText: "0..180", group: routes),
  OptionSpec(
    "level", .one("DIGITS"), "Digits of the HS code that two legs must share", defaultText: "6",
    choices: ["2", "4", "6", "8", "10"], group: routes),
  OptionSpec(
    "loss", .one("PERCENT"), "What part of each lot is lost in handling before it is sent on; for quantities",
    defaultText: "0%", group: routes),
  OptionSpec(
    "unit", .one("UNIT"),
    "What quantities are measured in: mass, value, pieces, or auto: mass where 95 % of the shipments declare one",
    defaultText: "auto", choices: ["auto", "mass", "value", "pieces"], group: routes),
  OptionSpec(
    "by-origin", .flag,
    "Keep stocks apart by the declared origin of goods: a lot serves shipments of its origin alone; for quantities",
    group: routes),
  OptionSpec(
    "source-rule", .one("RULE"),
    "Whether goods are the coalition's by the country of their consignor, by their declared origin, or by either; leads count lots by either",
    defaultText: "shipper", choices: ["shipper", "origin", "either"], group: routes),
  OptionSpec(
    "same-day", .one("RULE"), "Whether goods may leave on the day they arrive", defaultText: "allow",
    choices: ["allow", "deny"], group: routes),
  OptionSpec(
    "min-grade", .one("GRADE"),
    "Print only routes whose weakest link has this evidence grade or a better one: A the same container, bill, "
      + "declaration, serial or part number on both legs, B the same brand or maker, C masses that add up, D the rest",
    defaultText: "D", choices: ["A", "B", "C", "D"], group: routes),
  markFirmsOption,
  OptionSpec(
    "budget", .one("STEPS"),
    "Steps the search for the best routes may take; the report says what a spent budget left out. Counts are never "
      + "cut", group: routes),
]

/// What is too common to prove that two rows are of the same goods.
let markFirmsOption = OptionSpec(
  "mark-firms", .one("N"),
  "Firms that may use a container, bill, serial or part number before it proves nothing; one per thousand shipments "
    + "where that is more",
  defaultText: "50", group: routes)

/// What of it concerns quantities: goods are followed without a search for routes.
let quantityOptions = routeOptions.filter { !["budget", "min-grade", "mark-firms"].contains($0.name) }

/// What of it a dossier asks: the goods of routes and stocks, and where comparisons part.
let dossierOptions =
  routeOptions.filter { ["legs", "dwell", "level", "loss", "unit", "same-day"].contains($0.name) }
  + anomalyOptions.filter { ["measure", "grace", "floor"].contains($0.name) }

/// What of it concerns the stocks of hubs, for detectors.
let stockOptions = routeOptions.filter { ["dwell", "level", "loss", "unit", "same-day"].contains($0.name) }

/// What detectors compare, and how sure they are to be.
let anomalyOptions: [OptionSpec] = [
  OptionSpec(
    "fdr", .one("RATE"),
    "Share of false ones that is accepted, on average, among the hubs and classes that stand out from controls",
    defaultText: "0.10", group: anomalies),
  OptionSpec(
    "controls", .one("KIND"),
    "What controlled goods are compared with: uncontrolled goods of hubs, the year before the measure, or countries "
      + "without an embargo",
    defaultText: "goods, and the others where these are too few", choices: ["goods", "date", "destination"],
    group: anomalies),
  OptionSpec(
    "placebo", .one("KIND"),
    "Run everything a year before the measure, when nothing can have happened, or for countries without an embargo, "
      + "which shows what trade looks like there; a hub that diverts may sell to these too",
    choices: ["date", "destination"], group: anomalies),
  OptionSpec(
    "measure", .one("YYYY-MM-DD"), "The day that parts before from after",
    defaultText: "the regime's main measure",
    group: anomalies),
  OptionSpec(
    "grace", .one("DAYS"),
    "Days after the measure that no comparison counts, as goods on their way still arrived",
    defaultText: "those of the regime", group: anomalies),
  OptionSpec(
    "floor", .one("USD"), "Make no finding on less value than this", defaultText: "100000", group: anomalies),
  OptionSpec(
    "threshold", .one("USD"), "The value below which shipments are watched less; for splitting",
    defaultText: "10000", group: anomalies),
]

private let anomalies = "What counts as an anomaly"

/// What evidence is worth, and which leads are listed.
let leadOptions: [OptionSpec] = [
  OptionSpec(
    "flows", .many("FILE"),
    "Trade statistics that leads are held against: how their lanes grew for everybody, and what part a firm is of them "
      + "(Docs/FLOWS.md)", completion: .file, group: leading),
  OptionSpec(
    "weights", .one("FILE"), "What each kind of evidence adds to the log-odds of a lead (Docs/LEADS.md)",
    defaultText: "those fitted on generated trade", completion: .file, group: leading),
  OptionSpec(
    "explore", .one("PERCENT"),
    "Give this part of the list to leads that are unlike the others, whatever their score", defaultText: "0",
    group: leading),
]

private let leading = "What counts as a lead"

/// Whose goods to follow, and how.
let traceOptions: [OptionSpec] = [
  OptionSpec(
    "shipment", .one("ID"), "Follow the goods of this shipment: its declaration number, or FILE:LINE",
    group: following),
  OptionSpec(
    "firm", .one("NAME"),
    "Follow the goods of this firm; its country in brackets where several bear the name",
    group: following),
  OptionSpec("upstream", .flag, "Where they came from; so it is where nothing is said", group: following),
  OptionSpec("downstream", .flag, "Where they went", group: following),
  OptionSpec(
    "policy", .one("RULE"), "Which lots serve a shipment first: the oldest, the newest, or all in proportion",
    defaultText: "fifo", choices: ["fifo", "lifo", "proportional"], group: following),
]

private let following = "What to follow"

/// Layouts, encodings and bad rows.
let readingOptions: [OptionSpec] = [
  OptionSpec(
    "map", short: "m", .many("FIELD=COLUMN"),
    "Take FIELD from the column of that header, whatever was guessed",
    group: reading),
  OptionSpec(
    "layout", .one("FILE"), "Column layouts of yours, besides the known ones", completion: .file,
    group: reading),
  OptionSpec(
    "rates", .one("FILE"),
    "Exchange rates (date, currency, USD per unit); without it values in other currencies count as missing",
    completion: .file, group: reading),
  OptionSpec(
    "encoding", .one("NAME"), "Encoding of the files", defaultText: "found by looking",
    choices: ["utf-8", "utf-16le", "utf-16be", "windows-1251", "windows-1252", "gb18030"], group: reading),
  OptionSpec(
    "delimiter", .one("NAME"), "What parts the cells", defaultText: "found by looking",
    choices: ["comma", "semicolon", "tab", "pipe"], group: reading),
  OptionSpec(
    "quarantine", .one("FILE"), "Write each row that cannot be used to FILE, with file, line and reason",
    completion: .file, group: reading),
  OptionSpec("strict", .flag, "End with status 3 when a row was quarantined", group: reading),
]

/// Formats and extent of a report.
let reportOptions: [OptionSpec] = [
  formatOption(OutputFormat.allCases.map(\.rawValue)), reportOutputOption,
  OptionSpec("top", short: "n", .one("N"), "Print the N strongest leads", defaultText: "20", group: report),
  OptionSpec("all", short: "a", .flag, "Print all leads", group: report),
  OptionSpec(
    "dot-dir", .one("DIR"),
    "Also draw each printed lead and each printed route into a file of its own in DIR, for Graphviz",
    completion: .directory, group: report),
  widthOption,
  OptionSpec("full-names", .flag, "Print names in full, even where they break the table", group: report),
]

/// What to look for in statistics, which know months alone.
let flowSearchOptions: [OptionSpec] =
  searchOptions.filter { !["goods", "since", "until"].contains($0.name) } + [
    OptionSpec(
      "goods", .many("HS,..."),
      "Answer for goods whose HS code begins with these digits besides: each prefix, or each code of a list, by itself",
      defaultText: "all goods, and those that a list names", group: search),
    OptionSpec("since", .one("YYYY-MM"), "First month of the statistics to use", group: search),
    OptionSpec("until", .one("YYYY-MM"), "Last month of the statistics to use", group: search),
  ]

/// What statistics are compared by.
let flowOptions: [OptionSpec] = [
  OptionSpec(
    "level", .one("DIGITS"), "Digits of the HS code of a commodity class", defaultText: "6",
    choices: ["2", "4", "6", "8", "10"], group: statistics),
  OptionSpec(
    "measure", .one("YYYY-MM-DD"), "The day that parts before from after",
    defaultText: "the regime's main measure", group: statistics),
  OptionSpec(
    "grace", .one("DAYS"), "Days after the measure whose months belong to neither",
    defaultText: "those of the regime",
    group: statistics),
  OptionSpec(
    "window", .one("MONTHS"), "Months of a window before or after", defaultText: "12", group: statistics),
  OptionSpec(
    "floor", .one("AMOUNT"),
    "Say nothing of lanes and goods below this value a year, in the currency of the report",
    defaultText: "1000000", group: statistics),
  OptionSpec(
    "fdr", .one("RATE"),
    "Share of false ones that is accepted, on average, among the breaks called discoveries",
    defaultText: "0.10", group: statistics),
  OptionSpec(
    "controls", .many("COUNTRY,..."), "Partners that lanes are compared with",
    defaultText: "all that are neither coalition nor destination, nor a hub that was named", group: statistics
  ),
  OptionSpec(
    "slack", .one("MONTHS"), "Months that goods may arrive after they left, for mirror gaps",
    defaultText: "2",
    group: statistics),
  OptionSpec(
    "cif", .one("LEAST..MOST"), "How much more imports may be worth than exports, for freight and insurance",
    defaultText: "1.00..1.10", group: statistics),
  OptionSpec(
    "currency", .one("CODE"), "Currency to report in", defaultText: "that of the files; of several, USD",
    group: statistics),
  OptionSpec(
    "repeats", .one("RULE"), "What counts where lines say different things of one and the same",
    defaultText: "last", choices: ["last", "first", "sum"], group: statistics),
]

private let statistics = "How statistics are compared"

/// How files of statistics are read.
let flowReadingOptions: [OptionSpec] =
  readingOptions.filter { ["map", "rates", "encoding", "delimiter", "strict"].contains($0.name) } + [
    OptionSpec(
      "fix", .many("FIELD=VALUE"), "What holds for every line: flow=export, reporter=CN, currency=USD",
      group: reading),
    OptionSpec(
      "format-of", .one("LAYOUT"), "Read the files with this layout", defaultText: "found by looking",
      group: reading),
  ]

/// Everything behind a report in one place.
let packOption = OptionSpec(
  "pack", .one("PLACE"),
  "Also pack the evidence: report, cited rows word for word, regimes, matched list entries and digests of all, into a "
    + "folder, or a zip archive where PLACE ends in .zip; 'entrepot verify' checks it",
  completion: .file, group: report)

/// Formats and extent of a report without routes.
let findingOptions: [OptionSpec] = [
  formatOption(["text", "json", "csv", "html"]), outputOption,
  OptionSpec(
    "top", short: "n", .one("N"), "Print the N strongest findings", defaultText: "20", group: report),
  OptionSpec("all", short: "a", .flag, "Print all findings", group: report), widthOption,
  OptionSpec("full-names", .flag, "Print names in full, even where they break the table", group: report),
]

func formatOption(_ formats: [String]) -> OptionSpec {
  OptionSpec(
    "format", short: "f", .one("FORMAT"), "How to write the result", defaultText: formats[0],
    choices: formats,
    group: report)
}

let outputOption = OptionSpec(
  "output", short: "o", .one("FILE"),
  "Write the result to FILE, which appears when it is complete, never in part; - is standard output",
  completion: .file, group: report)

/// Where a result goes that may be a folder.
private let reportOutputOption = OptionSpec(
  "output", short: "o", .one("FILE"),
  "Write the result to FILE, which appears when it is complete, never in part; - is standard output. For the format "
    + "neo4j the name of a folder",
  completion: .file, group: report)

let widthOption = OptionSpec(
  "width", .one("N"), "Lay text out in N columns", defaultText: "those of the terminal, else 80",
  group: report)

/// What a report is judged by.
let evaluationOptions: [OptionSpec] = [
  OptionSpec(
    "truth", .one("DIR"), "Folder of the answer key; must be given", completion: .directory, group: judging),
  OptionSpec(
    "data", .many("FILE"),
    "Data files of the report, known by their SHA-256; the baselines are computed from them",
    defaultText: "where the report says", completion: .file, group: judging),
  OptionSpec(
    "seed", .one("S"), "Seed of the resamples behind the intervals", defaultText: "1", group: judging),
  OptionSpec(
    "resamples", .one("N"), "Resamples of the schemes; 0 leaves intervals out", defaultText: "200",
    group: judging),
  formatOption(["text", "json"]), outputOption,
]

private let judging = "What to judge by"

/// Which watchlists firms are looked up in.
let listOptions: [OptionSpec] = [
  OptionSpec(
    "lists", .many("PATH[@DAY]"),
    "Watchlists: files, or folders of them, as their publishers give them; @DAY says which day's snapshot one is",
    completion: .file, group: parties),
  OptionSpec(
    "score", .one("SCORE"), "Least score of a match, above 0 and at most 1", defaultText: "0.76",
    group: parties),
]

let asOfOption = OptionSpec(
  "as-of", .one("YYYY-MM-DD"), "Ask what the lists said on this day",
  defaultText: "the days of the shipments", group: parties)

/// Which spellings are one firm.
let firmOptions: [OptionSpec] = [
  OptionSpec(
    "resolution", .one("LEVEL"),
    "How readily other spellings of a name are taken for the same firm; with none only case, width and blanks are folded",
    defaultText: "default", choices: ["none", "strict", "default", "loose"], group: parties),
  OptionSpec(
    "merges", .one("FILE"),
    "Merges and splits of yours, which always win: a table action,a,b (and reason, a_country, b_country), merge or split",
    completion: .file, group: parties),
]

/// What resolution did, and what hangs on it.
let comparisonOptions: [OptionSpec] = [
  OptionSpec(
    "write-merges", .one("FILE"), "Write every merge of spellings with its reason, as --merges reads it",
    completion: .file, group: parties),
  OptionSpec(
    "sensitivity", .flag, "Say for each route how it ranks with strict, default and loose --resolution",
    group: parties),
]
private let parties = "Who the firms are"
