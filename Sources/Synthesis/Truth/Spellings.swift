/// In which ways a file writes the firms of its answer key.
public struct Spellings: Sendable, Equatable {
  /// A set of bits for each firm of the key.
  fileprivate(set) var sets: [UInt16]

  mutating func formUnion(_ other: Spellings) {
    for index in sets.indices { sets[index] |= other.sets[index] }
  }
}

/// The firms whose spellings are noted while a file is written: those of the answer key.
struct WatchedFirms: Sendable {
  /// In the order of the key: by number.
  let firms: [FirmNumber]
  /// Place in `firms` by firm number; -1 for the rest.
  private let places: [Int32]

  init(_ plan: PlotPlan) {
    var isWatched = [Bool](repeating: false, count: plan.world.population.count)
    for plot in plan.plots where !plot.rows.isEmpty {
      for firm in plot.routes.flatMap(\.firms) { isWatched[firm.row] = true }
    }
    for row in plan.rows where row.plot >= 0 {
      isWatched[row.planted.row.consignor.row] = true
      isWatched[row.planted.row.consignee.row] = true
    }
    firms = isWatched.indices.filter { isWatched[$0] }.map { FirmNumber($0) }
    var places = [Int32](repeating: -1, count: isWatched.count)
    for (place, firm) in firms.enumerated() { places[firm.row] = Int32(place) }
    self.places = places
  }

  /// No spelling of any firm.
  var none: Spellings { Spellings(sets: [UInt16](repeating: 0, count: firms.count)) }

  /// Notes how the firms of a row are written.
  ///
  /// - Parameter hasMaker: Whether the layout has a column for the maker.
  func note(_ row: Consignment, _ manner: RowManner, hasMaker: Bool, in spellings: inout Spellings) {
    if manner.blemish != .noConsignor { note(row.consignor, manner.consignor, in: &spellings) }
    if manner.blemish != .noConsignee { note(row.consignee, manner.consignee, in: &spellings) }
    if hasMaker { note(row.maker, manner.maker, in: &spellings) }
  }

  @inline(__always)
  private func note(_ firm: FirmNumber, _ spelling: Spelling, in spellings: inout Spellings) {
    guard firm != .none, case let place = Int(places[firm.row]), place >= 0 else { return }
    spellings.sets[place] |= spelling.bit
  }

  /// The place of a firm in the sets; `nil` where it is not watched.
  func place(of firm: FirmNumber) -> Int? { places[firm.row] < 0 ? nil : Int(places[firm.row]) }
}
