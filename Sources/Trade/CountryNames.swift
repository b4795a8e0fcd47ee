/// Reads what country cells hold: codes of several lists, and names in English, Russian, Turkish and Chinese.
///
/// There is no fuzzy matching: a wrong country is worse than none, since it moves a shipment to another route.
/// Pairs that people and programs mix up (KP/KR, IR/IQ, AT/AU, CD/CG, NE/NG) are told apart or left open.
public struct CountryNames: Sendable {
  /// The table built into the program.
  public static let shared = CountryNames(CountryTable(PackageResources.countries_csv))

  /// What each pair of letters is read as, by raw value; none where nothing.
  private let byAlpha2: [CountryCode]
  private let byAlpha3: [UInt32: CountryCode]
  private let byNumber: [CountryCodeSystem: [Int: CountryCode]]
  /// Row of each ISO code, by raw value; -1 where there is none.
  private let rowOfCode: [Int]
  private let table: CountryTable

  init(_ table: CountryTable) {
    var alpha2 = [CountryCode](repeating: .none, count: CountryCode.tableSize)
    var rows = [Int](repeating: -1, count: CountryCode.tableSize)
    var alpha3: [UInt32: CountryCode] = [:]
    var numbers: [CountryCodeSystem: [Int: CountryCode]] = [:]
    for (index, row) in table.rows.enumerated() {
      rows[Int(row.code.rawValue)] = index
      for spelling in row.alpha2 { alpha2[Int(spelling.rawValue)] = row.code }
      for spelling in row.alpha3 { alpha3[CountryNames.packed(Array(spelling.utf8))] = row.code }
      for number in row.iso { numbers[.iso, default: [:]][number] = row.code }
      for number in row.scheduleC { numbers[.scheduleC, default: [:]][number] = row.code }
      for number in row.chinaCustoms { numbers[.chinaCustoms, default: [:]][number] = row.code }
    }
    (byAlpha2, byAlpha3, byNumber, rowOfCode) = (alpha2, alpha3, numbers, rows)
    self.table = table
  }

  /// Folded names; built when the first name is looked up, since most files hold codes alone.
  private static let byName: [String: CountryCode] = {
    var names: [String: CountryCode] = [:]
    for row in shared.table.rows {
      for name in CountryTable.names(row.names) { names[CountryFolding.key(name)] = row.code }
    }
    return names
  }()

  /// Every country and territory of the table, ascending.
  public var all: [CountryCode] { table.rows.map(\.code).sorted() }

  /// Whether `code` is an ISO 3166 code in use, or `XK`.
  public func exists(_ code: CountryCode) -> Bool {
    code.rawValue < CountryCode.tableSize && rowOfCode[Int(code.rawValue)] >= 0
  }

  /// Short English name, or the two letters where the table has none.
  public func name(of code: CountryCode) -> String {
    exists(code) ? table.rows[rowOfCode[Int(code.rawValue)]].name : code.description
  }

  /// The country two upper-case letters stand for, `UK` and `EL` among them; none where no country does. O(1).
  public func code(alpha2 first: UInt8, _ second: UInt8) -> CountryCode {
    guard let letters = CountryCode(letters: first, second) else { return .none }
    return byAlpha2[Int(letters.rawValue)]
  }

  /// Reads a cell. Numbers are read as `system` says; letters and names mean the same in every system.
  public func code(of text: some StringProtocol, system: CountryCodeSystem = .any) -> CountryReading {
    code(utf8: text.utf8, system: system)
  }

  /// Reads a cell of UTF-8 bytes, as `code(of:system:)` does.
  public func code(utf8 bytes: some Collection<UInt8>, system: CountryCodeSystem = .any) -> CountryReading {
    let cell = CountryNames.trimmed(bytes)
    guard !cell.isEmpty else { return .unknown }
    if cell.count <= 3, case let code = letterCode(cell), !code.isNone { return .known(code) }
    if let number = CountryNames.number(cell) { return reading(of: number, system: system) }
    return named(String(decoding: cell, as: UTF8.self), system: system)
  }

  /// The code lists in which every one of `numbers` is a country: what a column of bare numbers may be.
  public func systems(explaining numbers: some Sequence<Int>) -> [CountryCodeSystem] {
    let numbers = Set(numbers)
    return CountryCodeSystem.allCases.filter { system in
      byNumber[system].map { known in numbers.allSatisfy { known[$0] != nil } } ?? false
    }
  }
}

