internal import Trade

/// All firms: where they are, when they live, what they are called and in which ways that is written.
///
///     0 ..< general   firms of each country in one block, the largest first; these trade in the background
///     general ..<     firms cast for schemes, which trade only where the plan says so
///
/// Cast firms make the answer key exact: every row they are in is known.
struct Population: Sendable {
  /// A firm kept for a scheme.
  struct Role: Sendable {
    /// Index of its country.
    var country: Int
    /// A word its name must bear, index in `Tongue.words`.
    var word: Int?
  }

  let seed: UInt64
  private let writer: FirmNames
  private let styles: [[FirmStyle]]
  /// First general firm of each country, and the end.
  private let starts: [Int]
  private let roles: [Role]
  private var countries: [UInt8]
  private var names: [UInt8] = []
  private var offsets: [UInt32] = [0]
  private let bigHubFirms: [Int]?

  /// Number of all firms.
  var count: Int { countries.count }
  /// Number of firms of the background.
  var generalCount: Int { starts[starts.count - 1] }

  /// - Parameters:
  ///   - general: About how many firms trade in the background; every country gets at least eight.
  ///   - hasChinese: Whether names can be written in Chinese characters.
  init(
    _ geography: Geography, seed: UInt64, general: Int, roles: [Role], isSkewed: Bool, hasChinese: Bool
  ) {
    let weights = geography.countries.map { $0.exports + $0.imports }
    let total = weights.reduce(0, +)
    var starts = [0]
    for weight in weights {
      starts.append(starts[starts.count - 1] + max(8, Int(Double(general) * weight / total)))
    }
    (self.seed, self.starts, self.roles, writer) = (seed, starts, roles, FirmNames(seed: seed))
    countries = weights.indices.flatMap { country in
      [UInt8](repeating: UInt8(country), count: starts[country + 1] - starts[country])
    }
    countries += roles.map { UInt8($0.country) }
    bigHubFirms = isSkewed ? geography.countries.map { Population.bigFirms(in: $0) } : nil
    styles = geography.countries.map { FirmStyle.styles(of: $0.code, hasChinese: hasChinese) }
    writeNames()
  }

  /// How many firms carry most of a hub's trade in a skewed world: about 20 in all.
  private static func bigFirms(in country: Geography.Country) -> Int {
    switch "\(country.code)" {
    case "CN": 6
    case "HK": 4
    case "TR", "AE": 3
    case "KZ", "KG", "AM", "GE": 1
    default: 0
    }
  }

  private mutating func writeNames() {
    names.reserveCapacity(count * 34)
    offsets.reserveCapacity(count + 1)
    for number in 0..<count {
      let (stem, style, _) = parts(FirmNumber(number))
      writer.append(stem, styles[Int(countries[number])][style], to: &names)
      offsets.append(UInt32(names.count))
    }
  }

  /// What a name is made of: stem, style, and the firm's own random bits.
  private func parts(_ firm: FirmNumber) -> (stem: FirmNames.Stem, style: Int, habit: UInt64) {
    var random = RandomStream(seed: seed, .names, firm.row + 1)
    let word = firm.row < generalCount ? nil : roles[firm.row - generalCount].word
    return (
      writer.stem(firm.row, word: word), random.below(styles[Int(countries[firm.row])].count), random.next()
    )
  }
}

extension Population {
  /// Index of the country of a firm.
  func country(of firm: FirmNumber) -> Int { Int(countries[firm.row]) }

  /// Name of a firm as it writes itself; no bytes for no firm.
  func name(of firm: FirmNumber) -> ArraySlice<UInt8> {
    firm == .none ? [] : names[Int(offsets[firm.row])..<Int(offsets[firm.row + 1])]
  }

  /// Writes the name of a firm in another way.
  func append(_ firm: FirmNumber, as spelling: Spelling, to bytes: inout [UInt8]) {
    let (stem, style, habit) = parts(firm)
    writer.append(stem, styles[Int(countries[firm.row])][style], as: spelling, habit: habit, to: &bytes)
  }

  /// Name of a firm, for answer keys.
  func text(of firm: FirmNumber, as spelling: Spelling = .plain) -> String {
    var bytes: [UInt8] = []
    append(firm, as: spelling, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The firm in a role, by its place in the list of roles.
  func cast(_ index: Int) -> FirmNumber { FirmNumber(generalCount + index) }

  /// Firms of the background in a country.
  func firms(of country: Int) -> Range<Int> { starts[country]..<starts[country + 1] }

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
    let firms = firms(of: country(of: firm))
    return FirmNumber(firms.lowerBound + (firm.row - firms.lowerBound + 1) % firms.count)
  }

  /// The largest firm of a country, which lives as long as the calendar.
  func largest(of country: Int) -> FirmNumber { FirmNumber(starts[country]) }

  /// Days from the founding of a firm to its end. Large firms are old; of the others three in ten are founded, and two
  /// in ten end, within the calendar.
  func life(of firm: FirmNumber) -> ClosedRange<Int> {
    let firms = firms(of: country(of: firm))
    guard firms.contains(firm.row), (firm.row - firms.lowerBound) * 8 >= firms.count else {
      return Calendar.first...Calendar.last
    }
    var random = RandomStream(seed: seed, .lives, firm.row)
    let born = random.chance(0.3) ? random.within(Calendar.first...Calendar.last - 400) : Calendar.first
    let dies = random.chance(0.2) ? min(Calendar.last, born + 200 + random.below(1_600)) : Calendar.last
    return born...dies
  }
}
