internal import Trade

/// Writes entries as bytes: numbers in groups of seven bits, texts with their length, repeated texts by number.
struct PartyPacker {
  /// The last entry.
  private(set) var bytes: [UInt8] = []
  /// Texts that many entries have: authorities, programmes, licence policies, labels.
  private(set) var shared: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func pack(_ party: ListedParty) {
    bytes.removeAll(keepingCapacity: true)
    put(party.id)
    bytes.append(party.kind.rawValue)
    put(party.line)
    putEach(party.names) { packer, name in
      packer.bytes.append(name.kind.rawValue)
      packer.put(name.text)
    }
    putEach(party.addresses) { packer, address in
      packer.put(Int(address.country.rawValue))
      packer.put(address.text)
    }
    putEach(party.identifiers) { packer, identifier in
      packer.bytes.append(identifier.kind.rawValue)
      packer.put(Int(identifier.country.rawValue))
      packer.putShared(identifier.label)
      packer.put(identifier.value)
    }
    putEach(party.countries) { packer, country in packer.put(Int(country.rawValue)) }
    putEach(party.listings) { packer, listing in packer.put(listing) }
    putEach(party.notes) { packer, note in packer.put(note) }
  }

  private mutating func put(_ listing: Listing) {
    putShared(listing.authority)
    putShared(listing.list)
    bytes.append(listing.effect.rawValue)
    putEach(listing.programmes) { packer, programme in packer.putShared(programme) }
    put(listing.period.start)
    put(listing.period.end)
    putEach(listing.terms) { packer, term in
      packer.putShared(term.label)
      packer.putMaybeShared(term.text)
    }
    putEach(listing.statusNotes) { packer, note in
      packer.putShared(note.text)
      packer.put(note.from)
      packer.put(note.to)
    }
  }

  private mutating func put(_ bound: ListingBound) {
    switch bound {
    case .unknown: bytes.append(0)
    case .on(let day):
      bytes.append(1)
      put(day)
    case .within(let after, let by):
      bytes.append(2)
      put(after)
      put(by)
    }
  }

  /// Zero for none; else one more than the day, small for days around 1970 on either side.
  private mutating func put(_ day: Day?) {
    guard let day else { return put(0) }
    let value = Int(day.rawValue)
    put((value << 1 ^ value >> 63) + 1)
  }

  private mutating func putEach<Part>(_ parts: [Part], _ write: (inout PartyPacker, Part) -> Void) {
    put(parts.count)
    for part in parts { write(&self, part) }
  }

  private mutating func putShared(_ text: String) {
    if let number = numbers[text] { return put(number) }
    numbers[text] = shared.count
    put(shared.count)
    shared.append(text)
  }

  /// Long terms are mostly policies that many entries have; short ones are numbers, each of one entry.
  private mutating func putMaybeShared(_ text: String) {
    let isShared = text.utf8.count > 24
    bytes.append(isShared ? 1 : 0)
    if isShared { putShared(text) } else { put(text) }
  }

  private mutating func put(_ text: String) {
    put(text.utf8.count)
    bytes += text.utf8
  }

  private mutating func put(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

/// Reads what `PartyPacker` wrote.
struct PartyUnpacker {
  private let bytes: [UInt8]
  private var place: Int
  private let shared: [String]

  init(bytes: [UInt8], from place: Int, shared: [String]) {
    (self.bytes, self.place, self.shared) = (bytes, place, shared)
  }

  mutating func party() -> ListedParty {
    var party = ListedParty(id: text(), kind: PartyKind(rawValue: byte()) ?? .unknown, line: number())
    party.names = each { reader in
      let kind = ListedName.Kind(rawValue: reader.byte()) ?? .alias
      return ListedName(reader.text(), kind)
    }
    party.addresses = each { reader in
      let country = reader.country()
      return ListedAddress(reader.text(), country)
    }
    party.identifiers = each { reader in
      let kind = ListedIdentifier.Kind(rawValue: reader.byte()) ?? .other
      let country = reader.country()
      let label = reader.sharedText()
      return ListedIdentifier(reader.text(), kind, label: label, country: country)
    }
    party.countries = each { reader in reader.country() }
    party.listings = each { reader in reader.listing() }
    party.notes = each { reader in reader.text() }
    return party
  }

  private mutating func listing() -> Listing {
    let (authority, list) = (sharedText(), sharedText())
    var listing = Listing(authority: authority, list: list, effect: ListEffect(rawValue: byte()) ?? .redFlag)
    listing.programmes = each { reader in reader.sharedText() }
    let start = bound()
    listing.period = ListingPeriod(start: start, end: bound())
    listing.terms = each { reader in
      let label = reader.sharedText()
      return ListingTerm(label, reader.byte() == 1 ? reader.sharedText() : reader.text())
    }
    listing.statusNotes = each { reader in
      let text = reader.sharedText()
      let from = reader.day()
      return StatusNote(text, from: from, to: reader.day())
    }
    return listing
  }

  private mutating func bound() -> ListingBound {
    switch byte() {
    case 1: return day().map { .on($0) } ?? .unknown
    case 2:
      let after = day()
      return day().map { .within(after: after, by: $0) } ?? .unknown
    default: return .unknown
    }
  }

  private mutating func day() -> Day? {
    let coded = number()
    guard coded > 0 else { return nil }
    let value = coded - 1
    return Day(rawValue: Int32(truncatingIfNeeded: value >> 1 ^ -(value & 1)))
  }

  private mutating func each<Part>(_ read: (inout PartyUnpacker) -> Part) -> [Part] {
    let count = number()
    guard count > 0 else { return [] }
    var parts: [Part] = []
    parts.reserveCapacity(count)
    for _ in 0..<count { parts.append(read(&self)) }
    return parts
  }

  private mutating func country() -> CountryCode {
    CountryCode(rawValue: UInt16(truncatingIfNeeded: number()))
  }

  private mutating func sharedText() -> String { shared[number()] }

  private mutating func text() -> String {
    let count = number()
    defer { place += count }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }

  private mutating func byte() -> UInt8 {
    defer { place += 1 }
    return bytes[place]
  }

  private mutating func number() -> Int {
    var (value, shift) = (UInt(0), UInt(0))
    while true {
      let next = byte()
      value |= UInt(next & 0x7F) << shift
      if next < 0x80 { return Int(bitPattern: value) }
      shift += 7
    }
  }
}
