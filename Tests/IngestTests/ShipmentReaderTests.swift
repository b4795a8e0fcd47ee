import Foundation
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Ingest

private let chunkSizes = [1, 2, 3, 5, 7, 16, 31, 63, 64, 65, 100, 128, 300, 4_096]

/// Reads `bytes` with the reader, several times, and with the slow one, and compares everything.
///
/// - Returns: Whether the files could be opened at all.
private func compare(
  _ seed: UInt64, _ files: [(stored: [UInt8], plain: [UInt8])], delimiter: UInt8?, runs: Int
) throws -> Bool {
  let bench = Workbench()
  var generator = SplitMix64(seed: seed &* 77)
  let paths = files.enumerated().map { bench.file($1.stored, "\($0).csv") }
  var first: (rows: [PlainRow], numbers: [[Int64]])?
  for _ in 0..<runs {
    let workers = [1, 2, 3, 8].randomElement(using: &generator)!
    let chunkSize = chunkSizes.randomElement(using: &generator)!
    let settings = InputSettings(chunkSize: chunkSize, delimiter: delimiter)
    let inputs: [OpenedInput]
    do { inputs = try paths.map { try OpenedInput($0, settings) } } catch is IngestError { return false }
    let comment = Comment(rawValue: "seed \(seed), \(workers) workers, chunks of \(chunkSize)")
    var slow = SlowTable()
    var expected: IngestError?
    do throws(IngestError) {
      for (file, input) in zip(files, inputs) { try slow.add(file.plain, input, rates: settings.rates) }
    } catch { expected = error }
    let reader = ShipmentReader(settings: settings, keepsQuarantine: true, pool: WorkPool(workers: workers))
    do {
      let read = try reader.read(inputs)
      #expect(expected == nil, comment)
      let rows = read.plainRows(inputs)
      #expect(rows.count == slow.rows.count, comment)
      if let different = zip(rows, slow.rows).first(where: { $0 != $1 }) {
        Issue.record("\(comment): read \(different.0), should be \(different.1)")
        return true
      }
      #expect(read.plainTallies == slow.tallies, comment)
      #expect(inputs.indices.allSatisfy { read.account(ofInput: $0).isBalanced }, comment)
      let numbers = read.everyNumber
      if let first { #expect(first.numbers == numbers, comment) }
      first = (rows, numbers)
    } catch let error as IngestError { #expect(error == expected, comment) }
  }
  return true
}

@Suite(.timeLimit(.minutes(5))) struct ShipmentReaderTests {
  @Test(arguments: 0..<12)
  func `hostile files read as one slow reader reads them, for any workers and chunks`(_ part: Int) throws {
    var (opened, all) = (0, 0)
    for seed in UInt64(part * 50)..<UInt64(part * 50 + 50) {
      var file = HostileFile(seed: seed)
      let rows = Int.random(in: 0...25, using: &file.generator)
      let bytes = file.bytes(rows: rows)
      let packed = Int.random(in: 0..<4, using: &file.generator)
      let half = bytes.count / 2
      let stored =
        switch packed {
        case 0: storedGzip(bytes, block: 100)
        case 1: storedGzip(Array(bytes[..<half])) + storedGzip(Array(bytes[half...])) + [0, 0, 0]
        default: bytes
        }
      let delimiter = Bool.random(using: &file.generator) ? file.delimiter : nil
      all += 1
      if try compare(seed, [(stored, bytes)], delimiter: delimiter, runs: 3) { opened += 1 }
    }
    #expect(opened * 10 >= all * 9, "\(opened) of \(all) could be opened")
  }
}
