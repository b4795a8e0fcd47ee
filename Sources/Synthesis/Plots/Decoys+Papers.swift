internal import Trade

/// Decoys that the papers explain.
extension PlotDraft {
  /// Through Russia in one container under a transit procedure, to a country without controls.
  mutating func transit() {
    let (forwarder, receiver) = (cast.others[0], cast.others[1])
    pass(
      lots(cast.lots, within: cast.days, of: cast.goods),
      along: [cast.supplier, cast.hub, forwarder, receiver],
      cast.goods, steps: [Step(dwell: 3...30), Step(markup: 0...0.01, dwell: 2...12)], note: .transit)
  }

  /// The destination's own goods, to the hub, to their maker, and back.
  mutating func repairReturn() {
    let broken = lots(cast.lots, within: cast.days.lowerBound...cast.days.upperBound, of: cast.goods)
    let stops = [cast.buyer, cast.hub, cast.supplier, cast.hub, cast.buyer]
    let first = rows.count
    pass(
      broken, along: stops, cast.goods,
      steps: [
        Step(markup: 0...0, dwell: 2...12), Step(markup: 0...0.01, dwell: 5...25),
        Step(markup: 0...0.01, dwell: 2...12),
      ],
      note: .repair)
    for index in first..<rows.count { madeBy(cast.supplier, row: index) }
  }

  /// For a firm in South Korea; on two in five rows the country is typed as the other Korea.
  mutating func miscodedKorea() {
    let first = rows.count
    pass(
      lots(cast.lots, within: cast.days, of: cast.goods), along: [cast.supplier, cast.hub, cast.others[0]],
      cast.goods)
    let korea = UInt8(world.geography.index(of: "KP"))
    let sold = (first..<rows.count).filter { rows[$0].leg == 2 }
    for (number, index) in sold.dropLast().enumerated() where number == 0 || random.chance(0.4) {
      typeCountry(korea, row: index)
    }
  }
}
