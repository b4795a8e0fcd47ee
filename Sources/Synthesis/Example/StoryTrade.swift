internal import WorkPool

/// The shipments of the bundled example, with planted diversion, and their answer key.
struct StoryTrade: Sendable {
  /// Rows after the header.
  let rowCount: Int
  /// What was planted; see `StoryScheme`.
  let key: [StoryScheme]
  let world: StoryWorld
  private let layout: StoryTable
  /// Planted rows, ascending by their place in the file.
  private let planted: [(place: Int, row: Consignment)]

  init(rows: Int, plan: StoryPlan) {
    let order = RowOrder(seed: plan.world.seed, count: rows)
    let places = plan.rows.indices.map { order.place($0) }
    (rowCount, world, layout) = (rows, plan.world, StoryTable(plan.world))
    planted = zip(places, plan.rows).map { (place: $0, row: $1) }.sorted { $0.place < $1.place }
    let layout = layout
    key = plan.schemes.enumerated().map { index, scheme in
      StoryScheme(scheme, number: index + 1, plan: plan, places: places) { row, place, csv in
        layout.declaration(row, number: place, to: &csv)
      }
    }
  }
}

extension StoryTrade {
  /// The bytes of some rows, each with its line feed.
  ///
  /// - Parameter rows: Rows from 0, without the header.
  func bytes(of rows: Range<Int>) -> [UInt8] {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= rowCount)
    var csv = CSVBytes(capacity: rows.count * 180)
    var scratch: [UInt8] = []
    var next = firstPlanted(from: rows.lowerBound)
    for number in rows {
      let isPlanted = next < planted.count && planted[next].place == number
      let row = isPlanted ? planted[next].row : world.background(row: number)
      if isPlanted { next += 1 }
      layout.append(row, number: number, to: &csv, scratch: &scratch)
    }
    return csv.bytes
  }

  /// The whole file.
  ///
  /// - Throws: `Cancelled` when the pool was.
  func file(on pool: WorkPool) throws -> [UInt8] {
    try pool.map(0..<rowCount, grain: 1_024) { bytes(of: $0) }.reduce(into: StoryTable.header, +=)
  }

  private func firstPlanted(from row: Int) -> Int {
    var (low, high) = (0, planted.count)
    while low < high {
      let middle = (low + high) / 2
      if planted[middle].place < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
