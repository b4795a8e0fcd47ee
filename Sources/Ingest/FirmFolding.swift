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
    let table = InternedNames(names)
    let order = try table.contentOrder(on: pool)
    return Firms(numbers, order: order, parties)
  }

  /// - Parameters:
  ///   - numbers: For each party the number of its folded name.
  ///   - order: The numbers in the order of firms.
  private init(_ numbers: [UInt32], order: [UInt32], _ parties: Parties) {
    var firm = [FirmID](repeating: .none, count: order.count)
    for (place, number) in order.enumerated() { firm[Int(number)] = FirmID(row: place) }
    var representative = [PartyID](repeating: .none, count: order.count)
    var ofParty: [FirmID] = []
    ofParty.reserveCapacity(numbers.count)
    for (row, number) in numbers.enumerated() {
      let firm = firm[Int(number)]
      ofParty.append(firm)
      if representative[firm.row] == .none { representative[firm.row] = PartyID(row: row) }
    }
    self.init(
      ofParty: Column(ofParty), representative: Column(representative),
      countries: Column(representative.map { parties.countries[$0.row] }))
  }
}

extension InternTable {
  /// Numbers one text that stands in an array.
  mutating func number(_ text: [UInt8], tag: UInt16) -> UInt32 {
    // Hashing and comparing load whole words: 16 bytes behind the text must be readable.
    let padded = text + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    return unsafe padded.withUnsafeBytes {
      unsafe number(UnsafeRawBufferPointer(rebasing: $0[..<text.count]), tag: tag)
    }
  }
}
