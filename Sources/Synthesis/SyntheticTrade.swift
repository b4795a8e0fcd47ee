public import WorkPool

/// Synthetic trade with planted diversion, and its answer key.
///
/// Every row is a function of the seed and its own number, so any part of the file can be written on its own: the
/// bytes are the same for any number of workers and any cut into chunks, and memory does not grow with the rows (but for
/// firm names, one in 41 rows, and planted rows, one in 26).
///
///     let trade = SyntheticTrade(rows: 50_000, seed: 1)
///     try trade.write(on: WorkPool()) { chunk in file.append(chunk) }
///     trade.key  // what was planted
public struct SyntheticTrade: Sendable {
  /// Rows after the header.
  public let rowCount: Int
  /// What was planted; see `PlantedScheme`.
  public let key: [PlantedScheme]
  let world: World
  private let layout: ReferenceLayout
  /// Planted rows, ascending by their place in the file.
  private let planted: [(place: Int, row: Consignment)]

  /// - Parameters:
  ///   - rows: At least 1,000, so that every kind of scheme fits in.
  ///   - seed: Another seed is another world.
  ///   - skew: Lets 20 firms in hub countries carry most of the hubs' trade.
  public init(rows: Int, seed: UInt64, skew: Bool = false) {
    precondition(rows >= 1_000, "a synthetic file has at least 1,000 rows")
    let world = World(seed: seed, rows: rows, reserved: SchemePlan.reserved(rows: rows), skew: skew)
    var plan = SchemePlan(world)
    plan.plantDefaults(rows: rows)
    self.init(rows: rows, plan: plan)
  }

  init(rows: Int, plan: SchemePlan) {
    let order = RowOrder(seed: plan.world.seed, count: rows)
    let places = plan.rows.indices.map { order.place($0) }
    (rowCount, world, layout) = (rows, plan.world, ReferenceLayout(plan.world))
    planted = zip(places, plan.rows).map { (place: $0, row: $1) }.sorted { $0.place < $1.place }
    let layout = layout
    key = plan.schemes.enumerated().map { index, scheme in
      PlantedScheme(scheme, number: index + 1, plan: plan, places: places) { row, place, csv in
        layout.declaration(row, number: place, to: &csv)
      }
    }
  }
}

extension SyntheticTrade {
  /// The header row, with its line feed.
  public static var header: [UInt8] { ReferenceLayout.header }

  /// The bytes of some rows, each with its line feed.
  ///
  /// - Parameter rows: Rows from 0, without the header.
  public func bytes(of rows: Range<Int>) -> [UInt8] {
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

  /// Writes the file, header first, in pieces that are to be joined in the order they come.
  ///
  /// - Parameters:
  ///   - grain: Rows in a piece. Changes neither the bytes nor, much, the speed; four pieces a worker are held at once.
  ///   - sink: Takes one piece after the other, never two at once.
  /// - Throws: `Cancelled`, or what `sink` throws.
  public func write(
    on pool: WorkPool, grain: Int = 16_384, to sink: ([UInt8]) throws -> Void
  ) throws {
    try sink(SyntheticTrade.header)
    let step = grain * pool.workers * 4
    for first in stride(from: 0, to: rowCount, by: step) {
      let pieces = try pool.map(first..<min(first + step, rowCount), grain: grain) { bytes(of: $0) }
      for piece in pieces { try sink(piece) }
    }
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
