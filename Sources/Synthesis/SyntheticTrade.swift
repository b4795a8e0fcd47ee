public import WorkPool

/// What synthetic trade is wanted.
public struct TradeSettings: Sendable, Equatable {
  /// Rows after the header, at least `leastRows`.
  public var rows: Int
  /// Another seed is another world.
  public var seed: UInt64
  public var layout: TradeLayout
  /// How many schemes are planted in a million rows; every kind is there whatever it says.
  public var schemesPerMillion: Int
  /// Lets 20 firms in hub countries carry most of the hubs' trade.
  public var isSkewed: Bool
  /// One spelling for each firm, and no missing or spoiled cells.
  public var isClean: Bool

  /// Fewer rows have no room for every kind of scheme and decoy.
  public static let leastRows = 10_000
  /// More schemes leave too little ordinary trade to hide in.
  public static let mostSchemesPerMillion = 2_000

  public init(
    rows: Int, seed: UInt64 = 1, layout: TradeLayout = .reference, schemesPerMillion: Int = 240,
    isSkewed: Bool = false, isClean: Bool = false
  ) {
    (self.rows, self.seed, self.layout) = (rows, seed, layout)
    (self.schemesPerMillion, self.isSkewed, self.isClean) = (schemesPerMillion, isSkewed, isClean)
  }
}

/// Synthetic trade with planted diversion and decoys, and its answer key.
///
/// Every row is a function of the seed and its own number, so any part of the file can be written on its own: the
/// bytes are the same for any number of workers and any cut into chunks, and memory does not grow with the rows (but for
/// firm names, one in 41 rows, and planted rows, one in 25 to 40).
///
///     let trade = SyntheticTrade(TradeSettings(rows: 50_000))
///     let spellings = try trade.write(on: WorkPool()) { chunk in file.append(chunk) }
///     try trade.truth(spellings).write { file, chunk in folder[file].append(chunk) }
public struct SyntheticTrade: Sendable {
  public let settings: TradeSettings
  let plan: PlotPlan
  /// Places of planted rows in the file, from 0, by their number in the plan.
  let places: [Int32]
  /// Numbers of planted rows in the plan, ascending by place.
  private let order: [Int32]
  let writer: any RowWriter
  let watched: WatchedFirms

  var world: World { plan.world }

  public init(_ settings: TradeSettings) {
    precondition(settings.rows >= TradeSettings.leastRows, "too few rows for every kind of plot")
    precondition((0...TradeSettings.mostSchemesPerMillion).contains(settings.schemesPerMillion))
    let layout = settings.layout
    let list = PlotList(
      rows: settings.rows, seed: settings.seed, schemesPerMillion: settings.schemesPerMillion,
      isRussianImports: layout.isRussianImports, .world)
    let world = World(
      seed: settings.seed, rows: settings.rows, roles: list.roles, isSkewed: settings.isSkewed,
      isRussianImports: layout.isRussianImports, hasChinese: layout.dialect == nil)
    plan = PlotPlan(world, list, rows: settings.rows)
    self.settings = settings
    writer = layout.writer(for: world)
    let scatter = RowOrder(seed: settings.seed, count: settings.rows)
    let places = plan.rows.indices.map { Int32(scatter.place($0)) }
    self.places = places
    order = places.indices.map(Int32.init).sorted { places[Int($0)] < places[Int($1)] }
    watched = WatchedFirms(plan)
  }
}

extension SyntheticTrade {
  /// The header row, with its line end.
  public var header: [UInt8] { writer.header }

  /// A piece of the file and in which ways it writes the firms of the key.
  struct Piece: Sendable {
    var bytes: [UInt8]
    var spellings: Spellings
  }

  /// Some rows, each with its line end.
  ///
  /// - Parameter rows: Rows from 0, without the header.
  func piece(_ rows: Range<Int>) -> Piece {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= settings.rows)
    let (world, rowsOfPlan) = (plan.world, plan.rows)
    var csv = writer.buffer(rows: rows.count)
    var spellings = watched.none
    var scratch: [UInt8] = []
    var next = firstPlanted(from: rows.lowerBound)
    for number in rows {
      let isPlanted = next < order.count && places[Int(order[next])] == number
      let row = isPlanted ? rowsOfPlan[Int(order[next])].planted.row : world.background(row: number)
      if isPlanted { next += 1 }
      let manner = settings.isClean ? RowManner.clean : RowManner(seed: settings.seed, row: number)
      writer.append(row, number: number, manner, to: &csv, scratch: &scratch)
      watched.note(row, manner, hasMaker: writer.hasMaker, in: &spellings)
    }
    return Piece(bytes: writer.encoded(csv), spellings: spellings)
  }

  /// Writes the file, header first, in pieces that are to be joined in the order they come.
  ///
  /// - Parameters:
  ///   - grain: Rows in a piece. Changes neither the bytes nor, much, the speed; four pieces a worker are held at once.
  ///   - sink: Takes one piece after the other, never two at once.
  /// - Returns: In which ways the file writes the firms of the key.
  /// - Throws: `Cancelled`, or what `sink` throws.
  public func write(
    on pool: WorkPool, grain: Int = 16_384, to sink: ([UInt8]) throws -> Void
  ) throws -> Spellings {
    try sink(header)
    var spellings = watched.none
    let step = grain * pool.workers * 4
    for first in stride(from: 0, to: settings.rows, by: step) {
      let pieces = try pool.map(first..<min(first + step, settings.rows), grain: grain) { piece($0) }
      for piece in pieces {
        try sink(piece.bytes)
        spellings.formUnion(piece.spellings)
      }
    }
    return spellings
  }

  private func firstPlanted(from row: Int) -> Int {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if places[Int(order[middle])] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
