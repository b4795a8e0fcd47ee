import Foundation
import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Ingest

private let chunkSizes = [1, 2, 3, 5, 7, 16, 31, 63, 64, 65, 100, 128, 300, 4_096]

/// Reads files with the reader, several times, and with the slow one, and compares everything.
struct Comparison {
  let seed: UInt64
  let settings: InputSettings
  private let bench = Workbench()
  private let paths: [String]
  private let slow: SlowTable
  /// What must be wrong.
  private(set) var expected: IngestError?
  private var generator: SplitMix64
  private var numbers: [[Int64]]?
  private var inputs: [OpenedInput]

  /// - Parameter files: Each as stored, and unpacked.
  init(_ seed: UInt64, _ files: [(stored: [UInt8], plain: [UInt8])], delimiter: UInt8?) throws(IngestError) {
    self.seed = seed
    generator = SplitMix64(seed: seed &* 77)
    settings = InputSettings(
      chunkSize: chunkSizes.randomElement(using: &generator)!, delimiter: delimiter)
    var paths: [String] = []
    for (number, file) in files.enumerated() { paths.append(bench.file(file.stored, "\(number).csv")) }
    self.paths = paths
    inputs = try Comparison.open(paths, settings)
    var slow = SlowTable()
    do throws(IngestError) {
      for (file, input) in zip(files, inputs) { try slow.add(file.plain, input, rates: settings.rates) }
    } catch { expected = error }
    self.slow = slow
  }

  private static func open(_ paths: [String], _ settings: InputSettings) throws(IngestError) -> [OpenedInput]
  {
    var inputs: [OpenedInput] = []
    for path in paths { inputs.append(try OpenedInput(path, settings)) }
    return inputs
  }

