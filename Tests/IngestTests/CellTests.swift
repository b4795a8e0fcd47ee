import Testing
import Trade

@testable import Ingest

@Test(
  arguments: [
    ("8542319000", "8542319000", []), (" '8542319000 ", "8542319000", []), ("\"854231\"", "854231", []),
    ("8542.31.9000", "8542319000", []), ("8542 31 900 0", "8542319000", []), ("8542\u{A0}31", "854231", []),
    ("8542-31", "854231", []), ("854231*", "854231", []), ("HS 854231", "854231", []),
    ("hs: 8542.31", "854231", []),
    ("8542319000.0", "8542319000", .wholeNumber), ("8542319000,0", "8542319000", .wholeNumber),
    ("854231.00", "85423100", []), ("8542.10", "854210", []),
    ("102210000", "0102210000", .leadingZero), ("10221", "010221", .leadingZero), ("5", "05", .leadingZero),
    ("102210000.0", "0102210000", [.leadingZero, .wholeNumber]),
    ("8.54231E+09", "854231", .exponent), ("8,54231E+09", "854231", .exponent),
    ("1.0221E+08", "010221", .exponent),
    ("8.542319E9", "854231", .exponent), ("1.5E9", "15", .exponent),
    ("854231; 847330", "854231", .several), ("8542.31, 8473.30", "854231", .several),
    ("854231*/847330", "854231", .several),
  ] as [(String, HSCode, GoodsCodeCell.Repairs)])
func `goods codes and the damage done to them`(cell: String, code: HSCode, repairs: GoodsCodeCell.Repairs) {
  #expect(GoodsCodeCell(cell)?.code == code)
  #expect(GoodsCodeCell(cell)?.repairs == repairs)
}

@Test(arguments: [
  "", "-", "N/A", "electronics", "8542a", "0000000000", "00", "-8542", "123456789012345", "8542/3", "1E20",
  "9999.5.x",
])
func `what is no goods code`(cell: String) {
  #expect(GoodsCodeCell(cell) == nil)
}

@Test(arguments: 1...97)
func `plain digits of every length agree with HSCode`(chapter: Int) {
  // A code that begins with 0 and has an odd length has lost a digit somewhere else: there is no chapter 00.
  for length in 0...8 where chapter >= 10 || length % 2 == 0 {
    let digits = (chapter < 10 ? "0" : "") + String(chapter) + "12345678".prefix(length)
    #expect(GoodsCodeCell(digits)?.code == HSCode(digits))
  }
}

@Test(arguments: [
  ("7701234567.0", "7701234567"), (" 7707083893", "7707083893"), ("'7707083893", "7707083893"),
  ("500100732259", "500100732259"), ("7707 083 893", "7707083893"),
])
func `taxpayer numbers keep their digits`(cell: String, digits: String) {
  #expect(TaxNumber(cell).digits == digits)
}

@Test func `check digits decide whether a taxpayer number is trusted`() {
  // Published numbers: a bank's, the textbook example of 12 digits, and one of a region whose code begins with 0.
  #expect(TaxNumber("7707083893") == .valid("7707083893", isRepaired: false))
  #expect(TaxNumber("500100732259") == .valid("500100732259", isRepaired: false))
  #expect(TaxNumber("7707083894") == .unchecked("7707083894"))
  #expect(TaxNumber("500100732258") == .unchecked("500100732258"))
  #expect(TaxNumber("274062111.0") == .valid("0274062111", isRepaired: true))
  #expect(TaxNumber("0274062111") == .valid("0274062111", isRepaired: false))
  #expect(TaxNumber("274062112") == .unchecked("274062112"))
  #expect(TaxNumber("0000000000") == .none)
  #expect(TaxNumber("7.70708E+09") == .none)
  #expect(TaxNumber("нет") == .none)
}

private let lookup: CountryLookup = { text, system in
  switch (text.uppercased(), system) {
  case ("RU", _), ("643", .any), ("РОССИЯ", _), ("RUSSIA", _): "RU"
  case ("344", .gacc): "RU"
  case ("344", .any): "HK"
  case ("NA", _), ("NAMIBIA", _): "NA"
  case ("CN", _), ("CHINA", _): "CN"
  default: nil
  }
}

@Test func `countries come from the look-up of their list`() {
  let any = CountryReader(lookup: lookup)
  #expect(
    any.code("RU") == "RU" && any.code(" RU ") == "RU" && any.code("ru") == "RU" && any.code("Россия") == "RU"
  )
  #expect(any.code("643") == "RU" && any.code("643.0") == "RU")
  #expect(any.code("344") == "HK" && CountryReader(.gacc, lookup: lookup).code("344") == "RU")
  #expect(any.code("NA") == "NA" && any.code("NA ") == "NA")
}

@Test func `a country cell that says nothing is told from one that is not known`() {
  let reader = CountryReader(lookup: lookup)
  #expect(reader.code("") == CountryCode.none)
  #expect(reader.code("N/A") == CountryCode.none)
  #expect(reader.code("nan") == CountryCode.none)
  #expect(reader.code("ZZ") == nil)
  #expect(reader.code("Atlantis") == nil)
}
