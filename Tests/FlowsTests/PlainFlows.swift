import Flows
import TestSupport
import Trade

/// Answers from the lines themselves, in the plainest way: every figure is a loop over the lines of its pairs and months.
struct PlainFlows {
  let lines: [MadeLine], question: FlowQuestion
  private let byPair: [Key: [MadeLine]], byMonth: [Key: [MadeLine]], present: Set<Key>
  private struct Key: Hashable {
    var flow: TradeFlow, reporter: CountryCode
    var partner: CountryCode? = nil, period: Month? = nil
  }
  let before: [Month], after: [Month], months: [Month], lastBefore: Month

  /// `nil` where the months do not hold both windows.
  init?(_ lines: [MadeLine], _ question: FlowQuestion) {
    (self.lines, self.question) = (lines, question)
    byPair = Dictionary(grouping: lines) { Key(flow: $0.flow, reporter: $0.reporter, partner: $0.partner) }
    byMonth = Dictionary(grouping: lines) {
      Key(flow: $0.flow, reporter: $0.reporter, partner: $0.partner, period: $0.period.first)
    }
    present = Set(
      lines.filter {
        [.used, .groupPartner, .groupGoods, .groupPeriod, .repeated, .contradicted, .ownTrade].contains(
          $0.status)
      }.map {
        Key(flow: $0.flow, reporter: $0.reporter, period: $0.period.first)
      })
    let used = lines.filter { $0.status == .used && $0.period.isMonth }.map(\.period.first)
    let day = question.measureDay!
    let start = Month(of: day)
    lastBefore = start.advanced(by: -1)
    var first = start
    if day != start.firstDay || question.graceDays > 0 {
      first = Month(of: Day(rawValue: day.rawValue + Int32(question.graceDays))).advanced(by: 1)
    }
    months = Array(used.min()!...used.max()!)
    after = Array(months.filter { $0 >= first }.prefix(question.window))
    let last = lastBefore
    before = after.map { month in
      var month = month
      while month > last { month = month.advanced(by: -12) }
      return month
    }
    .sorted()
    guard let earliest = before.first, earliest >= months[0], !after.isEmpty else { return nil }
  }

  func reports(_ country: CountryCode, _ flow: TradeFlow, _ month: Month) -> Bool {
    present.contains(Key(flow: flow, reporter: country, period: month))
  }
  func reports(_ country: CountryCode, _ flow: TradeFlow, _ months: [Month]) -> Bool {
    months.allSatisfy { reports(country, flow, $0) }
  }
  func isWhole(_ country: CountryCode, _ flow: TradeFlow) -> Bool { reports(country, flow, before + after) }

  /// Lines of one reporter about one pair.
  func lines(_ flow: TradeFlow, _ from: CountryCode, _ to: CountryCode) -> [MadeLine] {
    let (reporter, partner) = flow == .import ? (to, from) : (from, to)
    return from == to ? [] : byPair[Key(flow: flow, reporter: reporter, partner: partner)] ?? []
  }
  func hasLines(_ flow: TradeFlow, _ from: CountryCode, _ to: CountryCode) -> Bool {
    lines(flow, from, to).contains { $0.status == .used || $0.status == .groupGoods }
  }

  /// The only destination of a drawn question.
  var destination: CountryCode { question.destinations[0] }
  /// Countries of the drawn tables.
  static let countries: [CountryCode] = ["DE", "LT", "KZ", "KG", "AM", "CN", "RU", "TH", "VN"]

  static let listed: Set<HSCode> = ["854231", "848210"]

  /// What a group carried; `goods` is a name of a group or class.
  func sum(
    _ flow: TradeFlow, _ from: CountryCode, _ to: CountryCode, _ goods: String, _ months: [Month]
  ) -> Int64 {
    var sum: Int64 = 0
    let (reporter, partner) = flow == .import ? (to, from) : (from, to)
    for month in months where from != to {
      guard let all = byMonth[Key(flow: flow, reporter: reporter, partner: partner, period: month)] else {
        continue
      }
      let totals = all.filter { $0.status == .groupGoods && $0.goods == .none }
      let used = all.filter { $0.status == .used }
      switch goods {
      case "all goods": sum += (totals.isEmpty ? used : totals).reduce(0) { $0 + $1.value }
      case "listed goods":
        sum += used.filter { PlainFlows.listed.contains($0.goods) }.reduce(0) { $0 + $1.value }
      default: sum += used.filter { $0.goods.description.hasPrefix(goods) }.reduce(0) { $0 + $1.value }
      }
    }
    return sum
  }

  var groups: [String] {
    let isListed = lines.contains { $0.status == .used && PlainFlows.listed.contains($0.goods) }
    return ["all goods"] + (isListed ? ["listed goods"] : [])
      + (question.goods ?? []).map(\.description).sorted()
  }
  var classes: [String] {
    Set(lines.filter { $0.status == .used }.map(\.goods)).filter { goods in
      question.goods?.contains { goods.starts(with: $0) } ?? true
    }
    .map(\.description).sorted()
  }
  /// Whether so much in the window after is the floor a year, and more than nothing.
  func isTold(_ value: Int64) -> Bool { value > 0 && value * 12 >= question.floor * Int64(after.count) }

