internal import Detection
internal import Ledgers
internal import Trade
internal import WorkPool

extension Attribution {
  /// What would be attributed without each tolerance that the settings allow, by the option that allows it.
  func withoutTolerances(
    _ measure: QuantityMeasure, in table: ShipmentTable, on pool: WorkPool
  ) throws -> [(tolerance: String, quantity: AttributedQuantity)] {
    var all: [(tolerance: String, quantity: AttributedQuantity)] = []
    for (name, stricter) in stricter {
      var attribution = Attribution(stricter)
      attribution.settings.measure = measure
      guard let result = try attribution.result(in: table, on: pool) else { continue }
      all.append((name, result.quantity))
    }
    return all
  }

  /// The settings, each with one tolerance less.
  private var stricter: [(String, RouteSettings)] {
    var all: [(String, RouteSettings)] = []
    if settings.loss != .none {
      var stricter = settings
      stricter.loss = .none
      all.append(("--loss \(settings.loss.percentText)", stricter))
    }
    if settings.dwell.lowerBound < 0, settings.sameDay == .allow {
      var stricter = settings
      stricter.dwell = 0...max(0, settings.dwell.upperBound)
      all.append(("--dwell from \(settings.dwell.lowerBound) instead of 0 days", stricter))
    }
    if settings.level < 6 {
      var stricter = settings
      stricter.level = 6
      all.append(("--level \(settings.level) instead of 6", stricter))
    }
    return all
  }
}
