internal import GraphCore
internal import Trade
internal import WorkPool

extension Firms {
  /// Firms as they are before entity resolution: parties whose folded name and country agree are one.
  ///
  /// Folding is `foldName`. Firms are numbered by (folded name, country), so numbers depend on contents alone.
  static func folding(_ parties: Parties, on pool: WorkPool) throws(Cancelled) -> Firms {
    let pieces = try pool.map(0..<parties.count, grain: 4_096) { range in
      range.map { row in parties.withName(PartyID(row: row)) { foldName(utf8: $0) } }
    }
    var names = InternTable()
    var numbers: [UInt32] = []
    numbers.reserveCapacity(parties.count)
    for (row, name) in pieces.joined().enumerated() {
      numbers.append(names.number(name, tag: parties.countries[row].rawValue))
    }
    let all = Array(0..<UInt32(names.count))
    let order = try NameOrder([(InternedNames(names), all)], on: pool)
    return Firms(numbers, ranks: order.ranks()[0], parties)
  }

  /// - Parameters:
  ///   - numbers: For each party the number of its folded name.
  ///   - ranks: For each number its place in the order of firms.
  private init(_ numbers: [UInt32], ranks: [UInt32], _ parties: Parties) {
    var representative = [PartyID](repeating: .none, count: ranks.count)
    var ofParty: [FirmID] = []
    ofParty.reserveCapacity(numbers.count)
    for (row, number) in numbers.enumerated() {
      let firm = FirmID(rawValue: ranks[Int(number)])
      ofParty.append(firm)
      if representative[firm.row] == .none { representative[firm.row] = PartyID(row: row) }
    }
    self.init(
      ofParty: Column(ofParty), representative: Column(representative),
      countries: Column(representative.map { parties.countries[$0.row] }))
  }
}
