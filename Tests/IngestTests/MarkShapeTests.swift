import TestSupport
import Testing
import Trade

@testable import Ingest

/// The marks that a scanner finds in one cell.
func marks(
  in text: String, _ source: MarkSource = .description, decode: (@Sendable (Cell) -> [UInt8])? = nil
) -> [PlainMark] {
  marks(in: Array(text.utf8), source, decode: decode)
}

func marks(
  in bytes: [UInt8], _ source: MarkSource, decode: (@Sendable (Cell) -> [UInt8])? = nil
) -> [PlainMark] {
  var scanner = MarkScanner(decode: decode)
  var found: [PlainMark] = []
  // What surrounds a cell must not matter.
  let padded = [UInt8](repeating: 55, count: 16) + bytes + [UInt8](repeating: 55, count: 16)
  unsafe padded.withUnsafeBufferPointer { padded in
    let cell = unsafe Cell(start: padded.baseAddress! + 16, count: bytes.count)
    scanner.scan(cell, source) { kind, text in
      found.append(PlainMark(kind, String(decoding: text.array, as: UTF8.self)))
    }
  }
  return found
}

@Suite struct MarkShapeTests {
  static let partNumbers = [
    "STM32F407VGT6", "stm32-f407-vgt6", "XC7A35T-1CSG324C", "LM358N", "ADUM1201ARZ", "TMS320F28335PGFA",
    "AD9361BBCZ",
    "24LC256", "24C02", "93C46", "74HC595", "1N4148", "2N2222A", "6ES7315-2EH14-0AB0", "5M0365R", "MAX232CPE",
    "EN5322QI", "K4B2G1646F-BCMA", "IRF540N", "BC547B", "EP4CE10F17C8N", "NEO-M8T-0-10", "MT41K256M16TW-107",
    "U-BLOX-8M1030", "NJ2204-ECP.C3", "ХС7А35Т", "22205E1C3", "ATMEGA328P", "GRM188R71H104KA93",
    "MK82FN256VLL15",
  ]
  static let idle = [
    "220V", "220VAC", "100-240V", "100-240VAC", "12V/2A", "5.5KG", "10MHZ", "2.4GHZ", "1000UF", "100NF50V",
    "4K7", "47K5",
    "10X20", "10x20mm", "100X200X300MM", "1920x1080", "1.5x2.5mm", "10/100/1000MBPS", "1000BASE-T", "500PCS",
    "1000PCS",
    "2022-02-24", "24FEB2022", "24-FEB-2022", "FEB2022", "2022Q1", "2022г", "2022", "8542310000", "HS854231",
    "HSCODE8542310000",
    "ISO9001", "ISO-9001", "ISO/IEC17025", "EN55032", "EN-60950-1", "IEC60950-1", "DIN933", "IEEE802.11",
    "ASTM123",
    "ГОСТ12345-78", "GOST12345-78", "GB/T12345", "JIS1234", "UL94", "IP67", "IP65/67", "RS232", "RS485",
    "RS-485", "USB3.0", "USB3.00",
    "CAT6", "HDMI2.0", "DDR4-3200", "M8X20", "M16x70", "DN100", "PN16", "DN100-PN16", "LOT12345", "BOX12",
    "INV2022001", "NO12345",
    "MODEL2173", "COVID19", "WINDOWS10", "100TH", "H2SO4", "AL2O3", "1/4W", "0603", "50КВт", "380В", "16GB",
    "24H", "90DEG",
    "AAAAA", "A1", "AB1", "AB12", "ABCD1", "WWW.SITE123.COM", "1E10", "12-34-56", "3.14159", "X7R",
    "123-456-789", "UN3480",
    "A2345678901234567890123456789012345",
  ]

  @Test(arguments: partNumbers)
  func `a part number is found`(text: String) {
    #expect(marks(in: text) == [PlainMark(.partNumber, text)])
    #expect(marks(in: "chip, \(text), 220V 5 pcs") == [PlainMark(.partNumber, text)])
    #expect(marks(in: "(\(text.lowercased()))") == [PlainMark(.partNumber, text.lowercased())])
  }

