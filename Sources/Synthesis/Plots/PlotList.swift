internal import Trade

/// Which plots a file has, where they go and who is needed, before there is a world to play them in.
struct PlotList: Sendable {
  /// One plot to be written.
  struct Entry: Sendable {
    var kind: PlotKind
    /// Index of the country of destination.
    var destination: Int
    /// Places in the list of roles of its hubs, and of the others.
    var hubs: Range<Int>
    var others: Range<Int>
  }

  private(set) var entries: [Entry] = []
  /// Firms kept for the plots.
  private(set) var roles: [Population.Role] = []

  /// How many plots of a kind a file has.
  ///
  /// Decoys are half as many again as schemes, and two of each kind at the least.
  static func count(of kind: PlotKind, rows: Int, schemesPerMillion: Int) -> Int {
    let mean = Double(rows) * Double(schemesPerMillion) / 1e6 / Double(PlotKind.schemes.count)
    switch kind {
    case .oneHub: return max(1, Int((mean * 2).rounded()))
    case .twoHubs, .relay: return max(1, Int((mean * 1.5).rounded()))
    case _ where kind.isDiversion: return max(1, Int((mean * 0.8667).rounded()))
    default: return max(2, Int((mean * 1.5).rounded()))
    }
  }

  /// - Parameter isRussianImports: Whether plots that no import of Russia belongs to are left out.
  init(
    rows: Int, seed: UInt64, schemesPerMillion: Int, isRussianImports: Bool, _ geography: Geography
  ) {
    var random = RandomStream(seed: seed, .cast)
    for kind in PlotKind.allCases where kind.isSeenInRussia || !isRussianImports {
      let table = AliasTable(kind.destinations.map(\.weight))
      for number in 0..<PlotList.count(of: kind, rows: rows, schemesPerMillion: schemesPerMillion) {
        let drawn = table.draw(&random)
        let country =
          number == 0 || isRussianImports ? kind.destinations[0].country : kind.destinations[drawn].country
        append(kind, to: geography.index(of: country), geography, &random)
      }
    }
  }

  private mutating func append(
    _ kind: PlotKind, to destination: Int, _ geography: Geography, _ random: inout RandomStream
  ) {
    let casting = kind.casting
    let first = roles.count
    for place in casting.hubs + casting.others {
      roles.append(
        role(
          place, destination: destination, apartFrom: roles.count > first ? roles.last : nil, geography,
          &random))
    }
    let middle = first + casting.hubs.count
    entries.append(
      Entry(kind: kind, destination: destination, hubs: first..<middle, others: middle..<roles.count))
  }

  /// A role in a place; two hubs in a row are in two countries.
  private func role(
    _ place: Casting.Place, destination: Int, apartFrom last: Population.Role?, _ geography: Geography,
    _ random: inout RandomStream
  ) -> Population.Role {
    switch place {
    case .among(let codes): return Population.Role(country: geography.index(of: random.pick(codes)))
    case .destination(let word): return Population.Role(country: destination, word: word)
    case .hub:
      let hubs = geography.indices(of: .hub)
      // By the square root of trade: small hubs take a larger part in diversion than in trade.
      let table = AliasTable(
        hubs.map { $0 == last?.country ? 0 : geography.countries[$0].imports.squareRoot() })
      return Population.Role(country: hubs[table.draw(&random)])
    }
  }
}
