import Testing

@testable import Console

@Suite struct ParsedArgumentsTests {
  /// The message of the error that `read` throws for these words of `count`.
  private func refusal(
    _ words: String..., read: (ParsedArguments) throws -> Any?
  ) throws -> String {
    let given = try #require(try parse(["count", "file"] + words))
    do {
      return "accepted: \(try read(given) ?? "nothing")"
    } catch {
      return "\(error)"
    }
  }

  @Test func `numbers are read within their range`() throws {
    #expect(try parse("count", "x", "-n", "1")?.integer("top", in: 1...) == 1)
    #expect(try parse("count", "x", "-n", "5")?.integer("top", in: 1...5) == 5)
    #expect(try parse("count", "x")?.integer("top", in: 1...5) == nil)
    #expect(try parse("count", "x", "-n", "-3")?.integer("top", in: -5...5) == -3)
  }

  @Test(arguments: ["0", "6", "-1", "ten", "1.5", "1e3", " 1", "99999999999999999999", "٣"])
  func `numbers out of range and other texts are refused`(text: String) throws {
    #expect(
      try refusal("--top=\(text)") { try $0.integer("top", in: 1...5) }
        == "--top is '\(text)'; give a whole number from 1 to 5")
    guard text != "6" else { return }
    #expect(
      try refusal("--top=\(text)") { try $0.integer("top", in: 1...) }
        == "--top is '\(text)'; give a whole number of at least 1")
  }

  @Test(arguments: [("0..180", 0...180), ("7..7", 7...7), ("7", 7...7), ("0..9999", 0...9_999)])
  func `ranges include both ends`(text: String, range: ClosedRange<Int>) throws {
    #expect(try parse("count", "x", "--age", text)?.integers("age", in: 0...9_999) == range)
  }

  @Test(arguments: ["..", "5..", "..5", "9..3", "-1..3", "0..10000", "1..2..3", "1-2", "a..b", "1...3"])
  func `ranges that are none are refused`(text: String) throws {
    #expect(
      try refusal("--age", text) { try $0.integers("age", in: 0...9_999) }
        == "--age is '\(text)'; give MIN..MAX, such as 0..180, each a whole number from 0 to 9999")
  }

  private enum Format: String, CaseIterable { case text, json }

  @Test func `choices become cases`() throws {
    #expect(try parse("count", "x", "-f", "json")?.choice("format", as: Format.self) == .json)
    #expect(try parse("count", "x")?.choice("format", as: Format.self) == nil)
    #expect(
      try refusal("-f", "csv") { try $0.choice("format", as: Format.self) }
        == "--format is 'csv'; give text or json")
  }

  @Test func `lists are split at commas, wherever they were given`() throws {
    #expect(try parse("count", "x", "-s", "a, b", "--shelf=c")?.list("shelf") == ["a", "b", "c"])
    #expect(try parse("count", "x")?.list("shelf") == [])
    for text in ["a,,b", ",", "a,", " "] {
      #expect(
        try refusal("-s", text) { try $0.list("shelf") }
          == "--shelf is '\(text)'; give a list such as A,B without an empty place")
    }
  }

  @Test func `pairs are split at the first equals sign`() throws {
    let pairs = try parse("count", "x", "--map", "maker = Box 31=x", "--map=day=G 54")?.pairs("map") ?? []
    #expect(pairs.map(\.key) == ["maker", "day"])
    #expect(pairs.map(\.value) == ["Box 31=x", "G 54"])
    for text in ["maker", "=x", "maker=", " = "] {
      #expect(
        try refusal("--map=\(text)") { try $0.pairs("map") }
          == "--map is '\(text)'; give a name, =, and what it stands for")
    }
    #expect(
      try refusal("--map", "a=1", "--map", "a=2") { try $0.pairs("map") }
        == "--map is 'a=2'; give each name once ('a' stands for two things)")
  }

  @Test func `values of the program's own are refused in the same words`() throws {
    let given = try #require(try parse("count", "x", "--season", "sumer"))
    #expect(try given.value("season", accepted: "a season") { $0 } == "sumer")
    #expect(
      "\(given.unacceptable("sumer", for: "season", accepted: "a season", among: ["summer", "winter"]))"
        == "--season is 'sumer'; did you mean summer? give a season")
    #expect(
      try refusal("-an1") { try $0.exclude("top", "all") }
        == "--top and --all exclude each other; leave one out")
    #expect(throws: Never.self) { try parse("count", "x", "-a")?.exclude("top", "all") }
  }
}