extension CountryNames {
  /// Two or three ASCII letters in either case; none where they are no code.
  private func letterCode(_ letters: [UInt8]) -> CountryCode {
    let upper = letters.map { (97...122).contains($0) ? $0 - 32 : $0 }
    switch upper.count {
    case 2: return code(alpha2: upper[0], upper[1])
    case 3: return byAlpha3[CountryNames.packed(upper)] ?? .none
    default: return .none
    }
  }

  private func reading(of number: Int, system: CountryCodeSystem) -> CountryReading {
    if system != .any { return byNumber[system]?[number].map { .known($0) } ?? .unknown }
    let candidates = Set(byNumber.values.compactMap { $0[number] }).sorted()
    return candidates.isEmpty ? .unknown : .confusable(candidates)
  }

  /// A name, or a code and a name that agree (`CN - КИТАЙ`, `156 China`, `Korea (KR)`).
  private func named(_ text: String, system: CountryCodeSystem) -> CountryReading {
    let whole = single(text)
    if whole != .unknown { return whole }
    for parts in CountryNames.partings(of: text) {
      let readings = parts.map { part in
        CountryNames.number(Array(part.utf8)).map { reading(of: $0, system: system) }
          ?? single(part)
      }
      let agreed = CountryNames.agreement(of: readings)
      if agreed != .unknown { return agreed }
    }
    return .unknown
  }

  /// One name. `Republic of` and the like go only where the name is not known with them.
  private func single(_ text: some StringProtocol) -> CountryReading {
    let words = CountryFolding.words(text)
    if let code = codeAlone(text, words) { return .known(code) }
    let whole = reading(ofKey: CountryFolding.key(ofWords: words))
    if whole != .unknown { return whole }
    let bare = words.filter { !CountryNames.stateForms.contains($0) }
    return bare.count == words.count ? .unknown : reading(ofKey: CountryFolding.key(ofWords: bare))
  }

  /// A code in brackets or full-width letters. Letters apart are none: `N/A` is not Namibia.
  private func codeAlone(_ text: some StringProtocol, _ words: [String]) -> CountryCode? {
    guard words.count == 1, text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).count == 1 else {
      return nil
    }
    let code = letterCode(Array(words[0].utf8))
    return code.isNone ? nil : code
  }

  private func reading(ofKey key: String) -> CountryReading {
    if let candidates = CountryConfusions.byName[key] { return .confusable(candidates) }
    return CountryNames.byName[key].map { .known($0) } ?? .unknown
  }

  private static let stateForms: Set<String> = [
    "REPUBLIC", "KINGDOM", "ISLAMIC", "FEDERAL", "РЕСПУБЛИКА", "КОРОЛЕВСТВО", "ИСЛАМСКАЯ", "ФЕДЕРАТИВНАЯ",
    "CUMHURIYETI", "KRALLIGI",
  ]
}

extension CountryNames {
  /// Ways to part a cell: at brackets, dashes, slashes and the like; after a leading code.
  private static func partings(of text: String) -> [[Substring]] {
    let marks = text.split { "()[]-–—/:;,（）".contains($0) }.filter { $0.contains { !$0.isWhitespace } }
    let first = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    return [marks, first].filter { $0.count == 2 }
  }

  /// What all parts can mean; `unknown` where a part means nothing, since half a cell is not read.
  private static func agreement(of parts: [CountryReading]) -> CountryReading {
    let candidates = parts.map { part -> Set<CountryCode> in
      switch part {
      case .known(let code): [code]
      case .confusable(let codes): Set(codes)
      case .unknown: []
      }
    }
    guard candidates.allSatisfy({ !$0.isEmpty }) else { return .unknown }
    let common = candidates.dropFirst().reduce(candidates[0]) { $0.intersection($1) }
    if common.count == 1, let code = common.first { return .known(code) }
    return .confusable((common.isEmpty ? candidates.reduce([]) { $0.union($1) } : common).sorted())
  }

  private static func packed(_ letters: [UInt8]) -> UInt32 {
    letters.reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func trimmed(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let start = bytes.drop { $0 <= 32 }
    return Array(start.reversed().drop { $0 <= 32 }.reversed())
  }

  /// A whole number of up to four digits, also as spreadsheets write it (`643.0`).
  private static func number(_ bytes: [UInt8]) -> Int? {
    let digits = bytes.suffix(2) == [46, 48] ? bytes.dropLast(2) : bytes[...]
    guard (1...4).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}
