internal import Detection
internal import GraphCore
internal import Ingest
internal import Ledgers
internal import Regimes
internal import Reporting
internal import Screening
internal import Trade

extension ReadShipments {
  /// Where the rows of an input went, for the report.
  func inputAccount(_ index: Int, _ input: OpenedInput, _ sha256: String) -> InputAccount {
    let account = account(ofInput: index)
    precondition(account.isBalanced, "rows were lost")
    let days = days(ofInput: index)
    return InputAccount(
      file: input.name, sha256: sha256,
      layout: "\(input.mapping.layout.id) (\(percent(input.mapping.confidence)) % sure)", read: account.read,
      used: account.used, quarantined: account.quarantined, duplicates: account.duplicates,
      selfShipments: account.selfShipments,
      reasons: faults(ofInput: index).map { .init(reason: $0.fault.text, rows: $0.rows) },
      firstDay: days?.lowerBound.description, lastDay: days?.upperBound.description)
  }

  /// First and last day of the used rows of an input.
  func days(ofInput index: Int) -> ClosedRange<Day>? {
    var range: ClosedRange<Day>?
    for row in rows[index] where table.status[ShipmentID(row: row)] == .used {
      let day = table.day[ShipmentID(row: row)]
      guard let known = range else {
        range = day...day
        continue
      }
      if !known.contains(day) { range = min(known.lowerBound, day)...max(known.upperBound, day) }
    }
    return range
  }

  /// Used rows of an input that name no consignor, and no consignee.
  func rowsWithoutParty(ofInput index: Int) -> (consignor: Int, consignee: Int) {
    var counts = (consignor: 0, consignee: 0)
    for row in rows[index] where table.status[ShipmentID(row: row)] == .used {
      if table.consignor[ShipmentID(row: row)] == .none { counts.consignor += 1 }
      if table.consignee[ShipmentID(row: row)] == .none { counts.consignee += 1 }
    }
    return counts
  }

  /// The rows of an input in quarantine, for a quarantine file.
  func quarantine(_ index: Int, _ name: String) -> Analysis.Quarantine {
    Analysis.Quarantine(
      file: name,
      rows: quarantine(ofInput: index).map { (lines.line(ofRow: $0.row), $0.fault.text, $0.text) })
  }
}

extension LossShare {
  /// `2%`, `0.25%`.
  var percentText: String {
    let (whole, rest) = basisPoints.quotientAndRemainder(dividingBy: 100)
    let digits = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return "\(whole)\(digits)%"
  }
}

/// A share as whole percent.
func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }

extension AnalysisSettings {
  /// The receipt of a run in which some settings mean nothing.
  func receipt(without names: Set<String>) -> Receipt {
    var receipt = receipt
    receipt.settings.removeAll { names.contains($0.name) }
    return receipt
  }

  /// The receipt of a run of detectors.
  var detectionReceipt: Receipt {
    var receipt = receipt
    guard detectors != [Routes.name] else { return receipt }
    receipt.settings += [
      ("fdr", "\(rate)"), ("controls", controls.map { $0.map(\.rawValue).joined(separator: ",") } ?? "auto"),
      ("placebo", placebo?.rawValue ?? "none"), ("measure", measureDay?.description ?? "as the regime says"),
      ("grace", graceDays.map { "\($0)" } ?? "as the regime says"),
      ("floor", "\(floorCents / 100)"), ("threshold", "\(thresholdCents / 100)"),
    ].map { .init(name: $0.0, value: $0.1) }
    guard ranksLeads else { return receipt }
    let stated = weights.isBuiltIn ? "built in" : weights.name
    receipt.settings += [("weights", "\(stated) \(weights.sha256)"), ("explore", "\(explore)")].map {
      .init(name: $0.0, value: $0.1)
    }
    return receipt
  }

  /// What a rerun needs: every setting that can change the answer, defaults included.
  var receipt: Receipt {
    func list(_ countries: [CountryCode]?) -> String {
      countries.map { $0.map(\.description).joined(separator: ",") } ?? "as the regime says"
    }
    let days = [("since", since), ("until", until)].map { ($0, $1?.description ?? "unbounded") }
    var settings: [(String, String)] = [
      ("destinations", list(destinations)), ("coalition", list(coalition)), ("hubs", list(hubs)),
      ("level", "\(level)"), ("dwell", "\(dwell.lowerBound)..\(dwell.upperBound)"),
      ("source-rule", sourceRule.rawValue), ("same-day", sameDay.rawValue), ("legs", "\(legs)"),
      ("loss", loss.percentText), ("unit", measure?.rawValue ?? "auto"),
      ("by-origin", byOrigin ? "yes" : "no"),
    ]
    settings += days
    settings += [
      ("goods", goods.map { $0.map(\.description).joined(separator: ",") } ?? "all"),
      ("top", limit.map { "\($0)" } ?? "all"), ("budget", "\(budget)"),
    ]
    if let leastCents { settings.append(("min-value", "\(leastCents / 100)")) }
    settings.append(("min-grade", minGrade?.rawValue ?? "all"))
    settings.append(("mark-firms", "\(markFirms)"))
    if let resolution { settings.append(("resolution", resolution.rawValue)) }
    if comparesResolutions { settings.append(("sensitivity", "yes")) }
    if lists != nil { settings.append(("score", "\(screening.threshold)")) }
    settings += readingStated.map { ($0.name, $0.value) }
    return Receipt(
      version: entrepotVersion, command: command, settings: settings.map { .init(name: $0.0, value: $0.1) },
      regimes: searches.map { .init(id: $0.regime.id, sha256: $0.sha256) })
  }
}
