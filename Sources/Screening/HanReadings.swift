/// How Han characters are read in Mandarin, Cantonese, Korean and Japanese.
///
/// A name in characters is romanised by the language of its bearer, which the characters do not tell: 金正恩 is Kim Jong Un
/// and not Jin Zheng'en. So a Latin spelling is compared with every reading of each character.
struct HanReadings: Sendable {
  private let numbers: [UInt32: UInt32]
  private let mandarin: [[UInt8]]
  private let all: [[[UInt8]]]

  /// The bundled table.
  static let shared = HanReadings(table)

  /// - Parameter text: Lines of language, reading, characters.
  init(_ text: String) {
    var numbers: [UInt32: UInt32] = [:]
    var mandarin: [[UInt8]] = []
    var all: [[[UInt8]]] = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: " "))
      let reading = Array(fields[1])
      for scalar in Substring(fields[2]).unicodeScalars {
        let number = numbers[scalar.value] ?? UInt32(all.count)
        if number == UInt32(all.count) {
          numbers[scalar.value] = number
          mandarin.append([])
          all.append([])
        }
        if fields[0].elementsEqual("zh".utf8) { mandarin[Int(number)] = reading }
        if !all[Int(number)].contains(reading) { all[Int(number)].append(reading) }
      }
    }
    (self.numbers, self.mandarin, self.all) = (numbers, mandarin, all)
  }

  /// The Mandarin reading without tones; `nil` where the table has none.
  func pinyin(_ scalar: UInt32) -> [UInt8]? {
    guard let number = numbers[scalar] else { return nil }
    return mandarin[Int(number)].isEmpty ? all[Int(number)].first : mandarin[Int(number)]
  }

  /// All readings in all languages; Mandarin first.
  func readings(_ scalar: UInt32) -> [[UInt8]] { numbers[scalar].map { all[Int($0)] } ?? [] }
}
