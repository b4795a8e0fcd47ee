/// What is wrong with a row's cells, at most one thing; planted rows and others alike.
enum Blemish: Sendable, CaseIterable {
  case none
  /// Cells left empty.
  case noMass, noOrigin, noValue, noConsigneeCountry, noConsignor, noConsignee, noDate
  /// The code cut to six or eight digits, with dots, or without its leading zero where it has one.
  case shortCode, dottedCode, lostZero
  /// The country of origin by name instead of two letters.
  case wordyOrigin
  /// Blanks around and within the name of the consignor.
  case strayBlanks
  /// A word that means nothing where the maker belongs, if no maker is named.
  case placeholder

  /// Share of rows with each, in 10,000ths.
  static let rates: [(blemish: Blemish, per10000: Int)] = [
    (.noMass, 100), (.noOrigin, 200), (.noValue, 50), (.noConsigneeCountry, 30), (.noConsignor, 10),
    (.noConsignee, 10),
    (.noDate, 5), (.shortCode, 150), (.dottedCode, 50), (.lostZero, 50), (.wordyOrigin, 50),
    (.strayBlanks, 40),
    (.placeholder, 300),
  ]

  private static let table: [Blemish] = {
    let spoiled = rates.flatMap { [Blemish](repeating: $0.blemish, count: $0.per10000) }
    return spoiled + [Blemish](repeating: .none, count: 10_000 - spoiled.count)
  }()

  /// What is wrong with a row, by a random number below 10,000.
  static func drawn(by number: Int) -> Blemish { table[number] }
}

/// How the cells of one row are written.
struct RowManner: Sendable {
  var blemish = Blemish.none
  var consignor = Spelling.plain
  var consignee = Spelling.plain
  var maker = Spelling.plain

  /// All cells as they should be.
  static let clean = RowManner()

  init() {}

  /// The manner of the row with this number, the same for planted rows and others.
  init(seed: UInt64, row: Int) {
    var random = RandomStream(seed: seed, .dirt, row)
    blemish = Blemish.drawn(by: random.below(10_000))
    let bits = random.next()
    consignor = Spelling.drawn(by: bits)
    consignee = Spelling.drawn(by: bits >> 10)
    maker = Spelling.drawn(by: bits >> 20)
  }
}
