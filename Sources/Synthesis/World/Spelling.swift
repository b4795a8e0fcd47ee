/// The ways in which one firm's name is written in the data. None is a lie: all are what clerks do.
enum Spelling: UInt8, CaseIterable, Sendable {
  /// As the firm writes itself.
  case plain
  case upperCase
  /// Without commas, full stops and quotes.
  case withoutPunctuation
  /// The legal form written out, or shortened.
  case otherForm
  /// In the other script: transliterated, or without the letters that a keyboard lacks.
  case otherScript
  case upperCaseWithoutPunctuation
  /// Two letters swapped, one left out, one doubled: each at a place that is the firm's own.
  case swapped, leftOut, doubled

  /// Share of cells written in each way, in 1024ths; the rest are plain.
  static let rates: [(spelling: Spelling, per1024: UInt64)] = [
    (.upperCase, 51), (.withoutPunctuation, 41), (.otherForm, 31), (.otherScript, 20),
    (.upperCaseWithoutPunctuation, 20), (.swapped, 4), (.leftOut, 3), (.doubled, 3),
  ]

  /// 1024 entries: a way to write for each of 10 random bits.
  private static let table: [Spelling] = {
    let varied = rates.flatMap { [Spelling](repeating: $0.spelling, count: Int($0.per1024)) }
    return varied + [Spelling](repeating: .plain, count: 1_024 - varied.count)
  }()

  /// The way that ten random bits choose.
  static func drawn(by bits: UInt64) -> Spelling { table[Int(bits & 1_023)] }

  /// A bit for each way, for sets of them.
  var bit: UInt16 { 1 << UInt16(rawValue) }
}