  /// Reads once more, with other workers and, where the files can be read again, other chunks.
  mutating func run() throws {
    if numbers != nil || expected != nil {
      // What is not a plain file can be read once.
      let isPlain = inputs.allSatisfy { !$0.isGzip && $0.dialect.encoding.keepsASCII }
      if !isPlain {
        var settings = settings
        settings.chunkSize = chunkSizes.randomElement(using: &generator)!
        inputs = try Comparison.open(paths, settings)
      }
      for file in inputs.indices where isPlain {
        inputs[file].chunkSize = chunkSizes.randomElement(using: &generator)!
      }
    }
    let workers = [1, 2, 3, 8].randomElement(using: &generator)!
    let sizes = inputs.map(\.chunkSize)
    let comment = Comment(rawValue: "seed \(seed), \(workers) workers, chunks of \(sizes)")
    let reader = ShipmentReader(settings: settings, keepsQuarantine: true, pool: WorkPool(workers: workers))
    do {
      try check(reader.read(inputs), comment)
    } catch let error as IngestError { #expect(error == expected, comment) }
  }

  private mutating func check(_ read: ReadShipments, _ comment: Comment) throws {
    #expect(expected == nil, comment)
    let rows = read.plainRows(inputs)
    #expect(rows.count == slow.rows.count, comment)
    if let different = zip(rows, slow.rows).first(where: { $0 != $1 }) {
      Issue.record("\(comment): read \(different.0), should be \(different.1)")
    }
    #expect(read.plainTallies == slow.tallies, comment)
    #expect(inputs.indices.allSatisfy { read.account(ofInput: $0).isBalanced }, comment)
    let all = read.everyNumber
    if let numbers { #expect(numbers == all, comment) }
    numbers = all
  }

  /// Rows, to see that there is something to compare.
  var rowCount: Int { slow.rows.count }
  func count(_ status: RowStatus) -> Int { slow.rows.count { $0.status == status } }
}

@Suite(.timeLimit(.minutes(5))) struct ShipmentReaderTests {
  @Test(arguments: 0..<12)
  func `hostile files read as one slow reader reads them, for any workers and chunks`(_ part: Int) throws {
    var (opened, faulty, used) = (0, 0, 0)
    for seed in UInt64(part * 43)..<UInt64(part * 43 + 43) {
      var file = HostileFile(seed: seed)
      let rows = Int.random(in: 0...18, using: &file.generator)
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
      guard var comparison = try? Comparison(seed, [(stored, bytes)], delimiter: delimiter) else { continue }
      opened += 1
      if comparison.expected != nil { faulty += 1 }
      used += comparison.count(.used)
      for _ in 0..<2 { try comparison.run() }
    }
    // Most files must be readable, or the comparison says little.
    #expect(
      opened >= 38 && faulty <= 10 && used >= 100, "\(opened) opened, \(faulty) faulty, \(used) rows used")
  }

  @Test func `several files are one table, and rows repeat across files and chunks`() throws {
    var duplicates = 0
    for seed in UInt64(9_000)..<9_030 {
      var file = HostileFile(seed: seed)
      file.strayQuotes = false
      let first = file.bytes(rows: 12)
      let files = [first, file.bytes(rows: 9), first].map { (stored: $0, plain: $0) }
      guard var comparison = try? Comparison(seed, files, delimiter: file.delimiter) else { continue }
      duplicates += comparison.count(.duplicate)
      for _ in 0..<2 { try comparison.run() }
    }
    #expect(duplicates > 100)
  }

  @Test func `a pipe reads like a file, and its digest is that of all its bytes`() throws {
    let bench = Workbench()
    for seed in UInt64(5_000)..<5_012 {
      var file = HostileFile(seed: seed)
      let bytes = file.bytes(rows: 15)
      let stored = seed % 2 == 0 ? bytes : storedGzip(bytes) + [UInt8](repeating: 0, count: 500)
      let settings = InputSettings(chunkSize: 50, delimiter: file.delimiter)
      let path = bench.file(stored, "\(seed).csv")
      guard let (inputs, read) = try? readFiles([path], settings, workers: 2) else { continue }
      let pipe = bench.pipe(stored, "\(seed).pipe")
      let (piped, readPiped) = try readFiles([pipe], settings, workers: 3)
      #expect(read.everyNumber == readPiped.everyNumber)
      #expect(read.plainRows(inputs) == readPiped.plainRows(piped))
      #expect(piped[0].digest() == SHA256.hex(stored) && inputs[0].digest() == SHA256.hex(stored))
      #expect(!piped[0].canBeReadTwice && inputs[0].canBeReadTwice)
    }
  }

  @Test func `a file may be read as often as one likes`() throws {
    let bench = Workbench()
    let path = bench.file("date,shipper_name,consignee_name,hs_code\n2023-01-02,A,B,854231\n")
    let input = try OpenedInput(path, InputSettings(chunkSize: 5))
    let reader = ShipmentReader(pool: WorkPool(workers: 2))
    for _ in 0..<3 { #expect(try reader.read([input]).table.count == 1) }
    #expect(try reader.read([input, input]).account(ofInput: 1).duplicates == 1)
  }

  @Test func `zero bytes in cells are text where the user says the encoding`() throws {
    let bench = Workbench()
    let path = bench.file("date,shipper_name,consignee_name,hs_code\n2023-01-02,A\0\0B,\0,854231\n")
    let (_, read) = try readFiles([path], InputSettings(chunkSize: 9, encoding: .utf8), workers: 2)
    #expect(read.table.parties.name(read.table.consignor[ShipmentID(row: 0)]) == "A\0\0B")
  }

  @Test func `huge cells and many columns cross many chunks`() throws {
    let bench = Workbench()
    let huge = String(repeating: "line \"\"x\"\" ; \n", count: 14_000)
    let rows = (0..<40).map { "2023-01-02,A\($0),\"\(huge)\($0 % 2)\",854231" }
    let path = bench.file("date,shipper_name,consignee_name,hs_code\n" + rows.joined(separator: "\n"))
    let (inputs, read) = try readFiles([path], InputSettings(chunkSize: 4_096), workers: 3)
    #expect(read.account(ofInput: 0).used == 40)
    #expect(read.table.parties.count == 42)
    #expect(read.lines.line(ofRow: 39) == 2 + 39 * 14_001)
    #expect(inputs[0].mapping.header.count == 4)
  }
}
