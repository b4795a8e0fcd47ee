import Foundation
import Testing

@testable import Console

@Suite struct InterruptionTests {
  private let scratch: Scratch
  init() throws { scratch = try Scratch() }

  @Test func `the first signal removes unfinished files and asks to stop, and the status is 130`() async {
    await #expect(processExitsWith: .exitCode(130)) { [path = scratch("half.csv") as String] in
      stopWhenAsked(writing: path)
    }
    #expect(scratch.names == [])
  }

  @Test func `work that does not listen is left at the second signal`() async {
    await #expect(processExitsWith: .exitCode(130)) { [path = scratch("half.csv") as String] in
      try workOn(writing: path, signals: 2, forSeconds: 1)  // less than the grace after the first signal
    }
    #expect(scratch.names == [])
  }

  @Test func `work that does not listen is left after a grace even without a second signal`() async {
    await #expect(processExitsWith: .exitCode(130)) { [path = scratch("half.csv") as String] in
      try workOn(writing: path, signals: 1, forSeconds: 30)
    }
    #expect(scratch.names == [])
  }

  @Test func `a signal the parent had ignored stays ignored`() async {
    await #expect(processExitsWith: .exitCode(77)) { [path = scratch("whole.csv") as String] in
      signal(SIGINT, SIG_IGN)
      try workOn(writing: path, signals: 1, forSeconds: 0.5)
    }
    #expect(scratch.names == ["whole.csv"])
  }

  @Test func `a reader that is gone ends the program quietly`() async throws {
    let result = try await #require(
      processExitsWith: .exitCode(141), observing: [\.standardErrorContent]
    ) {
      helpWithoutReader()
    }
    #expect(!String(decoding: result.standardErrorContent, as: UTF8.self).contains("error:"))
  }
}

// What follows runs in processes of its own.

/// Sends itself a signal in the midst of writing, and goes on once it has been asked to stop.
private func stopWhenAsked(writing path: String) -> Never {
  let asked = DispatchSemaphore(value: 0)
  let messages = Messages()
  Interruption.watch(messages) { asked.signal() }
  stock.run(["count", "x"], messages: messages) { _ in
    let output = try Output(to: path)
    try output.write(String(repeating: "x", count: 100_000))
    kill(getpid(), SIGINT)
    asked.wait()
    try output.finish()
    return .done
  }.exit()
}

/// Takes no notice of signals; ends with 77 when nothing else ends it.
private func workOn(writing path: String, signals: Int, forSeconds seconds: Double) throws -> Never {
  let asked = DispatchSemaphore(value: 0)
  Interruption.watch(Messages()) { asked.signal() }
  let output = try Output(to: path)
  try output.write("text")
  for number in [SIGINT, SIGTERM].prefix(signals) {
    kill(getpid(), number)
    _ = asked.wait(timeout: .now() + 0.2)
  }
  Thread.sleep(forTimeInterval: seconds)
  try? output.finish()
  exit(77)
}

private func helpWithoutReader() -> Never {
  let messages = Messages()
  Interruption.watch(messages) {}
  let pipe = Pipe()
  dup2(pipe.fileHandleForWriting.fileDescriptor, STDOUT_FILENO)
  try? pipe.fileHandleForReading.close()
  stock.run(["--help"], messages: messages) { _ in .done }.exit()
}

// Testing has an ExitStatus too.
private typealias ExitStatus = Console.ExitStatus

@Suite struct RunTests {
  private struct Odd: Error, CustomStringConvertible { let description = "odd" }

  private func outcome(
    _ words: [String], _ work: (ParsedArguments) throws -> ExitStatus = { _ in .done }
  ) throws -> (status: ExitStatus, said: String) {
    let pipe = Pipe()
    let descriptor = Descriptor(number: pipe.fileHandleForWriting.fileDescriptor)
    let messages = Messages(to: descriptor, showsBar: false, isColoured: false)
    let status = stock.run(words, messages: messages, work)
    try pipe.fileHandleForWriting.close()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    return (status, String(decoding: data, as: UTF8.self))
  }

  @Test func `wrong usage says what to type and ends with 2`() throws {
    let (status, said) = try outcome(["count", "--tpo=3"])
    #expect(status == .usage)
    #expect(
      said
        == "error: no option --tpo; did you mean --top?\nnote: 'stock count --help' explains what can be typed\n"
    )
  }

  @Test func `a usage error found later counts as one`() throws {
    let (status, said) = try outcome(["count", "--top", "ten", "x"]) { given in
      _ = try given.integer("top", in: 1...)
      return .done
    }
    #expect(status == .usage && said.hasPrefix("error: --top is 'ten'; give a whole number of at least 1\n"))
  }

  @Test func `the work decides on the status`() throws {
    #expect(try outcome(["count", "x"]) { _ in .quarantined }.status == .quarantined)
    #expect(try outcome(["count", "x"]) { _ in .quarantined }.said == "")
  }

  @Test func `any other error is a failed run`() throws {
    let (status, said) = try outcome(["count", "x"]) { _ in throw Odd() }
    #expect(status == .failed && said == "error: odd\n")
  }

  @Test func `statuses are the documented ones`() {
    #expect(ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 3, 130, 141])
  }
}
