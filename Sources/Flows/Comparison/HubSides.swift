internal import Trade

/// Whose word is taken on each lane of the question, along one axis.
///
/// The coalition's exports are what its members report that report both spans in full; where none does, what the other end
/// says. A hub's exports are its own report, else the destination's.
struct HubSides: Sendable {
  let question: FlowQuestion, cube: FlowCube, axis: SlotAxis
  /// Members of the coalition that report exports over both spans.
  let members: [CountryCode]
  /// Members with figures that do not.
  let leftOut: [CountryCode]
  private let outward: [CountryCode: SlotReading], inward: [CountryCode: SlotReading]

  init(_ question: FlowQuestion, _ cube: FlowCube, _ axis: SlotAxis) {
    (self.question, self.cube, self.axis) = (question, cube, axis)
    func readings(_ flow: TradeFlow) -> [CountryCode: SlotReading] {
      let known = cube.reach.keys.filter { $0.flow == flow }.map(\.country)
      let readings = known.map { ($0, axis.reading(of: $0, flow, in: cube)) }
      return Dictionary(uniqueKeysWithValues: readings.filter { $0.1.isWhole(axis) })
    }
    let outward = readings(.export)
    (self.outward, inward) = (outward, readings(.import))
    let coalition = Set(question.coalition).sorted()
    members = coalition.filter { outward[$0] != nil }
    leftOut = coalition.filter { country in
      outward[country] == nil && cube.reach[FlowCube.Reporter(country, .export)] != nil
    }
  }

  /// A lane from one country to another, in the words of the side that has figures on it, the exporter first; one that
  /// reports in full and has none says 0. `nil` where neither reports both spans in full.
  func tally(
    from exporter: CountryCode, to importer: CountryCode, _ keys: GoodsKeys
  ) -> (side: Lane.Side, tally: FlowTally)? {
    var own: FlowTally?
    if let reading = outward[exporter] {
      var tally = FlowTally(slots: axis.count)
      tally.add(cube, .export, from: exporter, to: importer, reading, keys)
      if tally.hasCells { return (.exporter, tally) }
      own = tally
    }
    if let reading = inward[importer] {
      var tally = FlowTally(slots: axis.count)
      tally.add(cube, .import, from: exporter, to: importer, reading, keys)
      if tally.hasCells || own == nil { return (.importer, tally) }
    }
    return own.map { (.exporter, $0) }
  }

  /// What the coalition sends to a country.
  func coalitionTally(
    to importer: CountryCode, _ keys: GoodsKeys
  ) -> (side: Lane.Side, tally: FlowTally)? {
    var tally = FlowTally(slots: axis.count)
    for member in members {
      tally.add(cube, .export, from: member, to: importer, outward[member]!, keys)
    }
    guard members.isEmpty else { return (.exporter, tally) }
    guard let reading = inward[importer] else { return nil }
    for member in Set(question.coalition).sorted() {
      tally.add(cube, .import, from: member, to: importer, reading, keys)
    }
    return (.importer, tally)
  }

  /// How a country's exports are read; `nil` where it does not report both spans in full.
  func exportReading(of country: CountryCode) -> SlotReading? { outward[country] }

  /// Who reports exports over both spans, ascending.
  var exporters: [CountryCode] { outward.keys.sorted() }

  /// What a reader must know of the coalition's figures.
  var notes: [String] {
    var notes = axis.areYears ? ["Whole years are compared, since there are no months of both sides."] : []
    if members.isEmpty {
      notes.append(
        "No country of the coalition reports exports over both spans: the other end's imports are taken.")
    } else if !leftOut.isEmpty {
      notes.append(
        "Left out of the coalition since they do not report both spans in full: \(leftOut.listed()).")
    }
    return notes
  }
}

extension FlowLanes {
  /// Destinations that any lane leads to, ascending.
  var destinations: [CountryCode] {
    Set((direct + onward).flatMap(\.importer.countries)).sorted()
  }
}
