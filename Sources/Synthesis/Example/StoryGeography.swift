internal import Trade

/// The countries of the synthetic world, and how much trade runs on each lane between two of them.
///
/// The weights are those of the sample that the reference tasks are checked with: they make the file resemble
/// trade, and claim nothing about real countries.
struct StoryGeography: Sendable {
  /// What a country is to the schemes.
  enum Bloc { case coalition, hub, russia, other }

  struct Country: Sendable {
    var code: CountryCode
    var letters: [UInt8]
    var bloc: Bloc
    var exports: Double
    var imports: Double
  }

  let countries: [Country]
  /// Draws `from * countries.count + to`.
  let lanes: AliasTable
  /// Draws a country that makes goods: the coalition and China.
  let makers: AliasTable

  static let world = StoryGeography()

  private init() {
    let countries =
      StoryGeography.parsed(coalitionTrade, .coalition) + StoryGeography.parsed(hubTrade, .hub)
      + StoryGeography.parsed("RU 77 250", .russia) + StoryGeography.parsed(otherTrade, .other)
    self.countries = countries
    lanes = AliasTable(
      countries.flatMap { from in
        countries.map { from.exports * $0.imports * StoryGeography.affinity(from, $0) }
      })
    makers = AliasTable(
      countries.map { $0.bloc == .coalition || $0.code == "CN" ? $0.exports : 0 })
  }

  private static func parsed(_ table: String, _ bloc: Bloc) -> [Country] {
    table.split(separator: ",").map { entry in
      let words = entry.split(whereSeparator: \.isWhitespace)
      guard words.count == 3, let code = CountryCode(words[0]), let exports = Double(words[1]),
        let imports = Double(words[2])
      else { preconditionFailure("not a country with two weights: \(entry)") }
      return Country(
        code: code, letters: Array(words[0].utf8), bloc: bloc, exports: exports, imports: imports)
    }
  }

  /// Little is declared inside a country; hubs send Russia less than the coalition did.
  private static func affinity(_ from: Country, _ to: Country) -> Double {
    if from.code == to.code { return 0.4 }
    return to.bloc == .russia && from.bloc == .hub ? 0.6 : 1
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

// Country, weight of exports, weight of imports.
private let coalitionTrade = """
  US 529 419, DE 398 293, NL 132 147, TW 184 152, JP 191 164, KR 164 109, GB 190 131, FR 166 130,
  IT 146 133, BE 33 18, SE 21 18, FI 21 39, PL 86 56, CZ 22 12, AT 31 24, CH 18 21, ES 95 51,
  CA 165 97, DK 41 27, IE 30 17, NO 20 18, SG 19 13, AU 27 35, LT 38 26, LV 34 21, EE 46 16
  """
private let hubTrade = """
  CN 712 866, HK 164 269, TR 126 148, AE 96 126, KZ 36 60, KG 22 38, AM 16 11, GE 12 19
  """
private let otherTrade = """
  AR 31 18, BR 80 67, BY 16 34, CL 25 5, CO 32 21, EG 21 16, HU 14 34, ID 21 22, IL 23 20,
  IN 119 212, KE 28 22, MA 15 24, MX 107 102, MY 20 22, NG 20 37, PE 21 23, PH 24 18, RO 22 26,
  RS 31 28, SA 24 20, TH 25 29, TJ 20 30, UA 26 17, UZ 34 23, VN 73 75, ZA 24 22, IR 4 6, KP 0 0
  """