  @Test(arguments: idle)
  func `measures, dates, standards and numbered words are no part numbers`(text: String) {
    #expect(marks(in: text) == [])
    #expect(marks(in: text.lowercased()) == [])
    #expect(marks(in: "goods \(text); \(text)/5, \(text)/AB -\(text).") == [])
  }

  @Test func `punctuation around words is left out, and lists are taken apart`() {
    #expect(marks(in: "-STM32F407.").map(\.text) == ["STM32F407"])
    #expect(marks(in: "STM32F407/STM32F405").map(\.text) == ["STM32F407", "STM32F405"])
    #expect(marks(in: "STM32F407/220V-.ISO9001/LM358N-").map(\.text) == ["STM32F407", "LM358N"])
    #expect(marks(in: "X7R/X5R AB12/CD34").map(\.text) == [])
    #expect(marks(in: "мод.ХС7А35Т").map(\.text) == ["ХС7А35Т"])
    #expect(marks(in: "арт. ХС7А35Т, 5 шт").map(\.text) == ["ХС7А35Т"])
    #expect(marks(in: "info@stm32f407.example") == [])
    #expect(marks(in: "К561ЛА7") == [])
  }

  @Test func `container numbers are found where their check digit fits`() {
    for text in [
      "MSKU1234565", "CSQU3054383", "csqu3054383", "CSQU 305438-3", "CSQU 3054383", "CSQU305438-3",
    ] {
      #expect(marks(in: text) == [PlainMark(.container, text)], "\(text)")
      #expect(marks(in: "in container \(text), sealed") == [PlainMark(.container, text)], "\(text)")
      #expect(marks(in: "\(text),\(text)", .container).count == 2, "\(text)")
    }
    for text in [
      "CSQU3054384", "CSQU 305438-4", "CSQA3054383", "CSQU305438", "CSQU 30543831", "XCSQU3054383",
    ] {
      #expect(!marks(in: text).contains { $0.kind == .container }, "\(text)")
    }
    #expect(marks(in: "CSQU3054384") == [])
    #expect(marks(in: "STM32F407VGT6", .container) == [])
  }

