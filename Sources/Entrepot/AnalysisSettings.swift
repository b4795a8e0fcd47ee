public import Detection
public import Ingest
public import Ledgers
public import Regimes
public import Screening
public import Trade

/// Everything that can change an answer. Worker count, output form and clock cannot.
public struct AnalysisSettings: Sendable {
  /// What is forbidden, when and where; each is searched on its own.
  public var regimes = Regime.builtIn.map { LoadedRegime($0) }
  /// `--destination`: only these countries. Those of no regime are searched without measures.
  public var destinations: [CountryCode]?
  /// `--coalition`, `--hubs`: instead of the regimes' own.
  public var coalition: [CountryCode]?
  public var hubs: [CountryCode]?
  /// Digits of a commodity class: 2, 4, 6, 8 or 10.
  public var level = 6
  /// Days goods stay at a hub, shortest and longest.
  public var dwell = 0...180
  /// `--loss`: what part of each lot is lost in handling before it is sent on.
  public var loss = LossShare.none
  /// `--by-origin`: whether stocks are kept apart by the declared origin of their goods.
  public var byOrigin = false
  /// `--unit`: what quantities are measured in; `nil` for mass, or value where too few shipments declare one.
  public var measure: QuantityMeasure?
  /// `--source-rule`: what makes a first leg one of coalition goods.
  public var sourceRule = RouteSettings.SourceRule.shipper
  /// `--same-day`: whether a leg may follow another on the same day.
  public var sameDay = RouteSettings.SameDay.allow
  /// Most legs of a chain, 2...5.
  public var legs = 3
  /// Only shipments of these days, both included.
  public var since: Day?
  public var until: Day?
  /// Only goods whose codes begin with one of these.
  public var goods: [HSCode]?
  /// `--min-value`: only shipments to a destination that declare at least so many US cents; `nil` for all.
  public var leastCents: Int64?
  /// Routes listed for each regime; `nil` for all.
  public var limit: Int? = 100
  /// Steps a search may take.
  public var budget = RouteSettings(destinations: [], coalition: []).budget
  /// `--min-grade`: only routes of this evidence grade or a better one.
  public var minGrade: EvidenceGrade?
  /// `--mark-firms`: firms that may use a container, serial or part number before it proves nothing.
  public var markFirms = RouteSettings(destinations: [], coalition: []).markFirms
  /// Detectors to run by name; `nil` for all.
  public var detectors: Set<String>?
  /// `--fdr`: the false discovery rate that discoveries keep to.
  public var rate = 0.10
  /// `--floor`: findings on less value than this, in US cents, are not made.
  public var floorCents: Int64 = 100_000_00
  /// `--threshold`: the value, in US cents, below which shipments are watched less.
  public var thresholdCents: Int64 = 10_000_00
  /// `--measure`: the day that parts before from after; `nil` for each regime's main measure.
  public var measureDay: Day?
  /// `--grace`: days after the measure that are left out; `nil` for what the regime's measure says.
  public var graceDays: Int?
  /// `--controls`: what discoveries are compared with; `nil` for uncontrolled classes, and others if these are too few.
  public var controls: [ControlKind]?
  /// `--placebo`: the whole run where nothing can have happened.
  public var placebo: ControlKind?
  /// `--resolution`: how readily spellings are taken for one firm; `nil` where only those that are folded alike are.
  public var resolution: ResolutionLevel?
  /// `--merges`: what the user says about which spellings are one firm.
  public var rules = ResolutionRules.none
  /// `--sensitivity`: whether routes are looked for at every level of resolution.
  public var comparesResolutions = false
  /// `--lists`: watchlists that firms are looked up in, and how.
  public var lists: LoadedLists?
  public var screening = ScreenSettings()
  /// `--flows`: trade statistics that leads are held against.
  public var statistics: StatisticsFiles?
  /// `--weights`: what evidence is worth in the score of a lead.
  public var weights = LoadedWeights.builtIn
  /// `--explore`: what part of the leads listed, 0...1, is there for being unlike the others.
  public var explore = 0.0
  /// How the inputs are to be understood.
  public var input = InputSettings()
  /// Keep every row in quarantine word for word.
  public var keepsQuarantine = false
  /// The command as typed, for the receipt; empty for library calls.
  public var command = ""
  /// What the user said about the files (`map`, `layout`, `rates`, ...), for the receipt: name and value, where the
  /// value of a file holds its digest.
  public var readingStated: [(name: String, value: String)] = []

  /// All built-in regimes, the defaults of the command line, but 100 routes.
  public init() {}
}

/// A regime with the digest of the file it was read from.
public struct LoadedRegime: Sendable {
  /// What the file says.
  public let regime: Regime
  /// SHA-256 of the regime file, or `none` for a regime made on the command line.
  public let sha256: String
  /// The bytes of the file; `nil` for a regime made on the command line.
  let source: [UInt8]?

  /// A built-in regime, or one made up for a run.
  public init(_ regime: Regime) {
    self.regime = regime
    source = Regime.source(of: regime.id)
    sha256 = source.map { SHA256.hex($0) } ?? "none"
  }

  /// A regime of the user's own.
  ///
  /// - Throws: `RegimeError`, naming file, line and remedy.
  public init(bytes: [UInt8], name: String) throws(RegimeError) {
    regime = try Regime.load(bytes: bytes, name: name)
    (source, sha256) = (bytes, SHA256.hex(bytes))
  }
}

