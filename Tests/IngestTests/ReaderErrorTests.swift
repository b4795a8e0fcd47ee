import Foundation
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Ingest

private let header = "date,shipper_name,consignee_name,hs_code\n"
private func row(_ number: Int) -> String { "2023-01-02,Firm \(number),Other \(number),854231\n" }

/// What reading a file brings: its rows, or the problem.
private func outcome(_ bytes: [UInt8], workers: Int = 8, chunkSize: Int = 64) -> Result<Int, IngestError> {
  let bench = Workbench()
  do throws(IngestError) {
    let input = try OpenedInput(bench.file(bytes), InputSettings(chunkSize: chunkSize))
    try input.mapping.requireShipments(file: input.name)
    let reader = ShipmentReader(pool: WorkPool(workers: workers))
    do { return .success(try reader.read([input]).account(ofInput: 0).used) } catch let error as IngestError {
      throw error
    } catch { fatalError("\(error)") }
  } catch { return .failure(error) }
}

private func problem(_ text: String, workers: Int = 8, chunkSize: Int = 64) -> IngestError? {
  if case .failure(let error) = outcome(Array(text.utf8), workers: workers, chunkSize: chunkSize) {
    return error
  }
  return nil
}

@Suite(.timeLimit(.minutes(2))) struct ReaderErrorTests {
  private static let text = header + (0..<25).map(row).joined()

  @Test(arguments: [1, 2])
  func `a gzip file cut anywhere is an error, or the whole file where only padding is cut`(_ members: Int) {
    let bytes = Array(ReaderErrorTests.text.utf8)
    let half = bytes.count / 2
    let parts = members == 1 ? [bytes] : [Array(bytes[..<half]), Array(bytes[half...])]
    let packed = parts.map(packedGzip)
    let padded = packed.flatMap(\.self) + [UInt8](repeating: 0, count: 20)
    #expect(outcome(padded) == .success(25))
    let whole = padded.count - 20
    for end in 0..<whole where end != packed[0].count {
      let answer = outcome(Array(padded[..<end]))
      guard case .failure(let error) = answer else {
        Issue.record("cut at \(end) of \(whole): \(answer)")
        continue
      }
      if end >= 2 { #expect(error.problem == .truncatedGzip(offset: end), "cut at \(end)") }
    }
    for end in whole...padded.count { #expect(outcome(Array(padded[..<end])) == .success(25)) }
  }

  @Test func `a gzip file with any byte changed is an error or reads as before`() {
    let bytes = Array(ReaderErrorTests.text.utf8)
    let half = bytes.count / 2
    let packed = packedGzip(Array(bytes[..<half])) + packedGzip(Array(bytes[half...])) + [0, 0]
    var errors = 0
    for index in packed.indices {
      for change in [0xFF, 0x01, 0x10] as [UInt8] {
        var damaged = packed
        damaged[index] ^= change
        let answer = outcome(damaged, workers: 3)
        if answer != .success(25) { errors += 1 }
        if case .success(let rows) = answer { #expect(rows == 25, "byte \(index) with \(change)") }
      }
    }
    #expect(errors > packed.count * 2)
  }

  @Test func `which error is reported does not depend on the workers`() {
    // Quotes that nothing closes far in front of data that are cut: the cut is noticed first, and comes first.
    let text = header + (0..<500).map(row).joined() + "2023-01-02,\"A\n" + (0..<500).map(row).joined()
    let cut = Array(storedGzip(Array(text.utf8), block: 1_000).dropLast(30))
    for workers in [1, 2, 3, 8] {
      for _ in 0..<5 {
        guard case .failure(let error) = outcome(cut, workers: workers) else {
          Issue.record("no error")
          continue
        }
        #expect(error.problem == .truncatedGzip(offset: cut.count))
      }
    }
  }

  @Test(arguments: [1, 2, 3, 7, 64, 100, 300, 5_000])
  func `a file that ends inside quotes says where they open`(_ chunkSize: Int) {
    let rows = (0..<20).map(row).joined()
    for workers in [1, 8] {
      func line(_ text: String) -> Int? {
        guard let error = problem(text, workers: workers, chunkSize: chunkSize) else { return nil }
        #expect(error.problem == .endsInsideQuotes(openedAtLine: error.line))
        return error.line
      }
      #expect(line(header + rows + "2023-01-02,\"A\n" + rows) == 22)
      #expect(line(header + rows + "\n2023-01-02,\"A\n\nB\",\"x") == 25)
      #expect(line(header + rows + "2023-01-02,A,B,\"") == 22)
      #expect(line(header + rows + "2023-01-02,A,B,\"\"\"\u{1A}") == 22)
      #expect(line("date,shipper_name,\"consignee_name\n" + rows) == 1)
      #expect(line(header + rows + "2023-01-02,A,B,\"\"") == nil)
    }
  }

  @Test func `a row of the longest length is read wherever it stands, and a longer one is not`() {
    let limit = FileReading.longestRow
    func text(_ length: Int, rowsBefore: Int) -> String {
      let start = "2023-01-02,A,B,854231,"
      let end = "\n"
      let cell = String(repeating: "x", count: length - start.utf8.count - end.utf8.count)
      return "date,shipper_name,consignee_name,hs_code,description\n"
        + (0..<rowsBefore).map { "2023-01-02,Firm \($0),B,854231,\n" }.joined() + start + cell + end
        + "2023-01-02,Last,B,854231,\n"
    }
    for (before, chunkSize) in [(0, 1 << 18), (77, 1 << 18), (77, 1_000)] {
      let fits = Array(text(limit, rowsBefore: before).utf8)
      #expect(outcome(fits, workers: 2, chunkSize: chunkSize) == .success(before + 2))
      let tooLong = Array(text(limit + 1, rowsBefore: before).utf8)
      let problem = IngestError.Problem.rowTooLong(bytes: limit + 1, limit: limit)
      for bytes in before == 0 ? [tooLong, storedGzip(tooLong)] : [tooLong] {
        let found = outcome(bytes, workers: 2, chunkSize: chunkSize).failure
        #expect(found?.problem == problem && found?.line == before + 2)
      }
    }
  }

  @Test func `many end-of-file marks hide no row`() {
    for count in [0, 1, 63, 64, 500, 17_000, 40_000] {
      for chunkSize in [7, 64, 1_000] where count < 1_000 || chunkSize == 1_000 {
        let marks = String(repeating: "\u{1A}", count: count)
        for text in [ReaderErrorTests.text + marks, String(ReaderErrorTests.text.dropLast()) + marks] {
          #expect(outcome(Array(text.utf8), workers: 2, chunkSize: chunkSize) == .success(25))
        }
      }
    }
  }

  @Test func `no input, no rows, folders and other files`() throws {
    let bench = Workbench()
    #expect(throws: IngestError(file: "/nowhere", problem: .cannotOpen(reason: "no such file or directory")))
    {
      try OpenedInput("/nowhere", InputSettings())
    }
    #expect(throws: IngestError.self) { try OpenedInput(bench.folder.path, InputSettings()) }
    #expect(problem("")?.problem == .empty)
    #expect(problem(" \n\n")?.problem == .empty)
    #expect(problem("\u{FEFF}")?.problem == .empty)
    #expect(outcome(storedGzip([])).failure?.problem == .empty)
    for text in [header, String(header.dropLast()), header + "\u{1A}", header + "\n\r\n\n"] {
      #expect(outcome(Array(text.utf8)) == .success(0))
      #expect(outcome(storedGzip(Array(text.utf8))) == .success(0))
    }
    var generator = SplitMix64(seed: 3)
    for _ in 0..<50 {
      let junk = (0..<3_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
      #expect(outcome(junk).failure != nil && outcome(storedGzip(junk)).failure != nil)
    }
    #expect(outcome(storedGzip(storedGzip(Array(header.utf8)))).failure?.problem == .notText(.gzipTwice))
  }

  @Test func `anything but zeros behind a gzip file is an error`() {
    let packed = storedGzip(Array(ReaderErrorTests.text.utf8))
    for tail in [[1], [0, 0, 7], [0x1F], [0x8B, 0x1F], Array("PK".utf8)] as [[UInt8]] {
      #expect(outcome(packed + tail).failure != nil)
    }
    #expect(outcome(packed + [UInt8](repeating: 0, count: 300_000)) == .success(25))
  }

  @Test(arguments: [1, 8])
  func `a file that becomes shorter while it is read is an error`(_ workers: Int) throws {
    let bench = Workbench()
    let text = Array(ReaderErrorTests.text.utf8)
    let file = try InputFile(bench.file(text))
    let buffer = ChunkBuffer(capacity: 4_096)
    let source = PlainByteSource(file: file, data: 0..<text.count + 100, chunkSize: 64)
    var failed = false
    do throws(FileReading.Failure) { while try source.next(into: buffer) != nil {} } catch {
      failed = true
      #expect(error.chunk == 0)
      #expect(
        error.error.problem
          == .cannotRead(offset: text.count, reason: "it became shorter while it was read"))
    }
    #expect(failed)
    // The same through all workers: cut behind the look of `OpenedInput`.
    let path = bench.file(ReaderErrorTests.text + String(repeating: row(7), count: 3_000), "shrinks.csv")
    let input = try OpenedInput(path, InputSettings(chunkSize: 100))
    try #require(unsafe truncate(path, 40_000) == 0)
    let reader = ShipmentReader(pool: WorkPool(workers: workers))
    #expect(throws: IngestError.self) { try reader.read([input]) }
  }

  @Test func `broken rows of a wide file are no rows too many`() throws {
    let columns = (0..<300).map { "filler \($0)" }.joined(separator: ",")
    let text =
      "date,shipper_name,consignee_name,hs_code,\(columns)\n" + String(repeating: "x\n", count: 5_000)
    let bench = Workbench()
    let (_, read) = try readFiles([bench.file(text)], InputSettings(chunkSize: 1_000), workers: 2)
    #expect(read.account(ofInput: 0).quarantined == 5_000)
  }

  @Test func `a cancelled reading says so and leaves nobody waiting`() throws {
    let bench = Workbench()
    let input = try OpenedInput(bench.file(ReaderErrorTests.text), InputSettings(chunkSize: 1))
    let cancellation = Cancellation()
    cancellation.cancel()
    let reader = ShipmentReader(pool: WorkPool(workers: 8, cancellation: cancellation))
    #expect(throws: Cancelled.self) { try reader.read([input]) }
  }
}

extension Result where Failure == IngestError {
  fileprivate var failure: IngestError? {
    if case .failure(let error) = self { error } else { nil }
  }
}
