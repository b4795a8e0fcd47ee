import GraphCore
import TestSupport
import Testing
import WorkPool

@Suite struct RadixSortTests {
  @Test(arguments: UInt64(0)..<200)
  func `rows come out as a stable sort by key would have them`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let shift = UInt64.random(in: 0..<64, using: &random)
    let mask = UInt64.random(in: 0...UInt64.max, using: &random) >> shift
    let rows = (0..<UInt32.random(in: 0...400, using: &random)).map { row in
      KeyedRow(key: random.next() & mask | 1 << 40, row: row)
    }
    let sorted = rows.sorted { ($0.key, $0.row) < ($1.key, $1.row) }
    #expect(try rows.radixSorted(on: WorkPool(workers: 2)) == sorted)
  }

  @Test(arguments: [1, 2, 3, 8])
  func `many chunks and any number of workers give one order`(workers: Int) throws {
    var random = SplitMix64(seed: 5)
    let rows = (0..<UInt32(300_000)).map { KeyedRow(key: random.next() >> 44, row: $0) }
    let sorted = try rows.radixSorted(on: WorkPool(workers: workers))
    let isSorted = zip(sorted, sorted.dropFirst()).allSatisfy { ($0.key, $0.row) < ($1.key, $1.row) }
    #expect(isSorted && sorted.count == rows.count)
  }

  @Test func `a cancelled sort gives nothing`() {
    let pool = WorkPool(workers: 2)
    pool.cancellation.cancel()
    #expect(throws: Cancelled()) { try [KeyedRow(key: 1, row: 0)].radixSorted(on: pool) }
  }
}
