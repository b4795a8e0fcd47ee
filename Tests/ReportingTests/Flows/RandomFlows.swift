import TestSupport
import Trade

@testable import Flows
@testable import Reporting

/// Answers of statistics of any shape, with hostile text wherever text can come from a file.
struct RandomFlows {
  var random: SplitMix64
  /// Texts to draw from.
  var texts = hostileNames
  /// Values stay below this, so that CSV can be summed.
  var most: Int64 = 1_000_000_000_000_000

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func report() -> FlowReport {
    FlowReport(
      receipt: Receipt(
        version: "0.1.0", command: "entrepot flows \(text())",
        settings: [.init(name: "window", value: text())],
        regimes: [.init(id: "russia", sha256: String(repeating: "0a", count: 32))]),
      inputs: several(0...2) { $0.input() }, currency: CurrencyCode("EUR")!,
      regimes: several(0...3) { $0.regime() }, notices: [text()])
  }

  mutating func text() -> String { texts.randomElement(using: &random)! }
  mutating func several<Value>(_ count: ClosedRange<Int>, _ make: (inout Self) -> Value) -> [Value] {
    (0..<Int.random(in: count, using: &random)).map { _ in make(&self) }
  }
  mutating func maybe<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
  mutating func amount() -> Int64 {
    [0, 1, 49, 50, 12_345, Int64.random(in: 0..<most, using: &random)].randomElement(using: &random)!
  }
  mutating func difference() -> Int64 { Bool.random(using: &random) ? amount() : -amount() }
  mutating func ratio() -> Double {
    [0, 1e-9, 0.5, 1, 99.99, 1e15, Double.random(in: 0..<50, using: &random)].randomElement(using: &random)!
  }
  mutating func share() -> Double { Double.random(in: -2...2, using: &random) }
  mutating func count() -> Int { Int.random(in: 0...5_000, using: &random) }
  mutating func month() -> Month { Month(rawValue: Int32.random(in: 588...650, using: &random)) }
  mutating func country() -> CountryCode {
    ["KZ", "KG", "AM", "AE", "TR", "DE", "XW", "ZZ", .none].randomElement(using: &random)!
  }
  mutating func party() -> FlowParty {
    Bool.random(using: &random)
      ? FlowParty(country())
      : FlowParty(Bool.random(using: &random) ? "coalition" : text(), ["DE", "FR", "US"])
  }
  mutating func side() -> Lane.Side { Lane.Side.allCases.randomElement(using: &random)! }
  mutating func lane() -> Lane {
    Lane(.allCases.randomElement(using: &random)!, from: party(), to: party(), reportedBy: side())
  }
  mutating func goods() -> String {
    ["listed goods", "all goods", "854231", text()].randomElement(using: &random)!
  }

  mutating func input() -> FlowReport.Input {
    let counts = FlowStatus.allCases.shuffled(using: &random).prefix(4).map {
      FlowReport.Count(status: $0.name, lines: count())
    }
    return .init(
      file: text(), sha256: String(repeating: "cd", count: 32), layout: text(),
      lines: counts.reduce(0) { $0 + $1.lines }, counts: counts,
      reasons: [.init(reason: text(), rows: count())],
      firstMonth: maybe(month()), lastMonth: maybe(month()), currencies: maybe([CurrencyCode("USD")!]) ?? [],
      notes: several(0...2) { $0.text() })
  }

  mutating func regime() -> FlowReport.RegimeAnswers {
    var answers = FlowAnswers()
    answers.growth = several(0...6) { $0.growth() }
    if answers.growth.count >= 2 {
      // Two groups of goods on one lane, as real answers have.
      answers.growth[1].lane = answers.growth[0].lane
    }
    answers.breaks = several(0...3) { $0.laneBreak() }
    if let one = answers.growth.first, var found = answers.breaks.first {
      (found.lane, found.goods) = (one.lane, one.goods)
      answers.breaks[0] = found
    }
    answers.mirror = several(0...3) { $0.mirror() }
    answers.substitution = several(0...3) { $0.substitution() }
    answers.displacements = several(0...2) { random in
      HubDisplacement(
        destination: random.country(), goods: random.goods(), from: random.country(), to: random.country(),
        month: random.month(), fromBefore: random.amount(), fromAfter: random.amount(),
        toBefore: random.amount(), toAfter: random.amount())
    }
    answers.reExports = several(0...2) { random in
      ReExportEstimate(
        hub: random.country(), goods: random.goods(), from: random.month(), to: random.month(),
        exports: random.amount(), reExports: random.maybe(random.amount()),
        domesticExports: random.maybe(random.amount()), share: 0.5, basis: random.text())
    }
    answers.prices = several(0...2) { $0.price() }
    answers.hubs = several(0...4) { $0.hub() }
    answers.notices = several(0...1) { $0.text() }
    let windows = FlowWindows(
      lastBefore: Month(rawValue: 625), firstAfter: Month(rawValue: 627), length: 12,
      months: Month(rawValue: 588)...Month(rawValue: 650))
    return .init(
      regime: text(), title: text(), destinations: maybe(["RU", "BY"]) ?? [], measureDay: maybe("2022-02-24"),
      measureTitle: maybe(text()),
      windows: maybe(windows).flatMap { $0 }.flatMap { FlowReport.ComparedWindows($0) },
      answers: answers,
      series: answers.growth.map { growth in
        .init(
          lane: growth.lane, goods: growth.goods, start: month(),
          values: several(0...40) { random in random.maybe(random.amount()) })
      })
  }

