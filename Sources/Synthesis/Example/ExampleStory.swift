public import WorkPool

/// The data set that comes with the product: a small synthetic world in which invented firms divert goods.
public struct ExampleStory: Sendable {
  /// Rows of `shipments.csv`: below a megabyte.
  private static let rowCount = 5_000
  private static let seed: UInt64 = 20_220_224

  private let trade: StoryTrade
  private let declarations: ExampleDeclarations

  public init() {
    let world = StoryWorld(
      seed: ExampleStory.seed, rows: ExampleStory.rowCount, named: StoryFirm.allCases.map(\.firm)
    )
    var plan = StoryPlan(world)
    for plot in StoryPlot.shipments { plan.plant(plot.kind, plot.cast(in: world)) }
    trade = StoryTrade(rows: ExampleStory.rowCount, plan: plan)
    declarations = ExampleDeclarations(world)
  }

  /// What is planted in `shipments.csv`.
  public var key: [StoryScheme] { trade.key }
  /// What is planted in `declarations-cp1251.csv`.
  public var declarationsKey: [StoryScheme] { declarations.key }

  /// The files of the data set: name and bytes.
  ///
  /// - Throws: `Cancelled` when the pool was.
  public func files(on pool: WorkPool) throws -> [(name: String, bytes: [UInt8])] {
    let shipments = try trade.file(on: pool)
    let answers =
      Array(StoryScheme.csvHeader.utf8) + StoryScheme.csv(key, file: "shipments.csv")
      + StoryScheme.csv(declarationsKey, file: "declarations-cp1251.csv")
    return [
      ("shipments.csv", shipments), ("answers.csv", answers),
      ("declarations-cp1251.csv", declarations.bytes),
      ("statistics.csv", StoryStatistics(seed: ExampleStory.seed).bytes),
    ]
  }
}