  @Test func `check digits are those of ISO 6346`() {
    // Each letter's value as the standard's table has it.
    var values: [UInt8: Int] = [:]
    var value = 10
    for letter in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      if value % 11 == 0 { value += 1 }
      values[letter] = value
      value += 1
    }
    for digit in 0..<10 { values[UInt8(48 + digit)] = digit }
    var random = SplitMix64(seed: 6_346)
    for _ in 0..<500 {
      var core = (0..<3).map { _ in UInt8.random(in: 65...90, using: &random) }
      core.append([85, 74, 90].randomElement(using: &random)!)
      core += (0..<6).map { _ in UInt8.random(in: 48...57, using: &random) }
      let sum = core.enumerated().reduce(0) { $0 + values[$1.element]! << $1.offset }
      let right = (0...9).filter { MarkShape.isContainer((core + [UInt8(48 + $0)])[...]) }
      #expect(right == [sum % 11 % 10])
    }
  }

  @Test func `vehicles are known by the form of their number, whatever its check digit`() {
    for text in ["1M8GDM9AXKP042788", "1M8GDM9A0KP042788", "WBA3A5C50CF256985", "JT2AE92E9J3112345"] {
      #expect(marks(in: text) == [PlainMark(.vin, text)])
      #expect(marks(in: text, .serial) == [PlainMark(.vin, text)])
    }
    for text in ["1M8GDM9AXKPO42788", "12345678901234567", "1M8GDM9AXKP04278", "1M8GDM9AXKP0427AB"] {
      #expect(!marks(in: text).contains { $0.kind == .vin }, "\(text)")
    }
  }

  @Test func `columns of serial and part numbers may list several, digits alone too`() {
    #expect(marks(in: "12345; 67890,AB-77/8", .serial).map(\.text) == ["12345", "67890", "AB-77/8"])
    #expect(marks(in: "4500231", .partNumber) == [PlainMark(.partNumber, "4500231")])
    for text in ["", "-", "N/A", "none", "ABC", "1234", "нет"] { #expect(marks(in: text, .serial) == []) }
    #expect(marks(in: " MAEU 77001 ", .bill) == [PlainMark(.bill, "MAEU 77001")])
    for text in ["", "TO ORDER", "123", "A1B2C3"] { #expect(marks(in: text, .bill) == []) }
  }
}

@Suite struct HostileMarkTests {
  @Test func `a cell gives no more than so many marks, and none of any length`() {
    let many = (0..<1_000).map { "MAX\(1_000 + $0)A" }
    let kept = Array(many.prefix(MarkScanner.mostOfCell))
    #expect(marks(in: many.joined(separator: ", ")).map(\.text) == kept)
    #expect(marks(in: many.joined(separator: "/")).map(\.text) == kept)
    #expect(marks(in: many.joined(separator: ";"), .serial).map(\.text) == kept)
    for long in [String(repeating: "A1", count: 50_000), "A" + String(repeating: "-", count: 900) + "12345"] {
      #expect(marks(in: long) == [] && marks(in: long, .serial) == [] && marks(in: long, .bill) == [])
      #expect(marks(in: long, .brand) == [] && marks(in: long, .container) == [])
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func `any bytes are scanned without harm, and marks stand in the cell`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pool = Array("A1-/.@ ,;U7".utf8) + [0xD0, 0xA5, 0xC2, 0xA0, 0xFF, 0x80, 0xE2, 0, 34]
    let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in pool.randomElement(using: &random)! }
    for source in MarkSource.allCases {
      for mark in marks(in: bytes, source) {
        #expect(!mark.text.isEmpty)
        let core = MarkFolding.normalForm(Array(mark.text.utf8), mark.kind)
        guard mark.kind == .partNumber, source == .description else { continue }
        #expect((5...32).contains(core.count) && core.contains(where: MarkShape.isLetter))
        #expect(core.count(where: MarkShape.isDigit) >= 2)
      }
    }
  }

  /// Words joined by separators are the marks of the words alone.
  @Test(arguments: UInt64(0)..<300)
  func `the marks of a text are those of its words`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let words = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      Bool.random(using: &random)
        ? (MarkShapeTests.partNumbers + MarkShapeTests.idle).randomElement(using: &random)!
        : String(
          (0..<Int.random(in: 1...14, using: &random)).map { _ in
            Array("AB7-.1ХZ0V").randomElement(using: &random)!
          })
    }
    let text = words.joined(separator: [", ", "; ", " : ", " (", "\t"].randomElement(using: &random)!)
    #expect(marks(in: text) == words.flatMap { marks(in: $0) })
  }
}

@Suite struct MarkFoldingTests {
  @Test func `spellings of one mark have one normal form`() {
    func form(_ text: String) -> String {
      String(decoding: MarkFolding.normalForm(Array(text.utf8), .partNumber), as: UTF8.self)
    }
    for text in ["XC7A35T", "xc7-a35t", "XC7/A35.T", "ХС7А35Т", "хс7а35т", "XC7 A35T"] {
      #expect(form(text) == "XC7A35T")
    }
    #expect(form("АВЕКМНОРСТХавекмнорстх") == "ABEKMHOPCTXABEKMHOPCTX")
    #expect(form("ЖЁ\u{E9}") == "")
  }

  @Test func `brands keep the letters of their script`() {
    func form(_ text: String) -> String {
      String(decoding: MarkFolding.normalForm(Array(text.utf8), .brand), as: UTF8.self)
    }
    #expect(form("Intel®") == form("INTEL"))
    #expect(form("Заря-2") == form("ЗАРЯ 2") && form("Заря") != form("Зари"))
    #expect(form("华为") == "华为")
  }
}