  mutating func growth() -> Growth {
    let (from, to) = (month(), month())
    let windows = Growth.Windows(
      before: .init(from: from, to: to, value: amount(), lines: count()),
      after: .init(from: from, to: to, value: amount(), lines: count()), ratio: maybe(ratio()),
      reporters: ["DE"], leftOut: [])
    return Growth(
      lane: lane(), goods: goods(),
      years: several(0...8) { random in
        .init(
          year: Int.random(in: 2015...2024, using: &random.random),
          months: Int.random(in: 1...12, using: &random.random), value: random.amount(), reporters: 3,
          lines: random.count())
      },
      windows: maybe(windows),
      partialYear: maybe(
        .init(
          year: 2024, months: 4, value: amount(), sameMonthsBefore: maybe(amount()), change: maybe(share()),
          fullYearBefore: maybe(amount()), changeOnFullYear: maybe(share()), annualised: amount(),
          annualisedChange: maybe(share()))), notes: several(0...2) { $0.text() })
  }

  mutating func effect() -> LaneBreak.Effect {
    .init(
      ratio: ratio(), low: maybe(ratio()), high: maybe(ratio()), controls: [text()], controlCount: count(),
      placebo: maybe(ratio()))
  }

  mutating func laneBreak() -> LaneBreak {
    LaneBreak(
      lane: lane(), goods: goods(), month: month(), from: month(), to: month(), levelBefore: amount(),
      levelAfter: amount(), steps: several(0...2) { $0.month() }, partners: maybe(effect()),
      otherGoods: maybe(effect()),
      test: maybe(
        .init(
          statistic: share(), placebos: count(), atLeastAsHigh: count(), p: 0.5, q: 0.04, isDiscovery: true)),
      untested: maybe(text()), notes: several(0...1) { $0.text() })
  }

  mutating func range() -> MirrorGap.Range {
    .init(value: difference(), least: difference(), most: difference())
  }
  mutating func window() -> MirrorGap.Window {
    .init(
      from: month(), to: month(), exports: amount(), imports: amount(), gap: range(),
      ghostShare: maybe(share()),
      leastShare: maybe(share()), mostShare: maybe(share()))
  }
  mutating func mirror() -> MirrorGap {
    MirrorGap(
      exporter: party(), importer: party(), goods: goods(),
      status: [.both, .both, .exporterOnly, .importerOnly].randomElement(using: &random)!,
      before: maybe(window()),
      after: maybe(window()), excess: maybe(range()), z: maybe(share() * 40),
      notes: several(0...1) { $0.text() })
  }

  mutating func substitution() -> Substitution {
    Substitution(
      destination: country(), goods: goods(), isListed: Bool.random(using: &random), directBefore: amount(),
      directAfter: amount(), fall: difference(), onwardRatio: maybe(ratio()), supplyRatio: maybe(share()),
      hubs: several(0...4) { random in
        .init(
          hub: random.country(), onwardBefore: random.amount(), onwardAfter: random.amount(),
          supplyBefore: random.amount(), supplyAfter: random.amount(),
          onwardRatio: random.maybe(random.ratio()),
          supplyRatio: random.maybe(random.share()), transit: random.difference(), onwardBy: random.side(),
          supplyBy: random.side())
      }, notes: several(0...1) { $0.text() })
  }

  mutating func price() -> PriceChange {
    PriceChange(
      lane: lane(), goods: goods(), unit: ["kg", text()].randomElement(using: &random)!,
      valueBefore: amount(),
      valueAfter: amount(), quantityBefore: amount(), quantityAfter: amount(), valueRatio: ratio(),
      quantityRatio: ratio(), unitValueRatio: ratio(), priceEffect: difference(), volumeEffect: difference(),
      othersRatio: maybe(ratio()), relativeMarkUp: maybe(ratio()), verdict: .volumeNotPrice, isMarkedUp: true,
      isMarkedUpAgainstOthers: maybe(false))
  }

  mutating func hub() -> HubStanding {
    HubStanding(
      hub: country(), destination: country(), goods: goods(), valueBefore: amount(), valueAfter: amount(),
      ratio: maybe(ratio()), shareBefore: maybe(0.1), shareAfter: maybe(0.4), rankBefore: maybe(3),
      rankAfter: 1,
      rcaBefore: maybe(ratio()), rcaAfter: maybe(ratio()), supplyBefore: amount(), supplyAfter: amount(),
      isEmerging: Bool.random(using: &random), since: maybe(month()), reportedBy: side())
  }
}
