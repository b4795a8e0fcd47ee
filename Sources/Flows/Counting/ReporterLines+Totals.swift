internal import GraphCore
internal import Trade

extension ReporterLines {
  /// A code on the way down to the line looked at.
  private struct Heading {
    let code: HSCode
    var places: [Int] = []
    /// Whether a longer code begins with it, and one without detail does.
    var isGroup = false, isGroupOfTotals = false
    /// Details of lines below it, kept only where they decide.
    var details: Set<UInt32> = []
    var keepsDetails = false
    /// For sums: lines that are totals, the first of them, and all that stands one level below.
    var total = CurrencySum(), own = CurrencySum(), below = CurrencySum()
    var first: FlowLineID?
  }

  /// Goods whose parts have lines of their own are a group.
  ///
  /// A line of one procedure is a group of lines of the same procedure, or of lines over all procedures. One with no such
  /// line below it is what a reporter keeps back of a heading, the digits hidden: a part like others.
  mutating func settleGoods() {
    var runs: [Range<Int>] = []
    eachRun(rows.indices, isSamePeriod) { if $0.count > 1 { runs.append($0) } }
    for run in runs {
      let used = run.filter { status[$0] == .used }
      guard used.count > 1 else { continue }
      let groups = groupPlaces(used)
      guard !groups.isEmpty else { continue }
      for place in groups { status[place] = .groupGoods }
      for check in goodsTotals(used) { compare(.goods, check.total, check.below, check.first!) }
    }
  }

  /// - Parameter places: Ascending by goods.
  private func groupPlaces(_ places: [Int]) -> [Int] {
    var (found, path) = ([Int](), [Heading]())
    func close(until code: HSCode?) {
      while let last = path.last, !(code?.starts(with: last.code) ?? false) {
        path.removeLast()
        guard last.isGroup else { continue }
        found += last.places.filter { place in
          let detail = table.detail[line(place)]
          if detail == 0 || last.code == .none { return true }
          return last.details.contains(detail) || last.isGroupOfTotals && detail != 1
        }
      }
    }
    for place in places {
      let (code, detail) = (table.goods[line(place)], table.detail[line(place)])
      if path.last?.code != code {
        close(until: code)
        for index in path.indices { path[index].isGroup = true }
        path.append(Heading(code: code))
      }
      for index in path.indices.dropLast() {
        if detail == 0 { path[index].isGroupOfTotals = true }
        if path[index].keepsDetails { path[index].details.insert(detail) }
      }
      path[path.count - 1].places.append(place)
      if detail != 0, code != .none { path[path.count - 1].keepsDetails = true }
    }
    close(until: nil)
    return found
  }

  /// Each total of goods, beside what stands one level below it.
  private func goodsTotals(_ places: [Int]) -> [Heading] {
    var (path, checks) = ([Heading](), [Heading]())
    func close(until code: HSCode?) {
      while let last = path.last, !(code?.starts(with: last.code) ?? false) {
        path.removeLast()
        if last.first != nil { checks.append(last) }
        guard !path.isEmpty else { continue }
        path[path.count - 1].below.add(last.own)
        // What is kept back of a heading is no total of it: its parts stand beside it.
        if last.first == nil { path[path.count - 1].below.add(last.below) }
      }
    }
    for place in places {
      let line = line(place)
      if path.last?.code != table.goods[line] {
        close(until: table.goods[line])
        path.append(Heading(code: table.goods[line]))
      }
      let last = path.count - 1
      let (value, currency) = (Int128(table.value[line]), table.currency[line])
      path[last].own.add(value, currency)
      guard status[place] == .groupGoods else { continue }
      path[last].total.add(value, currency)
      path[last].first = path[last].first ?? line
    }
    close(until: nil)
    return checks
  }

  /// A period that contains that of another used line on the same lane and goods is a group.
  mutating func settlePeriods() {
    var lengths: Set<TradePeriod> = []
    for place in rows.indices { lengths.insert(table.period[line(place)]) }
    let periods = lengths.sorted()
    let isMixed = zip(periods, periods.dropFirst()).contains { $0.last >= $1.first }
    guard isMixed else { return }
    // As the places stand, one lane's periods of one code are apart; so gather them.
    struct Goods: Hashable { var flow: TradeFlow, partner: CountryCode, goods: HSCode }
    var together: [Goods: [Int]] = [:]
    var order: [Goods] = []
    for place in rows.indices where status[place] == .used {
      let line = line(place)
      let key = Goods(flow: table.flow[line], partner: table.partner[line], goods: table.goods[line])
      if together[key] == nil { order.append(key) }
      together[key, default: []].append(place)
    }
    for key in order { settlePeriods(together[key]!) }
  }

  /// - Parameter places: Of one lane and code, ascending by period.
  private mutating func settlePeriods(_ places: [Int]) {
    var spans: [(period: TradePeriod, places: [Int], sum: CurrencySum)] = []
    for place in places {
      let line = line(place)
      if spans.last?.period != table.period[line] { spans.append((table.period[line], [], CurrencySum())) }
      spans[spans.count - 1].places.append(place)
      spans[spans.count - 1].sum.add(Int128(table.value[line]), table.currency[line])
    }
    for (index, span) in spans.enumerated() where !span.period.isMonth {
      var (isGroup, months, sum) = (false, 0, CurrencySum())
      for inner in spans[(index + 1)...] {
        guard inner.period.first <= span.period.last else { break }
        guard span.period.contains(inner.period) else { continue }
        isGroup = true
        guard inner.period.isMonth else { continue }
        months += 1
        sum.add(inner.sum)
      }
      guard isGroup else { continue }
      for place in span.places { status[place] = .groupPeriod }
      compare(
        .period, span.sum, sum, line(span.places[0]), onlyBelow: months < Int(span.period.count))
    }
  }

  /// Lines on all countries together count where the reporter names none; elsewhere they are compared with the sum over
  /// countries.
  mutating func settleWorld(_ namesPartners: Set<FlowAudit.Reporting>) {
    struct Total: Hashable { var flow: TradeFlow, period: TradePeriod, goods: HSCode }
    func key(_ line: FlowLineID) -> Total {
      Total(flow: table.flow[line], period: table.period[line], goods: table.goods[line])
    }
    let stands: Set<FlowStatus> = [.used, .groupGoods, .groupPeriod]
    var totals: [Total: (sum: CurrencySum, parts: CurrencySum, first: FlowLineID)] = [:]
    var order: [Total] = []
    for place in rows.indices where table.partner[line(place)] == .world {
      let line = line(place)
      let reporting = FlowAudit.Reporting(country: table.reporter[line], flow: table.flow[line])
      guard namesPartners.contains(reporting) else {
        findings.withoutPartners.insert(reporting)
        continue
      }
      if stands.contains(status[place]) {
        if totals[key(line)] == nil { order.append(key(line)) }
        totals[key(line), default: (CurrencySum(), CurrencySum(), line)].sum.add(
          Int128(table.value[line]), table.currency[line])
      }
      status[place] = .groupPartner
    }
    guard !totals.isEmpty else { return }
    for place in rows.indices where stands.contains(status[place]) && table.partner[line(place)] != .world {
      let line = line(place)
      totals[key(line)]?.parts.add(Int128(table.value[line]), table.currency[line])
    }
    for key in order {
      guard let total = totals[key], total.parts.lines > 0 else { continue }
      compare(.world, total.sum, total.parts, total.first)
    }
  }
}
