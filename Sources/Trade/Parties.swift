internal import GraphCore

/// The parties of a shipment table: each spelling of a name with each country it occurs with.
///
/// Parties are numbered by (UTF-8 bytes of the name, country), so numbers depend on contents alone.
public struct Parties: Sendable {
  /// All names one after the other, UTF-8, as written in the input.
  let arena: [UInt8]
  /// `count + 1` borders in the arena.
  let offsets: [Int]
  /// Country of each party; none where the input has no such column or the cell is empty.
  public let countries: [CountryCode]

  /// - Parameters:
  ///   - arena: All names one after the other, UTF-8.
  ///   - offsets: One border more than there are parties; first 0, ascending.
  ///   - countries: One entry per party. (name, country) must ascend strictly.
  public init(arena: [UInt8], offsets: [Int], countries: [CountryCode]) {
    precondition(offsets.count == countries.count + 1 && offsets.last == arena.count)
    (self.arena, self.offsets, self.countries) = (arena, offsets, countries)
  }

  /// Number of parties.
  public var count: Int { countries.count }

  /// The name as written.
  public func name(_ party: PartyID) -> String {
    String(decoding: arena[offsets[party.row]..<offsets[party.row + 1]], as: UTF8.self)
  }

  /// Whether two parties are written alike, whatever their countries.
  public func hasSameName(_ a: PartyID, _ b: PartyID) -> Bool {
    arena[offsets[a.row]..<offsets[a.row + 1]] == arena[offsets[b.row]..<offsets[b.row + 1]]
  }

  /// Whether a party of one of these countries is written as this one is. Parties of one name are neighbours.
  public func hasNamesake(_ party: PartyID, in others: [CountryCode]) -> Bool {
    func isOne(_ row: Int) -> Bool {
      row >= 0 && row < count && hasSameName(party, PartyID(rawValue: UInt32(row)))
    }
    var row = party.row
    while isOne(row - 1) { row -= 1 }
    while isOne(row) {
      if others.contains(countries[row]) { return true }
      row += 1
    }
    return false
  }

  /// Lends the UTF-8 bytes of the name to `body`.
  public func withName<Answer>(_ party: PartyID, _ body: (ArraySlice<UInt8>) -> Answer) -> Answer {
    body(arena[offsets[party.row]..<offsets[party.row + 1]])
  }
}
