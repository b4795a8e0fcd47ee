import Testing

@testable import Console

@Suite struct ArgumentParserTests {
  @Test(arguments: [
    ["count", "--top", "5", "a.csv"], ["count", "--top=5", "a.csv"], ["count", "-n", "5", "a.csv"],
    ["count", "-n5", "a.csv"], ["count", "-n=5", "a.csv"], ["count", "a.csv", "--top", "5"],
    ["--top", "5", "count", "a.csv"], ["-n5", "count", "--", "a.csv"], ["count", "--top=5", "--", "a.csv"],
  ])
  func `a value may be written in every usual way and place`(words: [String]) throws {
    let given = try #require(try parse(words))
    #expect(given.command.name == "count")
    #expect(given.value("top") == "5")
    #expect(given.arguments("FILE") == ["a.csv"])
  }

  @Test func `short flags can be bundled, the last may take a value`() throws {
    let given = try #require(try parse("count", "-aqn", "7", "-eoout.txt", "x"))
    #expect(given.flag("all") && given.flag("quiet") && given.flag("empty"))
    #expect(given.value("top") == "7")
    #expect(given.value("output") == "out.txt")
  }

  @Test func `two dashes end the options and one dash is an argument`() throws {
    let given = try #require(try parse("count", "-", "--", "--top", "-q", "--"))
    #expect(given.arguments("FILE") == ["-", "--top", "-q", "--"])
    #expect(!given.flag("quiet"))
    #expect(given.value("top") == nil)
  }

  @Test func `one dash and negative numbers are values too`() throws {
    #expect(try parse("count", "-o", "-", "x")?.value("output") == "-")
    #expect(try parse("count", "--top", "-5", "x")?.value("top") == "-5")
    #expect(try parse("count", "--output=--quiet", "x")?.value("output") == "--quiet")
  }

  @Test func `what stands behind the first equals sign is the value`() throws {
    let given = try #require(try parse("count", "--map=maker=Box 31", "--map", "day=date=x", "x"))
    #expect(given.values("map") == ["maker=Box 31", "day=date=x"])
  }

  @Test func `repeatable options keep their order`() throws {
    let given = try #require(try parse("--shelf", "c", "count", "-sa", "x", "--shelf=b"))
    #expect(given.values("shelf") == ["c", "a", "b"])
  }

  @Test func `arguments are dealt out in order`() throws {
    let given = try #require(try parse("move", "left", "--dry-run", "back", "ball", "bat"))
    #expect(given.argument("FROM") == "left")
    #expect(given.argument("TO") == "back")
    #expect(given.arguments("ITEM") == ["ball", "bat"])
    #expect(try parse("move", "left", "front")?.arguments("ITEM") == [])
  }

  @Test(arguments: [
    ([], "no command given; say one of count, move, completion or help"),
    (["coutn", "x"], "no command 'coutn'; did you mean count?"),
    (["frobnicate"], "no command 'frobnicate'; there are count, move, completion and help"),
    (["help", "mvoe"], "no command 'mvoe'; did you mean move?"),
    (["count", "--formt", "x"], "no option --formt; did you mean --format?"),
    (["count", "--out=x"], "no option --out; did you mean --output?"),
    (["count", "-z"], "no option -z; leave it out, or put -- before words that begin with a dash"),
    (["move", "--top", "3"], "--top belongs to count; leave it out here"),
    (["--top", "3", "move", "a", "back"], "--top belongs to count; leave it out here"),
    (["count", "x", "--top"], "--top needs a value; type --top N"),
    (["count", "x", "-n"], "--top needs a value; type --top N"),
    (["count", "x", "--top="], "--top needs a value; type --top N"),
    (["count", "-o", "--all", "x"], "--output needs a value, but '--all' is an option; type --output FILE"),
    (["count", "-o", "-aq", "x"], "--output needs a value, but '-aq' is an option; type --output FILE"),
    (["count", "-o", "--", "x"], "--output needs a value, but '--' is an option; type --output FILE"),
    (["count", "--all=yes", "x"], "--all takes no value; leave out '=yes'"),
    (["count", "-a=yes", "x"], "-a takes no value; leave out '=yes'"),
    (["count", "-n1", "--top", "2", "x"], "--top is given twice, as '1' and as '2'; give it once"),
    (["count", "-f", "jsn", "x"], "--format is 'jsn'; did you mean json? give one of text, json or csv"),
    (["count", "-f", "xml", "x"], "--format is 'xml'; give one of text, json or csv"),
    (["count"], "FILE is missing; type stock count [options] FILE..."),
    (["move", "a"], "TO is missing; type stock move [options] FROM TO [ITEM...]"),
    (["move", "a", "bakc"], "TO is 'bakc'; did you mean back? give front or back"),
    (["completion", "bash", "zsh"], "'zsh' is one word too many; type stock completion [options] SHELL"),
    (["completion", "csh"], "SHELL is 'csh'; did you mean zsh? give one of bash, zsh or fish"),
  ])
  func `each mistake is named with its remedy`(words: [String], message: String) {
    #expect(throws: UsageError.self) { try parse(words) }
    do { _ = try parse(words) } catch { #expect("\(error)" == message) }
  }

  @Test func `the first mistake is reported, with the help that fits`() {
    let error = #expect(throws: UsageError.self) { try parse("count", "--nope", "--top") }
    #expect(error?.problem == .unknownOption("--nope", suggestions: []))
    #expect(error?.helpLine == "stock count --help")
    #expect(#expect(throws: UsageError.self) { try parse("nope") }?.helpLine == "stock --help")
  }

  @Test(arguments: [
    ["count", "--help"], ["--help", "count"], ["-h", "count"], ["count", "--nope", "x", "--help"],
    ["count", "-ah"], ["help", "count"],
  ])
  func `help for a command can be asked for anywhere, even after a slip`(words: [String]) throws {
    guard case .show(let text) = try stock.invocation(of: words, width: 80) else {
      Issue.record("no text")
      return
    }
    #expect(text == stock.help(for: stock.command("count"), width: 80))
  }

  @Test func `help and version of the program`() throws {
    for words in [["--help"], ["-h"], ["help"]] {
      guard case .show(stock.help(width: 70)) = try stock.invocation(of: words, width: 70) else {
        Issue.record("no help for \(words)")
        return
      }
    }
    guard case .show("stock 1.2.3\n") = try stock.invocation(of: ["count", "--version"], width: 70) else {
      Issue.record("no version")
      return
    }
  }

  @Test func `asking for help behind two dashes names a file`() throws {
    #expect(try parse("count", "--", "--help")?.arguments("FILE") == ["--help"])
  }

  @Test func `an unknown command is not covered up by a request for help`() {
    #expect(complaint("cuont", "--help") == "no command 'cuont'; did you mean count?")
  }
}