  /// The side whose word is taken on a lane.
  func side(_ from: CountryCode, _ to: CountryCode) -> TradeFlow? {
    let (sent, got) = (isWhole(from, .export), isWhole(to, .import))
    if sent, hasLines(.export, from, to) { return .export }
    if got, hasLines(.import, from, to) { return .import }
    return sent ? .export : got ? .import : nil
  }
  var members: [CountryCode] { question.coalition.filter { isWhole($0, .export) } }

  /// What the coalition sent to a country.
  func coalition(_ to: CountryCode, _ goods: String, _ months: [Month]) -> Int64? {
    if !members.isEmpty { return members.reduce(0) { $0 + sum(.export, $1, to, goods, months) } }
    guard isWhole(to, .import) else { return nil }
    return question.coalition.reduce(0) { $0 + sum(.import, $1, to, goods, months) }
  }
}

/// A made table with all that spoils one: months missing, lines repeated or not counted, totals beside parts, zeros.
func randomFlows(using random: inout SplitMix64) -> [MadeLine] {
  let pairs: [(CountryCode, CountryCode)] = [
    ("DE", "RU"), ("LT", "RU"), ("DE", "KZ"), ("LT", "KZ"), ("DE", "KG"), ("KZ", "RU"), ("KG", "RU"),
    ("AM", "RU"),
    ("KZ", "CN"), ("CN", "RU"), ("DE", "AM"), ("DE", "LT"),
  ]
  let goods: [HSCode] = ["854231", "848210", "610910", "620342"]
  var lines: [MadeLine] = []
  var missing: Set<String> = []
  for country in ["DE", "LT", "KZ", "KG", "AM", "RU", "CN"] {
    for flow in [TradeFlow.export, .import] {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: missing.insert("\(country)\(flow)")
      case 1:
        missing.insert(
          "\(country)\(flow)\(month("2021-01").advanced(by: Int.random(in: 0..<30, using: &random)))")
      default: break
      }
    }
  }
  for (exporter, importer) in pairs {
    for flow in [TradeFlow.export, .import] where Int.random(in: 0..<6, using: &random) > 0 {
      let (reporter, partner) = flow == .export ? (exporter, importer) : (importer, exporter)
      for place in 0..<30 {
        let at = month("2021-01").advanced(by: place)
        if missing.contains("\(reporter)\(flow)") || missing.contains("\(reporter)\(flow)\(at)") { continue }
        var line = MadeLine(reporter: reporter, partner: partner, flow: flow, period: TradePeriod(at))
        for code in goods where Int.random(in: 0..<3, using: &random) > 0 {
          line.goods = code
          line.value = Int64.random(in: 0..<1_000, using: &random) * (Bool.random(using: &random) ? 1 : 0)
          line.grams = Bool.random(using: &random) ? Int64.random(in: 1..<500, using: &random) : 0
          line.status = Int.random(in: 0..<12, using: &random) == 0 ? .repeated : .used
          lines.append(line)
          if Int.random(in: 0..<9, using: &random) == 0 { lines.append(line) }
        }
        if Int.random(in: 0..<9, using: &random) == 0 {
          (line.goods, line.value, line.grams, line.status) = (.none, 5_000, 0, .groupGoods)
          lines.append(line)
        }
      }
    }
  }
  // Somebody always reports the first and the last month.
  for at in [month("2021-01"), month("2023-06")] {
    lines.append(MadeLine(reporter: "TH", partner: "VN", period: TradePeriod(at)))
  }
  return lines.shuffled(using: &random)
}

/// A question with every setting drawn.
func randomFlowQuestion(using random: inout SplitMix64) -> FlowQuestion {
  var question = flowQuestion(window: [1, 5, 12].randomElement(using: &random)!)
  question.destinations = Int.random(in: 0..<4, using: &random) == 0 ? ["CN"] : ["RU"]
  question.hubs = Bool.random(using: &random) ? nil : ["KZ", "KG", "AM"].shuffled(using: &random).dropLast()
  question.goods = [nil, nil, ["85"], ["8542", "61"]].randomElement(using: &random)!
  question.coalition = [["DE", "LT"], ["DE"], ["LT", "DE", "FR"]].randomElement(using: &random)!
  question.measureDay =
    [Day(iso: "2022-03-01"), Day(iso: "2022-02-24"), Day(iso: "2022-05-15")].randomElement(using: &random)!
  question.graceDays = Bool.random(using: &random) ? 0 : 35
  question.slackMonths = Int.random(in: 0...3, using: &random)
  question.cif = [(1, 1.06, 1.1), (1, 1.05, 1.25), (0.95, 1, 1.2)].randomElement(using: &random)!
  question.floor = [0, 0, 900, 20_000].randomElement(using: &random)!
  return question
}
