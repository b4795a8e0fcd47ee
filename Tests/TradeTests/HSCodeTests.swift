import TestSupport
import Testing
import Trade

private func randomDigits(_ lengths: [Int], using random: inout SplitMix64) -> String {
  let length = lengths.randomElement(using: &random)!
  return String((0..<length).map { _ in "0012589".randomElement(using: &random)! })
}

@Test(arguments: UInt64(0)..<300)
func `prefixes and order are those of the digits as text`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let a = randomDigits([2, 4, 6, 8, 10], using: &random)
  let b = randomDigits([2, 4, 6, 8, 10], using: &random)
  let (x, y) = (HSCode(a)!, HSCode(b)!)
  #expect(x.description == a && x.length == a.count)
  #expect((x < y) == (a < b) && (x == y) == (a == b))
  #expect(x.starts(with: y) == a.hasPrefix(b))
  for digits in 0...12 { #expect(x.prefix(digits).description == String(a.prefix(digits))) }
  #expect(x.chapter.description == String(a.prefix(2)))
  #expect(x.heading.description == String(a.prefix(4)))
  #expect(x.subheading.description == String(a.prefix(6)))
  #expect(x.starts(with: x) && x.starts(with: .none))
}

@Test(arguments: UInt64(0)..<100)
func `a lost leading zero is put back`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let digits = randomDigits([1, 3, 5, 7, 9], using: &random)
  #expect(HSCode(digits)?.description == "0" + digits)
}

@Test func `codes longer than ten digits keep the first ten`() {
  #expect(HSCode("85423100001234") == "8542310000")
  #expect(HSCode("1012100001") == "1012100001")
  #expect(HSCode("10121000012") == "0101210000")
}

@Test(arguments: [
  "", "85.42", "8542.31", "AB", "85 4", "854231000012345", "8542310000123x", "٨٥", "-1", "0x10",
])
func `what is no code is refused`(text: String) { #expect(HSCode(text) == nil) }

@Test func `no code is shorter and smaller than every code`() {
  #expect(HSCode.none.length == 0 && HSCode.none.description.isEmpty)
  #expect(HSCode.none < "00" && HSCode("00").length == 2)
}
