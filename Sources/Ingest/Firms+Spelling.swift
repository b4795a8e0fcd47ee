internal import GraphCore
internal import Trade
internal import WorkPool

extension Firms {
  /// The same firms, each called as most of its used rows write it, in whatever role; of spellings that are equally
  /// frequent the first by bytes stands.
  ///
  /// Counts depend on contents alone, so the name does not hang on workers or the order of rows. Where no firm has
  /// two spellings nothing is counted.
  func namedAsMostOften(in table: ShipmentTable, on pool: WorkPool) throws(Cancelled) -> Firms {
    let places = placesOfVariants()
    guard let count = places.max().map({ Int($0) }), count > 0 else { return self }
    let counts = try rowCounts(of: places, count: count, in: table, on: pool)
    var best = representative.values
    for (party, place) in places.enumerated() where place > 0 {
      let firm = ofParty[PartyID(row: party)]
      let known = Int(places[best[firm.row].row])
      if counts[Int(place) - 1] > counts[known - 1] { best[firm.row] = PartyID(row: party) }
    }
    return Firms(ofParty: ofParty, representative: Column(best), countries: countries)
  }

  /// By party, 0 where it is the only spelling of its firm, else a number from 1.
  private func placesOfVariants() -> [UInt32] {
    var spellings = [UInt32](repeating: 0, count: count)
    for firm in ofParty.values where firm != .none { spellings[firm.row] += 1 }
    var last: UInt32 = 0
    return ofParty.values.map { firm in
      guard firm != .none, spellings[firm.row] > 1 else { return 0 }
      last += 1
      return last
    }
  }

  /// Used rows by place of the party, a row once for each role.
  private func rowCounts(
    of places: [UInt32], count: Int, in table: ShipmentTable, on pool: WorkPool
  ) throws(Cancelled) -> [Int] {
    let roles =
      [table.consignor, table.consignee]
      + [table.maker, table.declarant, table.contractHolder].compactMap(\.self)
    // Eight parts at most, as each has counts of its own.
    let parts = try pool.map(0..<table.count, grain: max(1 << 16, (table.count + 7) / 8)) { rows in
      var counts = [Int](repeating: 0, count: count)
      for row in rows where table.status[ShipmentID(row: row)] == .used {
        for role in roles {
          let party = role[ShipmentID(row: row)]
          guard party != .none, places[party.row] > 0 else { continue }
          counts[Int(places[party.row]) - 1] += 1
        }
      }
      return counts
    }
    return parts.dropFirst().reduce(into: parts.first ?? [Int](repeating: 0, count: count)) { sum, part in
      for place in sum.indices { sum[place] += part[place] }
    }
  }
}
