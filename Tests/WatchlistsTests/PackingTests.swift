import TestSupport
import Testing
import Trade

@testable import Watchlists

/// A random entry, with every kind of part and awkward texts.
struct RandomParty {
  var random: SplitMix64

  mutating func party(_ number: Int) -> ListedParty {
    ListedParty(
      id: "\(number)", kind: pick(PartyKind.allCases), names: some { $0.name() },
      addresses: some { $0.address() },
      identifiers: some { $0.identifier() }, countries: some { $0.country() },
      listings: some { $0.listing() },
      notes: some { $0.text() }, line: Int.random(in: 0...1_000_000, using: &random))
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values.randomElement(using: &random)! }

  private mutating func some<Part>(_ make: (inout RandomParty) -> Part) -> [Part] {
    var parts: [Part] = []
    for _ in 0..<pick([0, 0, 1, 2, 5]) { parts.append(make(&self)) }
    return parts
  }

  private mutating func text() -> String {
    pick([
      "", "a", "Завод «Заря»", "深圳市", "line\nbreak", String(repeating: "long ", count: 60), "\u{0}",
      "é\u{301}",
    ])
  }
  private mutating func name() -> ListedName { ListedName(text(), pick(ListedName.Kind.allCases)) }
  private mutating func address() -> ListedAddress { ListedAddress(text(), country()) }
  private mutating func country() -> CountryCode { pick(["RU", "CN", .none, .unspecified, "AA"]) }

  private mutating func identifier() -> ListedIdentifier {
    ListedIdentifier(text(), pick(ListedIdentifier.Kind.allCases), label: text(), country: country())
  }

  private mutating func day() -> Day? {
    pick([Int32?.none, 0, -1, 1, 19_000, .max, .min]).map { Day(rawValue: $0) }
  }

  private mutating func bound() -> ListingBound {
    guard let day = day() else { return .unknown }
    return Bool.random(using: &random) ? .on(day) : .within(after: self.day(), by: day)
  }

  private mutating func listing() -> Listing {
    Listing(
      authority: text(), list: text(), effect: pick(ListEffect.allCases), programmes: some { $0.text() },
      period: ListingPeriod(start: bound(), end: bound()), terms: some { ListingTerm($0.text(), $0.text()) },
      statusNotes: some { StatusNote($0.text(), from: $0.day(), to: $0.day()) })
  }
}

@Test(arguments: UInt64(0)..<200)
func `packed entries come out as they went in`(seed: UInt64) {
  var maker = RandomParty(random: SplitMix64(seed: seed))
  let parties = (0..<40).map { maker.party($0) }
  let packed = ListedParties(parties)
  #expect(packed.count == parties.count)
  #expect(Array(packed) == parties)
  #expect(packed.last == parties.last && packed.reversed().first == parties.last)
}

@Test func `entries longer than a block have blocks of their own`() {
  let long = String(repeating: "x", count: 3 << 18)
  let parties = [long, "b", long].enumerated().map {
    ListedParty(id: "\($0)", names: [ListedName($1, .primary)])
  }
  #expect(Array(ListedParties(parties)) == parties)
}
