import Testing

@testable import Reporting

@Test(arguments: [
  ("plain", "plain"), ("a\nb", "a\\nb"), ("a\r\nb", "a\\r\\nb"), ("\tx", "\\tx"), ("nul\u{0}", "nul\\u{0}"),
  ("\u{1B}[31m", "\\u{1B}[31m"), ("\u{9B}2J", "\\u{9B}2J"), ("\u{7F}", "\\u{7F}"),
  ("\u{202E}gpj", "\\u{202E}gpj"),
  ("\u{200F}x\u{2066}", "\\u{200F}x\\u{2066}"), ("\u{2028}", "\\u{2028}"), ("\u{FEFF}", "\\u{FEFF}"),
  ("\u{E0041}", "\\u{E0041}"), ("\u{AD}", "\\u{AD}"), ("\u{3164}", "\\u{3164}"),
  ("日月 Вектор Şirketi", "日月 Вектор Şirketi"), ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"),
])
func `what hides or steers is written out, what spells a name stays`(text: String, shown: String) {
  #expect(visibleText(text) == shown)
}

@Test func `a stack of combining marks is cut, one that spells is not`() {
  let marks = String(repeating: "\u{335}", count: 400)
  #expect(visibleText("z\(marks)y") == "z" + String(repeating: "\u{335}", count: 8) + "…y")
  #expect(visibleText("e\u{301}\u{323}") == "e\u{301}\u{323}")
}

@Test func `visible text is visible already`() {
  for name in hostileNames {
    let shown = visibleText(name)
    #expect(visibleText(shown) == shown)
    #expect(!shown.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
  }
}

@Test(arguments: [
  ("", 0), ("abc", 3), ("日月", 4), ("ООО", 3), ("e\u{301}", 1), ("ｆｕｌｌ", 8), ("ｱｲｳ", 3), ("한국", 4), ("한", 2),
  ("👍", 2), ("👩‍👩‍👧‍👦", 2), ("❤\u{FE0F}", 2), ("→…─", 3), ("שלום", 4), ("\u{3000}", 2), ("🇭🇰", 2), ("𠀀", 2),
])
func `cells of a terminal are counted as a terminal counts them`(text: String, cells: Int) {
  #expect(displayWidth(text) == cells)
}

@Test(arguments: [
  ("Sun Moon Trading", 16, "Sun Moon Trading"), ("Sun Moon Trading", 9, "Sun …ding"), ("日月贸易公司", 8, "日月…司"),
  ("日月贸易公司", 7, "日…司"), ("abc", 1, "…"), ("abc", 0, ""), ("abc", 2, "a…"),
  ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
])
func `a name too long keeps its beginning and end`(name: String, room: Int, shown: String) {
  #expect(middleTruncated(name, to: room) == shown)
}

@Test func `no text is cut to more than its room`() {
  for name in hostileNames.map(visibleText) {
    for room in [0, 1, 2, 3, 5, 8, 13, 40] {
      #expect(displayWidth(middleTruncated(name, to: room)) <= room)
      for line in wrapped(name, to: max(9, room), hanging: 2) { #expect(displayWidth(line) <= max(9, room)) }
    }
  }
}

@Test func `wrapping loses no letter`() {
  for name in hostileNames.map(visibleText) {
    let whole = name.filter { $0 != " " }
    #expect(wrapped(name, to: 12, hanging: 3).joined().filter { $0 != " " } == whole)
  }
  #expect(wrapped("aaa bb cccc", to: 6) == ["aaa bb", "cccc"])
  #expect(wrapped("abcdefghij k", to: 9, hanging: 1) == ["abcdefgh", " ij k"])
}