extension AnalysisSettings {
  /// What is searched, one after the other: each regime with its share of the destinations, and the destinations
  /// that belong to none.
  var searches: [LoadedRegime] {
    var known: [LoadedRegime] = []
    for loaded in regimes where !known.contains(where: { $0.regime == loaded.regime }) {
      known.append(loaded)
    }
    guard let destinations else { return known.map(dated) }
    var searches: [LoadedRegime] = []
    var left = Set(destinations)
    for loaded in known {
      let wanted = loaded.regime.destinations.filter { destinations.contains($0) }
      guard !wanted.isEmpty else { continue }
      left.subtract(wanted)
      searches.append(loaded.limited(to: wanted))
    }
    if !left.isEmpty { searches.append(borrowed(left.sorted(), from: known.first)) }
    return searches.map(dated)
  }

  /// With the measure that was given, and a year earlier for a placebo.
  private func dated(_ loaded: LoadedRegime) -> LoadedRegime {
    let given = measureDay.map { loaded.parted(on: $0) } ?? loaded
    return placebo == .date ? given.aYearEarlier : given
  }

  /// Destinations of no regime: nothing is forbidden there, but coalition, hubs and goods lists of the first regime
  /// say what to look at, and rank it.
  private func borrowed(_ destinations: [CountryCode], from lender: LoadedRegime?) -> LoadedRegime {
    let title =
      lender.map { "No regime; coalition and goods lists of \($0.regime.id), no measure" }
      ?? "No regime: no measure and no goods list"
    var regime = Regime(
      id: "none", title: title, destinations: destinations, coalition: lender?.regime.coalition ?? [],
      hubs: lender?.regime.hubs, measures: [], goods: lender?.regime.goods ?? [])
    regime.note = lender?.regime.note
    return LoadedRegime(regime, sha256: lender?.sha256 ?? "none")
  }

  /// The route search for one regime.
  func routeSettings(_ regime: Regime, _ index: RegimeIndex) -> RouteSettings {
    var settings = RouteSettings(
      destinations: regime.destinations,
      coalition: Set(coalition ?? regime.coalition).subtracting(regime.destinations),
      hubs: (hubs ?? regime.hubs).map { Set($0).subtracting(regime.destinations) })
    (settings.level, settings.dwell, settings.legs) = (level, dwell, legs)
    (settings.sourceRule, settings.sameDay) = (sourceRule, sameDay)
    (settings.since, settings.until, settings.goods) = (since, until, goods)
    settings.leastCents = leastCents
    (settings.limit, settings.budget) = (limit, budget)
    (settings.loss, settings.measure, settings.byOrigin) = (loss, measure, byOrigin)
    (settings.minGrade, settings.markFirms) = (minGrade, markFirms)
    settings.measureDay = regime.mainMeasure?.period.from
    if placebo == .date, let day = settings.measureDay {
      // Nothing after the true measure is looked at.
      let last = Day(rawValue: day.rawValue + LoadedRegime.placeboDays - 1)
      settings.until = min(until ?? last, last)
    }
    settings.tierRank = { index.tierRank(of: $0) }
    settings.isListed = { index.isListed($0, on: $1) }
    return settings
  }
}

extension AnalysisSettings {
  /// Whether leads are ranked: where everything is looked at.
  var ranksLeads: Bool { detectors == nil }

  /// Whether a detector is to run.
  func lists(_ detector: String) -> Bool { detectors?.contains(detector) ?? true }

  /// The search for anomalies of one regime.
  func anomalySettings(_ routes: RouteSettings, _ regime: Regime) -> AnomalySettings {
    var settings = AnomalySettings(routes)
    settings.graceDays = graceDays ?? regime.mainMeasure?.graceDays ?? settings.graceDays
    (settings.rate, settings.floorCents, settings.thresholdCents) = (rate, floorCents, thresholdCents)
    settings.limit = limit
    settings.weights = weights.weights
    return settings
  }
}

extension LoadedRegime {
  /// A regime as it was changed for a search, under the digest of the one it came from.
  fileprivate init(_ regime: Regime, sha256: String) {
    (self.regime, self.sha256, source) = (regime, sha256, nil)
  }

  /// Days between a placebo and the true measure: a year, so that seasons are where they were.
  static let placeboDays: Int32 = 365

  /// With a day of the user's in place of the main measure.
  fileprivate func parted(on day: Day) -> LoadedRegime {
    var regime = regime
    for index in regime.measures.indices { regime.measures[index].isMain = false }
    regime.measures.append(
      Measure(
        id: "given", authority: "user", title: "day given with --measure", source: "command line",
        period: Period(from: day, to: nil), destinations: regime.destinations, goods: [], graceDays: 35,
        isMain: true))
    return LoadedRegime(regime, sha256: sha256)
  }

  /// The same measures a year before they were taken.
  fileprivate var aYearEarlier: LoadedRegime {
    var regime = regime
    regime.title = "Placebo, a year before the measures: \(regime.title)"
    for index in regime.measures.indices {
      guard let from = regime.measures[index].period.from else { continue }
      regime.measures[index].period.from = Day(rawValue: from.rawValue - LoadedRegime.placeboDays)
    }
    return LoadedRegime(regime, sha256: sha256)
  }

  fileprivate func limited(to destinations: [CountryCode]) -> LoadedRegime {
    var regime = regime
    regime.destinations = destinations
    regime.measures.removeAll { measure in !measure.destinations.contains { destinations.contains($0) } }
    return LoadedRegime(regime, sha256: sha256)
  }
}
