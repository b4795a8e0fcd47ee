import Foundation
import Testing

@testable import Console

@Suite struct OutputTests {
  private let scratch: Scratch
  init() throws { scratch = try Scratch() }

  @Test func `a file appears when it is finished, not before`() throws {
    let output = try Output(to: scratch("leads.csv"))
    try output.write(String(repeating: "lead,score\n", count: 50_000))
    #expect(scratch.text("leads.csv") == nil)
    #expect(scratch.names.count == 1, "it is being written beside its place: \(scratch.names)")
    try output.write([0x41, 0x0A])
    try output.finish()
    #expect(scratch.names == ["leads.csv"])
    #expect(scratch.text("leads.csv") == String(repeating: "lead,score\n", count: 50_000) + "A\n")
  }

  @Test func `an output let go leaves nothing behind and the old file as it was`() throws {
    try scratch.write("old", to: "leads.csv")
    for bytes in [10, 1_000_000] {
      let output = try Output(to: scratch("leads.csv"))
      try output.write([UInt8](repeating: 0x41, count: bytes))
    }
    #expect(scratch.names == ["leads.csv"])
    #expect(scratch.text("leads.csv") == "old")
  }

  @Test func `an empty result is an empty file`() throws {
    try Output(to: scratch("none.csv")).finish()
    #expect(scratch.text("none.csv") == "")
  }

  @Test func `two outputs to one place do not mix`() throws {
    let (one, two) = (try Output(to: scratch("x")), try Output(to: scratch("x")))
    try one.write("one")
    try two.write("two")
    try one.finish()
    #expect(scratch.text("x") == "one")
    try two.finish()
    #expect(scratch.text("x") == "two" && scratch.names == ["x"])
  }

  @Test func `a replaced file hands on its permissions, a new one takes the usual ones`() throws {
    try scratch.write("old", to: "private.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: scratch("private.csv"))
    try Output(to: scratch("private.csv")).finish()
    #expect(try scratch.permissions("private.csv") == 0o640)
    try Output(to: scratch("new.csv")).finish()
    try scratch.write("", to: "reference")
    #expect(try scratch.permissions("new.csv") == scratch.permissions("reference"))
  }

  @Test func `a symbolic link is kept and what it points to is replaced`() throws {
    let files = FileManager.default
    try files.createDirectory(atPath: scratch("store"), withIntermediateDirectories: false)
    try files.createSymbolicLink(atPath: scratch("latest"), withDestinationPath: "store/now.csv")
    try files.createSymbolicLink(atPath: scratch("alias"), withDestinationPath: scratch("latest"))
    for text in ["first", "second"] {  // to a file that is not there yet, and to one that is
      let output = try Output(to: scratch("alias"))
      try output.write(text)
      try output.finish()
      #expect(scratch.text("store/now.csv") == text)
      #expect(try files.destinationOfSymbolicLink(atPath: scratch("latest")) == "store/now.csv")
    }
    #expect(try files.contentsOfDirectory(atPath: scratch("store")) == ["now.csv"])
  }

  // A pipe stands for devices too: a test that failed as root would replace the machine's /dev/null.
  @Test func `pipes and devices are written to and not replaced`() throws {
    let isMade = unsafe mkfifo(scratch("pipe"), 0o600) == 0
    try #require(isMade)
    let reader = unsafe open(scratch("pipe"), O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let output = try Output(to: scratch("pipe"))
    try output.write("through")
    try output.finish()
    let read = try FileHandle(fileDescriptor: reader, closeOnDealloc: false).readToEnd() ?? Data()
    #expect(String(decoding: read, as: UTF8.self) == "through")
    #expect(scratch.names == ["pipe"])
    #expect(try FileStatus.of(scratch("pipe"))?.kind == .other)
  }

  @Test func `a long name leaves room for the temporary one`() throws {
    let name = String(repeating: "ж", count: 120) + ".csv"  // 244 bytes
    try Output(to: scratch(name)).finish()
    #expect(scratch.names == [name])
  }

  @Test func `what cannot be written is refused before the work begins`() throws {
    #expect(throws: OutputError(path: scratch("a/b.csv"), problem: .missingDirectory(scratch("a")))) {
      try Output(to: scratch("a/b.csv"))
    }
    #expect(throws: OutputError(path: scratch.path, problem: .isDirectory)) { try Output(to: scratch.path) }
    #expect(throws: OutputError(path: scratch("new/"), problem: .isDirectory)) {
      try Output(to: scratch("new/"))
    }
    try FileManager.default.createSymbolicLink(atPath: scratch("loop"), withDestinationPath: "loop")
    let error = #expect(throws: OutputError.self) { try Output(to: scratch("loop")) }
    #expect(error?.description.contains("Too many levels of symbolic links") == true)
    #expect(scratch.names == ["loop"])
  }

  @Test func `a write-protected file is not replaced`() throws {
    guard getuid() != 0 else { return }  // nothing is protected from root
    try scratch.write("keep", to: "keep.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: scratch("keep.csv"))
    #expect(throws: OutputError(path: scratch("keep.csv"), problem: .isReadOnly)) {
      try Output(to: scratch("keep.csv"))
    }
  }

  @Test func `a full device is named, with what to do`() throws {
    let full = unsafe open("/dev/full", O_WRONLY)
    guard full >= 0 else { return }  // Linux has it
    defer { close(full) }
    #expect(throws: OutputError.Problem.noSpace) {
      try naming { () throws(SystemError) in try Descriptor(number: full).writeAll([1]) }
    }
    #expect(
      OutputError(path: "a.csv", problem: .noSpace).description
        == "cannot write 'a.csv': no space left on the device; free some or write elsewhere "
        + "(nothing was left behind or changed)")
  }

  @Test func `an interruption removes unfinished files and lets no more appear`() throws {
    let unfinished = UnfinishedFiles()
    let output = try Output(to: scratch("half.csv"), unfinished: unfinished)
    let done = try Output(to: scratch("done.csv"), unfinished: unfinished)
    try done.finish()
    try output.write(String(repeating: "x", count: 100_000))
    unfinished.interrupt()
    #expect(scratch.names == ["done.csv"])
    try output.write("the work goes on for a moment")
    #expect(throws: OutputError(path: scratch("half.csv"), problem: .interrupted)) { try output.finish() }
    #expect(throws: OutputError(path: scratch("late.csv"), problem: .interrupted)) {
      try Output(to: scratch("late.csv"), unfinished: unfinished)
    }
    #expect(scratch.names == ["done.csv"])
  }
}
