internal import Trade

/// The calendar years of a lane, from whatever periods its reporters have lines on.
struct GrowthYears {
  private struct Reported {
    var country: CountryCode
    var cover: YearCover
    var amount = LaneFigures.Amount()

    /// Its value × 12 / its own months, rounded half up.
    var annualised: Int128 {
      let months = Int128(cover.months.nonzeroBitCount)
      return (amount.value * 24 + months) / (2 * months)
    }
  }

  private let figures: LaneFigures, reported: ReportedPeriods
  private var byYear: [(year: Int, reporters: [Reported])] = []
  private var lengths: Set<Int> = []

  init(_ figures: LaneFigures, _ reported: ReportedPeriods) {
    (self.figures, self.reported) = (figures, reported)
    let (lane, countries) = (figures.lane, figures.lane.reporters.countries)
    let years = Set(countries.flatMap { reported.years($0, lane.flow) }).sorted()
    for year in years {
      let found = countries.compactMap { country -> Reported? in
        let own = figures.byReporter[country] ?? [:]
        let cover = YearCover(reported.periods(country, lane.flow, year)) { own[$0] != nil }
        guard !cover.periods.isEmpty else { return nil }
        var amount = LaneFigures.Amount()
        for period in cover.periods where own[period] != nil { amount += own[period]! }
        return Reported(country: country, cover: cover, amount: amount)
      }
      guard !found.isEmpty else { continue }
      byYear.append((year, found))
      for reporter in found where reporter.amount.lines > 0 {
        lengths.formUnion(reporter.cover.periods.map { Int($0.count) })
      }
    }
  }

  /// Every year; `nil` where a sum is too large.
  var told: [Growth.Year]? {
    var years: [Growth.Year] = []
    for (year, reporters) in byYear {
      let sum = reporters.reduce(into: LaneFigures.Amount()) { $0 += $1.amount }
      guard let value = sum.value.inHundredths else { return nil }
      years.append(
        Growth.Year(
          year: year, months: GrowthYears.months(reporters).nonzeroBitCount, value: value,
          reporters: reporters.count, lines: sum.lines))
    }
    return years
  }

  /// What a reader must know of how years were added up.
  var notes: [String] {
    guard lengths.count > 1 else { return [] }
    let words = lengths.sorted().map { $0 == 1 ? "a month" : $0 == 12 ? "a year" : "\($0) months" }
    return ["Years are added up from periods of \(words.joined(separator: ", ")), none of them in another."]
  }

  /// The last year where it is not over and nobody's figures reach further, beside the one before it.
  var partial: Growth.PartialYear? {
    get throws(SumTooLarge) {
      guard let (year, now) = byYear.last, reported.lastMonth[figures.lane.flow]?.year == year else {
        return nil
      }
      let months = GrowthYears.months(now).nonzeroBitCount
      guard months < 12 else { return nil }
      let value = try now.reduce(0) { $0 + $1.amount.value }.exact()
      let annualised = try now.reduce(0) { $0 + $1.annualised }.exact()
      let whole = wholeYear(year - 1, now)
      let full = try whole?.value.exact()
      var part = Growth.PartialYear(
        year: year, months: months, value: value, sameMonthsBefore: nil, change: nil, fullYearBefore: full,
        changeOnFullYear: GrowthYears.change(try whole?.now.exact(), full), annualised: annualised,
        annualisedChange: GrowthYears.change(try whole?.annualised.exact(), full), comparedValue: nil,
        leftOut: [])
      var (then, since, isAny) = (Int128(0), Int128(0), false)
      for reporter in now {
        guard let before = sameMonths(reporter, year - 1) else {
          part.leftOut.append(reporter.country)
          continue
        }
        isAny = true
        then += before
        since += reporter.amount.value
      }
      guard isAny else { return part }
      let (same, compared) = (try then.exact(), try since.exact())
      (part.sameMonthsBefore, part.comparedValue) = (same, compared)
      part.change = GrowthYears.change(compared, same)
      return part
    }
  }

  /// A year by those who report every month of it and some of the year after, with what they report of that; `nil` where
  /// nobody does.
  private func wholeYear(_ year: Int, _ next: [Reported]) -> (value: Int128, now: Int128, annualised: Int128)?
  {
    let then = byYear.last { $0.year == year }?.reporters ?? []
    var (sums, isAny) = ((value: Int128(0), now: Int128(0), annualised: Int128(0)), false)
    for before in then where before.cover.months == (1 << 12) - 1 {
      guard let now = next.first(where: { $0.country == before.country }) else { continue }
      isAny = true
      sums.value += before.amount.value
      sums.now += now.amount.value
      sums.annualised += now.annualised
    }
    return isAny ? sums : nil
  }

  /// A reporter's same months of another year; `nil` where one of them is not reported.
  private func sameMonths(_ now: Reported, _ year: Int) -> Int128? {
    let own = figures.byReporter[now.country] ?? [:]
    let wanted = now.cover.months
    // Only what lies wholly in the months wanted.
    let candidates = reported.periods(now.country, figures.lane.flow, year).filter { period in
      period.months.allSatisfy { wanted & 1 << UInt16($0.month - 1) != 0 }
    }
    let cover = YearCover(candidates) { own[$0] != nil }
    guard cover.months == wanted else { return nil }
    return cover.periods.reduce(0) { $0 + (own[$1]?.value ?? 0) }
  }

  private static func months(_ reporters: [Reported]) -> UInt16 {
    reporters.reduce(0) { $0 | $1.cover.months }
  }

  /// Value over base, less 1; `nil` without a base above zero.
  private static func change(_ value: Int64?, _ base: Int64?) -> Double? {
    guard let value, let base, base > 0 else { return nil }
    return Double(value) / Double(base) - 1
  }
}
