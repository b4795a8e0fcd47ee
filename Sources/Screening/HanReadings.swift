/// How Han characters are read in Mandarin, Cantonese, Korean and Japanese.
///
/// A name in characters is romanised by the language of its bearer, which the characters do not tell: 金正恩 is Kim Jong Un
/// and not Jin Zheng'en. So a Latin spelling is compared with the readings of each language.
struct HanReadings: Sendable {
  /// Languages of the table, Mandarin first.
  static let languages = ["zh", "hk", "ko", "ja"]

  private let numbers: [UInt32: Int]
  /// For each language, character and reading its letters.
  private let readings: [[[[UInt8]]]]
  /// Their skeletons.
  private let skeletons: [[[[UInt8]]]]

  /// The bundled table.
  static let shared = HanReadings(table)

  /// - Parameter text: Lines of language, reading, characters.
  init(_ text: String) {
    var numbers: [UInt32: Int] = [:]
    var readings = [[[[UInt8]]]](repeating: [], count: HanReadings.languages.count)
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: " "))
      guard let language = HanReadings.languages.firstIndex(of: String(decoding: fields[0], as: UTF8.self))
      else {
        preconditionFailure("no language \(fields[0])")
      }
      for scalar in Substring(fields[2]).unicodeScalars {
        let number = numbers[scalar.value] ?? numbers.count
        numbers[scalar.value] = number
        while readings[language].count <= number { readings[language].append([]) }
        readings[language][number].append(Array(fields[1]))
      }
    }
    (self.numbers, self.readings) = (numbers, readings)
    skeletons = readings.map { $0.map { $0.map { Skeleton.of($0) } } }
  }

  /// The Mandarin reading without tones, or the first of another language; `nil` where the table has none.
  func pinyin(_ scalar: UInt32) -> [UInt8]? {
    HanReadings.languages.indices.lazy.compactMap { self.readings(scalar, language: $0).first }.first
  }

  /// The skeletons of the readings of one language.
  func skeletons(_ scalar: UInt32, language: Int) -> [[UInt8]] {
    guard let number = numbers[scalar], number < skeletons[language].count else { return [] }
    return skeletons[language][number]
  }

  /// The readings of one language.
  func readings(_ scalar: UInt32, language: Int) -> [[UInt8]] {
    guard let number = numbers[scalar], number < readings[language].count else { return [] }
    return readings[language][number]
  }
}
