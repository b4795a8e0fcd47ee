internal import Trade

/// All firms: where they are and what they are called.
///
///     0 ..< general                 firms of each country in one block; these trade in the background
///     then                          firms with given names, which trade only where the story says so
struct StoryPopulation: Sendable {
  /// A firm with a given name.
  struct Named: Sendable {
    var name: String
    var country: CountryCode
  }

  /// First general firm of each country, and the end.
  private let starts: [Int]
  private var countries: [UInt8]
  private var names: [UInt8] = []
  private var offsets: [UInt32] = [0]

  /// Number of all firms.
  var count: Int { countries.count }
  private var generalCount: Int { starts[starts.count - 1] }

  /// - Parameter general: About how many firms trade in the background; every country gets at least four.
  init(_ geography: StoryGeography, seed: UInt64, general: Int, named: [Named]) {
    let weights = geography.countries.map { $0.exports + $0.imports }
    let total = weights.reduce(0, +)
    var starts = [0]
    for weight in weights {
      starts.append(starts[starts.count - 1] + max(4, Int(Double(general) * weight / total)))
    }
    self.starts = starts
    countries = weights.indices.flatMap { country in
      [UInt8](repeating: UInt8(country), count: starts[country + 1] - starts[country])
    }
    writeNames(geography, seed: seed)
    for firm in named { append(firm, geography) }
  }

  private mutating func writeNames(_ geography: StoryGeography, seed: UInt64) {
    let writer = StoryNames(seed: seed)
    let styles = geography.countries.map { NameParts.styles(of: $0.code).map(StoryNames.Style.init) }
    names.reserveCapacity(count * 34)
    offsets.reserveCapacity(count + 1)
    for number in 0..<count {
      let own = styles[Int(countries[number])]
      var random = RandomStream(seed: seed, .names, number + 1)
      writer.append(number, style: own[random.below(own.count)], to: &names)
      offsets.append(UInt32(names.count))
    }
  }

  private mutating func append(_ firm: Named, _ geography: StoryGeography) {
    countries.append(UInt8(geography.index(of: firm.country)))
    names += firm.name.utf8
    offsets.append(UInt32(names.count))
  }
}

extension StoryPopulation {
  /// Index of the country of a firm.
  func country(of firm: FirmNumber) -> Int { Int(countries[firm.row]) }

  /// Name of a firm, as written; no bytes for no firm.
  func name(of firm: FirmNumber) -> ArraySlice<UInt8> {
    firm == .none ? [] : names[Int(offsets[firm.row])..<Int(offsets[firm.row + 1])]
  }

  /// Name of a firm, for answer keys.
  func text(of firm: FirmNumber) -> String { String(decoding: name(of: firm), as: UTF8.self) }

  /// A firm with a given name, in the order given.
  func named(_ index: Int) -> FirmNumber { FirmNumber(generalCount + index) }

  /// A general firm of a country; a few firms are drawn much more often than the rest.
  func draw(in country: Int, _ random: inout RandomStream) -> FirmNumber {
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
