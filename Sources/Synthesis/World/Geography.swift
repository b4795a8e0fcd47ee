internal import Trade

/// The countries of the synthetic world, and how much trade runs on each lane between two of them.
///
/// Weights make the file resemble trade and claim nothing about real countries. A lane has the weight of its exporter
/// times that of its importer times an affinity: neighbours trade more with one another, and little is declared inside a
/// country.
struct Geography: Sendable {
  /// What a country is to the schemes.
  enum Bloc { case coalition, hub, other }
  /// Neighbours, as far as trade is concerned.
  enum Region { case europe, america, eastAsia, southAsia, eurasia, middleEast, africa }

  struct Country: Sendable {
    var code: CountryCode
    var letters: [UInt8]
    var bloc: Bloc
    var region: Region
    var exports: Double
    var imports: Double
  }

  let countries: [Country]
  /// Draws `from * countries.count + to`.
  let lanes: AliasTable
  /// Draws the country of a consignor whose goods go to Russia.
  let lanesToRussia: AliasTable
  /// Draws a country that makes goods: the coalition and China.
  let makers: AliasTable
  /// Draws a country of the coalition by its exports.
  let suppliers: AliasTable
  let russia: Int

  static let world = Geography()

  private init() {
    let countries =
      Geography.parsed(coalition, .coalition) + Geography.parsed(hubs, .hub)
      + Geography.parsed(others, .other)
    self.countries = countries
    func weight(_ from: Country, _ to: Country) -> Double {
      from.exports * to.imports * Geography.affinity(from, to)
    }
    guard let russia = countries.firstIndex(where: { $0.code == "RU" }) else { preconditionFailure("no RU") }
    self.russia = russia
    lanes = AliasTable(countries.flatMap { from in countries.map { weight(from, $0) } })
    lanesToRussia = AliasTable(countries.map { $0.code == "RU" ? 0 : weight($0, countries[russia]) })
    makers = AliasTable(countries.map { $0.bloc == .coalition || $0.code == "CN" ? $0.exports : 0 })
    suppliers = AliasTable(countries.map { $0.bloc == .coalition ? $0.exports : 0 })
  }

  private static func parsed(_ table: String, _ bloc: Bloc) -> [Country] {
    table.split(separator: ",").map { entry in
      let words = entry.split(whereSeparator: \.isWhitespace)
      guard words.count == 4, let code = CountryCode(words[0]), let region = regions["\(words[1])"],
        let exports = Double(words[2]), let imports = Double(words[3])
      else { preconditionFailure("not a country with region and two weights: \(entry)") }
      return Country(
        code: code, letters: Array(words[0].utf8), bloc: bloc, region: region, exports: exports,
        imports: imports)
    }
  }

  private static let regions: [String: Region] = [
    "eu": .europe, "am": .america, "ea": .eastAsia, "sa": .southAsia, "cis": .eurasia, "me": .middleEast,
    "af": .africa,
  ]

  private static func affinity(_ from: Country, _ to: Country) -> Double {
    if from.code == to.code { return 0.4 }
    return from.region == to.region ? 1.8 : 1
  }

  /// The index of a country that is known to be here.
  func index(of code: CountryCode) -> Int {
    guard let index = countries.firstIndex(where: { $0.code == code }) else {
      preconditionFailure("no country \(code) in the synthetic world")
    }
    return index
  }

  /// Indices of all countries of a bloc.
  func indices(of bloc: Bloc) -> [Int] { countries.indices.filter { countries[$0].bloc == bloc } }
}

// Country, region, weight of exports, weight of imports.
private let coalition = """
  US am 529 419, DE eu 398 293, NL eu 132 147, TW ea 184 152, JP ea 191 164, KR ea 164 109, GB eu 190 131,
  FR eu 166 130, IT eu 146 133, BE eu 33 18, SE eu 21 18, FI eu 21 39, PL eu 86 56, CZ eu 22 12, AT eu 31 24,
  CH eu 18 21, ES eu 95 51, CA am 165 97, DK eu 41 27, IE eu 30 17, NO eu 20 18, AU sa 27 35, LT eu 38 26,
  LV eu 34 21, EE eu 46 16, HU eu 14 34, RO eu 22 26
  """
private let hubs = """
  CN ea 712 866, HK ea 164 269, TR me 126 148, AE me 96 126, KZ cis 36 60, KG cis 22 38, AM cis 16 22,
  GE cis 12 25, UZ cis 34 23, TJ cis 20 30, RS eu 31 28, IN sa 119 212, SG sa 19 33, MY sa 20 32, TH sa 25 29,
  VN sa 73 75
  """
private let others = """
  RU cis 77 250, BY cis 16 60, IR me 8 24, KP ea 2 5, AR am 31 18, BR am 80 67, CL am 25 5, CO am 32 21, EG af 21 16,
  ID sa 21 22, IL me 23 20, KE af 28 22, MA af 15 24, MX am 107 102, NG af 20 37, PE am 21 23, PH sa 24 18,
  SA me 24 20, UA cis 26 17, ZA af 24 22
  """
