import Foundation
import TestSupport
import Testing
import Trade

private let names = CountryNames.shared

/// A CSV record reader good enough for the reference tables: quotes, no line breaks in cells.
func csvRows(_ text: String) -> [[String]] {
  text.split(whereSeparator: \.isNewline).map { line in
    var cells = [""]
    var quoted = false
    for character in line {
      if character == "\"" {
        quoted.toggle()
      } else if character == ",", !quoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

/// The text of a reference file beside the package, or `nil` where it is not there.
func reference(_ path: String) -> String? {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  for up in ["../shared/data/", "../../shared/data/"] {
    if let text = try? String(contentsOf: root.appending(path: up + path), encoding: .utf8) { return text }
  }
  return nil
}

private let countryCodes = reference("reference/country-codes.csv").map(csvRows)
private let deliveries = reference("shipments/scms_deliveries_2006_2010.csv").map(csvRows)
private let scheduleC = reference("reference/schedule_c_countries.csv").map(csvRows)

@Test(.enabled(if: countryCodes != nil))
func `every country of the reference table is read by code and by English, Russian and Chinese name`() throws
{
  let rows = try #require(countryCodes)
  let column = Dictionary(uniqueKeysWithValues: rows[0].enumerated().map { ($1, $0) })
  func cell(_ row: [String], _ name: String) -> String {
    row[column[name]!].replacing("*", with: "").trimmingCharacters(in: .whitespaces)
  }
  let left = ["Congo", "Congo (the)", "Конго", "刚果"]  // the table means CG; alone they may be CD
  var read = 0
  for row in rows.dropFirst() {
    let code = try #require(CountryCode(cell(row, "ISO3166-1-Alpha-2")))
    #expect(names.exists(code))
    #expect(names.code(of: cell(row, "ISO3166-1-Alpha-3")) == .known(code))
    #expect(names.code(of: cell(row, "ISO3166-1-numeric"), system: .iso) == .known(code))
    #expect(names.code(of: cell(row, "M49"), system: .iso) == .known(code))
    for language in ["English", "Russian", "Chinese"] {
      for form in ["UNTERM \(language) Short", "UNTERM \(language) Formal"] {
        let name = cell(row, form)
        guard !name.isEmpty, !left.contains(name) else { continue }
        #expect(names.code(of: name) == .known(code), "\(form) \(name)")
        read += 1
      }
    }
    for form in ["official_name_en", "official_name_ru", "official_name_cn", "CLDR display name"] {
      let name = cell(row, form)
      guard !left.contains(name), !["St. Martin"].contains(name) else { continue }
      #expect(names.code(of: name) == .known(code), "\(form) \(name)")
      #expect(names.code(of: "  \(name.uppercased()) ") == .known(code), "\(form) \(name) in capitals")
      #expect(names.code(of: name.decomposedStringWithCanonicalMapping) == .known(code), "\(name) decomposed")
      read += 1
    }
  }
  #expect(rows.count == 250 && read > 1_900)
  #expect(names.all.count == 250)  // 249 and Kosovo
}

@Test(.enabled(if: deliveries != nil))
func `every country of the delivery history is read`() throws {
  let rows = try #require(deliveries)
  let column = try #require(rows[0].firstIndex(of: "Country"))
  let cells = Set(rows.dropFirst().compactMap { $0.count > column ? $0[column] : nil })
  #expect(cells.count >= 31)
  for cell in cells { #expect(!names.code(of: cell).code.isNone, "\(cell)") }
  #expect(names.code(of: "Côte d'Ivoire") == .known("CI"))
  #expect(names.code(of: "Congo, DRC") == .known("CD"))
  #expect(names.code(of: "Swaziland") == .known("SZ"))
}

@Test(.enabled(if: scheduleC != nil))
func `every Schedule C code and name is read`() throws {
  let rows = try #require(scheduleC)
  let other = ["KV": "XK", "GZ": "PS", "WE": "PS"]
  for row in rows.dropFirst() where !row[1].contains("formerly") {  // that row is cut off in the source
    let code = try #require(CountryCode(other[row[2]] ?? row[2]))
    #expect(names.code(of: row[0], system: .scheduleC) == .known(code), "\(row)")
    #expect(names.code(of: row[1]) == .known(code), "\(row)")
  }
}

@Test func `a number means what its code list says and nothing without one`() {
  #expect(names.code(of: "344", system: .iso) == .known("HK"))
  #expect(names.code(of: "344", system: .chinaCustoms) == .known("RU"))
  #expect(names.code(of: "344") == .confusable(["HK", "RU"]))
  #expect(names.code(of: "4621", system: .scheduleC) == .known("RU"))
  #expect(names.code(of: "5820", system: .scheduleC) == .known("HK"))
  #expect(names.code(of: "5790", system: .scheduleC) == .known("KP"))
  #expect(names.code(of: "109", system: .chinaCustoms) == .known("KP"))
  #expect(names.code(of: "133", system: .chinaCustoms) == .known("KR"))
  #expect(names.code(of: "110", system: .chinaCustoms) == .known("HK"))
  #expect(names.code(of: "36", system: .iso) == .known("AU"))
  #expect(names.code(of: "036.0", system: .iso) == .known("AU"))
  #expect(names.code(of: "999", system: .iso) == .unknown)
  #expect(names.code(of: "0", system: .iso) == .unknown)
  #expect(names.code(of: "12345", system: .iso) == .unknown)
  #expect(names.systems(explaining: [344, 643]) == [.iso])
  #expect(names.systems(explaining: [344, 116]) == [.iso, .chinaCustoms])
  #expect(names.systems(explaining: [4621, 5820]) == [.scheduleC])
}

@Test(arguments: [
  (490, "TW"), (842, "US"), (699, "IN"), (757, "CH"), (251, "FR"), (579, "NO"), (380, "IT"), (158, "TW"),
  (840, "US"), (356, "IN"), (756, "CH"), (250, "FR"), (578, "NO"),
])
func `the numbers of UN Comtrade are read`(number: Int, code: String) {
  #expect(names.code(of: "\(number)", system: .iso) == .known(CountryCode(code)!))
}

@Test(arguments: [
  ("UK", "GB"), ("EL", "GR"), ("XI", "GB"), ("XK", "XK"), ("gb", "GB"), (" cn ", "CN"), ("chn", "CN"),
  ("ROM", "RO"),
  ("U.K.", "GB"), ("U.S.A.", "US"), ("U S A", "US"), ("U.S.", "US"), ("(CN)", "CN"), ("UAE", "AE"),
  ("DPRK", "KP"), ("ROK", "KR"),
  ("THE NETHERLANDS", "NL"), ("Netherlands, The", "NL"), ("Bahamas, the", "BS"), ("Gambia (The)", "GM"),
  ("CHINA, PEOPLE'S REPUBLIC OF", "CN"), ("Republic of China", "TW"), ("P.R. China", "CN"),
  ("TAIWAN, PROVINCE OF CHINA", "TW"), ("Taiwan (China)", "TW"), ("China (Taiwan)", "TW"),
  ("Other Asia, nes", "TW"),
  ("CHINA HONG KONG SAR", "HK"), ("Hong Kong, China", "HK"), ("HONGKONG", "HK"), ("Macau", "MO"),
  ("КИТАЙ", "CN"), ("Китай", "CN"), ("КИТAЙ", "CN"), ("США", "US"), ("СОЕДИНЕННЫЕ ШТАТЫ", "US"),
  ("СОЕДИНЁННЫЕ ШТАТЫ", "US"), ("КОРЕЯ, РЕСПУБЛИКА", "KR"), ("РЕСПУБЛИКА КОРЕЯ", "KR"), ("ГОНКОНГ", "HK"),
  ("КОРЕЯ, НАРОДНО-ДЕМОКРАТИЧЕСКАЯ РЕСПУБЛИКА", "KP"), ("КОРЕЙСКАЯ НАРОДНО-ДЕМОКРАТИЧЕСКАЯ РЕСПУБЛИКА", "KP"),
  ("СОЕДИНЕННОЕ КОРОЛЕВСТВО", "GB"), ("МОЛДОВА, РЕСПУБЛИКА", "MD"), ("ИРАН, ИСЛАМСКАЯ РЕСПУБЛИКА", "IR"),
  ("ТАЙВАНЬ (КИТАЙ)", "TW"), ("ТАНЗАНИЯ, ОБЪЕДИНЕННАЯ РЕСПУБЛИКА", "TZ"), ("КЫРГЫЗСТАН", "KG"),
  ("КИРГИЗИЯ", "KG"),
  ("Çin", "CN"), ("ÇİN", "CN"), ("GÜNEY KORE", "KR"), ("Kuzey Kore", "KP"),
  ("BİRLEŞİK ARAP EMİRLİKLERİ", "AE"),
  ("Rusya Federasyonu", "RU"), ("ABD", "US"), ("Almanya", "DE"), ("Kazakistan", "KZ"),
  ("KAZAKİSTAN CUMHURİYETİ", "KZ"),
  ("中国", "CN"), ("中國", "CN"), ("俄罗斯", "RU"), ("香港", "HK"), ("中国香港", "HK"), ("台湾", "TW"), ("朝鲜", "KP"),
  ("韩国", "KR"),
  ("刚果(金)", "CD"), ("刚果（布）", "CG"), ("阿联酋", "AE"), ("ＣＮ", "CN"),
  ("Korea, Republic of", "KR"), ("KOREA (SOUTH)", "KR"), ("Korea, Dem. People's Rep. of", "KP"),
  ("Korea, Rep.", "KR"),
  ("Congo, Republic of the Congo", "CG"), ("Congo, The Democratic Republic of the", "CD"),
  ("Congo (Kinshasa)", "CD"),
  ("Iran, Islamic Republic of", "IR"), ("IRAQ", "IQ"), ("Republic of Austria", "AT"), ("St. Lucia", "LC"),
  ("COTE D IVOIRE", "CI"), ("Ivory Coast", "CI"), ("Türkiye", "TR"), ("TURKEY", "TR"), ("Czech Rep.", "CZ"),
  ("CN - КИТАЙ", "CN"), ("CN CHINA", "CN"), ("Russia (RU)", "RU"), ("KR - KOREA", "KR"), ("KOREA/KOR", "KR"),
  ("344 HONG KONG", "HK"),
])
func `spellings of real files are read`(text: String, code: String) {
  #expect(names.code(of: text) == .known(CountryCode(code)!), "\(text)")
}

@Test(arguments: [
  ("KOREA", "KP KR"), ("Korea", "KP KR"), ("КОРЕЯ", "KP KR"), ("Kore", "KP KR"), ("The Congo", "CD CG"),
  ("CONGO", "CD CG"), ("Конго", "CD CG"), ("刚果", "CD CG"), ("Democratic Republic of Korea", "KP KR"),
  ("AUSTRALI", "AT AU"), ("AUSTR.", "AT AU"), ("NIGERI", "NE NG"), ("Nigera", "NE NG"), ("Ira", "IQ IR"),
  ("IRAN / IRAQ", "IQ IR"), ("KP - South Korea", "KP KR"), ("CN (Russia)", "CN RU"),
  ("Virgin Islands", "VG VI"),
])
func `confusions are left open with their candidates`(text: String, codes: String) {
  let expected = codes.split(separator: " ").map { CountryCode($0)! }
  let reading = names.code(of: text)
  #expect(reading == .confusable(expected), "\(text)")
  #expect(reading.code.isNone)
  let problem = reading.problem(with: text) ?? ""
  #expect(problem.contains(names.name(of: expected[0])) && problem.contains(names.name(of: expected[1])))
}

@Test(arguments: [
  "", "  ", "-", "N/A", "N.A.", "n. a.", "QQ", "ZZ", "AN", "SU", "World", "EU27", "?", "КНРР", "Chinaa",
  "CN RUSSIAN ROAD",
])
func `what is no country is unknown`(text: String) {
  #expect(names.code(of: text) == .unknown, "\(text)")
  #expect(names.code(of: text).problem(with: text)?.contains("two-letter") == true)
}

/// One letter left out, doubled, or changed: never taken for the other country of a confusable pair, nor for any third.
@Test(arguments: [
  "NORTH KOREA", "SOUTH KOREA", "IRAN", "IRAQ", "AUSTRIA", "AUSTRALIA", "NIGER", "NIGERIA", "DR CONGO",
  "АВСТРИЯ", "АВСТРАЛИЯ", "НИГЕР", "НИГЕРИЯ", "ИРАК", "ИРАН", "AVUSTURYA", "AVUSTRALYA", "NIJER", "NIJERYA",
])
func `a misspelling is never read as another country`(name: String) {
  let right = names.code(of: name).code
  #expect(!right.isNone)
  let letters = Array(name)
  let exact: Set<String> = ["IRAN", "IRAQ", "IRAK", "ИРАК", "ИРАН", "ИРАK", "ИРАH", "NIGER"]
  for place in letters.indices {
    var spellings = [letters.enumerated().filter { $0.offset != place }.map(\.element)]
    for letter in letters + "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
      var changed = letters
      changed[place] = letter
      spellings.append(changed)
      changed = letters
      changed.insert(letter, at: place)
      spellings.append(changed)
    }
    for spelling in spellings.map({ String($0) }) where !exact.contains(spelling) {
      let read = names.code(of: spelling).code
      #expect(read.isNone || read == right, "\(spelling) read as \(read)")
    }
  }
}

@Test func `every name that reports print is read back`() {
  for code in names.all {
    #expect(names.code(of: names.name(of: code)) == .known(code), "\(code) \(names.name(of: code))")
    #expect(names.code(of: code.description) == .known(code))
  }
  #expect(names.name(of: "ZZ") == "ZZ")
  #expect(names.name(of: .none) == "??")
  #expect(!names.exists(.none) && !names.exists("ZZ") && !names.exists("UK"))
  #expect(!names.exists(CountryCode(rawValue: .max)))
}

@Test func `letters are looked up as cells are read`() {
  for first in UInt8(0)...255 {
    for second in UInt8(0)...255 {
      let code = names.code(alpha2: first, second)
      let isUpper = (65...90).contains(first) && (65...90).contains(second)
      if !isUpper { #expect(code.isNone) }
      if isUpper, names.code(utf8: [first, second]) != .known(code) {
        #expect(code.isNone && names.code(utf8: [first, second]) == .unknown)
      }
    }
  }
}

@Test(arguments: UInt64(0)..<50)
func `random bytes are read without harm`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  for _ in 0..<20 {
    let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    for system in CountryCodeSystem.allCases {
      if case .known(let code) = names.code(utf8: bytes, system: system) { #expect(names.exists(code)) }
    }
  }
}
