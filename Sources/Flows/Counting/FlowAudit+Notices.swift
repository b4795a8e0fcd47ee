public import Trade

extension FlowAudit {
  /// What a reader of a report must know, a sentence or two each.
  ///
  /// - Parameter files: Names of the files, in the order given. - Parameter currency: That of the report.
  public func notices(files: [String], currency: CurrencyCode) -> [String] {
    let words = FlowAuditWords(files: files, rule: rule)
    let repeated = counts.first { $0.status == .repeated }?.lines ?? 0
    return (repeated > 0 ? [words.repeated(repeated)] : [])
      + contradictions.map { words.contradiction($0, currency) }
      + words.withoutPartners(withoutPartners) + totals.flatMap(words.totals) + words.mixed(mixed)
      + words.gaps(gaps)
  }
}

/// The findings of an audit in words.
private struct FlowAuditWords {
  let files: [String], rule: RepeatRule

  func repeated(_ lines: Int) -> String {
    lines == 1
      ? "1 line repeats an earlier one in all figures and does not count again."
      : "\(lines) lines repeat an earlier one in all figures and do not count again."
  }

  func contradiction(_ found: FlowAudit.Contradiction, _ currency: CurrencyCode) -> String {
    let rules = [
      RepeatRule.last: "the last line counts", .first: "the first line counts",
      .sum: "lines of one currency are added up",
    ]
    let other = found.taken == found.left ? "the same file" : file(found.taken)
    var text =
      "\(count(found.lines, "line")) of \(file(found.left)) \(found.lines == 1 ? "says" : "say") something else than "
      + "\(other) of the same thing; \(rules[rule]!), --repeats chooses otherwise."
    if found.otherCurrency > 0 { text += " \(count(found.otherCurrency, "line")) in another currency." }
    if found.difference > 0 {
      text +=
        " They differ by \(whole(found.difference)) \(currency) in all, most in \(source(found.leftSource)) "
        + "(\(whole(found.leftValue))) and \(source(found.takenSource)) (\(whole(found.takenValue)), counted)."
    }
    return text
  }

  func withoutPartners(_ found: [FlowAudit.Reporting]) -> [String] {
    byFlow(found, \.flow).map { flow, found in
      "\(names(found.map(\.country))) \(found.count == 1 ? "names" : "name") no partner of \(flow.plural): the lines on all countries together count."
    }
  }

  func totals(_ check: FlowAudit.TotalCheck) -> [String] {
    let (total, part) =
      switch check.kind {
      case .goods: ("goods", "their parts")
      case .period: ("years or quarters", "their months")
      case .procedure: ("all procedures together", "each of them")
      case .world: ("all countries together", "each of them")
      }
    let low = check.belowMost.map { worst in
      "\(check.below) of \(check.compared) figures on \(total) are less than the sum of \(part): a wrong total, or a wrong part. "
        + "None of them is counted beside its parts. \(example(worst))"
    }
    let high = check.aboveMost.map { worst in
      "\(check.above) of \(check.compared) figures on \(total) are more than the sum of \(part): something is kept "
        + "confidential, or not in the input. \(example(worst))"
    }
    return [low, high].compactMap(\.self)
  }

  func mixed(_ found: [FlowAudit.Mixture]) -> [String] {
    struct Kind: Hashable { var flow: TradeFlow, years: [Int], lengths: [Int] }
    let groups = Dictionary(grouping: found) {
      Kind(flow: $0.reporting.flow, years: $0.years, lengths: $0.lengths)
    }
    return groups.values.map { $0.sorted { $0.reporting < $1.reporting } }
      .sorted { $0[0].reporting < $1[0].reporting }.map { group in
        let lengths = group[0].lengths.map { $0 == 1 ? "one month" : $0 == 12 ? "a year" : "\($0) months" }
        return
          "\(names(group.map(\.reporting.country))) \(group.count == 1 ? "reports" : "report") "
          + "\(group[0].reporting.flow.plural) of \(runs(group[0].years)) in periods of \(lengths.joined(separator: ", ")): "
          + "they stand beside each other and are never added up."
      }
  }

  func gaps(_ found: [FlowAudit.Gap]) -> [String] {
    struct Kind: Hashable { var flow: TradeFlow, month: Month, isEnd: Bool, limit: Month }
    var groups: [Kind: [CountryCode]] = [:]
    for gap in found {
      let flow = gap.reporting.flow
      if gap.last < gap.allLast {
        groups[Kind(flow: flow, month: gap.last, isEnd: true, limit: gap.allLast), default: []].append(
          gap.reporting.country)
      }
      if gap.first > gap.allFirst {
        groups[Kind(flow: flow, month: gap.first, isEnd: false, limit: gap.allFirst), default: []].append(
          gap.reporting.country)
      }
    }
    let ordered = groups.sorted {
      ($0.key.flow.rawValue, $0.key.isEnd ? 0 : 1, $0.key.month) < (
        $1.key.flow.rawValue, $1.key.isEnd ? 0 : 1, $1.key.month
      )
    }
    return ordered.map { kind, countries in
      let verb = countries.count == 1 ? "has" : "have"
      return kind.isEnd
        ? "\(names(countries)) \(verb) no \(kind.flow.plural) after \(kind.month), where others reach to \(kind.limit): not known from then on, not zero."
        : "\(names(countries)) \(verb) no \(kind.flow.plural) before \(kind.month), where others begin in \(kind.limit): not known until then, not zero."
    }
  }

  private func example(_ found: FlowAudit.Case) -> String {
    let way = found.flow.isOutward ? "to" : "from"
    let goods = found.goods == .none ? "all goods" : "\(found.goods)"
    return
      "Most: \(found.reporter), \(found.flow.plural) \(way) \(found.partner == .world ? "all countries" : "\(found.partner)"), \(goods), "
      + "\(found.period): \(whole(found.total)) against \(whole(found.parts)) \(found.currency) (\(source(found.source)))."
  }

  private func byFlow<Found>(_ found: [Found], _ flow: (Found) -> TradeFlow) -> [(TradeFlow, [Found])] {
    TradeFlow.allCases.compactMap { each in
      let own = found.filter { flow($0) == each }
      return own.isEmpty ? nil : (each, own)
    }
  }

  private func file(_ place: Int) -> String {
    files.indices.contains(place) ? files[place] : "file \(place + 1)"
  }
  private func source(_ source: FlowAudit.Source) -> String { "\(file(source.file)):\(source.line)" }
  private func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// `AM, KG, KZ and 12 more`.
  private func names(_ countries: [CountryCode]) -> String {
    let all = countries.sorted()
    let first = all.prefix(10).map(\.description).joined(separator: ", ")
    return all.count > 10 ? "\(first) and \(all.count - 10) more" : first
  }

  /// `2019 to 2021, 2023`.
  private func runs(_ years: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for year in years {
      if let last = runs.last, last.upperBound + 1 == year {
        runs[runs.count - 1] = last.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" }
      .joined(separator: ", ")
  }
}

/// Hundredths as whole units, `1,234,567`.
func whole(_ hundredths: Int64) -> String {
  let rounded = (Int128(hundredths) + (hundredths < 0 ? -50 : 50)) / 100
  var digits = String(rounded.magnitude)
  var groups: [String] = []
  while digits.count > 3 {
    groups.insert(String(digits.suffix(3)), at: 0)
    digits.removeLast(3)
  }
  return (rounded < 0 ? "−" : "") + ([digits] + groups).joined(separator: ",")
}
