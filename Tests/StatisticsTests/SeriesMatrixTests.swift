import Statistics
import TestSupport
import Testing
import WorkPool

@Test func `rows of a matrix answer as series alone, for any number of workers`() throws {
  var random = SplitMix64(seed: 21)
  let rows = (0..<1_500).map { _ in
    (0..<24).map { month in Double(Int.random(in: 0...9, using: &random) + (month < 12 ? 0 : 4)) }
  }
  let matrix = SeriesMatrix(rows.flatMap(\.self), width: 24)
  #expect(matrix.count == 1_500 && matrix.values[matrix.range(7)] == rows[7][...])
  var answers: [[Partition?]] = []
  for workers in [1, 2, 7] {
    answers.append(
      try matrix.map(on: WorkPool(workers: workers), workspace: PartitionSearch.init) { series, search in
        search.partition(series)
      })
  }
  #expect(answers[0] == answers[1] && answers[0] == answers[2])
  var search = PartitionSearch()
  #expect(answers[0].contains { $0!.breaks == [12] })
  for (row, answer) in zip(rows, answers[0]) {
    let alone = search.partition(row)
    #expect(answer == alone)
  }
}
