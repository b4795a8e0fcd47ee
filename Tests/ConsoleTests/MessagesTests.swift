import Foundation
import Testing

@testable import Console

/// What `body` makes the messages write.
private func sent(
  showsBar: Bool = false, isColoured: Bool = false, _ body: (Messages) throws -> Void
) throws -> String {
  let pipe = Pipe()
  let descriptor = Descriptor(number: pipe.fileHandleForWriting.fileDescriptor)
  try body(Messages(to: descriptor, showsBar: showsBar, isColoured: isColoured))
  try pipe.fileHandleForWriting.close()
  return String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
}

@Suite struct MessagesTests {
  @Test func `each message says what kind it is`() throws {
    let text = try sent { messages in
      messages.error("no file")
      messages.warning("two\nlines")
      messages.note("ü 一")
    }
    #expect(text == "error: no file\nwarning: two\nlines\nnote: ü 一\n")
  }

  @Test func `only the label is coloured`() throws {
    #expect(try sent(isColoured: true) { $0.error("x") } == "\u{1B}[1;31merror:\u{1B}[0m x\n")
  }

  @Test func `quiet leaves out notes and the bar, never warnings and errors`() throws {
    let text = try sent(showsBar: true) { messages in
      messages.isQuiet = true
      messages.note("n")
      messages.show(bar: "b")
      messages.warning("w")
      messages.error("e")
    }
    #expect(text == "warning: w\nerror: e\n")
  }

  @Test func `a name from a file cannot move the cursor`() throws {
    let text = try sent { $0.error("\u{1B}[2J\u{07}\u{9B}31m\r\tfirm") }
    #expect(text == "error: \\u{1b}[2J\\u{7}\\u{9b}31m\\u{d}\\u{9}firm\n")
  }

  @Test func `the bar is drawn over itself and gives way to messages`() throws {
    let text = try sent(showsBar: true) { messages in
      messages.show(bar: "10 %")
      messages.show(bar: "10 %")
      messages.show(bar: "100 %")
      messages.note("done")
      messages.show(bar: "x")
      messages.eraseBar()
      messages.eraseBar()
    }
    #expect(text == "10 %\r\u{1B}[K100 %\r\u{1B}[Knote: done\nx\r\u{1B}[K")
  }

  @Test func `there is no bar where there is no terminal`() throws {
    #expect(try sent { $0.show(bar: "10 %") } == "")
  }

  @Test func `the bar of a thread of its own comes, moves and goes`() throws {
    let text = try sent(showsBar: true) { messages in
      let counter = ProgressCounter()
      counter.begin("reading", total: 10)
      counter.add(5)
      let bar = ProgressBar(counter, on: messages)
      Thread.sleep(forTimeInterval: 1)
      bar.stop()
      bar.stop()
    }
    #expect(text.hasPrefix("reading  [") && text.contains("50 %"))
    #expect(text.hasSuffix("\r\u{1B}[K"))
  }

  @Test func `quick work shows no bar`() throws {
    #expect(
      try sent(showsBar: true) { messages in
        ProgressBar(on: messages) { ProgressSnapshot(phase: "x", done: 1, total: 2) }.stop()
      } == "")
  }
}

@Suite struct TerminalTests {
  @Test(arguments: [
    ([:], true), (["NO_COLOR": ""], true), (["NO_COLOR": "0"], false), (["NO_COLOR": "1"], false),
    (["TERM": "dumb"], false), (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": "yes"], false),
  ])
  func `colour is left out where the user asked for none`(variables: [String: String], isAllowed: Bool) {
    #expect(Terminal.allowsColour(Environment(variables)) == isAllowed)
  }

  @Test(arguments: [("120", 120), ("1", 1)])
  func `COLUMNS decides on the width`(columns: String, width: Int) {
    #expect(Terminal.width(Environment(["COLUMNS": columns])) == width)
  }

  @Test(arguments: ["", "0", "-5", "wide"])
  func `nonsense in COLUMNS is passed over`(columns: String) {
    #expect(Terminal.width(Environment(["COLUMNS": columns])) == Terminal.width(Environment([:])))
    #expect(Terminal.width(Environment([:])) > 0)
  }
}

@Suite struct ProgressTests {
  @Test(arguments: [
    (
      ProgressSnapshot(phase: "reading a.csv", done: 46, total: 100), 60,
      "reading a.csv  [=============                 ]   46 %"
    ),
    (
      ProgressSnapshot(phase: "reading a.csv", done: 46, total: 100), 40,
      "reading a.csv  [=======         ]   46 %"
    ),
    (ProgressSnapshot(phase: "reading a.csv", done: 46, total: 100), 30, "reading a.csv   46 %"),
    (ProgressSnapshot(phase: "reading a.csv", done: 46, total: 100), 18, "reading ...   46 %"),
    (ProgressSnapshot(phase: "reading a.csv", done: 46, total: 100), 5, " 46 %"),
    (ProgressSnapshot(phase: "listing", done: 1_234_567, total: 0), 60, "listing  1,234,567"),
    (ProgressSnapshot(phase: "listing", done: 999, total: 0), 60, "listing  999"),
    (ProgressSnapshot(phase: "", done: 0, total: 0), 60, ""),
  ])
  func `the line fits the terminal`(progress: ProgressSnapshot, width: Int, line: String) {
    #expect(progress.line(width: width) == line)
  }

  @Test func `no line is wider than asked, whatever was counted`() {
    for width in 0...100 {
      for (done, total) in [(0, 0), (-5, 10), (99, 10), (Int.max, 0), (Int.min, 3), (Int.max, Int.max)] {
        for phase in [
          "", "reading", String(repeating: "ж", count: 200), "\u{1B}[2J name", "two\nlines",
          String(repeating: "一", count: 90),
        ] {
          let line = ProgressSnapshot(phase: phase, done: done, total: total).line(width: width)
          #expect(
            displayWidth(line) <= width && !line.contains(where: \.isNewline),
            "\(phase) \(done)/\(total) in \(width): '\(line)'")
        }
      }
    }
  }

  @Test func `threads may count at once`() async {
    let counter = ProgressCounter()
    counter.begin("counting", total: 80_000)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 { group.addTask { for _ in 0..<10_000 { counter.add(1) } } }
    }
    #expect(counter.snapshot == ProgressSnapshot(phase: "counting", done: 80_000, total: 80_000))
    counter.begin("next")
    #expect(counter.snapshot == ProgressSnapshot(phase: "next", done: 0, total: 0))
  }
}
