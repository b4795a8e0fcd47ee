internal import Trade

/// What settling the lines of reporters found, to be added up over them.
struct ReporterFindings: Sendable {
  private struct Files: Hashable { var taken: Int, left: Int }
  private struct Apart: Sendable {
    var found: FlowAudit.Contradiction
    /// How far the two lines shown are apart, in hundredths.
    var apart: Int64
  }
  private var contradictions: [Files: Apart] = [:]
  private var totals: [FlowAudit.TotalCheck.Kind: FlowAudit.TotalCheck] = [:]
  var withoutPartners: Set<FlowAudit.Reporting> = []

  /// - Parameter apart: How far the lines it shows are apart.
  mutating func add(_ found: FlowAudit.Contradiction, apart: Int64) {
    let key = Files(taken: found.taken, left: found.left)
    guard var known = contradictions[key] else {
      contradictions[key] = Apart(found: found, apart: apart)
      return
    }
    let (lines, other) = (known.found.lines + found.lines, known.found.otherCurrency + found.otherCurrency)
    let difference = Int64(clamping: Int128(known.found.difference) + Int128(found.difference))
    let isFurther =
      apart != known.apart
      ? apart > known.apart : ReporterFindings.precedes(found.leftSource, known.found.leftSource)
    if isFurther { known = Apart(found: found, apart: apart) }
    (known.found.lines, known.found.otherCurrency, known.found.difference) = (lines, other, difference)
    contradictions[key] = known
  }

  /// - Parameter difference: Total less parts in hundredths; 0 where they agree.
  mutating func add(_ kind: FlowAudit.TotalCheck.Kind, _ difference: Int128, _ example: FlowAudit.Case) {
    var check = totals[kind] ?? FlowAudit.TotalCheck(kind)
    check.compared += 1
    if difference > 0 {
      check.above += 1
      check.aboveMost = ReporterFindings.worse(check.aboveMost, example)
    } else if difference < 0 {
      check.below += 1
      check.belowMost = ReporterFindings.worse(check.belowMost, example)
    }
    totals[kind] = check
  }

  mutating func add(_ other: ReporterFindings) {
    for (_, found) in other.contradictions.sorted(by: {
      ($0.key.taken, $0.key.left) < ($1.key.taken, $1.key.left)
    }) {
      add(found.found, apart: found.apart)
    }
    for (kind, check) in other.totals {
      var known = totals[kind] ?? FlowAudit.TotalCheck(kind)
      known.compared += check.compared
      known.above += check.above
      known.below += check.below
      known.aboveMost = check.aboveMost.map { ReporterFindings.worse(known.aboveMost, $0) } ?? known.aboveMost
      known.belowMost = check.belowMost.map { ReporterFindings.worse(known.belowMost, $0) } ?? known.belowMost
      totals[kind] = known
    }
    withoutPartners.formUnion(other.withoutPartners)
  }

  /// All of it, in an order of its own.
  func audit(_ rule: RepeatRule, _ table: FlowTable) -> FlowAudit {
    var audit = FlowAudit()
    audit.rule = rule
    audit.contradictions = contradictions.values.map(\.found).sorted {
      ($0.taken, $0.left) < ($1.taken, $1.left)
    }
    audit.totals = FlowAudit.TotalCheck.Kind.allCases.compactMap { totals[$0] }
    audit.withoutPartners = withoutPartners.sorted()
    return audit
  }

  /// The case whose total and parts are further apart; of equal ones the earlier line.
  private static func worse(_ known: FlowAudit.Case?, _ other: FlowAudit.Case) -> FlowAudit.Case {
    guard let known else { return other }
    func distance(_ found: FlowAudit.Case) -> Int128 { abs(Int128(found.total) - Int128(found.parts)) }
    if distance(known) != distance(other) { return distance(known) > distance(other) ? known : other }
    return precedes(other.source, known.source) ? other : known
  }

  private static func precedes(_ a: FlowAudit.Source, _ b: FlowAudit.Source) -> Bool {
    (a.file, a.line) < (b.file, b.line)
  }
}
