internal import Trade

/// A firm of the synthetic world.
struct FirmNumber: RawRepresentable, Hashable, Sendable {
  let rawValue: Int32
  init(rawValue: Int32) { self.rawValue = rawValue }
  init(_ number: Int) { rawValue = Int32(number) }
  /// No firm: an empty cell.
  static let none = FirmNumber(-1)
  var row: Int { Int(rawValue) }
}

/// All firms: where they are and what they are called.
///
///     0 ..< general                 firms of each country in one block; these trade in the background
///     general ..< general+reserved  firms in hub countries that trade only where a scheme says so
///     then                          firms with given names, for told stories
///
/// Reserved firms make the answer key exact: every row they are in is known.
struct Population: Sendable {
  /// A firm with a given name.
  struct Named: Sendable {
    var name: String
    var country: CountryCode
  }

  /// First general firm of each country, and the end.
  private let starts: [Int]
  private let reservedCount: Int
  private var countries: [UInt8]
  private var names: [UInt8] = []
  private var offsets: [UInt32] = [0]
  private let bigHubFirms: [Int]?

  /// Number of all firms.
  var count: Int { countries.count }
  private var generalCount: Int { starts[starts.count - 1] }

  /// - Parameter general: About how many firms trade in the background; every country gets at least four.
  init(_ geography: Geography, seed: UInt64, general: Int, reserved: Int, named: [Named], skew: Bool) {
    let weights = geography.countries.map { $0.exports + $0.imports }
    let total = weights.reduce(0, +)
    var starts = [0]
    for weight in weights {
      starts.append(starts[starts.count - 1] + max(4, Int(Double(general) * weight / total)))
    }
    (self.starts, reservedCount) = (starts, reserved)
    countries = weights.indices.flatMap { country in
      [UInt8](repeating: UInt8(country), count: starts[country + 1] - starts[country])
    }
    bigHubFirms = skew ? geography.countries.map { Population.bigFirms(in: $0) } : nil
    reserve(reserved, in: geography, seed: seed)
    writeNames(geography, seed: seed)
    for firm in named { append(firm, geography) }
  }

  /// How many firms carry most of a hub's trade in a skewed world: 20 in all.
  private static func bigFirms(in country: Geography.Country) -> Int {
    guard country.bloc == .hub else { return 0 }
    switch "\(country.code)" {
    case "CN": return 6
    case "HK": return 4
    case "TR", "AE": return 3
    default: return 1
    }
  }

  private mutating func reserve(_ count: Int, in geography: Geography, seed: UInt64) {
    let hubs = geography.indices(of: .hub)
    // By the square root of trade: small hubs take a larger part in diversion than in trade.
    let table = AliasTable(hubs.map { geography.countries[$0].imports.squareRoot() })
    var random = RandomStream(seed: seed, .cast)
    for _ in 0..<count { countries.append(UInt8(hubs[table.draw(&random)])) }
  }

  private mutating func writeNames(_ geography: Geography, seed: UInt64) {
    let writer = FirmNames(seed: seed)
    let styles = geography.countries.map { NameParts.styles(of: $0.code).map(FirmNames.Style.init) }
    names.reserveCapacity(count * 34)
    offsets.reserveCapacity(count + 1)
    for number in 0..<count {
      let own = styles[Int(countries[number])]
      var random = RandomStream(seed: seed, .names, number + 1)
      writer.append(number, style: own[random.below(own.count)], to: &names)
      offsets.append(UInt32(names.count))
    }
  }

  private mutating func append(_ firm: Named, _ geography: Geography) {
    countries.append(UInt8(geography.index(of: firm.country)))
    names += firm.name.utf8
    offsets.append(UInt32(names.count))
  }
}

extension Population {
  /// Index of the country of a firm.
  func country(of firm: FirmNumber) -> Int { Int(countries[firm.row]) }

  /// Name of a firm, as written; no bytes for no firm.
  func name(of firm: FirmNumber) -> ArraySlice<UInt8> {
    firm == .none ? [] : names[Int(offsets[firm.row])..<Int(offsets[firm.row + 1])]
  }

  /// Name of a firm, for answer keys.
  func text(of firm: FirmNumber) -> String { String(decoding: name(of: firm), as: UTF8.self) }

  /// A firm that keeps itself for schemes.
  func reserved(_ index: Int) -> FirmNumber {
    precondition(index < reservedCount, "more firms are cast than were reserved")
    return FirmNumber(generalCount + index)
  }

  /// A firm with a given name, in the order given.
  func named(_ index: Int) -> FirmNumber { FirmNumber(generalCount + reservedCount + index) }

  /// A general firm of a country; a few firms are drawn much more often than the rest.
  func draw(in country: Int, _ random: inout RandomStream) -> FirmNumber {
    if let bigHubFirms, bigHubFirms[country] > 0, random.chance(0.7) {
      return FirmNumber(starts[country] + random.below(bigHubFirms[country]))
    }
    // The square of an even draw: of n firms the largest has about the share 1/√n.
    let u = random.unit()
    return FirmNumber(starts[country] + Int(u * u * Double(starts[country + 1] - starts[country])))
  }

  /// Another firm of the same country.
  func neighbour(of firm: FirmNumber) -> FirmNumber {
    let country = country(of: firm)
    let size = starts[country + 1] - starts[country]
    return FirmNumber(starts[country] + (firm.row - starts[country] + 1) % size)
  }
}
