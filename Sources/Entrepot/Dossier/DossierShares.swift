internal import GraphCore
internal import Regimes
internal import Reporting
internal import Trade

/// Which part of a firm's sales goes to the destinations of a regime, before and after its measure.
struct DossierShares {
  let sides: DossierSides
  let settings: AnalysisSettings
  private var table: ShipmentTable { sides.table }

  /// What goes to a country, by window.
  private struct Sums {
    var all = DossierSum(), before = DossierSum(), grace = DossierSum(), after = DossierSum()

    mutating func add(
      _ shipment: ShipmentID, _ window: WritableKeyPath<Sums, DossierSum>?, in table: ShipmentTable
    ) {
      all.add(shipment, in: table)
      if let window { self[keyPath: window].add(shipment, in: table) }
    }
  }

  /// What it sent, and what others sent of its making; nothing for a firm of which there is neither.
  func shares(_ regime: Regime) -> [DossierReport.RegimeShare] {
    [(DossierReport.RegimeShare.Basis.sent, sides.sent), (.made, sides.made)].filter { !$0.1.isEmpty }
      .map { share(regime, $0, of: $1) }
  }

  private func share(
    _ regime: Regime, _ basis: DossierReport.RegimeShare.Basis, of shipments: [ShipmentID]
  ) -> DossierReport.RegimeShare {
    let measure = regime.mainMeasure
    let (whole, there, markets) = sums(shipments, regime, measure)
    func window(_ path: KeyPath<Sums, DossierSum>) -> DossierReport.Window {
      DossierReport.Window(whole[keyPath: path], there[keyPath: path])
    }
    let isParted = measure?.period.from != nil
    return DossierReport.RegimeShare(
      regime: regime.id, destinations: regime.destinations.map(\.description),
      measureDay: measure?.period.from?.description, measureTitle: isParted ? measure?.title : nil,
      basis: basis, all: window(\.all), before: isParted ? window(\.before) : nil,
      grace: isParted ? window(\.grace) : nil, after: isParted ? window(\.after) : nil,
      markets: markets.mapValues(\.all).ranked { $0 < $1 }.map { country, all in
        let sums = markets[country]!
        return .init(
          country: country.text, isDestination: regime.destinations.contains(country), all: all.flow,
          before: isParted ? sums.before.flow : nil, grace: isParted ? sums.grace.flow : nil,
          after: isParted ? sums.after.flow : nil)
      })
  }

  private func sums(
    _ shipments: [ShipmentID], _ regime: Regime, _ measure: Measure?
  ) -> (whole: Sums, there: Sums, markets: [CountryCode: Sums]) {
    let day = measure?.period.from
    let grace = Int32(settings.graceDays ?? measure?.graceDays ?? 0)
    let isDestination = Set(regime.destinations)
    var (whole, there, markets) = (Sums(), Sums(), [CountryCode: Sums]())
    for shipment in shipments {
      let sent = table.day[shipment]
      let window = day.map { day -> WritableKeyPath<Sums, DossierSum> in
        sent < day ? \.before : Int64(sent.rawValue) < Int64(day.rawValue) + Int64(grace) ? \.grace : \.after
      }
      let country = table.destination(of: shipment)
      whole.add(shipment, window, in: table)
      if isDestination.contains(country) { there.add(shipment, window, in: table) }
      markets[country, default: Sums()].add(shipment, window, in: table)
    }
    return (whole, there, markets)
  }
}

extension DossierReport.Window {
  fileprivate init(_ all: DossierSum, _ there: DossierSum) {
    self.init(
      all: all.flow, toDestinations: there.flow,
      shipmentShare: all.shipments > 0 ? fourDigits(Double(there.shipments) / Double(all.shipments)) : nil,
      valueShare: all.value > 0 ? fourDigits(Double(there.value) / Double(all.value)) : nil)
  }
}
