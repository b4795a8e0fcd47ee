internal import Detection
internal import GraphCore
internal import Reporting

/// What a search did and did not look at, in whole sentences.
struct SearchStatement {
  private let result: RoutesResult
  private let settings: AnalysisSettings

  init(_ result: RoutesResult, _ settings: AnalysisSettings) {
    (self.result, self.settings) = (result, settings)
  }

  var lines: [String] { [completeness, listing].compactMap(\.self) + result.gaps.map(SearchStatement.text) }

  private var completeness: String {
    let account = result.search
    if account.isComplete {
      return "Every chain of up to \(settings.legs) legs and every relay was looked at."
    }
    let left =
      "The search stopped after \(account.steps) steps (--budget): \(account.unitsLeftOut) of "
      + "\(account.units) last legs' bundles were left out."
    return account.isTopProven
      ? left + " None of them could have entered the list: it is what a complete search would list."
      : left
        + " \(account.unitsThatCouldEnter) of them could have entered the list: raise --budget to be sure."
  }

  private var listing: String? {
    let (found, listed) = (result.routeCount, result.routes.count)
    guard listed < found else { return nil }
    return
      "\(listed) of \(result.isComplete ? "" : "at least ")\(found) routes are listed; --all lists every one."
  }

  private static func text(_ gap: RoutesResult.Gap) -> String {
    switch gap {
    case .value: "Not computable: values (no value column); routes are ranked by tier alone."
    case .netMass: "Not computable: masses (no net mass column)."
    case .originForSourceRule: "Not computable: sources by origin (no origin column); only consignors count."
    case .originAndMaker: "Not computable: relays (neither origin nor maker column)."
    }
  }
}
