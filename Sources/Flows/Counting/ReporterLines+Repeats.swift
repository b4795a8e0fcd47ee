internal import GraphCore
internal import Trade

extension ReporterLines {
  private struct Figures: Hashable {
    let value: Int64, currency: CurrencyCode, mass: Quantity, quantity: Quantity
  }

  private func figures(_ place: Int) -> Figures {
    let line = line(place)
    return Figures(
      value: table.value[line], currency: table.currency[line], mass: table.netMass[line],
      quantity: table.quantity[line])
  }

  /// Of lines with one key, those equal to an earlier one are repeated; of those that differ the rule takes one, or all of
  /// one currency.
  mutating func settleRepeats() {
    var runs: [Range<Int>] = []
    eachRun(rows.indices) { a, b in
      table.detail[a] == table.detail[b] && table.unit[a] == table.unit[b] && isSameGoods(a, b)
    } _: {
      if $0.count > 1 { runs.append($0) }
    }
    for run in runs { settleRepeats(run) }
  }

  private mutating func settleRepeats(_ run: Range<Int>) {
    // Rows of a run stand in the order of the table.
    var first: [Figures: Int] = [:]
    for place in run {
      let figures = figures(place)
      if first[figures] != nil { status[place] = .repeated } else { first[figures] = place }
    }
    guard first.count > 1 else { return }
    let chosen = figures(rule == .first ? run.lowerBound : run.upperBound - 1)
    let taken = first[chosen]!
    for place in run where status[place] == .used && place != taken {
      if rule == .sum, table.currency[line(place)] == chosen.currency { continue }
      status[place] = .contradicted
      note(taken: line(taken), left: line(place))
    }
  }

  private mutating func note(taken: FlowLineID, left: FlowLineID) {
    let (kept, other) = (table.value[taken], table.value[left])
    let isOther = table.currency[taken] != table.currency[left]
    findings.add(
      FlowAudit.Contradiction(
        taken: table.file(of: taken), left: table.file(of: left), lines: 1, otherCurrency: isOther ? 1 : 0,
        difference: isOther ? 0 : Int64(clamping: (Int128(kept) - Int128(other)).magnitude),
        takenSource: source(taken), leftSource: source(left), takenValue: kept, leftValue: other),
      apart: isOther ? 0 : Int64(clamping: (Int128(kept) - Int128(other)).magnitude))
  }

  /// Where a line is the total over procedures, each procedure is a part of it.
  mutating func settleProcedures() {
    var checks: [(total: CurrencySum, parts: CurrencySum, first: FlowLineID)] = []
    var parts: [Int] = []
    eachRun(rows.indices, isSameGoods) { run in
      guard run.count > 1 else { return }
      var (total, sum, first) = (CurrencySum(), CurrencySum(), FlowLineID?.none)
      let used = run.filter { status[$0] == .used }
      guard used.count > 1 else { return }
      for place in used where table.detail[line(place)] == 0 {
        total.add(Int128(table.value[line(place)]), table.currency[line(place)])
        first = first ?? line(place)
      }
      guard let first, total.lines < used.count else { return }
      for place in used where table.detail[line(place)] != 0 {
        sum.add(Int128(table.value[line(place)]), table.currency[line(place)])
        parts.append(place)
      }
      checks.append((total, sum, first))
    }
    for place in parts { status[place] = .oneProcedure }
    for check in checks { compare(.procedure, check.total, check.parts, check.first) }
  }

  /// Notes how a total agrees with its parts, unless they are in several currencies.
  mutating func compare(
    _ kind: FlowAudit.TotalCheck.Kind, _ total: CurrencySum, _ parts: CurrencySum, _ first: FlowLineID,
    onlyBelow: Bool = false
  ) {
    guard !total.isMixed, !parts.isMixed, let currency = total.currency, currency == parts.currency else {
      return
    }
    // Half a unit for each figure that was rounded to whole ones.
    let rounding = 50 * Int128(total.lines + parts.lines)
    let difference = total.value - parts.value
    if onlyBelow, difference >= -rounding { return }
    findings.add(
      kind, abs(difference) <= rounding ? 0 : difference,
      FlowAudit.Case(
        reporter: table.reporter[first], flow: table.flow[first], partner: table.partner[first],
        goods: table.goods[first], period: table.period[first].description,
        total: Int64(clamping: total.value),
        parts: Int64(clamping: parts.value), currency: currency, source: source(first)))
  }
}
