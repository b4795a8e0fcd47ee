import Screening
import Trade

/// Invented firms with the ways in which their names are written, for speed and for how well firms are told apart.
struct SimulatedNames {
  /// A spelling, and the firm it belongs to.
  struct Spelling {
    let text: String
    let country: CountryCode
    let firm: Int
  }

  private static let syllables = [
    "ba", "be", "bo", "da", "de", "do", "fa", "fe", "ga", "go", "ha", "ka", "ke", "ko", "la", "le", "lo",
    "lu", "ma", "me",
    "mi", "mo", "na", "ne", "no", "pa", "po", "ra", "re", "ri", "ro", "sa", "se", "so", "ta", "te", "to",
    "va", "vi", "zo",
    "lin", "tan", "mar", "ver", "kor", "sen", "bal", "dor", "gren", "stal", "tron", "tek", "lux", "nor",
    "sun", "win",
  ]
  private static let trades = [
    "Trading", "Electronics", "Logistics", "Components", "Industry", "Technology", "International", "Group",
    "Import Export",
    "Systems", "Engineering", "Service", "Global", "Machinery", "Semiconductor", "Supply", "Instruments",
    "Auto", "Chemical",
  ]
  private static let countries: [(code: CountryCode, forms: [String])] = [
    ("CN", ["Co., Ltd.", "Co Ltd", "CO.,LTD", "Limited"]), ("HK", ["Limited", "Ltd", "Ltd."]),
    ("RU", ["OOO", "LLC", "ООО", "AO"]), ("TR", ["Ltd. Sti.", "LTD STI", "A.S.", "San. ve Tic. Ltd. Sti."]),
    ("DE", ["GmbH", "AG", "GmbH & Co. KG"]), ("AE", ["FZE", "FZCO", "LLC", "DMCC"]),
    ("KZ", ["LLP", "TOO", "ТОО"]),
    ("US", ["Inc", "Inc.", "LLC", "Corp."]),
  ]

  private var random: SeededNumbers

  init(seed: UInt64) { random = SeededNumbers(state: seed) }

  /// About `count` different spellings of firms, of which each has one to five.
  mutating func spellings(_ count: Int) -> [Spelling] {
    var spellings: [Spelling] = []
    var seen: Set<String> = []
    var firm = 0
    while spellings.count < count {
      let place = SimulatedNames.countries[random.below(SimulatedNames.countries.count)]
      let name = random.below(2) == 0 ? stem(3) : "\(stem(2)) \(stem(3))"
      let words = [name, SimulatedNames.trades[random.below(SimulatedNames.trades.count)]]
      for _ in 0...random.below(5) {
        let text = written(words, place.forms)
        if seen.insert("\(text)|\(place.code)").inserted {
          spellings.append(Spelling(text: text, country: place.code, firm: firm))
        }
      }
      firm += 1
    }
    return Array(spellings.prefix(count))
  }

  private mutating func stem(_ least: Int) -> String {
    (0..<least + random.below(2)).map { _ in
      SimulatedNames.syllables[random.below(SimulatedNames.syllables.count)]
    }
    .joined()
  }

  /// One spelling: another legal form, upper case, a typing error, Cyrillic letters, words joined or exchanged.
  private mutating func written(_ words: [String], _ forms: [String]) -> String {
    var words = words
    switch random.below(8) {
    case 0: words[0] = mistyped(words[0])
    case 1: words[0] = SimulatedNames.cyrillic(words[0])
    case 2: words.swapAt(0, 1)
    case 3: words[0].insert(" ", at: words[0].index(words[0].startIndex, offsetBy: words[0].count / 2))
    default: break
    }
    let text = (words + [forms[random.below(forms.count)]]).joined(separator: " ")
    return random.below(2) == 0 ? text.uppercased() : text
  }

  private mutating func mistyped(_ word: String) -> String {
    var letters = Array(word)
    let place = 1 + random.below(letters.count - 1)
    switch random.below(3) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    default: letters.swapAt(place - 1, place)
    }
    return String(letters)
  }

  private static let letters = Dictionary(
    uniqueKeysWithValues: zip("abdefghiklmnoprstuvwxz", "абдефгхиклмнопрстуввкз"))

  private static func cyrillic(_ word: String) -> String { String(word.map { letters[$0] ?? $0 }) }
}

/// Steele, Lea and Flood's generator.
private struct SeededNumbers {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ z >> 31) % UInt64(bound))
  }
}
