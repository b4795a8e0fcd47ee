internal import Detection
internal import Ledgers
internal import Trade
internal import WorkPool

extension RouteSettings {
  /// The settings, each with one tolerance less, and the option that allows it.
  var stricter: [(tolerance: String, settings: RouteSettings)] {
    var all: [(tolerance: String, settings: RouteSettings)] = []
    if loss != .none {
      var stricter = self
      stricter.loss = .none
      all.append(("--loss \(loss.percentText)", stricter))
    }
    if dwell.lowerBound < 0, sameDay == .allow {
      var stricter = self
      stricter.dwell = 0...max(0, dwell.upperBound)
      all.append(("--dwell from \(dwell.lowerBound) instead of 0 days", stricter))
    }
    if level < 6 {
      var stricter = self
      stricter.level = 6
      all.append(("--level \(level) instead of 6", stricter))
    }
    return all
  }
}

extension Attribution {
  /// What would be attributed without each tolerance that the settings allow, by the option that allows it.
  func withoutTolerances(
    _ measure: QuantityMeasure, in table: ShipmentTable, on pool: WorkPool
  ) throws -> [(tolerance: String, quantity: AttributedQuantity)] {
    var all: [(tolerance: String, quantity: AttributedQuantity)] = []
    for (name, stricter) in settings.stricter {
      var attribution = Attribution(stricter)
      attribution.settings.measure = measure
      guard let result = try attribution.result(in: table, on: pool) else { continue }
      all.append((name, result.quantity))
    }
    return all
  }
}
